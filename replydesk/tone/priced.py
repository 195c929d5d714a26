"""Prices of the entries with the time they are for, and what makes a sum with them.

"Rp20.000 per bulan" three months long is Rp60.000, and seven days long it is nothing that the entry says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from replydesk.tone.agreement import Grounds
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated

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

_WORKING = {"hari": "working-day", "jam": "working-hour"}
_EACH = re.compile(
    rf"(?:\b(?:per|(?:se)?tiap|masing-masing)[\s-]?(?:(?:satu|1)\s+)?|/\s?|\bse)(?P<unit>{'|'.join(_SIZES)})\b"
    r"|\b(?P<adjective>hari|minggu|bulan|tahun)an\b"
)
_IN_PARTS = re.compile(r"\b(?:di|men?g?)?(?:cicil|angsur)")


@dataclass(frozen=True, slots=True)
class Price:
    """A price of an entry.

    Attributes:
        value: In rupiah, not 0.
        units: The stretches of time it may be for; empty: it is for none.
        is_parted: The entry speaks of paying by parts.
    """

    value: Decimal
    units: frozenset[str]
    is_parted: bool

    def times(self, quantity: Quantity) -> Iterator[Decimal]:
        """Give how many times the price *quantity* may mean: so many things, or so long in the price's own unit."""
        if quantity.kind is not Kind.DURATION:
            yield from _numbers(quantity)
            return
        for unit in self.units:
            named, size = _SIZES[unit]
            for value in _values(quantity):
                if quantity.unit == named and value % size == 0:
                    yield value / size
                elif quantity.unit and quantity.unit == _WORKING.get(unit):
                    yield value

    def parts(self, quantity: Quantity) -> Iterator[Decimal]:
        """Give into how many parts *quantity* may divide the price: a year's into twelve months, or as it is paid."""
        if quantity.kind is not Kind.DURATION:
            yield from _numbers(quantity)
            return
        wholes = [_SIZES[unit] for unit in self.units]
        for value in _values(quantity):
            if self.is_parted or any(quantity.unit == named and value == size for named, size in wholes):
                for named, size in set(_SIZES.values()):
                    if quantity.unit == named and value % size == 0:
                        yield value / size


def prices(grounds: Grounds) -> Iterator[Price]:
    """Give the prices that the entries state."""
    is_parted = any(_IN_PARTS.search(each.folded.text) for each in grounds.stated)
    elsewhere = frozenset[str]().union(*(_units_without_price(each) for each in grounds.stated))
    for each in grounds.stated:
        for price in each.quantities:
            if price.kind is Kind.MONEY:
                units = _units_of(price, each) or elsewhere
                yield from (Price(value, units, is_parted) for value in _values(price) if value)


def _units_of(price: Quantity, stated: Stated) -> frozenset[str]:
    """Return what is said to be its time before the next price of the sentence, else anywhere in that."""
    start, end = _sentence(price, stated)
    following = (
        other.start for other in stated.quantities if other.kind is Kind.MONEY and price.end <= other.start < end
    )
    text = stated.folded.text
    return _units(text[price.end : min(following, default=end)]) or _units(text[start:end])


def _units_without_price(stated: Stated) -> frozenset[str]:
    """Return the times that sentences name which state no price: "Tarif dihitung per jam.", a title."""
    priced = {_sentence(one, stated) for one in stated.quantities if one.kind is Kind.MONEY}
    return frozenset[str]().union(
        *(_units(stated.folded.text[slice(*span)]) for span in stated.sentences if span not in priced)
    )


def _sentence(quantity: Quantity, stated: Stated) -> tuple[int, int]:
    around = (span for span in stated.sentences if span[0] <= quantity.start < span[1])
    return next(around, (quantity.start, quantity.end))


def _units(text: str) -> frozenset[str]:
    return frozenset(match["unit"] or match["adjective"] for match in _EACH.finditer(text))


def _numbers(quantity: Quantity) -> Iterator[Decimal]:
    return _values(quantity) if quantity.kind in (Kind.COUNT, Kind.NUMBER) else iter(())


def _values(quantity: Quantity) -> Iterator[Decimal]:
    return (value for value in quantity.readings if isinstance(value, Decimal))
