"""Removes texts that are older than is set: when a fact base is shown, and every day after that."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from replydesk.retention import CHOICES, RetentionRun
from ui.retention import jobs
from ui.retention.dialog import FOR_EVER, RetentionDialog
from ui.retention.jobs import Due
from ui.station import Station
from ui.theme import Theme

_LOOK_EVERY_MS = 3_600_000
"""How often the day is looked at; a computer that slept looks when it wakes."""


class TextKeeper(QObject):
    """Keeps to what is set for one open fact base, in small pieces between other work.

    Args:
        theme: The looks of the dialog.
        station: What the pages share.
        parent: What it ends with.

    Signals:
        said: What is set now, or that texts were removed, in words.
        refused: They could not be, or not set to be, in words.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, theme: Theme, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._station = station
        self._done_on = date.min
        self._run: RetentionRun | None = None
        self.dialog: RetentionDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_at_day)
        self._timer.start()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being removed."""
        return self._run is None

    def look_at_day(self) -> None:
        """Remove what is older than is set, if that was not done today."""
        free = self._run is None and not self._station.runner.holds_writes and not self._station.only_read
        if free and self._done_on != self._station.today:
            self._begin(on_request=False)

    def ask(self, window: QWidget) -> None:
        """Ask how long texts are kept."""
        show = partial(self._show_dialog, window)
        job = partial(jobs.look, now=self._station.clock())
        self._station.runner.read("retention-look", job, show, self._on_refused)

    # --- the dialog

    def _show_dialog(self, window: QWidget, due: Due) -> None:
        dialog = RetentionDialog(self._theme, CHOICES, due.days, window)
        dialog.tell(due.texts)
        dialog.weighed.connect(self._on_weighed)
        dialog.saved.connect(self._on_saved)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _on_weighed(self, value: str) -> None:
        job = partial(jobs.weigh, days=_days(value), now=self._station.clock())
        self._station.runner.read("retention-look", job, self._on_due, self._on_refused)

    def _on_due(self, due: Due) -> None:
        if self.dialog is not None and _days(self.dialog.choice.value) == due.days:
            self.dialog.tell(due.texts)

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_saved(self, value: str) -> None:
        job = partial(jobs.keep_for, days=_days(value), act=self._station.act())
        self._station.runner.write(job, partial(self._on_set, _days(value)), self._on_refused)

    def _on_set(self, days: int | None, _nothing: None) -> None:
        kept = notice("retention.off") if days is None else notice("retention.days", days=days)
        self.said.emit(self._station.wording.say(kept))
        self._begin(on_request=True)

    # --- removing

    def _begin(self, *, on_request: bool) -> None:
        self._run = RetentionRun(self._station.act(), on_request=on_request)
        self._advance(self._run)

    def _advance(self, run: RetentionRun) -> None:
        went_on = partial(self._on_advanced, run)
        self._station.runner.read("retention", partial(jobs.advance, run=run), went_on, self._on_failed)

    def _on_advanced(self, run: RetentionRun, left: RetentionRun | None) -> None:
        if left is not None and not self._station.runner.holds_writes:
            self._advance(run)
            return
        if left is not None:
            self._run = None  # somebody stores for long; it goes on in an hour
            return
        self._run = None
        self._done_on = self._station.today if run.is_wiped else date.min
        told = []
        went = run.removed
        if went.count:
            told.append(notice("retention.removed", messages=went.messages, replies=went.replies, notes=went.notes))
        if run.on_request and not run.is_wiped:
            told.append(notice("retention.wiped-later"))
        if told:
            self.said.emit(" ".join(map(self._station.wording.say, told)))

    def _on_failed(self, error: KnownError) -> None:
        """Try again in an hour; a person who asked for it is told."""
        asked, self._run = self._run is not None and self._run.on_request, None
        if asked:
            self._on_refused(error)

    def _on_refused(self, error: KnownError) -> None:
        self.refused.emit(self._station.explain(error))


def _days(value: str) -> int | None:
    return None if value == FOR_EVER else int(value)
