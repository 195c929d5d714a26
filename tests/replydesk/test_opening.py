"""The one door to fact bases: where something is wrong they are read and not changed."""

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.entry import EntryContent
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.lock import InstanceLock, lock_path, this_process
from knowledge_base.store import Store
from knowledge_base.store.connection import is_sound_sqlite, sqlite_version
from knowledge_base.store.entries import Act
from replydesk import opening
from replydesk.opening import Entrance, put_back
from replydesk.practice import fill_with_samples
from tests.damage import behead, damage
from tests.window import NOON, entrance_in

ACT = Act(person="Rini", at=NOON)
FORMER = Path(__file__).parents[1] / "data" / "schema-0003.db.gz"


@pytest.fixture
def entrance(tmp_path: Path) -> Entrance:
    return entrance_in(tmp_path)


def fill(store: Store) -> None:
    for number in range(60):
        store.entries.add(EntryContent(title=f"Judul {number}", body="Isi " * 300), ACT, own_id=f"e{number}")


@pytest.fixture
def base(entrance: Entrance, tmp_path: Path) -> Path:
    entrance.create(tmp_path / "base.db", fill).close()
    return tmp_path / "base.db"


def why(store: Store) -> str:
    """Return why *store* can only be read, after seeing that it can, and that nothing can be changed."""
    assert store.why_read_only is not None
    assert store.entries.serving("e0") is not None
    with pytest.raises(StoreUnavailable):
        store.entries.add(EntryContent(title="Baru", body="Isi"), ACT)
    store.close()
    return store.why_read_only.code


def refusal(entrance: Entrance, path: Path) -> str:
    with pytest.raises(StoreUnavailable) as refused:
        entrance.work(path)
    return refused.value.notice.code


def test_where_all_is_well_there_is_work(entrance: Entrance, base: Path) -> None:
    store = entrance.work_or_look(base)
    store.entries.add(EntryContent(title="Baru", body="Isi"), ACT)
    assert store.why_read_only is None
    assert lock_path(base).exists()
    store.close()
    assert not lock_path(base).exists()


def test_a_second_window_reads_and_names_the_first(entrance: Entrance, base: Path) -> None:
    first = entrance.work_or_look(base)

    second = entrance.work_or_look(base)

    assert second.why_read_only is not None
    assert second.why_read_only.values["pid"] == os.getpid()
    assert why(second) == "ground.in-use-window"
    first.entries.add(EntryContent(title="Baru", body="Isi"), ACT)
    first.close()
    entrance.work(base).close()


def test_a_command_that_changes_is_refused_meanwhile_and_one_that_reads_is_not(
    entrance: Entrance, base: Path, tmp_path: Path
) -> None:
    window = entrance.work_or_look(base)
    command = entrance_in(tmp_path, program="import")

    assert refusal(command, base) == "ground.in-use-window"
    store = command.read(base)
    assert store.why_read_only is None
    store.close()
    window.close()


