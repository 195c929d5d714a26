"""A change to several entries from the window: on the worker, with progress, to be stopped and to be undone."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from knowledge_base.course import Course
from knowledge_base.errors import KnownError
from knowledge_base.exchange.days import read_day
from replydesk.bulk import Change, Outcome, Wish, change_many, read_tags, undo_many
from ui.dates import number_words
from ui.library_page.view import LibraryView
from ui.station import Station

UNDO = "undo-many"
"""What the button of the note strip does after a change."""

_SHOW_AFTER_MS = 500
"""A change that takes no longer shows no progress: it would only flicker."""

_LOOK_MS = 100
"""So often the window looks how far a change has come."""

_MOST_NAMED = 200
"""Entries that were left and are named; the summary counts all of them."""


class BulkController(QObject):
    """Decides what happens to several entries.

    Attributes:
        is_open: Whether the panel for several entries stands on the right of the page.

    Signals:
        finished: Entries were changed, or changed back.
    """

    finished = Signal()

    def __init__(self, view: LibraryView, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._ids: tuple[str, ...] = ()
        self._course: Course | None = None
        self._undoable: int | None = None
        self.is_open = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_progress)
        view.bulk.wanted.connect(self._on_wanted)
        view.bulk.stopped.connect(self._on_stopped)
        view.note.action_taken.connect(self._on_note_action)

    def open_for(self, entry_ids: Sequence[str], *, deleted: bool) -> None:
        """Offer changes to these entries; while one is under way nothing else is offered.

        *deleted* ones can only be brought back.
        """
        if self._course is not None:
            return
        self._ids = tuple(entry_ids)
        self.is_open = True
        count = number_words(len(self._ids), self._station.wording.language)
        self._view.bulk.show_selected(self.tr("Selected entries: {count}").format(count=count), deleted=deleted)
        self._view.show_bulk()

    def close(self) -> None:
        """Take no more notice of what was selected."""
        if self._course is None:
            self.is_open = False

    def _on_wanted(self, name: str) -> None:
        wish = self._wish(Change(name))
        if wish is None or not self._ids or self._course is not None:
            return
        self._view.bulk.say_problem("")
        self._view.bulk.show_outcome("", ())
        self._view.bulk.let_choose(may=False)
        self._course = Course()
        self._timer.start(_SHOW_AFTER_MS)
        pack = self._station.pack
        job = partial(change_many, wish=wish, act=self._station.act(), course=self._course, pack=pack)
        self._station.runner.write(job, self._on_done, self._on_failed)

    def _wish(self, change: Change) -> Wish | None:
        """Return the wish with what stands in the field, or ``None`` where that cannot be meant."""
        panel = self._view.bulk
        tags = read_tags(panel.tags.text())
        if change in (Change.ADD_TAG, Change.REMOVE_TAG) and not tags:
            panel.say_problem(self.tr("Write one tag or several first."))
            panel.tags.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        typed = panel.until.text().strip()
        until = read_day(typed) if change is Change.VALID_UNTIL else None
        if change is Change.VALID_UNTIL and typed and until is None:
            panel.say_problem(self.tr("This is no day: {text}").format(text=typed))
            panel.until.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return Wish(change=change, entry_ids=self._ids, tags=tags, until=until)

    def _show_progress(self) -> None:
        if self._course is not None:
            self._timer.setInterval(_LOOK_MS)
            self._view.bulk.show_progress(self._course.done, len(self._ids))

    def _on_stopped(self) -> None:
        if self._course is not None:
            self._course.stop()

    def _end(self) -> None:
        self._timer.stop()
        self._course = None
        self._view.bulk.show_progress(0, 0)
        self._view.bulk.let_choose(may=True)

    def _on_done(self, outcome: Outcome) -> None:
        self._end()
        if outcome.is_stopped:
            self._view.bulk.show_outcome(self.tr("Stopped. Nothing was changed."), ())
            return
        summary = self.tr("Changed: {changed}. Already so: {same}. Left as they are: {left}.").format(
            changed=self._number(outcome.changed), same=self._number(outcome.same), left=self._number(len(outcome.left))
        )
        say = self._station.wording.say
        named = [f"{one.title}: {say(one.why)}".removeprefix(": ") for one in outcome.left[:_MOST_NAMED]]
        if outcome.sent:
            titles = "; ".join(outcome.sent[:_MOST_NAMED])
            summary += " " + self.tr("What quotes them waits for review: {titles}").format(titles=titles)
        self._view.bulk.show_outcome(summary, named)
        if outcome.action is not None:
            self._undoable = outcome.action
            self._view.note.say(summary, action=self.tr("Undo"), act=UNDO)
            self.finished.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._end()
        self._view.bulk.say_problem(self._station.explain(error))

    def _on_note_action(self, act: str) -> None:
        if act == UNDO and self._undoable is not None:
            job = partial(undo_many, action=self._undoable, act=self._station.act())
            self._station.runner.write(job, self._on_undone, self._on_undo_failed)

    def _on_undone(self, is_undone: bool) -> None:  # noqa: FBT001 - what the job gives
        self._undoable = None
        self._view.bulk.show_outcome("", ())
        if is_undone:
            self._view.note.say(self.tr("The change to all of these entries was undone."))
            self.finished.emit()
        else:
            self._view.note.say(
                self.tr("Something else was changed since, so this cannot be undone here."), is_error=True
            )

    def _on_undo_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _number(self, number: int) -> str:
        return number_words(number, self._station.wording.language)
