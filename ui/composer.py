"""Where the reply is written. Nothing leaves it by selection: the copy keys ask the gate instead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from replydesk.verdict import Severity
from ui.copy_guard import GATED, is_copy_or_cut
from ui.fields import TextField
from ui.positions import python_place, qt_positions
from ui.theme import Theme

if TYPE_CHECKING:  # not loaded before the first window is painted
    from replydesk.replacing import Change

LONGEST_REPLY = 100_000
"""Characters a reply may be pasted up to; the widest channel takes far less."""

_BEING_TYPED = -1
"""The place of a key that is just being answered."""

_LINES = {
    Severity.BLOCK: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.WARN: QTextCharFormat.UnderlineStyle.DashUnderline,
    Severity.SUGGEST: QTextCharFormat.UnderlineStyle.DotLine,
}
"""Each grade has a line of its own, so that colour is not the only sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Underline:
    """A place to be underlined: ``start`` to ``end`` in code points of the text it was found in."""

    start: int
    end: int
    severity: Severity


class Composer(TextField):
    """The text of the reply, with what was found in it underlined.

    Signals:
        release_requested: A way out was tried; whoever listens asks the gate.
        menu_opening: A menu is about to be shown for a place in the text (code points); put in what fits there.
        typing_ended: Whoever was typing has gone somewhere else.
    """

    release_requested = Signal()
    menu_opening = Signal(QMenu, int)
    typing_ended = Signal()

    def __init__(self, theme: Theme, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name=name, hint=hint, limit=LONGEST_REPLY, parent=parent)
        self.setObjectName("composer")
        self.setProperty(GATED, True)  # noqa: FBT003 - Qt's own signature
        self._theme = theme
        self._underlines: tuple[Underline, ...] = ()
        self._underlined_text = ""
        self._typed_to: int | None = None
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        theme.changed.connect(self._repaint)

    def underline(self, text: str, underlines: Sequence[Underline]) -> None:
        """Show *underlines*, which were found in *text*; nothing changes when the text is another by now."""
        if text != self.toPlainText():
            return
        self._underlines = tuple(underlines)
        self._underlined_text = text
        self._repaint()

    def select_place(self, text: str, start: int, end: int) -> None:
        """Select the code points *start* to *end*, found in *text*, and go there; or only go there."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if text == self.toPlainText() and start < end:
            self.setTextCursor(self._cursor(text, start, end))
            self.ensureCursorVisible()

    def make_changes(self, text: str, changes: "Iterable[Change]") -> bool:
        """Make *changes* to *text* one after the other, as one step that can be undone; say whether it was done.

        Nothing happens when the text is another by now.
        """
        if text != self.toPlainText():
            return False
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        for change in changes:
            self._cursor(text, change.start, change.end).insertText(change.new)
            text = change.applied_to(text)
        edit.endEditBlock()
        self.document().setModified(False)  # or Qt takes what is typed next for a part of the same step
        return True

    @property
    def place(self) -> int:
        """Where the cursor is, in code points."""
        return python_place(self.toPlainText(), self.textCursor().position())

    @property
    def typing_place(self) -> int | None:
        """Where somebody is typing, in code points; ``None`` when the last key was another one, or long since."""
        at = self.textCursor()
        return self.place if self._typed_to == at.position() and not at.hasSelection() else None

    def put_word(self, word: str) -> None:
        """Put *word* where the cursor is, parted by blanks from what stands there; one step that can be undone."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        length = self.document().characterCount() - 1
        before = self.document().characterAt(start - 1) if start else " "
        after = self.document().characterAt(end) if end < length else " "
        cursor.insertText(f"{_gap(before)}{word}{_gap(after)}")
        self.ensureCursorVisible()

    def open_fixes(self) -> None:
        """Show what can be done about the place of the cursor."""
        menu = QMenu(self)
        self.menu_opening.emit(menu, self.place)
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing was found here")).setEnabled(False)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take note that somebody types."""
        super().inputMethodEvent(event)
        self._typed_to = self.textCursor().position()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place of the person who is writing in sight: findings below take room while one types."""
        super().resizeEvent(event)
        if self.hasFocus():
            self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take note that nobody types any more."""
        super().focusOutEvent(event)
        self._typed_to = None
        self.typing_ended.emit()

    def event(self, event: QEvent) -> bool:
        """Claim the copy keys before a shortcut of the window can."""
        if event.type() is QEvent.Type.ShortcutOverride and is_copy_or_cut(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask the gate on copy and cut; text and clipboard stay as they are."""
        if is_copy_or_cut(event):
            self.release_requested.emit()
            return
        if (event.text().isprintable() and event.text()) or event.key() == Qt.Key.Key_Backspace:
            self._typed_to = _BEING_TYPED
        super().keyPressEvent(event)
        if self._typed_to == _BEING_TYPED:
            self._typed_to = self.textCursor().position()

    def copy(self) -> None:
        """Ask the gate."""
        self.release_requested.emit()

    def cut(self) -> None:
        """Ask the gate; the text stays."""
        self.release_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's menu; its ways out ask the gate. What can be done about the place stands above it."""
        menu = self.createStandardContextMenu(event.pos())
        fixes = QMenu(menu)
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = self.cursorForPosition(event.pos()) if by_mouse else self.textCursor()
        self.menu_opening.emit(fixes, python_place(self.toPlainText(), at.position()))
        own = menu.actions()
        if fixes.actions():
            menu.insertActions(own[0], fixes.actions())
            menu.insertSeparator(own[0])
        for action in own:
            if action.objectName() == "edit-copy":
                action.triggered.disconnect()
                action.triggered.connect(self.release_requested)
                action.setEnabled(True)
            elif action.objectName() == "edit-cut":
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _cursor(self, text: str, start: int, end: int) -> QTextCursor:
        first, last = qt_positions(text, (start, end))
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _on_cursor_moved(self) -> None:
        if self._typed_to not in {None, _BEING_TYPED, self.textCursor().position()}:
            self._typed_to = None
            self.typing_ended.emit()

    def _repaint(self) -> None:
        if self._underlined_text != self.toPlainText():
            return
        self.setExtraSelections([self._drawn(one) for one in self._underlines if one.start < one.end])

    def _drawn(self, one: Underline) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        found.cursor = self._cursor(self._underlined_text, one.start, one.end)
        found.cursor.setKeepPositionOnInsert(True)  # what is typed behind a word is not underlined with it
        look = QTextCharFormat()
        look.setUnderlineStyle(_LINES[one.severity])
        look.setUnderlineColor(self._theme.colour(str(one.severity)))
        look.setBackground(self._theme.colour(f"{one.severity}_soft"))
        found.format = look
        return found


def _gap(sign: str) -> str:
    """Return what is to stand between a word and its neighbour *sign*."""
    return "" if sign.isspace() or sign == "\u2029" else " "
