"""Suggestions that can hardly be told apart, and the words in which they differ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from replydesk.suggest import Decision, Suggestion, Suggestions

NEAR_TIE = "match.near-tie"
"""The reason that says that the next entry is hardly less like the message."""

_AS_SURE = 0.5
"""The part of the confidence of the one above that the next must have: between them may have stood another one
that is shown further down because it may not be used."""

_MOST_WORDS = 3
"""Words of its own a title may have and still differ from another by words and not as a whole."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Some suggestions that follow each other and are nearly alike.

    Attributes:
        first: The place of the first of them, from 0.
        count: How many they are, 2 or more.
        own_words: What each title has that the others lack, in the order of the suggestions; empty when they differ
            in more than a word or two.
    """

    first: int
    count: int
    own_words: tuple[str, ...]


def ties_of(suggestions: Suggestions) -> tuple[Tie, ...]:
    """Return the near ties among *suggestions*; none among those that do not fit anyway."""
    if suggestions.decision is Decision.NONE:
        return ()
    found: list[tuple[int, int]] = []
    for place, (above, below) in enumerate(pairwise(suggestions.items)):
        if not _nearly_alike(above, below):
            continue
        if found and sum(found[-1]) > place:
            found[-1] = found[-1][0], found[-1][1] + 1
        else:
            found.append((place, 2))
    return tuple(
        Tie(first, count, own_words([one.entry.content.title for one in suggestions.items[first : first + count]]))
        for first, count in found
    )


def own_words(titles: Sequence[str]) -> tuple[str, ...]:
    """Return the words of each title that not all of *titles* have; empty when a title has none or too many of them."""
    words = [re.findall(r"\w+", title) for title in titles]
    shared = set.intersection(*({word.casefold() for word in one} for one in words))
    own = [[word for word in one if word.casefold() not in shared] for one in words]
    if not all(1 <= len(one) <= _MOST_WORDS for one in own):
        return ()
    return tuple(" ".join(one) for one in own)


def _nearly_alike(above: Suggestion, below: Suggestion) -> bool:
    hardly_ahead = any(reason.code == NEAR_TIE for reason in above.reasons)
    return hardly_ahead and below.confidence >= _AS_SURE * above.confidence
