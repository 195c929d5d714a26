"""Asking one phrasing of an entry as if the entry did not have it."""

from dataclasses import replace
from datetime import date

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.store import Store
from replydesk.suggest import Suggestions, suggest

LOOKED_AT = 3
"""How many suggestions count as found: a person sees the first three at a glance."""


def without_phrasing(content: EntryContent, number: int) -> EntryContent:
    """Return *content* without its phrasing *number* (0 is the title, whose place the first variant takes).

    Raises:
        IndexError: it has no such phrasing, or no other one.
    """
    left = [phrasing for place, phrasing in enumerate(content.phrasings) if place != number]
    if number >= len(content.phrasings):
        raise IndexError(f"no phrasing {number}")
    return replace(content, title=left[0], variants=tuple(left[1:]))


def ask_without(store: Store, pk: int, entry: Entry, number: int, *, today: date) -> Suggestions:
    """Return what is suggested for the phrasing *number* of *entry* while the entry lacks it. Stores nothing.

    Args:
        store: Its index is changed for the moment and put back.
        pk: The entry's row number.
        entry: Its serving revision; it has variants.
        number: Which phrasing, 0 is the title.
        today: The day at the desk.
    """
    with store.trial():
        store.index.put(pk, without_phrasing(entry.content, number))
        return suggest(store, entry.content.phrasings[number], limit=LOOKED_AT, today=today)
