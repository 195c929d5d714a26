"""Timers that fire once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def single_shot(parent: QObject, after_ms: int, slot: Callable[[], None]) -> QTimer:
    """Return a timer that calls *slot* once, *after_ms* milliseconds after it is started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(slot)
    return timer


class Lull:
    """Calls *slot* once, a while after the last of several calls of :meth:`wait`, but never long after the first.

    Args:
        parent: What it goes with.
        after_ms: From the last call on.
        at_latest_ms: From the first call on that has not been answered.
        slot: What is called.
    """

    def __init__(self, parent: QObject, after_ms: int, at_latest_ms: int, slot: Callable[[], None]) -> None:
        self._slot = slot
        self._last = single_shot(parent, after_ms, self._fire)
        self._first = single_shot(parent, at_latest_ms, self._fire)

    @property
    def is_waiting(self) -> bool:
        """Whether *slot* is still to be called."""
        return self._last.isActive()

    def wait(self) -> None:
        """Call *slot* later."""
        self._last.start()
        if not self._first.isActive():
            self._first.start()

    def stop(self) -> None:
        """Call nothing any more."""
        self._last.stop()
        self._first.stop()

    def _fire(self) -> None:
        self.stop()
        self._slot()
