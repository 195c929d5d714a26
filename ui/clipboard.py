"""The only module that writes the clipboard; what it writes is a released reply and nothing else."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard

from replydesk.release import Released

_RELEASED = "released"
"""The property of the clipboard that holds what went through the gate last. Data cannot be marked itself: not every
system gives back what was put there, and data made in Python outlives the interpreter."""


def copy(clipboard: QClipboard, released: Released) -> None:
    """Put the wording that went through the gate on *clipboard*, as plain text."""
    clipboard.setProperty(_RELEASED, released.text)
    clipboard.setText(released.text)


class ClipboardGuard(QObject):
    """Takes from the clipboard at once what this program has put there by any other way than :func:`copy`.

    On Linux Qt copies out of any field for whoever asks over the bus of the screen readers, and asks the field nothing.
    What this process put there itself cannot be told from what a test puts there in place of another program, so it is
    for the program as it runs, and is put up by ``ui/app.py``.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        clipboard.dataChanged.connect(self._empty)

    def _empty(self) -> None:
        text = self._clipboard.text()
        if text and self._clipboard.ownsClipboard() and not self._is_released(text):
            self._clipboard.clear()

    def _is_released(self, text: str) -> bool:
        """Say whether *text* is what left last, whatever the system makes of its line breaks."""
        return text.split() == str(self._clipboard.property(_RELEASED) or "").split()


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
