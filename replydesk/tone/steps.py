"""In which order things are done: "dibayar setelah disetujui", "diperiksa, lalu diputuskan".

A reply that turns the order round sends people with money to a desk that has approved nothing yet. Two steps are
compared only where the entry puts the same two the other way round.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from replydesk.tone.assertions import NEGATORS, content_keys, root_key, word_set
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import Stated

_SIGN = r"\b(?:sebelum|setelah|sesudah|usai|lalu|kemudian|selanjutnya)\b|(?:,|\bdulu,?|\bdahulu,?) baru\b"
_TURN = re.compile(_SIGN)
_HINT = Pattern((_SIGN,), _SIGN)
_LATER = re.compile(r"setelah|sesudah|usai")
_LISTED = re.compile(r",\s+(?:lalu|kemudian)\b")
_UNDER = re.compile(r"\s*(?:apabila|bila|jika|kalau|saat|ketika|setelah|sesudah|sebelum|begitu)\b")
_PART = re.compile(r"[,;:]\s|\b(?:dan|karena|sehingga|tetapi|sedangkan|jadi|bahwa)\b")
_WORD = re.compile(r"[a-z]+")
_GENERAL = frozenset(
    root_key(word)
    for word in word_set(
        "hari kerja jam menit bulan tahun minggu paling lambat lama cepat dulu dahulu sebelum setelah pukul"
    )
)
Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Order:
    """Two steps, by the keys of their words, and the place of both in the folded text."""

    first: Keys
    then: Keys
    start: int
    end: int


def orders(text: str, sentences: tuple[tuple[int, int], ...]) -> Iterator[Order]:
    """Give which step comes before which in each sentence of a folded text; questions say nothing."""
    for start, end in sentences:
        if text[end - 1 : end] == "?":
            continue
        sentence = text[start:end]
        for turn in _TURN.finditer(sentence):
            pair = _pair(sentence, turn)
            if pair is not None:
                yield Order(*pair, start, end)
        for left, right in _listed(sentence):
            yield Order(left, right, start, end)


def _pair(sentence: str, turn: re.Match[str]) -> tuple[Keys, Keys] | None:
    after = _PART.split(sentence[turn.end() :].strip(), maxsplit=1)
    if not sentence[: turn.start()].strip():  # "setelah disetujui, penyewa membayar"
        before = _PART.split(after[1], maxsplit=1)[0] if len(after) > 1 else ""
    else:
        parts = [part for part in _PART.split(sentence[: turn.start()]) if part.strip(" ,")]
        before = parts[-1] if parts else ""
    left, right = _keys(before), _keys(after[0])
    if not left or not right or "bukan" in before.split():
        return None
    denied = any(word in NEGATORS for word in _WORD.findall(before))
    if denied and not turn.group().startswith("sebelum"):
        return None
    later = bool(_LATER.match(turn.group())) or denied  # "tidak dibayar sebelum disetujui"
    return (right, left) if later else (left, right)


def _listed(sentence: str) -> Iterator[tuple[Keys, Keys]]:
    """Give the neighbours of "seleksi, wawancara, lalu penetapan" before the sign."""
    sign = _LISTED.search(sentence)
    if sign is None:
        return
    said = [part for part in sentence[: sign.start()].split(",") if part.strip() and not _UNDER.match(part)]
    parts = [_keys(part) for part in said]
    yield from ((left, right) for left, right in pairwise(parts) if left and right)


def _keys(part: str) -> Keys:
    return content_keys(part) - _GENERAL


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _told(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[Order, ...]:
    return tuple(orders(text, sentences))


def _is_turned(said: Order, known: tuple[Order, ...]) -> bool:
    first, then = said.first - said.then, said.then - said.first
    turned = False
    for one in known:
        theirs_first, theirs_then = one.first - one.then, one.then - one.first
        alike = bool(first & theirs_first), bool(then & theirs_then)
        if all(alike):
            return False
        turned = turned or (not any(alike) and bool(first & theirs_then and then & theirs_first))
    return turned


@dataclass(frozen=True, slots=True)
class Steps:
    """Objects to a sentence that puts two steps of the cited entries the other way round."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the sentences."""
        if not reading.draft.cited or not _HINT.found_in(reading.folded.text):
            return
        known = tuple(order for each in reading.grounds.stated for order in self._of(each))
        if not known:
            return
        for said in orders(reading.folded.text, reading.stated.sentences):
            if _is_turned(said, known):
                yield Hit(*reading.folded.span(said.start, said.end))

    @staticmethod
    def _of(each: Stated) -> tuple[Order, ...]:
        return _told(each.folded.text, each.sentences)


def steps(_making: Making) -> Asks:
    """Make a rule on the order of steps."""
    return Steps()
