from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.backups.ladder import DAYS, MONTHS, WEEKS, to_keep

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


def test_of_two_years_twelve_days_ten_weeks_and_nine_months_are_kept() -> None:
    every_day = [NOON - timedelta(days=days) for days in range(730)]

    kept = to_keep(every_day, UTC)

    days = every_day[:DAYS]
    assert set(days) <= kept
    weeks = {moment.date().isocalendar()[:2] for moment in every_day}
    assert {moment.date().isocalendar()[:2] for moment in kept} >= set(sorted(weeks, reverse=True)[:WEEKS])
    months = {(moment.year, moment.month) for moment in every_day}
    assert {(moment.year, moment.month) for moment in kept} == set(sorted(months, reverse=True)[:MONTHS])
    assert len(kept) <= DAYS + WEEKS + MONTHS


def test_of_one_day_the_last_is_kept() -> None:
    hours = [NOON - timedelta(hours=hour) for hour in range(6)]

    assert to_keep(hours, UTC) == {NOON}


def test_a_day_is_a_day_at_the_desk() -> None:
    jayapura = timezone(timedelta(hours=9))
    evening, morning = datetime(2026, 11, 28, 14, 0, tzinfo=UTC), datetime(2026, 11, 28, 15, 30, tzinfo=UTC)

    assert to_keep([evening, morning], jayapura) == {evening, morning}
    assert to_keep([evening, morning], UTC) == {morning}


def test_after_a_long_leave_nothing_old_is_cleared_away() -> None:
    old = [NOON - timedelta(days=400 + days) for days in range(DAYS - 1)]

    assert to_keep([*old, NOON], UTC) == {*old, NOON}


def test_a_clock_that_was_wrong_for_a_day_costs_a_day() -> None:
    good = [NOON - timedelta(days=days) for days in range(DAYS)]
    future = NOON + timedelta(days=4000)

    assert to_keep([*good, future], UTC) >= {*good[: DAYS - 1], future}


@given(st.lists(st.integers(0, 900), max_size=80))
def test_the_newest_is_always_kept_and_pruning_again_changes_nothing(ages: list[int]) -> None:
    moments = [NOON - timedelta(hours=7 * age) for age in ages]

    kept = to_keep(moments, UTC)

    assert kept <= set(moments)
    assert not moments or max(moments) in kept
    assert to_keep(kept, UTC) == kept
