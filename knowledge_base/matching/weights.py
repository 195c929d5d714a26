"""How much a term tells: rare terms tell much, everyday ones little."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge_base.matching.lexicon import FILLER, Lexicon

_BACKGROUND_ENTRIES = 200
"""How many entries the general language counts for against the fact base's own. With a handful of entries the language
decides, with thousands the fact base does."""

FILLER_WEIGHT = 0.6
"""What a filler weighs: it only decides between entries that are otherwise alike."""

NUMBER_FACTOR = 1.3
"""Numbers tell more than words that are as rare: the year, the amount, the article is often all that differs."""

_UNSEEN = 0.3
"""How often a word that the background lacks is taken to stand there."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Gives the weight of a term, from about 1 (everyday) to 12 (once in a hundred thousand entries).

    Attributes:
        size: How many entries there are.
        counts: Term → how many entries hold it. Terms that are missing count as held by none.
    """

    lexicon: Lexicon
    size: int
    counts: Mapping[str, int]
    _known: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def of(self, term: str) -> float:
        """Return the weight of *term*: the logarithm of how seldom it stands in an entry or in ordinary language."""
        if term[0] == FILLER:
            return FILLER_WEIGHT
        found = self._known.get(term)
        if found is None:
            share = (self.lexicon.background.get(term, 0) + _UNSEEN) / self.lexicon.background_size
            held = self.counts.get(term, 0) + _BACKGROUND_ENTRIES * share + 0.5
            everything = self.size + _BACKGROUND_ENTRIES + 1
            found = math.log(max(everything / held, 1.05))
            if term[0].isdigit():
                found *= NUMBER_FACTOR
            self._known[term] = found
        return found
