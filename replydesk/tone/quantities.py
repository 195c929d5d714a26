"""Finds what a text states literally: amounts, percentages, dates, weekdays, times, durations, counts, numbers.

Nothing is guessed and nothing is fuzzy: a quantity has one value, or a small set of readings where the language
leaves it open (``jam 3`` is 03.00 or 15.00).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from replydesk.tone.fold import Folded
from replydesk.tone.numerals import DIGITS, SCALE, WORDS, read_digits, read_words, scale_of


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
            is counted for counts.
        start, end: The place in the folded text.
        worded: It stands in words, not in digits.
    """

    kind: Kind
    readings: frozenset[Value]
    start: int
    end: int
    unit: str = ""
    worded: bool = False


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari pebruari feb peb february",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu ags agt agst aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_FULL_MONTHS = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
)
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_TO = r"\s*(?:-+|/|s\.?/?d\.?|sd|sampai(?:\s+dengan)?|hingga|dan|atau|,|&)\s*"
_DATE_IN_WORDS = re.compile(
    rf"(?<![\d.,])(?:(?P<first>\d{{1,2}}){_TO})?(?P<day>\d{{1,2}})[\s-]+{_MONTH}(?:[\s,-]*(?P<year>(?:19|20)\d\d)(?!\d))?",
)
_DATE_WITH_RANGE = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})\s+{_MONTH}(?={_TO}\d{{1,2}}\s+[a-z]+\.?\s+(?P<year>(?:19|20)\d\d))",
)
_DATE_IN_DIGITS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])")
_DATE_ISO = re.compile(r"(?<![\d/-])((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?![\d-])")
_MONTH_AND_YEAR = re.compile(rf"\b{_MONTH}\s+(?:tahun\s+)?(?P<year>(?:19|20)\d\d)(?!\d)")
_MONTH_ALONE = re.compile(rf"\b(?P<month>{_FULL_MONTHS})\b")

_WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
_DAY = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)"
_DAY_RANGE = re.compile(
    rf"\b(?P<first>{_DAY})\s*(?:-+|s\.?/?d\.?|sd|sampai(?:\s+dengan)?|hingga)\s*(?:hari\s+)?(?P<last>{_DAY})\b"
)
_DAY_ALONE = re.compile(rf"\b(?P<day>{_DAY})\b")
_EVERY_DAY = re.compile(
    r"\b(?:setiap|tiap|tiap-tiap)\s+hari\b(?!\s+(?:kerja|senin|selasa|rabu|kamis|jum|sabtu|minggu|ahad))"
    r"|\btujuh hari seminggu\b"
)
_HOLIDAY = re.compile(r"\b(?:hari\s+(?:libur|raya|besar)|tanggal\s+merah|libur\s+nasional|cuti\s+bersama)\b")
_WEEKEND = re.compile(r"\bakhir\s+pekan\b")
HOLIDAY = 7
"""A holiday, beside the seven days of the week."""

# "minggu" is Sunday only where the words around it say so; else it is a week.
_SUNDAY_BEFORE = re.compile(
    r"(?:\bhari|\bsabtu(?:\s+dan|\s+atau|,|\s*-+|\s*/|\s+&|\s+maupun)?|\btiap|\bsetiap|libur)\s*$"
)

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
_RANGE_BEFORE = re.compile(
    r"\d\s*(?:wib|wita|wit)?\s*(?:-+|s\.?/?d\.?|sd|sampai(?:\s+dengan)?|hingga)\s*(?:pukul\s+|jam\s+)?$"
)
_RANGE_AFTER = re.compile(
    r"\s*(?:wib|wita|wit)?\s*(?:-+|s\.?/?d\.?|sd\b|sampai|hingga)\s*(?:pukul\s+|jam\s+)?\d{1,2}(?:[.:]\d\d|\b)"
)
_HOUR_ALONE = re.compile(
    rf"(?<![\d.,])(?P<hour>\d{{1,2}})(?![\d.,%])(?=\s*(?:wib|wita|wit|pagi|siang|sore|petang|malam)\b){_PART}{_ZONE}"
)

