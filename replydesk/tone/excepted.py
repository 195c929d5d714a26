"""Rules of the type ``grounded`` on exceptions that no cited entry makes: "gratis, kecuali pohon besar".

"Kecuali" takes from somebody what the entry gives. It is right where the entry excludes the same, in whatever words,
and where a day is excepted on which the entry does not open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.alike import without_known
from replydesk.tone.assertions import content_keys, keys_of, word_set
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

_SIGN = r"\bkecuali (?:untuk |bagi |pada |di |hari |jika |bila |kalau |yang |apabila )*"
_HINT = Pattern((r"\bkecuali\b",), r"\bkecuali\b")
_EXCEPT = re.compile(_SIGN + r"(?P<what>[^,.;:!?\n]*)")
_EXCLUDES = re.compile(
    r"\b(?:kecuali|tidak|tak|bukan|belum|tanpa|selain|hanya|khusus|tutup|libur|luar|dilarang|ditunda|wajib|harus|sedangkan"
    r"|adapun|tetapi)\b"
)
_LEFT = re.compile(r"\b(?:tidak|tak|belum|bukan|cukup|jangan|dilarang)\b")
"""What is taken out of a denial is given, and what out of "cukup" is asked for besides: other rules look at that."""

_FREE = re.compile(r"\b(?:ada|darurat|keadaan|izin|ketentuan|lain|hal|disebut|tertentu|libur|merah|pemberitahuan)\b")
_COMMON = keys_of(word_set("warga orang layanan pelayanan kantor petugas"))
_SHARE = 0.5
"""Share of the excepted thing's words that must be foreign to the entries."""


@dataclass(frozen=True, slots=True)
class Excepted:
    """Objects to what is excepted though the cited entries nowhere exclude it."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give "kecuali" with what it excepts."""
        text = reading.folded.text
        if not reading.draft.cited or not _HINT.found_in(text):
            return
        for match in _EXCEPT.finditer(text):
            first, after = reading.sentence_around(match.start())
            what = match["what"]
            if _LEFT.search(text, first, match.start()):
                continue
            if text[first:after].endswith("?") or reading.is_cited(*match.span()) or _FREE.search(what):
                continue
            if self._is_own(reading, match):
                end = match.start() + len(match.group().rstrip())
                yield Hit(*reading.folded.span(match.start(), end))

    @staticmethod
    def _is_own(reading: Reading, match: re.Match[str]) -> bool:
        quantities = reading.quantities_in(match.start("what"), match.end("what"))
        days = {day for one in quantities if one.kind is Kind.WEEKDAY for day in one.readings if isinstance(day, int)}
        told = [
            (each, start, end)
            for each in reading.grounds.stated
            for start, end in each.sentences
            if _EXCLUDES.search(each.folded.text, start, end)
        ]
        if days:
            excluded = any(
                start <= one.start < end and one.kind is Kind.WEEKDAY and days & one.readings
                for each, start, end in told
                for one in each.quantities
            )
            return bool(reading.grounds.weekdays) and days <= reading.grounds.weekdays and not excluded
        if any(not one.worded or one.kind is not Kind.NUMBER for one in quantities):
            return False
        keys = content_keys(match["what"]) - _COMMON
        if not keys:
            return False
        foreign = without_known(keys, reading.known_words)
        shared = any((keys - foreign) & content_keys(each.folded.text[start:end]) for each, start, end in told)
        return not shared or len(foreign) >= _SHARE * len(keys)


def excepted(_making: Making) -> Asks:
    """Make a rule on exceptions."""
    return Excepted()
