from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from replydesk.replacing import Change
from replydesk.verdict import Severity
from tests.window import WAIT_MS
from ui.composer import Composer, Underline
from ui.theme import Theme

TEXT = "Halo, Bapak/Ibu. 🙏 Biayanya gratis."
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = [
    pytest.param(Qt.Key.Key_C, CTRL, id="Ctrl+C"),
    pytest.param(Qt.Key.Key_X, CTRL, id="Ctrl+X"),
    pytest.param(Qt.Key.Key_Insert, CTRL, id="Ctrl+Insert"),
    pytest.param(Qt.Key.Key_Delete, SHIFT, id="Shift+Delete"),
]


@pytest.fixture
def composer(qtbot: QtBot, theme: Theme) -> Composer:
    made = Composer(theme, name="Reply")
    qtbot.addWidget(made)
    made.setPlainText(TEXT)
    made.selectAll()
    made.show()
    return made


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_a_copy_key_asks_the_gate_and_changes_neither_clipboard_nor_text(
    qtbot: QtBot, composer: Composer, clipboard: QClipboard, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(composer.release_requested, timeout=WAIT_MS):
        QTest.keyClick(composer, key, modifier)
    assert clipboard.text() == "the person's own"
    assert composer.toPlainText() == TEXT


def test_the_same_key_does_copy_out_of_an_ordinary_field(qtbot: QtBot, clipboard: QClipboard) -> None:
    ordinary = QPlainTextEdit(TEXT)
    qtbot.addWidget(ordinary)
    ordinary.selectAll()
    QTest.keyClick(ordinary, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == TEXT


@pytest.mark.parametrize("call", [Composer.copy, Composer.cut])
def test_copying_from_code_asks_the_gate(
    qtbot: QtBot, composer: Composer, clipboard: QClipboard, call: Callable[[Composer], None]
) -> None:
    with qtbot.waitSignal(composer.release_requested, timeout=WAIT_MS):
        call(composer)
    assert clipboard.text() == "the person's own"
    assert composer.toPlainText() == TEXT


def test_a_drag_or_a_selection_carries_nothing(composer: Composer) -> None:
    data = composer.createMimeDataFromSelection()
    assert data.formats() == []


def test_the_context_menu_asks_the_gate(qtbot: QtBot, composer: Composer, clipboard: QClipboard) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), composer.mapToGlobal(QPoint(5, 5)))
    composer.contextMenuEvent(event)
    menu = composer.findChild(QMenu)
    assert menu is not None
    actions = {action.objectName(): action for action in menu.actions()}
    assert "edit-cut" not in actions
    with qtbot.waitSignal(composer.release_requested, timeout=WAIT_MS):
        actions["edit-copy"].trigger()
    assert clipboard.text() == "the person's own"
    menu.close()


def test_pasted_markup_stays_the_text_it_is(composer: Composer, clipboard: QClipboard) -> None:
    clipboard.setText("<b>tebal</b> <img src=x>")
    composer.replace_all("")
    composer.paste()
    assert composer.toPlainText() == "<b>tebal</b> <img src=x>"


def test_places_are_found_behind_an_emoji(composer: Composer) -> None:
    at = TEXT.index("gratis")
    composer.underline(TEXT, [Underline(start=at, end=at + 6, severity=Severity.BLOCK)])
    (selection,) = composer.extraSelections()
    assert selection.cursor.selectedText() == "gratis"
    assert selection.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline


def test_underlines_of_another_text_are_not_shown(composer: Composer) -> None:
    composer.underline("another text", [Underline(start=0, end=3, severity=Severity.WARN)])
    assert composer.extraSelections() == []


def test_each_grade_has_a_line_of_its_own(composer: Composer) -> None:
    composer.underline(TEXT, [Underline(start=0, end=4, severity=severity) for severity in Severity])
    lines = {selection.format.underlineStyle() for selection in composer.extraSelections()}
    assert len(lines) == len(Severity)


def test_mending_can_be_undone(composer: Composer) -> None:
    at = TEXT.index("gratis")
    change = Change(rule="a.b", start=at, end=at + 6, old="gratis", new="tidak dipungut")
    assert composer.make_changes(TEXT, [change])
    assert composer.toPlainText() == TEXT.replace("gratis", "tidak dipungut")
    composer.undo()
    assert composer.toPlainText() == TEXT


def test_nothing_is_mended_in_a_text_that_has_changed_since(composer: Composer) -> None:
    change = Change(rule="a.b", start=0, end=4, old="what", new="x")
    assert not composer.make_changes("what it was before", [change])
    assert composer.toPlainText() == TEXT


