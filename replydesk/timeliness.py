"""What there is to say of an entry's days: it may not be used any more, or not for long, or it should be read again."""

from collections.abc import Iterator
from datetime import date, timedelta

from knowledge_base.entry import Entry, Status
from knowledge_base.notice import Notice, notice


def is_bar(said: Notice) -> bool:
    """Say whether *said*, one of :func:`of_days`, holds a reply back, and does not only warn."""
    return said.code in {"days.altered", "days.expired", "days.not-yet", "days.fact-altered", "days.fact-expired"}


def of_days(entry: Entry, facts: tuple[Entry, ...], *, today: date, warn_days: int) -> tuple[Notice, ...]:
    """Return what holds a reply on *entry* back, then what to be aware of; empty: nothing.

    Args:
        entry: The revision that serves. What was not approved, or was retired, has no days to speak of.
        facts: Those it quotes: a reply rests on them, too.
        today: The day asked for.
        warn_days: How many days ahead count as near.
    """
    soon = today + timedelta(days=warn_days)
    said = [*_of_entry(entry, today, soon), *(one for fact in facts for one in _of_fact(fact, today, soon))]
    return tuple(sorted(said, key=lambda one: not is_bar(one)))


def _of_entry(entry: Entry, today: date, soon: date) -> Iterator[Notice]:
    content, status = entry.content, entry.status_on(today)
    until, review = content.valid_until, content.review_on
    if entry.is_altered:
        yield notice("days.altered")
        return
    if status is Status.EXPIRED:
        yield notice("days.expired", day=str(until))
        return
    if status is not Status.APPROVED:
        return
    if content.valid_from is not None and content.valid_from > today:
        yield notice("days.not-yet", day=str(content.valid_from))
    if until == today:
        yield notice("days.last-day", day=str(until))
    elif until is not None and until <= soon:
        yield notice("days.ends-soon", day=str(until), days=(until - today).days)
    if review is not None and review <= today:
        yield notice("days.review-due", day=str(review))


def _of_fact(fact: Entry, today: date, soon: date) -> Iterator[Notice]:
    until, title = fact.content.valid_until, fact.content.title
    if fact.is_altered:
        yield notice("days.fact-altered", title=title)
    elif fact.status_on(today) is Status.EXPIRED:
        yield notice("days.fact-expired", title=title, day=str(until))
    elif fact.state is Status.APPROVED and until is not None and until <= soon:
        yield notice("days.fact-ends-soon", title=title, day=str(until))
