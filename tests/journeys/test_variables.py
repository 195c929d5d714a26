"""Filling in what differs from reply to reply."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest

from knowledge_base.entry import EntryContent
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import open_store
from knowledge_base.variables import Variable
from tests.journeys.conftest import Open, approved
from tests.window import Opened
from ui.choice import Choice
from ui.fields import LineField

MOVED = EntryContent(
    title="Ke loket mana mengurus akta kelahiran?",
    body="Halo, {sapaan}. Akta kelahiran diurus di {loket}{catatan}. Terima kasih, {sapaan}.",
    variants=("urus akte lahir di loket brp",),
    channel_bodies=FrozenDict({"x": "Halo {sapaan}, akta kelahiran diurus di {loket}. Terima kasih."}),
    variables=(
        Variable(name="loket", default="loket 3", choices=("loket 3", "loket 4")),
        Variable(name="catatan", required=False),
    ),
)


@pytest.fixture
def filling(facts: Path, open_window: Open) -> Opened:
    """The desk with the wording of an entry of three variables begun."""
    store = open_store(facts)
    approved(store, MOVED, "akta")
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.type_message("urus akte lahir di loket brp")
    opened.desk.suggestions.choose(0)
    opened.settle()
    return opened


def line(opened: Opened, name: str) -> LineField:
    found = opened.desk.reply.variables.field(name)
    assert isinstance(found, LineField)
    return found


def test_usual_values_stand_there_and_the_first_open_one_has_the_focus(filling: Opened) -> None:
    assert filling.desk.reply.text == "Halo, {sapaan}. Akta kelahiran diurus di loket 3. Terima kasih, {sapaan}."
    assert filling.desk.reply.variables.isVisible()
    assert line(filling, "sapaan").hasFocus()


def test_an_open_place_does_not_leave_and_a_field_lets_nothing_out(filling: Opened, clipboard: QClipboard) -> None:
    field = line(filling, "sapaan")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    filling.settle()
    QTest.keyClicks(field, "Kak")
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        field.selectAll()
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
        filling.settle()
    assert clipboard.text() == "the person's own"


def test_what_is_typed_fills_every_place_and_leaves_other_changes_alone(filling: Opened) -> None:
    reply = filling.desk.reply
    QTest.keyClicks(line(filling, "sapaan"), "Bu Ani")
    reply.composer.insertPlainText(" Salam.")
    choice = reply.variables.field("loket")
    assert isinstance(choice, Choice)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    line(filling, "sapaan").setText("Pak Budi")
    wanted = "Halo, Pak Budi. Akta kelahiran diurus di loket 4. Terima kasih, Pak Budi. Salam."
    assert reply.text == wanted
    line(filling, "sapaan").clear()
    assert reply.text == wanted.replace("Pak Budi", "{sapaan}")


def test_what_is_filled_in_is_no_change_of_the_approved_wording(filling: Opened) -> None:
    QTest.keyClicks(line(filling, "sapaan"), "Bu Ani")
    filling.settle()
    line_of = filling.desk.reply.difference.line
    assert line_of.accessibleName() == "Sama dengan rumusan yang disetujui"
    filling.desk.reply.composer.insertPlainText(" Salam.")
    filling.settle()
    assert line_of.accessibleName() != "Sama dengan rumusan yang disetujui"


def test_tab_goes_through_the_fields_to_the_reply(filling: Opened) -> None:
    for wanted in (*filling.desk.reply.variables.stops()[1:], filling.desk.reply.composer):
        filling.window.focusNextChild()
        assert filling.window.focusWidget() is wanted


def test_another_channel_keeps_what_was_filled_in(filling: Opened) -> None:
    QTest.keyClicks(line(filling, "sapaan"), "Kak")
    filling.desk.message.channel.pick("x")
    filling.desk.message.channel_picked.emit("x")
    filling.settle()
    assert filling.desk.reply.text == "Halo Kak, akta kelahiran diurus di loket 3. Terima kasih."
    line(filling, "sapaan").setText("Bapak")
    assert filling.desk.reply.text == "Halo Bapak, akta kelahiran diurus di loket 3. Terima kasih."


def test_an_entry_without_variables_has_no_fields(filling: Opened) -> None:
    filling.type_message("ktp ilang gmn ngurusnya")
    filling.desk.suggestions.choose(0)
    filling.settle()
    assert not filling.desk.reply.variables.isVisible()
    assert filling.desk.reply.variables.stops() == []


def test_what_was_filled_in_is_there_again_and_goes_on_being_filled(
    filling: Opened, facts: Path, open_window: Open
) -> None:
    line(filling, "sapaan").setText("Bu Sari 🙏")
    counter = filling.desk.reply.variables.field("loket")
    assert isinstance(counter, Choice)
    counter.pick("loket 4")
    filling.desk.reply.variables.filled.emit("loket", "loket 4")
    filling.settle()
    filling.workspace.queue.keep_now()
    filling.hear_out()
    filling.shell.shut_down()

    again = open_window(facts)
    again.wait_for_pages()
    again.until(lambda: again.desk.reply.text.startswith("Halo, Bu Sari"))
    values = again.desk.reply.variables.values
    assert values == {"sapaan": "Bu Sari 🙏", "loket": "loket 4", "catatan": ""}
    assert again.desk.reply.variables.isVisible()
    line(again, "catatan").setText(", lantai 2")
    line(again, "sapaan").setText("Pak Budi")
    said = "Halo, Pak Budi. Akta kelahiran diurus di loket 4, lantai 2. Terima kasih, Pak Budi."
    assert again.desk.reply.text == said

    again.settle()
    again.hear_out()
    again.desk.message.channel.pick("x")  # it is still the approved wording, which is exchanged with the channel
    again.desk.message.channel.picked.emit("x")
    assert again.desk.reply.text == "Halo Pak Budi, akta kelahiran diurus di loket 4. Terima kasih."


def test_a_place_that_was_written_into_stays_as_it_was_written_after_a_restart(
    filling: Opened, facts: Path, open_window: Open
) -> None:
    line(filling, "sapaan").setText("Ibu")
    composer = filling.desk.reply.composer
    composer.replace_all(composer.toPlainText().replace("Terima kasih, Ibu", "Terima kasih, Ayah"))
    filling.settle()
    filling.workspace.queue.keep_now()
    filling.hear_out()
    kept = filling.desk.reply.text
    filling.shell.shut_down()
    again = open_window(facts)
    again.wait_for_pages()
    again.until(lambda: again.desk.reply.text == kept)
    line(again, "sapaan").setText("Bapak")
    assert again.desk.reply.text.endswith("Terima kasih, Ayah.")
