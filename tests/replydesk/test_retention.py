from datetime import UTC, datetime, timedelta

import pytest

from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.retention import AT_ONCE, Texts
from replydesk.gap_noting import note_gap
from replydesk.retention import (
    CHOICES,
    FEWEST_DAYS,
    MOST_DAYS,
    RetentionRefused,
    RetentionRun,
    is_clock_doubtful,
    older_than,
    set_days,
)

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
SARI = Act(person="Sari", at=NOW)


def receive(store: Store, days_ago: int, count: int = 1) -> None:
    with store.atomic():
        for _ in range(count):
            at = NOW - timedelta(days=days_ago)
            store.desk.receive("halo", channel="x", author_handle="@a", intent="question", at=at)


def run(store: Store) -> tuple[RetentionRun, int]:
    """Remove what is to go; return the run and how many pieces it took."""
    whole = RetentionRun(SARI)
    pieces = 1
    while whole.advance(store):
        pieces += 1
    return whole, pieces


def test_only_what_is_older_than_the_days_set_goes(store: Store) -> None:
    for days_ago in (0, 89, 91, 400):
        receive(store, days_ago)
    set_days(store, 90, SARI)

    assert older_than(store, 90, NOW) == Texts(2, 0)
    whole, _ = run(store)

    assert (whole.removed, whole.is_wiped) == (Texts(2, 0), True)
    assert older_than(store, 90, NOW) == Texts(0, 0)
    assert older_than(store, 7, NOW) == Texts(1, 0)


def test_notes_that_nothing_fits_are_counted_before_they_go_and_after(store: Store) -> None:
    for text, days in (("sewa gedung balai kota berapa", 91), ("jadwal bus malam kapan", 100), ("izin reklame", 10)):
        at = NOW - timedelta(days=days)
        note_gap(store, text, channel="x", remark="", person="Sari", now=at)
    store.retention.keep_for(90)
    before = older_than(store, 90, NOW)
    assert before.notes == 2
    assert run(store)[0].removed == before
    assert older_than(store, 90, NOW) == Texts(0, 0)
    assert len(store.gap_notes.every()) == 1


def test_where_texts_are_kept_for_ever_nothing_goes(store: Store) -> None:
    receive(store, 4000)
    assert older_than(store, None, NOW) == Texts(0, 0)
    assert run(store)[0].removed == Texts(0, 0)
    assert store.audit.head().number == 0


def test_much_goes_in_pieces(store: Store) -> None:
    receive(store, 100, AT_ONCE + 10)
    set_days(store, 30, SARI)

    whole, pieces = run(store)

    assert (whole.removed.messages, pieces) == (AT_ONCE + 10, 2)


def test_a_setting_taken_back_stops_a_removal_that_is_under_way(store: Store) -> None:
    receive(store, 100, AT_ONCE + 10)
    set_days(store, 30, SARI)
    whole = RetentionRun(SARI)
    assert whole.advance(store)
    set_days(store, None, SARI)
    assert not whole.advance(store)
    assert older_than(store, 30, NOW) == Texts(10, 0)


@pytest.mark.parametrize("days", [-1, 0, FEWEST_DAYS - 1, MOST_DAYS + 1])
def test_a_number_of_days_nobody_can_mean_is_refused(store: Store, days: int) -> None:
    set_days(store, 30, SARI)
    with pytest.raises(RetentionRefused):
        set_days(store, days, SARI)
    assert store.retention.days == 30


def test_every_choice_that_is_offered_is_taken(store: Store) -> None:
    for days in CHOICES:
        set_days(store, days, SARI)
        assert store.retention.days == days


def test_a_clock_that_runs_years_ahead_of_all_that_is_on_record_is_doubted(store: Store) -> None:
    assert not is_clock_doubtful(store, NOW)
    receive(store, 100)
    assert not is_clock_doubtful(store, NOW)
    assert not is_clock_doubtful(store, NOW - timedelta(days=4000))
    assert is_clock_doubtful(store, NOW + timedelta(days=300))
