"""What the program learns from its person: a message as a further phrasing of an entry, or as one it is wrong for.

Everything learned stays on this machine, is listed, and can be taken back and put in force again. It never changes what
an entry says. A message that was taught and then rejected for the same entry (or the other way round) is what was said
last. All of it runs on the thread that owns the store, and each function is one step: done, or as if never begun.
"""

from datetime import datetime

from knowledge_base.entry import Entry
from knowledge_base.errors import LearningRefused
from knowledge_base.matching.query import Query, read_query
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.desk import Message
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import WORD_BREAK, Learned, LearnedKind, Lesson
from replydesk.gist import gist_of
from replydesk.personal_parts import without_personal_parts
from replydesk.phrasing import phrasing_for

__all__ = ["Learned", "LearnedKind", "learned", "lesson_of", "redo", "reject", "teach", "undo"]

MOST_PHRASINGS = 100
"""How many phrasings one entry can learn. More would only slow every message down that has a word in common."""


def teach(store: Store, message: Message, entry: Entry, *, person: str, now: datetime) -> Learned:
    """Make *message* one more phrasing of *entry* and return it; a rejection for the same message is withdrawn.

    What identifies a person is taken out first, and of a long post only the sentence that concerns the entry is kept.
    Teaching the same again gives back what is there.

    Raises:
        LearningRefused: too little is left of the message, it has no sentence that is short enough and concerns the
            entry, or the entry has learned enough.
        UnknownEntry: the entry was deleted.
    """
    with store.atomic():
        text = without_personal_parts(message.text, store.index.reader)
        query = _read(store, text)
        phrasing = phrasing_for(text, entry.content, store.index)
        return _learn(store, entry, lesson_of(store, query, phrasing), Act(person=person, at=now))


def reject(store: Store, message: Message, entry: Entry, *, person: str, now: datetime) -> Learned:
    """Let *entry* no longer be suggested for *message* and what is nearly the same, and return what was learned.

    Only the telling words are kept, without what identifies a person. A phrasing learned from the same message is
    withdrawn. Rejecting the same again gives back what is there.

    Raises:
        LearningRefused: too little is left of the message.
        UnknownEntry: the entry was deleted.
    """
    with store.atomic():
        query = _read(store, without_personal_parts(message.text, store.index.reader))
        return _learn(store, entry, lesson_of(store, query), Act(person=person, at=now))


def undo(store: Store, learned_id: str, *, person: str, now: datetime) -> Learned:
    """Take back what was learned under that id and return it; nothing happens when it was taken back already.

    Raises:
        LearningRefused: nothing was learned under that id.
    """
    with store.atomic():
        if store.learned.one(learned_id).in_force:
            store.learned.take_back(learned_id, person=person, at=now)
            _index_again(store, learned_id)
        return store.learned.one(learned_id)


def redo(store: Store, learned_id: str, *, person: str, now: datetime) -> Learned:
    """Put in force again what was taken back and return it; what says the opposite is withdrawn.

    Raises:
        LearningRefused: nothing was learned under that id.
    """
    with store.atomic():
        if not store.learned.one(learned_id).in_force:
            _withdraw_contrary(store, learned_id, Act(person=person, at=now))
            store.learned.put_back(learned_id, person=person, at=now)
            _index_again(store, learned_id)
        return store.learned.one(learned_id)


def learned(store: Store, *, include_undone: bool = False) -> tuple[Learned, ...]:
    """Return everything that was learned and is in force, newest first; with *include_undone* also the rest."""
    return store.learned.every(include_undone=include_undone)


def lesson_of(store: Store, query: Query, phrasing: str = "") -> Lesson:
    """Return the rejection of a message, or with a *phrasing* what it teaches."""
    gist = gist_of(query, store.index)
    kind = LearnedKind.PHRASING if phrasing else LearnedKind.REJECTION
    words = (word.replace(WORD_BREAK, " ") for word in gist.words)  # "kartu, keluarga" is one when read again
    return Lesson(kind=kind, phrasing=phrasing, words=WORD_BREAK.join(words), terms=gist.terms)


# --- inside


def _read(store: Store, text: str) -> Query:
    query = read_query(text, store.index.reader)
    if not query.terms:
        raise LearningRefused(notice("learned.nothing-left"))
    return query


def _learn(store: Store, entry: Entry, lesson: Lesson, act: Act) -> Learned:
    entry_pk = store.entries.pk_of(entry.id)
    known = store.learned.same(entry_pk, lesson)
    if known is not None and known.in_force:
        return known
    if lesson.phrasing and len(store.learned.phrasings_of(entry_pk)) >= MOST_PHRASINGS:
        raise LearningRefused(notice("learned.enough", title=entry.content.title, count=MOST_PHRASINGS))
    if known is not None:
        return redo(store, known.id, person=act.person, now=act.at)
    learned_id = store.learned.add(entry_pk, lesson, person=act.person, at=act.at)
    _withdraw_contrary(store, learned_id, act)
    _index_again(store, learned_id)
    return store.learned.one(learned_id)


def _withdraw_contrary(store: Store, learned_id: str, act: Act) -> None:
    for other in store.learned.contrary(learned_id):
        store.learned.take_back(other, person=act.person, at=act.at)


def _index_again(store: Store, learned_id: str) -> None:
    store.entries.index_again(store.learned.one(learned_id).entry_id)
