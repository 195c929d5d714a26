"""Single things that happen at the desk, on a fact base with an approved answer and an expired fact."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct
from tests.journeys.conftest import KTP, OPENING, Open
from tests.window import NOON, Opened
from ui.desk_page.desktop import Desktop
from ui.desk_page.message_panel import LONGEST_MESSAGE
from ui.desk_page.queue_jobs import keep, read_kept
from ui.desk_page.suggestion_card import SuggestionCard
from ui.workspace import HISTORY, LIBRARY

QUESTION = "min ktp sy ilang gmn ngurusnya ya"
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(opened: Opened, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as the keyboard does."""
    opened.until(opened.window.isActiveWindow)
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def audit_acts(opened: Opened) -> list[AuditAct]:
    opened.window.go_to(HISTORY)
    opened.until(lambda: opened.workspace.history.is_settled)
    return [row.line.what for row in opened.workspace.history.rows()]


def test_the_copy_key_pressed_twice_is_one_copy_as_long_as_the_clipboard_has_it(
    desk: Opened, clipboard: QClipboard
) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    for others in (None, None, "something else"):
        if others is not None:
            clipboard.setText(others)
        desk.desk.reply.composer.setFocus()
        press(desk, Qt.Key.Key_Return, CTRL)
        desk.until(lambda: clipboard.text() == KTP.body and desk.desk.verdict.next_button.hasFocus())
        desk.settle()
    assert audit_acts(desk) == [AuditAct.RELEASED, AuditAct.RELEASED]


def test_all_of_it_goes_by_keyboard_alone(desk: Opened, clipboard: QClipboard) -> None:
    clipboard.setText(QUESTION)
    press(desk, Qt.Key.Key_V, CTRL | SHIFT)
    desk.settle()
    assert desk.desk.message.text == QUESTION
    press(desk, Qt.Key.Key_S, CTRL)
    assert isinstance(QApplication.focusWidget(), SuggestionCard)
    press(desk, Qt.Key.Key_Return)
    desk.settle()
    assert desk.desk.reply.text == KTP.body
    assert desk.desk.reply.composer.hasFocus()
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert clipboard.text() == KTP.body
    press(desk, Qt.Key.Key_N, CTRL)
    assert desk.desk.message.text == ""
    assert desk.desk.reply.text == ""
    assert desk.desk.message.text_field.hasFocus()


def test_a_digit_with_alt_chooses_a_suggestion(desk: Opened) -> None:
    desk.type_message(QUESTION)
    press(desk, Qt.Key.Key_1, ALT)
    desk.settle()
    assert desk.desk.reply.text == KTP.body


def test_copy_pressed_right_after_the_last_key_waits_for_the_check(desk: Opened, clipboard: QClipboard) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.desk.verdict.copy_requested.emit()
    desk.until(lambda: desk.desk.verdict.is_copied)
    assert clipboard.text() == KTP.body


def test_a_hand_ahead_of_the_search_gets_the_answer_to_this_message_or_none(
    desk: Opened, clipboard: QClipboard
) -> None:
    clipboard.setText(QUESTION)
    for key, modifiers in ((Qt.Key.Key_V, CTRL | SHIFT), (Qt.Key.Key_1, ALT), (Qt.Key.Key_Return, CTRL)):
        press(desk, key, modifiers)
    desk.settle()
    assert desk.desk.verdict.is_copied
    assert clipboard.text() == KTP.body
    press(desk, Qt.Key.Key_N, CTRL)
    desk.type_message(QUESTION)
    clipboard.setText("bulan puasa loket buka sampai jam brp")  # its entry has expired: nobody may choose that unseen
    for key, modifiers in ((Qt.Key.Key_V, CTRL | SHIFT), (Qt.Key.Key_1, ALT), (Qt.Key.Key_Return, CTRL)):
        press(desk, key, modifiers)
    desk.settle()
    assert OPENING.title in desk.desk.suggestions.shown[0].title
    assert desk.desk.reply.text == ""
    press(desk, Qt.Key.Key_1, ALT)  # by now it can be seen; the copy that was wanted before is not made now
    desk.settle()
    assert desk.desk.reply.text == OPENING.body
    assert audit_acts(desk) == [AuditAct.RELEASED]


