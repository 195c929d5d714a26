from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.use import count_uses_anew
from tests.releases import release

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def entry(store: Store, sari: Act) -> Entry:
    return store.entries.add(EntryContent(title="Judul", body="Isi."), sari)


def cite(store: Store, entry: Entry, at: datetime) -> str:
    return store.desk.record_release(release(at=at, cited=(entry,)))


def use(store: Store, entry: Entry, today: date = TODAY) -> float:
    pk = store.entries.pk_of(entry.id)
    return store.desk.uses_of([pk], today=today)[pk]


def test_an_entry_that_no_reply_cites_was_not_used(store: Store, entry: Entry) -> None:
    assert use(store, entry) == 0.0


def test_each_reply_counts_and_counts_half_after_thirty_days(store: Store, entry: Entry) -> None:
    for _ in range(4):
        cite(store, entry, NOON)

    assert use(store, entry) == pytest.approx(4.0, rel=0.02)
    assert use(store, entry, TODAY + timedelta(days=30)) == pytest.approx(2.0, rel=0.02)
    cite(store, entry, NOON + timedelta(days=30))
    assert use(store, entry, TODAY + timedelta(days=60)) == pytest.approx(1.5, rel=0.02)


def test_a_clock_that_was_set_back_makes_nothing_grow(store: Store, entry: Entry) -> None:
    cite(store, entry, NOON)
    cite(store, entry, NOON - timedelta(days=30))

    assert use(store, entry) == pytest.approx(1.5, rel=0.02)
    assert use(store, entry, TODAY - timedelta(days=365)) == pytest.approx(1.5, rel=0.02)


def test_counted_anew_it_is_the_same_in_whatever_order(store: Store, entry: Entry) -> None:
    for days in (3, 90, 41, 0, 12):
        cite(store, entry, NOON - timedelta(days=days))
    before = use(store, entry)

    with store.atomic():
        count_uses_anew(store._db)  # as the step that introduced it does

    assert use(store, entry) == pytest.approx(before)


def test_a_release_that_is_taken_back_was_no_use(store: Store, entry: Entry) -> None:
    with store.trial():
        cite(store, entry, NOON)

    assert use(store, entry) == 0.0
