"""Figures that an entry implies by listing or by naming two ends: "tiga kali seminggu" for "Senin, Rabu, dan Jumat".

Beside them: five hours for "08.00-13.00", three months for "Januari sampai Maret", 30 December for "28-31 Desember",
and what it writes in short: "06.00 dan 18.00" without "pukul", "prestasi 25" where the line speaks of percent.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from replydesk.tone.agreement import Grounds, is_written_time
from replydesk.tone.calendar_words import SPAN, UNTIL
from replydesk.tone.numerals import read_words
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated

_HOUR = 60
_DAY = 24 * _HOUR
_TO = re.compile(SPAN)
_OFTEN = re.compile(r"\s*(?:per|(?:se)?tiap|se|dalam se|/)\s*-?(?P<unit>hari|minggu|pekan|tahun)\b")
_OFTEN_BEFORE = re.compile(r"\b(?:per |(?:se)?tiap |dalam se|se)(?P<unit>hari|minggu|pekan|tahun),? $")
_LISTED = {"hari": Kind.TIME, "minggu": Kind.WEEKDAY, "pekan": Kind.WEEKDAY, "tahun": Kind.DATE}
_COUNTED_AFTER = re.compile(r",? (?P<many>[a-z0-9]+) (?:kali|x)\b")
_RATE = re.compile(r"(?:per |(?:se)?tiap |se|/)-?(?:hari|minggu|pekan|bulan|tahun)")
_EDGE = re.compile(
    r"\b(?:mulai|dimulai|sejak|sampai(?: dengan)?|hingga|paling [a-z]+|batas(?:nya)?|terakhir|sebelum|berakhir|ditutup"
    r"|diumumkan|pengumuman|jatuh tempo|selesai)(?: [a-z]+){0,3} $"
)
_ANY_TIME = re.compile(r"(?:pukul |jam )?\b(\d{1,2})[.:](\d\d)\b(?: ?(?:wib|wita|wit)\b)?")
_TIMES = re.compile(r"\d{1,2}:\d\d(?:(?:, | dan |, dan | serta |, serta )\d{1,2}:\d\d)+")
_EVERY = re.compile(r"\b(?:se)?tiap (?P<months>\d{1,2}|[a-z]+) bulan\b")
_IN_BRACKETS = re.compile(r"(?: ?\(| (?=\d)|,? (?:tepatnya|persisnya|yaitu|yakni|atau|alias) )(\d+) hari\b")
_MONTH = 30
_YEAR = 12
_AT_WORK = re.compile(r"\b(?:buka|dibuka|melayani|dilayani|masih|layanan|berlaku|berlangsung|datang|tetap)\b")
_CLOCK = re.compile(r"[0-2]\d[.:][0-5]\d")
_BETWEEN = re.compile(rf"\d\s*{UNTIL}\s*$")
_NEAR = 40
"""Characters before a day in which it is said that it is the first or the last one."""


def is_implied(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether *quantity*, in the *sentence* of the folded *text*, is implied by *grounds*."""
    if quantity.kind is Kind.COUNT and quantity.unit in ("kali", "x"):
        return _is_so_often(quantity, text, grounds)
    if quantity.kind is Kind.DURATION:
        return (
            _is_glossed(quantity, text)
            or _is_hours(quantity, grounds)
            or _is_months(quantity, grounds)
            or _is_rate_of_implied(quantity, text, grounds)
        )
    if quantity.kind is Kind.DATE:
        return _is_within(quantity, text, sentence, grounds)
    if quantity.kind is Kind.NUMBER:
        return _is_time_in_short(text[quantity.start : quantity.end], grounds)
    return quantity.kind is Kind.PERCENT and _is_short_percent(quantity, grounds)


def _is_time_in_short(written: str, grounds: Grounds) -> bool:
    """Say whether it is a time without the word for it that an entry names, with the word or without."""
    if not _CLOCK.fullmatch(written):
        return False
    minutes = int(written[:2]) * _HOUR + int(written[3:])
    return any(minutes in one.readings for one in grounds.of(Kind.TIME)) or is_written_time(minutes, grounds)


def _is_glossed(quantity: Quantity, text: str) -> bool:
    """Say whether it is a month of which the days stand behind it in brackets: they are looked at for themselves."""
    days = _IN_BRACKETS.match(text, quantity.end)
    return quantity.unit == "month" and days is not None and Decimal(days[1]) / _MONTH in quantity.readings


