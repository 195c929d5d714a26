"""What stays as long as a fact base is open, kept out of Python's search for rings."""

import gc

from PySide6.QtCore import QObject, QTimer

from ui.fact_base import FactBase

_SETTLED_AFTER_MS = 5_000
"""By then rules and word lists are read and the pages are built."""


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
