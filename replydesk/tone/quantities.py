"""Finds what a text states literally: amounts, percentages, dates, weekdays, times, durations, counts, numbers.

Nothing is guessed and nothing is fuzzy: a quantity has one value, or a small set of readings where the language
leaves it open (``jam 3`` is 03.00 or 15.00).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from replydesk.tone.calendar_words import (
    DATE_IN_DIGITS,
    DATE_IN_WORDS,
    DATE_ISO,
    DATE_SHORT_LEAD,
    DATE_SHORT_PLACE,
    DATE_WITH_RANGE,
    DAY_ALONE,
    DAY_RANGE,
    EVERY_DAY,
    HOLIDAY,
    HOLIDAY_NAMED,
    MONTH_ALONE,
    MONTH_AND_YEAR,
    MONTHS,
    SUNDAY_AFTER,
    SUNDAY_BEFORE,
    UNTIL,
    WEEKDAYS,
    WEEKEND,
    WORKING_DAYS,
)
from replydesk.tone.fold import Folded
from replydesk.tone.landmarks import Words, letters_before, matches_at, number_places
from replydesk.tone.numerals import DIGITS, NUMBER_WORDS, SCALE, WORDS, read_digits, read_words, scale_of

__all__ = ["HOLIDAY", "WORKING", "Kind", "Quantity", "Value", "literal_numbers", "quantities", "sizes_of"]


class Kind(StrEnum):
    """What is measured."""

    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    DURATION = "duration"
    COUNT = "count"
    NUMBER = "number"
    CODE = "code"


WORKING = "working"
"""The unit of the days of the week that "hari kerja" stands for."""

Value = Decimal | int | str | tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One literal statement.

    Attributes:
        kind: What is measured.
        readings: The values it may have. Money in rupiah; percent as written; a date as (year, month, day) with
            ``None`` for what is not said; a weekday 0 (Monday) to 6, or :data:`HOLIDAY`; a time in minutes after
            midnight; a duration in minutes, or in what ``unit`` says; a count or number as written; a code in folded
            letters.
        unit: ``"working-day"``, ``"working-hour"``, ``"month"`` or ``""`` for durations, the time zone for times, what
            is counted for counts; for days of the week ``"range"`` where several are said at once, :data:`WORKING` for
            "hari kerja".
        start, end: The place in the folded text.
        worded: It stands in words, not in digits.
    """

    kind: Kind
    readings: frozenset[Value]
    start: int
    end: int
    unit: str = ""
    worded: bool = False

    @property
    def sizes(self) -> frozenset[Decimal]:
        """The values that are sizes, in what :attr:`readings` says; none for dates, times and codes."""
        return frozenset(value for value in self.readings if isinstance(value, Decimal))


def sizes_of(quantities: Iterable[Quantity]) -> frozenset[Decimal]:
    """Return the sizes of all *quantities*."""
    return frozenset[Decimal]().union(*(one.sizes for one in quantities))


_PART = r"(?:\s*(?P<part>pagi|siang|sore|petang|malam|dini\s+hari|subuh))?"
_ZONE = r"(?:\s*\(?(?P<zone>wib|wita|wit)\b\)?)?"
_CLOCK = re.compile(
    rf"\b(?:pukul|jam|pkl\.?)\s*(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?(?![\d%]|[.,]\d){_PART}{_ZONE}"
)
_CLOCK_IN_WORDS = re.compile(rf"\b(?:pukul|jam)\s+(?P<half>setengah\s+)?(?P<words>{WORDS}){_PART}{_ZONE}")
_CLOCK_HALF = re.compile(rf"\b(?:pukul|jam)\s+setengah\s+(?P<hour>\d{{1,2}})(?!\d){_PART}{_ZONE}")
_CLOCK_BARE = re.compile(
    rf"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4])(?P<sign>[.:])(?P<minute>[0-5]\d)(?![\d:]|[.,]\d){_PART}{_ZONE}"
)
_RANGE_BEFORE = re.compile(rf"\d\s*(?:wib|wita|wit)?\s*{UNTIL}\s*(?:pukul\s+|jam\s+)?$")
_RANGE_AFTER = re.compile(rf"\s*(?:wib|wita|wit)?\s*{UNTIL}\s*(?:pukul\s+|jam\s+)?\d{{1,2}}(?:[.:]\d\d|\b)")
_HOUR_ALONE = re.compile(
    rf"(?<![\d.,])(?P<hour>\d{{1,2}})(?![\d.,%])(?=\s*(?:wib|wita|wit|pagi|siang|sore|petang|malam)\b){_PART}{_ZONE}"
)

