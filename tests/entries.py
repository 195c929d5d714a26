"""An entry like any other, for tests that need one without a fact base."""

from datetime import UTC, datetime
from typing import Any

from knowledge_base.entry import Entry, EntryContent, Status


def entry_of(content: EntryContent, **differing: Any) -> Entry:
    """Return an approved entry with that content, in its first revision, but for what is *differing* in it."""
    fields: dict[str, Any] = {
        "id": "0" * 32,
        "own_id": None,
        "revision": 1,
        "latest_revision": 1,
        "state": Status.APPROVED,
        "author": "Sari",
        "created_at": datetime(2026, 1, 1, tzinfo=UTC),
    }
    return Entry(content=content, content_hash=content.digest(), **(fields | differing))
