"""Keys, and a fact base that is encrypted by them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.keys.code import new_code
from knowledge_base.keys.key_file import KeyFile
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.sealing import new_key
from knowledge_base.keys.slots import way_by_code, way_by_keyring, way_by_passphrase
from tests.knowledge_base.keys.kept_keyring import Kept, trusted

AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
BASE = "ab" * 16
PASSPHRASE = "empat kata tanpa kaitan"  # noqa: S105 - of the tests


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    yield
    Kept.clear()


@pytest.fixture
def new() -> NewKeys:
    code = new_code()
    ways = (way_by_passphrase(PASSPHRASE), way_by_keyring(trusted()), way_by_code(code))
    return NewKeys(key=new_key(), code=code, ways=ways, at=AT)


@pytest.fixture
def content(new: NewKeys) -> KeyFile:
    return new.file_for(BASE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "base.db"
