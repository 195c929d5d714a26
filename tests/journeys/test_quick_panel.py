"""A copied comment is answered from the quick panel, by the gate of the desk and by nothing else."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest

from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.variables import Variable
from replydesk.errand import Errand
from tests.journeys.conftest import KTP, OPENING, Open, approved
from tests.journeys.key_steps import Start, begin_and_put_off, locked
from tests.journeys.test_real_window import audit_lines
from tests.window import Opened
from ui.quick.asking import AskController
from ui.quick.panel import QuickDialog
from ui.workspace import DESK, LIBRARY

MESSAGE = "min ktp sy ilang gmn ngurusnya ya"
NONE = "resep rendang padang"
CTRL = Qt.KeyboardModifier.ControlModifier


def panel(opened: Opened) -> QuickDialog:
    assert opened.shell.quick.panel is not None
    return opened.shell.quick.panel


def asking(opened: Opened) -> AskController:
    assert opened.shell.quick.asking is not None
    return opened.shell.quick.asking


def ask(opened: Opened, text: str) -> QuickDialog:
    opened.shell.quick.take(Errand(text=text))
    opened.until(lambda: asking(opened).is_settled)
    return panel(opened)


def press(opened: Opened, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    panel(opened).activateWindow()
    QTest.keyClick(panel(opened).field, key, modifier)
    if opened.shell.quick.asking is not None:
        opened.until(lambda: asking(opened).is_settled)


def lines(opened: Opened, facts: Path) -> list[AuditAct]:
    opened.window.close()
    return [line.what for line in audit_lines(facts)]


def messages(facts: Path) -> int:
    """Return how many messages are on record."""
    store = open_store(facts)
    try:
        return int(store._db.execute("SELECT count(*) FROM message").fetchone()[0])
    finally:
        store.close()


def test_the_best_three_are_shown_with_reasons_and_as_plain_text(desk: Opened) -> None:
    shown = ask(desk, f"<b>{MESSAGE}</b>")
    assert shown.isVisible()
    assert shown.text == f"<b>{MESSAGE}</b>"
    assert not shown.cards[0].isHidden()
    assert KTP.title in shown.cards[0].accessibleName()
    assert "%" in shown.cards[0].accessibleName()
    assert shown.cards[0].accessibleDescription()
    assert shown.cards[0].isChecked()


def test_the_clipboard_is_read_only_when_the_person_asks(desk: Opened, clipboard: QClipboard) -> None:
    clipboard.setText(MESSAGE)
    assert desk.shell.quick.panel is None
    QTest.keyClick(desk.window, Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert panel(desk).text == MESSAGE


def test_enter_opens_the_reply_on_the_desk(desk: Opened) -> None:
    desk.window.go_to(LIBRARY)
    shown = ask(desk, MESSAGE)
    press(desk, Qt.Key.Key_Return)
    desk.settle()
    assert not shown.isVisible()
    assert desk.window.place == DESK
    assert (desk.desk.message.text, desk.desk.reply.text) == (MESSAGE, KTP.body)


def test_what_lay_on_the_desk_can_be_put_back(desk: Opened) -> None:
    desk.type_message("pertanyaan lama")
    desk.type_reply("Halo, Kak.")
    ask(desk, MESSAGE)
    assert desk.desk.message.text == "pertanyaan lama"
    press(desk, Qt.Key.Key_Return)
    desk.settle()
    desk.desk.note.action_button.click()
    assert (desk.desk.message.text, desk.desk.reply.text) == ("pertanyaan lama", "Halo, Kak.")


def test_ctrl_enter_copies_the_approved_wording_and_puts_it_on_record(
    desk: Opened, facts: Path, clipboard: QClipboard
) -> None:
    ask(desk, MESSAGE)
    press(desk, Qt.Key.Key_Return, CTRL)
    assert clipboard.text() == KTP.body
    assert "nomor 1" in panel(desk).sentence.text()
    desk.until(lambda: not panel(desk).isVisible())
    assert desk.desk.message.text == ""
    assert lines(desk, facts) == [AuditAct.RELEASED]


def test_a_quick_hand_copies_an_answer_and_nothing_that_is_unsure(desk: Opened, clipboard: QClipboard) -> None:
    desk.shell.quick.take(Errand(text="ktp"))
    press(desk, Qt.Key.Key_Return, CTRL)
    assert not panel(desk).cards[0].isHidden()
    assert clipboard.text() == "the person's own"
    desk.shell.quick.take(Errand(text=MESSAGE))
    press(desk, Qt.Key.Key_Return, CTRL)
    assert clipboard.text() == KTP.body


def test_what_is_blocked_stays_and_the_desk_says_why(desk: Opened, facts: Path, clipboard: QClipboard) -> None:
    shown = ask(desk, "bulan puasa loket buka sampai jam brp")
    assert OPENING.title in shown.cards[0].accessibleName()
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert clipboard.text() == "the person's own"
    assert not shown.isVisible()
    assert desk.desk.reply.text == OPENING.body
    assert desk.desk.note.sentence.text().startswith("Tidak disalin.")
    assert lines(desk, facts) == [AuditAct.REFUSED]
    assert messages(facts) == 1


def test_a_place_without_a_value_is_not_copied(open_window: Open, facts: Path, clipboard: QClipboard) -> None:
    store = open_store(facts)
    body = "Halo, {sapaan}. Tarif parkir di pasar kota mengikuti papan tarif di {tempat}. Terima kasih."
    known = (Variable(name="sapaan", default="Kak"), Variable(name="tempat"))
    content = replace(KTP, title="Berapa tarif parkir pasar?", body=body, variants=(), variables=known)
    approved(store, content, "parkir")
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    ask(opened, "berapa tarif parkir pasar")
    press(opened, Qt.Key.Key_Return, CTRL)
    opened.settle()
    assert clipboard.text() == "the person's own"
    assert "{tempat}" in opened.desk.reply.text


def test_nothing_fits_and_nothing_is_copied(desk: Opened, facts: Path, clipboard: QClipboard) -> None:
    shown = ask(desk, NONE)
    assert shown.sentence.text()
    assert shown.cards[0].isHidden()
    press(desk, Qt.Key.Key_Return, CTRL)
    assert clipboard.text() == "the person's own"
    press(desk, Qt.Key.Key_Return)
    assert desk.desk.message.text == NONE
    assert lines(desk, facts) == []


def test_the_arrows_and_alt_with_a_number_choose(open_window: Open, facts: Path) -> None:
    store = open_store(facts)
    approved(store, replace(KTP, title="KTP rusak, bagaimana menggantinya?", variants=()), "ktp-rusak")
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    shown = ask(opened, "ktp hilang atau rusak")
    assert not shown.cards[1].isHidden()
    press(opened, Qt.Key.Key_Down)
    assert shown.cards[1].isChecked()
    press(opened, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert shown.cards[0].isChecked()


def test_escape_hides_it(desk: Opened) -> None:
    shown = ask(desk, MESSAGE)
    press(desk, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert desk.desk.message.text == ""


def test_an_empty_clipboard_is_said(desk: Opened, clipboard: QClipboard) -> None:
    clipboard.clear()
    desk.shell.quick.ask_clipboard()
    assert panel(desk).text == ""
    assert panel(desk).sentence.text()


def test_what_is_asked_before_a_fact_base_is_open_waits_for_it(open_window: Open, facts: Path) -> None:
    opened = open_window(facts)
    opened.shell.quick.take(Errand(text=MESSAGE))
    opened.wait_for_pages()
    assert panel(opened).text == MESSAGE


def test_a_locked_fact_base_is_said_and_the_question_waits(start: Start) -> None:
    opened = start()
    begin_and_put_off(opened)
    ask(opened, MESSAGE)
    opened.shell.lock()
    page = locked(opened)
    assert opened.shell.quick.panel is None
    opened.shell.quick.take(Errand(text=MESSAGE))
    assert "terkunci" in panel(opened).sentence.text()
    assert panel(opened).text == ""
    page.keyring_button.click()
    opened.wait_for_pages()
    assert panel(opened).text == MESSAGE