_RUPIAH = re.compile(rf"\b(?:rp|idr)\.?\s*(?P<number>{DIGITS})(?:\s*(?P<scale>{SCALE}|k\b|m\b))?(?:,?-+)?")
_RUPIAH_AFTER = re.compile(rf"(?<![\d.,])(?P<number>{DIGITS})(?:\s*(?P<scale>{SCALE}))?\s*(?:rupiah|perak)\b")
_RUPIAH_IN_WORDS = re.compile(rf"(?P<words>{WORDS})\s+(?:rupiah|perak)\b")
_PERCENT = re.compile(rf"(?<![\d.,])(?P<number>{DIGITS})\s*(?:%|(?:persen|prosen)\b)")
_PERCENT_IN_WORDS = re.compile(rf"(?P<words>{WORDS})\s+(?:persen|prosen)\b")

_MINUTES = {"menit": 1, "jam": 60, "hari": 1440, "minggu": 10080, "pekan": 10080}
_MONTHS_LONG = {"bulan": 1, "tahun": 12, "thn": 12}
_UNIT = r"(?P<unit>(?:hari\s+kerja|jam\s+kerja|menit|jam|hari|minggu|pekan|bulan|tahun|thn)\b)"
_COUNTED = (
    r"(?P<unit>(?:lembar|rangkap|kali|orang|saksi|buah|eksemplar|berkas|km|kilometer|meter|m2|cm|mm|kg|kilogram|gram|gr"
    r"|liter|ton|hektare|hektar|ha|dosis|tablet|kapsul|unit|paket|kelurahan|kecamatan|desa|titik|loket|kuota|siswa|kwh|mb|gb"
    r"|kb|gigabyte|megabyte|x)\b)"
)
_TIMES_HOURS = re.compile(r"(?<![\d.,])(?P<times>\d{1,2})\s*x\s*(?P<hours>\d{1,2})\s*jam\b")
_IN_DIGITS = (
    rf"(?<![\d.,])(?:(?P<first>{DIGITS})\s*(?:-+|sampai(?:\s+dengan)?|hingga|s\.?/?d\.?|atau)\s*)?(?P<number>{DIGITS})"
)
_DURATION = re.compile(rf"{_IN_DIGITS}[\s-]*(?:\([a-z ]+\)\s*)?{_UNIT}")
_DURATION_IN_WORDS = re.compile(rf"(?:(?P<first>{WORDS})\s+(?:sampai|hingga|atau)\s+)?(?P<words>{WORDS})\s+{_UNIT}")
_ONE_DURATION = re.compile(r"\bse(?P<unit>menit|jam|hari|minggu|pekan|bulan|tahun)\b(?!-)")
_EACH_DURATION = re.compile(r"\b(?:per|(?:se)?tiap)\s+(?P<unit>minggu|pekan|bulan|tahun)\b")
_COUNT = re.compile(rf"{_IN_DIGITS}\s*(?:\([a-z ]+\)\s*)?{_COUNTED}")
_COUNT_IN_WORDS = re.compile(rf"(?P<words>{WORDS})\s+{_COUNTED}")
_NUMBER = re.compile(rf"(?<![\d.,])(?<![a-z]-)(?P<number>{DIGITS})(?:\s*(?P<scale>{SCALE})|(?P<short>k|m)\b)?")
_NUMBER_IN_WORDS = re.compile(rf"(?P<words>{WORDS})")
_CODE = re.compile(r"\b(?:[a-z]+[-.]?\d[\d.]*|\d+[a-z]+\d*)(?:[a-z\d.-]*[a-z\d])?\b")
_GLUED_UNIT = re.compile(
    r"\d+(?:hari|jam|menit|bulan|tahun|minggu|rb|jt|juta|ribu|k|x|kg|km|cm|mb|gb|kb|orang|lembar|wib|wita|wit)\b"
)


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
    for read in (_dates, _times, _money, _percentages, _durations, _weekdays, _counts, _codes, _numbers):
        for quantity in read(folded.text):
            if not any(taken[quantity.start : quantity.end]):
                taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)
                found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: (quantity.start, quantity.end)))


