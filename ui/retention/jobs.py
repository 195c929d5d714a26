"""What is done on the worker thread about the keeping of texts."""

from dataclasses import dataclass
from datetime import datetime

from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.retention import Texts
from replydesk.retention import RetentionRun, older_than, set_days


@dataclass(frozen=True, slots=True)
class Due:
    """What would go now if texts were kept for a number of days.

    Attributes:
        days: The number; ``None``: for ever.
    """

    days: int | None
    texts: Texts


def look(store: Store, *, now: datetime) -> Due:
    """Return what is set, and what is due by it."""
    return weigh(store, days=store.retention.days, now=now)


def weigh(store: Store, *, days: int | None, now: datetime) -> Due:
    """Return what would go now if texts were kept for *days*."""
    return Due(days, older_than(store, days, now))


def keep_for(store: Store, *, days: int | None, act: Act) -> None:
    """Set how long texts are kept."""
    set_days(store, days, act)


def advance(store: Store, run: RetentionRun) -> RetentionRun | None:
    """Do the next piece of a removal; return it when there is more to do."""
    return run if run.advance(store) else None
