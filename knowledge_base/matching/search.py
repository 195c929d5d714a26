"""A hundred entries that may answer a message, out of any number, without reading the rest.

The telling terms of the message are looked up first; common ones only as far as the budget reaches, so a long post
costs no more than a short question. Synonyms and mended spellings are looked up beside each term.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge_base.matching.facets import FacetReader, Facets, places_named
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.query import Query
from knowledge_base.matching.weights import Weights
from knowledge_base.matching.words import Reader

MOST_CANDIDATES = 100
_BUDGET = 6_000
"""How many places in the index are read for one message: some milliseconds."""

_MOST_COMMON = 3
"""How many terms that are too common to be read whole are looked up together with a partner, …"""

_PARTNERS = 2
"""… with how many of the most telling terms each, …"""

_PAIR_LIMIT = 10
"""… and how many entries are read for each pair, times the number of candidates."""

_MOST_MENDED = 8
"""How many unknown words of one message are mended."""

MOST_FOR_SYNONYMS = 12
"""A message of more words is a post, not a question: it is told by its names, and synonyms only blur it."""

_SHORTEST_MENDED = 4
_MENDED_LIKENESS = 0.85
_MOST_SPELLINGS = 3
_BODY_SHARE = 0.5
"""What a term in the body counts against one in a phrasing while candidates are gathered."""


class Searchable(Protocol):
    """What the search needs of an index; the store's ``SearchIndex`` is one."""

    reader: Reader

    def size(self) -> int:
        """Return how many entries there are."""

    def counts(self, term: str) -> tuple[int, int]:
        """Return in how many phrasings and in how many bodies *term* stands."""

    def entries_with(self, term: str, *, in_bodies: bool) -> list[int]:
        """Return the entries that hold *term*."""

    def entries_with_both(self, term: str, other: str, *, limit: int) -> list[int]:
        """Return entries whose phrasings hold both terms."""

    def terms_of(self, entry_pks: Sequence[int]) -> "Sequence[Indexed]":
        """Return the terms of entries."""

    def words_like(self, word: str) -> list[str]:
        """Return words that may be what *word* means."""


class Indexed(Protocol):
    """The terms of one entry, as the store keeps them."""

    @property
    def entry_pk(self) -> int:
        """Its key."""

    def phrasings(self) -> Sequence[Sequence[str]]:
        """Return the terms of each phrasing, title first."""

    def words(self) -> Sequence[str]:
        """Return the words of each phrasing as written, folded and parted by blanks, in the same order."""

    def body(self) -> Sequence[str]:
        """Return the terms of the body in order, fillers left out."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a term of the message: itself (likeness 1), a synonym, or the word it misspells."""

    term: str
    asked: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Candidates:
    """Entries that may answer, and how the message was read for them.

    Attributes:
        entries: In falling order of a first, rough score; may be empty.
        rough: That score of each: the weight of the terms it holds, those in the body by half.
        readings: Term of an entry → how it answers the message.
        weights: How much each term tells in this fact base.
        facets: Finds the things that exclude others, in entries.
        asked: Those the message names.
    """

    entries: tuple[Indexed, ...]
    rough: tuple[float, ...]
    readings: Mapping[str, Reading]
    weights: Weights
    facets: FacetReader
    asked: Facets


def candidates(query: Query, index: Searchable, *, limit: int = MOST_CANDIDATES) -> Candidates:
    """Return at most *limit* entries that may answer *query*."""
    lexicon = index.reader.lexicon
    size = index.size()
    # "Terima kasih, min" says nothing, but an office may well have an answer to it.
    counts = {term: index.counts(term) for term in query.unique or query.fillers}
    facets = index.reader.facets
    asked = facets.facets([term.text for term in query.terms])
    readings = _readings(query, counts, index, asked)
    for term in readings:
        if term not in counts and term[0] != FILLER:
            counts[term] = index.counts(term)
    weights = Weights(lexicon, size, {term: max(pair) for term, pair in counts.items()})
    scores = _scores(readings.values(), counts, weights, index, limit)
    best = nlargest(limit, sorted(scores), key=scores.__getitem__)
    found = {indexed.entry_pk: indexed for indexed in index.terms_of(best)} if best else {}
    best = [pk for pk in best if pk in found]
    return Candidates(
        entries=tuple(found[pk] for pk in best),
        rough=tuple(scores[pk] for pk in best),
        readings=readings,
        weights=weights,
        facets=facets,
        asked=asked,
    )


