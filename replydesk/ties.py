"""Which of several suggestions goes first when they fit a message almost equally well: the one that is used more."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge_base.matching.rank import Ranked
from knowledge_base.matching.reasons import NEAR_TIE, speaks_against
from knowledge_base.notice import Notice, notice

_TIE = "match.near-tie"
"""Says of the first suggestion that the next one fits nearly as well."""


def near_ties(ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Return the first of *ranked* and those that fit nearly as well and have no more against them, in their order."""
    if not ranked:
        return ()
    first = ranked[0]
    doubts = _doubts(first)
    return tuple(one for one in ranked if abs(first.score - one.score) < NEAR_TIE and _doubts(one) <= doubts)


def most_used_first(ranked: Sequence[Ranked], tied: Sequence[Ranked], uses: Mapping[int, float]) -> list[Ranked]:
    """Return *ranked* with the one of *tied*, its near ties, in front that is used most; the first when none is more.

    The confidence and the word of caution belong to the place, not to the entry: both stay in front.
    """
    first = ranked[0]
    best = max(tied, key=lambda one: uses[one.entry_pk])
    if uses[best.entry_pk] <= uses[first.entry_pk]:
        return list(ranked)
    caution = tuple(reason for reason in first.reasons if reason.code == _TIE)
    moved = replace(
        best,
        confidence=first.confidence,
        reasons=(*_without_caution(best), notice("learned.used-more"), *caution),
    )
    passed = replace(first, confidence=best.confidence, reasons=_without_caution(first))
    return [moved, passed, *(one for one in ranked[1:] if one is not best)]


def _without_caution(one: Ranked) -> tuple[Notice, ...]:
    return tuple(reason for reason in one.reasons if reason.code != _TIE)


def _doubts(one: Ranked) -> int:
    return sum(map(speaks_against, one.reasons))
