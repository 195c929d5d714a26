"""Candidates in order, each with how sure it is and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate

from knowledge_base.matching.amounts import is_amount
from knowledge_base.matching.confidence import ConfidenceModel, answers_another_part, evidence_of
from knowledge_base.matching.likeness import Comparer, Likeness
from knowledge_base.matching.query import Query
from knowledge_base.matching.reasons import marks_of, reasons_for
from knowledge_base.matching.search import Candidates
from knowledge_base.notice import Notice, notice

MOST_SHOWN = 100
_LOOKED_AT = 20
"""How many candidates are compared in every way; the others are only glanced at."""

_KEYWORDS = 3
"""A message of so few words, its greeting included, looks something up."""

_BELOW = 0.001
"""What an entry stays below being the answer by that is about another town, office or year than the message, or with
which it shares an amount and one word. Of the thousand messages that may ship, none is answered by such an entry that
is surely like it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One entry that may answer the message.

    Attributes:
        entry_pk: Its key in the store.
        confidence: Estimated probability, 0 to 1, that it answers the message.
        reasons: Why it is here and what speaks against it; never empty.
        phrasing: Which of its phrasings is likest; 0 is the title.
        marks: Places in the message as typed that it answers, in order, apart from each other.
        score: How like the message it is: what the order goes by. Two are near ties below ``reasons.NEAR_TIE`` apart.
    """

    entry_pk: int
    confidence: float
    reasons: tuple[Notice, ...]
    phrasing: int
    marks: tuple[tuple[int, int], ...]
    score: float


def rank(query: Query, found: Candidates, model: ConfidenceModel, *, limit: int) -> tuple[Ranked, ...]:
    """Return at most *limit* of the candidates, likest first; ties keep the order of the keys.

    Args:
        query: The message.
        found: Its candidates.
        model: What turns likeness into a probability.
        limit: From 1 to :data:`MOST_SHOWN`.

    Raises:
        ValueError: *limit* is out of range.
    """
    if not 1 <= limit <= MOST_SHOWN:
        raise ValueError(f"limit must be from 1 to {MOST_SHOWN}, not {limit}")
    likenesses = in_order(query, found, most=2 * limit)
    evidence = evidence_of(likenesses)
    negations = found.weights.lexicon.negations
    most = _most_for_a_keyword(query, likenesses)
    bounded = [
        min(most, model.confidence(shown), _most_for_what_it_names(one, model))
        for one, shown in zip(likenesses, evidence, strict=True)
    ]
    if likenesses and _is_looked_up(query, likenesses[0]):
        bounded[0] = max(bounded[0], model.none_below)
    # Nothing is surer than what stands above it.
    sure = accumulate(bounded, min)
    return tuple(
        Ranked(
            entry_pk=one.entry_pk,
            confidence=confidence,
            reasons=(
                *([notice("match.other-part")] if answers_another_part(one, likenesses[0]) else ()),
                *reasons_for(query, one, lead=shown.lead, weights=found.weights, negations=negations),
            ),
            phrasing=one.best.number,
            marks=marks_of(query, one),
            score=one.score,
        )
        for one, shown, confidence in zip(likenesses[:limit], evidence, sure, strict=False)
    )


def _most_for_a_keyword(query: Query, likenesses: Sequence[Likeness]) -> float:
    """Return how sure one may be at most: one word looks something up, and any entry that goes by it may be meant."""
    if len(query.unique) != 1:
        return 1.0
    return 1.0 / max(1, sum(query.unique[0] in one.best.matched for one in likenesses))


def _most_for_what_it_names(one: Likeness, model: ConfidenceModel) -> float:
    """Return how sure one may be at most of an entry: one about another thing of the kind is not the answer.

    Nor is one with which the message shares an amount and a single word; and an amount alone is nothing in common:
    people wait three months for all kinds of things.
    """
    if one.differences:
        return model.answer_from - _BELOW
    matter = [term for term in one.answered if not is_amount(term)]
    if len(matter) == len(one.answered) or len(matter) > 1:
        return 1.0
    return (model.answer_from if matter else model.none_below) - _BELOW


def _is_looked_up(query: Query, one: Likeness) -> bool:
    """Say whether the message is a few words that all stand in the entry's phrasing: however many have them too."""
    return len(query.terms) <= _KEYWORDS and bool(query.unique) and set(query.unique).issubset(one.best.terms)


def in_order(query: Query, found: Candidates, *, most: int) -> list[Likeness]:
    """Return how like the message the likest candidates are, likest first; at least *most* when there are as many."""
    comparer = Comparer(query, found)
    glances = [comparer.glance(entry, rough) for entry, rough in zip(found.entries, found.rough, strict=True)]
    looked_at = nlargest(max(_LOOKED_AT, most), range(len(glances)), key=glances.__getitem__)
    likenesses = [one for place in looked_at if (one := comparer.compare(found.entries[place])).score > 0.0]
    likenesses.sort(key=lambda one: (-one.score, one.entry_pk))
    return likenesses
