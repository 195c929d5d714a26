"""The entry that replies of these tests rest on."""

from datetime import UTC, datetime

from knowledge_base.entry import Entry, EntryContent, Source, Status


def approved(body: str) -> Entry:
    """Return an approved answer of that wording, with a source."""
    content = EntryContent(title="Contoh", body=body, sources=(Source(url="https://contoh.example"),))
    return Entry(
        id="0" * 32,
        own_id=None,
        content=content,
        content_hash=content.digest(),
        revision=1,
        latest_revision=1,
        state=Status.APPROVED,
        author="Sari",
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
