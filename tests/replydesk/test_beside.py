"""What is open to be worked with is opened once more, so that a copy is made of it while the work goes on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.errors import StoreUnavailable
from knowledge_base.store import Store, open_store
from knowledge_base.store.entries import Act
from replydesk.opening import Entrance, beside
from tests.damage import damage
from tests.window import NOON, entrance_in

ACT = Act(person="Rini", at=NOON)
_TAKE = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
        print("taken")
    except OSError:
        print("held")
"""
"""Asks for the bytes that everybody locks who has a database open (SQLite file locking, SHARED_FIRST)."""


def fill(store: Store) -> None:
    for number in range(60):
        store.entries.add(EntryContent(title=f"Judul {number}", body="Isi " * 300), ACT, own_id=f"e{number}")


@pytest.fixture
def entrance(tmp_path: Path) -> Entrance:
    return entrance_in(tmp_path)


@pytest.fixture
def working(entrance: Entrance, tmp_path: Path) -> Iterator[Store]:
    entrance.create(tmp_path / "base.db", fill).close()
    store = entrance.work(tmp_path / "base.db")
    yield store
    store.close()


def test_a_copy_made_beside_has_what_was_stored_until_then(entrance: Entrance, working: Store) -> None:
    source = beside(working)()
    working.entries.add(EntryContent(title="Baru", body="Isi"), ACT, own_id="baru")

    made = entrance.keep_if_due(source)

    source.close()
    assert made is not None
    copy = open_store(made.path)
    assert copy.entries.serving("baru") is not None
    assert copy.flaws() == ()
    copy.close()


def test_in_the_middle_of_a_step_the_copy_is_of_the_moment_before(entrance: Entrance, working: Store) -> None:
    source = beside(working)()
    with working.atomic():
        working.entries.add(EntryContent(title="Baru", body="Isi"), ACT, own_id="baru")
        made = entrance.keep_if_due(source)
        working.entries.add(EntryContent(title="Lagi", body="Isi"), ACT, own_id="lagi")
    source.close()

    assert made is not None
    copy = open_store(made.path)
    assert copy.entries.serving("e59") is not None
    assert copy.entries.serving("baru") is None
    copy.close()
    assert working.entries.serving("lagi") is not None


@pytest.mark.skipif(sys.platform == "win32", reason="locks of Windows do not end when a file is closed elsewhere")
def test_others_are_still_kept_away_afterwards(entrance: Entrance, working: Store) -> None:
    source = beside(working)()
    entrance.keep_if_due(source)
    source.close()

    command = [sys.executable, "-c", _TAKE, str(working.path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert told.strip() == "held"


def test_of_a_damaged_one_no_copy_is_made_beside(entrance: Entrance, tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    entrance.create(path, fill).close()
    damage(path, pages=1)
    store = entrance.work(path)
    source = beside(store)()

    with pytest.raises(StoreUnavailable) as refused:
        entrance.keep_if_due(source)

    source.close()
    store.close()
    assert refused.value.notice.code == "backup.not-of-damaged"
    assert entrance.shelf(path).backups() == ()
