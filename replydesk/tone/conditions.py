"""Rules of the type ``grounded`` on conditions: a cited entry says for whom, or when, something holds, or nobody does.

"Gratis untuk pelanggan yang tidak menunggak", "bisa diangsur apabila pemakaian di bawah rata-rata": the offer is the
entry's, and yet somebody is turned away whom nobody meant to turn away. A condition is what follows its marker up to
the end of its part of the sentence. It is the reply's own where its words are not the entry's. What only tells the
reader's own case ("kalau Ibu sibuk", "bagi yang kesulitan") leaves everybody in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from replydesk.tone.alike import without_known
from replydesk.tone.assertions import content_keys, keys_of
from replydesk.tone.clauses import TURNS
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

_STOP = re.compile(rf"[.;:!?\n)](?!\d)|,(?=\s)|\b(?:{TURNS}|supaya|agar|maka|silakan|mohon)\b")
_GOES_ON = re.compile(
    r"(?<!yang )\b(?:dapat|bisa|boleh|akan|sudah|belum|tidak|wajib|harus|perlu|tersedia|gratis|lewat|melalui|setiap"
    r"|sampai|mulai|sejak|pukul|juga|cukup|ada|itu|ini|malah|di(?:bayar|layani|urus|buka|tanggung|kena[a-z]+|beri[a-z]*))\b"
)
"""What follows those for whom something holds: "untuk anjing | gratis"."""

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PURPOSE = re.compile(r"(?:me[mnlrwy]|di|ber)[a-z]{3,}|(?:pe[mnlr]?|ke)[a-z]{4,}an(?:nya)?")
_ASKS = re.compile(r"\b(?:syarat(?:nya)?|persyaratan|(?:mem)?bawa|siapkan|lampirkan|harus|wajib|minimal|paling)\b")
_PART = re.compile(r"[;:]|,(?=\s)|\b(?:dan|tetapi|tapi|namun|karena|sebab)\b")
_JOINED = re.compile(r"[;:]$|\b(?:dan|tetapi|tapi|namun|jadi|lalu|sedangkan)$")
_CALLED = re.compile(
    r"^(?:(?:halo|hai|baik|iya|ya|tentu|boleh|bisa),? )?"
    r"(?:bapak|ibu|pak|bu|kakak|kak|mas|mbak|bunda|bun|ayah|bang|adik|dik)(?: [a-z]+)?$"
)
"""Nothing but somebody addressed, before what the sentence begins with."""

_SHARE = 0.5
"""Share of a condition's words that must be foreign: fewer retell the entry in other words."""


class Sort(Enum):
    """What a marker does: turn others away, ask for something, name those for whom it holds, or name a case."""

    NARROWING = auto()
    PROVIDED = auto()
    GROUP = auto()
    CASE = auto()


class _Place(NamedTuple):
    start: int
    after: int
    sort: Sort


class _Told(NamedTuple):
    """A sentence of an entry: the keys of its words, and whether it asks for something."""

    keys: frozenset[str]
    asks: bool


