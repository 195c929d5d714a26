"""Which copies are kept: many of late, few of long ago.

Twelve days, ten weeks, nine months, as Anki keeps them. What counts are days on which there is a copy and not days of
the calendar: after a long leave the old ones are still there, and a clock that was wrong costs no more than a day.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, tzinfo

DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many of each. Source: Anki's default for backups, ``rslib/src/config/mod.rs``."""


def to_keep(moments: Iterable[datetime], zone: tzinfo | None = None) -> set[datetime]:
    """Return those of *moments* (aware) whose copies are kept: the last of each day, week and month that counts.

    Args:
        moments: When each copy was made.
        zone: By whose days; without it, by those of UTC or whatever the moments are in.
    """
    newest_first = sorted(set(moments), reverse=True)
    steps: tuple[tuple[int, Callable[[date], Hashable]], ...] = ((DAYS, _day), (WEEKS, _week), (MONTHS, _month))
    kept: set[datetime] = set()
    for most, period_of in steps:
        seen: set[Hashable] = set()
        for moment in newest_first:
            period = period_of((moment.astimezone(zone) if zone is not None else moment).date())
            if period not in seen and len(seen) < most:
                seen.add(period)
                kept.add(moment)
    return kept


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
