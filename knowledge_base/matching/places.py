"""The list of places: by which names each goes, and which lies in which.

Read from ``resources/lexicons/places.txt``; how a line is written stands at its top.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from knowledge_base.frozen import FrozenDict
from resources import read_text

_FILE = "lexicons/places.txt"
_ANNOUNCERS = "@announcers:"
_PREVENTERS = "@preventers:"
_DOUBTFUL = "?"


@dataclass(frozen=True, slots=True)
class Place:
    """One place.

    Attributes:
        name: What it goes by.
        names: Every name of it that is surely its name, the first included unless that is doubtful.
        doubtful: Names that are also ordinary words or several places: places only after an announcing word.
        within: The place it lies in, by name, or ``""``.
    """

    name: str
    names: tuple[str, ...]
    doubtful: tuple[str, ...]
    within: str


@dataclass(frozen=True, slots=True)
class Places:
    """The list.

    Attributes:
        places: Name → place.
        announcers: Words after which a doubtful name is a place's: "kota", "di", "samsat".
        preventers: Words after which no name is a place's: "bahasa Inggris", "Jalan Bogor".
    """

    places: Mapping[str, Place]
    announcers: frozenset[str]
    preventers: frozenset[str]

    def around(self, name: str) -> frozenset[str]:
        """Return the place *name* and all places it lies in."""
        found: dict[str, None] = {}
        while name and name not in found:
            found[name] = None
            name = self.places[name].within if name in self.places else ""
        return frozenset(found)


@cache
def load_places() -> Places:
    """Return the shipped list; read once, never changed."""
    places: dict[str, Place] = {}
    said: dict[str, set[str]] = {_ANNOUNCERS: set(), _PREVENTERS: set()}
    for line in read_text(_FILE).splitlines():
        kind, _, words = line.partition(" ")
        if kind in said:
            said[kind].update(words.split())
        elif line.strip() and not line.startswith("#"):
            place = _place(line)
            places[place.name] = place
    return Places(FrozenDict(places), frozenset(said[_ANNOUNCERS]), frozenset(said[_PREVENTERS]))


def _place(line: str) -> Place:
    written, _, within = line.partition("<")
    every = [name.strip() for name in written.split("|")]
    return Place(
        name=every[0].removeprefix(_DOUBTFUL),
        names=tuple(name for name in every if not name.startswith(_DOUBTFUL)),
        doubtful=tuple(name.removeprefix(_DOUBTFUL) for name in every if name.startswith(_DOUBTFUL)),
        within=within.strip().removeprefix(_DOUBTFUL),
    )
