"""Things that exclude each other: another town, another office, another year.

"Jam buka Samsat Sleman" and an entry about the Samsat of Bantul share every word but one, and that one decides. So the
things of a message that exclude others are looked for by name, and an entry that names another of the same group, and
the one asked for nowhere, is found less alike.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from knowledge_base.frozen import FrozenDict
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.places import load_places
from resources import read_text

_FILE = "lexicons/contrasts.txt"
_NUMBERED = "@numbered:"
PLACE = "place"
YEAR = "year"
_YEAR = re.compile(r"(?:19|20)\d\d")

Facets: TypeAlias = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Group → thing in it that a text names → the terms it is named by."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A message is about one thing, an entry about another of the same group.

    Attributes:
        group: Which group: :data:`PLACE`, :data:`YEAR`, one of ``contrasts.txt``, or the noun that is numbered.
        asked: The terms the message names its thing by.
        held: The name of the other thing, in lower case: "kalimantan selatan", "ketenagakerjaan", "gelombang 2".
    """

    group: str
    asked: tuple[str, ...]
    held: str


@dataclass(frozen=True, slots=True)
class _Name:
    terms: tuple[str, ...]
    group: str
    thing: str
    announced: bool
    """Whether it only counts after an announcing word."""


class FacetReader:
    """Finds the things that exclude others in the terms of a text.

    Args of the constructor: what gives the terms of a text, for the names must be read as messages and entries are.
    """

    def __init__(self, terms_of: Callable[[str], Sequence[str]]) -> None:
        places = load_places()
        self._places = places
        self._announcers = frozenset(_last(terms_of(word)) for word in places.announcers)
        self._preventers = frozenset(_last(terms_of(word)) for word in places.preventers)
        names = [*_place_names(terms_of), *_contrast_names(terms_of)]
        by_first: dict[str, list[_Name]] = defaultdict(list)
        for name in names:
            by_first[name.terms[0]].append(name)
        self._names: Mapping[str, tuple[_Name, ...]] = FrozenDict(
            {first: tuple(sorted(rows, key=lambda name: -len(name.terms))) for first, rows in by_first.items()}
        )
        self._numbered = frozenset(term for noun in _numbered_nouns() for term in _told(terms_of(noun)))

    def facets(self, terms: Sequence[str]) -> Facets:
        """Return what the text of these *terms*, in order and with their fillers, is about."""
        bare = [term.removeprefix(FILLER) for term in terms]
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        reach: dict[str, int] = {}
        for place, term in enumerate(bare):
            if term[:1].isdigit():
                self._note_number(bare, place, found)
            for name in self._names.get(term, ()):
                end = place + len(name.terms)
                if tuple(bare[place:end]) != name.terms:
                    continue
                if max(reach.get(name.group, 0), reach.get(PLACE, 0)) > place:
                    continue  # within a longer name: "bandung" and "barat" of "bandung barat"
                if name.group == PLACE and not self._may_be_place(name, bare[place - 1] if place else ""):
                    continue
                found.setdefault(name.group, {}).setdefault(name.thing, name.terms)
                reach[name.group] = end
        return found

    def differences(self, asked: Facets, held: Facets, everything: AbstractSet[str]) -> tuple[Difference, ...]:
        """Return in which groups the message asks for one thing and the entry is about another.

        Args:
            asked: What the message is about.
            held: What the entry's title and likest phrasing are about.
            everything: All terms of its phrasings: what is asked for and stands in any of them is no difference.
                Not those of its body: to renew one paper it names others that must be brought.
        """
        found = []
        for group in asked.keys() & held.keys():
            wanted, named = list(asked[group]), list(held[group])
            if group == PLACE:
                # "Sleman, Yogyakarta" and "Bantul, Yogyakarta" are two places, though one name is in both
                wanted, named = self._closest(wanted), self._closest(named)
            if self._meet(group, wanted, named) or any(everything >= set(asked[group][thing]) for thing in wanted):
                continue
            found.append(Difference(group, asked=asked[group][wanted[0]], held=named[0]))
        return tuple(sorted(found, key=lambda one: one.group))

    def _may_be_place(self, name: _Name, before: str) -> bool:
        if before in self._preventers:
            return False
        return before in self._announcers or not name.announced

    def _meet(self, group: str, asked: Iterable[str], held: Iterable[str]) -> bool:
        """Say whether one thing is in both; a town and the province it lies in do not exclude each other."""
        if group != PLACE:
            return not set(asked).isdisjoint(held)
        around = self._places.around
        return any(one in around(other) or other in around(one) for one in asked for other in held)

    def _closest(self, names: Sequence[str]) -> list[str]:
        """Return the places of *names* that no other of them lies in."""
        around = self._places.around
        return [one for one in names if not any(one != other and one in around(other) for other in names)]

    def _note_number(self, bare: Sequence[str], place: int, found: dict[str, dict[str, tuple[str, ...]]]) -> None:
        number = bare[place]
        if _YEAR.fullmatch(number):
            found.setdefault(YEAR, {})[number] = (number,)
        elif place and bare[place - 1] in self._numbered:
            noun = bare[place - 1]
            found.setdefault(noun, {})[f"{noun} {number}"] = (noun, number)


def places_named(facets: Facets) -> frozenset[str]:
    """Return the terms by which *facets* name places. They are in the list, so nothing is a slip."""
    return frozenset(term for terms in facets.get(PLACE, {}).values() for term in terms)


def _last(terms: Sequence[str]) -> str:
    return terms[-1].removeprefix(FILLER) if terms else ""


def _told(terms: Sequence[str]) -> tuple[str, ...]:
    return tuple(term for term in terms if term[0] != FILLER)


def _place_names(terms_of: Callable[[str], Sequence[str]]) -> Iterable[_Name]:
    for place in load_places().places.values():
        for announced, names in ((False, place.names), (True, place.doubtful)):
            for name in names:
                read = terms_of(name)
                terms = tuple(term.removeprefix(FILLER) for term in read)
                if _told(read):  # "kenya" reads as the filler "ke" with its ending
                    yield _Name(terms, PLACE, place.name, announced)


def _contrast_names(terms_of: Callable[[str], Sequence[str]]) -> Iterable[_Name]:
    for group, things in _contrast_groups():
        for same in things:
            words = same.split("|")
            for word in words:
                terms = tuple(term.removeprefix(FILLER) for term in terms_of(word))
                yield _Name(terms, group, words[0], announced=False)


def _contrast_groups() -> Iterable[tuple[str, list[str]]]:
    for line in read_text(_FILE).splitlines():
        if line.strip() and not line.startswith(("#", "@")):
            group, _, things = line.partition(":")
            yield group.strip(), things.split()


def _numbered_nouns() -> list[str]:
    lines = (line for line in read_text(_FILE).splitlines() if line.startswith(_NUMBERED))
    return [noun for line in lines for noun in line.removeprefix(_NUMBERED).split()]
