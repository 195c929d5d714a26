"""Entries that are taken for each other, with what tells them apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge_base.store import Store
from replydesk.evaluation.result import ConfusedPair, EntryRef, Example
from replydesk.evaluation.tally import Miss
from replydesk.evaluation.telling import differing, is_told_by_a_word, shared, words_of_phrasings

MOST_PAIRS = 200
"""How many pairs are looked at closely, the most frequent; a person mends a handful a day."""

MOST_EXAMPLES = 3
"""How many phrasings are shown for a pair, for each way."""

PairKey = frozenset[str]
"""The ids of two entries."""


@dataclass(frozen=True, slots=True)
class RoughPair:
    """A pair as it was counted: ids, how often each was lost to the other, and by which phrasings."""

    first: str
    second: str
    first_lost: int
    second_lost: int
    misses: tuple[Miss, ...]

    @property
    def key(self) -> PairKey:
        """What it is counted under."""
        return frozenset((self.first, self.second))

    @property
    def count(self) -> int:
        """How many phrasings of either led to the other."""
        return self.first_lost + self.second_lost


def rough_pairs(misses: Iterable[Miss]) -> list[RoughPair]:
    """Return all pairs of entries of which one came first where the other was wanted, the most frequent first."""
    lost: Counter[tuple[str, str]] = Counter()
    by_pair: dict[PairKey, list[Miss]] = defaultdict(list)
    for miss in misses:
        if miss.got:
            lost[miss.wanted, miss.got] += 1
            by_pair[frozenset((miss.wanted, miss.got))].append(miss)
    found = []
    for key, those in by_pair.items():
        one, other = sorted(key, key=lambda entry_id: (-lost[entry_id, _other(key, entry_id)], entry_id))
        found.append(RoughPair(one, other, lost[one, other], lost[other, one], tuple(those)))
    return sorted(found, key=lambda pair: (-pair.count, pair.first, pair.second))


def _other(key: PairKey, entry_id: str) -> str:
    return next(other for other in key if other != entry_id)


def in_detail(pair: RoughPair, store: Store, refs: Mapping[str, EntryRef]) -> ConfusedPair | None:
    """Return *pair* with what tells the two apart; ``None`` when one of them is not there any more."""
    one, other = store.entries.serving(pair.first), store.entries.serving(pair.second)
    if one is None or other is None:
        return None
    first = words_of_phrasings(one.content, store.index)
    second = words_of_phrasings(other.content, store.index)
    return ConfusedPair(
        first=refs[pair.first],
        second=refs[pair.second],
        first_lost=pair.first_lost,
        second_lost=pair.second_lost,
        examples=_examples(pair, refs),
        shared=shared(first, second, store.index),
        only_first=differing(first, second, store.index),
        only_second=differing(second, first, store.index),
        is_told_apart=is_told_by_a_word(first, second) or is_told_by_a_word(second, first),
    )


def example_of(miss: Miss, refs: Mapping[str, EntryRef]) -> Example:
    """Return *miss* with the entries it is about."""
    return Example(asked=miss.asked, wanted=refs[miss.wanted], got=refs.get(miss.got), won_by=miss.won_by)


def _examples(pair: RoughPair, refs: Mapping[str, EntryRef]) -> tuple[Example, ...]:
    ways: Sequence[list[Miss]] = (
        [miss for miss in pair.misses if miss.wanted == pair.first],
        [miss for miss in pair.misses if miss.wanted == pair.second],
    )
    return tuple(example_of(miss, refs) for way in ways for miss in way[:MOST_EXAMPLES])
