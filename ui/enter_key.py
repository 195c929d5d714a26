"""Presses a button with Enter as with Space: Qt does so in dialogs only, and nobody expects the difference."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QPushButton, QRadioButton

from ui.event_watch import EventFilter

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NOT_HELD = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class EnterKey(EventFilter):
    """An event filter for the whole application."""

    looks_at = frozenset({QEvent.Type.KeyPress})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Click the button that has the focus when Enter is pressed on it."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(watched, QAbstractButton):
            return False
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTER or event.modifiers() not in _NOT_HELD:
            return False
        if isinstance(watched, QCheckBox | QRadioButton) and _has_default(watched.window()):
            return False  # what was ticked is meant: Enter goes on, and would untick it
        if not event.isAutoRepeat():
            watched.click()
        return True


def _has_default(window: QObject) -> bool:
    """Say whether *window* is a dialog with a button that Enter presses from anywhere in it."""
    if not isinstance(window, QDialog):
        return False
    return any(one.isDefault() and one.isEnabled() and one.isVisible() for one in window.findChildren(QPushButton))
