"""Keys of a hand that is ahead of a dialog: pressed before the desktop has given it the keyboard."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QDialog, QWidget

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class HandAhead(QObject):
    """Hands on to *dialog* the keys that still reach *window*, where they would be written into the page behind.

    The first dialog after a start takes a few hundred milliseconds to come. Whoever presses into the window meanwhile
    is there: then the dialog goes, as it does when it loses the keyboard. It ends with the dialog.
    """

    def __init__(self, window: QWidget, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hand on a key, as long as the dialog is there and has never had the keyboard."""
        is_key, dialog = event.type() in _KEYS, self._dialog
        if not is_key and event.type() is not QEvent.Type.MouseButtonPress:
            return False
        if not dialog.isVisible() or dialog.isActiveWindow():
            return False
        if is_key:
            QCoreApplication.sendEvent(dialog.windowHandle(), event)
        else:
            dialog.reject()
        return is_key
