"""Sums that a reply makes with the prices and counts of its entries: so many of one, so much of each, a share.

"Dua dewasa dan satu anak jadi Rp20.000", "Rp350.000 per 2 m3, jadi Rp700.000 untuk 4 m3". What does not come out is
nobody's sum.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise, product

from replydesk.tone.agreement import Grounds, is_grounded, is_same_unit
from replydesk.tone.assertions import root_key
from replydesk.tone.priced import THINGS, Price, thing_counted
from replydesk.tone.quantities import Kind, Quantity, sizes_of

_DAY = 1440
_HUNDRED = Decimal(100)
_TOGETHER = {"berdua": 2, "bertiga": 3, "berempat": 4, "berlima": 5}
_TOGETHER_SIGN = re.compile(rf"\b(?:{'|'.join(_TOGETHER)})\b")
_BY_THE_DAY = re.compile(
    r"(?:\s*,-)?(?P<thing>\s*(?:per|(?:se)?tiap|/)\s*[a-z]+)?\s*(?:per|(?:se)?tiap|/)\s*(?:hari|malam)\b"
)
_NIGHTS = re.compile(r" malam\b")
_FOR_EACH = re.compile(r"(?:\s*,-)?\s*(?:untuk |bagi )?(?:per|(?:se)?tiap|/)\s*")
_ALL = re.compile(r"\b(?:total|jumlah|keseluruhan)(?:nya)?\b|\b(?:semua|seluruh)nya\b")
_NEXT_WORD = re.compile(r"\s+([a-z]+)\b")
_SMALLER = {"ton": (1000, THINGS["kg"]), "kuintal": (100, THINGS["kg"]), "kilometer": (1000, THINGS["meter"])}
"""How many of a smaller thing make a larger one."""

_MOST = 60
"""Most of one thing that somebody reckons up in a reply."""

_MOST_PRICES = 8


@dataclass(frozen=True, slots=True)
class Around:
    """Where a quantity stands.

    Attributes:
        text: The folded text.
        sentence: The place of the sentence.
        beside: The quantities of the sentence.
        grounds: What the cited entries state.
        today: The day on which somebody is so old.
        earlier: The quantities of the sentence before.
    """

    text: str
    sentence: tuple[int, int]
    beside: Sequence[Quantity]
    grounds: Grounds
    today: date
    earlier: Sequence[Quantity] = ()


_Count = tuple[Decimal, str]
"""How many, and of what as :func:`thing_counted` says."""


def _counts(beside: Iterable[Quantity], around: Around) -> set[_Count]:
    """Return how many people or things the sentence speaks of.

    A bare number counts where what it counts follows, by a word of the entries: "dua dewasa", not "lantai 3 blok 7".
    """
    said = around.text[slice(*around.sentence)]
    found = {(Decimal(_TOGETHER[match.group()]), THINGS["orang"]) for match in _TOGETHER_SIGN.finditer(said)}
    for one in beside:
        thing = _NEXT_WORD.match(around.text, one.end, around.sentence[1])
        counts = thing is not None and root_key(thing[1]) in around.grounds.words
        if one.kind is Kind.COUNT or (one.kind is Kind.NUMBER and counts):
            named = thing_counted(one, around.text)
            parts = {value for value in one.sizes if named and 0 < value <= _MOST and value != int(value)}
            found |= {(value, named) for value in _few(one.sizes) | parts}
            many, small = _SMALLER.get(named, (0, ""))
            found |= {(value * many, small) for value in one.sizes if small and value <= _MOST}
    return found


def _goes(price: Price, many: Decimal, thing: str) -> bool:
    """Say whether the price can be paid *many* times of *thing*; half of one only where it is said to be for one."""
    return price.fits(thing) and (many == int(many) or thing in price.things)


def _few(values: Iterable[Decimal]) -> set[Decimal]:
    return {value for value in values if 1 < value <= _MOST and value == int(value)}


def _is_by_the_day(value: Decimal, beside: Sequence[Quantity], counts: set[_Count], around: Around) -> bool:
    """Say whether it is a price of the entries for each day so many days, or for each thing and day so often."""
    days = _few(size / _DAY for size in sizes_of(one for one in beside if one.kind is Kind.DURATION))
    nights = (one for one in beside if one.kind is Kind.NUMBER and _NIGHTS.match(around.text, one.end))
    days |= _few(sizes_of(nights))
    for each in around.grounds.stated:
        for price in each.quantities:
            rate = _BY_THE_DAY.match(each.folded.text, price.end) if price.kind is Kind.MONEY else None
            times = ({many for many, _ in counts} if rate["thing"] else {Decimal(1)}) if rate else ()
            if any(amount * day * many == value for amount, day, many in product(price.sizes, days, times)):
                return True
    return False


def _prices(grounds: Grounds) -> list[Price]:
    found = {(price.value, price.things): price for price in grounds.prices}
    return sorted(found.values(), key=lambda price: price.value)[:_MOST_PRICES]


def is_total(value: Decimal, beside: Sequence[Quantity], around: Around) -> bool:
    """Say whether *value* is so many of one price, so many of one and so many of another, or a price by the day."""
    counts = _counts(beside, around)
    if _is_by_the_day(value, beside, counts, around) or _is_by_so_many(value, beside, around.grounds):
        return True
    known = _prices(around.grounds)
    once = (Decimal(1), "")
    times = [*counts, once]
    if _ALL.search(around.text, *around.sentence) and any(value == all_of for all_of in _sums(around.grounds)):
        return True
    if any(price.value * many == value for price in known for many, thing in counts if _goes(price, many, thing)):
        return True
    return any(
        left.value * one[0] + right.value * other[0] == value
        for left, right in combinations(known, 2)
        for one, other in product(times, times)
        if (one, other) != (once, once) and _goes(left, *one) and _goes(right, *other)
    )


def _sums(grounds: Grounds) -> Iterator[Decimal]:
    """Give what the amounts of each sentence of the entries come to together."""
    for each in grounds.stated:
        for start, end in each.sentences:
            here = [one for one in each.quantities if one.kind is Kind.MONEY and start <= one.start < end]
            if len(here) > 1:
                yield sum((max(one.sizes) for one in here), Decimal(0))


def _is_by_so_many(value: Decimal, beside: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether it is a price for each so many as often as they go into what is beside it: "Rp350.000 per 2 m3"."""
    return any(
        amount * many == value * size
        for each in grounds.stated
        for price, per in pairwise(each.quantities)
        if price.kind is Kind.MONEY and _FOR_EACH.fullmatch(each.folded.text[price.end : per.start])
        for one in beside
        if one.kind is per.kind and one.kind in (Kind.COUNT, Kind.DURATION) and is_same_unit(one.unit, per.unit)
        for amount, size, many in product(price.sizes, per.sizes, one.sizes)
        if size and many % size == 0
    )


