"""How like a message one entry is: a handful of figures, each from 0 to about 1.

Message and entry are of very different length more often than not: a forwarded post of a hundred words against a claim
of eight, three words against an answer of a page. So both directions are measured, how much of a phrasing stands in the
message and how much of the message stands in the entry, and only both together make an entry alike.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import Indel

from knowledge_base.matching.facets import Difference, places_named
from knowledge_base.matching.letters import load_letters
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.query import Query
from knowledge_base.matching.search import MOST_FOR_SYNONYMS, Candidates, Indexed, Reading
from knowledge_base.matching.words import is_number

EXPECTED_WEIGHT = 40.0
"""Up to this weight, some eight telling words, an entry is expected to answer the whole message …"""

EXPECTED_GROWTH = 0.3
"""… and of a longer one a share that shrinks: twice the length, 1.2 times the expectation. A post says more than the
claim in it."""

_LEAST_ALIKE = 0.7
"""Below this share of common letters two words are not taken for one another."""

_SHORTEST_ALIKE = 4
_MOST_FOR_ALIKE = 0.9
"""What a word counts that is only nearly the other."""

QUOTED = 0.3
"""What it counts that a body quotes the message."""

LOOK = 0.2
"""What the look counts, letter by letter."""

DIFFERENT = 0.75
"""What is left of the likeness when the entry is about another town or office than the message."""

_MOST_DIFFERENT = 2
"""How many such differences count."""

_NEAR = 2
"""Words that stand this far apart in the message still count, by half, as neighbours."""

_GAPS = tuple(gap for gap in range(-_NEAR, _NEAR + 1) if gap)


@dataclass(frozen=True, slots=True)
class PhrasingLikeness:
    """How like the message one phrasing is.

    Attributes:
        number: Which phrasing, 0 is the title.
        terms: Its terms, each once.
        held: Share of the phrasing's weight that stands in the message.
        covered: Share of the message's weight that stands in the phrasing; of a long post, of what can be expected.
        ordered: Share of the phrasing's neighbouring words that are neighbours in the message too.
        run: Share of the phrasing's weight in its longest stretch that stands in the message in order.
        key: How well its most telling word is matched, from 0 to 1. Another office, another year, another name shows
            here first.
        asked_key: How well the message's most telling word is matched in it.
        matched: Term of the phrasing → term of the message it answers.
    """

    number: int
    terms: tuple[str, ...]
    held: float
    covered: float
    ordered: float
    run: float
    key: float
    asked_key: float
    matched: Mapping[str, str]

    @property
    def score(self) -> float:
        """How like, in one figure from 0 to 1.3.

        The powers favour the phrasing's side: a long post may say much that the claim does not.
        """
        return float(self.held**0.7 * self.covered**0.5 * (1.0 + 0.3 * self.ordered))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the message one entry is.

    Attributes:
        best: Its likest phrasing.
        second: The score of its next phrasing, 0 when it has none: several phrasings that agree are a stronger sign.
        covered: Share of the message's weight that stands anywhere in the entry, body included.
        quoted: Share of the message's neighbouring words that are neighbours in the body: the body of a clarification
            often quotes the very post.
        key: How well the most telling words of both are matched, from 0 to 1; of a post only the phrasing's.
        look: How alike the message and the phrasing that looks most like it are, letter by letter.
        named: The terms of the message that stand anywhere in the entry, body included, if only by a synonym.
        words: The words of its phrasings as written, folded.
        differences: What the message asks for where the entry is about another of its kind: another town, another year.
    """

    entry_pk: int
    best: PhrasingLikeness
    second: float
    covered: float
    quoted: float
    key: float
    look: float
    named: frozenset[str]
    words: frozenset[str]
    differences: tuple[Difference, ...]

    @property
    def answered(self) -> frozenset[str]:
        """The telling terms of the message that the likest phrasing answers."""
        return frozenset(asked for asked in self.best.matched.values() if asked[0] != FILLER)

    @property
    def score(self) -> float:
        """How like, in one figure: what the ranking sorts by."""
        alike = 0.7 * self.best.score + 0.3 * self.covered + 0.2 * self.second + 0.1 * self.best.run
        alike += QUOTED * self.quoted + LOOK * self.look
        return float(alike * DIFFERENT ** min(len(self.differences), _MOST_DIFFERENT))


