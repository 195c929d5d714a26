"""The statistical model of tone that ships with the program: how a sentence sounds, by what its traits were worth.

Where the weights come from: ``tests/evaluation/train_manner.py``.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from knowledge_base.frozen import FrozenDict
from replydesk.tone.traits import joint_traits, own_traits, read_words, traits
from resources import read_text

_FILE = "tone/manner.tsv"
_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Impression:
    """How a sentence sounds to one head of the model.

    Attributes:
        probability: From 0 to 1. A probability only as far as the sentences are like those it was trained on.
        telling: The places, in the folded text, of the words that speak most for it, the most telling first; at most
            three.
    """

    probability: float
    telling: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class MannerModel:
    """The weights of all heads.

    Attributes:
        heads: Their names.
        bias: The bias of each, in hundredths.
        rows: The weights of each trait for each head, in hundredths, as the file has them: read when they are asked
            for, since a reply asks for some hundred of fifty thousand.
    """

    heads: tuple[str, ...]
    bias: tuple[int, ...]
    rows: Mapping[str, str]

    def weights(self, trait: str) -> tuple[int, ...]:
        """Return the weights of *trait* for each head, in hundredths; without any it weighs nothing."""
        return self._read(trait)

    @cached_property
    def _read(self) -> Callable[[str], tuple[int, ...]]:
        nothing, rows = "\t" * (len(self.heads) - 1), self.rows
        return lru_cache(maxsize=16384)(
            lambda trait: tuple(int(value or 0) for value in rows.get(trait, nothing).split("\t"))
        )

    def odds(self, text: str, start: int, end: int, known: frozenset[str]) -> tuple[float, ...]:
        """Return the log-odds of each head for the sentence ``text[start:end]`` of a folded text.

        Args:
            text: The folded text.
            start: Where the sentence begins.
            end: Where it ends.
            known: Keys of words that cited entries vouch for; see ``traits``.
        """
        return self._remembered(text[start:end], known)

    @cached_property
    def _remembered(self) -> Callable[[str, frozenset[str]], tuple[float, ...]]:
        """The log-odds of the last sentences: between two key presses all but one stay what they were."""
        return lru_cache(maxsize=1024)(self._odds)

    def _odds(self, sentence: str, known: frozenset[str]) -> tuple[float, ...]:
        words, vouched = read_words(sentence, known)
        weighed, rows = self._weighed, self.rows
        found = {name for word, is_known in zip(words, vouched, strict=True) if not is_known for name in weighed(word)}
        found.update(name for name, _, _ in joint_traits(words, vouched) if name in rows)
        columns = zip(self.bias, *map(self._read, found), strict=True)
        return tuple(sum(column) / _HUNDREDTHS for column in columns)

    @cached_property
    def _weighed(self) -> Callable[[str], tuple[str, ...]]:
        """The traits of one word that weigh something; the last words are remembered."""
        return lru_cache(maxsize=16384)(lambda word: tuple(name for name in own_traits(word) if name in self.rows))

    def impression(self, head: str, text: str, start: int, end: int, known: frozenset[str]) -> Impression:
        """Return how the sentence sounds to *head*; the arguments are those of :meth:`odds`."""
        number = self.heads.index(head)
        worth: dict[tuple[int, int], int] = {}
        seen: set[str] = set()
        for trait in traits(text, start, end, known):
            if trait.name not in seen:
                seen.add(trait.name)
                place = trait.start, trait.end
                worth[place] = worth.get(place, 0) + self.weights(trait.name)[number]
        total = (self.bias[number] + sum(worth.values())) / _HUNDREDTHS
        best = sorted((place for place, value in worth.items() if value > 0), key=lambda place: -worth[place])
        return Impression(1 / (1 + math.exp(-max(-35.0, min(35.0, total)))), tuple(best[:3]))


@lru_cache(maxsize=1)  # the shipped file, which does not change while the program runs
def manner_model() -> MannerModel:
    """Return the shipped model. Reading it takes some ten milliseconds, once."""
    head, bias, *lines = (line for line in read_text(_FILE).splitlines() if line[:2] != "# ")
    once: dict[str, str] = {}  # half of the traits weigh what another weighs
    parts = (line.partition("\t") for line in lines)
    rows = FrozenDict({name: once.setdefault(values, values) for name, _, values in parts})
    return MannerModel(tuple(head.split("\t")[1:]), tuple(map(int, bias.split("\t")[1:])), rows)
