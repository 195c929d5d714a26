"""The field of the incoming message; what waits in the queue is read there, and changed only in a copy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QKeyEvent, QKeySequence

from ui.fields import TextField, show_menu_without_copy

_CHANGING_KEYS = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter})

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class MessageField(TextField):
    """Plain text, which can be kept from being changed.

    Signals:
        change_refused: Somebody typed or pasted while the words are kept.
        copy_wanted: A copy of the words is to be worked on, which may be changed.
    """

    change_refused = Signal()
    copy_wanted = Signal()

    def keep_words(self, *, are_kept: bool) -> None:
        """Keep the words from being changed, or not any more; they can be selected and read out all the same."""
        self.setReadOnly(are_kept)
        if are_kept:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Refuse what would change words that are kept."""
        if self.isReadOnly() and _changes(event):
            self.change_refused.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take nothing into words that are kept."""
        if self.isReadOnly():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's menu without its ways out, and offer a copy of words that are kept."""
        menu = self.createStandardContextMenu(event.pos())
        if self.isReadOnly():
            menu.addAction(self.tr("Work on a copy")).triggered.connect(self.copy_wanted)
        show_menu_without_copy(menu, event)


def _changes(event: QKeyEvent) -> bool:
    """Return whether the key changes a text in which it is pressed."""
    if event.matches(QKeySequence.StandardKey.Paste):
        return True
    if event.modifiers() & _COMMANDING:
        return False
    return event.key() in _CHANGING_KEYS or bool(event.text() and event.text().isprintable())
