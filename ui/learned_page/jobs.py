"""What the page of learned things has done on the worker thread."""

from collections.abc import Sequence
from datetime import datetime

from knowledge_base.store import Store
from replydesk import learning
from replydesk.learning import Learned


def rows(store: Store, *, include_undone: bool) -> tuple[Learned, ...]:
    """Return everything that was learned, newest first."""
    return learning.learned(store, include_undone=include_undone)


def undo(store: Store, ids: Sequence[str], *, person: str, now: datetime) -> tuple[Learned, ...]:
    """Take back everything under *ids*, or nothing, and return it as it is now."""
    with store.atomic():
        return tuple(learning.undo(store, one, person=person, now=now) for one in ids)


def redo(store: Store, ids: Sequence[str], *, person: str, now: datetime) -> tuple[Learned, ...]:
    """Put in force again everything under *ids*, or nothing, and return it as it is now."""
    with store.atomic():
        return tuple(learning.redo(store, one, person=person, now=now) for one in ids)
