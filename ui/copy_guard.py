"""Keeps text from leaving by the copy and cut keys of any field: only the reply leaves, by its gate."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

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


class CopyGuard(QObject):
    """An event filter for the whole application.

    It stops keys only. Fields close their own context menus and drags: see ``ui/fields.py``.

    Signals:
        refused: Somebody pressed a copy key where nothing may be copied.
    """

    refused = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow copy and cut unless *watched* asks the gate itself."""
        if event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return False
        copies = is_copy_or_cut(event) or (isinstance(watched, QLineEdit) and deletes_rest_of_line(event))
        if not copies or not watched.isWidgetType() or watched.property(GATED):
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self.refused.emit()
        return True
