"""What is done about backups on the worker thread, and on the one beside it.

A copy of a large fact base takes seconds. It is made of the fact base opened once more, on a thread of its own, while
the worker goes on; the worker itself is only asked whether one is due and how that is opened.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from knowledge_base.backups.shelf import Backup
from knowledge_base.course import Course
from knowledge_base.store import Store
from replydesk.opening import Entrance, beside


def source_if_due(store: Store, *, entrance: Entrance) -> Callable[[], Store] | None:
    """Return how the fact base is opened once more to make the backup of the day; ``None``: none is to be made."""
    return beside(store) if entrance.is_due(store) else None


def source(store: Store) -> Callable[[], Store]:
    """Return how the fact base is opened once more to make a backup now."""
    return beside(store)


def keep_if_due(store: Store, *, entrance: Entrance) -> Backup | None:
    """Make the backup of the day, if there is none yet. Runs on the thread beside."""
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
