"""An import from the window: choose a file, see what would happen, take it in beside the worker, report every row."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from knowledge_base.course import Stopped
from knowledge_base.errors import ApprovalRefused, KnownError
from knowledge_base.frozen import FrozenDict
from replydesk.bulk import undo_many
from replydesk.import_plan import Fate
from replydesk.importing import ImportReport
from replydesk.rejected_rows import name_for
from ui.ask import Ask
from ui.dates import number_words
from ui.library_page import jobs
from ui.library_page.jobs import ImportWish, Planned, Rejected, TakenIn
from ui.library_page.plan_words import PlanWords
from ui.library_page.view import LibraryView
from ui.long_work import Pace
from ui.station import Station

_MOST_ROWS = 200
"""Rejected rows that are named; whoever has more mends those first."""

_LOOK_MS = 200
"""How often it is shown how far an import has come."""


_CHANGED = "import.file-changed-since"
"""The code of what is said where the file is not the one of the preview any more."""


class ImportController(QObject):
    """Decides what happens to a file.

    Signals:
        finished: Entries were taken in, or went again.
    """

    finished = Signal()

    def __init__(self, view: LibraryView, station: Station, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._ask = ask
        self._path: Path | None = None
        self._columns: dict[str, str] = {}
        self._digest = ""
        self._is_asking = False
        self._is_at_work = False
        self._is_archive = False
        self._undoable: int | None = None
        self._rejected = Rejected()
        self._pace: Pace | None = None
        self._rows = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_time)
        view.import_requested.connect(self._on_import_requested)
        view.importing.start_requested.connect(self._on_start)
        view.importing.skip_requested.connect(self._on_skip)
        view.importing.plan_requested.connect(self._look)
        view.importing.columns.picked.connect(self._on_column_picked)
        view.importing.undo_requested.connect(self._on_undo)
        view.importing.left.connect(self._on_left)
        view.importing.stop_requested.connect(self._on_stop)
        view.importing.rejected_requested.connect(self._on_rejected_requested)

    def _on_import_requested(self) -> None:
        if self._is_at_work:  # one panel tells of one file: another would end this one, and be ended by its end
            self._view.show_import()
            self._view.note.say(
                self.tr("The import is not at its end yet. Wait for it or stop it, then choose another file.")
            )
            return
        if self._view.is_form_open and self._view.form.is_changed:
            self._view.form.say_problem(self.tr("Save or cancel this entry first."))
            return
        self._ask.file_to_import(self._on_file_chosen)

    def _on_file_chosen(self, path: Path) -> None:
        self._columns = {}
        self._look_again(path)

    def _look_again(self, path: Path) -> None:
        self._path, self._digest = path, ""
        self._is_asking = True
        self._view.importing.ask(path.name, self._station.person)
        self._view.note.hide()  # it speaks of something else
        self._is_archive = False
        self._view.show_import()
        self._look()

    def _on_column_picked(self, key: str, field: str) -> None:
        self._columns[key] = field
        self._look()

    def _wish(self, path: Path, *, skip_bad: bool = False) -> ImportWish:
        panel = self._view.importing
        return ImportWish(
            path=path,
            approve=panel.approve.isChecked(),
            skip_bad=skip_bad,
            columns=FrozenDict(self._columns),
            take_settings=panel.take_settings.isChecked(),
            take_wording=panel.take_wording.isChecked(),
            digest=self._digest,
        )

    def _look(self) -> None:
        if self._path is None or not self._is_asking:
            return
        self._view.importing.show_looking()
        job = partial(
            jobs.plan,
            wish=self._wish(self._path),
            act=self._station.act(),
            course=self._begin(),
            pack=self._station.pack,
        )
        self._station.long_work.read("import", job, self._on_planned, self._on_plan_failed)

    def _on_planned(self, planned: Planned) -> None:
        if not self._is_asking:
            return
        plan = planned.plan
        self._digest = plan.digest
        self._view.importing.offer_approval(may=planned.may_approve)
        words = PlanWords(plan, self._station.wording)
        if plan.form == "archive" and not self._is_archive:
            self._is_archive = True
            self._view.importing.ask_of_archive(self._station.person, offers_settings=plan.brings_settings)
        if plan.counts[Fate.CONFLICT]:
            self._view.importing.take_wording.show()
        self._end()
        self._rejected = Rejected(about=plan.about, rows=plan.rejected, digest=plan.digest)
        good = sum(plan.counts.values())
        self._rows = good + len(plan.rejected)
        self._view.importing.show_plan(
            words.summary(),
            words.remarks(),
            words.rows(),
            plan.columns,
            language=self._station.wording.language,
            can_start=plan.refused is None and not plan.rejected,
            can_skip=bool(plan.rejected) and good > 0,
            has_rejected=bool(plan.rejected),
        )

    def _on_plan_failed(self, error: KnownError) -> None:
        if not self._is_asking or isinstance(error, Stopped):
            return
        self._end()
        if not isinstance(error, ApprovalRefused):
            self._on_failed(error)
            return
        self._view.importing.show_plan(  # the tick can be taken away again
            self._station.explain(error), "", [], (), language="", can_start=False, can_skip=False
        )

    def _on_start(self) -> None:
        self._take_in(skip_bad=False)

    def _on_skip(self) -> None:
        self._take_in(skip_bad=True)

    def _take_in(self, *, skip_bad: bool) -> None:
        if self._path is None:
            return
        wish = self._wish(self._path, skip_bad=skip_bad)
        self._is_asking, self._is_at_work = False, True
        self._view.importing.show_work()
        job = partial(jobs.take_in, wish=wish, act=self._station.act(), course=self._begin(), pack=self._station.pack)
        self._station.long_work.write(job, self._on_done, self._on_failed)

    def _begin(self) -> Pace:
        """Return the pace of a job that begins; what is under way is stopped."""
        self._end()
        self._pace = self._station.long_work.pace()
        self._timer.start()
        return self._pace

    def _end(self) -> None:
        self._timer.stop()
        if self._pace is not None:
            self._pace.stop()
            self._pace = None

    def _on_time(self) -> None:
        if self._pace is not None and not self._is_asking:
            done, rows = self._pace.done, self._rows
            said = self.tr("Row {done} of {rows}").format(done=self._number(done), rows=self._number(rows))
            self._view.importing.show_progress(said, done, rows)

    def _on_stop(self) -> None:
        if self._pace is not None:
            self._pace.stop()

    def _on_done(self, taken: TakenIn) -> None:
        self._is_at_work = False
        self._end()
        report = taken.report
        rows = [
            self.tr("Row {number}: {reason}").format(number=one.number, reason=self._station.wording.say(one.reason))
            for one in report.rejected[:_MOST_ROWS]
        ]
        self._rejected = Rejected(about=report.about, rows=report.rejected, digest=self._digest)
        self._view.importing.show_report(
            self._summary(report),
            self._remarks(report),
            rows,
            can_skip=not report.stored and report.held_back > 0,
            failed=not report.stored,
            has_rejected=bool(report.rejected),
        )
        if not self._view.is_import_open:  # somebody reads an entry meanwhile
            self._view.note.say(self._summary(report), is_error=not report.stored)
        self._undoable = taken.action if report.stored else None
        self._view.importing.offer_undo(may=self._undoable is not None)
        if report.stored:
            self.finished.emit()

    def _on_rejected_requested(self) -> None:
        if self._path is not None:
            self._ask.place_for_rejected(name_for(self._path), partial(self._save_rejected, self._path, self._rejected))

    def _save_rejected(self, source: Path, rejected: Rejected, path: Path) -> None:
        job = partial(jobs.write_rejected, path=path, source=source, rejected=rejected, wording=self._station.wording)
        self._station.long_work.read("rejected", job, partial(self._on_rejected_saved, path), self._on_not_saved)

    def _on_rejected_saved(self, path: Path, count: int) -> None:
        said = self.tr("Rejected rows written to {name}: {count}.")
        self._view.note.say(said.format(name=path.name, count=self._number(count)))

    def _on_not_saved(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _on_undo(self) -> None:
        if self._undoable is not None:
            job = partial(undo_many, action=self._undoable, act=self._station.act())
            self._undoable = None
            self._is_at_work = True
            self._view.importing.offer_undo(may=False)
            self._station.long_work.write(job, self._on_undone, self._on_undo_failed)

    def _on_undone(self, is_undone: bool) -> None:  # noqa: FBT001 - what the job gives
        self._is_at_work = False
        if is_undone:
            self._view.importing.show_report(self.tr("The import was undone."), "", [], can_skip=False)
            self.finished.emit()
            return
        self._view.note.say(self.tr("Something else was changed since, so this cannot be undone here."), is_error=True)

    def _on_undo_failed(self, error: KnownError) -> None:
        self._is_at_work = False
        self._on_not_saved(error)

    def _on_failed(self, error: KnownError) -> None:
        self._is_at_work = False
        self._end()
        if error.notice.code == _CHANGED and self._path is not None:
            self._look_again(self._path)
            self._view.note.say(self._station.explain(error), is_error=True)
            return
        was_stopped = isinstance(error, Stopped)
        nothing = "" if was_stopped else self.tr("Nothing was stored.")
        self._view.importing.show_report(
            self._station.explain(error), nothing, [], can_skip=False, failed=not was_stopped
        )

    def _on_left(self) -> None:
        self._end()
        self._is_asking = False
        self._view.show_nothing(self.tr("Choose an entry to read it."))

    def _summary(self, report: ImportReport) -> str:
        if not report.stored:
            return self.tr("Nothing was stored yet: %Ln rows cannot be used.", None, len(report.rejected))
        return self.tr("Added: {added}. Updated: {updated}. Unchanged: {unchanged}. Rejected: {rejected}.").format(
            added=self._number(report.added),
            updated=self._number(report.updated),
            unchanged=self._number(report.unchanged),
            rejected=self._number(len(report.rejected)),
        )

    def _remarks(self, report: ImportReport) -> str:
        words = [self._station.wording.say(one) for one in report.remarks]
        if not report.stored:
            words.append(
                self.tr(
                    "Mend the file and import it again, or import only the rows that are in order ({count})."
                ).format(count=self._number(report.held_back))
            )
        if report.merged:
            words.append(
                self.tr("Left alone because their entry was merged into another one: %Ln rows.", None, report.merged)
            )
        if report.sheet:
            words.append(self.tr("Sheet that was read: {sheet}.").format(sheet=report.sheet))
        if report.ignored_columns:
            names = ", ".join(report.ignored_columns)
            words.append(self.tr("Columns that were not used: {names}.").format(names=names))
        return " ".join(words)

    def _number(self, number: int) -> str:
        return number_words(number, self._station.wording.language)
