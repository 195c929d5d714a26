"""Where the reply is written. Nothing leaves it by selection: the copy keys ask the gate instead."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from replydesk.verdict import Severity
from ui.copy_guard import GATED, is_copy_or_cut
from ui.fields import TextField
from ui.positions import qt_positions
from ui.theme import Theme

LONGEST_REPLY = 100_000
"""Characters a reply may be pasted up to; the widest channel takes far less."""

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
    """

    release_requested = Signal()

    def __init__(self, theme: Theme, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name=name, hint=hint, limit=LONGEST_REPLY, parent=parent)
        self.setObjectName("composer")
        self.setProperty(GATED, True)  # noqa: FBT003 - Qt's own signature
        self._theme = theme
        self._underlines: tuple[Underline, ...] = ()
        self._underlined_text = ""
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

    def replace_place(self, text: str, start: int, end: int, replacement: str) -> None:
        """Put *replacement* in place of the code points *start* to *end* of *text*; it can be undone."""
        if text == self.toPlainText():
            self._cursor(text, start, end).insertText(replacement)

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
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Ask the gate."""
        self.release_requested.emit()

    def cut(self) -> None:
        """Ask the gate; the text stays."""
        self.release_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's menu; its ways out ask the gate."""
        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions():
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

    def _repaint(self) -> None:
        if self._underlined_text != self.toPlainText():
            return
        self.setExtraSelections([self._drawn(one) for one in self._underlines if one.start < one.end])

    def _drawn(self, one: Underline) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        found.cursor = self._cursor(self._underlined_text, one.start, one.end)
        look = QTextCharFormat()
        look.setUnderlineStyle(_LINES[one.severity])
        look.setUnderlineColor(self._theme.colour(str(one.severity)))
        look.setBackground(self._theme.colour(f"{one.severity}_soft"))
        found.format = look
        return found
