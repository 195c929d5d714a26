"""What the page of learned things has done on the worker thread."""

from collections.abc import Sequence
from datetime import datetime

from knowledge_base.store import Store
from replydesk import gap_noting
from replydesk.gap_noting import Told


def rows(store: Store, *, include_undone: bool) -> tuple[Told, ...]:
    """Return everything that was learned or noted, newest first."""
    return gap_noting.told(store, include_undone=include_undone)


def undo(store: Store, ids: Sequence[str], *, person: str, now: datetime) -> tuple[Told, ...]:
    """Take back everything under *ids*, or nothing, and return it as it is now."""
    with store.atomic():
        return tuple(gap_noting.undo(store, one, person=person, now=now) for one in ids)


def redo(store: Store, ids: Sequence[str], *, person: str, now: datetime) -> tuple[Told, ...]:
    """Put in force again everything under *ids*, or nothing, and return it as it is now."""
    with store.atomic():
        return tuple(gap_noting.redo(store, one, person=person, now=now) for one in ids)
