"""A timer that fires once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def single_shot(parent: QObject, after_ms: int, slot: Callable[[], None]) -> QTimer:
    """Return a timer that calls *slot* once, *after_ms* milliseconds after it is started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(slot)
    return timer
