"""What happens around the history of an entry: read it, compare two revisions, make an old one a new draft."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from knowledge_base.store.entry_history import RevisionRow
from replydesk.entry_difference import Change
from ui.entry_history import jobs
from ui.entry_history.dialog import EntryHistoryDialog
from ui.entry_history.jobs import Past
from ui.entry_history.model import RevisionTableModel
from ui.entry_history.words import event_line
from ui.station import Station
from ui.theme import Theme


class EntryHistoryController(QObject):
    """Shows what became of an entry.

    Attributes:
        dialog: The dialog that is open, or ``None``.

    Signals:
        restored: An older revision is a new draft. Carries the :class:`Entry`.
        refused: The history cannot be read, in words.
    """

    restored = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, station: Station, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._station = station
        self._window = window
        self._past: Past | None = None
        self._model: RevisionTableModel | None = None
        self._pair: tuple[int, int] | None = None
        self.dialog: EntryHistoryDialog | None = None

    def ask(self, entry: Entry) -> None:
        """Show what became of *entry*."""
        self._station.runner.read("past", partial(jobs.past_of, entry=entry), self._show, self._on_failed)

    def _show(self, past: Past) -> None:
        if self.dialog is not None:
            return
        language, zone = self._station.wording.language, self._station.clock().tzinfo
        self._past, self._model = past, RevisionTableModel(self._station.wording, zone)
        self.dialog = EntryHistoryDialog(self._theme, self._model, past.entry.content.title, language, self._window)
        self._model.show_past(past.revisions, past.events)
        self.dialog.selection_changed.connect(self._on_selection_changed)
        self.dialog.draft_requested.connect(self._on_draft)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()
        self.dialog.table.go_to(0)
        self.dialog.table.setFocus()

    def _selected(self) -> list[RevisionRow]:
        """Return the revisions that are selected, the newest first."""
        if self.dialog is None or self._model is None:
            return []
        return [row for at in self.dialog.table.selected_rows if (row := self._model.row(at)) is not None]

    def _on_selection_changed(self) -> None:
        past, chosen = self._past, self._selected()
        if past is None or self.dialog is None or not chosen:
            return
        new = chosen[0]
        is_old = not new.tombstone and new.number != past.entry.latest_revision
        may = len(chosen) == 1 and is_old and not past.is_deleted
        self.dialog.let_draft(may=may)
        older = chosen[-1:] if len(chosen) > 1 else [one for one in past.revisions if one.number < new.number][:1]
        self._pair = (older[0].number, new.number) if older else None
        if self._pair is None:
            self._show_changes(())
            return
        old, newer = self._pair
        job = partial(jobs.compared, entry_id=past.entry.id, old=old, new=newer)
        self._station.runner.read("compared", job, self._show_changes, self._on_dialog_failed)

    def _show_changes(self, changes: tuple[Change, ...]) -> None:
        past, chosen = self._past, self._selected()
        if past is None or self.dialog is None or not chosen:
            return
        zone = self._station.clock().tzinfo
        events = [one for one in reversed(past.events) if one.revision == chosen[0].number]
        steps = "\n".join(event_line(one, zone, self._station.wording) for one in events)
        if self._pair is None:
            heading = self.tr("This is the first revision.")
        elif changes:
            heading = self.tr("From revision {old} to revision {new}").format(old=self._pair[0], new=self._pair[1])
        else:
            heading = self.tr("Revisions {old} and {new} say the same.").format(old=self._pair[0], new=self._pair[1])
        self.dialog.show_difference(steps, heading, changes)

    def _on_draft(self) -> None:
        chosen = self._selected()
        if self._past is not None and self.dialog is not None and len(chosen) == 1:
            self.dialog.let_draft(may=False)
            act = self._station.act()
            job = partial(jobs.make_draft, entry=self._past.entry, number=chosen[0].number, act=act)
            self._station.runner.write(job, self._on_restored, self._on_dialog_failed)

    def _on_restored(self, entry: Entry) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.restored.emit(entry)

    def _on_dialog_failed(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.say_problem(self._station.explain(error))

    def _on_failed(self, error: KnownError) -> None:
        self.refused.emit(self._station.explain(error))

    def _on_finished(self) -> None:
        self.dialog = self._past = self._model = self._pair = None