def _readings(
    query: Query, counts: Mapping[str, tuple[int, int]], index: Searchable, asked: Facets
) -> dict[str, Reading]:
    lexicon = index.reader.lexicon
    found = {term: Reading(term, term, 1.0) for term in query.unique + query.fillers}
    for term in query.unique if len(query.unique) <= MOST_FOR_SYNONYMS else ():
        for other, likeness in lexicon.synonyms.get(term, ()):
            _keep_better(found, Reading(other, term, likeness))
    unknown = [
        term
        for term in query.unique
        if not any(counts[term]) and term.isalpha() and len(term) >= _SHORTEST_MENDED and term not in lexicon.negations
    ]
    towns = places_named(asked)
    unknown = [term for term in unknown if term not in towns]  # "Bantul" is no misspelt "bantu"
    unknown.sort(key=len, reverse=True)
    for term in unknown[:_MOST_MENDED]:
        for spelling, likeness in mended(term, index.words_like(term)):
            _keep_better(found, Reading(spelling, term, likeness))
    return found


def _keep_better(found: dict[str, Reading], reading: Reading) -> None:
    old = found.get(reading.term)
    if old is None or old.likeness < reading.likeness:
        found[reading.term] = reading


def mended(word: str, like: Iterable[str]) -> list[tuple[str, float]]:
    """Return the words of *like* that *word* may misspell, with a likeness below 1, best first.

    One slip in up to seven letters is forgiven, two in longer words: a letter too many, too few, another, or two
    exchanged.
    """
    slips = 1 if len(word) <= 7 else 2  # noqa: PLR2004 - see above
    found = process.extract(word, list(like), scorer=OSA.distance, score_cutoff=slips, limit=_MOST_SPELLINGS)
    return [(other, 1.0 - (1.0 - _MENDED_LIKENESS) * distance) for other, distance, _ in found]


def _scores(
    readings: Iterable[Reading],
    counts: Mapping[str, tuple[int, int]],
    weights: Weights,
    index: Searchable,
    limit: int,
) -> Mapping[int, float]:
    """Return entry → rough score, from the telling terms of the message."""
    scores: dict[int, float] = defaultdict(float)
    sources = [
        (counts[reading.term][in_bodies], reading, bool(in_bodies))
        for reading in readings
        for in_bodies in (0, 1)
        if reading.term in counts and counts[reading.term][in_bodies]
    ]
    sources.sort(key=lambda row: (row[0], row[1].term))
    left = _BUDGET
    common: list[str] = []
    for count, reading, in_bodies in sources:
        if count > left and scores:
            if not in_bodies and _is_itself(reading):
                common.append(reading.term)
            continue
        left -= count
        gain = weights[reading.term] * reading.likeness * (_BODY_SHARE if in_bodies else 1.0)
        for entry_pk in index.entries_with(reading.term, in_bodies=in_bodies):
            scores[entry_pk] += gain
    telling = [reading.term for _, reading, in_bodies in sources if not in_bodies and _is_itself(reading)]
    for term in common[:_MOST_COMMON]:
        gain = weights[term]
        for entry_pk in _with_a_partner(term, telling[:_PARTNERS], index, limit):
            scores[entry_pk] += gain
    return scores


def _is_itself(reading: Reading) -> bool:
    return reading.term == reading.asked


def _with_a_partner(term: str, partners: Iterable[str], index: Searchable, limit: int) -> set[int]:
    """Return entries whose phrasings hold the common *term* together with one of *partners*; not always all of them."""
    found: set[int] = set()
    for partner in partners:
        if partner != term:
            found.update(index.entries_with_both(term, partner, limit=_PAIR_LIMIT * limit))
    return found
