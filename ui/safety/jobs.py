"""What is done about backups on the worker thread, and on the one beside it.

A copy of a large fact base takes seconds. It is made of the fact base opened once more, on a thread of its own, while
the worker goes on; the worker itself is only asked whether one is due and how that is opened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from knowledge_base.backups.shelf import Backup
from knowledge_base.course import Course
from knowledge_base.store import Store
from replydesk.opening import Entrance, beside


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be done for the backup of the day.

    Attributes:
        source: How the fact base is opened once more to make it; ``None``: none is to be made now.
        is_blank: Nothing was put into it yet; as soon as there is, one is due.
    """

    source: Callable[[], Store] | None
    is_blank: bool = False


def look_if_due(store: Store, *, entrance: Entrance) -> Due:
    """Return whether the backup of the day is to be made."""
    return Due(beside(store) if entrance.is_due(store) else None, is_blank=store.is_blank)


def look_for_one_now(store: Store) -> Due:
    """Return how the fact base is opened once more to make a backup now."""
    return Due(beside(store))


def keep_if_due(store: Store, *, entrance: Entrance) -> Backup | None:
    """Make the backup of the day, if there is none yet. Runs on the thread beside, or as the store closes."""
    return entrance.keep_if_due(store)


def keep(store: Store, *, entrance: Entrance, now: datetime, course: Course) -> Backup:
    """Make a backup now. Runs on the thread beside. *course* can be stopped; there is no new backup then."""
    return entrance.shelf(store.path).keep(store, now, course)


def listed(entrance: Entrance, database: Path) -> tuple[Backup, ...]:
    """Return the backups of *database*: those made by themselves, then what was replaced."""
    shelf = entrance.shelf(database)
    return (*shelf.backups(), *shelf.replaced())


def listed_beside(_store: Store, *, entrance: Entrance, database: Path) -> tuple[Backup, ...]:
    """Return the same, from the worker thread: a folder on a share may answer slowly."""
    return listed(entrance, database)