@lru_cache(maxsize=256)  # a memory of a function from text to keys: the same entries are cited at every key press
def _told(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[_Told, ...]:
    return tuple(_Told(content_keys(text[start:end]), bool(_ASKS.search(text, start, end))) for start, end in sentences)


@dataclass(frozen=True, slots=True)
class Conditions:
    """Objects to a condition of the reply's own beside what a cited entry offers.

    Attributes:
        narrowing: Markers that turn others away by themselves: "khusus", "hanya untuk".
        provided: Markers of what has to be so: "asalkan".
        group: Markers before those for whom something holds: "bagi", "untuk".
        case: Markers of a case: "jika". One at the beginning of a sentence tells the reader's own.
        offers: What the rest of the sentence has where it tells what is offered or asked for.
        free: A condition with this is left alone.
        beside: A sentence with this beside the condition is left alone: it asks for something, or denies it.
        looks: Words that send the reader to look something up: what for is told behind "untuk".
        yours: Words for the reader, whose things are spoken of.
        needs: Keys of words that tell of somebody's need or trouble: they narrow nothing.
        words: Keys of words that tell nothing of anybody.
    """

    narrowing: Pattern
    provided: Pattern
    group: Pattern
    case: Pattern
    offers: Pattern
    free: Pattern
    beside: Pattern
    looks: Pattern
    yours: Pattern
    needs: frozenset[str]
    words: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the conditions with their markers; nothing when nothing is cited."""
        if not reading.draft.cited:
            return
        text = reading.folded.text
        end = 0
        for place in self._markers(text):
            first, last = reading.sentence_around(place.start)
            if place.start < end or first == last or text[first:last].endswith("?"):
                continue
            end = self._end(text, place, last)
            if self._is_own(reading, place, end, (first, last)) and not reading.is_cited(place.start, end):
                yield Hit(*reading.folded.span(place.start, place.start + len(text[place.start : end].rstrip())))

    def _markers(self, text: str) -> list[_Place]:
        patterns = (self.narrowing, self.provided, self.group, self.case)
        found = [
            _Place(*place, sort) for sort, pattern in zip(Sort, patterns, strict=True) for place in pattern.spans(text)
        ]
        return sorted(found, key=lambda one: (one.start, -one.after))

    @staticmethod
    def _end(text: str, place: _Place, last: int) -> int:
        stops = [_STOP.search(text, place.after, last)]
        if place.sort in (Sort.NARROWING, Sort.GROUP):
            stops.append(_GOES_ON.search(text, place.after + 1, last))
        return min((stop.start() for stop in stops if stop is not None), default=last)

    def _is_own(self, reading: Reading, place: _Place, end: int, sentence: tuple[int, int]) -> bool:
        """Say whether the condition is the reply's own and keeps somebody out."""
        text = reading.folded.text
        told = text[place.after : end]
        before = text[sentence[0] : place.start]
        rest = f"{before.rstrip()} # {text[end : sentence[1]]}"
        if self._is_readers(text[place.start : place.after], place.sort, before):
            return False
        if place.sort is Sort.GROUP and self._is_what_for(told, before):
            return False
        keys = content_keys(told) - self.words
        if not keys or keys & self.needs or self._counts(reading, place.after, end):
            return False
        foreign = without_known(keys, self._known(reading, rest, place.sort))
        if len(foreign) < _SHARE * len(keys):
            return False
        if self.free.found_in(text[place.start : end]) or self.beside.found_in(rest):
            return False
        return self._holds_back(reading, rest, place.sort, all_foreign=foreign == keys)

    def _is_what_for(self, told: str, before: str) -> bool:
        """Say whether *told*, behind "untuk", is a purpose, the reader's own, or what is to be looked up."""
        is_purpose = _is_purpose(_WORD.findall(told)) or self.yours.found_in(told)
        return is_purpose or self.looks.found_in(_PART.split(before)[-1])

    def _holds_back(self, reading: Reading, rest: str, sort: Sort, *, all_foreign: bool) -> bool:
        """Say whether a condition of that sort keeps somebody from what the *rest* of the sentence tells."""
        if sort in (Sort.NARROWING, Sort.PROVIDED) or self.offers.found_in(rest):
            return True
        keys = content_keys(rest) if sort is Sort.GROUP or all_foreign else frozenset()
        return bool(keys) and 2 * len(keys & reading.known_words) > len(keys)

    @staticmethod
    def _is_readers(marker: str, sort: Sort, before: str) -> bool:
        """Say whether the condition opens its sentence, as one does that tells the reader's own case."""
        before = _CALLED.sub("", before.strip(" ,"))
        if sort is Sort.CASE:
            return not before or _JOINED.search(before) is not None
        return not before and marker == "untuk"

    @staticmethod
    def _known(reading: Reading, rest: str, sort: Sort) -> frozenset[str]:
        """Return the keys of the entries' words; for what narrows, of the sentences like *rest* and those that ask."""
        if sort in (Sort.GROUP, Sort.CASE):
            return reading.known_words
        keys = content_keys(rest)
        told = [one for each in reading.grounds.stated for one in _told(each.folded.text, each.sentences)]
        most = max((len(keys & one.keys) for one in told), default=0)
        if not most:
            return reading.known_words
        return frozenset().union(*(one.keys for one in told if one.asks or len(keys & one.keys) == most))

    @staticmethod
    def _counts(reading: Reading, start: int, end: int) -> bool:
        """Say whether a number stands in the condition: another rule looks at those."""
        return any(not (one.worded and one.kind is Kind.NUMBER) for one in reading.quantities_in(start, end))


def _is_purpose(words: list[str]) -> bool:
    """Say whether it is told what for, not for whom: "untuk pendaftaran", and not "untuk pelanggan yang …"."""
    return not words or (_PURPOSE.fullmatch(words[0]) is not None and words[1:2] != ["yang"])


def conditions(making: Making) -> Asks:
    """Make a grounded rule with ``check: conditions``."""
    return Conditions(
        narrowing=making.pattern("narrowing"),
        provided=making.pattern("provided"),
        group=making.pattern("group"),
        case=making.pattern("case"),
        offers=making.pattern("offers"),
        free=making.pattern("free"),
        beside=making.pattern("beside"),
        looks=making.pattern("looks"),
        yours=making.pattern("yours"),
        needs=keys_of(making.words("needs")),
        words=keys_of(making.words("words")),
    )
