"""The disk is full: what was acknowledged is there, nothing is there in part, and it is said what to do."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.keys.key_file import keys_path
from knowledge_base.store import Store, open_store
from knowledge_base.store.connection import is_plain
from replydesk import opening
from replydesk.importing import import_file
from replydesk.keys.changing import new_recovery_code
from replydesk.keys.encrypting import encrypt
from replydesk.keys.rekeying import rekey
from tests.crash.works import ACT, ENTRIES, NEW_WAY, OLD_WAY, content, entrance_of, fill, holder_of, keys_by
from tests.window import NOON, entrance_in

BESIDE_SQLITE = {"base.db-wal", "base.db-shm"}
"""What SQLite leaves beside a base it could not close, and takes up again."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 40 MB, or the reason why there can be none."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", folder], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("FULL DISK NOT TESTED: nothing may be mounted here (it needs root)")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill_up(disk: Path, *, leave: int) -> Path:
    """Put a file on *disk* that leaves so many bytes, and return it."""
    about = os.statvfs(disk)
    filler = disk / "filler"
    filler.write_bytes(b"x" * (about.f_bavail * about.f_frsize - leave))
    return filler


class Steps:
    """Stores one step of two entries after the other.

    Attributes:
        done: How many were acknowledged.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.done = 0

    def store_for_ever(self) -> NoReturn:
        while True:
            with self._store.atomic():
                for side in ("kiri", "kanan"):
                    name = f"{side}-{self.done + 1}"
                    self._store.entries.add(content(name), ACT, own_id=name)
            self.done += 1


@pytest.mark.skipif(os.name != "posix", reason="disks are mounted in another way here")
def test_on_a_full_disk_nothing_acknowledged_is_lost_and_work_goes_on_when_there_is_room(small_disk: Path) -> None:
    base = small_disk / "base.db"
    entrance = entrance_of(base)
    store = entrance.create(base, fill, witnessed=False)
    filler = fill_up(small_disk, leave=1_000_000)
    steps = Steps(store)
    with pytest.raises(StoreUnavailable) as refused:
        steps.store_for_ever()
    assert refused.value.notice.code == "store.disk-full"
    done = steps.done
    assert done > 0
    with pytest.raises(FileRefused) as no_backup:
        entrance.shelf(base).keep(store, NOON)
    assert no_backup.value.notice.code == "backup.no-room"
    store.close()

    look = entrance.work_or_look(base)
    assert look.why_read_only is not None
    assert look.why_read_only.code == "ground.no-room"
    assert {entry.name for entry in look.entries.every()} == {
        *(f"awal-{number}" for number in range(ENTRIES)),
        *(f"{side}-{number}" for number in range(1, done + 1) for side in ("kiri", "kanan")),
    }
    look.close()
    filler.unlink()
    store = entrance.work(base, witnessed=False)
    assert store.flaws() == ()
    store.entries.add(content("Sesudah"), ACT)
    assert entrance.shelf(base).backups() == ()
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="disks are mounted in another way here")
def test_a_file_that_does_not_fit_is_not_taken_in_at_all(small_disk: Path, tmp_path: Path) -> None:
    base = small_disk / "base.db"
    store = entrance_of(base).create(base, fill, witnessed=False)
    rows = tmp_path / "rows.jsonl"
    with rows.open("w", encoding="utf-8") as file:
        for row in range(3000):
            file.write(json.dumps({"id": f"r{row}", "title": f"Baris {row}?", "body": "Isi baris. " * 60}) + "\n")
    fill_up(small_disk, leave=2_000_000)

    with pytest.raises(StoreUnavailable) as refused:
        import_file(store, rows, ACT)

    assert refused.value.notice.code == "store.disk-full"
    store.close()
    again = open_store(base)
    assert sum(1 for _ in again.entries.every()) == ENTRIES
    assert again.flaws() == ()
    again.close()


@pytest.mark.skipif(os.name != "posix", reason="disks are mounted in another way here")
def test_on_a_full_disk_the_ways_to_the_key_stay_as_they_were(small_disk: Path) -> None:
    base = small_disk / "base.db"
    entrance = entrance_in(small_disk, keys=holder_of(base, OLD_WAY))
    entrance.create(base, fill, witnessed=False, new=keys_by(OLD_WAY)).close()
    kept = keys_path(base).read_bytes()
    filler = fill_up(small_disk, leave=0)

    with pytest.raises(FileRefused) as refused:
        new_recovery_code(entrance, base)
    assert refused.value.notice.code == "keys.file-unwritable"
    with pytest.raises(StoreUnavailable) as no_room:
        rekey(entrance, base, keys_by(NEW_WAY))
    assert no_room.value.notice.code == "ground.no-room"
    assert keys_path(base).read_bytes() == kept

    filler.unlink()
    filler = fill_up(small_disk, leave=20_300_000)  # room for the keys, and not for the backup that comes before
    with pytest.raises(FileRefused) as no_backup:
        rekey(entrance, base, keys_by(NEW_WAY))
    assert no_backup.value.notice.code == "backup.no-room"
    assert keys_path(base).read_bytes() == kept
    filler.unlink()
    assert new_recovery_code(entrance, base)
    store = entrance.work(base, witnessed=False)
    assert store.flaws() == ()
    store.close()
    assert sorted(file.name for file in small_disk.iterdir() if file.is_file()) == ["base.db", "base.db.keys"]


@pytest.mark.skipif(os.name != "posix", reason="disks are mounted in another way here")
def test_a_base_that_cannot_be_encrypted_for_want_of_room_stays_as_it_was(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = small_disk / "base.db"
    entrance_of(base).create(base, fill, witnessed=False).close()
    size = base.stat().st_size
    entrance = entrance_in(small_disk, keys=holder_of(base))
    monkeypatch.setattr(opening, "LEAST_ROOM", 0)  # else it is not even begun
    for leave in (0, size // 4, size // 2):
        filler = fill_up(small_disk, leave=leave)
        with pytest.raises((StoreUnavailable, FileRefused)) as refused:
            encrypt(entrance, base, keys_by(NEW_WAY))
        assert refused.value.notice.code in {"store.disk-full", "store.disk-error"}, leave
        filler.unlink()
        assert is_plain(base)
        store = open_store(base)
        assert sum(1 for _ in store.entries.every()) == ENTRIES
        assert store.flaws() == ()
        store.close()
        assert {file.name for file in small_disk.iterdir() if file.is_file()} - BESIDE_SQLITE == {"base.db"}
    encrypt(entrance, base, keys_by(NEW_WAY))
    assert not is_plain(base)
    assert is_plain(small_disk / "base.db.before-encryption")
