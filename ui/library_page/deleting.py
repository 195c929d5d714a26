"""Deleting an entry on the fact base page, looking at those that were deleted, and bringing them back."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from knowledge_base.store.actions import ActionKind
from replydesk.deleted import Deleted, bring_back, deleted_entry
from replydesk.out_of_use import OutOfUse, delete
from ui.dates import moment_words
from ui.library_page.view import LibraryView
from ui.station import Station

RESTORE = "restore-entry"
"""What the button of the note strip does after an entry was deleted."""


class DeletingController(QObject):
    """Decides how entries go, and how they come back.

    Attributes:
        shown: The deleted entry that is read, or ``None``.
        last: The one that was deleted last here and is not back, or ``None``.

    Signals:
        deleted: An entry was deleted. Carries the :class:`Entry` as it was.
        restored: A deleted entry is back. Carries the :class:`Entry`, a draft.
    """

    deleted = Signal(object)
    restored = Signal(object)

    def __init__(self, view: LibraryView, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self.last: Entry | None = None
        self.shown: Entry | None = None
        view.detail.restore_requested.connect(self._on_restore_requested)
        view.note.action_taken.connect(self._on_note_action)

    def delete(self, entry: Entry) -> None:
        """Delete *entry*."""
        job = partial(delete, entry=entry, act=self._station.act())
        self._station.runner.write(job, self._on_deleted, self._on_failed)

    def read(self, entry_id: str) -> None:
        """Show the deleted entry of that id."""
        self._station.runner.read("entry", partial(deleted_entry, entry_id=entry_id), self._show, self._on_failed)

    def _show(self, found: Deleted | None) -> None:
        if found is None or self._view.is_form_open or self._view.is_bulk_open:
            return  # what was asked for before does not take the place of what was begun since
        self.shown = found.entry
        moment = moment_words(found.step.at, self._station.clock().tzinfo, self._station.wording.language)
        said = self.tr("Deleted by {person}, {moment}. It is not suggested, and no reply rests on it.")
        if found.step.what != ActionKind.DELETED:  # undone or done again
            said = self.tr("Taken back by {person}, {moment}. It is not suggested, and no reply rests on it.")
        self._view.detail.show_deleted(found.entry, said.format(person=found.step.person, moment=moment))
        self._view.show_detail()

    def _on_deleted(self, gone: OutOfUse) -> None:
        self.last = entry = gone.entry
        said = self.tr("Deleted: {title}").format(title=entry.content.title)
        if gone.sent:
            titles = "; ".join(one.content.title for one in gone.sent)
            said += ". " + self.tr("What quotes it waits for review: {titles}").format(titles=titles)
        self._view.note.say(said, action=self.tr("Bring it back"), act=RESTORE)
        self.deleted.emit(entry)

    def _on_note_action(self, act: str) -> None:
        if act == RESTORE and self.last is not None:
            self._bring_back(self.last)

    def _on_restore_requested(self) -> None:
        if self.shown is not None:
            self._bring_back(self.shown)

    def _bring_back(self, entry: Entry) -> None:
        job = partial(bring_back, entry_id=entry.id, act=self._station.act())
        self._station.runner.write(job, self._on_restored, self._on_failed)

    def _on_restored(self, entry: Entry) -> None:
        self.last = self.shown = None
        self._view.note.say(self.tr("Back as a draft. Approve it to use it again."))
        self.restored.emit(entry)

    def _on_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)
