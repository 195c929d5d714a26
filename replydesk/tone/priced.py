"""Prices of the entries with what they are for, and what makes a sum with them.

"Rp20.000 per bulan" three months long is Rp60.000, and seven days long it is nothing that the entry says; nor is
"Rp20.000 per keluarga" for four persons.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated, sentence_at

_DAY = 1440
_SIZES = {
    "menit": ("", 1),
    "jam": ("", 60),
    "hari": ("", _DAY),
    "malam": ("", _DAY),
    "minggu": ("", 7 * _DAY),
    "pekan": ("", 7 * _DAY),
    "bulan": ("month", 1),
    "triwulan": ("month", 3),
    "semester": ("month", 6),
    "tahun": ("month", 12),
}
"""The unit of a duration as ``quantities`` has it, and the size of each in that: minutes, or months."""

THINGS = {
    "orang": "orang",
    "jiwa": "orang",
    "kepala": "orang",
    "siswa": "orang",
    "pengunjung": "orang",
    "peserta": "orang",
    "rombongan": "rombongan",
    "kelompok": "rombongan",
    "keluarga": "keluarga",
    "kepala keluarga": "keluarga",
    "kk": "keluarga",
    "kilogram": "kilogram",
    "kg": "kilogram",
    "kilo": "kilogram",
    "ton": "ton",
    "kuintal": "kuintal",
    "kwintal": "kuintal",
    "gram": "gram",
    "liter": "liter",
    "meter": "meter",
    "meter persegi": "meter",
    "m2": "meter",
    "meter kubik": "meter",
    "m3": "meter",
    "hektare": "hektare",
    "hektar": "hektare",
    "ha": "hektare",
    "kilometer": "kilometer",
    "km": "kilometer",
    "lembar": "lembar",
    "halaman": "lembar",
}
"""What prices are for besides times, by each of its names. None of them is another one."""

_WORKING = {"hari": "working-day", "jam": "working-hour"}
_EACH = re.compile(
    rf"(?:\b(?:per|(?:se)?tiap|masing-masing)[\s-]?(?:(?:satu|1)\s+)?|/\s?|\bse)(?P<unit>{'|'.join(_SIZES)})\b"
    r"|\b(?P<adjective>hari|minggu|bulan|tahun)an\b"
)
_WORD = r"(?:kepala keluarga|[a-z]+)"
_FOR = r"(?:(?:per|(?:se)?tiap|masing-masing)\s+(?:(?:satu|1)\s+)?|/\s*|per-?|se)"
PER = re.compile(rf"(?:\s*,-)?\s*(?:untuk |bagi )?{_FOR}(?P<unit>{_WORD})\b")
"""What stands right behind a price: "per bulan", "untuk setiap orang"."""

_PER_BEFORE = re.compile(
    rf"\b(?:per|(?:se)?tiap|masing-masing)\s+(?:(?:satu|1)\s+)?(?P<unit>{'|'.join(THINGS)})\b\W+(?:[a-z]+\W+){{0,3}}$"
)
_COUNTED = re.compile(rf"\s+({_WORD})\b")
_IN_PARTS = re.compile(r"\b(?:di|men?g?)?(?:cicil|angsur)")


@dataclass(frozen=True, slots=True)
class Price:
    """A price of an entry.

    Attributes:
        value: In rupiah, not 0.
        units: The stretches of time it may be for; empty: it is for none.
        things: What it is for, by the names of :data:`THINGS`; empty: none of these, or it is not said.
        is_parted: The entry speaks of paying by parts.
    """

    value: Decimal
    units: frozenset[str]
    things: frozenset[str]
    is_parted: bool

    def fits(self, thing: str) -> bool:
        """Say whether so many of *thing* (see :func:`thing_counted`) can be how many times the price."""
        return not thing or not self.things or thing in self.things

    def times(self, quantity: Quantity, text: str) -> Iterator[Decimal]:
        """Give how many times the price *quantity* in the folded *text* may mean: so many, or so long, of its unit."""
        if quantity.kind is not Kind.DURATION:
            yield from _numbers(quantity) if self.fits(thing_counted(quantity, text)) else ()
            return
        for unit in self.units:
            named, size = _SIZES[unit]
            for value in quantity.sizes:
                if quantity.unit == named and value % size == 0:
                    yield value / size
                elif quantity.unit and quantity.unit == _WORKING.get(unit):
                    yield value

    def parts(self, quantity: Quantity) -> Iterator[Decimal]:
        """Give into how many parts *quantity* may divide the price: a year's into twelve months, or as it is paid."""
        if quantity.kind is not Kind.DURATION:
            yield from _numbers(quantity)
            return
        if quantity.unit == "month":  # what is for a year comes to so much a month
            months = [size for named, size in (_SIZES[unit] for unit in self.units) if named == quantity.unit]
            yield from (size / value for size in months for value in quantity.sizes if value and size % value == 0)
        wholes = [_SIZES[unit] for unit in self.units]
        for value in quantity.sizes:
            if self.is_parted or any(quantity.unit == named and value == size for named, size in wholes):
                for named, size in set(_SIZES.values()):
                    if quantity.unit == named and value % size == 0:
                        yield value / size


