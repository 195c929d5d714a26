"""Actions on entries are undone and redone; ``test_any_actions.py`` does so in any order."""

from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.entry import Entry, EntryContent, Status
from knowledge_base.errors import ApprovalRefused, UnknownEntry
from knowledge_base.policy import Policy
from knowledge_base.store import Store, open_store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter
from knowledge_base.store.policies import ONE_PERSON
from tests.policies import store_policy

FEE = EntryContent(title="Berapa biayanya?", body="Tidak dipungut biaya.")
CHANGED = replace(FEE, body="Gratis.")


def approve(store: Store, entry: Entry, act: Act) -> Entry:
    return store.entries.approve(entry.id, act, revision=entry.revision, content_hash=entry.content_hash)


def state(store: Store, entry: Entry) -> Status:
    found = store.entries.serving(entry.id)
    assert found is not None
    return found.state


def test_at_first_there_is_nothing_to_undo_or_redo(store: Store, sari: Act) -> None:
    assert store.undoing.undo(sari) is None
    assert store.undoing.redo(sari) is None


def test_what_was_undone_is_told(store: Store, sari: Act) -> None:
    store.entries.add(FEE, sari)
    action = store.undoing.undo(sari)
    assert action is not None
    assert (action.what, action.person, action.count, action.title) == (ActionKind.CREATED, "Sari", 1, FEE.title)


def test_undoing_an_approval_withdraws_it(store: Store, sari: Act, budi: Act) -> None:
    approved = approve(store, store.entries.add(FEE, sari), budi)
    store.undoing.undo(sari)
    found = store.entries.serving(approved.id)
    assert found is not None
    assert (found.state, found.approved_by) == (Status.DRAFT, None)
    assert [one.what for one in store.history.events(approved.id)][:2] == ["undone", "approved"]


def test_only_the_approver_approves_again_by_redoing(store: Store, sari: Act, budi: Act) -> None:
    approved = approve(store, store.entries.add(FEE, sari), budi)
    store.undoing.undo(sari)
    with pytest.raises(ApprovalRefused):
        store.undoing.redo(sari)
    assert state(store, approved) is Status.DRAFT
    store.undoing.redo(budi)
    found = store.entries.serving(approved.id)
    assert found is not None
    assert (found.state, found.approved_by) == (Status.APPROVED, "Budi")


def test_only_who_retired_an_entry_brings_it_back_into_use_by_undoing(store: Store, sari: Act, budi: Act) -> None:
    approved = approve(store, store.entries.add(FEE, sari), budi)
    store.entries.retire(approved.id, sari)
    with pytest.raises(ApprovalRefused):
        store.undoing.undo(budi)
    assert state(store, approved) is Status.RETIRED
    store.undoing.undo(sari)
    assert state(store, approved) is Status.APPROVED


def test_redoing_an_approval_is_held_to_what_is_asked_for_by_then(store: Store, sari: Act) -> None:
    store.settings.set(ONE_PERSON, "yes")
    approved = approve(store, store.entries.add(FEE, sari), sari)
    store.undoing.undo(sari)
    store_policy(store.settings, Policy())
    with pytest.raises(ApprovalRefused):
        store.undoing.redo(sari)
    store_policy(store.settings, Policy(one_person=True, needs_source=True))
    with pytest.raises(ApprovalRefused):
        store.undoing.redo(sari)
    assert state(store, approved) is Status.DRAFT


def test_the_database_itself_serves_nothing_as_approved_that_is_not(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(FEE, sari)
    other = approve(store, store.entries.add(replace(FEE, title="Lain"), sari), budi)
    store.close()
    connection = dbapi2.connect(str(store.path))
    for statement in (
        "UPDATE entry SET state = 'approved'",
        "UPDATE approval SET withdrawn_at = 'x', withdrawn_by = 'x'",
    ):
        with pytest.raises(dbapi2.IntegrityError):
            connection.execute(statement)
    connection.close()
    again = open_store(store.path)
    assert (state(again, added), state(again, other)) == (Status.DRAFT, Status.APPROVED)
    again.close()


def test_a_new_action_ends_what_could_be_redone(store: Store, sari: Act) -> None:
    added = store.entries.add(FEE, sari)
    store.entries.revise(added.id, CHANGED, sari, base_revision=1)
    store.undoing.undo(sari)
    store.entries.submit(added.id, sari)
    assert store.undoing.redo(sari) is None


def test_a_change_after_an_undone_one_gets_a_number_nobody_had(store: Store, sari: Act) -> None:
    added = store.entries.add(FEE, sari)
    store.entries.revise(added.id, CHANGED, sari, base_revision=1)
    store.undoing.undo(sari)
    newer = store.entries.revise(added.id, replace(FEE, body="Lain."), sari, base_revision=1)
    assert newer.revision == 3
    assert [one.number for one in store.history.revisions(added.id)] == [3, 2, 1]


def test_many_entries_of_one_action_are_undone_and_found_again(store: Store, sari: Act) -> None:
    with store.atomic(), store.entries.as_one(ActionKind.IMPORTED, sari):
        for number in range(1203):
            store.entries.add(EntryContent(title=f"Layanan {number}", body="Isi."), sari)
    everything = EntryFilter(words="layanan")

    def count() -> int:
        return store.pages.count(everything, today=sari.at.date())

    undone = store.undoing.undo(sari)
    assert undone is not None
    assert (undone.count, count(), store.index.is_empty()) == (1203, 0, True)
    store.undoing.redo(sari)
    assert (count(), store.entries.unsearchable()) == (1203, 0)


def test_an_action_that_changes_nothing_cannot_be_undone(store: Store, sari: Act) -> None:
    added = store.entries.add(FEE, sari)
    store.entries.revise(added.id, FEE, sari, base_revision=1)
    action = store.entries.actions.last_done()
    assert action is not None
    assert action.what is ActionKind.CREATED


def test_an_older_revision_becomes_a_new_draft(store: Store, sari: Act, budi: Act) -> None:
    added = approve(store, store.entries.add(FEE, sari), budi)
    store.entries.revise(added.id, CHANGED, sari, base_revision=1)
    back = store.entries.restore_revision(added.id, 1, sari, base_revision=2)
    assert (back.revision, back.content, back.state) == (3, FEE, Status.DRAFT)
    assert store.entries.revision(added.id, 2).content == CHANGED
    with pytest.raises(UnknownEntry):
        store.entries.restore_revision(added.id, 9, sari, base_revision=3)


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_what_was_done_before_the_samples_cannot_be_undone(store: Store, sari: Act, step: str) -> None:
    store.entries.add(FEE, sari)
    store.undoing.undo(sari)
    store.entries.add(replace(FEE, title="Lain"), sari)
    store.entries.actions.settle()
    assert getattr(store.undoing, step)(sari) is None
