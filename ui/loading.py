"""Loads what the first window does without, behind it: a letter that is typed meanwhile is painted at once."""

from collections.abc import Callable, Sequence
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 5
"""Between two looks at whether the rooms below are loaded."""


class Loading(QObject):
    """Loads modules in the order they are named: first those without Qt, on a thread of their own, then the window's.

    Those of the window are loaded on its own thread, one in each turn of the loop.

    Args:
        below: Names of modules that do without Qt, and with which all is loaded that the others need of theirs.
        window: Names of modules of the window, those first that the others need.
        done: Called when all are there.
        failed: Called when one cannot be loaded, or *done* fails; what went wrong is raised behind it.
        parent: What it goes with.
    """

    def __init__(
        self,
        below: Sequence[str],
        window: Sequence[str],
        done: Callable[[], None],
        failed: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = list(window)
        self._done, self._failed = done, failed
        self._error: BaseException | None = None
        self._thread = Thread(target=self._load, args=(below,), name="loading", daemon=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin."""
        self._thread.start()
        self._timer.start()

    def _load(self, names: Sequence[str]) -> None:
        try:
            for name in names:
                import_module(name)
        except BaseException as error:  # noqa: BLE001 - raised on the other thread, where somebody hears of it
            self._error = error

    def _look(self) -> None:
        if self._thread.is_alive():
            return
        self._timer.setInterval(0)
        try:
            self._go_on()
        except BaseException:
            self._timer.stop()
            self._failed()
            raise

    def _go_on(self) -> None:
        if self._error is not None:
            raise self._error
        if self._window:
            import_module(self._window.pop(0))
        else:
            self._timer.stop()
            self._done()
