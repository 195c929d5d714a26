"""Changing many entries at once: by the rules for one, in one action, with one undo."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.policies import ONE_PERSON
from replydesk.bulk import Change, Outcome, Wish, change_many, read_tags, undo_many
from tests.stopping import Told

AT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SARI, BUDI = Act(person="Sari", at=AT), Act(person="Budi", at=AT)


@pytest.fixture
def store(store: Store) -> Store:
    """One with three entries."""
    for number in range(3):
        content = EntryContent(
            title=f"Entri {number}", body="Isi.", tags=("Lama",), valid_from=date(2026, 1, number + 1)
        )
        store.entries.add(content, BUDI if number == 1 else SARI, own_id=f"e{number}")
    return store


def entries(store: Store) -> list[Entry]:
    found = [store.entries.latest(store.entries.id_of(f"e{number}")) for number in range(3)]
    return [entry for entry in found if entry is not None]


def change(store: Store, what: Change, act: Act = SARI, **values: object) -> Outcome:
    ids = tuple(entry.id for entry in entries(store))
    wish = Wish(change=what, entry_ids=ids, **values)  # type: ignore[arg-type]
    return change_many(store, wish, act)


def summed(outcome: Outcome) -> tuple[int, int, list[str]]:
    return outcome.changed, outcome.same, [one.why.code for one in outcome.left]


def test_tags_are_added_and_removed_and_one_undo_takes_all_back(store: Store) -> None:
    outcome = change(store, Change.ADD_TAG, tags=("baru", "lama"))
    assert summed(outcome) == (3, 0, [])
    assert {entry.content.tags for entry in entries(store)} == {("Lama", "baru")}
    assert summed(change(store, Change.ADD_TAG, tags=("Baru",))) == (0, 3, [])
    assert outcome.action is not None
    assert undo_many(store, outcome.action, SARI)
    assert {entry.content.tags for entry in entries(store)} == {("Lama",)}
    assert summed(change(store, Change.REMOVE_TAG, tags=("LAMA", "lain"))) == (3, 0, [])
    assert {entry.content.tags for entry in entries(store)} == {()}


@pytest.mark.parametrize("what", [Change.RETIRE, Change.DELETE])
def test_who_quotes_a_fact_that_goes_with_others_is_named_and_comes_back_with_them(store: Store, what: Change) -> None:
    fact = EntryContent(kind=Kind.FACT, title="Biaya", body="Gratis.")
    quoting = EntryContent(title="Berapa?", body="{{fakta: biaya}}")
    for name, content in (("biaya", fact), ("berapa", quoting), ("juga", replace(quoting, title="Juga?"))):
        made = store.entries.add(content, SARI, own_id=name)
        store.entries.approve(made.id, BUDI, revision=1, content_hash=made.content_hash)
    ids = tuple(store.entries.id_of(name) for name in ("juga", "biaya", "e0"))
    outcome = change_many(store, Wish(change=what, entry_ids=ids), BUDI)
    assert (outcome.changed, outcome.sent) == (3, ("Berapa?",))
    assert outcome.action is not None
    assert undo_many(store, outcome.action, BUDI)
    found = [store.entries.serving(name) for name in ("biaya", "berapa", "juga")]
    assert [one.state for one in found if one is not None] == [Status.APPROVED] * 3


def test_only_what_others_wrote_is_approved_and_the_rest_is_named(store: Store) -> None:
    outcome = change(store, Change.APPROVE, SARI)
    assert summed(outcome) == (1, 0, ["entry.approval-by-author"] * 2)
    assert [one.title for one in outcome.left] == ["Entri 0", "Entri 2"]
    assert [entry.state for entry in entries(store)] == [Status.DRAFT, Status.APPROVED, Status.DRAFT]
    assert summed(change(store, Change.APPROVE, BUDI)) == (2, 1, [])
    assert outcome.action is not None
    assert not undo_many(store, outcome.action, SARI)
    assert [entry.state for entry in entries(store)] == [Status.APPROVED] * 3


def test_a_last_day_is_set_and_none_before_the_first(store: Store) -> None:
    outcome = change(store, Change.VALID_UNTIL, until=date(2026, 1, 2))
    assert summed(outcome) == (2, 0, ["bulk.ends-before-it-begins"])
    assert summed(change(store, Change.VALID_UNTIL, until=None)) == (2, 1, [])


def test_drafts_are_submitted_entries_retired_and_deleted(store: Store) -> None:
    store.settings.set(ONE_PERSON, "yes")
    assert summed(change(store, Change.SUBMIT)) == (3, 0, [])
    assert summed(change(store, Change.SUBMIT)) == (0, 3, [])
    assert summed(change(store, Change.APPROVE)) == (3, 0, [])
    assert summed(change(store, Change.SUBMIT)) == (0, 0, ["bulk.no-draft"] * 3)
    assert summed(change(store, Change.RETIRE)) == (3, 0, [])
    assert summed(change(store, Change.RETIRE)) == (0, 3, [])
    ids = tuple(entry.id for entry in entries(store))
    deleted = change(store, Change.DELETE)
    assert summed(deleted) == (3, 0, [])
    gone = change_many(store, Wish(change=Change.RETIRE, entry_ids=ids), SARI)
    assert summed(gone) == (0, 0, ["bulk.gone"] * 3)
    assert store.undoing.undo(SARI) is not None
    assert [entry.state for entry in entries(store)] == [Status.RETIRED] * 3


def test_a_change_that_is_stopped_changes_nothing(store: Store) -> None:
    ids = tuple(entry.id for entry in entries(store))
    course = Told(2)

    outcome = change_many(store, Wish(change=Change.DELETE, entry_ids=ids), SARI, course=course)

    assert (outcome.is_stopped, course.told) == (True, [1, 2])
    assert len(entries(store)) == 3
    last = store.entries.actions.last_done()
    assert last is not None
    assert last.title == "Entri 2"


def test_tags_are_parted_by_commas() -> None:
    assert read_tags(" ktp,  Kartu   keluarga ,KTP,, ") == ("ktp", "Kartu keluarga")


def test_deleted_entries_come_back_as_drafts_and_others_are_so_already(store: Store) -> None:
    ids = tuple(entry.id for entry in entries(store))
    for name in ("e0", "e1"):
        store.entries.delete(store.entries.id_of(name), BUDI)
    wish = Wish(change=Change.RESTORE, entry_ids=(*ids, "0" * 32))
    outcome = change_many(store, wish, SARI)
    assert summed(outcome) == (2, 1, ["bulk.gone"])
    assert [entry.state for entry in entries(store)] == [Status.DRAFT] * 3
    assert outcome.action is not None
    assert undo_many(store, outcome.action, SARI)
    assert [store.entries.deleted(one) is not None for one in ids] == [True, True, False]


def test_deleted_entries_are_found_again_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = tuple(entry.id for entry in entries(store))
    change_many(store, Wish(change=Change.DELETE, entry_ids=ids), BUDI)
    written: list[int] = []
    put_many = SearchIndex.put_many

    def noted(index: SearchIndex, rows: Sequence[tuple[int, EntryContent]]) -> None:
        written.append(len(rows))
        put_many(index, rows)

    monkeypatch.setattr(SearchIndex, "put_many", noted)
    course = Told()
    wish = Wish(change=Change.RESTORE, entry_ids=ids)
    outcome = change_many(store, wish, SARI, course=course)
    assert (outcome.changed, written, course.told) == (3, [3], [1, 2, 3])
    assert store.pages.count(EntryFilter(words="Entri"), today=date(2026, 11, 21)) == 3
    assert store.entries.unsearchable() == 0


def test_bringing_back_that_is_stopped_brings_nothing_back(store: Store) -> None:
    ids = tuple(entry.id for entry in entries(store))
    change_many(store, Wish(change=Change.DELETE, entry_ids=ids), BUDI)
    outcome = change_many(store, Wish(change=Change.RESTORE, entry_ids=ids), SARI, course=Told(2))
    assert (outcome.is_stopped, entries(store)) == (True, [])
    assert store.entries.restore(ids[0], SARI).state is Status.DRAFT  # and what was gathered is forgotten
    assert store.pages.count(EntryFilter(words="Entri"), today=date(2026, 11, 21)) == 1


def test_what_quotes_an_approved_fact_is_named_unless_it_is_approved_along(store: Store) -> None:
    fact = store.entries.add(EntryContent(kind=Kind.FACT, title="Biaya", body="gratis"), SARI, own_id="biaya")
    quoting = [
        store.entries.add(EntryContent(title=title, body="Biayanya {{fakta: biaya}}."), SARI)
        for title in ("Berapa?", "Bayar tidak?")
    ]
    everything = tuple(entry.id for entry in (fact, *quoting))
    wish = Wish(change=Change.APPROVE, entry_ids=everything)
    assert change_many(store, wish, BUDI).sent == ()
    store.entries.revise(fact.id, replace(fact.content, body="Rp10.000"), SARI, base_revision=1)
    outcome = change_many(store, replace(wish, entry_ids=(fact.id,)), BUDI)
    assert set(outcome.sent) == {"Berapa?", "Bayar tidak?"}
    assert outcome.action is not None
    assert undo_many(store, outcome.action, BUDI)
    outcome = change_many(store, replace(wish, entry_ids=everything[:2]), BUDI)
    assert outcome.sent == ("Bayar tidak?",)
