"""Which entries are looked at, beside what they say: those that somebody should look at, those that were deleted."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any


class Shelf(StrEnum):
    """Which entries are looked at, beside what they say."""

    ALL = "all"
    """Those that were not deleted."""
    WAITING = "waiting"
    """Their newest revision is in review, whether or not an approved one serves meanwhile."""
    EXPIRING = "expiring"
    """Approved, with a last day that is near."""
    TO_REVIEW = "to-review"
    """Their day of review is near or over, and they were not retired."""
    DELETED = "deleted"


SHELF_SQL = {
    Shelf.ALL: "entry.deleted_at IS NULL",
    Shelf.WAITING: "entry.latest_state = 'in-review' AND +entry.deleted_at IS NULL",
    Shelf.EXPIRING: "entry.valid_until BETWEEN :today AND :soon AND +entry.deleted_at IS NULL"
    " AND entry.state = 'approved'",
    Shelf.TO_REVIEW: "entry.review_on <= :soon AND +entry.deleted_at IS NULL AND entry.state <> 'retired'",
    Shelf.DELETED: "entry.deleted_at IS NOT NULL",
}
"""The conditions of each, on the days of :func:`days_bound`.

A plus keeps SQLite from the index on ``deleted_at``, which nearly every entry passes.
"""

DUE_SQL = f"""
    SELECT
        (SELECT count(*) FROM entry WHERE {SHELF_SQL[Shelf.WAITING]}),
        (SELECT count(*) FROM entry WHERE {SHELF_SQL[Shelf.EXPIRING]}),
        (SELECT count(*) FROM entry WHERE {SHELF_SQL[Shelf.EXPIRING]} AND entry.valid_until = :today),
        (SELECT count(*) FROM entry WHERE entry.valid_until < :today AND entry.state = 'approved'
            AND +entry.deleted_at IS NULL),
        (SELECT count(*) FROM entry WHERE {SHELF_SQL[Shelf.TO_REVIEW]}),
        (SELECT count(*) FROM entry WHERE {SHELF_SQL[Shelf.TO_REVIEW]} AND entry.review_on <= :today)
"""  # noqa: S608 - our own text
"""The fields of :class:`Due`, in their order, but for the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """How many entries somebody should look at.

    Attributes:
        waiting: Their newest revision is in review.
        expiring, ending: Approved and near their last day; on their last day.
        expired: Approved, and their last day is over.
        to_review, overdue: Near their day of review or beyond it; of these, on it or beyond it.
        quoting: Approved and not expired, and they quote a fact that is: no reply leaves in their wording.
    """

    waiting: int = 0
    expiring: int = 0
    ending: int = 0
    expired: int = 0
    to_review: int = 0
    overdue: int = 0
    quoting: int = 0


def on_shelf(shelf: Shelf) -> str:
    """Return the condition that an entry stands on *shelf*; its own index gives the few that do."""
    return f"entry.pk IN (SELECT entry.pk FROM entry WHERE {SHELF_SQL[shelf]})"  # noqa: S608 - our own text


def days_bound(today: date, soon_days: int) -> dict[str, Any]:
    """Return the days that the conditions ask for: today, and the last one that is near."""
    return {"today": today.isoformat(), "soon": (today + timedelta(days=soon_days)).isoformat()}
