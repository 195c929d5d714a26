"""A fact base for each test of tidying, and how entries get into it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON

TODAY = date(2026, 11, 21)
SARI = Act(person="Sari", at=datetime(2026, 11, 20, 8, tzinfo=UTC))

Add = Callable[..., Entry]


@pytest.fixture
def store(store: Store) -> Store:
    """One in which who writes an entry may approve it."""
    store.settings.set(ONE_PERSON, "yes")
    return store


@pytest.fixture
def add(store: Store) -> Add:
    """A function that puts an entry in: ``add("ktp", "title", "body", variants=(…))``, approved."""

    def add(name: str, title: str, body: str, *, approve: bool = True, **more: Any) -> Entry:
        entry = store.entries.add(EntryContent(title=title, body=body, **more), SARI, own_id=name)
        if not approve:
            return entry
        return store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)

    return add
