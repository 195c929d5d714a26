"""A text cut into folded tokens, each with its place in the text as typed.

Folding order: compatibility form (NFKC), invisible characters and accents dropped, case, elongation. What a
token then means (leetspeak, slang, stem) is decided in :mod:`knowledge_base.matching.words`.
"""

import re
import unicodedata
from dataclasses import dataclass

MAX_CHARS = 20_000
"""How much of a text is looked at. No message on any channel is longer; a pasted book must not hang the desk."""

_TOKEN = re.compile(r"rp(?=\.?\d)|\d++(?:[.,:]\d++)++|\d++(?![^\W_])|[^\W_]+(?:['’`][^\W\d_]+)*")
"""The sign of the rupiah before its amount, a number with its points, commas and colons (``1.500.000``, ``08.00``),
or a run of letters and digits."""

_BEYOND_WORDS = re.compile(r"[^\w\x00-\x7f]+")
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_HASHTAG = re.compile(r"#\w+")
_APOSTROPHES = str.maketrans("", "", "'’`")


@dataclass(frozen=True, slots=True)
class Token:
    """One folded token and where it stands: ``text[start:end]`` of the text as typed."""

    text: str
    start: int
    end: int


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_ASCII = range(0x80)


def _byte_table(kept: str) -> bytes:
    """Return a table that puts UTF-8 in lower case and makes every sign of ASCII but *kept* a blank."""
    signs = (chr(code).lower() if chr(code).isalnum() or chr(code) in kept else " " for code in _ASCII)
    return "".join(signs).encode() + bytes(range(0x80, 0x100))


_APART = _byte_table(".,:'`")
"""Parts where no token reaches across."""

_WORDS_ONLY = _byte_table("")


def fold_plain(text: str) -> str:
    """Return *text* folded, without places; letters, digits and separators stay apart as they were."""
    if not text.isascii():
        text = _BEYOND_ASCII.sub(lambda found: found[0].translate(_FOLDED), text)
    if "#" in text:
        text = _HASHTAG.sub(lambda found: _CAMEL.sub(" ", found[0]), text)
    return _lowered(text)


def tokens_of(text: str) -> list[str]:
    """Return the folded tokens of *text* in order, without places; the quick way, for indexing."""
    return _TOKEN.findall(fold_plain(text[:MAX_CHARS]))


def words_of(text: str) -> str:
    """Return all words of *text*, of whatever length it is, folded and parted by blanks."""
    if not text.isascii():
        text = _lowered(_BEYOND_ASCII.sub(lambda found: found[0].translate(_FOLDED), text))
        text = _BEYOND_WORDS.sub(" ", text)
    return text.encode().translate(_WORDS_ONLY).decode()


def pieces_of(text: str) -> list[str]:
    """Return the folded *text* cut where no token reaches across: the quickest way, for whoever remembers pieces.

    The tokens of the pieces (:func:`tokens_of_piece`), one after the other, are :func:`tokens_of` the text. Most pieces
    are one token, some carry a sign that could belong to one, and the same ones come again and again.
    """
    plain = fold_plain(text[:MAX_CHARS]).encode().translate(_APART)
    # A point, comma or colon belongs to a token only between digits, or between the sign of the rupiah and a digit.
    plain = plain.replace(b". ", b"  ").replace(b", ", b"  ").replace(b": ", b"  ")
    return plain.decode().split()


def tokens_of_piece(piece: str) -> list[str]:
    """Return the tokens of one of the :func:`pieces_of` a text."""
    return [piece] if piece.isascii() and piece.isalpha() else _TOKEN.findall(piece)


def fold(text: str) -> tuple[Token, ...]:
    """Return the folded tokens of *text* in order, with their places. Total; the same tokens as :func:`tokens_of`."""
    text = text[:MAX_CHARS]
    folded, origin = _with_origin(text)
    return tuple(
        Token(found[0], origin[found.start()], origin[found.end() - 1] + 1) for found in _TOKEN.finditer(folded)
    )


def squeeze(token: str) -> str:
    """Return *token* with letters written three times or more written once, and without apostrophes."""
    if token.isalpha() and len(set(token)) > len(token) - 2:
        return token  # no letter can stand there three times
    return _LONG_RUN.sub(r"\1", token.translate(_APOSTROPHES))


def _fold_character(character: str) -> str:
    """Return what one character folds to; nothing for what cannot be seen and for accents."""
    if character.isascii():
        return character
    category = unicodedata.category(character)
    if category in ("Cf", "Mn", "Me", "Cs"):
        return ""
    plain = unicodedata.normalize("NFKD", character)
    if plain.isascii():
        return plain
    return "".join(part for part in plain if unicodedata.category(part) not in ("Mn", "Me"))


class _FoldedCharacters(dict[int, str]):
    """What each character folds to, worked out when it is first met: the table ``str.translate`` asks."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDED = _FoldedCharacters()
"""Holds at most one short text for each character Unicode has; it only remembers, it decides nothing."""


def _lowered(text: str) -> str:
    """Return *text* in lower case, no longer than before: a few letters of other scripts would become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[:1] for letter in text)


def _with_origin(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters, the index of the typed one it came from."""
    origin = [index for index, character in enumerate(text) for _ in _FOLDED[ord(character)]]
    plain = text.translate(_FOLDED)
    cuts = [found.start() + cut.start() for found in _HASHTAG.finditer(plain) for cut in _CAMEL.finditer(found[0])]
    for cut in reversed(cuts):
        plain = f"{plain[:cut]} {plain[cut:]}"
        origin.insert(cut, origin[cut])
    return _lowered(plain), origin
