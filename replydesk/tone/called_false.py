"""Finds what the cited entries state and the reply calls false: "kabar bahwa SIM berlaku 5 tahun tidak benar"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from replydesk.tone.agreement import is_grounded
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import NEGATORS, Assertion, content_keys
from replydesk.tone.reading import Reading
from replydesk.tone.refuted import refuted_in

_DOUBTED = re.compile(
    r"\b(?:hoaks|hoax|palsu|penipuan|penipu|bohong|keliru|menyesatkan|fitnah|mitos|klaim|isu|kabar|tawaran|narasi"
    r"|rumor|modus|pesan|video|unggahan|beredar|pungli|oknum|calo|mengatasnamakan)\b"
)
"""A sentence of an entry with these does not affirm what it tells."""

_LEAST = 2
"""Content words and quantities that tell what is called false."""


def called_false(reading: Reading, told: Iterable[Assertion]) -> Iterator[tuple[int, int]]:
    """Give the places of the folded text where sentences *told* call false what an entry states."""
    if reading.claims:
        return  # what an entry on a false claim tells, it mostly tells to refute it
    for said in told:
        found = refuted_in(said.text)
        if found is None:
            continue
        what = said.text[found.start : found.end]
        place = said.start + found.start, said.start + found.end
        if not NEGATORS.isdisjoint(what.split()):
            continue
        keys = content_keys(what)
        if _is_stated(reading, place, keys):
            yield place


def _is_stated(reading: Reading, place: tuple[int, int], keys: frozenset[str]) -> bool:
    numbers = reading.quantities_in(*place)
    if len(keys) + len(numbers) < _LEAST or not all(is_grounded(one, "", reading.grounds) for one in numbers):
        return False
    return any(
        not without_known(keys, theirs)
        for each in reading.grounds.stated
        for theirs in _affirmed(each.folded.text, each.sentences)
    )


@lru_cache(maxsize=256)  # a memory of a function from text to keys: the same entries are cited at every key press
def _affirmed(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[frozenset[str], ...]:
    """Return the keys of the content words of each sentence of an entry that affirms what it tells."""
    return tuple(
        content_keys(sentence)
        for sentence in (text[start:end] for start, end in sentences)
        if not sentence.endswith("?")
        and NEGATORS.isdisjoint(sentence.split())
        and refuted_in(sentence) is None
        and not _DOUBTED.search(sentence)
    )
