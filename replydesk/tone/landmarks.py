"""Finds in one go where the expressions of a text can begin, so that each is tried there and nowhere else.

An expression that begins with a word boundary or a look behind has no first letter to jump to: ``re`` tries it at
every character. With dozens of them that is most of a check's time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from replydesk.tone.pattern import Pattern

_DIGITS = re.compile(r"[0-9]+")


def matches_at(expression: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Give what ``expression.finditer(text)`` gives, if it matches nowhere but at *places*, and never nothing.

    Args:
        expression: What is looked for.
        text: Where.
        places: Rising; every place where it may match is among them.
    """
    end = 0
    match_at = expression.match
    for place in places:
        if place >= end:
            match = match_at(text, place)
            if match is not None:
                yield match
                end = match.end()


def number_places(text: str) -> list[int]:
    """Return where the rows of digits of *text* begin."""
    return [match.start() for match in _DIGITS.finditer(text)]


def letters_before(text: str, place: int) -> int:
    """Return where the letters begin that stand right before *place* of a folded text; *place* if there are none."""
    while place and "a" <= text[place - 1] <= "z":
        place -= 1
    return place


@dataclass(frozen=True, slots=True)
class Hinted:
    """An expression that is rarely found, and a sign without which it cannot be.

    Attributes:
        expression: What is looked for.
        hint: Is found in every text that *expression* is found in; RE2 looks for it in a hundredth of the time.
    """

    expression: re.Pattern[str]
    hint: Pattern

    @classmethod
    def by(cls, hint: str, expression: re.Pattern[str]) -> "Hinted":
        """Return *expression* with a *hint* in RE2's syntax."""
        return cls(expression, Pattern((hint,), hint))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give what the expression's own method gives for the folded *text*."""
        return self.expression.finditer(text) if self.hint.found_in(text) else iter(())


@dataclass(frozen=True, slots=True)
class Words:
    """Words to be found at their beginnings, each for one group or several.

    Attributes:
        found: Any of the words.
        groups: The groups of each word.
        names: All groups.
    """

    found: Pattern
    groups: Mapping[str, tuple[str, ...]]
    names: tuple[str, ...]

    @classmethod
    def of(cls, whole: Mapping[str, Iterable[str]], beginnings: Mapping[str, Iterable[str]]) -> "Words":
        """Return the words of the groups *whole*, and the words of *beginnings*, which others may begin with.

        All are plain letters; where one begins like another, the longer one is found.
        """
        groups: dict[str, list[str]] = {}
        for name, words in (*whole.items(), *beginnings.items()):
            for word in words:
                groups.setdefault(word, []).append(name)
        parts = [
            "|".join(sorted({word for words in listed.values() for word in words}, key=len, reverse=True))
            for listed in (whole, beginnings)
        ]
        found = Pattern(tuple(groups), rf"\b(?:(?:{parts[0]})\b|{parts[1]})")
        return cls(found, {word: tuple(names) for word, names in groups.items()}, (*whole, *beginnings))

    def places(self, text: str) -> dict[str, list[int]]:
        """Return for each group where one of its words begins in the folded *text*, in order."""
        places: dict[str, list[int]] = {name: [] for name in self.names}
        for start, end in self.found.spans(text):
            for name in self.groups[text[start:end]]:
                places[name].append(start)
        return places
