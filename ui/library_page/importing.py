"""An import from the window: choose a file, take it in on the worker, report every row."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from replydesk.importing import ImportReport
from ui.ask import Ask
from ui.dates import number_words
from ui.library_page import jobs
from ui.library_page.jobs import ImportWish
from ui.library_page.view import LibraryView
from ui.station import Station

_MOST_ROWS = 200
"""Rejected rows that are named; whoever has more mends those first."""


class ImportController(QObject):
    """Decides what happens to a file.

    Attributes:
        is_open: Whether an import stands on the right of the page.

    Signals:
        finished: Entries were taken in.
    """

    finished = Signal()

    def __init__(self, view: LibraryView, station: Station, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._ask = ask
        self._path: Path | None = None
        self.is_open = False
        view.import_requested.connect(self._on_import_requested)
        view.importing.start_requested.connect(self._on_start)
        view.importing.skip_requested.connect(self._on_skip)
        view.importing.left.connect(self._on_left)

    def _on_import_requested(self) -> None:
        if self._view.is_form_open and self._view.form.is_changed:
            self._view.form.say_problem(self.tr("Save or cancel this entry first."))
            return
        self._ask.file_to_import(self._on_file_chosen)

    def _on_file_chosen(self, path: Path) -> None:
        self._path = path
        self.is_open = True
        self._view.importing.ask(path.name, self._station.person)
        self._view.show_import()

    def _on_start(self) -> None:
        self._take_in(skip_bad=False)

    def _on_skip(self) -> None:
        self._take_in(skip_bad=True)

    def _take_in(self, *, skip_bad: bool) -> None:
        if self._path is None:
            return
        approve = self._view.importing.approve.isChecked()
        wish = ImportWish(path=self._path, approve=approve, skip_bad=skip_bad)
        self._view.importing.show_work()
        job = partial(jobs.take_in, wish=wish, act=self._station.act())
        self._station.runner.write(job, self._on_done, self._on_failed)

    def _on_done(self, report: ImportReport) -> None:
        rows = [
            self.tr("Row {number}: {reason}").format(number=one.number, reason=self._station.wording.say(one.reason))
            for one in report.rejected[:_MOST_ROWS]
        ]
        can_skip = not report.stored and report.held_back > 0
        self._view.importing.show_report(
            self._summary(report), self._remarks(report), rows, can_skip=can_skip, failed=not report.stored
        )
        if report.stored:
            self.finished.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._view.importing.show_report(
            self._station.explain(error), self.tr("Nothing was stored."), [], can_skip=False, failed=True
        )

    def _on_left(self) -> None:
        self.is_open = False
        self._view.show_nothing(self.tr("Choose an entry to read it."))

    def _summary(self, report: ImportReport) -> str:
        if not report.stored:
            return self.tr("Nothing was stored yet: {count} rows cannot be used.").format(
                count=self._number(len(report.rejected))
            )
        return self.tr("Added: {added}. Updated: {updated}. Unchanged: {unchanged}. Rejected: {rejected}.").format(
            added=self._number(report.added),
            updated=self._number(report.updated),
            unchanged=self._number(report.unchanged),
            rejected=self._number(len(report.rejected)),
        )

    def _remarks(self, report: ImportReport) -> str:
        words = []
        if not report.stored:
            words.append(
                self.tr(
                    "Mend the file and import it again, or import only the rows that are in order ({count})."
                ).format(count=self._number(report.held_back))
            )
        if report.sheet:
            words.append(self.tr("Sheet that was read: {sheet}.").format(sheet=report.sheet))
        if report.ignored_columns:
            names = ", ".join(report.ignored_columns)
            words.append(self.tr("Columns that were not used: {names}.").format(names=names))
        return " ".join(words)

    def _number(self, number: int) -> str:
        return number_words(number, self._station.wording.language)
