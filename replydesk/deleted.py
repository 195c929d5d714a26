"""Entries that were deleted: how each went, and bringing it back."""

from dataclasses import dataclass

from knowledge_base.entry import Entry
from knowledge_base.errors import UnknownEntry
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_history import EntryEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """An entry that was deleted.

    Attributes:
        entry: What it said last.
        step: The step that took it away: it was deleted, or what had brought it was undone.
    """

    entry: Entry
    step: EntryEvent


def deleted_entry(store: Store, entry_id: str) -> Deleted | None:
    """Return the deleted entry of that id; ``None``: there is none, or it is not deleted any more."""
    entry = store.entries.deleted(entry_id)
    if entry is None:
        return None
    return Deleted(entry=entry, step=store.history.events(entry.id)[0])


def bring_back(store: Store, entry_id: str, act: Act) -> Entry:
    """Bring a deleted entry back as a draft and return it; one that is back already is returned as it is.

    Raises:
        UnknownEntry: there is none of that id.
    """
    with store.atomic():
        if store.entries.deleted(entry_id) is not None:
            return store.entries.restore(entry_id, act)
        entry = store.entries.latest(entry_id)
        if entry is None:
            raise UnknownEntry(notice("entry.unknown", name=entry_id))
        return entry
