"""The entry that replies of these tests rest on."""

from knowledge_base.entry import Entry, EntryContent, Source
from tests.entries import entry_of


def approved(body: str) -> Entry:
    """Return an approved answer of that wording, with a source."""
    content = EntryContent(title="Contoh", body=body, sources=(Source(url="https://contoh.example"),))
    return entry_of(content)
