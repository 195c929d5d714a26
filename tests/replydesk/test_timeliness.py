"""What is said of the days of an entry, and of those of the facts it quotes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from replydesk.timeliness import is_bar, of_days

TODAY = date(2026, 11, 21)


def entry(days: Mapping[str, int], state: Status = Status.APPROVED, kind: Kind = Kind.ANSWER) -> Entry:
    dates = {name: TODAY + timedelta(days=day) for name, day in days.items()}
    return Entry(
        id="0" * 32,
        own_id=None,
        content=EntryContent(kind=kind, title="Tarif", body="Isi.", **dates),  # type: ignore[arg-type]
        content_hash="",
        revision=1,
        latest_revision=1,
        state=state,
        author="Rini",
        created_at=datetime(2026, 11, 20, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        ({}, []),
        ({"valid_until": 11, "review_on": 1}, []),
        ({"valid_until": 10}, ["days.ends-soon"]),
        ({"valid_until": 0}, ["days.last-day"]),
        ({"valid_until": -1, "review_on": -9}, ["days.expired"]),
        ({"review_on": 0}, ["days.review-due"]),
        ({"valid_until": 3, "review_on": -2}, ["days.ends-soon", "days.review-due"]),
        ({"valid_from": 1, "valid_until": 3}, ["days.not-yet", "days.ends-soon"]),
    ],
)
def test_what_is_said_of_an_approved_entry(days: dict[str, int], codes: list[str]) -> None:
    said = of_days(entry(days), (), today=TODAY, warn_days=10)
    assert [one.code for one in said] == codes


def test_only_what_is_approved_has_days_to_speak_of() -> None:
    for state in (Status.DRAFT, Status.IN_REVIEW, Status.RETIRED):
        assert of_days(entry({"valid_until": -1, "review_on": -1}, state), (), today=TODAY, warn_days=10) == ()


def test_what_holds_a_reply_back_comes_first_and_is_what_the_entry_may_not_be_used_for() -> None:
    for days in ({"valid_until": -1}, {"valid_until": 0}, {"valid_from": 1}, {"valid_from": 0}, {"review_on": -1}):
        one = entry(days)
        said = of_days(one, (), today=TODAY, warn_days=10)
        assert any(map(is_bar, said)) is not one.is_usable_on(TODAY)
    facts = tuple(entry({"valid_until": day}, kind=Kind.FACT) for day in (5, -1))
    said = of_days(entry({"valid_until": 3}), facts, today=TODAY, warn_days=10)
    assert [one.code for one in said] == ["days.fact-expired", "days.ends-soon", "days.fact-ends-soon"]
