"""Fields for typing that take plain text in and let none out: no copy, no cut, no drag, no selection.

Every field of the window is one of these, so that the composer's gate cannot be walked around.
"""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

_WAYS_OUT = frozenset({"edit-copy", "edit-cut"})

_AROUND_HINT = 14
"""Pixels between the edge of a field and its words, and some more."""

_LONGEST_PIN = 64
"""Characters a PIN's field takes: more than a PIN has, so that a longer one is refused and not cut."""


class LineField(QLineEdit):
    """One line of plain text."""

    def __init__(self, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setDragEnabled(False)
        self._told = ""
        self.textChanged.connect(self._tell_whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the mouse the whole of what is longer than the field."""
        super().resizeEvent(event)
        self._tell_whole()

    def show_beginning(self, text: str) -> None:
        """Put *text* here; where it is too long its beginning is seen, not its end."""
        self.setText(text)
        self.setCursorPosition(0)

    def _tell_whole(self) -> None:
        """Say in the tooltip what the field has no room for, unless it says something else there."""
        if self.toolTip() == self._told:
            said = self.displayText() or self.placeholderText()
            is_cut = self.fontMetrics().horizontalAdvance(said) > self.width() - 2 * _AROUND_HINT
            self._told = said if is_cut else ""
            self.setToolTip(self._told)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's menu without its ways out."""
        show_menu_without_copy(self.createStandardContextMenu(), event)


class SecretField(LineField):
    """One line for a secret: shown as dots, without undo, and empty as soon as it was read."""

    def __init__(self, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name=name, hint=hint, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)

    def take(self) -> str:
        """Return what was typed, and forget it."""
        typed = self.text()
        self.wipe()
        return typed

    def wipe(self) -> None:
        """Forget what was typed; unlike ``clear`` nothing can be undone afterwards."""
        self.setText("")


class PinField(SecretField):
    """One line for a PIN."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self.setInputMethodHints(self.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        self.setMaxLength(_LONGEST_PIN)


class TextField(QPlainTextEdit):
    """Several lines of plain text; Tab goes on to the next control.

    Signals:
        cut_short: More was put in than *limit* characters; what was beyond was left out.
    """

    cut_short = Signal()

    def __init__(self, *, name: str, hint: str = "", limit: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give nothing: copy, cut, drag and the X11 selection all come through here."""
        return QMimeData()

    def cut(self) -> None:
        """Do nothing: without a copy a cut would lose the text."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Say whether *source* holds text; pictures and files are no text."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the plain text of *source*, up to the limit, in place of what is selected; without any, do nothing."""
        if not source.hasText():
            return  # pasting asks nobody whether it can be inserted
        text = source.text()
        kept = len(self.toPlainText()) - len(self.textCursor().selectedText())
        room = None if self._limit is None else max(self._limit - kept, 0)
        if room is not None and len(text) > room:
            text = text[:room]
            self.cut_short.emit()
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a copy of what is dropped, never the thing itself out of the other program."""
        if event.mimeData().hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Follow the pointer with the place where the text would land."""
        super().dragMoveEvent(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def replace_all(self, text: str) -> None:
        """Put *text* in place of everything, as one step that can be undone."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.document().setModified(False)  # or Qt takes what is typed next for a part of the same step
        cursor.movePosition(cursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def begin_with(self, text: str) -> None:
        """Put *text* in place of everything, and forget what stood here: no undo leads back to it."""
        self.setPlainText(text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's menu without its ways out."""
        show_menu_without_copy(self.createStandardContextMenu(event.pos()), event)


def show_menu_without_copy(menu: QMenu, event: QContextMenuEvent) -> None:
    """Open *menu* at *event* with the ways out taken off it; it goes when it is closed."""
    for action in menu.actions():
        if action.objectName() in _WAYS_OUT:
            menu.removeAction(action)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
