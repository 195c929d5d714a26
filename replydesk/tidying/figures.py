"""Says which numbers, days, times and contacts of two entries on the same question differ.

They are read by the parts of the tone check, as if one entry were a reply that cites the other: what that grounds,
reckons out or implies is no difference. Of the rest two are set against each other where they are said of the same case
(see ``cases``), and are the same end of what they limit.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from math import ceil

from knowledge_base.entry import Entry
from replydesk.tidying.cases import LANGUAGE, Sides, are_of_two_times, label, sameness, stretches_around
from replydesk.tidying.reckoning import unit_named
from replydesk.tidying.result import Sort
from replydesk.tone.agreement import plain_unit
from replydesk.tone.assertions import root_key
from replydesk.tone.beside import Edge, edge_at
from replydesk.tone.calendar_words import SPAN
from replydesk.tone.contacts import ContactKind
from replydesk.tone.denials import is_shut_on, shut_at
from replydesk.tone.grounded import GroundedQuantities
from replydesk.tone.limits import limit_of
from replydesk.tone.load import shipped_pack
from replydesk.tone.polarity import Opposite, Polarity
from replydesk.tone.priced import PER
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.reading import Reading
from replydesk.tone.stated import Stated, sentence_at, stated_in

_SORTS = {
    Kind.MONEY: Sort.AMOUNT,
    Kind.PERCENT: Sort.AMOUNT,
    Kind.COUNT: Sort.AMOUNT,
    Kind.NUMBER: Sort.AMOUNT,
    Kind.DATE: Sort.DAY,
    Kind.WEEKDAY: Sort.DAY,
    Kind.TIME: Sort.TIME,
    Kind.DURATION: Sort.DURATION,
}
"""What is compared. Codes are names more often than statements."""

_CONTACTS = frozenset({ContactKind.PHONE, ContactKind.HOTLINE, ContactKind.EMAIL})
"""Two links are seldom a contradiction: a matter has several pages."""

_STOP = re.compile(r"[;:]|,(?=\s)|\b(?:dan|sedangkan|sementara|atau|serta|tetapi|namun)\b")
_RANGE = re.compile(SPAN)
_NEAR = 40
"""Characters before a number in which it is said which end it is."""

_PROMISED = re.compile(r"\b(?:dalam(?: waktu)?|selesai|jadi|terbit|rampung)(?: [a-z]+)? $")
_ROUGHLY = re.compile(r"\b(?:biasanya|umumnya|rata-rata|sekitar|kira-kira|kurang lebih|lazimnya)\b")
_EACH = re.compile(r"(?:per|(?:se)?tiap)\b")
_EACH_BEFORE = re.compile(r"\b(?:per|(?:se)?tiap) $")
_ONCE = re.compile(r" sekali\b")
_OF_THE_MONTH = re.compile(r"\b(?:tanggal|tgl) $")
_WORD = re.compile(r"\s+([a-z]+)\b")
_WHO = re.compile(r"\b(?:bagi|untuk|kepada) (?:[a-z]+ )?yang\b[^,;]*$")
"""What stands behind these tells for whom something is: "bagi yang membayar sampai Maret"."""

_CLOCK = re.compile(r"[0-2]?\d\.[0-5]\d")
"""A number that may be a time without its word."""

_BARE = f"{Kind.NUMBER} "
"""What a number is of that nothing is counted by."""

_MEASURES = {
    "km": ("meter", 1000.0),
    "meter": ("meter", 1.0),
    "cm": ("meter", 0.01),
    "mm": ("meter", 0.001),
    "ton": ("kg", 1000.0),
    "kuintal": ("kg", 100.0),
    "kwintal": ("kg", 100.0),
    "kg": ("kg", 1.0),
    "gr": ("kg", 0.001),
    "ha": ("meter persegi", 10000.0),
    "meter persegi": ("meter persegi", 1.0),
    "gb": ("mb", 1024.0),
    "mb": ("mb", 1.0),
    "kb": ("mb", 1 / 1024.0),
}
"""Measures that are told in several units, with how many of the named one each is."""

_DAY = 1440
_MOST = 60
"""Figures of one body that are set against those of the other: more than that stand in lists."""

_WEEK = 5
"""Working days of a week; with them come at most two that are none."""

_HOURS = 8
"""Working hours of a day."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something stated that the other entry does not state.

    Attributes:
        what: Two are compared only where this is the same.
        sort: What sort of thing it is.
        start, end: The place in the folded body.
        part: The stretch of the folded body that tells of it.
        label: The keys of the words that tell of which case it is said.
        edge: Which end it is of what it limits; ``None``: it is the thing itself, or it is not said.
        is_lone: It is the only one of its kind in the body.
        total: What the figures of its kind in its sentence come to together; 0: it is the only one.
        value: What is stated, with the other end of the stretch it is an end of; empty for contacts.
        per: What a price is reckoned by, e.g. "jam"; empty: it is none, or it is not said.
        roughly: It is said to be so for the most part.
        is_shut: For a day of the week: that it is closed, or open; ``None``: neither.
    """

    what: str
    sort: Sort
    start: int
    end: int
    part: tuple[int, int]
    label: frozenset[str]
    edge: Edge | None = None
    is_lone: bool = False
    total: Decimal = Decimal(0)
    value: tuple[Quantity, ...] = ()
    per: str = ""
    roughly: bool = False
    is_shut: bool | None = None


def differing(first: Entry, second: Entry, sides: Sides, asked: frozenset[str]) -> Iterator[tuple[Figure, Figure]]:
    """Give the figures that say different things of the same case, each at most once.

    Args:
        first: One entry.
        second: The other; both on the same question.
        sides: Each read as a reply that cites the other, the first one first.
        asked: The keys of its words (see ``cases.asked_by``).
    """
    ours, theirs = stated_in(first.content.body), stated_in(second.content.body)
    left = _figures(sides[1], theirs)
    alone = _is_alone(ours) and _is_alone(theirs)

    def score(one: Figure, other: Figure) -> float:
        if one.what != other.what or not _exclude_each_other(one, other):
            return 0.0
        if are_of_two_times(ours, one.part, theirs, other.part) and one.sort is not Sort.DAY:
            return 0.0
        if one.per != other.per and one.per and other.per:
            return 0.0
        lone = one.is_lone and other.is_lone
        if one.what == _BARE and not lone:
            return 0.0
        return sameness(one.label, other.label, asked, alone=alone or lone)

    for one in _figures(sides[0], ours):
        best = max(left, key=lambda other: score(one, other), default=None)
        if best is not None and score(one, best) > 0.0:
            left.remove(best)
            yield one, best
    for one, other in _opened_and_shut(ours, theirs):
        if sameness(one.label, other.label, asked, alone=alone):
            yield _as_word(ours, one), _as_word(theirs, other)


def _is_alone(stated: Stated) -> bool:
    return len(stated.sentences) == 1


def _figures(reading: Reading, stated: Stated) -> list[Figure]:
    """Return what the body *stated*, read as a reply, states and the other entry does not; at most ``_MOST``."""
    strange = {hit.start for rule in _grounded() for hit in rule.find(reading)}
    starts = stated.folded.starts
    found = [
        _figure(stated, one)
        for one in stated.quantities
        if one.kind in _SORTS and starts[one.start] in strange and not _is_rate(stated, one)
        if not _WHO.search(stated.folded.text, sentence_at(stated, one.start)[0], one.start)
        if one.kind is not Kind.NUMBER or not _CLOCK.fullmatch(stated.folded.text, one.start, one.end)
    ]
    known = {each.value for text in reading.grounds.stated for each in text.contacts}
    for contact in stated.contacts:
        if contact.kind in _CONTACTS and contact.value not in known:
            part = sentence_at(stated, contact.start)
            found.append(
                Figure(
                    what=str(contact.kind),
                    sort=Sort.CONTACT,
                    start=contact.start,
                    end=contact.end,
                    part=part,
                    label=label(stated, part),
                    is_lone=sum(each.kind is contact.kind for each in stated.contacts) == 1,
                )
            )
    return found[:_MOST]


@cache
def _grounded() -> tuple[GroundedQuantities, ...]:
    return tuple(rule.asks for rule in shipped_pack(LANGUAGE).rules if isinstance(rule.asks, GroundedQuantities))


@cache
def _bounds() -> Opposite:
    """Return what says that a number is the least, or the most."""
    polar = (rule.asks for rule in shipped_pack(LANGUAGE).rules if isinstance(rule.asks, Polarity))
    return next(opposite for rule in polar for opposite in rule.opposites if opposite.name == "batas")


def _is_rate(stated: Stated, one: Quantity) -> bool:
    """Say whether it only tells how often a price is paid: "Rp5.000 per bulan"."""
    if one.kind is not Kind.DURATION:
        return False
    return any(
        price.kind is Kind.MONEY
        and price.end <= one.start
        and PER.match(stated.folded.text, price.end, one.end) is not None
        for price in stated.quantities
    )


def _figure(stated: Stated, one: Quantity) -> Figure:
    text = stated.folded.text
    sentence = sentence_at(stated, one.start)
    of_its_kind = [each for each in stated.quantities if each.kind is one.kind and _is_in(each, sentence)]
    part = _part(text, sentence, one, of_its_kind)
    near, lead = stretches_around(text, sentence, (one.start, one.end))
    lead = lead if lead[1] <= of_its_kind[0].start else part
    said = label(stated, part, lead, doing=one.kind is Kind.DURATION)
    partner = _other_end(text, one, of_its_kind)
    return Figure(
        what=f"{one.kind} {_counted(text, one)}",
        sort=_SORTS[one.kind],
        start=one.start,
        end=one.end,
        part=part,
        label=said,
        edge=_edge(stated, sentence, one),
        is_lone=sum(each.kind is one.kind for each in stated.quantities) == 1,
        total=_total(of_its_kind),
        value=(one,) if partner is None else (one, partner),
        per=unit_named(plain_unit(per["unit"])) if one.kind is Kind.MONEY and (per := PER.match(text, one.end)) else "",
        roughly=_ROUGHLY.search(text, *sentence) is not None,
        is_shut=is_shut_on(text, near, one) if one.kind is Kind.WEEKDAY else None,
    )


def _total(together: Sequence[Quantity]) -> Decimal:
    """Return what several come to; 0 for a single one."""
    return sum((size for each in together for size in each.sizes), Decimal(0)) if len(together) > 1 else Decimal(0)


def _counted(text: str, one: Quantity) -> str:
    """Return what two quantities of one kind must have in common to be of the same thing, in a word."""
    if one.kind is Kind.COUNT:
        unit = plain_unit(one.unit)
        return _MEASURES.get(unit, (unit, 1.0))[0]
    if one.kind is Kind.DURATION and (
        _EACH.match(text, one.start) or _EACH_BEFORE.search(text, 0, one.start) or _ONCE.match(text, one.end)
    ):
        return "each"
    if one.kind is Kind.NUMBER and _OF_THE_MONTH.search(text, 0, one.start):
        return "tanggal"
    word = _WORD.match(text, one.end) if one.kind is Kind.NUMBER else None
    return root_key(word[1]) if word else ""


def _part(text: str, sentence: tuple[int, int], one: Quantity, alike: Sequence[Quantity]) -> tuple[int, int]:
    """Return the part of the *sentence* that tells of *one*; *alike* are those of its kind there, in order."""
    place = alike.index(one)
    first = last = place
    while first and _are_joined(text, alike[first - 1], alike[first]):
        first -= 1
    while last + 1 < len(alike) and _are_joined(text, alike[last], alike[last + 1]):
        last += 1
    start, end = sentence
    if first:
        stop = _STOP.search(text, alike[first - 1].end, alike[first].start)
        start = stop.end() if stop else alike[first - 1].end
    if last + 1 < len(alike):
        stop = _STOP.search(text, alike[last].end, alike[last + 1].start)
        end = stop.start() if stop else alike[last + 1].start
    return start, end


def _are_joined(text: str, one: Quantity, other: Quantity) -> bool:
    """Say whether two that follow each other are the ends of a stretch: "1 sampai 3", "antara 1 dan 3"."""
    if _RANGE.fullmatch(text, one.end, other.start):
        return True
    return text[one.end : other.start] == " dan " and text[: one.start].endswith("antara ")


def _other_end(text: str, one: Quantity, alike: Sequence[Quantity]) -> Quantity | None:
    """Return the quantity that makes a stretch with *one*: "1 sampai 3 hari"."""
    place = alike.index(one)
    if place and _are_joined(text, alike[place - 1], one):
        return alike[place - 1]
    if place + 1 < len(alike) and _are_joined(text, one, alike[place + 1]):
        return alike[place + 1]
    return None


def _edge(stated: Stated, sentence: tuple[int, int], one: Quantity) -> Edge | None:
    """Return which end *one* is of what it limits."""
    text = stated.folded.text
    before = max((each.end for each in stated.quantities if each.end <= one.start), default=0)
    near = max(sentence[0], before, one.start - _NEAR)
    sides = _bounds().stances(text[near : one.start])
    if sides[True] or sides[False]:
        return Edge.END if max(sides[False], default=(-1, 0)) > max(sides[True], default=(-1, 0)) else Edge.BEGINNING
    if one.kind in (Kind.DATE, Kind.TIME):
        return edge_at(text, max(sentence[0], before), one.start, one.end)
    for limit in limit_of(stated, max(sentence[0], before), one, sentence[1]):
        return Edge.END if limit.least is None else Edge.BEGINNING
    if one.kind is Kind.DURATION and _PROMISED.search(text, near, one.start):
        return Edge.END
    return None


def _exclude_each_other(one: Figure, other: Figure) -> bool:
    """Say whether not both can be right of the same case."""
    if one.is_shut is not None and other.is_shut is not None and one.is_shut is not other.is_shut:
        return False  # open on some days and closed on others
    edges = {one.edge, other.edge}
    if one.sort not in _ORDERED:
        return len(edges - {None}) < 2  # noqa: PLR2004 - the beginning and the end of the same thing
    if one.total in other.value[0].sizes or other.total in one.value[0].sizes:
        return False  # the one names the parts
    return _are_of_no_size_in_common(one, other)


def _are_of_no_size_in_common(one: Figure, other: Figure) -> bool:
    (low, high), (least, most) = _extents(one, other)
    if len(one.value) != len(other.value):  # a stretch, and something within it
        return not (low <= least and most <= high) and not (least <= low and high <= most)
    if one.edge is other.edge and not (one.edge is Edge.END and one.roughly is not other.roughly):
        return high < least or most < low
    if one.edge is other.edge:  # what takes mostly so long, and at most so long
        return low > most if one.roughly else least > high
    if one.edge is Edge.BEGINNING or other.edge is Edge.END:
        return most < low
    return high < least


_ORDERED = frozenset({Sort.AMOUNT, Sort.DURATION})


def _extents(one: Figure, other: Figure) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the smallest and the greatest that each may be, in the same measure.

    Measures in other units are told in one, lengths of time in minutes: a month has 28 to 31 days, and in a week five
    days are working days.
    """
    alike = len({each.unit for each in (*one.value, *other.value)}) == 1
    return _extent(one, as_said=alike), _extent(other, as_said=alike)


