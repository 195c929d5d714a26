"""Which entries a content looks like that is not in the fact base yet: one being written, or a row of a file.

And whether it contradicts them.
"""

from dataclasses import replace

from knowledge_base.entry import Entry, EntryContent, Status
from knowledge_base.store import Store
from knowledge_base.store.merging import pair_of
from replydesk.evaluation.result import ref_of
from replydesk.tidying.duplicates import confidence_of, is_likely, may_be_merged, may_be_one
from replydesk.tidying.opposing import conflicts
from replydesk.tidying.questions import QuestionReader
from replydesk.tidying.result import Likely
from replydesk.tidying.run import MOST_ASKED, entries_like
from replydesk.tidying.unstored import Unstored


def entries_looking_like(
    store: Store, content: EntryContent, *, limit: int, entry_id: str | None = None
) -> tuple[Likely, ...]:
    """Return at most *limit* entries that *content* may be a near duplicate of: those it contradicts first.

    Otherwise the surest comes first. One that is asked for in other words is among them only where it is contradicted.

    Args:
        store: The fact base.
        content: What is being written; its body may still be empty.
        limit: At least 1.
        entry_id: The entry that is being changed; it is not its own duplicate, nor are those told apart from it.
    """
    own_pk = store.entries.pk_of(entry_id) if entry_id is not None else 0
    unstored = Unstored(content, store.index.reader, own_pk)
    reader = QuestionReader(store.index)
    near = {
        one.entry_pk: one
        for phrasing in content.phrasings[:MOST_ASKED]
        for one in entries_like(store, phrasing)
        if one.entry_pk != own_pk
    }
    sure: dict[int, float] = {}
    worded_otherwise: dict[int, float] = {}
    for pk, one in near.items():
        asked = reader.compare(unstored, one)
        confidence = confidence_of(asked, reader.bodies_alike(unstored, one)) if asked.likeness else 0.0
        if is_likely(confidence):
            sure[pk] = confidence
        elif (meant := reader.compare_meaning(unstored, one)).likeness:
            worded_otherwise[pk] = meant.likeness
    near_by = sure | worded_otherwise
    if own_pk:
        for pair in store.merging.are_told_apart([pair_of(own_pk, pk) for pk in near_by]):
            near_by.pop(pair[0] if pair[1] == own_pk else pair[1], None)
    entries = store.entries.by_pk(list(near_by))
    fitting = [
        pk
        for pk in sorted(near_by, key=lambda pk: (-near_by[pk], pk))
        if pk in entries and entries[pk].state is not Status.RETIRED and may_be_one(content, entries[pk].content)
    ]
    found = [
        (_likely(content, entries[pk]), pk in sure and may_be_merged(content, entries[pk].content)) for pk in fitting
    ]
    told = [one for one, is_alike in found if is_alike or one.conflict is not None]
    return tuple(sorted(told, key=lambda one: one.conflict is None)[:limit])


def likest(store: Store, content: EntryContent, *, entry_id: str | None = None) -> Likely | None:
    """Return the entry that *content* looks most like; with *entry_id*, which it changes, one that it contradicts."""
    found = next(iter(entries_looking_like(store, content, limit=1, entry_id=entry_id)), None)
    return None if found is None or (found.conflict is None and entry_id is not None) else found


def _likely(content: EntryContent, entry: Entry) -> Likely:
    if entry.state is not Status.APPROVED or not content.body.strip():
        return Likely(ref_of(entry), None)
    found = conflicts(replace(entry, content=content), entry)
    return Likely(ref_of(entry), found[0] if found else None)