def test_in_a_synced_folder_it_is_read_and_none_is_made(entrance: Entrance, base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Kota Contoh"
    folder.mkdir()
    there = shutil.copy(base, folder / "base.db")

    assert why(entrance.work_or_look(Path(there))) == "ground.cloud"
    assert why(entrance.read(Path(there))) == "ground.cloud"
    assert refusal(entrance, Path(there)) == "ground.cloud"
    with pytest.raises(FileRefused) as refused:
        entrance.create(folder / "new.db")
    assert refused.value.notice.code == "ground.cloud"
    assert [path.name for path in folder.iterdir()] == ["base.db"]


def test_from_a_synced_folder_it_is_brought_to_another(entrance: Entrance, base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    there = shutil.copy(base, folder / "base.db")

    put_back(entrance, Path(there), tmp_path / "own.db", ACT)

    store = entrance.work(tmp_path / "own.db")
    assert store.flaws() == ()
    assert store.entries.serving("e0") is not None
    store.close()


def test_on_a_share_it_is_read(entrance: Entrance, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "is_on_network", lambda folder: folder == base.parent)

    assert why(entrance.work_or_look(base)) == "ground.network"
    assert refusal(entrance, base) == "ground.network"


def test_with_a_sqlite_that_can_damage_it_it_is_read(
    entrance: Entrance, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "sqlite_version", lambda: (3, 51, 2))

    assert why(entrance.work_or_look(base)) == "ground.old-sqlite"


@pytest.mark.parametrize(
    ("version", "sound"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 9), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_releases_of_sqlite_are_told_apart(version: tuple[int, ...], sound: bool) -> None:  # noqa: FBT001
    assert is_sound_sqlite(version) is sound


def test_ours_is_sound() -> None:
    assert is_sound_sqlite(sqlite_version())


def test_without_room_it_is_read(entrance: Entrance, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LEAST_ROOM", 1 << 60)

    assert why(entrance.work_or_look(base)) == "ground.no-room"


def test_a_damaged_one_is_read_and_stays_as_it_is(entrance: Entrance, base: Path) -> None:
    damage(base, pages=3)
    before = base.read_bytes()

    assert why(entrance.work_or_look(base)) == "store.damaged"
    assert base.read_bytes() == before


def test_one_in_which_something_foreign_acts_by_itself_is_read_and_named(entrance: Entrance, base: Path) -> None:
    crafted = dbapi2.connect(str(base))
    crafted.execute("CREATE TRIGGER sly AFTER INSERT ON revision BEGIN UPDATE entry SET state = 'approved'; END")
    crafted.commit()
    crafted.close()

    assert why(entrance.work_or_look(base)) == "store.acts-by-itself"
    store = entrance.read(base)
    assert store.foreign_parts() == ("sly",)
    store.close()


def test_one_that_is_no_database_any_more_is_refused_and_stays_as_it_is(entrance: Entrance, base: Path) -> None:
    behead(base)
    before = base.read_bytes()

    with pytest.raises(StoreUnavailable) as refused:
        entrance.work_or_look(base)

    assert refused.value.notice.code == "store.not-a-database"
    assert base.read_bytes() == before
    with pytest.raises(FileRefused):
        entrance.create(base)
    assert base.read_bytes() == before
    assert not lock_path(base).exists()


def test_a_missing_one_is_missed(entrance: Entrance, tmp_path: Path) -> None:
    for opened in (entrance.work, entrance.read, entrance.work_or_look):
        with pytest.raises(StoreUnavailable) as refused:
            opened(tmp_path / "none.db")
        assert refused.value.notice.code == "store.missing"
    assert list(tmp_path.iterdir()) == []


def test_one_of_a_former_shape_is_brought_up_to_date_after_a_copy(entrance: Entrance, tmp_path: Path) -> None:
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(FORMER.read_bytes()))

    entrance.read(path).close()

    [kept] = entrance.shelf(path).backups()
    assert "before-m0003" in kept.path.name


def test_one_of_a_former_shape_that_cannot_be_changed_says_what_is_wrong_first(
    entrance: Entrance, tmp_path: Path
) -> None:
    (tmp_path / "Nextcloud").mkdir()
    path = tmp_path / "Nextcloud" / "former.db"
    path.write_bytes(gzip.decompress(FORMER.read_bytes()))
    before = path.read_bytes()

    with pytest.raises(StoreUnavailable) as refused:
        entrance.work_or_look(path)

    assert refused.value.notice.code == "ground.cloud"
    assert path.read_bytes() == before


def test_a_damaged_one_of_a_former_shape_is_not_changed(entrance: Entrance, tmp_path: Path) -> None:
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(FORMER.read_bytes()))
    damage(path, pages=2)
    before = path.read_bytes()

    with pytest.raises(StoreUnavailable) as refused:
        entrance.work_or_look(path)

    assert refused.value.notice.code == "store.damaged"
    assert path.read_bytes() == before
    assert entrance.shelf(path).backups() == ()


def test_the_copy_of_the_day_is_made_once_and_of_nothing_blank_or_for_practice(
    entrance: Entrance, base: Path, tmp_path: Path
) -> None:
    store = entrance.work(base)
    assert entrance.keep_if_due(store) is not None
    assert entrance.keep_if_due(store) is None
    store.close()
    blank = entrance.create(tmp_path / "blank.db")
    assert entrance.keep_if_due(blank) is None
    blank.desk.receive("ktp hilang", channel="x", author_handle="", intent="question", at=NOON)
    assert entrance.keep_if_due(blank) is not None
    blank.close()
    practice = entrance.create(tmp_path / "practice.db", lambda store: fill_with_samples(store, ACT))
    assert entrance.keep_if_due(practice) is None
    practice.close()


def test_a_clock_set_back_keeps_nobody_from_working(entrance: Entrance, base: Path, tmp_path: Path) -> None:
    store = entrance.work(base)
    entrance.keep_if_due(store)
    store.close()
    long_ago = NOON - timedelta(days=9000)

    back = entrance_in(tmp_path, clock=lambda: long_ago)
    store = back.work_or_look(base)

    assert store.why_read_only is None
    assert back.keep_if_due(store) is not None
    assert back.keep_if_due(store) is None
    store.close()
    assert len(entrance.shelf(base).backups()) == 2


def test_a_restore_onto_a_base_in_use_is_refused(entrance: Entrance, base: Path) -> None:
    store = entrance.work(base)
    made = entrance.shelf(base).keep(store, NOON)
    store.close()
    lock = InstanceLock(base, this_process("window", "Budi"))
    try:
        with pytest.raises(StoreUnavailable):
            put_back(entrance, made.path, base, ACT)
    finally:
        lock.release()


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that cannot be written, not even by root; skipped where neither can be had."""
    folder = tmp_path / "read only"
    folder.mkdir()
    if os.geteuid() != 0:
        yield folder
        folder.chmod(0o700)
        return
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], check=False)
    if mounted.returncode != 0:
        pytest.skip("READ-ONLY FOLDER NOT TESTED: root may write everywhere, and nothing can be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders are made read-only in another way here")
def test_in_a_folder_that_cannot_be_written_it_is_read(entrance: Entrance, base: Path, read_only_folder: Path) -> None:
    there = Path(shutil.copy(base, read_only_folder / "base.db"))
    if os.geteuid() == 0:
        subprocess.run(["mount", "-o", "remount,ro", read_only_folder], check=True)
    else:
        read_only_folder.chmod(0o500)

    assert why(entrance.work_or_look(there)) == "ground.not-writable"
    assert refusal(entrance, there) == "ground.not-writable"
