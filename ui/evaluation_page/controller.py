"""What happens on the evaluation page: begin, go on in small pieces, stop, read what was found."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from replydesk.evaluation.result import Evaluation
from replydesk.evaluation.run import EvaluationRun, Phase, Progress
from ui.dates import moment_words, number_words
from ui.evaluation_page import jobs
from ui.evaluation_page.figures import explanation, figures_of
from ui.evaluation_page.jobs import Step
from ui.evaluation_page.model import ResultTableModel
from ui.evaluation_page.rows import ResultRow, Section, count_of, rows_of
from ui.evaluation_page.view import EvaluationView
from ui.station import Station

SOME = "some"
EVERYTHING = "everything"
MOST = 1_000
"""About how many questions are asked where not all are: some ten seconds, and the figures are right to three of a
hundred."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What outlives a change of language: what was found and when, and what is under way.

    Attributes:
        found: ``None``: nothing yet.
        at: When it was done.
        run: What is under way, or stopped where the database refused it; ``None``: nothing is.
        section: The list that is shown.
    """

    found: Evaluation | None = None
    at: datetime | None = None
    run: EvaluationRun | None = None
    section: Section = Section.TO_DO


class EvaluationController(QObject):
    """Decides what the evaluation page does.

    The run is advanced on the worker thread only, one short job after the other; the next is ordered when the last is
    done, so that whatever else was ordered meanwhile goes first.

    Signals:
        entry_wanted: The id of an entry that is to be shown in the fact base.
        new_entry_wanted: A way of asking with which a new entry is to begin.
    """

    entry_wanted = Signal(str)
    new_entry_wanted = Signal(str)

    def __init__(self, view: EvaluationView, model: ResultTableModel, station: Station) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._station = station
        self._kept = Kept()
        self._refused = False
        self._connect()
        self._show()

    @property
    def is_running(self) -> bool:
        """Whether an evaluation is under way."""
        return self._kept.run is not None and not self._refused

    @property
    def kept(self) -> Kept:
        """What is to be handed to the page that takes this one's place."""
        return self._kept

    def resume(self, kept: Kept) -> None:
        """Go on from what the page before this one had."""
        self._kept = kept
        self._show()
        if kept.run is not None:
            self._order()

    def rows(self) -> tuple[ResultRow, ...]:
        """Return the lines of the list that is shown."""
        return self._model.rows

    # --- the run

    def _on_start_requested(self) -> None:
        if self.is_running:
            return
        most = None if self._view.extent.value == EVERYTHING else MOST
        self._kept = replace(self._kept, run=EvaluationRun(today=self._station.today, most=most))
        self._view.note.hide()
        self._view.show_progress(self.tr("Reading the entries …"), 0, 1)
        if self._kept.found is None:
            self._view.show_nothing(self._advice())
        self._order()

    def _on_cancel_requested(self) -> None:
        self._kept = replace(self._kept, run=None)
        self._view.show_rest()
        self._view.note.say(self.tr("Stopped. Nothing was changed."))
        self._show()

    def _order(self) -> None:
        run = self._kept.run
        if run is not None:
            self._refused = False
            job = partial(jobs.advance, run=run)
            self._station.runner.read("evaluation", job, partial(self._on_step, run), self._on_failed)

    def _on_step(self, run: EvaluationRun, step: Step) -> None:
        if run is not self._kept.run:
            return
        if step.found is None:
            self._view.show_progress(self._doing(step.progress), step.progress.done, step.progress.total)
            self._order()
            return
        waited_for = self._view.cancel_button.hasFocus()
        self._kept = Kept(found=step.found, at=self._station.clock(), section=Section.TO_DO)
        self._view.show_rest()
        self._show()
        if waited_for:
            self._view.start()

    def _on_failed(self, error: KnownError) -> None:
        if self._kept.run is None:
            return
        self._refused = True
        self._view.show_rest()
        self._view.note.say(self._station.explain(error), action=self.tr("Go on"), is_error=True)

    def _on_note_action(self, _act: str) -> None:
        if self._refused:
            self._view.note.hide()
            self._order()

    def _doing(self, progress: Progress) -> str:
        language = self._station.wording.language
        done, total = number_words(progress.done, language), number_words(progress.total, language)
        if progress.phase is Phase.READING:
            return self.tr("Reading entry {done} of {total} …").format(done=done, total=total)
        if progress.phase is Phase.ASKING:
            return self.tr("Asking {done} of {total} …").format(done=done, total=total)
        return self.tr("Summing up …")

    # --- what was found

    def _show(self) -> None:
        found = self._kept.found
        if found is None or not found.entries:
            self._view.show_nothing(self._advice())
            return
        counts = {section: count_of(found, section) for section in Section}
        self._view.show_result(figures_of(found), self._explanation(found), counts)
        self._show_section(self._kept.section)

    def _explanation(self, found: Evaluation) -> str:
        language, zone = self._station.wording.language, self._station.clock().tzinfo
        moment = moment_words(self._kept.at, zone, language) if self._kept.at is not None else ""
        when = self.tr("As of {moment}.").format(moment=moment)
        if not found.asked:
            nothing = self.tr(
                "Nothing could be asked: an entry must have two ways of asking at least, its title and another."
            )
            return f"{when} {nothing}"
        return f"{when} {explanation(found, language)}"

    def _advice(self) -> str:
        found = self._kept.found
        if found is not None and not found.entries:
            return self.tr("The fact base is empty. Add entries or import a file, then evaluate.")
        return self.tr(
            "See how well people's questions lead to your entries, which entries are mixed up, and what to add."
            " Every way of asking is tried out as if its entry did not have it. Nothing is changed, and you can go on"
            " working meanwhile."
        )

    def _on_section_picked(self, section: Section) -> None:
        self._kept = replace(self._kept, section=section)
        self._show_section(section)

    def _show_section(self, section: Section) -> None:
        found = self._kept.found
        if found is None:
            return
        rows = rows_of(found, section, self._station.wording)
        self._model.show_rows(section, rows)
        self._view.show_section(section)
        if rows:
            self._view.table.go_to(0)
        else:
            self._view.show_no_row(self._praise(section))

    def _praise(self, section: Section) -> str:
        return {
            Section.TO_DO: self.tr("There is nothing to do. Well kept!"),
            Section.MIXED_UP: self.tr("No two entries were mixed up."),
            Section.NOT_FOUND: self.tr("Every entry that was asked for came up first at least once."),
            Section.IN_VAIN: self.tr(
                "No recorded message is without an answer. Messages get on record when a suggestion is chosen or a"
                " reply is copied."
            ),
            Section.UNTESTED: self.tr("Every entry has several ways of asking."),
        }[section]

    def _on_row_entered(self, number: int) -> None:
        row = self._model.row(number)
        if row is not None:
            self._view.show_row(row)

    def _open(self, place: int) -> None:
        row = self._model.row(self._view.table.current_row)
        if row is not None and len(row.entries) > place:
            self.entry_wanted.emit(row.entries[place].id)

    def _on_row_opened(self, number: int) -> None:
        row = self._model.row(number)
        if row is not None and row.entries:
            self._open(0)
        else:
            self._on_new_requested()

    def _on_first_requested(self) -> None:
        self._open(0)

    def _on_second_requested(self) -> None:
        self._open(1)

    def _on_new_requested(self) -> None:
        row = self._model.row(self._view.table.current_row)
        if row is not None and row.new_text:
            self.new_entry_wanted.emit(row.new_text)

    def _connect(self) -> None:
        view = self._view
        view.start_requested.connect(self._on_start_requested)
        view.cancel_requested.connect(self._on_cancel_requested)
        view.sections.picked.connect(self._on_section_picked)
        view.table.row_entered.connect(self._on_row_entered)
        view.table.row_opened.connect(self._on_row_opened)
        view.first_requested.connect(self._on_first_requested)
        view.second_requested.connect(self._on_second_requested)
        view.new_requested.connect(self._on_new_requested)
        view.note.action_taken.connect(self._on_note_action)
