"""How an entry went, and that bringing it back does nothing to one that is back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from knowledge_base.entry import EntryContent, Status
from knowledge_base.errors import UnknownEntry
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from replydesk.deleted import bring_back, deleted_entry

SARI = Act(person="Sari", at=datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
CONTENT = EntryContent(title="Apa itu NIB?", body="Nomor induk berusaha.")


def test_it_is_told_who_took_an_entry_away_and_how(store: Store) -> None:
    entry = store.entries.add(CONTENT, SARI, own_id="nib")
    assert deleted_entry(store, entry.id) is None
    store.undoing.undo(replace(SARI, person="Rini"))
    undone = deleted_entry(store, entry.id)
    assert undone is not None
    assert (undone.entry.content, undone.step.what, undone.step.person) == (CONTENT, "undone", "Rini")
    store.undoing.redo(SARI)
    store.entries.delete(entry.id, replace(SARI, person="Budi"))
    gone = deleted_entry(store, "nib")
    assert gone is not None
    assert (gone.entry.content, gone.step.what, gone.step.person) == (CONTENT, ActionKind.DELETED, "Budi")


def test_an_entry_comes_back_once(store: Store) -> None:
    entry = store.entries.add(CONTENT, SARI)
    store.entries.delete(entry.id, SARI)
    back = bring_back(store, entry.id, SARI)
    assert (back.content, back.state, back.revision) == (CONTENT, Status.DRAFT, 3)
    assert bring_back(store, entry.id, SARI) == back
    with pytest.raises(UnknownEntry):
        bring_back(store, "0" * 32, SARI)
