"""A fact base for each test of the evaluation, and how entries get into it."""

from collections.abc import Callable
from datetime import UTC, date, datetime

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
    """A function that puts an entry into the fact base: ``add("ktp", "title", "variant", …)``, approved."""

    def add(name: str, *phrasings: str, approve: bool = True, until: date | None = None) -> Entry:
        content = EntryContent(
            title=phrasings[0], variants=phrasings[1:], body=f"Keterangan {name}.", valid_until=until
        )
        entry = store.entries.add(content, SARI, own_id=name)
        if not approve:
            return entry
        return store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)

    return add


@pytest.fixture
def desk(add: Add) -> None:
    """Entries that are told apart easily."""
    add("ktp-hilang", "KTP hilang, bagaimana mengurusnya?", "ktp ilang gmn ngurusnya", "cara lapor ktp hilang")
    add("paspor", "Kapan loket paspor buka?", "jam buka loket paspor", "paspor buka jam brp")
    add("bayi", "Imunisasi bayi di posyandu", "jadwal imunisasi bayi", "imunisasi bayi kapan")
