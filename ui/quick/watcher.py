"""Looks at what is copied elsewhere, if and only if the person has switched that on. It keeps nothing."""

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QClipboard

from replydesk.errand import LONGEST_ASKED, plain

_SECRET = (
    "x-kde-passwordManagerHint",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
)
"""By one of these a password manager says that nobody is to look."""


class ClipboardWatcher(QObject):
    """Tells of each text that another program puts on the clipboard, while it is on.

    Signals:
        copied: The text.
    """

    copied = Signal(str)

    def __init__(self, clipboard: QClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self.is_on = False

    def switch(self, *, on: bool) -> None:
        """Look from now on, or no more."""
        if on == self.is_on:
            return
        self.is_on = on
        if on:
            self._clipboard.dataChanged.connect(self._on_changed)
        else:
            self._clipboard.dataChanged.disconnect(self._on_changed)

    def _on_changed(self) -> None:
        if self._clipboard.ownsClipboard():
            return  # it is a reply of ours
        data = self._clipboard.mimeData()
        if data is None or not data.hasText() or is_secret(data):
            return
        text = data.text()
        if text.strip() and len(text) <= LONGEST_ASKED:
            self.copied.emit(plain(text))


def is_secret(data: QMimeData) -> bool:
    """Say whether who copied *data* asks programs like this one to look away."""
    return any(data.hasFormat(name) for name in _SECRET)
