"""From an incoming message to the entries that may answer it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from knowledge_base.entry import Entry, Status
from knowledge_base.matching.confidence import ConfidenceModel, load_model
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import MOST_SHOWN, Ranked, rank
from knowledge_base.matching.search import candidates
from knowledge_base.notice import Notice
from knowledge_base.store import Store


class Decision(StrEnum):
    """What the program tells the person."""

    ANSWER = "answer"
    """This is the answer."""
    UNSURE = "unsure"
    """One of these may be."""
    NONE = "none"
    """The fact base has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An entry offered for a message.

    Attributes:
        entry: The serving revision of the entry.
        status: Its status on the day asked.
        confidence: Estimated probability, 0 to 1, that it answers the message.
        reasons: Why it is offered and what speaks against it; never empty.
        marks: Places in the message as typed that it answers, as (start, end) in code points, in order.
        phrasing: The phrasing of the entry that is likest to the message, as the entry has it.
    """

    entry: Entry
    status: Status
    confidence: float
    reasons: tuple[Notice, ...]
    marks: tuple[tuple[int, int], ...]
    phrasing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What is offered for a message.

    Attributes:
        decision: What the program tells the person.
        confidence: That of the first suggestion, 0.0 when there is none.
        items: Best first, those that may be used before those that may not; may be empty.
    """

    decision: Decision
    confidence: float
    items: tuple[Suggestion, ...]


def suggest(store: Store, text: str, *, limit: int, today: date) -> Suggestions:
    """Return at most *limit* (1 to 50) entries that may answer the message *text*."""
    model = _model()
    store.index.catch_up()
    query = read_query(text, store.index.reader)
    ranked = rank(query, candidates(query, store.index), model, limit=min(MOST_SHOWN, limit + limit))
    entries = store.entries.by_pk([one.entry_pk for one in ranked])
    items = [_suggestion(one, entries[one.entry_pk], today) for one in ranked if one.entry_pk in entries]
    items.sort(key=lambda one: _tier(one, model, today))
    shown = tuple(items[:limit])
    return Suggestions(
        decision=_decision(shown, model, today), confidence=shown[0].confidence if shown else 0.0, items=shown
    )


@cache
def _model() -> ConfidenceModel:
    return load_model()


def _tier(one: Suggestion, model: ConfidenceModel, today: date) -> int:
    """Return the place of a suggestion among the others; within a place the surer one comes first.

    A usable entry that may be the answer comes before an unusable one, but one that has nothing to do with the
    message does not: that the right entry has expired is what the desk must learn.
    """
    if one.confidence < model.none_below:
        return 2
    return 0 if one.entry.is_usable_on(today) else 1


def _decision(shown: tuple[Suggestion, ...], model: ConfidenceModel, today: date) -> Decision:
    if not shown or shown[0].confidence < model.none_below:
        return Decision.NONE
    sure = shown[0].confidence >= model.answer_from and shown[0].entry.is_usable_on(today)
    return Decision.ANSWER if sure else Decision.UNSURE


def _suggestion(one: Ranked, entry: Entry, today: date) -> Suggestion:
    phrasings = entry.content.phrasings
    return Suggestion(
        entry=entry,
        status=entry.status_on(today),
        confidence=one.confidence,
        reasons=one.reasons,
        marks=one.marks,
        phrasing=phrasings[min(one.phrasing, len(phrasings) - 1)],
    )
