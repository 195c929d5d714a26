"""What a message is about, in its telling words: enough to know the same message again, and hardly more."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from knowledge_base.matching.query import Query, QueryTerm
from knowledge_base.matching.weights import Weights
from knowledge_base.matching.words import Reader, is_number

MOST_TERMS = 40
"""How many telling words of a long post are kept; a question has some eight."""

SAME_FROM = 0.75
"""From this likeness on two messages ask the same thing: of eight words of equal weight, seven are in common."""


class Counted(Protocol):
    """What is asked of an index to weigh words; the store's ``SearchIndex`` is one."""

    reader: Reader

    def size(self) -> int:
        """Return how many entries there are."""

    def counts(self, term: str) -> tuple[int, int]:
        """Return in how many phrasings and in how many bodies *term* stands."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a message is about.

    Attributes:
        terms: Its telling terms; of one that says nothing, its fillers. May be empty.
        words: What stands there as written, in order.
    """

    terms: frozenset[str]
    words: tuple[str, ...]


def gist_of(query: Query, index: Counted) -> Gist:
    """Return what the message is about: of a long one the most telling words only."""
    wanted = set(query.unique or query.fillers)
    if not query.negated:  # "bener gak?" denies nothing
        wanted = (wanted - index.reader.lexicon.negations) or wanted
    first: dict[str, QueryTerm] = {}
    for term in query.terms:
        if term.text in wanted:
            first.setdefault(term.text, term)
    if len(first) > MOST_TERMS:
        weights = weights_of(first, index)
        kept = set(sorted(first, key=lambda text: (-weights[text], text))[:MOST_TERMS])
        first = {text: term for text, term in first.items() if text in kept}
    return Gist(frozenset(first), tuple(term.written for term in first.values()))


def weights_of(terms: Iterable[str], index: Counted) -> Weights:
    """Return how much each of *terms* tells in this fact base."""
    return Weights(index.reader.lexicon, index.size(), {term: max(index.counts(term)) for term in terms})


def likeness(one: frozenset[str], other: frozenset[str], index: Counted) -> float:
    """Return how far two messages ask the same, from 0 to 1: the share of their words, by weight, that is in common.

    Messages with different numbers, about different towns, offices or documents, or of which only one denies, have 0.
    """
    lexicon, facets = index.reader.lexicon, index.reader.facets
    if any(is_number(term) or term in lexicon.negations for term in one ^ other):
        return 0.0
    weights = weights_of(one | other, index)
    everything = sum(weights[term] for term in one | other)
    share = sum(weights[term] for term in one & other) / everything if everything else 0.0
    if share >= SAME_FROM and facets.differences(facets.facets(sorted(one)), facets.facets(sorted(other)), other):
        return 0.0
    return share
