"""Which entries share enough telling words with a question to be asked for by the same one, out of any number.

Two questions that are told to be the same have at least ``LEAST_SHARED`` of the weight of all their words in common. So
a question shares, with any that is the same, one of its weightiest words: the common ones that together weigh less need
not be looked up at all. Of what is found only those are kept whose words in common can weigh enough. Nothing that would
be found by comparing everything with everything is lost, but for questions of nothing but very common words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nsmallest

from knowledge_base.matching.search import Indexed
from knowledge_base.store.index import SearchIndex
from replydesk.gist import weights_of
from replydesk.tidying.questions import LEAST_SHARED, MOST_COMPARED, SYNONYM

_MOST_HOLDING = 2_000
"""A word that more entries hold is looked up with a partner only."""

_MOST_WITH_BOTH = 500
"""How many entries are read for a common word with its partner."""

_EPSILON = 1e-9


class SharedWords:
    """Looks words up in the phrasings of one fact base, and remembers the common ones for a while."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._held: dict[str, list[int]] = {}

    def entries_like(self, terms: frozenset[str], limit: int) -> tuple[Indexed, ...]:
        """Return at most *limit* entries that may be asked for by a question of *terms*, likest first.

        Among them is the entry the question is of.
        """
        weights = weights_of(terms, self._index)
        needed = LEAST_SHARED * sum(weights[term] for term in terms) - _EPSILON
        shared: dict[int, float] = defaultdict(float)
        left = sum(weights[term] for term in terms)
        telling = sorted(terms, key=lambda term: (-weights[term], term))
        for place, term in enumerate(telling):
            if left < needed:  # what shares none of those before cannot share enough
                break
            for entry_pk in self._with(term, telling[:place] + telling[place + 1 :]):
                shared[entry_pk] += weights[term]
            left -= weights[term]
        most = nsmallest(limit, shared, key=lambda entry_pk: (-shared[entry_pk], entry_pk))
        found = {one.entry_pk: one for one in self._index.terms_of(most)} if most else {}
        meant = {same: term for term in terms for same in self._meaning(term)}
        return tuple(
            found[entry_pk]
            for entry_pk in most
            if entry_pk in found and _weight_in_common(meant, weights, found[entry_pk]) >= needed
        )

    def _with(self, term: str, others: Iterable[str]) -> set[int]:
        """Return the entries that hold *term*, or a word that means the same, in a phrasing."""
        partner = next(iter(others), None)
        found: set[int] = set()
        for one in self._meaning(term):
            if self._index.counts(one)[0] <= _MOST_HOLDING:
                found.update(self._holding(one))
            elif partner is not None:
                found.update(self._index.entries_with_both(one, partner, limit=_MOST_WITH_BOTH))
        return found

    def _meaning(self, term: str) -> list[str]:
        synonyms = self._index.reader.lexicon.synonyms.get(term, ())
        return [*(other for other, alike in synonyms if alike >= SYNONYM), term]

    def _holding(self, term: str) -> list[int]:
        if term not in self._held:
            self._held[term] = self._index.entries_with(term, in_bodies=False) if self._index.counts(term)[0] else []
        return self._held[term]


def _weight_in_common(meant: Mapping[str, str], weights: Mapping[str, float], entry: Indexed) -> float:
    """Return what the words weigh that the phrasing of *entry* with most of them has; *meant*: what each stands for."""
    return max(
        sum(weights[term] for term in {meant[word] for word in phrasing if word in meant})
        for phrasing in entry.phrasings()[:MOST_COMPARED]
    )
