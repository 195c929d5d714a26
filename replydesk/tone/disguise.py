"""Undoes what people do to a word so that no list finds it.

``g0bl0k``, ``b.o.d.o.h``, ``t o l o l``, ``an-jing``, ``bangsaaat``, ``k*nt*l``: every reading that the letters allow
is offered as a :class:`Candidate`, and a :class:`WordList` says whether it is one of its words.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from replydesk.tone.fold import Folded
from replydesk.tone.landmarks import letters_before, matches_at

_LEET = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "6": "g",
    "7": "t",
    "8": "b",
    "9": "g",
    "@": "a",
    "$": "s",
    "!": "i",
    "|": "i",
}
_OTHER = {"1": "l", "!": "l", "|": "l", "6": "b", "9": "q"}
_SIGNS = "!|@$"
"""Signs that can stand for a letter, but at the end of a word are just signs."""

_CHUNK = re.compile(r"[a-z0-9@$!|*#%&_.\-~'`+^/\\:,;=]+")
_WORD = re.compile(r"[a-z]+")
_PARTS = re.compile(r"[a-z0-9@$!|]+")
_LETTERLIKE = re.compile(r"[0-9@$!|]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_MASKED = re.compile(r"[a-z](?:[a-z]*[*#%&_x\x7f.]+)+[a-z]*|[a-z]+[*#\x7f]+")
_MASK = re.compile(r"[*#%&_\x7f.]+")
_AFTER_WORD = ".,;:-'"
"""What stands behind a word without belonging to it, and for no letter."""

_MASK_SIGN = re.compile(r"[*#%&_\x7f.]")
_MASKABLE = re.compile(r"[a-z*#%&_\x7f.]+")

_MAX_HALF = 4
_MAX_SPACED = 24
"""Longest row of single letters looked through; the longest swear words have twelve."""


@lru_cache(maxsize=8192)  # a memory of a function from text to text
def squeeze(word: str) -> str:
    """Return *word* with doubled letters written once, so that stretching does not matter."""
    return _DOUBLED.sub(r"\1", word)


class Candidate(NamedTuple):
    """One possible reading of a stretch of text.

    Attributes:
        word: Letters only; with ``*`` for a letter that was masked.
        start, end: The place in the folded text.
        joined: Letters or syllables that stood apart were put together: only a whole word of the list counts.
    """

    word: str
    start: int
    end: int
    joined: bool = False


def candidates(folded: Folded) -> tuple[Candidate, ...]:
    """Return the readings of every stretch of a folded text."""
    text = folded.text
    chunks = [(match.group(), match.start()) for match in _CHUNK.finditer(text)]
    found = list(_in_chunks(chunks))
    found.extend(_masked(text))
    found.extend(_spaced(chunks))
    found.extend(_halves(chunks))
    return tuple(found)


def _letters(part: str) -> Iterator[str]:
    """Give the ways to read the digits and signs of a word as letters."""
    if part.isalpha():
        yield part
        return
    if not any(letter.isalpha() for letter in part) and len(part) < 3:  # noqa: PLR2004 - "10" is a number
        return
    core = part.rstrip(_SIGNS)
    for ending in {core, core.rstrip("2")}:
        first = "".join(_LEET.get(letter, letter) for letter in ending)
        second = "".join(_OTHER.get(letter, _LEET.get(letter, letter)) for letter in ending)
        yield from {first, second}


def _in_chunks(chunks: list[tuple[str, int]]) -> Iterator[Candidate]:
    for chunk, place in chunks:
        word = chunk.rstrip(_AFTER_WORD)
        if word.isalpha():
            yield Candidate(word, place, place + len(word))
            continue
        parts = list(_PARTS.finditer(chunk))
        for part in parts:
            if any(letter.isalpha() for letter in part.group()):
                end = place + part.start() + len(part.group().rstrip(_SIGNS))
                for word in _letters(part.group()):
                    yield Candidate(word, place + part.start(), end)
        if len(parts) > 1 and any(letter.isalpha() for letter in chunk):
            whole = "".join(part.group() for part in parts)
            start, end = place + parts[0].start(), place + parts[-1].end()
            for word in _letters(whole):
                yield Candidate(word, start, end, joined=True)


def _masked(text: str) -> Iterator[Candidate]:
    for stretch in matches_at(_MASKABLE, text, _masked_words(text)):
        for match in _MASKED.finditer(text, *stretch.span()):
            word = match.group().rstrip("._")
            if _MASK.search(word):
                masked = _MASK.sub(lambda mask: "*" * len(mask.group()), word)
                yield Candidate(masked, match.start(), match.start() + len(word))


def _masked_words(text: str) -> Iterator[int]:
    """Give where the words begin that have a sign for a letter, and not only points behind them."""
    for sign in _MASK_SIGN.finditer(text):
        if sign.group() not in "._" or _MASKABLE.match(text, sign.end()):
            yield letters_before(text, sign.start())


def _spaced(chunks: list[tuple[str, int]]) -> Iterator[Candidate]:
    """Join rows of single letters; every stretch of a row is a candidate, for a row may hold two words."""
    row: list[tuple[str, int, int]] = []
    for chunk, place in chunks:
        letter = chunk if chunk.isalpha() else chunk.strip("._-,*'~")
        if len(letter) == 1 and (letter.isalpha() or letter in _LEET):
            at = place + chunk.index(letter)
            row.append((_LEET.get(letter, letter), at, at + 1))
        elif row:
            yield from _stretches(row[:_MAX_SPACED])
            row = []
    yield from _stretches(row[:_MAX_SPACED])


def _stretches(row: list[tuple[str, int, int]]) -> Iterator[Candidate]:
    letters = "".join(letter for letter, _, _ in row)
    for first in range(len(row) - 2):
        for after in range(first + 3, len(row) + 1):
            yield Candidate(letters[first:after], row[first][1], row[after - 1][2], joined=True)


def _halves(chunks: list[tuple[str, int]]) -> Iterator[Candidate]:
    """Join two short neighbours, as in ``go blok``."""
    for (left, place), (right, next_place) in pairwise(chunks):
        if len(left) > _MAX_HALF or not left.isalpha():
            continue
        right_word = right.strip(".,;:!'-_*")
        if right_word.isalpha() and len(right_word) <= _MAX_HALF:
            whole = left + right_word
            if len(whole) >= 5 and right.startswith(right_word):  # noqa: PLR2004 - shorter ones are chance
                yield Candidate(whole, place, next_place + len(right_word), joined=True)


def undisguised(folded: Folded) -> tuple[Folded, ...]:
    """Return *folded* and, where it differs, the text with digits read as letters and spaced letters joined."""
    pieces: list[str] = []
    place = 0
    for found in matches_at(_PARTS, folded.text, _mixed_words(folded.text)):
        word = "".join(_LEET.get(letter, letter) for letter in found.group().rstrip(_SIGNS))
        if not word.isalpha() or sum(letter.isalpha() for letter in found.group()) * 2 <= len(word):
            continue
        pieces.append(folded.text[place : found.start()] + word)
        place = found.start() + len(word)
    if not pieces:
        return (folded,)
    pieces.append(folded.text[place:])
    return folded, Folded("".join(pieces), folded.starts, folded.ends)  # a letter for each digit: places stay


def _mixed_words(text: str) -> Iterator[int]:
    """Give where the words begin that have both letters and what may stand for one."""
    for match in _LETTERLIKE.finditer(text):
        start, end = match.span()
        if _is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1]):
            yield letters_before(text, start)


def _is_letter(one: str) -> bool:
    return "a" <= one <= "z"


_SUFFIXES = ("nya", "mu", "ku", "lah", "kah", "an", "kan", "in", "i", "pun")
_SHORT_SUFFIXES = ("nya", "lah", "mu", "lo", "lu", "ne")
_PREFIXES = ("di", "ke", "se", "ter", "me", "nge", "ng", "meng", "ber", "pe", "si", "per")


@dataclass(frozen=True)
class WordList:
    """Words to be found in any disguise.

    Attributes:
        words: As the rule file has them, folded.
    """

    words: frozenset[str]

    @cached_property
    def _squeezed(self) -> frozenset[str]:
        """The words that are long enough, and simple enough, to be known with doubled letters too."""
        return frozenset(word for word in self.words if len(word) > 4 and squeeze(word) == word)  # noqa: PLR2004

    def _has(self, word: str) -> bool:
        return word in self.words or squeeze(word) in self._squeezed

    @cached_property
    def _by_length(self) -> dict[tuple[int, str], tuple[str, ...]]:
        found: dict[tuple[int, str], list[str]] = {}
        for word in self.words:
            found.setdefault((len(word), word[0]), []).append(word)
        return {key: tuple(words) for key, words in found.items()}

    def holds(self, candidate: Candidate) -> bool:
        """Say whether *candidate* is one of the words, with the endings and beginnings that words take."""
        return self._remembered(candidate.word, candidate.joined)

    @cached_property
    def _remembered(self) -> Callable[[str, bool], bool]:
        """What was found out about the last words: the same few thousand make most replies."""
        return lru_cache(maxsize=8192)(self._holds)

    def _holds(self, word: str, joined: bool) -> bool:  # noqa: FBT001 - remembered by its place
        if "*" in word:
            return self._holds_masked(word)
        if self._has(word):
            return not joined or len(word) > 3  # noqa: PLR2004 - three letters meet by chance
        return not joined and any(self._has(stem) for stem in _stems(word))

    def _holds_masked(self, word: str) -> bool:
        known = sum(letter != "*" for letter in word)
        if known < 3 and not (known == 2 and len(word) >= 6 and word[-1] != "*"):  # noqa: PLR2004 - "b**i" may be Budi
            return False
        return any(
            all(mask in ("*", letter) for mask, letter in zip(word, known_word, strict=True))
            for known_word in self._by_length.get((len(word), word[0]), ())
        )


@lru_cache(maxsize=8192)  # a memory of a function from text to texts
def _stems(word: str) -> tuple[str, ...]:
    """Return what is left of *word* without usual endings and beginnings; short stems only with the safest endings."""
    stems = [word[: -len(end)] for end in _endings(word)]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 4:  # noqa: PLR2004 - "keasu" is no word of anybody
            rest = word[len(prefix) :]
            stems.append(rest)
            stems.extend(rest[: -len(end)] for end in _endings(rest))
    return tuple(stems)


def _endings(word: str) -> Iterable[str]:
    for suffix in _SUFFIXES:
        left = len(word) - len(suffix)
        if word.endswith(suffix) and (left > 3 or (left == 3 and suffix in _SHORT_SUFFIXES)):  # noqa: PLR2004
            yield suffix
