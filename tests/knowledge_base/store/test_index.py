from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2
from sqlite_utils import Database

from knowledge_base.entry import EntryContent
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader
from knowledge_base.store.index import SearchIndex, consonants_of
from knowledge_base.store.index_schema import create_index

READER = Reader(load_lexicon())
KTP = EntryContent(title="KTP hilang", body="Lapor ke polisi.", variants=("ktp ilang gmn", "ktp raib"))


def empty_index() -> tuple[SearchIndex, Database]:
    db = Database(dbapi2.connect(":memory:"))
    with db.atomic():
        create_index(db)
    return SearchIndex(db, READER), db


@pytest.fixture
def index() -> SearchIndex:
    return empty_index()[0]


def contents(index: SearchIndex, pks: Sequence[int]) -> dict[int, tuple[str, str]]:
    return {one.entry_pk: (one.stored_phrasings, one.stored_body) for one in index.terms_of(pks)}


def test_a_new_index_is_empty(index: SearchIndex) -> None:
    assert index.is_empty()
    assert index.size() == 0
    assert index.counts("ktp") == (0, 0)


def test_what_is_put_in_is_found_at_once(index: SearchIndex) -> None:
    index.put(7, KTP)
    assert index.entries_with("ktp", in_bodies=False) == [7]
    assert index.entries_with("polisi", in_bodies=True) == [7]
    assert index.counts("ktp") == (1, 0)
    assert not index.is_empty()


def test_putting_again_replaces(index: SearchIndex) -> None:
    index.put(7, KTP)
    assert index.counts("hilang") == (1, 0)
    index.put(7, EntryContent(title="Paspor", body="Daftar daring."))
    assert index.entries_with("hilang", in_bodies=False) == []
    assert index.counts("hilang") == (0, 0)
    assert index.entries_with("paspor", in_bodies=False) == [7]


def test_what_is_removed_is_gone(index: SearchIndex) -> None:
    index.put(7, KTP)
    index.remove(7)
    index.remove(8)
    assert index.entries_with("ktp", in_bodies=False) == []
    assert index.terms_of([7]) == []
    assert index.is_empty()


def test_a_cleared_index_is_empty(index: SearchIndex) -> None:
    index.put(7, KTP)
    index.clear()
    assert index.is_empty()
    assert index.entries_with("polisi", in_bodies=True) == []
    assert index.words_like("polisi") == []


def test_a_body_that_repeats_the_title_is_not_indexed(index: SearchIndex) -> None:
    index.put(1, EntryContent(title="Beras plastik", body="Beras plastik"))
    assert index.entries_with("beras", in_bodies=True) == []
    assert index.terms_of([1])[0].body() == []


def test_phrasings_keep_their_places_even_when_one_has_no_words(index: SearchIndex) -> None:
    index.put(1, EntryContent(title="KTP", body="Isi.", variants=("???", "kartu raib")))
    assert [len(phrasing) for phrasing in index.terms_of([1])[0].phrasings()] == [1, 0, 2]


def test_a_step_that_is_taken_back_leaves_no_trace() -> None:
    index, db = empty_index()
    index.put(1, KTP)
    if not db.conn.in_transaction:
        db.execute("BEGIN")
    db.execute("COMMIT")
    db.execute("BEGIN")
    index.put(1, EntryContent(title="Paspor rusak", body="Ganti."))
    index.put(2, EntryContent(title="Paspor baru", body="Daftar."))
    assert index.counts("paspor") == (2, 0)
    db.execute("ROLLBACK")
    index.forget_all()
    index.put(3, EntryContent(title="Paspor anak", body="Bawa akta."))
    assert index.entries_with("paspor", in_bodies=False) == [3]
    assert index.entries_with("ktp", in_bodies=False) == [1]
    assert "paspor" in index.words_like("pasopr")


def test_a_time_of_day_is_one_term(index: SearchIndex) -> None:
    index.put(1, EntryContent(title="Loket buka pukul 08.30", body="Tutup pukul 14.45."))
    assert index.entries_with("8.30", in_bodies=False) == [1]
    assert index.counts("14.45") == (0, 1)
    assert index.counts("30") == (0, 0)


def test_words_are_found_by_their_consonants_and_by_their_beginning(index: SearchIndex) -> None:
    index.put(1, EntryContent(title="bappenda gempa kelurahan", body="Isi."))
    assert "bappenda" in index.words_like("bapenda")
    assert "gempa" in index.words_like("gmepa")
    assert "kelurahan" in index.words_like("kelxyz")
    assert consonants_of("bappenda") == "bpnd"


def test_pairs_of_common_words_are_found_together(index: SearchIndex) -> None:
    index.put(1, EntryContent(title="bangku jalan", body="Isi."))
    index.put(2, EntryContent(title="bangku taman", body="Isi."))
    assert index.entries_with_both("bangku", "jalan", limit=10) == [1]


texts = st.text(alphabet=st.sampled_from("aku ktp\"'*()^:-ñ中😀7.,"), min_size=1, max_size=30)
steps = st.lists(st.tuples(st.sampled_from(["put", "remove"]), st.integers(1, 4), texts, texts), max_size=12)


@settings(max_examples=60, deadline=None)
@example([("put", 1, "pukul 7:7", "Rp1,5 juta")])  # numbers keep their point, which must not cut them in two
@given(steps)
def test_after_any_changes_the_index_is_what_a_fresh_one_would_be(changes: list[tuple[str, int, str, str]]) -> None:
    lived, _ = empty_index()
    now: dict[int, EntryContent] = {}
    for what, pk, title, body in changes:
        if what == "put":
            now[pk] = EntryContent(title=title, body=body)
            lived.put(pk, now[pk])
        else:
            now.pop(pk, None)
            lived.remove(pk)
    fresh, _ = empty_index()
    fresh.put_many(now.items())
    assert contents(lived, range(5)) == contents(fresh, range(5))
    for one in fresh.terms_of(range(5)):
        for term in {term for phrasing in one.phrasings() for term in phrasing}:
            assert lived.counts(term) == fresh.counts(term)
            assert set(lived.entries_with(term, in_bodies=False)) == set(fresh.entries_with(term, in_bodies=False))
