"""Timers that fire once, and questions that are asked no faster than they are answered."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer


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


class Pace:
    """Asks what changes with every key as soon as it can be answered: one question at a time, none for each key.

    Where answers come quickly every key has its own. Where they take long the worker rests half as long between two
    of them, so that others are answered, too, and keys that follow each other are asked for together.

    Args:
        parent: What it goes with.
        slot: Asks for the text as it stands, and calls :meth:`answered` when that was answered or refused.
    """

    LEAST_MS = 10
    """What was done by one key (a letter, and what follows it in the same turn of the loop) is asked for once, and the
    letter is painted before the worker begins."""

    MOST_MS = 120
    """However slow the machine, results appear while typing goes on."""

    def __init__(self, parent: QObject, slot: Callable[[], None]) -> None:
        self._slot = slot
        self._timer = single_shot(parent, self.LEAST_MS, self.now)
        self._since = QElapsedTimer()
        self._asking = False

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is asked, nor about to be."""
        return not self._timer.isActive() and not self._asking

    def soon(self) -> None:
        """Ask in a moment. While something is asked nothing happens: whoever hears the answer sees what has changed."""
        if self.is_at_rest:
            self._timer.start()

    def now(self) -> None:
        """Ask at once; an answer that is still on its way is waited for no more."""
        self._timer.stop()
        self._asking = True
        self._since.start()
        self._slot()

    def answered(self) -> None:
        """Take note that the answer is here."""
        self._asking = False
        self._timer.setInterval(min(max(self._since.elapsed() // 2, self.LEAST_MS), self.MOST_MS))

    def stop(self) -> None:
        """Do not ask what was to be asked in a moment."""
        self._timer.stop()
