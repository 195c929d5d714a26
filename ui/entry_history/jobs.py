"""What the history of an entry has done on the worker thread."""

from dataclasses import dataclass

from knowledge_base.entry import Entry
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_history import EntryEvent, RevisionRow
from replydesk.entry_difference import Change, changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """All that became of one entry.

    Attributes:
        entry: As it is now.
        revisions: The newest first.
        events: The newest first.
        is_deleted: It has to be brought back before an older revision can become a draft.
    """

    entry: Entry
    revisions: tuple[RevisionRow, ...]
    events: tuple[EntryEvent, ...]
    is_deleted: bool = False


def past_of(store: Store, entry: Entry) -> Past:
    """Return what became of *entry*.

    Raises:
        UnknownEntry: it is gone.
    """
    revisions, events = store.history.revisions(entry.id), store.history.events(entry.id)
    now = store.entries.latest(entry.id)
    return Past(entry=now or entry, revisions=revisions, events=events, is_deleted=now is None)


def compared(store: Store, entry_id: str, old: int, new: int) -> tuple[Change, ...]:
    """Return how revision *new* differs from revision *old*."""
    return changes(store.entries.revision(entry_id, old).content, store.entries.revision(entry_id, new).content)


def make_draft(store: Store, entry: Entry, number: int, act: Act) -> Entry:
    """Make what revision *number* says a new draft.

    Raises:
        EditConflict: *entry* was changed meanwhile.
    """
    return store.entries.restore_revision(entry.id, number, act, base_revision=entry.latest_revision)