class Comparer:
    """Compares one message with its candidates."""

    def __init__(self, query: Query, found: Candidates) -> None:
        self._query = query
        self._readings = found.readings
        self._weights = found.weights
        self._total = sum(found.weights[term] for term in query.unique + query.fillers) or 1.0
        # Shares of the message are taken of what an entry can be expected to answer of it.
        stretched = EXPECTED_WEIGHT * float((self._total / EXPECTED_WEIGHT) ** EXPECTED_GROWTH)
        self._expected = min(self._total, stretched)
        self._places: dict[str, set[int]] = {}
        for place, term in enumerate(query.terms):
            self._places.setdefault(term.text, set()).add(place)
        self._near: dict[tuple[str, str], float] = {}
        asked = [term.text for term in query.terms if term.text[0] != FILLER]
        self._pairs = {pair: found.weights[pair[0]] + found.weights[pair[1]] for pair in pairwise(asked)}
        self._pairs_total = sum(self._pairs.values())
        self._key = max(query.unique, key=found.weights.__getitem__, default="")
        self._alike: dict[str, list[tuple[str, float]]] = {}
        self._letters = load_letters()
        self._look = self._letters.look_of(query.original)
        self._reader = found.facets
        self._facets = found.asked
        spelled = [term for term in query.unique if len(term) >= _SHORTEST_ALIKE and term.isalpha()]
        towns = places_named(self._facets)
        self._spelled = [term for term in spelled if term not in towns]

    def glance(self, entry: Indexed, rough: float) -> float:
        """Return about how like the message *entry* is, much quicker than :meth:`compare`."""
        weight, readings = self._weights, self._readings
        best = 0.0
        for terms in entry.phrasings():
            held = total = 0.0
            answered: dict[str, float] = {}
            for term in terms:
                own = weight[term]
                total += own
                reading = readings.get(term)
                if reading:
                    held += own * reading.likeness
                    if answered.get(reading.asked, 0.0) < reading.likeness:
                        answered[reading.asked] = reading.likeness
            if held:
                best = max(best, float((held / total) ** 0.7 * self._share(answered) ** 0.5))
        return 0.7 * best + 0.3 * min(1.0, rough / self._expected)

    def compare(self, entry: Indexed) -> Likeness:
        """Return how like the message *entry* is."""
        all_terms = entry.phrasings()
        phrasings = [
            self._phrasing(number, terms, list(dict.fromkeys(terms))) for number, terms in enumerate(all_terms)
        ]
        phrasings.sort(key=lambda one: -one.score)
        answered: dict[str, float] = {}
        body = entry.body()
        for term in self._readings.keys() & set(body).union(*all_terms):
            reading = self._readings[term]
            if answered.get(reading.asked, 0.0) < reading.likeness:
                answered[reading.asked] = reading.likeness
        return Likeness(
            entry_pk=entry.entry_pk,
            best=phrasings[0],
            second=phrasings[1].score if len(phrasings) > 1 else 0.0,
            covered=self._share(answered),
            quoted=self._quoted(body),
            key=phrasings[0].key * self._asked_key(answered, phrasings[0]),
            look=self._most_alike_look(entry),
            named=frozenset(answered),
            words=frozenset(" ".join(entry.words()).split()),
            differences=self._differences(all_terms, phrasings[0].number),
        )

    def _most_alike_look(self, entry: Indexed) -> float:
        letters = self._letters
        return max(letters.alikeness(self._look, letters.look(words)) for words in entry.words())

    def _differences(self, phrasings: Sequence[Sequence[str]], likest: int) -> tuple[Difference, ...]:
        """Return what the message asks for where title and likest phrasing of the entry name something else."""
        if not self._facets:
            return ()
        named = self._reader.facets([*phrasings[0], "", *phrasings[likest]])
        return self._reader.differences(self._facets, named, set().union(*phrasings)) if named else ()

    def _asked_key(self, answered: Mapping[str, float], best: PhrasingLikeness) -> float:
        """Return how well the message's most telling word is matched anywhere in the entry; 1 for a post."""
        if len(self._query.unique) > MOST_FOR_SYNONYMS:
            return 1.0
        return max(best.asked_key, answered.get(self._key, 0.0))

    def _quoted(self, body: Sequence[str]) -> float:
        """Return the share of the message's neighbouring words, by weight, that are neighbours in the body too."""
        if not self._pairs or len(body) < 2:  # noqa: PLR2004 - a pair
            return 0.0
        common = self._pairs.keys() & set(pairwise(body))
        share = sum(self._pairs[pair] for pair in common) / self._pairs_total
        return min(1.0, share * self._total / self._expected)

    def _phrasing(self, number: int, terms: Sequence[str], unique: Sequence[str]) -> PhrasingLikeness:
        weight = self._weights
        total = sum(weight[term] for term in unique)
        answered: dict[str, float] = {}
        matched: dict[str, str] = {}
        held = 0.0
        unmatched = []
        for term in unique:
            reading = self._readings.get(term)
            if reading is None:
                unmatched.append(term)
                continue
            held += self._answer(term, reading, answered, matched)
        literally = frozenset(answered)
        for term in unmatched:
            alike = self._most_alike(term, literally)
            if alike is not None:
                held += self._answer(term, alike, answered, matched)
        ordered, run = self._order(terms)
        key = max(unique, key=weight.__getitem__, default="")
        return PhrasingLikeness(
            number=number,
            terms=tuple(unique),
            held=held / total if total else 0.0,
            covered=self._share(answered),
            ordered=ordered,
            run=run / total if total else 0.0,
            key=answered.get(matched[key], 0.0) if key in matched else 0.0,
            asked_key=answered.get(self._key, 0.0),
            matched=matched,
        )

    def _answer(self, term: str, reading: Reading, answered: dict[str, float], matched: dict[str, str]) -> float:
        """Note that *term* answers the message as *reading* says, and return the weight it brings."""
        if answered.get(reading.asked, 0.0) < reading.likeness:
            answered[reading.asked] = reading.likeness
        matched[term] = reading.asked
        return self._weights[term] * reading.likeness

    def _share(self, answered: Mapping[str, float]) -> float:
        answer = sum(likeness * self._weights[term] for term, likeness in answered.items())
        return min(1.0, answer / self._expected)

    def _most_alike(self, term: str, answered: Container[str]) -> Reading | None:
        """Return the open term of the message that is nearly *term*, letter by letter; no number nearly is another."""
        for other, likeness in self._alike_to(term):
            if other not in answered:
                return Reading(term, other, likeness)
        return None

    def _alike_to(self, term: str) -> Sequence[tuple[str, float]]:
        """Return the terms of the message that are nearly *term*, the likest first."""
        found = self._alike.get(term)
        if found is None:
            found = []
            if len(term) >= _SHORTEST_ALIKE and term[0] != FILLER and not is_number(term):
                near = process.extract(
                    term, self._spelled, scorer=Indel.normalized_similarity, score_cutoff=_LEAST_ALIKE, limit=None
                )
                found = [(other, float((2.0 * share - 1.0) ** 2) * _MOST_FOR_ALIKE) for other, share, _ in near]
            self._alike[term] = found
        return found

    def _order(self, terms: Sequence[str]) -> tuple[float, float]:
        """Return how many neighbours of a phrasing are neighbours in the message, and its weightiest run."""
        weight, readings, places = self._weights, self._readings, self._places
        together = pairs = run = longest = 0.0
        before = ""
        before_weight = 0.0
        for number, term in enumerate(terms):
            own = weight[term]
            reading = readings.get(term)
            here = reading.asked if reading and reading.asked in places else ""
            follows = False
            if number:
                pairs += own + before_weight
                if here and before:
                    nearness = self._nearness(before, here)
                    follows = nearness == 1.0
                    together += nearness * (own + before_weight)
            run = run + own if follows else (own if here else 0.0)
            longest = max(longest, run)
            before, before_weight = here, own
        if not pairs:
            return (1.0 if longest else 0.0), longest
        return together / pairs, longest

    def _nearness(self, before: str, here: str) -> float:
        """Return 1 where the message has *before* right before *here* anywhere, 0.5 where they stand close, else 0.

        Looked for once a pair: a message may hold a word a thousand times, and an entry hundreds of phrasings.
        """
        found = self._near.get((before, here))
        if found is None:
            first = self._places[before]
            gaps = {gap for place in self._places[here] for gap in _GAPS if place - gap in first}
            found = self._near[before, here] = 1.0 if 1 in gaps else 0.5 if gaps else 0.0
        return found