def is_part_of_total(quantity: Quantity, around: Around) -> bool:
    """Say whether a total in the sentence comes out with *quantity* and not without it."""
    rest = [one for one in around.beside if not one.sizes & quantity.sizes]
    totals = sizes_of(one for one in around.beside if one.kind is Kind.MONEY) - {
        price.value for price in _prices(around.grounds)
    }
    return any(
        _is_by_so_many(total, (quantity,), around.grounds)
        or (is_total(total, around.beside, around) and not is_total(total, rest, around))
        for total in totals
    )


def is_so_much_for_each(quantity: Quantity, around: Around) -> bool:
    """Say whether it is a count of the entries' for as many as a price beside it is reckoned for: 4 x 2,5 kg."""
    if quantity.kind is not Kind.COUNT:
        return False
    rest = [one for one in around.beside if one is not quantity]
    totals = sizes_of(one for one in rest if one.kind is Kind.MONEY)
    times = {
        many
        for many, thing in _counts(rest, around)
        for price in _prices(around.grounds)
        if _goes(price, many, thing) and price.value * many in totals
    }
    each = sizes_of(one for one in around.grounds.of(Kind.COUNT) if is_same_unit(one.unit, quantity.unit))
    return any(size * many in quantity.readings for size, many in product(each, times))


def is_multiple(quantity: Quantity, others: Sequence[Quantity], grounds: Grounds) -> bool:
    """Say whether it is a count of the entries' beside it so many times: two of 5 kg, so 10 kg."""
    same = [one for one in others if one.kind is Kind.COUNT and is_same_unit(one.unit, quantity.unit)]
    if quantity.kind is not Kind.COUNT or not same:
        return False
    times = _few(sizes_of(one for one in others if one not in same and one.kind in (Kind.COUNT, Kind.NUMBER)))
    each = sizes_of(one for one in same if is_grounded(one, "", grounds))
    return any(size * many in quantity.readings for size, many in product(each, times))


def is_share(quantity: Quantity, beside: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether it is so many percent of an amount beside it, or that amount, or what is left of it."""
    shares = sizes_of(grounds.of(Kind.PERCENT))
    own = quantity.sizes
    others = sizes_of(one for one in beside if one.kind is Kind.MONEY and one is not quantity)
    return any(
        small in (large * share / _HUNDRED, large - large * share / _HUNDRED)
        or large == small + small * share / _HUNDRED
        for share in shares
        for left, right in product(own, others)
        for small, large in ((left, right), (right, left))
        if small < large
    )
