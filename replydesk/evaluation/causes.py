"""Why each phrasing missed its entry: every miss has one cause, so that no advice counts another's gain."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from knowledge_base.store import Store
from replydesk.evaluation.pairs import MOST_PAIRS, PairKey, RoughPair
from replydesk.evaluation.result import Duplicate, EntryRef, InTheWay
from replydesk.evaluation.tally import Miss
from replydesk.evaluation.telling import most_telling, telling_words
from replydesk.gist import weights_of

_OFTEN = 2
"""From so many misses between two entries on, it is the pair that needs work and not one phrasing."""

_MOST_SHARING = 8
"""Of a phrasing that more entries have than this, only the first few are taken two by two."""


@dataclass(frozen=True, slots=True)
class Weak:
    """An entry that lost phrasings for want of the right words.

    Attributes:
        entry: Which.
        misses: Those phrasings, at least one.
        phrasing: The one that lacks most.
        lacking: The telling words of it that no other phrasing of the entry has, as written.
    """

    entry: EntryRef
    misses: int
    phrasing: str
    lacking: tuple[str, ...]


@dataclass(slots=True)
class Causes:
    """The misses by their cause.

    Attributes:
        blocked: (The entry that hides, the entry that is hidden), by id, and how often.
        duplicated: Two entries with the same phrasing, and how many misses are between them.
        confused: Two entries often taken for each other, and how many misses are between them.
        weak: The other misses, by the entry they belong to.
    """

    blocked: Counter[tuple[str, str]] = field(default_factory=Counter)
    duplicated: Counter[PairKey] = field(default_factory=Counter)
    confused: Counter[PairKey] = field(default_factory=Counter)
    weak: dict[str, list[Miss]] = field(default_factory=lambda: defaultdict(list))


def causes_of(misses: Sequence[Miss], pairs: Sequence[RoughPair], duplicates: Sequence[Duplicate]) -> Causes:
    """Return *misses* by their cause."""
    same = {
        frozenset((one.id, other.id))
        for duplicate in duplicates
        for one, other in combinations(duplicate.entries[:_MOST_SHARING], 2)
    }
    often = {pair.key for pair in pairs[:MOST_PAIRS] if pair.count >= _OFTEN}
    found = Causes()
    for miss in misses:
        key = frozenset((miss.wanted, miss.got))
        if miss.blocked:
            found.blocked[miss.got, miss.wanted] += 1
        elif miss.got and key in same:
            found.duplicated[key] += 1
        elif miss.got and key in often:
            found.confused[key] += 1
        else:
            found.weak[miss.wanted].append(miss)
    return found


def weak_entry(misses: Sequence[Miss], entry: EntryRef, store: Store) -> Weak | None:
    """Return what the entry lacks for *misses*, its own; ``None`` when it is not there any more."""
    held = store.entries.serving(entry.id)
    if held is None:
        return None
    best = Weak(entry, len(misses), misses[0].asked, ())
    for miss in misses:
        others = [phrasing for phrasing in held.content.phrasings if phrasing != miss.asked]
        known = {term for phrasing in others for term in telling_words(phrasing, store.index)}
        own = {term: word for term, word in telling_words(miss.asked, store.index).items() if term not in known}
        lacking = most_telling(own, weights_of(own, store.index))
        if len(lacking) > len(best.lacking):
            best = Weak(entry, len(misses), miss.asked, lacking)
    return best


def in_the_way(causes: Causes, store: Store, refs: Mapping[str, EntryRef], *, today: date) -> tuple[InTheWay, ...]:
    """Return the entries that hide usable ones and may not be used themselves, the most frequent first."""
    found = []
    for (blocker, wanted), count in causes.blocked.most_common(MOST_PAIRS):
        entry = store.entries.serving(blocker)
        if entry is not None and not entry.is_usable_on(today):
            status = entry.status_on(today)
            found.append(InTheWay(blocker=refs[blocker], status=status, wanted=refs[wanted], count=count))
    return tuple(found)
