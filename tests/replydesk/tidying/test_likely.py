"""What is being written is held against what is there."""

from dataclasses import replace

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.store import Store
from replydesk.tidying.likely import entries_looking_like
from tests.replydesk.tidying.conftest import SARI, Add

NEW = EntryContent(title="Bagaimana mengurus surat pindah?", body="")


def names(store: Store, content: EntryContent = NEW, *, limit: int = 3, entry_id: str | None = None) -> list[str]:
    return [one.entry.name for one in entries_looking_like(store, content, limit=limit, entry_id=entry_id)]


def test_a_title_alone_is_enough(store: Store, add: Add) -> None:
    add("pindah", "Cara mengurus surat pindah", "Bawa KK ke loket.")
    add("lahir", "Cara mengurus akta lahir", "Bawa KK ke loket.")
    assert names(store) == ["pindah"]
    assert names(store, replace(NEW, title="Mengurus surat pindah 2027")) == []
    assert names(store, replace(NEW, title="Kapan bus berangkat?")) == []


def test_the_surest_comes_first_and_no_more_than_asked_for(store: Store, add: Add) -> None:
    add("a", "Surat pindah, cara mengurus", "Lihat papan di balai kota.")
    add("b", "Cara mengurus surat pindah", "Bawa KK ke loket.")
    content = replace(NEW, body="Bawa KK ke loket.")
    assert names(store, content) == ["b", "a"]
    assert names(store, content, limit=1) == ["b"]


def test_an_entry_is_not_its_own_duplicate_nor_is_what_was_told_apart(store: Store, add: Add) -> None:
    one, other = add("a", "Cara mengurus surat pindah", "x"), add("b", "Mengurus surat pindah", "y")
    assert names(store, one.content, entry_id=one.id) == ["b"]
    store.merging.tell_apart(one.id, other.id, SARI)
    assert names(store, one.content, entry_id=one.id) == []
    assert names(store, other.content, entry_id=other.id) == []


def test_hoaxes_and_retired_entries_are_left_out(store: Store, add: Add) -> None:
    add("h", "Cara mengurus surat pindah", "Itu hoaks.", kind=Kind.HOAX)
    store.entries.retire(add("r", "Cara mengurus surat pindah", "x").id, SARI)
    assert names(store) == []


def test_what_contradicts_an_approved_entry_comes_first_and_says_by_what(store: Store, add: Add) -> None:
    add("a", "Cara mengurus surat pindah", "Surat pindah diurus di loket, gratis.")
    add("b", "Mengurus surat pindah", "Surat pindah selesai dalam 3 hari.")
    content = replace(NEW, body="Surat pindah selesai dalam 5 hari, diurus di loket, gratis.")
    [first, second] = entries_looking_like(store, content, limit=3)
    assert (first.entry.name, second.entry.name, second.conflict) == ("b", "a", None)
    assert first.conflict is not None
    assert (first.conflict.first.differing, first.conflict.second.differing) == ("5 hari", "3 hari")


def test_a_fact_looks_like_no_answer_but_may_contradict_it(store: Store, add: Add) -> None:
    add("a", "Cara mengurus surat pindah", "Surat pindah selesai dalam 3 hari.")
    fact = replace(NEW, kind=Kind.FACT, body="Surat pindah selesai dalam 3 hari.")
    assert names(store, fact) == []
    assert names(store, replace(fact, body="")) == []
    assert names(store, replace(fact, body="Surat pindah selesai dalam 5 hari.")) == ["a"]


def test_what_no_reply_may_rest_on_contradicts_nothing(store: Store, add: Add) -> None:
    add("a", "Cara mengurus surat pindah", "Surat pindah selesai dalam 3 hari.", approve=False)
    [only] = entries_looking_like(store, replace(NEW, body="Surat pindah selesai dalam 5 hari."), limit=3)
    assert only.conflict is None


def test_what_it_contradicts_is_found_in_other_words_too_but_no_duplicate_is(store: Store, add: Add) -> None:
    add("a", "Bolehkah membawa sepeda ke taman baca?", "Pengunjung boleh membawa sepeda ke taman baca.")
    told = EntryContent(
        title="Bawa sepeda ke taman baca dilarang?", body="Pengunjung dilarang membawa sepeda ke taman baca."
    )
    [found] = entries_looking_like(store, told, limit=3)
    assert found.conflict is not None
    the_same = EntryContent(title=told.title, body="Pengunjung boleh membawa sepeda ke taman baca.")
    assert entries_looking_like(store, the_same, limit=3) == ()
