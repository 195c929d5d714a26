"""The first suggestions where they can hardly be told apart, and the words in which they differ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from knowledge_base.matching.reasons import NEAR_TIE
from replydesk.suggest import Decision, Suggestion, Suggestions

CAUTION = "match.near-tie"
"""The reason of the first suggestion that says that the next one is hardly less like the message."""

_MOST = 3
"""Suggestions that are compared: more are no choice between alike ones but a poor message."""

_MOST_WORDS = 3
"""Words of its own a title may have and still differ from another by words and not as a whole."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Some suggestions that follow each other from the first on and are nearly alike.

    Attributes:
        count: How many they are, 2 or 3.
        own_words: What each title has that the others lack, in the order of the suggestions; empty when they differ
            in more than a word or two.
    """

    count: int
    own_words: tuple[str, ...]


def tie_of(suggestions: Suggestions) -> Tie | None:
    """Return the near tie in front of *suggestions*; ``None``: the first is ahead, or nothing fits anyway."""
    if suggestions.decision is Decision.NONE or not any(one.code == CAUTION for one in suggestions.items[0].reasons):
        return None
    first, *others = suggestions.items[:_MOST]
    alike = [first, *takewhile(lambda one: _hardly_apart(first, one), others)]
    if len(alike) == 1:
        return None
    return Tie(len(alike), own_words([one.entry.content.title for one in alike]))


def own_words(titles: Sequence[str]) -> tuple[str, ...]:
    """Return the words of each title that not all of *titles* have; empty when a title has none or too many of them."""
    words = [re.findall(r"\w+", title) for title in titles]
    shared = set.intersection(*({word.casefold() for word in one} for one in words))
    own = [[word for word in one if word.casefold() not in shared] for one in words]
    if not all(1 <= len(one) <= _MOST_WORDS for one in own):
        return ()
    return tuple(" ".join(one) for one in own)


def _hardly_apart(first: Suggestion, other: Suggestion) -> bool:
    return abs(first.score - other.score) < NEAR_TIE
