"""Entries that are there twice are found, and what only looks so is not."""

from datetime import date

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.entry import Kind
from knowledge_base.store import Store, open_store
from replydesk.tidying.run import TidyingRun, look_through
from tests.replydesk.tidying.conftest import SARI, TODAY, Add

BRING = "Bawa KK dan surat pengantar ke loket kelurahan."


def pairs(store: Store) -> list[tuple[str, str]]:
    return [(one.first.name, one.second.name) for one in look_through(store, today=TODAY).duplicates]


def test_the_same_question_in_other_words_is_a_near_duplicate_and_says_why(store: Store, add: Add) -> None:
    add("a", "Cara mengurus surat pindah", BRING)
    add("b", "Bagaimana mengurus surat pindah?", "Ke loket kelurahan dengan surat pengantar dan KK.")
    add("c", "Jam buka kolam renang", "Setiap hari pukul 08.00.")
    found = look_through(store, today=TODAY)
    [pair] = found.duplicates
    assert (pair.first.name, pair.second.name, found.entries) == ("a", "b", 3)
    assert pair.confidence > 0.8
    assert [reason.code for reason in pair.reasons] == ["tidying.same-question", "tidying.like-bodies"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KTP hilang", "KTP rusak"),
        ("Biaya sewa aula 2025", "Biaya sewa aula 2026"),
        ("Biaya paspor", "Biaya paspor elektronik"),
        ("Biaya paspor 24 halaman", "Biaya paspor 48 halaman"),
        ("Di mana mengambil SIM?", "Kapan mengambil SIM?"),
        ("Warga boleh parkir di halaman", "Warga tidak boleh parkir di halaman"),
        ("Jam buka Samsat Sleman", "Jam buka Samsat Bantul"),
    ],
)
def test_what_tells_two_questions_apart_is_taken_literally(store: Store, add: Add, one: str, other: str) -> None:
    add("a", one, f"Tentang {one}: datang ke loket.")
    add("b", other, f"Tentang {other}: datang ke loket.")
    assert pairs(store) == []


def test_a_phrasing_in_common_makes_a_pair_though_the_titles_differ(store: Store, add: Add) -> None:
    add("a", "Surat pindah", BRING, variants=("mau pindah rumah gimana",))
    add("b", "Pindah domisili", BRING, variants=("mau pindah rumah gimana",))
    assert pairs(store) == [("a", "b")]


def test_a_hoax_an_entry_that_follows_and_a_retired_one_are_no_duplicates(store: Store, add: Add) -> None:
    add("a", "Syarat bantuan sembako", BRING, valid_until=date(2026, 12, 31))
    add("b", "Syarat bantuan sembako", BRING, valid_from=date(2027, 1, 1))
    add("c", "Syarat bantuan sembako", "Itu hoaks.", kind=Kind.HOAX)
    store.entries.retire(add("d", "Syarat bantuan sembako", BRING).id, SARI)
    assert pairs(store) == []


def test_a_fact_and_the_answer_that_quotes_it_are_no_duplicates(store: Store, add: Add) -> None:
    add("tarif", "Tarif A", "Rp10.000", kind=Kind.FACT)
    add("berapa", "Berapa tarif A?", "Tarif A {{fakta: tarif}}.")
    add("lain", "Tarif A", "Rp10.000")
    assert pairs(store) == [("berapa", "lain")]


def test_what_a_person_told_apart_is_not_shown_again_until_that_is_undone(store: Store, add: Add) -> None:
    one, other = add("a", "Surat pindah", BRING), add("b", "Surat pindah", BRING)
    store.merging.tell_apart(other.id, one.id, SARI)
    store.merging.tell_apart(one.id, other.id, SARI)  # said twice, kept once
    assert pairs(store) == []
    action = store.undoing.undo(SARI)
    assert action is not None
    assert (action.what, action.title) == ("told-apart", "Surat pindah")
    assert pairs(store) == [("a", "b")]
    store.undoing.redo(SARI)
    assert pairs(store) == []
    with pytest.raises(ValueError, match="itself"):
        store.merging.tell_apart(one.id, one.id, SARI)


def test_the_search_goes_in_small_pieces_and_survives_what_happens_in_between(store: Store, add: Add) -> None:
    first = add("a", "Surat pindah", BRING)
    add("b", "Surat pindah", BRING)
    gone = add("c", "Surat pindah", BRING)
    run = TidyingRun(today=TODAY)
    assert (run.progress.done, run.is_done) == (0, False)
    with pytest.raises(ValueError, match="under way"):
        run.result()
    run.advance(store)
    store.entries.delete(gone.id, SARI)
    while not run.is_done:
        before = run.progress.done
        run.advance(store)
        assert run.progress.done - before <= 1
    assert [one.second.name for one in run.result().duplicates] == ["b"]
    assert run.progress.done == run.result().entries == 3
    assert first.name == "a"


def test_a_piece_that_failed_is_done_again_and_counted_once(store: Store, add: Add) -> None:
    add("a", "Surat pindah", BRING)
    add("b", "Surat pindah", BRING)
    run = TidyingRun(today=TODAY)
    run.advance(store)
    store.close()
    with pytest.raises(dbapi2.ProgrammingError):
        run.advance(store)
    again = open_store(store.path)
    while not run.is_done:
        run.advance(again)
    again.close()
    assert (len(run.result().duplicates), run.result().entries) == (1, 2)
