"""Sentences in capitals: shouting, told from acronyms in a row, from headings and from what the entry writes so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.assertions import EMPTY_WORDS, word_set
from replydesk.tone.calendar_words import MONTHS, WEEKDAYS
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Hit
from replydesk.tone.spelling import is_known

_ROW = re.compile(r"(?<![\w@#./-])[A-Z]{2,}(?:[ ,-]+[A-Z]{2,}){2,}(?![\w@/-])")
_WORD = re.compile(r"[A-Z]+")
_HEADING_AFTER = re.compile(r"[ *_]*(?::|\([A-Z0-9]{2,}\))")
_ALONE = re.compile(r"[ *_]*\n")
_LEAST = 3
"""Ordinary words in capitals, one after the other, that make shouting; a name of an office mostly has an acronym."""

_SHORT = 3
"""Letters up to which a word in capitals is an acronym, unless it is a little word or a word of address."""

_WITH_CAPITAL = word_set("pak bu bapak ibu kak kakak mas mbak bang om tante bunda ayah anda")
_VOWELS = re.compile(r"[AEIOU]")


def shouted(text: str) -> tuple[tuple[int, int], ...]:
    """Return the rows of words in capitals of *text* that are no row of acronyms and no heading."""
    return tuple(
        match.span()
        for match in _ROW.finditer(text)
        if sum(map(is_ordinary, _WORD.findall(match.group()))) >= _LEAST and not _is_heading(text, match)
    )


def _is_heading(text: str, match: re.Match[str]) -> bool:
    """Say whether the row names what follows: before a colon or its acronym, or alone in a line above others."""
    if _HEADING_AFTER.match(text, match.end()):
        return True
    return _ALONE.match(text, match.end()) is not None and text[: match.start()].rstrip(" *_")[-1:] in {"", "\n"}


def is_ordinary(word: str) -> bool:
    """Say whether a *word* in capitals is a word of the language, and no acronym."""
    small = word.lower()
    if len(word) <= _SHORT:
        return small in EMPTY_WORDS
    return 3 * len(_VOWELS.findall(word)) >= len(word) and is_known(small)


def mended(words: str) -> str:
    """Return the shouted *words* in small letters but for the first, and for what is no ordinary word."""
    small = _WORD.sub(lambda found: _in_small_letters(found[0]) if is_ordinary(found[0]) else found[0], words)
    return small[:1].upper() + small[1:]


def _in_small_letters(word: str) -> str:
    small = word.lower()
    return word.capitalize() if small in _WITH_CAPITAL or small in WEEKDAYS or small in MONTHS else small


@dataclass(frozen=True, slots=True)
class Shouting:
    """Objects to rows of ordinary words in capitals."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the rows with their words in small letters; what a cited entry writes so is left alone."""
        text = reading.draft.text
        for start, end in shouted(text):
            words = text[start:end]
            if not any(words in f"{one.content.title}\n{one.content.body}" for one in reading.draft.cited):
                yield Hit(start, end, replacement=mended(words))
