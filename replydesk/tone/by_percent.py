"""Examples reckoned with a rate of the entry: 1 percent a month of Rp2 juta, two months late, is Rp40.000.

The amount and the time are the asker's; what they make must come out by the entry's percentage. Whoever reckons wrongly
is found.
"""

import re
from decimal import Decimal
from itertools import product

from replydesk.tone.quantities import Kind, Quantity, sizes_of
from replydesk.tone.totals import Around

_SUPPOSED = re.compile(
    r"\b(?:kalau|jika|bila|apabila|misalnya|contohnya|umpamanya|misal|terlambat|telat|menunggak|tunggakan|karena|untuk)\b"
)
_EACH = re.compile(
    r"\bper (?:bulan|tahun|hari)\b|/ ?(?:bulan|tahun|hari)\b|\bdikali(?:kan)?\b|\b(?:se)?tiap (?:bulan|tahun|hari)\b"
)
_HUNDRED = Decimal(100)
_DAY = 1440
_MOST_TIMES = 60


def is_by_percent(quantity: Quantity, around: Around) -> bool:
    """Say whether *quantity* belongs to such an example in its sentence, with a result that is right."""
    if quantity.kind not in (Kind.MONEY, Kind.PERCENT, Kind.DURATION, Kind.COUNT) or not _SUPPOSED.search(
        around.text, *around.sentence
    ):
        return False
    rates = sizes_of(around.grounds.of(Kind.PERCENT))
    amounts = sizes_of(one for one in around.beside if one.kind is Kind.MONEY)
    if not rates or len(amounts) < 2:  # noqa: PLR2004 - what is reckoned with, and what comes out
        return False
    times = {Decimal(1), *_times(around)} if _is_for_each(around) else {Decimal(1)}
    for base, rate, many in product(amounts, rates, times):
        result = base * rate * many / _HUNDRED
        if result != base and result in amounts and _belongs(quantity, (base, result), rate * many, many):
            return True
    return False


def _belongs(quantity: Quantity, amounts: tuple[Decimal, Decimal], percent: Decimal, many: Decimal) -> bool:
    if quantity.kind is Kind.MONEY:
        return not quantity.sizes.isdisjoint(amounts)
    if quantity.kind is Kind.PERCENT:
        return percent in quantity.sizes
    return many > 1 and many in set(_plain(quantity))


def _is_for_each(around: Around) -> bool:
    """Say whether the entries reckon a percentage for each stretch of time."""
    return any(
        _EACH.search(each.folded.text, start, end)
        for each in around.grounds.stated
        for start, end in each.sentences
        if any(one.kind is Kind.PERCENT and start <= one.start < end for one in each.quantities)
    )


def _times(around: Around) -> set[Decimal]:
    return {size for one in around.beside for size in _plain(one) if 1 < size <= _MOST_TIMES}


def _plain(quantity: Quantity) -> set[Decimal]:
    """Return the number as it is said: 2 of "dua bulan"."""
    if quantity.kind is Kind.COUNT:
        return set(quantity.sizes)
    if quantity.kind is not Kind.DURATION:
        return set()
    units = (Decimal(12), Decimal(1)) if quantity.unit == "month" else (Decimal(_DAY),)
    return {size / unit for size in quantity.sizes for unit in units if size % unit == 0}
