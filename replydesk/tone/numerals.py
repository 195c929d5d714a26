"""Reads Indonesian numbers, written in digits or in words, into exact decimals."""

import re
from decimal import Decimal
from functools import lru_cache

_ONES = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
_SCALES = {
    "ribu": Decimal(1000),
    "rb": Decimal(1000),
    "juta": Decimal(1_000_000),
    "jt": Decimal(1_000_000),
    "miliar": Decimal(1_000_000_000),
    "milyar": Decimal(1_000_000_000),
    "triliun": Decimal(1_000_000_000_000),
    "trilyun": Decimal(1_000_000_000_000),
}
_WHOLE = {"seratus": 100, "seribu": 1000, "sejuta": 1_000_000, "semiliar": 1_000_000_000}

DIGITS = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?!\d)"
"""Pattern of a number in digits, with points and commas the Indonesian or the English way."""

SCALE = r"(?:ribu|rb|juta|jt|miliar|milyar|triliun|trilyun)\b"
"""Pattern of a word that multiplies the number before it."""

NUMBER_WORDS = (
    *_ONES,
    *_WHOLE,
    *("setengah", "belas", "puluh", "ratus", "ribu", "juta", "miliar", "milyar", "triliun", "trilyun"),
)
"""The words that numbers are made of."""

_WORD = rf"(?:{'|'.join(NUMBER_WORDS)})"
WORDS = rf"\b{_WORD}(?:[ -]+(?:koma[ -]+)?{_WORD})*\b"
"""Pattern of a number in words, e.g. ``dua puluh lima ribu``."""


@lru_cache(maxsize=1024)  # a memory of a function from text to number
def read_digits(text: str) -> Decimal:
    """Return the value of a number that matches :data:`DIGITS`.

    A point or comma before exactly three digits parts thousands (``1.500``), any other one parts decimals
    (``1,5``, ``1.5``): Indonesian practice, PUEBI, which also tells how the English way is meant.
    """
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(",", "."))


def scale_of(word: str | None) -> Decimal:
    """Return what *word* (``ribu``, ``jt``, …) multiplies by; 1 for no word."""
    return _SCALES[word.strip().lower()] if word else Decimal(1)


def read_words(text: str) -> Decimal | None:
    """Return the value of number words, e.g. 2500000 for ``dua setengah juta``; ``None`` when they make no number."""
    words = text.lower().replace("-", " ").split()
    if "koma" in words:
        return _with_decimals(words)
    total, part, seen = Decimal(0), Decimal(0), False
    for word in words:
        if word in _ONES:
            part += _ONES[word]
        elif word in _WHOLE:
            part += _WHOLE[word]
        elif word == "setengah":
            part += Decimal("0.5")
        elif word == "belas":
            part += 10
        elif word in {"puluh", "ratus"}:
            part = _times_last(part, 10 if word == "puluh" else 100)
        elif not seen and not part:
            return None
        else:
            total, part = total + part * _SCALES[word], Decimal(0)
        seen = True
    return total + part


def _times_last(part: Decimal, factor: int) -> Decimal:
    """Multiply the last digit of *part*: ``seratus dua puluh`` is 100 + 2 x 10."""
    last = part % 10
    return part - last + (last or 1) * factor


def _with_decimals(words: list[str]) -> Decimal | None:
    """Read ``satu koma lima juta``: digits follow the comma one by one, a scale may end it."""
    comma = words.index("koma")
    whole = read_words(" ".join(words[:comma]))
    scale = Decimal(1)
    after = words[comma + 1 :]
    if after and after[-1] in _SCALES:
        scale = _SCALES[after.pop()]
    if whole is None or not after or any(word not in _ONES or _ONES[word] > 9 for word in after):  # noqa: PLR2004
        return None
    return Decimal(f"{whole}.{''.join(str(_ONES[word]) for word in after)}") * scale
