"""What happens on the page of learned things: read, search, take back, put in force again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from knowledge_base.store.gap_notes import GapNote
from replydesk.gap_noting import Told
from ui.dates import number_words
from ui.learned_page import jobs
from ui.learned_page.model import LearnedTableModel
from ui.learned_page.view import LearnedView
from ui.learned_page.words import has_words, kind_word, parts_of, title_of
from ui.station import Station

_UNDO, _REDO = "undo", "redo"


class LearnedController(QObject):
    """Decides what the page of learned things does.

    Signals:
        entry_wanted: The id of an entry that is to be shown in the fact base.
        new_entry_wanted: A way of asking with which a new entry is to begin.
    """

    entry_wanted = Signal(str)
    new_entry_wanted = Signal(str)

    def __init__(self, view: LearnedView, model: LearnedTableModel, station: Station) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._station = station
        self._all: tuple[Told, ...] = ()
        self._changed: tuple[str, ...] = ()
        self._reading = False
        self._waiting = 0
        view.search_changed.connect(self._show_found)
        view.undone_toggled.connect(self.refresh)
        view.selection_changed.connect(self._show_selected)
        view.undo_requested.connect(self._on_undo_requested)
        view.redo_requested.connect(self._on_redo_requested)
        view.entry_requested.connect(self._on_entry_requested)
        view.note.action_taken.connect(self._on_note_action)

    @property
    def is_settled(self) -> bool:
        """Whether everything that is shown is as it is stored."""
        return not self._reading and not self._waiting

    def refresh(self) -> None:
        """Read the list anew."""
        self._reading = True
        job = partial(jobs.rows, include_undone=self._view.undone_too.isChecked())
        self._station.runner.read("learned", job, self._on_rows, self._on_read_failed)

    # --- the list

    def _on_rows(self, rows: tuple[Told, ...]) -> None:
        self._reading = False
        self._all = rows
        in_force = number_words(sum(row.in_force for row in rows), self._station.wording.language)
        self._view.counter.setText(self.tr("In force: {count}").format(count=in_force))
        self._view.show_state(shown=self._view.undone_too.isChecked())
        self._show_found()

    def _show_found(self) -> None:
        """Show what has the words that are searched for; what was selected stays so, or what took its place is."""
        kept = {row.id for row in self._selected()}
        was_at = self._view.selected[:1]
        words = self._view.search.text().casefold().split()
        found = [row for row in self._all if has_words(row, words)]
        self._model.replace_rows(found)
        again = [place for place, row in enumerate(found) if row.id in kept]
        if not again and found:
            again = [min(place, len(found) - 1) for place in was_at]
        self._view.select(again)
        self._show_selected()

    def _selected(self) -> list[Told]:
        rows = (self._model.row(place) for place in self._view.selected)
        return [row for row in rows if row is not None]

    def _show_selected(self) -> None:
        rows = self._selected()
        if not rows:
            self._view.show_nothing(self._advice())
            return
        can_undo, can_redo = any(row.in_force for row in rows), not all(row.in_force for row in rows)
        if len(rows) == 1:
            (row,) = rows
            heading, parts = kind_word(row), parts_of(row, self._station)
            opens = self._opens(row)
        else:
            heading = self.tr("%Ln rows are selected", None, len(rows))
            parts, opens = [(title_of(row), row.text) for row in rows], ""
        self._view.show_detail(heading, parts, can_undo=can_undo, can_redo=can_redo, opens=opens)

    def _opens(self, row: Told) -> str:
        """Return what the button says that goes on to the fact base; empty: there is nothing to go on to."""
        if isinstance(row, GapNote):
            return self.tr("Make an entry of it")
        return "" if row.entry_gone else self.tr("Open the entry")

    def _advice(self) -> str:
        if self._model.rows:
            return self.tr("Choose a row to read it, or several to take them back at once.")
        if self._all:
            return self.tr("Nothing that was learned has these words.")
        return self.tr(
            "Nothing was learned yet. At the desk, Ctrl+I on the right suggestion remembers the message as a question"
            " for its entry, Ctrl+B on a wrong one says that it is not the answer to such messages, and Ctrl+G notes"
            " that no entry fits. All of it stays on this computer, appears here, and can be taken back."
        )

    # --- changing

    def _on_undo_requested(self) -> None:
        self._undo(tuple(row.id for row in self._selected() if row.in_force))

    def _on_redo_requested(self) -> None:
        self._redo(tuple(row.id for row in self._selected() if not row.in_force))

    def _on_note_action(self, act: str) -> None:
        if act == _UNDO:
            self._undo(self._changed)
        elif act == _REDO:
            self._redo(self._changed)

    def _undo(self, ids: tuple[str, ...]) -> None:
        self._change(ids, partial(jobs.undo, ids=ids, person=self._station.person, now=self._station.clock()), _UNDO)

    def _redo(self, ids: tuple[str, ...]) -> None:
        self._change(ids, partial(jobs.redo, ids=ids, person=self._station.person, now=self._station.clock()), _REDO)

    def _change(self, ids: tuple[str, ...], job: Callable[..., tuple[Told, ...]], act: str) -> None:
        if not ids:
            return
        self._waiting += 1
        self._changed = ids
        done = self._on_undone if act == _UNDO else self._on_redone
        self._station.runner.write(job, done, self._on_change_failed)

    def _on_undone(self, rows: tuple[Told, ...]) -> None:
        self._waiting -= 1
        said = self.tr("Taken back: {count}. The suggestions go without it from now on.").format(count=len(rows))
        self._view.note.say(said, action=self.tr("Put in force again"), act=_REDO)
        self.refresh()

    def _on_redone(self, rows: tuple[Told, ...]) -> None:
        self._waiting -= 1
        said = self.tr("In force again: {count}.").format(count=len(rows))
        self._view.note.say(said, action=self.tr("Take back"), act=_UNDO)
        self.refresh()

    def _on_entry_requested(self) -> None:
        rows = self._selected()
        if len(rows) != 1:
            return
        if isinstance(rows[0], GapNote):
            self.new_entry_wanted.emit(rows[0].text)
        else:
            self.entry_wanted.emit(rows[0].entry_id)

    def _on_read_failed(self, error: KnownError) -> None:
        self._reading = False
        self._view.note.say(self._station.explain(error), is_error=True)

    def _on_change_failed(self, error: KnownError) -> None:
        self._waiting -= 1
        self._view.note.say(self._station.explain(error), is_error=True)
