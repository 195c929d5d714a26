"""What happens around the dialog: look in small pieces, stop, merge, tell apart, take back, open."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.entry import Entry, Status
from knowledge_base.errors import KnownError
from knowledge_base.store.actions import Action
from replydesk.tidying.result import DuplicatePair, Tidying
from replydesk.tidying.run import TidyingRun
from ui.dates import number_words
from ui.station import Station
from ui.theme import Theme
from ui.tidying import jobs
from ui.tidying.dialog import TidyingDialog
from ui.tidying.foreseen_words import foreseen_lines
from ui.tidying.jobs import Step
from ui.tidying.model import PairTableModel
from ui.tidying.pairs import Pair, Section, pairs_of, without_entry, without_pair

_NOTHING = Tidying(0, (), ())


class TidyingController(QObject):
    """Decides what the dialog does. What was found is kept while the fact base is open.

    Attributes:
        dialog: The dialog that is open, or ``None``.

    Signals:
        entry_wanted: The id of an entry that is to be shown in the fact base.
        changed: Entries were changed.
    """

    entry_wanted = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, station: Station, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._station = station
        self._window = window
        self._model = PairTableModel()
        self._found: Tidying | None = None
        self._before: Tidying | None = None
        self._run: TidyingRun | None = None
        self._section = Section.DUPLICATES
        self.dialog: TidyingDialog | None = None

    def ask(self) -> None:
        """Open the dialog, and look if that was not done yet."""
        self._model = PairTableModel()
        self._before = None
        dialog = TidyingDialog(self._theme, self._model, self._window)
        dialog.picked.connect(self._on_picked)
        dialog.row_entered.connect(self._on_row_entered)
        dialog.merge_requested.connect(self._on_merge)
        dialog.different_requested.connect(self._on_different)
        dialog.take_back_requested.connect(self._on_take_back)
        dialog.look_requested.connect(self._look)
        dialog.stop_requested.connect(self._on_stop)
        dialog.open_requested.connect(self._on_open)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()
        if self._found is None:
            self._look()
        else:
            self._show(self._found)

    # --- the search

    def _look(self) -> None:
        self._run, self._before = TidyingRun(today=self._station.today), None
        self._show(_NOTHING)  # what stood there may be gone by now
        self._found = None
        if self.dialog is not None:
            self.dialog.show_progress(self.tr("Looking at the entries …"), 0, 1)
        self._order(self._run)

    def _order(self, run: TidyingRun) -> None:
        job = partial(jobs.advance, run=run)
        self._station.runner.read("tidying", job, partial(self._on_step, run), self._on_failed)

    def _on_step(self, run: TidyingRun, step: Step) -> None:
        if run is not self._run or self.dialog is None:
            return
        if step.found is None:
            done, total = step.progress.done, step.progress.total
            said = self.tr("Looking at entry {done} of {total} …").format(
                done=self._number(done), total=self._number(total)
            )
            self.dialog.show_progress(said, done, total)
            self._order(run)
            return
        self._run, self._before = None, None
        self.dialog.show_rest()
        self._show(step.found)
        self.dialog.say(self.tr("%Ln entries were looked at.", None, step.found.entries))

    def _on_stop(self) -> None:
        self._run = None
        if self.dialog is not None:
            self.dialog.show_rest()
            self.dialog.say(self.tr("Stopped. Nothing was changed."))

    def _on_failed(self, error: KnownError) -> None:
        if self.dialog is not None:
            self._run = None
            self.dialog.show_rest()
            self.dialog.say(self._station.explain(error))

    def _on_finished(self) -> None:
        self._run, self.dialog = None, None

    # --- the lists

    def _show(self, found: Tidying) -> None:
        self._found = found
        if self.dialog is None:
            return
        rows = pairs_of(found, self._section)
        self.dialog.show_counts({section: len(pairs_of(found, section)) for section in Section}, self._section)
        self._model.replace_rows(rows)
        self.dialog.offer_to_take_back(may=self._before is not None)
        self.dialog.show_pair(None, ())
        if rows:
            self.dialog.table.go_to(0)

    def _on_picked(self, section: Section) -> None:
        self._section = section
        self._show(self._found or _NOTHING)

    def _on_row_entered(self, number: int) -> None:
        pair = self._model.row(number)
        if self.dialog is not None:
            reasons = pair.reasons if isinstance(pair, DuplicatePair) else ()
            self.dialog.show_pair(pair, [self._station.wording.say(reason) for reason in reasons])
        if pair is not None:
            job = partial(jobs.foresee_both, first_id=pair.first.id, second_id=pair.second.id)
            self._station.runner.read("tidying-pair", job, partial(self._on_foreseen, pair), self._on_refused)

    def _on_foreseen(self, pair: Pair, both: jobs.Both) -> None:
        if self.dialog is not None and pair == self._pair():
            self.dialog.reading.add_lines(foreseen_lines(both, self._station.wording))

    def _pair(self) -> Pair | None:
        return self._model.row(self.dialog.table.current_row) if self.dialog is not None else None

    # --- what is done about a pair

    def _on_merge(self, place: int) -> None:
        pair = self._pair()
        if pair is not None:
            kept, other = (pair.second, pair.first) if place else (pair.first, pair.second)
            job = partial(jobs.merge_into, kept_id=kept.id, other_id=other.id, act=self._station.act())
            self._station.runner.write(job, partial(self._on_merged, other.id), self._on_refused)

    def _on_merged(self, other_id: str, kept: Entry) -> None:
        if kept.state is Status.DRAFT:
            said = self.tr("Merged into “{title}”. What is new in it waits for approval.")
        else:
            said = self.tr("Merged into “{title}”.")
        self._done(without_entry(self._found or _NOTHING, other_id), said.format(title=kept.content.title))

    def _on_different(self) -> None:
        pair = self._pair()
        if pair is not None:
            job = partial(jobs.tell_apart, one_id=pair.first.id, other_id=pair.second.id, act=self._station.act())
            self._station.runner.write(job, partial(self._on_told_apart, pair), self._on_refused)

    def _on_told_apart(self, pair: Pair, _nothing: None) -> None:
        self._done(without_pair(self._found or _NOTHING, pair), self.tr("Kept: they are different."))

    def _done(self, left: Tidying, sentence: str) -> None:
        self._before = self._found
        self._show(left)
        if self.dialog is not None:
            self.dialog.say(sentence)
        self.changed.emit()

    def _on_take_back(self) -> None:
        job = partial(jobs.take_back, act=self._station.act())
        self._station.runner.write(job, self._on_taken_back, self._on_refused)

    def _on_taken_back(self, _action: Action | None) -> None:
        before, self._before = self._before, None
        self._show(before or _NOTHING)
        if self.dialog is not None:
            self.dialog.say(self.tr("Taken back."))
        self.changed.emit()

    def _on_refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.say(self._station.explain(error))

    def _on_open(self, place: int) -> None:
        pair = self._pair()
        if pair is not None and self.dialog is not None:
            self.dialog.accept()
            self.entry_wanted.emit((pair.second if place else pair.first).id)

    def _number(self, number: int) -> str:
        return number_words(number, self._station.wording.language)
