"""One line of the page of entries, and what lines can be sorted by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from knowledge_base.entry import Kind, Status
from knowledge_base.store.rows import utc_moment


class Order(StrEnum):
    """What a page is sorted by."""

    UPDATED = "updated"
    """Newest change first."""
    TITLE = "title"
    STATUS = "status"
    KIND = "kind"
    VALID_UNTIL = "valid-until"
    """Those that end first come first, those without an end last."""
    AUTHOR = "author"
    USED = "used"
    """Most released replies first."""
    LAST_USED = "last-used"
    """Used latest first, never used last."""
    FOUND = "found"
    """Most suggested first."""
    REVIEW = "review"
    """Those to be reviewed first come first, those without a day of review last."""
    TAGS = "tags"
    """By the first tag, then the second; those without tags last."""
    SOURCES = "sources"
    """Fewest first: those without are what one looks for."""
    OWN_ID = "own-id"
    """By the institution's own ids, those without one last."""


@dataclass(frozen=True, slots=True)
class Sorting:
    """How the database sorts by one order.

    Attributes:
        index: The index that has the rows in this order already.
        keys: What is compared, the row number last: no two rows are equal.
        falls: The greatest comes first.
    """

    index: str
    keys: tuple[str, ...]
    falls: bool = False


SORTINGS = {
    Order.UPDATED: Sorting("entry_by_updated", ("entry.updated_at", "entry.pk"), falls=True),
    Order.TITLE: Sorting("entry_by_title", ("entry.title_key", "entry.pk")),
    Order.STATUS: Sorting("entry_by_state", ("entry.title_key", "entry.pk")),
    Order.KIND: Sorting("entry_by_kind", ("entry.kind", "entry.title_key", "entry.pk")),
    Order.VALID_UNTIL: Sorting("entry_by_end", ("coalesce(entry.valid_until, '~')", "entry.pk")),
    Order.AUTHOR: Sorting("entry_by_author", ("entry.author", "entry.title_key", "entry.pk")),
    Order.USED: Sorting("entry_by_used", ("entry.used", "entry.pk"), falls=True),
    Order.LAST_USED: Sorting("entry_by_last_used", ("coalesce(entry.last_used_at, '')", "entry.pk"), falls=True),
    Order.FOUND: Sorting("entry_by_found", ("entry.found", "entry.pk"), falls=True),
    Order.REVIEW: Sorting("entry_by_review", ("coalesce(entry.review_on, '~')", "entry.pk")),
    Order.TAGS: Sorting("entry_by_tags", ("coalesce(nullif(lower(entry.tags), ''), '~')", "entry.pk")),
    Order.SOURCES: Sorting("entry_by_sources", ("entry.source_count", "entry.pk")),
    Order.OWN_ID: Sorting("entry_by_own_id", ("coalesce(lower(entry.own_id), '~')", "entry.pk")),
}

_EXPIRED = "entry.state = 'approved' AND entry.valid_until < :today"
_IN_FORCE = "entry.state = 'approved' AND (entry.valid_until IS NULL OR entry.valid_until >= :today)"

STRETCHES = {
    Order.STATUS: (
        _IN_FORCE,
        "entry.state = 'draft'",
        _EXPIRED,
        "entry.state = 'in-review'",
        "entry.state = 'retired'",
    )
}
"""Orders that follow from the day, so that no index has them: conditions, one stretch of the list after another."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ends, so that the next one can begin behind it.

    Attributes:
        stretch: In which of the stretches of the order, 0 where there is one.
        keys: Of the last row.
    """

    stretch: int
    keys: tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One line of the page.

    Attributes:
        id: The program's id.
        name: The institution's own id, or an empty text.
        status: As it is on the day asked for.
        has_newer_draft: A change waits for approval while this wording goes on serving.
        author: Who wrote the first revision.
        used: How many released replies cite it.
        last_used_on: The day (UTC) of the last of them, or ``None``.
        found: For how many messages it was suggested.
        sources: How many it names.
        deleted_at, deleted_by: When (aware, UTC) and by whom it was deleted, or was undone; ``None`` and empty: it is
            there.
    """

    id: str
    name: str
    kind: Kind
    title: str
    status: Status
    tags: tuple[str, ...]
    sample: bool
    valid_until: date | None
    review_on: date | None
    updated_at: str
    has_newer_draft: bool
    author: str
    used: int
    last_used_on: date | None
    found: int
    sources: int
    deleted_at: datetime | None = None
    deleted_by: str = ""


_TAKEN_AWAY_BY = """
    CASE WHEN entry.deleted_at IS NOT NULL THEN (
        SELECT person FROM entry_event WHERE entry_event.entry_pk = entry.pk ORDER BY entry_event.pk DESC LIMIT 1
    ) END
"""
"""The last step of a deleted entry is the one that took it away."""

ROW_COLUMNS = (
    "entry.id, entry.own_id, entry.kind, entry.title,"
    " CASE WHEN entry.state = 'approved' AND entry.valid_until < :today THEN 'expired' ELSE entry.state END,"
    " entry.tags, entry.sample, entry.valid_until, entry.review_on, entry.updated_at,"
    " entry.latest_revision > entry.serving_revision, entry.author, entry.used, entry.last_used_at, entry.found,"
    f" entry.source_count, entry.deleted_at, {_TAKEN_AWAY_BY}"
)
"""What :func:`read_row` needs."""

ROW_WIDTH = 18


def read_row(row: Sequence[Any]) -> EntryRow:
    """Return the line of a row with :data:`ROW_COLUMNS`."""
    entry_id, own_id, kind, title, status, tags, sample, until, review, updated_at, has_newer, *rest = row
    author, used, last_used_at, found, sources, deleted_at, deleted_by = rest
    return EntryRow(
        id=entry_id,
        name=own_id or "",
        kind=Kind(kind),
        title=title,
        status=Status(status),
        tags=tuple(tag for tag in tags.split("\n") if tag),
        sample=bool(sample),
        valid_until=date.fromisoformat(until) if until else None,
        review_on=date.fromisoformat(review) if review else None,
        updated_at=updated_at,
        has_newer_draft=bool(has_newer),
        author=author,
        used=used,
        last_used_on=date.fromisoformat(last_used_at[:10]) if last_used_at else None,
        found=found,
        sources=sources,
        deleted_at=utc_moment(deleted_at) if deleted_at else None,
        deleted_by=deleted_by or "",
    )
