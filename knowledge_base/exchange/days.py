"""Days as people write them, in Indonesian and in English, and back."""

import re
from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months in Indonesian, in the spelling of the great dictionary (KBBI)."""

_ENGLISH = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT = {"agt": 8, "ags": 8, "agu": 8, "agus": 8, "nop": 11, "nopember": 11, "pebruari": 2, "peb": 2, "sept": 9}
"""Short and older spellings that do not begin like the full name, as spreadsheets and letters have them."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}[:.]\d{2}.*)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?: \d{1,2}[:.]\d{2}.*)?")
_DAY_MONTH_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[ ./-]*([a-z]+)\.?[ ,./-]*(\d{4}|\d{2})(?: \d{1,2}[:.]\d{2}.*)?"
)
_MONTH_NAME_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_WEEKDAY = re.compile(r"(?:[a-z]+day|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s+")
_CENTURY = 2000
"""Two digits of a year mean this century: entries are about what holds now."""


def read_day(text: str) -> date | None:
    """Return the day *text* names, or ``None`` when it names none for certain.

    Read are ``2026-12-18`` (a time of day behind it does not matter), ``18/12/2026``, ``18-12-2026``, ``18.12.26``,
    ``18 Des 2026``, ``18 December 2026``, ``December 18, 2026``. Digits alone are always day, month, year, as in
    Indonesia; where that is no day, nothing is guessed.
    """
    plain = _WEEKDAY.sub("", " ".join(text.casefold().split()), count=1)
    for pattern in (_ISO, _YEAR_FIRST):
        if found := pattern.fullmatch(plain):
            return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(plain):
        return _day(found[3], found[2], found[1])
    if found := _DAY_MONTH_NAME.fullmatch(plain):
        return _day(found[3], _month(found[2]), found[1])
    if found := _MONTH_NAME_DAY.fullmatch(plain):
        return _day(found[3], _month(found[1]), found[2])
    return None


def show_day(day: date) -> str:
    """Return *day* as it is written in Indonesian, e.g. ``"18 Desember 2026"``; :func:`read_day` reads it back."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def _month(name: str) -> int:
    if name in _SHORT:
        return _SHORT[name]
    for number in range(12):
        full = MONTHS[number].casefold()
        if name in (full, full[:3], _ENGLISH[number], _ENGLISH[number][:3]):
            return number + 1
    return 0


def _day(year: str, month: str | int, day: str) -> date | None:
    number = int(year)
    try:
        return date(number + _CENTURY if len(year) == 2 else number, int(month), int(day))  # noqa: PLR2004
    except ValueError:
        return None
