"""Which contents of one file contradict each other or are nearly the same, before any of them is in the fact base."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from heapq import nsmallest
from math import log

from knowledge_base.entry import EntryContent
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from replydesk.tidying.duplicates import confidence_of, is_likely, may_be_merged, may_be_one
from replydesk.tidying.opposing import conflicts
from replydesk.tidying.questions import SYNONYM, QuestionReader
from replydesk.tidying.run import MOST_ASKED, MOST_CANDIDATES
from replydesk.tidying.unstored import Unstored

MOST_ROWS = 5_000
"""So many contents of a file are held against each other: all of what an office writes in one table."""

_LEAST_SHARED = 0.3
"""What the words in common weigh at least, of a phrasing; less does not make one question of two."""

_MOST_HOLDING = 300
"""A word that more of them have in a phrasing finds none of them."""


@dataclass(frozen=True, slots=True)
class RowPair:
    """Two rows of a file.

    Attributes:
        first, second: Their numbers, in the order of the file.
        first_title, second_title: Their titles.
        opposed: Where they contradict each other: what the one says, and what the other; empty: they are nearly one.
    """

    first: int
    second: int
    first_title: str
    second_title: str
    opposed: tuple[str, ...] = ()


class FileRows:
    """The contents of one file, each held against those before it; the first :data:`MOST_ROWS`.

    Args:
        store: The fact base, which weighs words; it may be empty, and nothing is stored in it.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows: list[tuple[int, Unstored]] = []
        self._holding: dict[str, list[int]] = defaultdict(list)
        self._pairs: list[RowPair] = []
        self._is_all = True

    def add(self, number: int, content: EntryContent) -> None:
        """Take in what the row *number* says, and note with which rows before it does not agree."""
        if len(self._rows) >= MOST_ROWS:
            self._is_all = False
            return
        row = Unstored(content, self._store.index.reader, len(self._rows))
        asked = [frozenset(terms) for terms in row.phrasings()[:MOST_ASKED]]
        reader = QuestionReader(self._store.index)
        for place in sorted(self._like(asked)):
            before, other = self._rows[place]
            pair = self._pair(reader, (before, other), (number, row)) if before != number else None
            if pair is not None:
                self._pairs.append(pair)
        self._rows.append((number, row))
        for term in frozenset[str]().union(*asked):
            self._holding[term].append(row.entry_pk)

    @property
    def remarks(self) -> tuple[Notice, ...]:
        """Say that not all rows were held against each other, where that is so."""
        return () if self._is_all else (notice("import.first-rows-compared", count=MOST_ROWS),)

    def told(self, limit: int) -> tuple[RowPair, ...]:
        """Return at most *limit* pairs: those that contradict each other first, otherwise in the order of the file."""
        in_order = sorted(self._pairs, key=lambda pair: (not pair.opposed, pair.first, pair.second))
        once: dict[tuple[int, int], RowPair] = {}
        for pair in in_order:  # a row with an answer and a fact says two things
            once.setdefault((pair.first, pair.second), pair)
        return tuple(once.values())[:limit]

    def _like(self, asked: Iterable[frozenset[str]]) -> list[int]:
        """Return the rows before that share the most telling words with one of the phrasings."""
        synonyms = self._store.index.reader.lexicon.synonyms
        found: set[int] = set()
        for terms in asked:
            shared: Counter[int] = Counter()
            everything = 0
            for term in terms:
                if term[0] == FILLER:
                    continue
                alike = {term, *(other for other, how in synonyms.get(term, ()) if how >= SYNONYM)}
                held = {place for one in alike for place in self._holding.get(one, ())}
                weight = round(1000 * log(1.0 + (len(self._rows) + 1) / (len(held) + 1)))
                everything += weight
                if len(held) <= _MOST_HOLDING:
                    shared.update(dict.fromkeys(held, weight))
            near = [place for place, weight in shared.items() if weight >= _LEAST_SHARED * everything]
            found.update(nsmallest(MOST_CANDIDATES, near, key=lambda place: (-shared[place], place)))
        return list(found)

    @staticmethod
    def _pair(reader: QuestionReader, before: tuple[int, Unstored], row: tuple[int, Unstored]) -> RowPair | None:
        one, other = before[1], row[1]
        if not may_be_one(one.content, other.content):
            return None
        strictly = reader.compare(one, other)
        if not strictly.likeness and not reader.compare_meaning(one, other).likeness:
            return None
        told = RowPair(before[0], row[0], one.content.title, other.content.title)
        found = conflicts(one.as_entry, other.as_entry)
        if found:
            return replace(told, opposed=(found[0].first.differing, found[0].second.differing))
        is_one = may_be_merged(one.content, other.content) and strictly.likeness > 0.0
        return told if is_one and is_likely(confidence_of(strictly, reader.bodies_alike(one, other))) else None
