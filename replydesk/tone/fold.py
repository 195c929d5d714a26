"""Folds a text into plain lower-case ASCII and remembers where each letter came from.

Rules look at the folded text, so that width, "bold" letters, accents, look-alike letters of other scripts and
invisible characters hide nothing; findings are marked in the text as it was typed.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase

from replydesk.tone.landmarks import matches_at
from replydesk.tone.pattern import Pattern

UNKNOWN = "\x7f"
"""Stands for a character that has no ASCII reading (an emoji, a letter of another script)."""

_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f")
"""Invisible characters outside category Cf (Unicode 15; UTR 36 calls them fillers)."""

_MASKS = dict.fromkeys("✱✲✳✻✽＊∗⁎●○◉■□█▓▒░⬛⬜◼◾", "*")

_PUNCTUATION = {
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("‘’‚‛`´ʼʻ′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("•·∙‧・", "."),
    "×": "x",
    "¡": "!",
    "€": "e",
    "£": "l",
    "¥": "y",
    "¢": "c",
    "ß": "ss",
    "æ": "ae",
    "ø": "o",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŧ": "t",
}

_LOOKALIKES = dict(
    zip(
        # Cyrillic, Greek, Latin of phonetic alphabets and small capitals (after Unicode's confusables.txt, UTS 39).
        "абвгдезикмнорстухіјѕһԁԛԝьꞵ" + "αβγεηικνορτυχωϲ" + "ɑɡɩʟɴʀʏᴀʙᴄᴅᴇɢʜɪᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢɐɔǝɟɥɯʇʌʍʎəɛ",
        "a6brdesukmhopctyxijshdqwbb" + "abyenikvoptuxwc" + "agilnryabcdeghijkmopstuvwzacefhmtvwyee",
        strict=True,
    ),
)

_OTHER = re.compile(r"[^\n\t -\x7f]")
"""A character that is not simply written small; the others are ASCII."""

_STRETCHED = re.compile(r"(?!www\.|iii\b)([a-z])\1{2,}|( ) +")  # neither an address nor a Roman numeral
_THREE_ALIKE = Pattern((), "|".join((*(letter * 3 for letter in ascii_lowercase), "  ")))

_SQUARED_A = 0x1F130  # 🄰; 🅐 and 🅰 follow in steps of 32
_REGIONAL_A = 0x1F1E6  # 🇦


@lru_cache(maxsize=4096)
def _fold_one(character: str) -> str:
    """Return the folded reading of one character, possibly empty or longer than one."""
    code = ord(character)
    if character.isascii():
        return character.lower() if character >= " " or character in "\n\t" else " "
    if character in _FILLERS or unicodedata.category(character) == "Cf":
        return ""
    for first in (_SQUARED_A, _SQUARED_A + 32, _SQUARED_A + 64, _REGIONAL_A):
        if first <= code < first + 26:
            return chr(ord("a") + code - first)
    if character in "\u2028\u2029\x85":
        return "\n"
    found = "".join(_fold_part(part) for part in unicodedata.normalize("NFKD", character))
    return "" if not found and unicodedata.combining(character) else found


def _fold_part(part: str) -> str:
    """Return the reading of one character of a decomposition."""
    lowered = part.lower()
    if part < "\x80":
        return lowered
    if unicodedata.category(part) in {"Mn", "Me", "Cf"} or part in _FILLERS:
        return ""
    for table in (_PUNCTUATION, _MASKS, _LOOKALIKES):
        if lowered in table:
            return table[lowered]
    return " " if part.isspace() else UNKNOWN


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as rules read it.

    Attributes:
        text: ASCII only, lower case.
        starts, ends: For each character of ``text`` the place in the original it came from, in code points.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original of ``text[start:end]``; an empty stretch gives an empty place."""
        if start >= end:
            place = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return place, place
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Return the folded reading of *text*; a letter written three times or more, or a blank twice, is written once.

    Total: it takes any string, with lone surrogates and control characters too.
    """
    if _OTHER.search(text) is None and "  " not in text and not _THREE_ALIKE.found_in(small := text.lower()):
        return Folded(small, range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for other in _OTHER.finditer(text):
        here, after = other.span()
        folded = _fold_one(other.group())
        pieces += (text[place:here].lower(), folded)
        starts += (*range(place, here), *[here] * len(folded))
        ends += (*range(place + 1, after), *[after] * len(folded))
        place = after
    pieces.append(text[place:].lower())
    starts += range(place, len(text))
    ends += range(place + 1, len(text) + 1)
    return _without_stretching("".join(pieces), starts, ends)


def _without_stretching(text: str, starts: list[int], ends: list[int]) -> Folded:
    """Write every letter that stands three times or more in a row once, for no Indonesian word has that, and blanks."""
    stretched = list(matches_at(_STRETCHED, text, (start for start, _ in _THREE_ALIKE.spans(text))))
    if not stretched:
        return Folded(text, _counted(starts, 0), _counted(ends, 1))
    for run in reversed(stretched):
        first, after = run.span()
        ends[first] = ends[after - 1]
        del starts[first + 1 : after], ends[first + 1 : after]
    return Folded(_STRETCHED.sub(r"\1\2", text), tuple(starts), tuple(ends))


def _counted(places: list[int], first: int) -> Sequence[int]:
    """Return *places* as a range if they count on from *first*, as they mostly do: of a range no number is kept."""
    counted = range(first, first + len(places))
    return counted if places == [*counted] else tuple(places)
