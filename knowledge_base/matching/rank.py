"""Candidates in order, each with how sure it is and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate

from knowledge_base.matching.confidence import ConfidenceModel, evidence_of
from knowledge_base.matching.likeness import Comparer, Likeness
from knowledge_base.matching.query import Query
from knowledge_base.matching.reasons import marks_of, reasons_for
from knowledge_base.matching.search import Candidates
from knowledge_base.notice import Notice

MOST_SHOWN = 100
_LOOKED_AT = 30
"""How many candidates are compared in every way; the others are only glanced at."""


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
    # Nothing is surer than what stands above it.
    most = _most_for_a_keyword(query, likenesses)
    sure = accumulate((min(most, model.confidence(shown)) for shown in evidence), min)
    return tuple(
        Ranked(
            entry_pk=one.entry_pk,
            confidence=confidence,
            reasons=reasons_for(query, one, lead=shown.lead, weights=found.weights, negations=negations),
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


def in_order(query: Query, found: Candidates, *, most: int) -> list[Likeness]:
    """Return how like the message the likest candidates are, likest first; at least *most* when there are as many."""
    comparer = Comparer(query, found)
    glances = [comparer.glance(entry, rough) for entry, rough in zip(found.entries, found.rough, strict=True)]
    looked_at = nlargest(max(_LOOKED_AT, most), range(len(glances)), key=glances.__getitem__)
    likenesses = [one for place in looked_at if (one := comparer.compare(found.entries[place])).score > 0.0]
    likenesses.sort(key=lambda one: (-one.score, one.entry_pk))
    return likenesses