def literal_numbers(text: str) -> frozenset[Decimal]:
    """Return every number of a folded text, whatever it measures."""
    found = {read_digits(match["number"]) * scale_of(match["scale"]) for match in _NUMBER.finditer(text)}
    found |= {read_digits(match.group()) for match in re.finditer(r"(?<!\d)\d+(?!\d)", text)}
    worded = (read_words(match["words"]) for match in _NUMBER_IN_WORDS.finditer(text))
    return frozenset(found | {value for value in worded if value is not None})


def _one(kind: Kind, value: Value, match: re.Match[str], group: str | int = 0, **more: object) -> Quantity:
    return Quantity(kind, frozenset({value}), match.start(group), match.end(group), **more)  # type: ignore[arg-type]


def _dates(text: str) -> Iterator[Quantity]:
    for match in _DATE_WITH_RANGE.finditer(text):
        yield from _date(match["year"], _MONTHS[match["month"]], match["day"], match.span())
    for match in _DATE_IN_WORDS.finditer(text):
        month, start = _MONTHS[match["month"]], match.start()
        if match["first"]:
            yield from _date(match["year"], month, match["first"], match.span("first"))
            start = match.start("day")
        yield from _date(match["year"], month, match["day"], (start, match.end()))
    for match in _DATE_IN_DIGITS.finditer(text):
        year = match[4] if len(match[4]) > 2 else f"20{match[4]}"  # noqa: PLR2004 - two or four digits
        yield from _date(year, int(match[3]), match[1], match.span())
    for match in _DATE_ISO.finditer(text):
        yield from _date(match[1], int(match[2]), match[3], match.span())
    for match in _MONTH_AND_YEAR.finditer(text):
        yield _one(Kind.DATE, (int(match["year"]), _MONTHS[match["month"]], None), match)
    for match in _MONTH_ALONE.finditer(text):
        yield _one(Kind.DATE, (None, _MONTHS[match["month"]], None), match)


def _date(year: str | None, month: int, day: str, span: tuple[int, int]) -> Iterator[Quantity]:
    if 1 <= int(day) <= 31 and 1 <= month <= 12:  # noqa: PLR2004 - the calendar
        yield Quantity(Kind.DATE, frozenset({(int(year) if year else None, month, int(day))}), *span)


def _times(text: str) -> Iterator[Quantity]:
    for match in _CLOCK_HALF.finditer(text):
        yield from _time(match, int(match["hour"]), -30)
    for match in _CLOCK.finditer(text):
        if not re.search(r"\d\s*$", text[max(0, match.start() - 3) : match.start()]):  # "2 jam 30 menit"
            yield from _time(
                match, int(match["hour"]), int(match["minute"] or 0), open_half=not match["hour"].startswith("0")
            )
    for match in _CLOCK_IN_WORDS.finditer(text):
        hour = read_words(match["words"].removeprefix("setengah "))
        half = bool(match["half"]) or match["words"].startswith("setengah ")
        if hour is not None and hour == int(hour):
            yield from _time(match, int(hour), -30 if half else 0)
    for match in _CLOCK_BARE.finditer(text):
        said = match["sign"] == ":" or match["zone"] or match["part"]
        in_range = _RANGE_BEFORE.search(text[: match.start()][-40:]) or _RANGE_AFTER.match(text, match.end())
        if said or in_range:
            yield from _time(match, int(match["hour"]), int(match["minute"]), open_half=False)
    for match in _HOUR_ALONE.finditer(text):
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


def _money(text: str) -> Iterator[Quantity]:
    for match in _RUPIAH.finditer(text):
        scale = {"k": Decimal(1000), "m": Decimal(1_000_000_000)}.get(match["scale"] or "") or scale_of(match["scale"])
        yield _one(Kind.MONEY, read_digits(match["number"]) * scale, match)
    for match in _RUPIAH_AFTER.finditer(text):
        yield _one(Kind.MONEY, read_digits(match["number"]) * scale_of(match["scale"]), match)
    yield from _worded(Kind.MONEY, _RUPIAH_IN_WORDS.finditer(text))


