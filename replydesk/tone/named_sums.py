"""Totals and differences of what a sentence names: "SIM C Rp75 ribu, tes kesehatan 35 ribu, jadi Rp110.000".

The amounts that are put together are those written beside the total, or those of the entry whose own words the
sentence names ("bakteri dan kimia sendiri-sendiri"). Also how many days lie between two dates of the entry, all counts
or shares of one list together, and one number of the entry times another one. What does not come out is nobody's total.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise

from replydesk.tone.agreement import Grounds, is_grounded, is_same_unit
from replydesk.tone.assertions import content_keys
from replydesk.tone.beside import told_in
from replydesk.tone.numerals import read_words
from replydesk.tone.quantities import Kind, Quantity, sizes_of
from replydesk.tone.stated import stated_in
from replydesk.tone.totals import Around

_TOTAL = re.compile(
    r"\b(?:jadi|total(?:nya)?|jumlah(?:nya)?|(?:di)?jumlahkan|sehingga|menjadi|berarti|keseluruhan(?:nya)?|semuanya"
    r"|seluruhnya|digabung(?:kan)?|dibanding(?:kan)?|daripada)\b|[=+(]"
)
_DIFFERENCE = re.compile(
    r"\b(?:hemat|selisih(?:nya)?|beda(?:nya)?|lebih (?:mahal|murah|hemat|ringan|banyak|sedikit)|sisa(?:nya)?"
    r"|kembali(?:an)?)\b"
)
_ALL = re.compile(r"\b(?:total|jumlah|keseluruhan)(?:nya)?\b|\b(?:semua|seluruh)nya\b|\b(?:di)?jumlahkan\b")
_FOR_SO_MANY = re.compile(r"\b(?:untuk|dari|di) (?P<many>dua|tiga|empat|lima|enam|\d) [a-z]+\b")
_EXTENDED = re.compile(r"\bdiperpanjang (?:sampai |paling banyak |maksimal )?(?P<times>[a-z]+|\d+) kali\b")
_DATE_LEAD = "tanggal "
_LARGE = 1000
"""From here on a bare number of a reply may be an amount: "35 ribu"."""

_MOST = 8
"""Amounts among which totals are looked for; nobody adds up more in a reply."""

_DAY = 1440


def is_named_sum(quantity: Quantity, around: Around) -> bool:
    """Say whether *quantity* is the total or the difference of what its sentence, or that and the one before, names."""
    if is_amount(quantity) and _is_total_amount(quantity, around):
        return True
    if quantity.kind is Kind.DURATION:
        return _is_between(quantity, around) or _is_extended(quantity, around)
    if quantity.kind in (Kind.COUNT, Kind.PERCENT, Kind.NUMBER):
        return _is_total_of_list(quantity, around) or _is_product(quantity, around)
    return False


def is_amount(quantity: Quantity) -> bool:
    """Say whether it is money, or a bare number that may be: "35 ribu"."""
    return quantity.kind is Kind.MONEY or (
        quantity.kind is Kind.NUMBER and any(size >= _LARGE for size in quantity.sizes)
    )


def _is_total_amount(quantity: Quantity, around: Around) -> bool:
    sentence = around.text[slice(*around.sentence)]
    named = list(_named(content_keys(sentence), around.grounds))[:_MOST]
    said = [one for one in (*around.earlier, *around.beside) if one is not quantity and is_amount(one)]
    known = [one for one in said if is_grounded(one, "", around.grounds)]
    if len(named) + len(known) < 2:  # noqa: PLR2004 - a sum has two parts
        return False
    if _TOTAL.search(sentence) and any(value in quantity.sizes for value in _runs(known)):
        return True
    together = {sum(each, Decimal(0)) for many in range(2, len(named) + 1) for each in combinations(named, many)}
    if together & quantity.sizes:
        return True
    if not _DIFFERENCE.search(sentence):
        return False
    values = {size for one in said for size in one.sizes if one in known or size in together} | set(named)
    return any(abs(left - right) in quantity.sizes for left, right in combinations(sorted(values), 2))


def _runs(amounts: Sequence[Quantity]) -> Iterator[Decimal]:
    """Give what two or more amounts that follow each other come to."""
    sizes = [max(one.sizes) for one in amounts[-_MOST:]]
    for first in range(len(sizes)):
        for last in range(first + 2, len(sizes) + 1):
            yield sum(sizes[first:last], Decimal(0))


def _named(said: frozenset[str], grounds: Grounds) -> Iterator[Decimal]:
    """Give the amounts of the entries that are *said* by words which no other amount of theirs has beside it."""
    for each in grounds.stated:
        yield from (value for value, words in _told_by(each.text) if words & said)


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _told_by(text: str) -> tuple[tuple[Decimal, frozenset[str]], ...]:
    """Return the amounts of an entry's wording with the words that stand beside no other one."""
    items = [one for one in told_in(text) if one.sort.startswith(Kind.MONEY)]
    found = []
    for item in items:
        others = frozenset[str]().union(*(one.beside for one in items if one.values != item.values))
        found += [(value, item.beside - others) for value in item.values if isinstance(value, Decimal)]
    return tuple(found)


