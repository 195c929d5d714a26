"""From an incoming message to the entries that may answer it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from knowledge_base.entry import Entry, Kind, Status
from knowledge_base.matching.confidence import ConfidenceModel, load_model
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import MOST_SHOWN, Ranked, rank
from knowledge_base.matching.search import Candidates, candidates
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.learned import Learned
from knowledge_base.store.policies import policy_of
from replydesk.draft import Intent
from replydesk.kinds import guess_kind
from replydesk.quoting import AsRead, Filler
from replydesk.recall import rejected_for
from replydesk.ties import most_used_first, near_ties
from replydesk.timeliness import of_days

_USABLE = 0
"""The tier of usable entries that may be the answer; see :func:`_tier`."""

_REJECTED_SHARE = 0.02
"""What is left of the confidence of an entry that was rejected for the message: the person has said no."""

_MOST_REJECTED = 0.9
"""No more than so much confidence of rejected entries is shared out among the others: the model is not that good."""

_BELOW = 0.001


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
        phrasing: The phrasing of the entry that is likest to the message, as the entry has it or as it was learned.
        learned: Where that phrasing was learned; ``None`` when it is the entry's own.
        warnings: What its days, and those of the facts it quotes, hold back or should be known of; see ``timeliness``.
        score: How like the message it is; two less than ``reasons.NEAR_TIE`` apart can hardly be told apart.
    """

    entry: Entry
    status: Status
    confidence: float
    reasons: tuple[Notice, ...]
    marks: tuple[tuple[int, int], ...]
    phrasing: str
    learned: Learned | None = None
    score: float = 0.0
    warnings: tuple[Notice, ...] = ()


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
    found = without_merged(store, candidates(query, store.index))
    rejected = rejected_for(store, query, found)
    ranked = list(rank(query, found, model, limit=min(MOST_SHOWN, limit + limit)))
    if rejected:
        ranked = _without_the_rejected(ranked, rejected, model)
    entries = store.entries.by_pk([one.entry_pk for one in ranked])
    ranked = [one for one in ranked if one.entry_pk in entries]
    tiers = {one.entry_pk: _tier(one, entries[one.entry_pk], model, rejected, today) for one in ranked}
    ranked.sort(key=lambda one: tiers[one.entry_pk])
    ranked = _tie_broken(ranked, tiers, store, today)
    filler = Filler(store, today)
    days = policy_of(store.settings).warn_days
    items = tuple(_suggestion(one, filler.read(entries[one.entry_pk]), store, today, days) for one in ranked[:limit])
    decision = _decision(items, model, today)
    if decision is Decision.ANSWER and _may_miss_the_rumour(items[0], text, store):
        decision = Decision.UNSURE
    return Suggestions(decision=decision, confidence=items[0].confidence if items else 0.0, items=items)


def without_merged(store: Store, found: Candidates) -> Candidates:
    """Return the candidates that were not merged into another one: that one stands for them."""
    gone = store.merging.merged_away([one.entry_pk for one in found.entries])
    if not gone:
        return found
    kept = [place for place, one in enumerate(found.entries) if one.entry_pk not in gone]
    return replace(
        found,
        entries=tuple(found.entries[place] for place in kept),
        rough=tuple(found.rough[place] for place in kept),
    )


@cache
def _model() -> ConfidenceModel:
    return load_model()


def _without_the_rejected(
    ranked: Sequence[Ranked], rejected: Mapping[int, datetime], model: ConfidenceModel
) -> list[Ranked]:
    """Return the suggestions with those the person said no to at the end, and the others as sure as is left.

    That it is none of the rejected ones is known now, so what they had is shared out among the others and "none" as
    they stood to each other. But the program was wrong about this message, so it calls none of them the answer.
    """
    theirs = min(_MOST_REJECTED, sum(one.confidence for one in ranked if one.entry_pk in rejected))
    most = model.answer_from - _BELOW
    kept = [
        replace(one, confidence=max(one.confidence, min(most, one.confidence / (1.0 - theirs))))
        for one in ranked
        if one.entry_pk not in rejected
    ]
    least = min((one.confidence for one in kept), default=1.0)
    return kept + [
        replace(
            one,
            confidence=min(least, _REJECTED_SHARE * one.confidence),
            reasons=(*one.reasons, notice("learned.was-rejected", day=_day(rejected[one.entry_pk]))),
        )
        for one in ranked
        if one.entry_pk in rejected
    ]


def _tier(one: Ranked, entry: Entry, model: ConfidenceModel, rejected: Mapping[int, datetime], today: date) -> int:
    """Return the place of a suggestion among the others; within a place the surer one comes first.

    A usable entry that may be the answer comes before an unusable one, but one that has nothing to do with the
    message does not: that the right entry has expired is what the desk must learn.
    """
    if one.entry_pk in rejected:
        return 3
    if one.confidence < model.none_below:
        return 2
    return _USABLE if entry.is_usable_on(today) else 1


def _tie_broken(ranked: list[Ranked], tiers: Mapping[int, int], store: Store, today: date) -> list[Ranked]:
    """Return the suggestions with the one in front that is used most of those hardly likelier than one another."""
    usable = [one for one in ranked if tiers[one.entry_pk] == _USABLE]
    tied = near_ties(usable)
    if len(tied) <= 1:
        return ranked
    uses = store.desk.uses_of([one.entry_pk for one in tied], today=today)
    usable = most_used_first(usable, tied, uses)
    return [*usable, *ranked[len(usable) :]]


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _decision(shown: tuple[Suggestion, ...], model: ConfidenceModel, today: date) -> Decision:
    if not shown or shown[0].confidence < model.none_below:
        return Decision.NONE
    sure = shown[0].confidence >= model.answer_from and shown[0].entry.is_usable_on(today)
    return Decision.ANSWER if sure else Decision.UNSURE


def _may_miss_the_rumour(first: Suggestion, text: str, store: Store) -> bool:
    """Say whether the message spreads a rumour, and the answer that is likest to it lacks telling words of it.

    "The water is poisoned, they say" shares most with how to report that no water comes, and that says nothing of it.
    """
    if first.entry.content.kind is not Kind.ANSWER:
        return False
    lacks = any(reason.code == "match.words-lacking" for reason in first.reasons)
    return lacks and guess_kind(text, store.index.reader).intent is Intent.HOAX


def _suggestion(one: Ranked, read: AsRead, store: Store, today: date, warn_days: int) -> Suggestion:
    entry = read.entry
    own = entry.content.phrasings
    further = one.phrasing - len(own)
    learned = store.learned.phrasing(one.entry_pk, further) if further >= 0 else None
    said = (notice("learned.phrasing", day=_day(learned.at)),) if learned else ()
    return Suggestion(
        entry=entry,
        status=entry.status_on(today),
        confidence=one.confidence,
        reasons=(*said, *one.reasons),
        marks=one.marks,
        phrasing=learned.text if learned else own[min(one.phrasing, len(own) - 1)],
        learned=learned,
        score=one.score,
        warnings=of_days(entry, read.facts, today=today, warn_days=warn_days),
    )