def thing_counted(quantity: Quantity, text: str) -> str:
    """Return what *quantity* counts in the folded *text*, by the names of :data:`THINGS`; empty: not known."""
    if quantity.kind is Kind.COUNT:
        return THINGS.get(quantity.unit, "")
    word = _COUNTED.match(text, quantity.end) if quantity.kind is Kind.NUMBER else None
    return THINGS.get(word[1], "") if word is not None else ""


def prices_in(stated: tuple[Stated, ...]) -> Iterator[Price]:
    """Give the prices that the texts of entries state."""
    is_parted = any(_IN_PARTS.search(each.folded.text) for each in stated)
    elsewhere = frozenset[str]().union(*(_units_without_price(each) for each in stated))
    for each in stated:
        for price in each.quantities:
            if price.kind is Kind.MONEY:
                units, things = _units_of(price, each) or elsewhere, _things_of(price, each)
                yield from (Price(value, units, things, is_parted) for value in price.sizes if value)


def _units_of(price: Quantity, stated: Stated) -> frozenset[str]:
    """Return what is said to be its time before the next price of the sentence, else anywhere in that."""
    start, end = sentence_at(stated, price.start)
    following = (
        other.start for other in stated.quantities if other.kind is Kind.MONEY and price.end <= other.start < end
    )
    text = stated.folded.text
    return _units(text[price.end : min(following, default=end)]) or _units(text[start:end])


def _things_of(price: Quantity, stated: Stated) -> frozenset[str]:
    """Return what is said beside it to be what it is for; none where one of them is no name of :data:`THINGS`."""
    text = stated.folded.text
    start, end = sentence_at(stated, price.start)
    said = []
    place = price.end
    while match := PER.match(text, place, end):
        said.append(match["unit"])
        place = match.end()
    if not said and (before := _PER_BEFORE.search(text[start : price.start])):
        said.append(before["unit"])
    named = [THINGS.get(word, "") for word in said if word not in _SIZES]
    return frozenset(named) if all(named) else frozenset()


def _units_without_price(stated: Stated) -> frozenset[str]:
    """Return the times that sentences name which state no price: "Tarif dihitung per jam.", a title."""
    priced = {sentence_at(stated, one.start) for one in stated.quantities if one.kind is Kind.MONEY}
    return frozenset[str]().union(
        *(_units(stated.folded.text[slice(*span)]) for span in stated.sentences if span not in priced)
    )


def _units(text: str) -> frozenset[str]:
    return frozenset(match["unit"] or match["adjective"] for match in _EACH.finditer(text))


def _numbers(quantity: Quantity) -> frozenset[Decimal]:
    return quantity.sizes if quantity.kind in (Kind.COUNT, Kind.NUMBER) else frozenset()
