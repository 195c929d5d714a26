"""Searches a person keeps under a name."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.entry import Kind, Status
from knowledge_base.store import Store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter, Order, Shelf
from replydesk.saved_searches import (
    MAX_NAME,
    MAX_SEARCHES,
    SavedSearch,
    SearchRefused,
    delete_search,
    filter_of,
    flaws_of,
    keep_search,
    order_of,
    rename_search,
    saved_searches,
    search_named,
    searches_of_others,
)

RINI, BUDI = (Act(person=name, at=datetime(2026, 11, 20, 8, tzinfo=UTC)) for name in ("Rini", "Budi"))
ENDING = SavedSearch(name="Segera berakhir", words='berakhir:<30h -"uji coba"', kind="answer", order="valid-until")


def names(store: Store, person: str) -> list[str]:
    return [one.name for one in saved_searches(store, person)]


def test_a_search_is_kept_whole_and_is_there_when_the_fact_base_is_opened_again(store: Store, tmp_path: Path) -> None:
    turned = replace(ENDING, name="Abc", status="approved", turned=True)
    keep_search(store, RINI, ENDING)
    keep_search(store, RINI, turned)
    store.close()
    again = open_store(tmp_path / "base.db")
    assert saved_searches(again, "rini ") == (turned, ENDING)
    again.close()


def test_each_person_has_their_own_and_sees_those_of_others_apart(store: Store) -> None:
    keep_search(store, RINI, ENDING)
    theirs = keep_search(store, BUDI, replace(ENDING, words="tag:pajak"))
    assert saved_searches(store, "Rini") == (ENDING,)
    assert searches_of_others(store, "Rini") == (theirs,)
    assert searches_of_others(store, "Sari") == (ENDING, theirs)


def test_a_name_is_taken_once_whatever_its_capitals_and_blanks(store: Store) -> None:
    keep_search(store, RINI, ENDING)
    for name in ("segera  BERAKHIR", "", "  ", "x" * (MAX_NAME + 1)):
        with pytest.raises(SearchRefused):
            keep_search(store, RINI, replace(ENDING, name=name))
    keep_search(store, RINI, replace(ENDING, name=" segera  BERAKHIR", words="ktp"), replaces="Segera berakhir")
    assert saved_searches(store, "Rini") == (replace(ENDING, name="segera BERAKHIR", words="ktp"),)


def test_it_is_renamed_but_not_to_the_name_of_another(store: Store) -> None:
    keep_search(store, RINI, ENDING)
    keep_search(store, RINI, replace(ENDING, name="Lain"))
    with pytest.raises(SearchRefused):
        rename_search(store, RINI, "Lain", "segera berakhir")
    assert rename_search(store, RINI, "lain", "LAIN").name == "LAIN"
    assert rename_search(store, RINI, "lain", "Hampir habis").words == ENDING.words
    assert names(store, "Rini") == ["Hampir habis", "Segera berakhir"]
    with pytest.raises(SearchRefused):
        rename_search(store, RINI, "Lain", "x")


def test_it_is_deleted_and_can_be_kept_again(store: Store) -> None:
    keep_search(store, RINI, ENDING)
    gone = delete_search(store, RINI, "SEGERA berakhir")
    assert (gone, names(store, "Rini")) == (ENDING, [])
    with pytest.raises(SearchRefused):
        search_named(store, "Rini", ENDING.name)
    keep_search(store, RINI, gone)
    assert search_named(store, "Rini", ENDING.name) == ENDING


def test_what_is_not_understood_any_more_is_said_and_nothing_of_it_is_lost(store: Store) -> None:
    odd = SavedSearch(name="Lama", words="warna:merah ktp", kind="poem", status="glowing", order="beauty")
    keep_search(store, RINI, odd)
    [kept] = saved_searches(store, "Rini")
    assert kept == odd
    assert [one.code for one in flaws_of(kept)] == [
        "search.unknown-key",
        "search.wants-kind",
        "search.wants-status",
        "search.unknown-order",
    ]
    assert (filter_of(kept), order_of(kept)) == (EntryFilter(words="warna:merah ktp"), Order.UPDATED)
    assert flaws_of(ENDING) == flaws_of(replace(ENDING, status="deleted")) == ()
    assert filter_of(SavedSearch(name="x", status="deleted")) == EntryFilter(shelf=Shelf.DELETED)
    wanted = EntryFilter(words=ENDING.words, kind=Kind.ANSWER, status=Status.DRAFT)
    assert (filter_of(replace(ENDING, status="draft")), order_of(ENDING)) == (wanted, Order.VALID_UNTIL)


def test_there_is_an_end_to_how_many_are_kept(store: Store) -> None:
    with store.atomic():
        for number in range(MAX_SEARCHES):
            keep_search(store, RINI, SavedSearch(name=str(number)))
    with pytest.raises(SearchRefused):
        keep_search(store, RINI, ENDING)
    keep_search(store, RINI, ENDING, replaces="7")
    assert len(saved_searches(store, "Rini")) == MAX_SEARCHES
