"""Mending a reply: all at once, one by one, and seeing what it then says differently from the approved wording."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.journeys.conftest import KTP
from tests.journeys.test_at_the_desk import ALT, CTRL, QUESTION, SHIFT, press
from tests.window import WAIT_MS, Opened

TYPED = " Silahkan datang, berkasnya udah jadi."
MENDED = " Silakan datang, berkasnya sudah jadi."


@pytest.fixture
def answering(desk: Opened) -> Opened:
    """The desk with the approved wording in the reply."""
    desk.type_message(QUESTION)
    desk.desk.suggestions.choose(0)
    desk.settle()
    return desk


def judged(opened: Opened) -> str:
    """Return the wording whose findings are shown."""
    checked = opened.workspace.desk._reply.checked
    return checked.wish.text if checked is not None else ""


def found(opened: Opened) -> list[str]:
    return [finding.text for finding in opened.workspace.desk._reply.shown.values()]


def test_one_key_mends_all_that_is_safe_and_one_undo_takes_it_back(answering: Opened, clipboard: QClipboard) -> None:
    answering.type_reply(TYPED)
    assert answering.desk.verdict.mend_all_button.text() == "Perbaiki semua (2)"
    press(answering, Qt.Key.Key_F7)
    answering.until(lambda: answering.desk.reply.text == KTP.body + MENDED)
    answering.settle()
    assert answering.desk.verdict.mend_all_button.isHidden()
    assert answering.desk.note.sentence.text().startswith("Diperbaiki sekaligus: 2")
    answering.desk.note.action_button.click()
    assert answering.desk.reply.text == KTP.body + TYPED
    press(answering, Qt.Key.Key_F7)
    answering.until(lambda: answering.desk.reply.text == KTP.body + MENDED)
    answering.settle()
    press(answering, Qt.Key.Key_Return, CTRL)
    answering.settle()
    assert clipboard.text() == KTP.body + MENDED


def test_undo_is_no_longer_offered_when_something_else_would_be_undone(answering: Opened) -> None:
    answering.type_reply(TYPED)
    press(answering, Qt.Key.Key_F7)
    answering.until(answering.desk.note.isVisible)
    answering.type_reply(" Terima kasih.")
    assert not answering.desk.note.isVisible()


def test_what_is_not_safe_is_left_and_the_person_is_told(answering: Opened) -> None:
    answering.type_reply(" Biayanya Rp50.000.")
    press(answering, Qt.Key.Key_F7)
    answering.until(answering.desk.note.isVisible)
    assert answering.desk.reply.text == KTP.body + " Biayanya Rp50.000."
    assert "Tidak ada yang dapat diperbaiki" in answering.desk.note.sentence.text()


def test_the_finding_under_the_cursor_is_mended_first(answering: Opened) -> None:
    answering.type_reply(TYPED)
    composer = answering.desk.reply.composer
    cursor = composer.textCursor()
    cursor.setPosition(len(KTP.body) + TYPED.index("udah") + 2)
    composer.setTextCursor(cursor)
    press(answering, Qt.Key.Key_Period, CTRL)
    assert answering.desk.reply.text == KTP.body + TYPED.replace("udah", "sudah")
    answering.settle()
    press(answering, Qt.Key.Key_Period, CTRL)
    assert answering.desk.reply.text == KTP.body + MENDED
    answering.type_reply(" Dasar bodoh kamu.")
    assert "Hapus kalimat ini" in [row.mend_button.text() for row in answering.desk.findings.rows]
    press(answering, Qt.Key.Key_Period, CTRL)
    assert answering.desk.reply.text == KTP.body + MENDED


def test_the_menu_at_a_marked_place_mends_it_and_says_why(answering: Opened) -> None:
    answering.type_reply(TYPED)
    composer = answering.desk.reply.composer
    cursor = composer.textCursor()
    cursor.setPosition(len(KTP.body) + TYPED.index("udah") + 1)
    composer.setTextCursor(cursor)
    press(answering, Qt.Key.Key_Return, ALT)
    menu = composer.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Ganti dengan “sudah”", "Mengapa? – udah"]
    menu.actions()[1].trigger()
    (row,) = [row for row in answering.desk.findings.rows if row.why.isVisible()]
    assert "KTP-nya udah jadi." in row.why.accessibleName()
    assert "Tulis alasannya" in row.why.accessibleName()
    menu.actions()[0].trigger()
    assert answering.desk.reply.text == KTP.body + TYPED.replace("udah", "sudah")
    menu.close()


def test_f8_goes_from_finding_to_finding_and_back(answering: Opened) -> None:
    answering.type_reply(TYPED)
    places = []
    for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, SHIFT):
        press(answering, Qt.Key.Key_F8, modifiers)
        focused = QApplication.focusWidget()
        assert focused is not None
        places.append(focused.accessibleDescription().split()[0])
    assert places == ["Silahkan", "udah", "Silahkan"]


def test_what_differs_from_the_approved_wording_is_said_and_shown(answering: Opened) -> None:
    panel = answering.desk.reply.difference
    assert panel.line.accessibleName() == "Sama dengan rumusan yang disetujui"
    composer = answering.desk.reply.composer
    composer.replace_all(KTP.body.replace("dapat dicetak", "tidak dapat dicetak").replace("Bapak/Ibu", "Ibu"))
    answering.settle()
    assert panel.line.accessibleName() == "Beda dari yang disetujui: kata ingkar: 1, kata: 1"
    assert not panel.changes.isVisible()
    composer.setFocus()
    press(answering, Qt.Key.Key_D, ALT)
    assert panel.changes.isVisible()
    assert "dihapus: “Bapak/Ibu”" in panel.text.accessibleName()
    assert "ditambahkan: “tidak”" in panel.text.accessibleName()

    composer.replace_all(KTP.body)
    answering.settle()
    press(answering, Qt.Key.Key_D, ALT)
    assert [part.isVisible() for part in (panel.line, panel.toggle, panel.changes)] == [True, False, False]
    composer.replace_all(KTP.body.replace("Bapak/Ibu", "Ibu"))
    answering.settle()
    assert panel.changes.isVisible()  # as it was left


def test_without_a_citation_nothing_is_compared(answering: Opened) -> None:
    (entry_id, _title), *_ = answering.workspace.desk.desktop().cited
    answering.desk.reply.citation_removed.emit(entry_id)
    answering.settle()
    assert answering.desk.reply.difference.isHidden()


def test_a_half_written_word_is_not_found_until_it_is_ended(answering: Opened) -> None:
    composer = answering.desk.reply.composer
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    composer.setFocus()
    answering.until(composer.hasFocus)
    QTest.keyClicks(composer, " Berkasnya udah")
    answering.until(lambda: judged(answering) == KTP.body + " Berkasnya udah")
    assert found(answering) == []
    assert answering.desk.verdict.mood == "pass"
    QTest.keyClicks(composer, " ")
    answering.until(lambda: judged(answering) == KTP.body + " Berkasnya udah ")
    assert found(answering) == ["udah"]


def test_what_was_left_half_written_is_found_after_a_pause(answering: Opened) -> None:
    answering.type_reply(" Berkasnya udah")
    assert "udah" in found(answering)
    assert answering.desk.verdict.mood == "warn"


def test_an_insult_that_is_written_to_its_end_is_found_while_the_sentence_goes_on(answering: Opened) -> None:
    composer = answering.desk.reply.composer
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    composer.setFocus()
    answering.until(composer.hasFocus)
    answering.workspace.desk._reply._pause.setInterval(10 * WAIT_MS)  # no pause comes to its end meanwhile
    QTest.keyClicks(composer, " Dasar bodoh kamu it")
    answering.until(lambda: any("bodoh" in text for text in found(answering)))
    assert answering.desk.verdict.mood == "block"


def test_a_copy_judges_the_half_written_word_too(answering: Opened, clipboard: QClipboard) -> None:
    composer = answering.desk.reply.composer
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    QTest.keyClicks(composer, " Dasar bodoh")
    answering.desk.verdict.copy_requested.emit()
    answering.settle()
    assert clipboard.text() == "the person's own"
    assert answering.desk.verdict.mood == "block"


def test_a_row_stays_the_same_with_its_focus_while_the_text_before_it_is_changed(answering: Opened) -> None:
    answering.type_reply(TYPED)
    first, second, *_ = answering.desk.findings.rows
    second.open_why()
    answering.desk.reply.composer.textCursor().insertText("Baik. ")
    answering.settle()
    assert answering.desk.findings.rows[:2] == (first, second)
    assert second.why_button.hasFocus()
    assert second.why.isVisible()


def test_the_bar_never_blinks_while_a_blocked_reply_is_typed_on(answering: Opened) -> None:
    answering.type_reply(" Dasar bodoh.")
    bar = answering.desk.verdict
    assert bar.mood == "block"
    moods: list[str] = []
    show = bar.show_mood

    def note(mood: str, *arguments: object, **named: object) -> None:
        moods.append(mood)
        show(mood, *arguments, **named)  # type: ignore[arg-type]

    bar.show_mood = note  # type: ignore[method-assign]
    answering.type_reply(" Silakan datang ke loket kami.")
    assert set(moods) == {"block"}


def test_the_nearest_thing_the_entry_says_is_offered(answering: Opened) -> None:
    answering.desk.reply.composer.replace_all(KTP.body + " Info: www.lain.example")
    answering.settle()
    (row,) = [row for row in answering.desk.findings.rows if row.mend_button.isVisible()]
    assert row.mend_button.accessibleName() == "Ganti dengan “https://dukcapil.contoh.example/ktp”"


def test_a_reply_too_long_for_its_channel_leaves_in_two(answering: Opened, clipboard: QClipboard) -> None:
    answering.desk.message.channel.pick("x")
    answering.desk.message.channel_picked.emit("x")
    answering.type_reply(
        " Silakan hubungi kami kembali bila masih ada yang ingin ditanyakan."
        " Terima kasih sudah menghubungi kami, semoga keterangan ini membantu."
    )
    whole = answering.desk.reply.text
    row = answering.desk.reply.continuation
    assert answering.desk.verdict.mood == "block"
    press(answering, Qt.Key.Key_Period, CTRL)
    first, rest = answering.desk.reply.text, row.text
    assert (row.isVisible(), rest != "", f"{first} {rest}") == (True, True, whole)

    answering.desk.reply.composer.undo()
    assert (row.isVisible(), answering.desk.reply.text) == (False, whole)
    answering.settle()
    press(answering, Qt.Key.Key_Period, CTRL)
    row.join_button.click()
    assert (row.isVisible(), answering.desk.reply.text) == (False, whole)
    answering.settle()
    press(answering, Qt.Key.Key_Period, CTRL)
    answering.settle()

    press(answering, Qt.Key.Key_Return, CTRL)
    answering.until(lambda: answering.desk.reply.text == rest)
    assert (clipboard.text(), row.isVisible()) == (first, False)
    answering.settle()
    press(answering, Qt.Key.Key_Return, CTRL)
    answering.until(lambda: clipboard.text() == rest)
    assert answering.desk.verdict.is_copied


def test_the_second_part_of_an_answer_to_a_complaint_needs_no_empathy_of_its_own(
    answering: Opened, clipboard: QClipboard
) -> None:
    message = answering.desk.message
    for choice, value in ((message.channel, "x"), (message.intent, "complaint")):
        choice.pick(value)
    message.channel_picked.emit("x")
    message.intent_picked.emit("complaint")
    answering.desk.reply.composer.replace_all(
        f"Mohon maaf atas ketidaknyamanan Bapak/Ibu. {KTP.body}"
        " Silakan hubungi kami kembali bila masih ada yang ingin ditanyakan."
    )
    answering.settle()
    press(answering, Qt.Key.Key_Period, CTRL)
    answering.settle()
    rest = answering.desk.reply.continuation.text
    assert rest == "Silakan hubungi kami kembali bila masih ada yang ingin ditanyakan."
    press(answering, Qt.Key.Key_Return, CTRL)
    answering.until(lambda: answering.desk.reply.text == rest)
    answering.settle()
    moods = [answering.desk.verdict.mood]
    press(answering, Qt.Key.Key_Return, CTRL)
    answering.until(lambda: clipboard.text() == rest)

    answering.settle()
    answering.desk.suggestions.choose(0)  # another reply goes on nothing
    answering.desk.reply.composer.replace_all(rest)
    answering.settle()
    assert [*moods, answering.desk.verdict.mood] == ["pass", "warn"]


def test_a_refused_reply_that_is_only_too_long_is_one_key_from_being_split(answering: Opened) -> None:
    answering.desk.message.channel.pick("tiktok")
    answering.desk.message.channel_picked.emit("tiktok")
    answering.settle()
    assert answering.desk.verdict.sentence.text() == "Terlalu panjang untuk kanal ini. Ctrl+. membaginya menjadi dua."
    press(answering, Qt.Key.Key_Return, CTRL)
    answering.until(lambda: answering.desk.findings.is_entered)
    answering.settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Bagi dua"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    answering.settle()

    same = "Sama dengan rumusan yang disetujui"
    row = answering.desk.reply.continuation
    first, rest = answering.desk.reply.text, row.text
    assert f"{first} {rest}" == KTP.body
    assert answering.desk.reply.difference.line.accessibleName() == same
    press(answering, Qt.Key.Key_Return, CTRL)
    answering.until(lambda: answering.desk.reply.text == rest)
    answering.settle()
    assert answering.desk.reply.difference.line.accessibleName() == same
    assert answering.desk.verdict.mood == "pass"
    press(answering, Qt.Key.Key_Return, CTRL)
    answering.until(lambda: answering.desk.verdict.is_copied)
    assert answering.desk.note.sentence.text() == "Semua bagian balasan sudah disalin."


def test_a_reply_of_three_parts_is_split_once_and_copied_three_times(answering: Opened, clipboard: QClipboard) -> None:
    answering.desk.message.channel.pick("tiktok")
    answering.desk.message.channel_picked.emit("tiktok")
    whole = f"{KTP.body} Silakan datang ke loket Dukcapil dengan surat keterangan hilang dari kepolisian. Terima kasih."
    answering.desk.reply.composer.replace_all(whole)
    answering.settle()
    press(answering, Qt.Key.Key_Period, CTRL)
    answering.settle()
    left: list[str] = []
    while not answering.desk.verdict.is_copied:
        part = answering.desk.reply.text
        assert len(part) <= 150
        press(answering, Qt.Key.Key_Return, CTRL)
        answering.until(lambda part=part: clipboard.text() == part)  # type: ignore[misc]
        answering.settle()
        left.append(part)
    assert (len(left), " ".join(left)) == (3, whole)
