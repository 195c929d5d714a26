"""How alike two texts look, letter by letter, whatever their words mean.

Words are compared by their stems and synonyms elsewhere; what that loses (affixes, question words, a name spelt nearly
so) still shows in runs of four letters. Each run counts by how rare it is in ordinary Indonesian.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from knowledge_base.frozen import FrozenDict
from knowledge_base.matching.fold import words_of
from resources import read_text

_FILE = "matching/letters.tsv"
_RUN = 4
"""Letters in a run. Three to five, alone or together, find about as much; four is the fewest runs for that."""

_MOST_CHARS = 3_000
"""How much of a message is looked at: beyond that every run of Indonesian is in it anyway."""


@dataclass(frozen=True, slots=True)
class Look:
    """The runs of letters of a text, and the length of that as a vector."""

    runs: frozenset[str]
    length: float


class Letters:
    """Compares texts by their runs of letters; holds how much each run tells."""

    def __init__(self, counts: Mapping[str, int], sentences: int) -> None:
        """Take in how many of so many ordinary *sentences* each run stands; runs that are missing count as unseen."""
        # squares of the weights: only those are ever added up
        self._squares = FrozenDict({run: _square(count, sentences) for run, count in counts.items()})
        self._unseen = _square(0, sentences)

    def look(self, words: str) -> Look:
        """Return the look of *words*: folded, parted by blanks."""
        runs = runs_of(words[:_MOST_CHARS])
        return Look(runs, math.sqrt(self._sum(runs)))

    def look_of(self, text: str) -> Look:
        """Return the look of *text* as typed."""
        return self.look(words_of(text[:_MOST_CHARS]))

    def alikeness(self, one: Look, other: Look) -> float:
        """Return how alike two texts look, from 0 to 1: the cosine of their weighted runs."""
        if not one.length or not other.length:
            return 0.0
        return self._sum(one.runs & other.runs) / (one.length * other.length)

    def _sum(self, runs: frozenset[str]) -> float:
        of, unseen = self._squares.get, self._unseen
        return sum(of(run, unseen) for run in runs)


@cache
def load_letters() -> Letters:
    """Return the shipped counts, read once; never changed. Made by ``tests/evaluation/build_background.py``."""
    rows = (line.split("\t") for line in read_text(_FILE).splitlines())
    counts = {run.replace("_", " "): int(count) for run, count in rows}
    sentences = counts.pop("")
    return Letters(counts, sentences)


def runs_of(words: str) -> frozenset[str]:
    """Return the runs of letters of *words*, each word between blanks; a word too short for one is a run by itself."""
    found: set[str] = set()
    for word in set(words.split()):
        padded = f" {word} "
        if len(padded) <= _RUN:
            found.add(padded)
        else:
            found.update(padded[start : start + _RUN] for start in range(len(padded) - _RUN + 1))
    return frozenset(found)


def _square(count: int, sentences: int) -> float:
    return float((math.log((1 + sentences) / (1 + count)) + 1.0) ** 2)
