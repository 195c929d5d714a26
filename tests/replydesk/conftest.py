"""Fact bases for the steps of the program: one, or two between which something travels."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge_base.store import Store, create_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "base.db")
    yield made
    made.close()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "here.db")
    yield made
    made.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "there.db")
    yield made
    made.close()