def _percentages(text: str) -> Iterator[Quantity]:
    for match in _PERCENT.finditer(text):
        yield _one(Kind.PERCENT, read_digits(match["number"]), match)
    yield from _worded(Kind.PERCENT, _PERCENT_IN_WORDS.finditer(text))


def _worded(kind: Kind, matches: Iterable[re.Match[str]]) -> Iterator[Quantity]:
    for match in matches:
        value = read_words(match["words"])
        if value is not None:
            unit = match["unit"] if kind is Kind.COUNT else ""
            yield Quantity(kind, frozenset({value}), match.start(), match.end(), unit=unit, worded=True)


def _durations(text: str) -> Iterator[Quantity]:
    for match in _TIMES_HOURS.finditer(text):
        yield _one(Kind.DURATION, Decimal(int(match["times"]) * int(match["hours"]) * 60), match)
    for match in _DURATION.finditer(text):
        if match["first"]:
            yield _duration(match, read_digits(match["first"]), "first")
            yield _duration(match, read_digits(match["number"]), "number", end=match.end())
        else:
            yield _duration(match, read_digits(match["number"]), 0)
    for match in _DURATION_IN_WORDS.finditer(text):
        for group in ("first", "words"):
            value = read_words(match[group]) if match[group] else None
            if value is not None:
                yield _duration(match, value, group, end=match.end() if group == "words" else None)
    for match in (*_ONE_DURATION.finditer(text), *_EACH_DURATION.finditer(text)):
        yield _duration(match, Decimal(1), 0)


def _duration(match: re.Match[str], value: Decimal, group: str | int, end: int | None = None) -> Quantity:
    word = " ".join(match["unit"].split())
    unit = {"hari kerja": "working-day", "jam kerja": "working-hour"}.get(word, "month" if word in _MONTHS_LONG else "")
    size = value * (_MINUTES.get(word) or _MONTHS_LONG.get(word) or 1)
    worded = match[group].isalpha() and not match[group][0].isdigit()
    return Quantity(Kind.DURATION, frozenset({size}), match.start(group), end or match.end(group), unit, worded)


def _weekdays(text: str) -> Iterator[Quantity]:
    for match in _DAY_RANGE.finditer(text):
        first, last = _WEEKDAYS[match["first"]], _WEEKDAYS[match["last"]]
        days: frozenset[Value] = frozenset(
            range(first, last + 1) if first <= last else {*range(first, 7), *range(last + 1)}
        )
        yield Quantity(Kind.WEEKDAY, days, match.start(), match.end(), unit="range")
    for match in _DAY_ALONE.finditer(text):
        if match["day"] != "minggu" or _SUNDAY_BEFORE.search(text[max(0, match.start() - 20) : match.start()]):
            yield _one(Kind.WEEKDAY, _WEEKDAYS[match["day"]], match)
    for pattern, named in ((_EVERY_DAY, range(7)), (_WEEKEND, range(5, 7)), (_HOLIDAY, range(HOLIDAY, HOLIDAY + 1))):
        for match in pattern.finditer(text):
            yield Quantity(Kind.WEEKDAY, frozenset(named), match.start(), match.end(), unit="range")


def _codes(text: str) -> Iterator[Quantity]:
    for match in _CODE.finditer(text):
        if not _GLUED_UNIT.fullmatch(match[0]) and not match[0].startswith(("rp", "idr")):
            yield _one(Kind.CODE, match[0], match)


def _counts(text: str) -> Iterator[Quantity]:
    for match in _COUNT.finditer(text):
        if match["first"]:
            yield _one(Kind.COUNT, read_digits(match["first"]), match, "first", unit=match["unit"])
        group: str | int = "number" if match["first"] else 0
        yield _one(Kind.COUNT, read_digits(match["number"]), match, group, unit=match["unit"])
    yield from _worded(Kind.COUNT, _COUNT_IN_WORDS.finditer(text))


def _numbers(text: str) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(text):
        scale = {"k": Decimal(1000), "m": Decimal(1)}.get(match["short"] or "") or scale_of(match["scale"])
        yield _one(Kind.NUMBER, read_digits(match["number"]) * scale, match)
    yield from _worded(Kind.NUMBER, _NUMBER_IN_WORDS.finditer(text))
