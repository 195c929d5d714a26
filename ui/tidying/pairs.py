"""The two lists of pairs, as values the dialog works on."""

from dataclasses import replace
from enum import StrEnum

from replydesk.tidying.result import Contradiction, DuplicatePair, Tidying

Pair = DuplicatePair | Contradiction


class Section(StrEnum):
    """Which list."""

    DUPLICATES = "duplicates"
    CONTRADICTIONS = "contradictions"


def pairs_of(found: Tidying, section: Section) -> tuple[Pair, ...]:
    """Return the list *section*."""
    return found.duplicates if section is Section.DUPLICATES else found.contradictions


def without_pair(found: Tidying, pair: Pair) -> Tidying:
    """Return *found* without *pair*."""
    return replace(
        found,
        duplicates=tuple(one for one in found.duplicates if one != pair),
        contradictions=tuple(one for one in found.contradictions if one != pair),
    )


def without_entry(found: Tidying, entry_id: str) -> Tidying:
    """Return *found* without the pairs of that entry."""
    return replace(
        found,
        duplicates=tuple(one for one in found.duplicates if entry_id not in {one.first.id, one.second.id}),
        contradictions=tuple(one for one in found.contradictions if entry_id not in {one.first.id, one.second.id}),
    )
