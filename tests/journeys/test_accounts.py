"""An institution sets its accounts and variables, and answers as each of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest

from knowledge_base.accounts import Account
from knowledge_base.entry import EntryContent
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from knowledge_base.variables import Variable
from knowledge_base.wordings import Voice
from replydesk.errand import Errand
from replydesk.house import House, house_of, set_house
from tests.journeys.conftest import Open, approved
from tests.window import NOON, Opened
from ui.house_dialog import HouseDialog
from ui.library_page.view import LibraryView
from ui.workspace import DESK, LIBRARY

COMPLAINT = EntryContent(
    title="Ke mana mengadu soal sampah?",
    body="Halo. Silakan mengadu ke {telepon}. Terima kasih.",
    variants=("soal sampah mengadu kemana",),
    channel_bodies=FrozenDict(
        {
            "x": "Lapor sampah: {telepon}. Terima kasih.",
            "@leader": "Silakan sampaikan kepada kami di {telepon}. Terima kasih.",
        }
    ),
)
HOUSE = House(
    accounts=(Account("Dinas Contoh"), Account("Bupati Contoh", Voice.LEADER, greeting="Halo, sahabat.")),
    variables=(Variable(name="telepon", default="0274-555111"),),
)


@pytest.fixture
def answering(facts: Path, open_window: Open) -> Opened:
    """The desk with the wording of an entry begun, in an institution of two accounts and one variable."""
    store = open_store(facts)
    approved(store, COMPLAINT, "sampah")
    set_house(store, HOUSE, Act(person="Sari", at=NOON))
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.type_message("soal sampah mengadu kemana")
    opened.desk.suggestions.choose(0)
    opened.settle()
    return opened


def pick_account(opened: Opened, key: Qt.Key) -> None:
    account = opened.desk.reply.account
    account.setFocus()
    QTest.keyClick(account, key)
    opened.settle()


def test_the_institutions_value_stands_there_and_says_where_it_is_from(answering: Opened) -> None:
    reply = answering.desk.reply
    assert reply.text == "Halo. Silakan mengadu ke 0274-555111. Terima kasih."
    assert reply.variables.values == {"telepon": "0274-555111"}
    assert "telepon" in reply.variables.field("telepon").toolTip()
    assert reply.composer.hasFocus()
    assert not reply.taken.isHidden()


def test_the_leaders_account_takes_its_own_wording_and_says_so(answering: Opened) -> None:
    reply = answering.desk.reply
    plain = reply.taken.text()
    pick_account(answering, Qt.Key.Key_Down)
    wanted = "Halo, sahabat.\nSilakan sampaikan kepada kami di 0274-555111. Terima kasih."
    assert (reply.account_name, reply.text) == ("Bupati Contoh", wanted)
    assert reply.taken.text() != plain
    pick_account(answering, Qt.Key.Key_Up)
    assert reply.text == "Halo. Silakan mengadu ke 0274-555111. Terima kasih."


def test_a_wording_asks_for_its_own_variables_only_and_an_account_fills_in_its_greeting(
    facts: Path, open_window: Open
) -> None:
    store = open_store(facts)
    bodies = FrozenDict({"@leader": "{salam} Sampaikan ke {telepon}, {sapaan}.", "x": "Ke {telepon}, {sapaan}."})
    approved(store, replace(COMPLAINT, channel_bodies=bodies), "sampah")
    set_house(store, HOUSE, Act(person="Sari", at=NOON))
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.type_message("soal sampah mengadu kemana")
    opened.desk.suggestions.choose(0)
    opened.settle()
    reply = opened.desk.reply
    assert list(reply.variables.values) == ["telepon"]
    pick_account(opened, Qt.Key.Key_Down)
    assert reply.text == "Halo, sahabat. Sampaikan ke 0274-555111, {sapaan}."
    field = reply.variables.field("sapaan")
    field.setFocus()
    QTest.keyClicks(field, "Kak")
    opened.settle()
    assert reply.text == "Halo, sahabat. Sampaikan ke 0274-555111, Kak."
    pick_account(opened, Qt.Key.Key_Up)
    assert reply.text == "Halo. Silakan mengadu ke 0274-555111. Terima kasih."
    opened.desk.message.channel.pick("x")
    opened.desk.message.channel_picked.emit("x")
    assert reply.text == "Ke 0274-555111, Kak."


def test_the_account_goes_before_the_channel_and_what_was_written_stays(answering: Opened) -> None:
    reply, message = answering.desk.reply, answering.desk.message
    message.channel.pick("x")
    message.channel_picked.emit("x")
    answering.settle()
    assert reply.text == "Lapor sampah: 0274-555111. Terima kasih."
    reply.composer.insertPlainText("Siap. ")
    written = reply.text
    pick_account(answering, Qt.Key.Key_Down)
    assert reply.text == written


def test_the_account_is_remembered_for_the_next_message_and_the_next_day(
    answering: Opened, facts: Path, clipboard: QClipboard
) -> None:
    pick_account(answering, Qt.Key.Key_Down)
    answering.desk.verdict.copy_requested.emit()
    answering.settle()
    answering.until(lambda: answering.desk.verdict.is_copied)
    assert clipboard.text().startswith("Halo, sahabat.")
    answering.desk.next_requested.emit()
    answering.settle()
    assert answering.desk.reply.account_name == "Bupati Contoh"
    answering.shell.shut_down()
    store = open_store(facts)
    assert house_of(store).last_account == "Bupati Contoh"
    assert store.audit.lines()[0].detail["account"] == "Bupati Contoh"
    store.close()


def test_a_value_is_changed_in_the_dialog_and_undone_on_the_page_of_the_fact_base(answering: Opened) -> None:
    answering.shell.ask_for_house()
    dialog = answering.window.findChildren(HouseDialog)[-1]
    answering.until(lambda: "1" in dialog.uses.text())
    before = answering.workspace
    dialog.variables.setPlainText("telepon = 0274-555222")
    dialog.save_button.click()
    answering.until(lambda: answering.workspace is not before)
    assert answering.workspace is not None
    assert answering.workspace.station.house.variables[0].default == "0274-555222"
    before = answering.workspace
    answering.window.activateWindow()
    answering.window.go_to(LIBRARY)
    answering.until(answering.library.table.isVisible)
    answering.library.table.setFocus()
    answering.until(answering.library.table.hasFocus)
    QTest.keyClick(answering.library.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    answering.until(lambda: answering.workspace is not before)
    assert answering.workspace.station.house == HOUSE
    assert not answering.library.note.isHidden()
    answering.window.go_to(DESK)


def test_a_line_that_is_no_variable_is_said_and_nothing_is_set(answering: Opened) -> None:
    answering.shell.ask_for_house()
    dialog = answering.window.findChildren(HouseDialog)[-1]
    dialog.variables.setPlainText("telepon kami 112")
    dialog.save_button.click()
    answering.until(lambda: "telepon kami 112" in dialog.problem.text())
    assert dialog.save_button.isEnabled()
    dialog.reject()


def test_a_dialog_that_is_closed_before_the_worker_answers_is_answered_all_the_same(answering: Opened) -> None:
    answering.shell.ask_for_house()
    dialog = answering.window.findChildren(HouseDialog)[-1]
    dialog.variables.setPlainText("telepon = 112")
    dialog.save_button.click()
    dialog.reject()
    answering.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wanted = (Variable(name="telepon", default="112"),)
    answering.until(lambda: (now := answering.shell._base.opened) is not None and now.house.variables == wanted)


def at_a_new_entry(opened: Opened) -> LibraryView:
    """Begin an entry, and return the page with the form that holds its title and its wording."""
    opened.window.go_to(LIBRARY)
    opened.settle()
    opened.library.add_requested.emit()
    opened.library.form.title.setText("Kapan buka?")
    opened.library.form.body.setPlainText("Pukul 08.00.")
    return opened.library


def test_a_wording_for_the_leader_is_written_in_the_form(answering: Opened) -> None:
    library = at_a_new_entry(answering)
    form = library.form
    form.wordings.show_wordings([("@leader", "Kami buka pukul 08.00."), ("x", "08.00")])
    form.wordings.rows[0].account.pick("Bupati Contoh")
    form.save_button.click()
    answering.until(lambda: not library.is_form_open)
    assert answering.workspace is not None
    entry = answering.workspace.library.entry
    assert entry is not None
    assert entry.content.channel_bodies == {"@Bupati Contoh": "Kami buka pukul 08.00.", "x": "08.00"}


def test_two_wordings_for_the_same_are_refused(answering: Opened) -> None:
    library = at_a_new_entry(answering)
    form = library.form
    form.wordings.show_wordings([("x", "Kami buka."), ("x", "08.00")])
    form.save_button.click()
    answering.settle()
    assert form.problem.text()
    assert library.is_form_open


def test_the_quick_panel_copies_as_the_account_that_answers_at_the_desk(
    answering: Opened, clipboard: QClipboard
) -> None:
    pick_account(answering, Qt.Key.Key_Down)
    answering.shell.quick.take(Errand(text="soal sampah mengadu kemana"))
    answering.until(lambda: answering.shell.quick.panel is not None and answering.shell.quick.panel.isVisible())
    panel = answering.shell.quick.panel
    assert panel is not None
    answering.until(lambda: not panel.cards[0].isHidden())
    panel.activateWindow()
    QTest.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wanted = "Halo, sahabat.\nSilakan sampaikan kepada kami di 0274-555111. Terima kasih."
    answering.until(lambda: clipboard.text() == wanted)


def test_which_wording_a_reply_began_with_is_there_again_with_it(facts: Path, open_window: Open) -> None:
    bodies = FrozenDict({"x": "Loket tutup hari ini. Terima kasih.", "facebook": "Hari ini loket kami tutup. Salam."})
    store = open_store(facts)
    approved(store, EntryContent(title="Hari ini buka?", body="Halo. Tutup.", channel_bodies=bodies), "buka")
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.type_message("Hari ini buka?")
    for channel, said in (("x", "Jawaban untuk: X"), ("generic", "Jawaban umum")):
        opened.desk.message.channel.pick(channel)
        opened.desk.message.channel.activated.emit(opened.desk.message.channel.currentIndex())
        opened.desk.suggestions.choose(0)
        opened.settle()
        assert said in opened.desk.reply.taken.text()
    opened.workspace.queue.keep_now()
    opened.hear_out()
    opened.shell.shut_down()
    again = open_window(facts)
    again.wait_for_pages()
    again.until(lambda: again.desk.reply.text == "Halo. Tutup.")
    assert again.desk.reply.taken.isVisible()
    assert again.desk.reply.taken.text() == said
    again.hear_out()
    again.desk.message.channel.pick("facebook")
    again.desk.message.channel.activated.emit(again.desk.message.channel.currentIndex())
    assert again.desk.reply.text == bodies["facebook"]
    assert "Facebook" in again.desk.reply.taken.text()
    again.workspace.queue.keep_now()
    again.desk.verdict.next_button.click()
    assert not again.desk.reply.taken.isVisible()
