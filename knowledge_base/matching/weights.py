"""How much a term tells: rare terms tell much, everyday ones little."""

import math
from collections.abc import Mapping

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


class Weights(dict[str, float]):
    """The weight of each term, worked out when it is first asked for: ``weights[term]``.

    From nearly 0 (in every other entry) to about 12 (once in a hundred thousand entries): the logarithm of how seldom
    the term stands in an entry or in ordinary language.

    Attributes:
        lexicon: Whose background counts are used.
    """

    def __init__(self, lexicon: Lexicon, size: int, counts: Mapping[str, int]) -> None:
        """Take *counts*, term → how many of *size* entries hold it; terms that are missing count as held by none."""
        super().__init__()
        self.lexicon = lexicon
        self._size = size
        self._counts = counts

    def __missing__(self, term: str) -> float:
        """Work the weight of *term* out."""
        if term[0] == FILLER:
            found = FILLER_WEIGHT
        else:
            share = (self.lexicon.background.get(term, 0) + _UNSEEN) / self.lexicon.background_size
            held = self._counts.get(term, 0) + _BACKGROUND_ENTRIES * share + 0.5
            everything = self._size + _BACKGROUND_ENTRIES + 1
            found = math.log(max(everything / held, 1.05))
            if term[0].isdigit():
                found *= NUMBER_FACTOR
        self[term] = found
        return found
