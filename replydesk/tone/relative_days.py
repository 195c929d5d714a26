"""Days that are told from today: "besok", "minggu depan". They must come to something the cited entry says.

"Besok pukul 08.00" is right where the entry opens on tomorrow's day of the week, "bulan depan" where it names a day in
that month. Whoever says when something will be done, and cites nothing that says so, makes a promise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from replydesk.tone.agreement import Grounds
from replydesk.tone.landmarks import Hinted
from replydesk.tone.making import Making
from replydesk.tone.numerals import NUMBER_WORDS
from replydesk.tone.owned import is_asked_at
from replydesk.tone.pattern import Pattern
from replydesk.tone.quantities import Kind
from replydesk.tone.quoted import is_called_false
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.told import is_disowned_at

_NAMES = (
    r"\b(?:(?P<today>hari ini|(?:pagi|siang|sore|malam) ini|nanti (?:pagi|siang|sore|malam))"
    r"|(?P<tomorrow>besok|esok(?: hari)?)|(?P<after>lusa)"
    r"|(?P<week>(?:minggu|pekan) (?:ini|depan))|(?P<month>bulan (?:ini|depan))|(?P<year>tahun (?:ini|depan)))\b"
)
_DAYS = Hinted.by(_NAMES, re.compile(_NAMES))
_WEEK = 7
_MONTHS = 12
_ALWAYS = re.compile(
    r"\b24 jam\b|\b(?:setiap|tiap) (?:hari|saat|waktu)\b|\bsewaktu-waktu\b"
    r"|\b(?:kuota|jatah|antrean|nomor|layanan|pelayanan)\b[^.;]{0,40} (?:per ?|se)hari\b"
)
_COUNTED = re.compile(rf"(?:\d|\b(?:{'|'.join(NUMBER_WORDS)}|beberapa|berapa)) $")
"""Before "hari ini" it makes a stretch of days: "dua hari ini"."""

_MONTHLY = re.compile(r"\b(?:(?:se)?tiap|per) bulan\b|\b(?:se)?tiap tanggal \d")


@dataclass(frozen=True, slots=True)
class RelativeDays:
    """Objects to a day told from today on which the entries say nothing.

    Attributes:
        about: A sentence with this says that something is done or open then.
        free: A sentence with this promises nothing, e.g. a greeting or a question.
    """

    about: Pattern
    free: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the days."""
        text = reading.folded.text
        for match in _DAYS.finditer(text):
            start, end = reading.sentence_around(match.start())
            sentence = text[start:end]
            if sentence.endswith("?") or not self.about.found_in(sentence) or self.free.found_in(sentence):
                continue
            if any(match.group() in cited for cited in reading.cited_texts) or _is_stated(match, reading):
                continue
            if _COUNTED.search(text, start, match.start()) or is_disowned_at(text, match.span(), (start, end)):
                continue
            if is_called_false(text, *match.span()) or is_asked_at(text, match.span(), (start, end)):
                continue
            yield Hit(*reading.folded.span(match.start(), match.end()))


def _is_stated(match: re.Match[str], reading: Reading) -> bool:
    """Say whether the entries say something of the stretch of days that *match* names."""
    grounds = reading.grounds
    first, last = _stretch(match, reading.today)
    if (last - first).days < _WEEK and any(_ALWAYS.search(cited) for cited in reading.cited_texts):
        return True
    if match["month"] and any(_MONTHLY.search(cited) for cited in reading.cited_texts):
        return True
    days = [first + timedelta(days=number) for number in range(min((last - first).days, _WEEK) + 1)]
    weekdays = {day.weekday() for day in days}
    return bool(weekdays & grounds.weekdays) or any(_is_within(day, first, last) for day in _dates(grounds))


def _stretch(match: re.Match[str], today: date) -> tuple[date, date]:
    """Return the first and the last day that a wording means on the day *today*."""
    ahead = match.group().endswith("depan")
    if match["week"]:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=_WEEK * ahead)
        return monday, monday + timedelta(days=_WEEK - 1)
    if match["month"]:
        return _month(today.year, today.month + ahead)
    if match["year"]:
        return date(today.year + ahead, 1, 1), date(today.year + ahead, _MONTHS, 31)
    day = today + timedelta(days=1 if match["tomorrow"] else 2 if match["after"] else 0)
    return day, day


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1, 1)
    after = date(first.year + first.month // _MONTHS, first.month % _MONTHS + 1, 1)
    return first, after - timedelta(days=1)


def _dates(grounds: Grounds) -> Iterator[tuple[int | None, int | None, int | None]]:
    for quantity in grounds.of(Kind.DATE):
        for value in quantity.readings:
            if isinstance(value, tuple):
                yield value[0], value[1], value[2]


def _is_within(known: tuple[int | None, int | None, int | None], first: date, last: date) -> bool:
    """Say whether a date of the entry, parts of which may be left open, can lie between *first* and *last*."""
    year, month, day = known
    return any(
        year in (None, one.year) and month in (None, one.month) and day in (None, one.day)
        for one in (first + timedelta(days=number) for number in range((last - first).days + 1))
    )


def relative_days(making: Making) -> Asks:
    """Make a grounded rule with ``check: days``."""
    return RelativeDays(making.pattern("about"), making.pattern("free"))