def _is_between(quantity: Quantity, around: Around) -> bool:
    """Say whether it is how far two days of the month are from each other that the entries and the reply name."""
    days = sorted(
        {
            int(size)
            for one in (*around.earlier, *around.beside)
            if around.text.endswith(_DATE_LEAD, 0, one.start) and is_grounded(one, "", around.grounds)
            for size in one.sizes
        }
    )
    return any(Decimal((right - left) * _DAY) in quantity.readings for left, right in pairwise(days))


def _is_extended(quantity: Quantity, around: Around) -> bool:
    """Say whether it is how long something lasts that the entries let be prolonged so many times by as much again."""
    return any(
        unit == quantity.unit and size in quantity.readings
        for each in around.grounds.stated
        for unit, size in _prolonged(each.text)
    )


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _prolonged(text: str) -> tuple[tuple[str, Decimal], ...]:
    """Return the lengths, with their units, to which an entry's wording lets others be prolonged."""
    each = stated_in(text)
    return tuple(
        (one.unit, size * (_number(found["times"]) + 1))
        for start, end in each.sentences
        for found in _EXTENDED.finditer(each.folded.text, start, end)
        for one in each.quantities
        if one.kind is Kind.DURATION and start <= one.start < end
        for size in one.sizes
    )


def _number(word: str) -> Decimal:
    return Decimal(word) if word.isdigit() else read_words(word) or Decimal(0)


def _is_total_of_list(quantity: Quantity, around: Around) -> bool:
    """Say whether it is what all counts or shares of one sentence come to, of an entry's or of those just named."""
    all_of = _ALL.search(around.text, *around.sentence)
    so_many = _FOR_SO_MANY.search(around.text, *around.sentence)
    if not all_of and not so_many:
        return False
    many = 0 if all_of else int(_number(so_many["many"])) if so_many else 0
    lists = [
        [one for one in each.quantities if start <= one.start < end]
        for each in around.grounds.stated
        for start, end in each.sentences
    ]
    lists.append([one for one in around.earlier if is_grounded(one, "", around.grounds)])
    lists.append([one for one in around.beside if one.start < quantity.start and is_grounded(one, "", around.grounds)])
    return any(_sum_like(quantity, here, many) in quantity.sizes for here in lists)


def _sum_like(quantity: Quantity, here: Iterable[Quantity], many: int) -> Decimal:
    """Return what those like *quantity* come to; -1 where there are not *many* (0: two or more)."""
    alike = [
        one
        for one in here
        if one is not quantity
        and (one.kind is quantity.kind or {one.kind, quantity.kind} == {Kind.COUNT, Kind.NUMBER})
        and (not one.unit or not quantity.unit or is_same_unit(one.unit, quantity.unit))
    ]
    enough = len(alike) == many if many else len(alike) > 1
    return sum((max(one.sizes) for one in alike), Decimal(0)) if enough else Decimal(-1)


def _is_product(quantity: Quantity, around: Around) -> bool:
    """Say whether it is one number of the entries times another, both named beside it: 1.200 people, three meals."""
    if not _TOTAL.search(around.text, *around.sentence):
        return False
    known = (
        one
        for one in (*around.earlier, *around.beside)
        if one is not quantity and one.kind in (Kind.COUNT, Kind.NUMBER) and is_grounded(one, "", around.grounds)
    )
    sizes = sorted(size for size in sizes_of(known) if size > 1)[:_MOST]
    return any(left * right in quantity.sizes for left, right in combinations(sizes, 2))