def test_an_insult_typed_just_before_copy_is_caught(desk: Opened, clipboard: QClipboard) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    desk.desk.reply.composer.setPlainText("Dasar bodoh.")  # without a greeting, of which the list speaks first
    desk.desk.verdict.copy_requested.emit()
    desk.settle()
    assert clipboard.text() == "the person's own"
    assert not desk.desk.verdict.is_copied
    rows = desk.desk.findings.rows
    assert [row.number for row in rows if row.blocks] == [desk.desk.findings.current]
    assert rows[0].number != desk.desk.findings.current
    assert audit_acts(desk) == [AuditAct.REFUSED]


def test_a_verdict_that_comes_late_opens_nothing_for_the_wording_typed_since(
    desk: Opened, clipboard: QClipboard
) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    replying = desk.workspace.desk._reply
    late = replying._checked
    assert late is not None
    desk.desk.reply.composer.appendPlainText("Dasar bodoh.")
    replying._on_checked(late)  # as it would arrive had the worker been slower than the person
    desk.desk.verdict.copy_requested.emit()
    desk.settle()
    assert clipboard.text() == "the person's own"
    assert audit_acts(desk) == [AuditAct.REFUSED]


def test_a_refused_copy_leads_to_the_first_finding(desk: Opened) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    desk.type_reply(" Dasar bodoh.")
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "bodoh" in focused.accessibleDescription()
    press(desk, Qt.Key.Key_Return)
    assert "bodoh" in desk.desk.reply.composer.textCursor().selectedText()


def test_an_expired_entry_is_shown_as_such_and_refused(desk: Opened, clipboard: QClipboard) -> None:
    desk.type_message("bulan puasa loket buka sampai jam brp")
    place = [card.title for card in desk.desk.suggestions.shown].index(OPENING.title)
    assert desk.desk.suggestions.shown[place].status == "Kedaluwarsa"
    assert desk.desk.suggestions.sentence == "Ada entri yang cocok, tetapi belum boleh dipakai: kedaluwarsa."
    desk.desk.suggestions.choose(place)
    desk.settle()
    assert desk.desk.reply.text == OPENING.body
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert clipboard.text() == "the person's own"
    assert audit_acts(desk) == [AuditAct.REFUSED]


def test_an_entry_that_expires_overnight_is_refused_although_it_passed_the_evening_before(
    desk: Opened, clipboard: QClipboard
) -> None:
    desk.clock.now = NOON.replace(month=3, day=31)
    desk.type_message("bulan puasa loket buka sampai jam brp")
    desk.desk.suggestions.choose(0)
    desk.settle()
    desk.clock.now += timedelta(days=1)
    desk.desk.verdict.copy_requested.emit()
    desk.settle()
    assert clipboard.text() == "the person's own"
    assert not desk.desk.verdict.is_copied


def test_a_warning_asks_for_a_reason_and_puts_it_on_record(desk: Opened, clipboard: QClipboard) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    desk.desk.reply.composer.appendPlainText("Tenang!!!")
    desk.settle()
    assert desk.desk.verdict.mood == "warn"
    press(desk, Qt.Key.Key_Return, CTRL)
    assert desk.desk.verdict.reason.hasFocus()
    QTest.keyClicks(desk.desk.verdict.reason, "Sesuai spanduk layanan")
    press(desk, Qt.Key.Key_Return)
    desk.settle()
    assert clipboard.text() == desk.desk.reply.text
    assert audit_acts(desk) == [AuditAct.OVERRULED]
    (row,) = desk.workspace.history.rows()
    assert row.reply is not None
    assert row.reply.reason == "Sesuai spanduk layanan"


