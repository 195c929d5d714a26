"""What a sentence says is false: "kabar bahwa SIM berlaku seumur hidup tidak benar", "tidak benar bahwa …"."""

import re
from functools import lru_cache
from typing import NamedTuple

from replydesk.tone.pattern import Pattern

FALSE = (
    "(?:tidak|bukan)(?:lah)? (?:benar|betul|tepat|resmi)|hoaks|hoax|keliru|bohong|palsu|menyesatkan|fitnah|mitos"
    "|disinformasi|misinformasi|tanpa dasar|tidak berdasar"
)
"""What calls something false, and can hardly mean anything else."""

MESSAGES = "kabar|isu|informasi|info|berita|pesan|klaim|narasi|anggapan|rumor|unggahan|video|cerita|gosip|siaran"
"""What is passed on and may be false."""

WRONG = r"salah(?! (?:satu|seorang|sebuah)\b)"
"""To be wrong, and not to be one of several: "salah satu syarat"."""

_FALSE = rf"(?:{FALSE}|{WRONG}(?: besar| kaprah)?)"
_FALSE_SIGN = rf"\b(?:{FALSE}|salah)\b"
_SAYS_FALSE = Pattern((_FALSE_SIGN,), _FALSE_SIGN)
"""Found in every sentence that calls something false."""

_TELLS = re.compile(
    rf"\b(?:{MESSAGES})(?:nya)?(?: (?:yang|bahwa|kalau|jika|soal|tentang|mengenai|adanya|beredar|viral|menyebut"
    r"|menyebutkan|mengatakan|bilang|berantai|di [a-z]+))* (?P<what>[^;:]{0,200}?),? "
    rf"(?:itu |ini |tersebut |adalah |merupakan |memang )*(?P<false>{_FALSE})\b"
)
_IS_FALSE = re.compile(
    r"(?:^|[,;:])\W*(?P<what>[^,;:]{0,200}?),? (?:(?:itu|ini|adalah|merupakan|hanyalah|cuma|cuman) "
    rf"(?:memang |jelas |sebuah |hanya |kabar |berita |informasi )*(?P<false>{_FALSE})|(?P<plain>tidak benar|hoaks))\b"
)
_NOT_TRUE = re.compile(
    r"\b(?P<false>(?:tidak|bukan)(?:lah)? (?:benar|betul))(?:, [a-z]+,?)?(?: (?:bahwa|kalau|jika|bila|ada|adanya|kabar"
    r"|soal|mengenai|tentang))* (?P<what>[a-z][^;:]*)"
)
_LEAST = 2


class Refuted(NamedTuple):
    """What is said to be false.

    Attributes:
        start, end: The place of what is told, in the text that was searched.
        told_first: It is told before it is called false.
    """

    start: int
    end: int
    told_first: bool


@lru_cache(maxsize=256)  # a memory of a function from text to places: several rules ask about the same sentence
def refuted_in(sentence: str) -> Refuted | None:
    """Return what a folded *sentence* says is false; ``None``: nothing, or it does not tell what."""
    if "?" in sentence or not _SAYS_FALSE.found_in(sentence):
        return None
    for pattern, told_first in ((_TELLS, True), (_IS_FALSE, True), (_NOT_TRUE, False)):
        found = pattern.search(sentence)
        if found is not None and len(found["what"].split()) >= _LEAST:
            return Refuted(*found.span("what"), told_first)
    return None


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def refuted_claims(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Return what the *sentences* of a folded *text* say is false."""
    found = ((start, refuted_in(text[start:end])) for start, end in sentences)
    return tuple(text[start + one.start : start + one.end] for start, one in found if one is not None)


def without_refuted(text: str, sentences: tuple[tuple[int, int], ...]) -> str:
    """Return the folded *text* with blanks for what its *sentences* say is false, in the same places."""
    for start, end in sentences:
        found = refuted_in(text[start:end])
        if found is not None:
            text = text[: start + found.start] + " " * (found.end - found.start) + text[start + found.end :]
    return text
