"""The contents of one file are held against each other before any is in the fact base."""

import pytest

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.notice import notice
from knowledge_base.store import Store
from replydesk.tidying import among
from replydesk.tidying.among import FileRows

CARD = EntryContent(title="Biaya kartu taman baca", body="Kartu taman baca Rp5.000.")
DEARER = EntryContent(title="Berapa biaya kartu taman baca?", body="Kartu taman baca Rp7.000.")
AGAIN = EntryContent(title="Kartu taman baca bayar berapa?", body="Kartu taman baca 5 ribu rupiah.")


def pairs(store: Store, *rows: tuple[int, EntryContent], limit: int = 9) -> list[tuple[int, int, tuple[str, ...]]]:
    held = FileRows(store)
    for number, content in rows:
        held.add(number, content)
    return [(pair.first, pair.second, pair.opposed) for pair in held.told(limit)]


def test_what_contradicts_comes_first_and_no_more_than_asked_for(store: Store) -> None:
    rows = ((2, CARD), (3, AGAIN), (4, DEARER))
    found = pairs(store, *rows)
    assert found[0] == (2, 4, ("Rp5.000", "Rp7.000"))
    assert (2, 3, ()) in found
    assert pairs(store, *rows, limit=1) == found[:1]


def test_other_questions_and_other_times_are_no_pair(store: Store) -> None:
    bus = EntryContent(title="Kapan bus berangkat?", body="Bus berangkat pukul 07.00.")
    rumour = EntryContent(title=DEARER.title, body=DEARER.body, kind=Kind.HOAX)
    assert pairs(store, (2, CARD), (3, bus), (4, rumour)) == []


def test_what_one_row_says_twice_is_told_once_and_not_against_itself(store: Store) -> None:
    fact = EntryContent(title=CARD.title, body=CARD.body, kind=Kind.FACT)
    assert pairs(store, (2, CARD), (2, fact)) == []
    assert pairs(store, (2, CARD), (2, fact), (3, DEARER)) == [(2, 3, ("Rp5.000", "Rp7.000"))]


def test_of_a_long_file_the_first_rows_are_compared_and_that_is_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(among, "MOST_ROWS", 2)
    held = FileRows(store)
    held.add(2, CARD)
    held.add(3, AGAIN)
    assert not held.remarks
    held.add(4, DEARER)
    assert held.remarks == (notice("import.first-rows-compared", count=2),)
    assert {pair.second for pair in held.told(9)} == {3}