_RUPIAH = re.compile(rf"\b(?:rp|idr)\.?\s*(?P<number>{DIGITS})(?:\s*(?P<scale>{SCALE}|k\b|m\b))?(?:,?-+)?")
_RUPIAH_AFTER = re.compile(rf"(?<![\d.,])(?P<number>{DIGITS})(?:\s*(?P<scale>{SCALE}))?\s*(?:rupiah|perak)\b")
_RUPIAH_IN_WORDS = re.compile(rf"(?P<words>{WORDS})\s+(?:rupiah|perak)\b")
_PERCENT = re.compile(rf"(?<![\d.,])(?P<number>{DIGITS})\s*(?:%|(?:persen|prosen)\b)")
_PERCENT_IN_WORDS = re.compile(rf"(?P<words>{WORDS})\s+(?:persen|prosen)\b")

_MINUTES = {"menit": 1, "jam": 60, "hari": 1440, "minggu": 10080, "pekan": 10080}
_MONTHS_LONG = {"bulan": 1, "triwulan": 3, "semester": 6, "tahun": 12, "thn": 12}
_UNIT = r"(?P<unit>(?:hari\s+kerja|jam\s+kerja|menit|jam|hari|minggu|pekan|bulan|triwulan|semester|tahun|thn)\b)"
_COUNTED = (
    r"(?P<unit>(?:lembar|rangkap|kali|orang|saksi|buah|eksemplar|berkas|km|kilometer|meter (?:persegi|kubik)|meter"
    r"|m2|m3|cm|mm|kg|kilogram|gram|gr"
    r"|liter|ton|kuintal|kwintal|hektare|hektar|ha|dosis|tablet|kapsul|unit|paket|kelurahan|kecamatan|desa|titik|loket|kuota|siswa|ekor|kwh|mb|gb"
    r"|kb|gigabyte|megabyte|x)\b)"
)
_TIMES_HOURS = re.compile(r"(?<![\d.,])(?P<times>\d{1,2})\s*x\s*(?P<hours>\d{1,2})\s*jam\b")
_IN_DIGITS = (
    rf"(?<![a-z\d.,])(?:(?P<first>{DIGITS})\s*(?:{UNTIL}|atau)\s*)?"
    rf"(?P<number>{DIGITS})"
)
_AND_HALF = r"(?P<half>\s+setengah\b(?!\s+(?:menit|jam|hari|minggu|bulan|tahun|dari|harga)))?"
"""What makes "setahun setengah" eighteen months."""

_DURATION = re.compile(rf"{_IN_DIGITS}[\s-]*(?:\([a-z ]+\)\s*)?{_UNIT}{_AND_HALF}")
_DURATION_IN_WORDS = re.compile(
    rf"(?:(?P<first>{WORDS})\s+(?:sampai|hingga|atau)\s+)?(?P<words>{WORDS})\s+{_UNIT}{_AND_HALF}"
)
_ONE_DURATION = re.compile(
    rf"\bse(?P<unit>hari\s+kerja|jam\s+kerja|menit|jam|hari|minggu|pekan|bulan|tahun)\b(?!-){_AND_HALF}"
)
_DAY_NAMED = re.compile(r"\b(?:tanggal|tgl\.?) $")
_QUARTER_HOUR = re.compile(r"\b(?:(?P<three>tiga perempat)|seperempat) jam\b")
_EACH_DURATION = re.compile(
    r"\b(?:per|(?:se)?tiap)\s+(?P<unit>minggu|pekan|bulan|tahun)\b"
    rf"(?!\s+(?:{'|'.join(MONTHS)}|pertama|kedua|ketiga|keempat|terakhir)\b)"
)
_COUNT = re.compile(rf"{_IN_DIGITS}\s*(?:\([a-z ]+\)\s*)?{_COUNTED}")
_COUNT_IN_WORDS = re.compile(rf"(?P<words>{WORDS})\s+{_COUNTED}")
_NUMBER = re.compile(rf"(?<![\d.,])(?<![a-z]-)(?P<number>{DIGITS})(?:\s*(?P<scale>{SCALE})|(?P<short>k|m)\b)?")
_NUMBER_IN_WORDS = re.compile(rf"(?P<words>{WORDS})")
_CODE = re.compile(r"\b(?:[a-z]+[-.]?\d[\d.]*|\d+[a-z]+\d*)(?:[a-z\d.-]*[a-z\d])?\b")
_GLUED_UNIT = re.compile(
    r"\d+(?:hari|jam|menit|bulan|tahun|minggu|rb|jt|juta|ribu|k|x|kg|km|cm|mb|gb|kb|orang|lembar|wib|wita|wit)\b"
)

