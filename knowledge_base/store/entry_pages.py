"""The fact base page's view of the entries: filtered, sorted and paged by the database, never in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import Kind, Status
from knowledge_base.store.word_search import words_query

MAX_PAGE = 1000
"""The most rows one call gives; a window shows some fifty at a time."""


class Order(StrEnum):
    """What a page is sorted by."""

    UPDATED = "updated"
    """Newest change first."""
    TITLE = "title"
    STATUS = "status"
    KIND = "kind"
    VALID_UNTIL = "valid-until"
    """Those that end first come first, those without an end last."""


_ORDER_SQL = {
    Order.UPDATED: "entry.updated_at DESC, entry.pk DESC",
    Order.TITLE: "entry.title_key, entry.pk",
    Order.STATUS: "shown_status, entry.title_key, entry.pk",
    Order.KIND: "entry.kind, entry.title_key, entry.pk",
    Order.VALID_UNTIL: "entry.valid_until IS NULL, entry.valid_until, entry.pk",
}

_STATUS_SQL = """
    CASE WHEN entry.state = 'approved' AND entry.valid_until < :today THEN 'expired' ELSE entry.state END
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which entries a page shows; all of the conditions hold together.

    Attributes:
        words: As typed into the search box; the last word may be unfinished. Empty: all.
        kind, status: ``None``: any.
    """

    words: str = ""
    kind: Kind | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One line of the page.

    Attributes:
        id: The program's id.
        name: The institution's own id, or an empty text.
        status: As it is on the day asked for.
        has_newer_draft: A change waits for approval while this wording goes on serving.
    """

    id: str
    name: str
    kind: Kind
    title: str
    status: Status
    tags: tuple[str, ...]
    sample: bool
    valid_until: date | None
    updated_at: str
    has_newer_draft: bool


class EntryPages:
    """Pages of entries of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def page(
        self,
        wanted: EntryFilter,
        *,
        today: date,
        order: Order = Order.UPDATED,
        descending: bool = False,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[EntryRow, ...]:
        """Return at most *limit* (up to ``MAX_PAGE``) rows from the row *offset* on."""
        where, parameters = _where(wanted, today)
        order_sql = _ORDER_SQL[order]
        if descending:
            order_sql = ", ".join(_turned(part) for part in order_sql.split(", "))
        cursor = self._db.execute(
            f"SELECT entry.id, entry.own_id, entry.kind, entry.title, {_STATUS_SQL} AS shown_status, entry.tags,"  # noqa: S608 - fixed text, values are bound
            " entry.sample, entry.valid_until, entry.updated_at, entry.latest_revision > entry.serving_revision"
            f" FROM entry WHERE {where} ORDER BY {order_sql} LIMIT :limit OFFSET :offset",
            parameters | {"limit": min(limit, MAX_PAGE), "offset": offset},
        )
        return tuple(_read_row(row) for row in cursor.fetchall())

    def count(self, wanted: EntryFilter, *, today: date) -> int:
        """Return how many entries the filter lets through."""
        where, parameters = _where(wanted, today)
        row = self._db.execute(f"SELECT count(*) FROM entry WHERE {where}", parameters).fetchone()  # noqa: S608 - fixed text
        return int(row[0])


def _turned(part: str) -> str:
    return part.removesuffix(" DESC") if part.endswith(" DESC") else f"{part} DESC"


def _read_row(row: Sequence[Any]) -> EntryRow:
    entry_id, own_id, kind, title, status, tags, sample, until, updated_at, has_newer = row
    return EntryRow(
        id=entry_id,
        name=own_id or "",
        kind=Kind(kind),
        title=title,
        status=Status(status),
        tags=tuple(tag for tag in tags.split("\n") if tag),
        sample=bool(sample),
        valid_until=date.fromisoformat(until) if until else None,
        updated_at=updated_at,
        has_newer_draft=bool(has_newer),
    )


def _where(wanted: EntryFilter, today: date) -> tuple[str, dict[str, Any]]:
    parts = ["entry.deleted_at IS NULL"]
    parameters: dict[str, Any] = {"today": today.isoformat()}
    if wanted.kind is not None:
        parts.append("entry.kind = :kind")
        parameters["kind"] = str(wanted.kind)
    if wanted.status is not None:
        parts.append(f"{_STATUS_SQL} = :status")
        parameters["status"] = str(wanted.status)
    match = words_query(wanted.words)
    if match:
        parts.append(
            "(entry.own_id = :name OR entry.pk IN (SELECT rowid FROM entry_words WHERE entry_words MATCH :match))"
        )
        parameters |= {"name": wanted.words.strip(), "match": match}
    return " AND ".join(parts), parameters
