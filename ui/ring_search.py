"""Where Python frees what only refers to itself: on the window's own thread, and on no other."""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOKS_EVERY_MS = 250
_LEFT_OVER = (2_000, 10, 20)
"""A generation with more in it is searched: objects that stayed, then searches of the generation before. Python's own
figures are 700, 10 and 10; it looks at each new object, this a few times a second."""


class RingSearch(QObject):
    """Searches for rings in place of Python, from the Qt thread.

    Python searches on whatever thread makes an object too many, and frees there the widgets of pages and dialogs that
    are gone. Qt then holds a lock of the widget and waits for the interpreter, while the window's thread holds the
    interpreter and waits for that lock: the program stands still for ever. Nor may a widget be freed while Qt goes
    through all of them to dress the application anew; a timer makes the search, so never within such a call.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Take the search over from Python, for as long as the program runs; it is made until *parent* ends."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EVERY_MS)
        self._timer.timeout.connect(_search)
        self._timer.start()


def _search() -> None:
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > _LEFT_OVER[generation]:
            gc.collect(generation)
            return
