from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from replydesk.verdict import Severity
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
    with qtbot.waitSignal(composer.release_requested):
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
    with qtbot.waitSignal(composer.release_requested):
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
    with qtbot.waitSignal(composer.release_requested):
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
    composer.replace_place(TEXT, at, at + 6, "tidak dipungut")
    assert composer.toPlainText() == TEXT.replace("gratis", "tidak dipungut")
    composer.undo()
    assert composer.toPlainText() == TEXT


def test_nothing_is_mended_in_a_text_that_has_changed_since(composer: Composer) -> None:
    composer.replace_place("what it was before", 0, 4, "x")
    assert composer.toPlainText() == TEXT


def test_a_new_wording_and_what_is_typed_after_it_are_undone_apart(composer: Composer) -> None:
    composer.replace_all("Rumusan yang disetujui.")
    composer.moveCursor(composer.textCursor().MoveOperation.End)
    QTest.keyClicks(composer, " Dan lagi.")
    composer.undo()
    assert composer.toPlainText() == "Rumusan yang disetujui."
    composer.undo()
    assert composer.toPlainText() == TEXT
