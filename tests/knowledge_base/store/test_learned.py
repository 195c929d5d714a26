from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.errors import LearningRefused
from knowledge_base.store import Store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import LearnedKind, Lesson

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)


def phrasing(text: str, *terms: str) -> Lesson:
    return Lesson(kind=LearnedKind.PHRASING, phrasing=text, words=", ".join(terms), terms=frozenset(terms))


@pytest.fixture
def entry(store: Store, sari: Act) -> Entry:
    return store.entries.add(EntryContent(title="Jadwal imunisasi", body="Setiap Selasa."), sari)


def learn(store: Store, entry: Entry, lesson: Lesson) -> str:
    with store.atomic():
        learned_id = store.learned.add(store.entries.pk_of(entry.id), lesson, person="Sari", at=NOW)
        store.entries.index_again(entry.id)
    return learned_id


def found_by(store: Store, term: str) -> list[int]:
    return store.index.entries_with(term, in_bodies=False)


def test_a_learned_phrasing_is_indexed_after_the_entrys_own(store: Store, entry: Entry) -> None:
    learn(store, entry, phrasing("suntik balita", "suntik", "balita"))

    [indexed] = store.index.terms_of([store.entries.pk_of(entry.id)])
    assert indexed.phrasings() == [["jadwal", "imunisasi"], ["suntik", "balita"]]
    assert store.learned.phrasings_of(indexed.entry_pk) == ("suntik balita",)
    first = store.learned.phrasing(indexed.entry_pk, 0)
    assert first is not None
    assert (first.text, first.entry_title) == ("suntik balita", "Jadwal imunisasi")
    assert store.learned.phrasing(indexed.entry_pk, 1) is None


def revise(store: Store, entry: Entry, act: Act) -> None:
    store.entries.revise(entry.id, EntryContent(title="Jadwal vaksin", body="Setiap Rabu."), act, base_revision=1)


def delete_and_restore(store: Store, entry: Entry, act: Act) -> None:
    store.entries.delete(entry.id, act)
    assert found_by(store, "suntik") == []
    store.entries.restore(entry.id, act)


def put_without_one_phrasing(store: Store, entry: Entry, _act: Act) -> None:
    store.index.put(store.entries.pk_of(entry.id), EntryContent(title="Judul", body="Isi."))


def rebuild(store: Store, _entry: Entry, _act: Act) -> None:
    store.entries.rebuild_index()


@pytest.mark.parametrize("put", [revise, delete_and_restore, put_without_one_phrasing, rebuild])
def test_whatever_puts_the_entry_into_the_index_puts_it_too(
    put: Callable[[Store, Entry, Act], None], store: Store, entry: Entry, sari: Act
) -> None:
    learn(store, entry, phrasing("suntik balita", "suntik", "balita"))

    put(store, entry, sari)

    assert found_by(store, "suntik") == [store.entries.pk_of(entry.id)]


def test_words_are_read_anew_when_the_program_reads_them_otherwise(store: Store, entry: Entry) -> None:
    learn(store, entry, phrasing("suntik balita kpn", "suntik", "balita"))
    store.close()
    connection = dbapi2.connect(str(store.path))
    connection.execute("UPDATE learned SET terms = 'as read by another program', words = 'suntiknya, balita2, kpn'")
    connection.execute("UPDATE setting SET value = 'former' WHERE name = 'index-version'")
    connection.commit()
    connection.close()

    again = open_store(store.path)
    [remembered] = again.learned.remembered(LearnedKind.PHRASING, [again.entries.pk_of(entry.id)])
    assert remembered.terms == {"suntik", "balita", "kapan"}
    again.close()


def test_what_says_the_opposite_of_the_same_message_is_known(store: Store, entry: Entry) -> None:
    taught = learn(store, entry, phrasing("suntik balita", "suntik", "balita"))
    other = Lesson(
        kind=LearnedKind.REJECTION, phrasing="", words="balita, suntik", terms=frozenset({"balita", "suntik"})
    )
    rejected = learn(store, entry, other)

    assert store.learned.contrary(rejected) == (taught,)
    store.learned.take_back(taught, person="Sari", at=NOW)
    assert store.learned.contrary(rejected) == ()
    assert store.learned.one(rejected).text == "balita, suntik"


def test_an_unknown_id_is_refused(store: Store) -> None:
    with pytest.raises(LearningRefused):
        store.learned.one("0" * 32)


def test_phrasings_in_force_of_entries_that_are_there_are_counted(store: Store, entry: Entry, sari: Act) -> None:
    learn(store, entry, phrasing("suntik balita", "suntik", "balita"))
    undone = learn(store, entry, phrasing("vaksin", "vaksin"))
    assert store.learned.count_phrasings() == 2
    store.learned.take_back(undone, person="Sari", at=NOW)
    assert store.learned.count_phrasings() == 1
    store.entries.delete(entry.id, sari)
    assert store.learned.count_phrasings() == 0
