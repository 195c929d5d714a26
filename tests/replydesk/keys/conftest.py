"""An encrypted fact base, and somebody whose keyring opens it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.keyrings.trusted import TrustedKeyring
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.keys.making import new_keys
from replydesk.opening import Entrance
from replydesk.unlocking import KeyHolder
from tests.knowledge_base.keys.kept_keyring import Kept, trusted
from tests.window import NOON, entrance_in

ACT = Act(person="Rini", at=NOON)
PASSPHRASE = "empat kata tanpa kaitan"  # noqa: S105 - of the tests
MARK = "penanda-yang-dicari"

Somebody = Callable[[], Entrance]


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    yield
    Kept.clear()


@pytest.fixture
def somebody(tmp_path: Path) -> Somebody:
    """Gives the entrance of a program that was started anew: it holds no key yet."""
    return lambda: entrance_in(tmp_path, keys=KeyHolder(trusted(), patience_s=30))


@pytest.fixture
def stranger(tmp_path: Path) -> Entrance:
    """The entrance of somebody on another computer, whose keyring knows nothing."""
    return entrance_in(tmp_path, keys=KeyHolder(TrustedKeyring(("no.such.Keyring",)), patience_s=30))


def fill(store: Store) -> None:
    for number in range(20):
        store.entries.add(EntryContent(title=f"{MARK} {number}", body="Isi " * 300), ACT, own_id=f"e{number}")


@pytest.fixture
def new(somebody: Somebody) -> NewKeys:
    return new_keys(somebody().keys, at=NOON, with_keyring=True, passphrase=PASSPHRASE)


@pytest.fixture
def base(somebody: Somebody, new: NewKeys, tmp_path: Path) -> Path:
    somebody().create(tmp_path / "base.db", fill, new=new).close()
    return tmp_path / "base.db"
