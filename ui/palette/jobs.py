"""What the command palette has done on the worker thread."""

from dataclasses import dataclass
from datetime import date

from knowledge_base.entry import Kind
from knowledge_base.store import Store
from knowledge_base.store.entry_pages import EntryFilter
from replydesk.suggest import suggest
from ui.library_page import jobs
from ui.library_page.jobs import Wanted

_MOST_LIKELY = 5
"""Entries the matcher puts before those that merely hold the words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found."""

    entry_id: str
    title: str
    kind: Kind


def find(store: Store, text: str, *, today: date, limit: int) -> tuple[Hit, ...]:
    """Return at most *limit* entries: those that answer *text* as a message first, then those that hold its words."""
    likely = suggest(store, text, limit=_MOST_LIKELY, today=today).items
    hits = {one.entry.id: Hit(one.entry.id, one.entry.content.title, one.entry.content.kind) for one in likely}
    held = jobs.page(store, Wanted(filter=EntryFilter(words=text)), today=today, limit=limit, after=None)
    for row in held.rows:
        hits.setdefault(row.id, Hit(row.id, row.title, row.kind))
    return tuple(hits.values())[:limit]