_WORDS = Words.of(
    whole={
        "month": MONTHS,
        "numeral": NUMBER_WORDS,
        "span": ("semenit", "sejam", "sehari", "seminggu", "sepekan", "sebulan", "setahun", "per", "tiap", "setiap"),
        "quarter": ("seperempat", "tiga"),
        "day-name": ("setiap", "tiap", "tujuh", "hari", "tanggal", "libur", "cuti", "akhir"),
    },
    beginnings={
        "day": WEEKDAYS,
        "clock": ("pukul", "jam", "pkl"),
        "rupiah": ("rp", "idr"),
    },
)


class _Places:
    """Where the expressions of one folded text can begin, each in its order.

    Attributes:
        digits: Rows of digits.
        numbers: Those that do not go on from a point, a comma or another digit.
        codes: Rows of digits, and the letters right before them.
        words: Words by the groups of ``_WORDS``.
    """

    def __init__(self, text: str) -> None:
        self.digits = number_places(text)
        self.numbers = [place for place in self.digits if not place or text[place - 1] not in ".,"]
        self.codes = sorted({*self.digits, *(_code_place(text, place) for place in self.digits)})
        self.words = _WORDS.places(text)


def _code_place(text: str, place: int) -> int:
    """Return where the letters begin that *place* follows, as in ``f-1``; *place* itself where there are none."""
    after = place - 1 if text[place - 1 : place] in {"-", "."} else place
    first = letters_before(text, after)
    return first if first < after else place