def _is_so_often(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    """Say whether an entry lists as many times, days or months as the reply counts in a day, a week or a year."""
    often = _OFTEN.match(text, quantity.end) or _OFTEN_BEFORE.search(
        text, max(0, quantity.start - _NEAR), quantity.start
    )
    return often is not None and any(
        Decimal(count) in quantity.readings for count in _counts(_LISTED[often["unit"]], grounds)
    )


def _counts(kind: Kind, grounds: Grounds) -> Iterator[int]:
    """Give how many of *kind* stand in each sentence: days of the week, months, or stretches of hours."""
    for each in grounds.stated:
        for first, after in each.sentences:
            here = [one for one in each.quantities if one.kind is kind and first <= one.start < after]
            text = each.folded.text[first:after]
            if kind is Kind.TIME:
                yield sum(1 for _ in _stretches(each, here))
                yield from (match.group().count(":") for match in _TIMES.finditer(_ANY_TIME.sub(r"\1:\2", text)))
            elif kind is Kind.WEEKDAY and not any(one.unit == "range" for one in here):
                yield len({day for one in here for day in one.readings})
            elif kind is Kind.DATE and not here:
                yield from _times_a_year(text)
            elif kind is Kind.DATE and all(_month(one) for one in here):
                yield len({_month(one) for one in here})


def _times_a_year(text: str) -> Iterator[int]:
    """Give how often a year comes what is every so many months."""
    for every in _EVERY.finditer(text):
        months = _number(every["months"])
        if months and _YEAR % months == 0:
            yield _YEAR // months


def _month(quantity: Quantity) -> int | None:
    """Return the month of a date without a day."""
    months = [value[1] for value in quantity.readings if isinstance(value, tuple) and value[2] is None]
    return months[0] if months else None


def _stretches(each: Stated, here: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    for left, right in pairwise(here):
        if _TO.fullmatch(each.folded.text[left.end : right.start]):
            yield left, right


def _is_hours(quantity: Quantity, grounds: Grounds) -> bool:
    """Say whether it is how long something is open that the entry opens and closes by the clock."""
    if quantity.unit not in ("", "hour"):
        return False
    return any(
        Decimal((last - first) % _DAY) in quantity.readings
        for each in grounds.stated
        for left, right in _stretches(each, [one for one in each.quantities if one.kind is Kind.TIME])
        for first in left.readings
        for last in right.readings
        if isinstance(first, int) and isinstance(last, int) and first != last
    )


def _is_months(quantity: Quantity, grounds: Grounds) -> bool:
    if quantity.unit != "month":
        return False
    for each in grounds.stated:
        for left, right in _stretches(each, [one for one in each.quantities if one.kind is Kind.DATE]):
            first, last = _month(left), _month(right)
            if first and last and Decimal((last - first) % _YEAR + 1) in quantity.readings:
                return True
    return False


def _is_rate_of_implied(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    """Say whether it only says of what comes right before it how often: the "seminggu" of "tiga kali seminggu"."""
    if not _RATE.fullmatch(text[quantity.start : quantity.end]):
        return False
    unit = text[quantity.start : quantity.end].removeprefix("per ").split()[-1].removeprefix("se")
    before = text[max(0, quantity.start - _NEAR) : quantity.start]
    counted = re.search(r"\b(?P<many>[a-z0-9]+) (?:kali|x|jam) $", before) or _COUNTED_AFTER.match(text, quantity.end)
    if counted is None or unit not in _LISTED:
        return False
    if before.endswith(" jam "):
        return any(True for _ in grounds.of(Kind.TIME))
    return any(count > 1 and _number(counted["many"]) == count for count in _counts(_LISTED[unit], grounds))


def _number(word: str) -> int:
    """Return the number that a word or digits say; 0 for any other word."""
    return int(word) if word.isdigit() else int(read_words(word) or 0)


def _is_within(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether it is one of the days between two of the entry, and the sentence says that something goes on then."""
    start, end = sentence
    if _EDGE.search(text, max(start, quantity.start - _NEAR), quantity.start) or not _AT_WORK.search(text, start, end):
        return False
    if _BETWEEN.search(text, start, quantity.start) or _TO.match(text, quantity.end):
        return False
    days = list(_days(quantity))
    return any(
        first < day < last
        for each in grounds.stated
        for left, right in _stretches(each, [one for one in each.quantities if one.kind is Kind.DATE])
        for first in _days(left)
        for last in _days(right)
        for day in days
    )


def _days(quantity: Quantity) -> Iterator[date]:
    """Give the day; a year that is left open is a common one, so that those of one year can be compared."""
    for value in quantity.readings:
        if isinstance(value, tuple) and value[1] and value[2]:
            try:
                yield date(2001, value[1], value[2])
            except ValueError:
                continue


def _is_short_percent(quantity: Quantity, grounds: Grounds) -> bool:
    """Say whether the entry goes on after a percentage with bare numbers: "domisili 40 persen, afirmasi 30"."""
    own = quantity.sizes
    for each in grounds.stated:
        for first, after in each.sentences:
            here = [one for one in each.quantities if first <= one.start < after]
            if any(one.kind is Kind.PERCENT for one in here) and any(
                one.kind is Kind.NUMBER and one.readings & own for one in here
            ):
                return True
    return False
