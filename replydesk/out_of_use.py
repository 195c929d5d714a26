"""Taking an entry out of use, or away: who quotes it as a fact goes to review by that, and is told of."""

from dataclasses import dataclass

from knowledge_base.entry import Entry
from knowledge_base.store import Store
from knowledge_base.store.entries import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfUse:
    """What came of it.

    Attributes:
        entry: The entry; a retired one as it is now, a deleted one as it was before.
        sent: The entries that quote it and went to review by that.
    """

    entry: Entry
    sent: tuple[Entry, ...]


def retire(store: Store, entry_id: str, act: Act) -> OutOfUse:
    """Take the entry of that program id out of use. One step, on the store's thread.

    Raises:
        UnknownEntry: it is gone.
    """
    sent: list[str] = []
    with store.atomic():
        entry = store.entries.retire(entry_id, act, sent=sent)
        return OutOfUse(entry=entry, sent=store.entries.newest(sent))


def delete(store: Store, entry: Entry, act: Act) -> OutOfUse:
    """Take *entry* away. One step, on the store's thread.

    Raises:
        UnknownEntry: it is gone.
    """
    sent: list[str] = []
    with store.atomic():
        store.entries.delete(entry.id, act, sent=sent)
        return OutOfUse(entry=entry, sent=store.entries.newest(sent))
