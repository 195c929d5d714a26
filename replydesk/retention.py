"""Texts are kept as long as is set for the fact base, and not longer: what goes today, and how it goes bit by bit.

Files that were attached to a form and never saved with an entry go, too.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.retention import AT_ONCE, NO_TEXTS, Texts
from knowledge_base.store.settings import RETENTION_DAYS

FEWEST_DAYS = 7
"""A week at least: the weekly evaluation reads the messages of the week."""

MOST_DAYS = 3650

CHOICES = (30, 90, 180, 365, 730, 1825)
"""Numbers of days that are offered. A month is enough to answer and evaluate; institutions that keep records by the
rules of archives need one, two or five years."""

PLAUSIBLE_GAP = timedelta(days=366)
"""When the newest thing on record is older than that, the computer's clock may be wrong, and what it calls old is not
removed before something new is on record or a person asks for it."""

UNUSED_FILES = timedelta(days=7)
"""How long a file lies that no entry has: it may belong to a form that is being filled in."""


class RetentionRefused(KnownError):
    """Texts cannot be kept for that number of days."""


def set_days(store: Store, days: int | None, act: Act) -> None:
    """Set how many days texts are kept in *store*; ``None``: for ever. Removes nothing.

    It is one action, which can be undone, and an audit line. What was removed meanwhile does not come back.

    Raises:
        RetentionRefused: too few or too many.
    """
    if days is not None and not FEWEST_DAYS <= days <= MOST_DAYS:
        raise RetentionRefused(notice("retention.days-refused", least=FEWEST_DAYS, most=MOST_DAYS))
    with store.atomic(), store.entries.as_one(ActionKind.RETENTION_CHANGED, act):
        store.entries.actions.change_setting(RETENTION_DAYS, str(days) if days is not None else "")


def older_than(store: Store, days: int | None, now: datetime) -> Texts:
    """Return how many texts would go now if they were kept for *days*."""
    return store.retention.due(days, now)


def is_clock_doubtful(store: Store, now: datetime) -> bool:
    """Return whether *now* lies so far from everything on record that it may be a mistake of the clock."""
    newest = store.retention.newest()
    return newest is not None and now - newest > PLAUSIBLE_GAP


@dataclass(slots=True)
class RetentionRun:
    """One removal of what is older than it may be, in small pieces, so that other work gets in between.

    Attributes:
        act: Who has it done, and when it began: all of it goes by that time.
        on_request: A person asked for it now. Otherwise nothing goes while the clock is in doubt.
        removed: What went so far.
        is_wiped: Whether nothing of it is left in the file; known when :meth:`advance` says that it is done.
    """

    act: Act
    on_request: bool = False
    removed: Texts = NO_TEXTS
    is_wiped: bool = False

    def advance(self, store: Store) -> bool:
        """Do the next piece; say whether there is more to do. Runs on the store's thread."""
        days = store.retention.days
        if days is not None and (self.on_request or not is_clock_doubtful(store, self.act.at)):
            went = store.retention.remove(self.act.at - timedelta(days=days), self.act)
            self.removed += went
            if max(went.messages, went.replies) >= AT_ONCE:
                return True
        store.attached.sweep(self.act.at - UNUSED_FILES)
        self.is_wiped = store.retention.wipe()
        return False
