"""Standing answers: what an institution replies to a kind of message when it asks for nothing an entry could answer.

Thanks, insults and criticism without a particular ask for no fact, so no likeness of words leads to their answer. It is
an entry like any other (approved, with source and history), and a tag says for which kind of message it is kept.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from knowledge_base.entry import Entry, Kind
from knowledge_base.store import Store
from knowledge_base.store.entry_pages import EntryFilter
from knowledge_base.store.entry_rows import Order
from replydesk.draft import Intent
from replydesk.quoting import Filler

TAGS: Mapping[Intent, str] = MappingProxyType(
    {
        Intent.PRAISE: "balasan-pujian",
        Intent.CRITICISM: "balasan-kritik",
        Intent.COMPLAINT: "balasan-keluhan",
        Intent.INSULT: "balasan-hinaan",
    }
)
"""The tag of an entry that is kept for a kind of message; a question and a rumour are answered by facts alone."""

MOST = 3
"""Answers offered for one kind; whoever keeps more of them chooses in the fact base which."""

_LOOKED_AT = 20


def standing_answers(store: Store, intent: Intent, *, today: date) -> tuple[Entry, ...]:
    """Return at most :data:`MOST` answers that may be used on *today* for messages of the kind *intent*, by title.

    Facts they quote are filled in.
    """
    tag = TAGS.get(intent)
    if tag is None:
        return ()
    wanted = EntryFilter(words=f"tag:{tag}", kind=Kind.ANSWER)
    rows = store.pages.page(wanted, today=today, order=Order.TITLE, limit=_LOOKED_AT)
    served = [entry for row in rows if (entry := store.entries.serving(row.id)) is not None]
    filler = Filler(store, today)
    usable = [entry for entry in served if entry.is_usable_on(today) and _has(entry, tag)]
    return tuple(filler.read(entry).entry for entry in usable[:MOST])


def _has(entry: Entry, tag: str) -> bool:
    """Say whether what serves has the tag: a newer draft may have it alone."""
    return any(one.casefold() == tag for one in entry.content.tags)
