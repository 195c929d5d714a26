"""The only module that writes the clipboard; what it writes is a released reply and nothing else."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard

from replydesk.release import Released


def copy(clipboard: QClipboard, released: Released) -> None:
    """Put the wording that went through the gate on *clipboard*, as plain text."""
    clipboard.setText(released.text)


class SelectionGuard(QObject):
    """Empties the X11 selection whenever a field of ours has filled it by being marked with the mouse."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        if clipboard.supportsSelection():
            clipboard.selectionChanged.connect(self._empty)

    def _empty(self) -> None:
        if self._clipboard.ownsSelection() and self._clipboard.text(QClipboard.Mode.Selection):
            self._clipboard.clear(QClipboard.Mode.Selection)
