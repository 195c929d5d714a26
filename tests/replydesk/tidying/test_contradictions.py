"""Approved entries on the same question that say different things are listed, with the words that differ."""

from datetime import date

import pytest

from knowledge_base.store import Store
from replydesk.tidying.result import Contradiction, Sort
from replydesk.tidying.run import look_through
from tests.replydesk.tidying.conftest import SARI, TODAY, Add

TITLES = ("Berapa biaya kartu taman baca?", "Biaya kartu taman baca")


def found(store: Store) -> tuple[Contradiction, ...]:
    return look_through(store, today=TODAY).contradictions


def ask(store: Store, add: Add, one: str, other: str, titles: tuple[str, str] = TITLES) -> list[Sort]:
    add("a", titles[0], one)
    add("b", titles[1], other)
    return [conflict.sort for pair in found(store) for conflict in pair.conflicts]


def test_both_sentences_stand_side_by_side_with_what_differs(store: Store, add: Add) -> None:
    add("a", TITLES[0], "Halo! Kartu taman baca dikenakan Rp10.000. Bawa KTP.")
    add("b", TITLES[1], "Bawa KTP ke taman baca.\nBiaya kartu Rp 12.500 per orang.")
    [pair] = found(store)
    assert (pair.first.name, pair.second.name) == ("a", "b")
    [conflict] = pair.conflicts
    told = [
        (one.sentence, [one.sentence[slice(*mark)] for mark in one.marks]) for one in (conflict.first, conflict.second)
    ]
    assert told == [
        ("Kartu taman baca dikenakan Rp10.000.", ["Rp10.000"]),
        ("Biaya kartu Rp 12.500 per orang.", ["Rp 12.500"]),
    ]
    assert look_through(store, today=TODAY).duplicates == ()


@pytest.mark.parametrize(
    ("one", "other", "sort"),
    [
        ("Kartu jadi dalam 3 hari kerja.", "Kartu jadi dalam 5 hari kerja.", Sort.DURATION),
        ("Loket kartu buka pukul 08.00 sampai 14.00.", "Loket kartu buka pukul 08.00 sampai 15.00.", Sort.TIME),
        ("Kartu dibuat sampai 3 Mei 2027.", "Kartu dibuat sampai 9 Mei 2027.", Sort.DAY),
        ("Kartu dibuat setiap Senin.", "Kartu dibuat setiap Kamis.", Sort.DAY),
        ("Bawa 2 lembar fotokopi.", "Bawa 4 lembar fotokopi.", Sort.AMOUNT),
        ("Telepon taman baca 0271-555-0808.", "Telepon taman baca 0271-555-0909.", Sort.CONTACT),
        ("Kartu tidak dipungut biaya.", "Kartu dikenakan biaya Rp10.000.", Sort.POLARITY),
        ("Pengambilan kartu boleh diwakilkan.", "Pengambilan kartu tidak boleh diwakilkan.", Sort.POLARITY),
    ],
)
def test_what_can_contradict(store: Store, add: Add, one: str, other: str, sort: Sort) -> None:
    assert ask(store, add, one, other) == [sort]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kartu Rp10.000.", "Kartu sepuluh ribu rupiah."),
        ("Kartu Rp10.000, laminasi Rp5.000.", "Kartu Rp10.000."),
        ("Cetak plastik Rp10.000.", "Laminasi kertas Rp5.000."),
        ("Kartu jadi dalam 1 jam.", "Kartu jadi dalam 60 menit."),
        ("Kartu gratis.", "Kartu tidak dipungut biaya."),
        ("Bawa KTP dan pasfoto.", "Bawa pasfoto serta KTP asli."),
        ("Lihat https://baca.rawasari.example.", "Lihat https://taman.rawasari.example."),
    ],
)
def test_what_does_not(store: Store, add: Add, one: str, other: str) -> None:
    assert ask(store, add, one, other) == []


def test_entries_on_two_years_are_a_renewal(store: Store, add: Add) -> None:
    titles = ("Biaya kartu taman baca 2026", "Biaya kartu taman baca 2027")
    assert ask(store, add, "Kartu Rp10.000.", "Kartu Rp12.000.", titles) == []


def test_only_what_replies_may_rest_on_contradicts(store: Store, add: Add) -> None:
    add("a", TITLES[0], "Kartu Rp10.000.")
    add("b", TITLES[1], "Kartu Rp12.000.", approve=False)
    add("c", "Biaya kartu taman baca?", "Kartu Rp13.000.", valid_until=date(2026, 1, 31))
    assert found(store) == ()


def test_what_was_told_apart_is_no_contradiction_either(store: Store, add: Add) -> None:
    one, other = add("a", TITLES[0], "Kartu Rp10.000."), add("b", TITLES[1], "Kartu Rp12.000.")
    store.merging.tell_apart(one.id, other.id, SARI)
    assert found(store) == ()
