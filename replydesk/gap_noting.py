"""A message that nothing fits, noted by a person as a gap of the fact base; and all a person has told the program.

What was told is listed together: lessons about an entry and a message (``replydesk.learning``), and gap notes, which
are about a message alone. Each can be taken back and put in force again. All of it runs on the thread that owns the
store.
"""

from datetime import datetime

from knowledge_base.errors import LearningRefused
from knowledge_base.matching.query import read_query
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.gap_notes import GapNote
from replydesk import learning
from replydesk.gap_remark import LONGEST_REMARK
from replydesk.learning import Learned
from replydesk.personal_parts import without_personal_parts

LONGEST_TEXT = 2_000
"""Code points of a message that are kept: what is asked is said by then."""

Told = Learned | GapNote


def note_gap(store: Store, text: str, *, channel: str, remark: str, person: str, now: datetime) -> GapNote:
    """Note that nothing fits the message *text*, and return the note.

    What identifies a person is taken out of the message and of the remark. The same message on the same channel is one
    note; another remark takes the place of the one before.

    Raises:
        LearningRefused: no telling word is left of the message.
    """
    with store.atomic():
        plain = without_personal_parts(text, store.index.reader)[:LONGEST_TEXT]
        if not read_query(plain, store.index.reader).terms:
            raise LearningRefused(notice("learned.gap-nothing-left"))
        said = " ".join(without_personal_parts(remark, store.index.reader).split())[:LONGEST_REMARK]
        known = store.gap_notes.same(plain, channel)
        if known is None:
            return store.gap_notes.one(store.gap_notes.add(plain, channel, said, person=person, at=now))
        if not known.in_force:
            store.gap_notes.put_back(known.id, person=person, at=now)
        if said:
            store.gap_notes.remark(known.id, said)
        return store.gap_notes.one(known.id)


def told(store: Store, *, include_undone: bool = False) -> tuple[Told, ...]:
    """Return every lesson and every gap note in force, newest first; with *include_undone* also the rest."""
    lessons = learning.learned(store, include_undone=include_undone)
    notes = store.gap_notes.every(include_undone=include_undone)
    return tuple(sorted((*lessons, *notes), key=lambda one: one.at, reverse=True))


def undo(store: Store, told_id: str, *, person: str, now: datetime) -> Told:
    """Take back the lesson or the gap note of that id and return it; nothing happens when it was taken back already.

    Raises:
        LearningRefused: there is none.
    """
    if not store.gap_notes.has(told_id):
        return learning.undo(store, told_id, person=person, now=now)
    with store.atomic():
        if store.gap_notes.one(told_id).in_force:
            store.gap_notes.take_back(told_id, person=person, at=now)
        return store.gap_notes.one(told_id)


def redo(store: Store, told_id: str, *, person: str, now: datetime) -> Told:
    """Put the lesson or the gap note of that id in force again and return it.

    Raises:
        LearningRefused: there is none.
    """
    if not store.gap_notes.has(told_id):
        return learning.redo(store, told_id, person=person, now=now)
    with store.atomic():
        if not store.gap_notes.one(told_id).in_force:
            store.gap_notes.put_back(told_id, person=person, at=now)
        return store.gap_notes.one(told_id)
