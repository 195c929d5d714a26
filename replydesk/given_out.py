"""Which entries are given out on paper or on a web site, and for which reasons the others stay."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from knowledge_base.course import Course
from knowledge_base.entry import Entry, Kind, Status
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.variables import put_in
from replydesk.quoting import Filler
from replydesk.tone.rule import RulePack
from replydesk.wording_check import WordingCheck


class Reason(StrEnum):
    """Why an entry is not given out, in the order it is asked."""

    OTHER_KIND = "other-kind"
    SAMPLE = "sample"
    NOT_APPROVED = "not-approved"
    NOT_TODAY = "not-today"
    QUOTES = "quotes"
    WORDING = "wording"
    PLACES = "places"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOut:
    """What is given out of a fact base.

    Attributes:
        entries: In their approved wording, filled in.
        stay: How many entries stay, by the first reason for each; none of them zero.
        places: The open places of those that stay for one, in the order they were met.
    """

    entries: tuple[Entry, ...]
    stay: Counter[Reason]
    places: tuple[str, ...]

    def reasons(self) -> Iterator[Notice]:
        """Yield a sentence for each reason, with how many entries stay for it and what can be done."""
        codes = {
            Reason.OTHER_KIND: notice("export.stays-other-kind", count=self.stay[Reason.OTHER_KIND]),
            Reason.SAMPLE: notice("export.stays-sample", count=self.stay[Reason.SAMPLE]),
            Reason.NOT_APPROVED: notice("export.stays-not-approved", count=self.stay[Reason.NOT_APPROVED]),
            Reason.NOT_TODAY: notice("export.stays-not-today", count=self.stay[Reason.NOT_TODAY]),
            Reason.QUOTES: notice("export.stays-quotes", count=self.stay[Reason.QUOTES]),
            Reason.WORDING: notice("export.stays-wording", count=self.stay[Reason.WORDING]),
            Reason.PLACES: notice(
                "export.stays-places",
                count=self.stay[Reason.PLACES],
                places=", ".join(f"{{{name}}}" for name in self.places[:_MOST_PLACES]),
            ),
        }
        if not self.stay and not self.entries:
            yield notice("export.stays-empty")
        yield from (said for reason, said in codes.items() if self.stay[reason])


_MOST_PLACES = 5
"""Places that are named; more are not read."""


def for_paper(store: Store, every: Sequence[Entry], *, today: date, course: Course, pack: RulePack | None) -> GivenOut:
    """Return which of *every*, serving revisions, stand in the handbook of the day *today*. On the store's thread.

    Raises:
        HouseRefused: what is set for the institution cannot be read.
        Stopped: the *course* was.
    """
    sift = _Sift(store, today)
    fit = sift.fit(sift.usable(every), pack, course)
    return sift.given([replace(entry, content=entry.content.with_what_was_lent) for entry in fit])


def for_the_public(
    store: Store, every: Sequence[Entry], *, today: date, course: Course, pack: RulePack | None
) -> GivenOut:
    """Return which of *every* are published: answers alone, with the usual values in their places.

    The rest as for :func:`for_paper`.
    """
    sift = _Sift(store, today)
    answers = sift.without(Reason.OTHER_KIND, every, [one for one in every if one.content.kind is Kind.ANSWER])
    fit = [_usual(entry) for entry in sift.fit(sift.usable(answers), pack, course)]
    whole = [entry for entry in fit if not entry.content.places]
    sift.places = tuple(dict.fromkeys(place.name for entry in fit for place in entry.content.places))
    return sift.given(sift.without(Reason.PLACES, fit, whole))


class _Sift:
    """Takes entries out, and counts for which reason."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._stay: Counter[Reason] = Counter()
        self.places: tuple[str, ...] = ()

    def without(self, reason: Reason, before: Sequence[Entry], after: Sequence[Entry]) -> list[Entry]:
        """Return *after*, noting that the others of *before* stay for *reason*."""
        if len(before) > len(after):
            self._stay[reason] += len(before) - len(after)
        return list(after)

    def usable(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return those of *entries* that are no samples and may be used today."""
        real = self.without(Reason.SAMPLE, entries, [one for one in entries if not one.content.sample])
        known = {Status.DRAFT, Status.IN_REVIEW}
        approved = self.without(Reason.NOT_APPROVED, real, [one for one in real if one.state not in known])
        today = [one for one in approved if one.is_usable_on(self._today)]
        return self.without(Reason.NOT_TODAY, approved, today)

    def fit(self, entries: Sequence[Entry], pack: RulePack | None, course: Course) -> list[Entry]:
        """Return those of *entries* whose facts may be used and whose words may leave, with the facts in them."""
        whole = self.without(Reason.QUOTES, entries, Filler(self._store, self._today).whole(entries))
        check = WordingCheck(self._store, today=self._today, pack=pack)
        return self.without(Reason.WORDING, whole, check.fit(whole, course))

    def given(self, entries: Sequence[Entry]) -> GivenOut:
        """Return what is given out."""
        return GivenOut(entries=tuple(entries), stay=self._stay, places=self.places)


def _usual(entry: Entry) -> Entry:
    """Return *entry* with the usual values of its variables in its wording."""
    content = entry.content
    return replace(entry, content=replace(content, body=put_in(content.body, content.variables, {}), channel_bodies={}))