def _extent(figure: Figure, *, as_said: bool) -> tuple[float, float]:
    ends = [float(size) for one in figure.value for size in one.sizes]
    least, most = min(ends), max(ends)
    unit = figure.value[0].unit
    if figure.sort is Sort.AMOUNT and not as_said:
        size = _MEASURES.get(plain_unit(unit), ("", 1.0))[1]
        return round(least * size, 6), round(most * size, 6)
    if figure.sort is not Sort.DURATION or as_said:
        return least, most
    if unit == "month":
        return least * 28 * _DAY, most * 31 * _DAY
    if unit == "working-day":
        return least * _DAY, (most + 2 * ceil(most / _WEEK)) * _DAY
    if unit == "working-hour":
        days = ceil(most / _HOURS)
        return least * 60, (days + 2 * ceil(days / _WEEK)) * _DAY
    return least, most


def _opened_and_shut(ours: Stated, theirs: Stated) -> Iterator[tuple[Figure, Figure]]:
    """Give the days of the week on which the one is open and the other closed."""
    for mine in ours.quantities:
        for each in theirs.quantities:
            if mine.kind is Kind.WEEKDAY and each.kind is Kind.WEEKDAY and mine.readings & each.readings:
                one, other = _figure(ours, mine), _figure(theirs, each)
                if {one.is_shut, other.is_shut} == {True, False}:
                    yield one, other


def _as_word(stated: Stated, day: Figure) -> Figure:
    """Return the words that open or shut on a *day*, in its place: it is they that differ."""
    near, _ = stretches_around(stated.folded.text, sentence_at(stated, day.start), (day.start, day.end))
    start, end = shut_at(stated.folded.text, near, day.value[0])
    return replace(day, sort=Sort.POLARITY, start=start, end=end)


def _is_in(one: Quantity, sentence: tuple[int, int]) -> bool:
    return sentence[0] <= one.start < sentence[1]
