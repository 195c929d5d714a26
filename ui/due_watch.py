"""Keeps the lines that say what is due as they should be: after every change, and when a new day begins."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from knowledge_base.errors import KnownError
from knowledge_base.finding.ready import Ready
from replydesk.due import DueNow, due_now
from ui.counted import Counted
from ui.due_line import DueLine
from ui.station import Station

_LOOK_EVERY_MS = 600_000
"""How often it is looked whether something became due; a computer that slept looks when it wakes."""


class DueWatch(QObject):
    """Shows the same figures in every line.

    Args:
        lines: Where they are shown.
        station: What the pages share.
        parent: What it ends with.

    Signals:
        wanted: The list of a figure is wanted. Carries the :class:`Ready`.
    """

    wanted = Signal(object)

    def __init__(self, lines: Sequence[DueLine], station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._station = station
        self._put_away = dict.fromkeys(self._lines, date.min)
        for line in self._lines:
            line.picked.connect(self._on_picked)
            line.closed.connect(self._on_closed)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Count anew."""
        job = partial(due_now, today=self._station.today)
        self._station.runner.read("due", job, self._show, self._on_failed)

    def _show(self, now: DueNow) -> None:
        today = self._station.today
        figures = [(str(which), Counted().due(which, count, now.warn_days)) for which, count in now.figures]
        for line in self._lines:
            shown = [] if self._put_away[line] == today else figures
            line.show_figures(shown, is_banner=now.is_last_day)

    def _on_picked(self, name: str) -> None:
        self.wanted.emit(Ready(name))

    def _on_closed(self) -> None:
        line = self.sender()
        if isinstance(line, DueLine):
            self._put_away[line] = self._station.today
            line.show_figures((), is_banner=False)

    def _on_failed(self, _error: KnownError) -> None:
        """Show nothing rather than figures that may be wrong; what failed is said where it matters."""
        for line in self._lines:
            line.show_figures((), is_banner=False)
