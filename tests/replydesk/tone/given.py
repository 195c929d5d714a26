"""The entry that replies of these tests rest on, and what the shipped rules say of them."""

from datetime import date

from knowledge_base.entry import Entry, EntryContent, Source
from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.load import shipped_pack
from replydesk.verdict import Finding
from tests.entries import entry_of

PACK = shipped_pack("id")
MONDAY = date(2026, 6, 1)


def approved(body: str) -> Entry:
    """Return an approved answer of that wording, with a source."""
    content = EntryContent(title="Contoh", body=body, sources=(Source(url="https://contoh.example"),))
    return entry_of(content)


def judged(body: str, text: str, *, today: date = MONDAY) -> tuple[Finding, ...]:
    """Return what the shipped rules find in the reply *text* that cites an answer of the wording *body*."""
    return check(Draft(text=text, cited=(approved(body),)), PACK, today=today).findings


def marked(rule: str, body: str, text: str, *, today: date = MONDAY) -> tuple[str, ...]:
    """Return the words of the reply *text* that *rule* marks."""
    return tuple(finding.text for finding in judged(body, text, today=today) if finding.rule == rule)
