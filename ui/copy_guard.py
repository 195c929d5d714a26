"""Keeps text from leaving by the copy and cut keys of any field: only the reply leaves, by its gate."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

GATED = "gated"
"""The property of a widget that answers the copy keys itself, by asking the gate."""


def is_copy_or_cut(event: QEvent) -> bool:
    """Say whether *event* is the press of a key that copies or cuts."""
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut)
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
        if not is_copy_or_cut(event) or not watched.isWidgetType() or watched.property(GATED):
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self.refused.emit()
        return True
