"""What Python does of its own accord, kept from holding the window up."""

import gc
import linecache
import sys

from PySide6.QtCore import QObject, QTimer

from ui.fact_base import FactBase

_SWITCH_INTERVAL_S = 0.001
"""How long the worker thread may keep the interpreter while the window waits for it.

With Python's usual 5 ms a search in pure Python holds the window up for 13 to 24 ms, with this for 6 (measured)."""

_SETTLED_AFTER_MS = 5_000
"""By then rules and word lists are read and the pages are built."""


def let_the_worker_give_way() -> None:
    """Have the worker thread give the interpreter up soon when the window wants it."""
    sys.setswitchinterval(_SWITCH_INTERVAL_S)


def forget_sources() -> None:
    """Free the text of all modules, 23 MB: PySide reads it when they are imported, to see whether they use Qt.

    Whoever reports an error reads the lines again.
    """
    linecache.clearcache()


class StandingThings(QObject):
    """Takes what stays as long as a fact base is open out of Python's search for rings.

    The search goes through everything there is, a few times a minute while somebody types, and nothing else happens
    meanwhile: up to 0.2 s for the hundred thousand objects that word lists, rules and pages are. What is taken out is
    still freed when nothing refers to it; only rings of it stay, until the next fact base is opened.
    """

    def __init__(self, shell: QObject) -> None:
        """Watch the fact bases that *shell* opens; it ends with it."""
        super().__init__(shell)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_AFTER_MS)
        self._timer.timeout.connect(gc.freeze)
        for base in shell.findChildren(FactBase):
            base.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        if gc.get_freeze_count():  # what belonged to the one before may be rings by now
            gc.unfreeze()
            gc.collect()
        gc.freeze()
        self._timer.start()