def quantities(folded: Folded, without: Iterable[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a text in its order; no two overlap.

    Args:
        folded: The text.
        without: Places in the folded text that hold something else (addresses, telephone numbers).
    """
    taken = bytearray(len(folded.text))
    for start, end in without:
        taken[start:end] = b"\1" * (end - start)
    found: list[Quantity] = []
    places = _Places(folded.text)
    for read in (_dates, _times, _money, _percentages, _durations, _weekdays, _counts, _codes, _numbers):
        for quantity in read(folded.text, places):
            if taken.find(1, quantity.start, quantity.end) < 0:
                taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)
                found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: (quantity.start, quantity.end)))


@lru_cache(maxsize=256)  # a memory of a function from text to numbers: entries are read again and again
def literal_numbers(text: str) -> frozenset[Decimal]:
    """Return every number of a folded text, whatever it measures."""
    found = {read_digits(match["number"]) * scale_of(match["scale"]) for match in _NUMBER.finditer(text)}
    found |= {read_digits(match.group()) for match in re.finditer(r"\d+", text)}
    worded = (read_words(match["words"]) for match in _NUMBER_IN_WORDS.finditer(text))
    return frozenset(found | {value for value in worded if value is not None})


def _one(kind: Kind, value: Value, match: re.Match[str], group: str | int = 0, **more: object) -> Quantity:
    return Quantity(kind, frozenset({value}), match.start(group), match.end(group), **more)  # type: ignore[arg-type]


def _dates(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(DATE_WITH_RANGE, text, places.numbers):
        yield from _date(match["year"], MONTHS[match["month"]], match["day"], match.span())
    for match in matches_at(DATE_IN_WORDS, text, places.numbers):
        month, start = MONTHS[match["month"]], match.start()
        if match["first"]:
            yield from _date(match["year"], month, match["first"], match.span("first"))
            start = match.start("day")
        yield from _date(match["year"], month, match["day"], (start, match.end()))
    for match in matches_at(DATE_IN_DIGITS, text, places.digits):
        year = match[4] if len(match[4]) > 2 else f"20{match[4]}"  # noqa: PLR2004 - two or four digits
        yield from _date(year, int(match[3]), match[1], match.span())
    for match in matches_at(DATE_SHORT_PLACE, text, places.digits):
        if DATE_SHORT_LEAD.search(text[max(0, match.start() - 20) : match.start()]):
            yield from _date(None, int(match["month"]), match["day"], match.span())
    for match in matches_at(DATE_ISO, text, places.digits):
        yield from _date(match[1], int(match[2]), match[3], match.span())
    for match in matches_at(MONTH_AND_YEAR, text, places.words["month"]):
        yield _one(Kind.DATE, (int(match["year"]), MONTHS[match["month"]], None), match)
    for match in matches_at(MONTH_ALONE, text, places.words["month"]):
        yield _one(Kind.DATE, (None, MONTHS[match["month"]], None), match)


def _date(year: str | None, month: int, day: str, span: tuple[int, int]) -> Iterator[Quantity]:
    if 1 <= int(day) <= 31 and 1 <= month <= 12:  # noqa: PLR2004 - the calendar
        yield Quantity(Kind.DATE, frozenset({(int(year) if year else None, month, int(day))}), *span)


def _times(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(_CLOCK_HALF, text, places.words["clock"]):
        yield from _time(match, int(match["hour"]), -30)
    for match in matches_at(_CLOCK, text, places.words["clock"]):
        counted = re.search(r"\d\s*$", text[max(0, match.start() - 3) : match.start()])  # "2 jam 30 menit"
        if not counted or text[match.start()] == "p":  # "2026 pukul 22.00" is a date and a time
            yield from _time(
                match, int(match["hour"]), int(match["minute"] or 0), open_half=not match["hour"].startswith("0")
            )
    for match in matches_at(_CLOCK_IN_WORDS, text, places.words["clock"]):
        hour = read_words(match["words"].removeprefix("setengah "))
        half = bool(match["half"]) or match["words"].startswith("setengah ")
        if hour is not None and hour == int(hour):
            yield from _time(match, int(hour), -30 if half else 0)
    for match in matches_at(_CLOCK_BARE, text, places.numbers):
        said = match["sign"] == ":" or match["zone"] or match["part"]
        in_range = _RANGE_BEFORE.search(text[max(0, match.start() - 40) : match.start()]) or _RANGE_AFTER.match(
            text, match.end()
        )
        if said or in_range:
            yield from _time(match, int(match["hour"]), int(match["minute"]), open_half=False)
    for match in matches_at(_HOUR_ALONE, text, places.numbers):
        yield from _time(match, int(match["hour"]), 0)


def _time(match: re.Match[str], hour: int, minute: int, *, open_half: bool = True) -> Iterator[Quantity]:
    if hour > 24:  # noqa: PLR2004 - the clock
        return
    part = match["part"]
    hours = {hour}
    if part in {"siang", "sore", "petang", "malam"} and hour < 12 and not (part == "siang" and hour >= 10):  # noqa: PLR2004
        hours = {hour + 12}
    elif part is None and open_half and 1 <= hour < 12:  # noqa: PLR2004
        hours = {hour, hour + 12}
    elif part in {"malam", "dini hari"} and hour == 12:  # noqa: PLR2004
        hours = {0, 24}
    readings: frozenset[Value] = frozenset((each * 60 + minute) % 1440 for each in hours)
    yield Quantity(Kind.TIME, readings, match.start(), match.end(), unit=match["zone"] or "")


def _money(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(_RUPIAH, text, places.words["rupiah"]):
        scale = {"k": Decimal(1000), "m": Decimal(1_000_000_000)}.get(match["scale"] or "") or scale_of(match["scale"])
        yield _one(Kind.MONEY, read_digits(match["number"]) * scale, match)
    for match in matches_at(_RUPIAH_AFTER, text, places.numbers):
        yield _one(Kind.MONEY, read_digits(match["number"]) * scale_of(match["scale"]), match)
    yield from _worded(Kind.MONEY, matches_at(_RUPIAH_IN_WORDS, text, places.words["numeral"]))


def _percentages(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(_PERCENT, text, places.numbers):
        yield _one(Kind.PERCENT, read_digits(match["number"]), match)
    yield from _worded(Kind.PERCENT, matches_at(_PERCENT_IN_WORDS, text, places.words["numeral"]))


def _worded(kind: Kind, matches: Iterable[re.Match[str]]) -> Iterator[Quantity]:
    for match in matches:
        value = read_words(match["words"])
        if value is not None:
            unit = match["unit"] if kind is Kind.COUNT else ""
            yield Quantity(kind, frozenset({value}), match.start(), match.end(), unit=unit, worded=True)


def _durations(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(_TIMES_HOURS, text, places.numbers):
        yield _one(Kind.DURATION, Decimal(int(match["times"]) * int(match["hours"]) * 60), match)
    for match in matches_at(_DURATION, text, places.numbers):
        if match["unit"] == "bulan" and _DAY_NAMED.search(text, max(0, match.start() - 12), match.start()):
            continue  # "tanggal 15 bulan berikutnya"
        if match["first"]:
            yield _duration(match, read_digits(match["first"]), "first")
            yield _duration(match, read_digits(match["number"]), "number", end=match.end())
        else:
            yield _duration(match, read_digits(match["number"]), 0)
    for match in matches_at(_DURATION_IN_WORDS, text, places.words["numeral"]):
        for group in ("first", "words"):
            value = read_words(match[group]) if match[group] else None
            if value is not None:
                yield _duration(match, value, group, end=match.end() if group == "words" else None)
    for match in matches_at(_QUARTER_HOUR, text, places.words["quarter"]):
        yield _one(Kind.DURATION, Decimal(45 if match["three"] else 15), match)
    for match in (
        *matches_at(_ONE_DURATION, text, places.words["span"]),
        *matches_at(_EACH_DURATION, text, places.words["span"]),
    ):
        yield _duration(match, Decimal(1), 0)


def _duration(match: re.Match[str], value: Decimal, group: str | int, end: int | None = None) -> Quantity:
    word = " ".join(match["unit"].split())
    if group != "first" and match.groupdict().get("half"):
        value += Decimal("0.5")
    unit = {"hari kerja": "working-day", "jam kerja": "working-hour"}.get(word, "month" if word in _MONTHS_LONG else "")
    size = value * (_MINUTES.get(word) or _MONTHS_LONG.get(word) or 1)
    worded = match[group].isalpha() and not match[group][0].isdigit()
    return Quantity(Kind.DURATION, frozenset({size}), match.start(group), end or match.end(group), unit, worded)


def _weekdays(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(DAY_RANGE, text, places.words["day"]):
        first, last = WEEKDAYS[match["first"]], WEEKDAYS[match["last"]]
        days: frozenset[Value] = frozenset(
            range(first, last + 1) if first <= last else {*range(first, 7), *range(last + 1)}
        )
        yield Quantity(Kind.WEEKDAY, days, match.start(), match.end(), unit="range")
    for match in matches_at(DAY_ALONE, text, places.words["day"]):
        said = SUNDAY_BEFORE.search(text[max(0, match.start() - 20) : match.start()])
        if match["day"] != "minggu" or said or SUNDAY_AFTER.match(text, match.end()):
            yield _one(Kind.WEEKDAY, WEEKDAYS[match["day"]], match)
    for pattern, named in ((EVERY_DAY, range(7)), (WEEKEND, range(5, 7)), (HOLIDAY_NAMED, range(HOLIDAY, HOLIDAY + 1))):
        for match in matches_at(pattern, text, places.words["day-name"]):
            yield Quantity(Kind.WEEKDAY, frozenset(named), match.start(), match.end(), unit="range")
    for match in matches_at(WORKING_DAYS, text, places.words["day-name"]):
        yield Quantity(Kind.WEEKDAY, frozenset(range(5)), match.start(), match.end(), unit=WORKING)


def _codes(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(_CODE, text, places.codes):
        if not _GLUED_UNIT.fullmatch(match[0]) and not match[0].startswith(("rp", "idr")):
            yield _one(Kind.CODE, match[0], match)


def _counts(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(_COUNT, text, places.numbers):
        if match["first"]:
            yield _one(Kind.COUNT, read_digits(match["first"]), match, "first", unit=match["unit"])
        group: str | int = "number" if match["first"] else 0
        yield _one(Kind.COUNT, read_digits(match["number"]), match, group, unit=match["unit"])
    yield from _worded(Kind.COUNT, matches_at(_COUNT_IN_WORDS, text, places.words["numeral"]))


def _numbers(text: str, places: _Places) -> Iterator[Quantity]:
    for match in matches_at(_NUMBER, text, places.numbers):
        scale = {"k": Decimal(1000), "m": Decimal(1)}.get(match["short"] or "") or scale_of(match["scale"])
        yield _one(Kind.NUMBER, read_digits(match["number"]) * scale, match)
    yield from _worded(Kind.NUMBER, matches_at(_NUMBER_IN_WORDS, text, places.words["numeral"]))