def test_a_reply_that_rests_on_nothing_does_not_leave(desk: Opened, clipboard: QClipboard) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    (entry_id, _title), *_ = desk.workspace.desk.desktop().cited
    desk.desk.reply.citation_removed.emit(entry_id)
    desk.settle()
    assert desk.workspace.desk.desktop().cited == ()
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert clipboard.text() == "the person's own"


def test_nothing_fits_is_said_plainly_and_the_message_can_become_an_entry(desk: Opened) -> None:
    desk.type_message("kucing tetangga saya belum pulang dari kemarin sore")
    assert desk.desk.suggestions.advice
    desk.desk.entry_wanted.emit()
    assert desk.window.place == LIBRARY
    assert desk.library.form.variants.toPlainText() == "kucing tetangga saya belum pulang dari kemarin sore"


def test_what_was_cleared_by_mistake_is_put_back(desk: Opened) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    before = desk.workspace.desk.desktop()
    press(desk, Qt.Key.Key_N, CTRL)
    assert desk.workspace.desk.desktop().reply == ""
    desk.desk.note.action_button.click()
    desk.settle()
    assert desk.workspace.desk.desktop() == before


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 10_000_000, id="ten megabytes"),
        pytest.param("<b>ktp</b><img src='http://x.example/a.png'>" * 100, id="markup"),
        pytest.param("ktp\x00hilang\u202e\u200b\ufeff\ud83d", id="invisible and broken letters"),
        pytest.param('ktp" OR title:* NEAR( -- {0} %s', id="search syntax"),
        pytest.param("ktp 👨‍👩‍👧‍👦🙏 hilang" * 50, id="emoji"),
    ],
)
def test_a_hostile_message_does_no_harm(desk: Opened, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    desk.desk.message.text_field.insertFromMimeData(data)
    desk.settle()
    assert len(desk.desk.message.text) <= LONGEST_MESSAGE
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    assert desk.desk.reply.text == KTP.body


def test_the_person_reads_in_the_history_what_left(desk: Opened) -> None:
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    press(desk, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert audit_acts(desk) == [AuditAct.RELEASED]
    desk.history.table.go_to(0)
    assert KTP.body in desk.history.shown_text


def test_what_is_marked_in_the_message_is_what_matched(desk: Opened) -> None:
    desk.type_message(QUESTION)
    marked = {one.cursor.selectedText() for one in desk.desk.message.text_field.extraSelections()}
    assert {"ktp", "ilang"} <= marked


def test_the_window_stays_as_it_is_when_another_fact_base_cannot_be_opened(desk: Opened, tmp_path: Path) -> None:
    desk.type_message(QUESTION)
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database at all" * 100)
    desk.ask.database = broken
    old = desk.workspace
    desk.shell.open_another()
    desk.until(desk.desk.note.isVisible)
    assert desk.workspace is old
    assert desk.desk.message.text == QUESTION


def test_another_fact_base_takes_the_place_of_the_one_that_is_open(open_window: Open, facts: Path) -> None:
    opened = open_window()
    opened.shell.first_page.practice_button.click()
    opened.wait_for_pages()
    opened.type_message("latihan")
    opened.desk.reply.composer.insertPlainText("Halo, Kak.")
    opened.workspace.queue._keeper._lull.stop()  # no time to keep it before the other is open
    store = open_store(facts)
    keep(store, Desktop(message=QUESTION, reply="Halo, Bapak/Ibu."), NOON)
    store.close()
    old = opened.workspace
    opened.ask.database = facts
    opened.shell.open_another()
    opened.until(lambda: opened.workspace is not old)
    assert opened.window.windowTitle().startswith("Kota Contoh")
    assert not opened.workspace.is_practice
    opened.until(lambda: opened.workspace.queue.is_settled and opened.workspace.desk.is_settled)
    assert (opened.desk.message.text, opened.desk.reply.text) == (QUESTION, "Halo, Bapak/Ibu.")
    opened.window.close()
    store = open_store(opened.paths.practice_database)
    kept = read_kept(store)
    store.close()
    assert kept is not None
    assert (kept.message, kept.reply) == ("latihan", "Halo, Kak.")
