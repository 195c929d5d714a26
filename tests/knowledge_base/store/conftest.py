"""A fresh fact base for each test of the store, and somebody to act on it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.store import Store, create_store
from knowledge_base.store.entries import Act


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "fact base.db")
    yield made
    made.close()


@pytest.fixture
def sari() -> Act:
    return Act(person="Sari", at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC))


@pytest.fixture
def budi() -> Act:
    return Act(person="Budi", at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
