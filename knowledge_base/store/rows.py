"""Between rows of the database and values: times, days, entries."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from knowledge_base.entry import Entry, EntryContent, Status, text_digest, title_key


def utc_text(moment: datetime) -> str:
    """Return *moment* as it is stored: UTC, ISO 8601, milliseconds, so that text order is time order.

    Raises:
        ValueError: *moment* has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a stored time needs a time zone")
    return _utc_text(moment)


@lru_cache(maxsize=16)
def _utc_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def utc_moment(text: str) -> datetime:
    """Return the aware UTC time that :func:`utc_text` wrote."""
    return datetime.fromisoformat(text)


ENTRY_COLUMNS = """
    entry.pk, entry.id, entry.own_id, entry.latest_revision, entry.serving_revision,
    entry.state, entry.latest_state, revision.number, revision.content, revision.content_hash,
    revision.author, revision.created_at, approval.approver, approval.approved_at,
    approval.content_hash AS approved_hash
"""
"""What :func:`read_entry` needs; for a query over the tables of :data:`ENTRY_TABLES`."""

ENTRY_TABLES = """
    entry
    JOIN revision ON revision.entry_pk = entry.pk AND revision.number = {number}
    LEFT JOIN approval ON approval.pk = (
        SELECT max(pk) FROM approval WHERE approval.entry_pk = entry.pk
            AND approval.revision = revision.number AND approval.withdrawn_at IS NULL
    )
"""
"""``{number}`` is the column with the wanted revision, one of ours: never text from outside."""

REVISION = ENTRY_TABLES.format(number="?")
"""A revision whose number is the first value bound."""

SERVING = ENTRY_TABLES.format(number="entry.serving_revision")
LATEST = ENTRY_TABLES.format(number="entry.latest_revision")


def read_entry(row: Mapping[str, Any]) -> Entry:
    """Return the entry of a row with :data:`ENTRY_COLUMNS`."""
    is_serving = row["number"] == row["serving_revision"]
    state = Status(row["state"] if is_serving else row["latest_state"])
    return Entry(
        id=row["id"],
        own_id=row["own_id"],
        content=EntryContent.from_json(json.loads(row["content"])),
        content_hash=row["content_hash"],
        revision=row["number"],
        latest_revision=row["latest_revision"],
        state=state,
        author=row["author"],
        created_at=utc_moment(row["created_at"]),
        approved_by=row["approver"],
        approved_at=utc_moment(row["approved_at"]) if row["approved_at"] else None,
        is_altered=is_altered(row, is_approved=is_serving and state is Status.APPROVED),
    )


def is_altered(row: Mapping[str, Any], *, is_approved: bool) -> bool:
    """Say whether the content is not the one that was stored, or that was approved: another program was at the file.

    The triggers of the database hold back whoever keeps them; who can write the file can take them away first.
    """
    if text_digest(row["content"]) != row["content_hash"]:
        return True
    return is_approved and row["approved_hash"] != row["content_hash"]


def listing(content: EntryContent) -> dict[str, str | int | None]:
    """Return the columns of ``entry`` that repeat a content, for listing, sorting and filtering."""
    return {
        "kind": str(content.kind),
        "title": content.title,
        "title_key": title_key(content.title),
        "tags": "\n".join(content.tags),
        "sample": int(content.sample),
        "source_count": len(content.sources),
        "valid_from": content.valid_from.isoformat() if content.valid_from else None,
        "valid_until": content.valid_until.isoformat() if content.valid_until else None,
        "review_on": content.review_on.isoformat() if content.review_on else None,
    }
