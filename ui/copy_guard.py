"""Keeps text from leaving by the copy and cut keys of any field: only the reply leaves, by its gate."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui.event_watch import EventFilter

GATED = "gated"
"""The property of a widget that answers the copy keys itself, by asking the gate."""


def is_copy_or_cut(event: QEvent) -> bool:
    """Say whether *event* is the press of a key that copies or cuts."""
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut)
    )


def deletes_rest_of_line(event: QEvent) -> bool:
    """Say whether *event* is the press of a key that deletes to the end of the line (Ctrl+K on X11) or all of it.

    What is deleted so, ``QLineEdit`` puts on the clipboard first.
    """
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.DeleteEndOfLine)
        or event.matches(QKeySequence.StandardKey.DeleteCompleteLine)
    )


def is_palette_key(event: QEvent) -> bool:
    """Say whether *event* is the press of Ctrl+K, which opens the command palette from wherever one is.

    On X11 Qt takes it in every field for the key that deletes the rest of the line.
    """
    control = Qt.KeyboardModifier.ControlModifier
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_K and event.modifiers() == control


class CopyGuard(EventFilter):
    """An event filter for the whole application.

    It stops keys only, and leaves Ctrl+K to the window. Fields close their own context menus and drags: see
    ``ui/fields.py``.

    Signals:
        refused: Somebody pressed a copy key where nothing may be copied.
    """

    looks_at = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
    refused = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow copy and cut unless *watched* asks the gate itself."""
        if event.type() not in self.looks_at:
            return False
        if watched.isWidgetType() and is_palette_key(event):
            event.ignore()  # no field takes it: it goes on as a shortcut of the window, where that listens
            return True
        copies = is_copy_or_cut(event) or (isinstance(watched, QLineEdit) and deletes_rest_of_line(event))
        if not copies or not watched.isWidgetType() or watched.property(GATED):
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self.refused.emit()
        return True