@pytest.mark.parametrize(
    ("text", "start", "end", "found"),
    [
        ("", 0, 0, "[x]"),
        ("Halo", 4, 4, "Halo [x]"),
        ("Halo ", 5, 5, "Halo [x]"),
        ("Halo", 0, 0, "[x] Halo"),
        ("Halo\nBapak", 5, 5, "Halo\n[x] Bapak"),
        ("Halo\nBapak", 4, 4, "Halo [x]\nBapak"),
        ("Halo Bapak", 4, 5, "Halo [x] Bapak"),
        ("🙂", 2, 2, "🙂 [x]"),
    ],
)
def test_a_word_is_put_in_with_blanks_around_it_and_can_be_undone(
    composer: Composer, text: str, start: int, end: int, found: str
) -> None:
    composer.replace_all(text)
    cursor = composer.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    composer.setTextCursor(cursor)
    composer.put_word("[x]")
    assert composer.toPlainText() == found
    composer.undo()
    assert composer.toPlainText() == text


def test_a_new_wording_and_what_is_typed_after_it_are_undone_apart(composer: Composer) -> None:
    composer.replace_all("Rumusan yang disetujui.")
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    QTest.keyClicks(composer, " Dan lagi.")
    composer.undo()
    assert composer.toPlainText() == "Rumusan yang disetujui."
    composer.undo()
    assert composer.toPlainText() == TEXT


def test_several_changes_are_undone_in_one_step_and_what_is_typed_after_them_apart(composer: Composer) -> None:
    gratis, halo = TEXT.index("gratis"), TEXT.index("Halo")
    made = [
        Change(rule="a.b", start=gratis, end=gratis + 6, old="gratis", new="tidak dipungut"),
        Change(rule="a.b", start=halo, end=halo + 4, old="Halo", new="Selamat pagi"),
    ]
    composer.make_changes(TEXT, made)
    assert composer.toPlainText() == "Selamat pagi, Bapak/Ibu. 🙏 Biayanya tidak dipungut."
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    QTest.keyClicks(composer, "!")
    composer.undo()
    assert composer.toPlainText() == "Selamat pagi, Bapak/Ibu. 🙏 Biayanya tidak dipungut."
    composer.undo()
    assert composer.toPlainText() == TEXT


def test_marks_move_with_the_text_and_do_not_take_in_what_is_typed_behind_them(composer: Composer) -> None:
    at = TEXT.index("gratis")
    composer.underline(TEXT, [Underline(start=at, end=at + 6, severity=Severity.WARN)])
    composer.moveCursor(composer.textCursor().MoveOperation.Start)
    QTest.keyClicks(composer, "Oh, ")
    cursor = composer.textCursor()
    cursor.setPosition(composer.toPlainText().encode("utf-16-le").index("gratis".encode("utf-16-le")) // 2 + 6)
    composer.setTextCursor(cursor)
    QTest.keyClicks(composer, "an saja")
    (selection,) = composer.extraSelections()
    assert "gratisan saja" in composer.toPlainText()
    assert selection.cursor.selectedText() == "gratis"


def test_the_place_where_somebody_types_is_known_until_they_go_elsewhere(qtbot: QtBot, composer: Composer) -> None:
    assert composer.typing_place is None
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    QTest.keyClicks(composer, " Ya")
    assert composer.typing_place == len(TEXT) + 3
    with qtbot.waitSignal(composer.typing_ended, timeout=WAIT_MS):
        QTest.keyClick(composer, Qt.Key.Key_Left)
    assert composer.typing_place is None


def test_what_was_put_in_by_a_button_is_not_taken_for_typing(composer: Composer) -> None:
    QTest.keyClicks(composer, "Ya")
    composer.replace_all("Halo")
    assert composer.typing_place is None


def test_the_fixes_of_a_place_stand_above_the_menu_and_carry_no_way_out(
    composer: Composer, clipboard: QClipboard
) -> None:
    asked: list[int] = []

    def offer(menu: QMenu, place: int) -> None:
        asked.append(place)
        menu.addAction("Ganti")

    composer.menu_opening.connect(offer)
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), composer.mapToGlobal(QPoint(1, 1)))
    composer.contextMenuEvent(event)
    menu = composer.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[0].text() == "Ganti"
    assert asked == [len(TEXT)]
    assert clipboard.text() == "the person's own"
    menu.close()
