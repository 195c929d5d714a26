"""Killed at any moment: no acknowledged change is lost, none is seen in part, and every structure is sound."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from knowledge_base.backups.ladder import to_keep
from knowledge_base.backups.shelf import BackupKind
from knowledge_base.store import Store, open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.audit_check import head_path
from knowledge_base.store.connection import open_connection
from tests.crash.killing import CAN_KILL, KILLS, Ended, Forge, forge_for, moments
from tests.crash.works import DAYS, ENTRIES, FILES, ROWS, STEPS, entrance_of, fill
from tests.window import NOON

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CAN_KILL, reason="processes are not killed this way here"),
]

FORMER = sorted((Path(__file__).parents[1] / "data").glob("schema-*.db.gz"))

Kill = Callable[..., Ended]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    entrance_of(tmp_path / "base.db").create(tmp_path / "base.db", fill, witnessed=False).close()
    return tmp_path / "base.db"


def fresh(base: Path, number: int) -> Path:
    """Return a copy of *base* in a folder of its own."""
    folder = base.parent / f"kill-{number}"
    folder.mkdir()
    return Path(shutil.copy(base, folder / base.name))


def sound(base: Path) -> Store:
    """Open *base* as the next start does, after seeing that everything in it is sound."""
    store = entrance_of(base).work_or_look(base, witnessed=False)
    assert store.why_read_only is None
    assert store.flaws() == ()  # SQLite's own structures and those of FTS, the contents, the search index
    assert store.check_log().flaws == ()
    return store


def names(store: Store, front: str) -> set[str]:
    return {entry.name.removeprefix(front) for entry in store.entries.every() if entry.name.startswith(front)}


def is_spent_journal(file: Path) -> bool:
    """Return whether *file* is a rollback journal that says nothing: SQLite leaves it, and passes it over for ever."""
    return file.name.endswith("-journal") and not file.read_bytes()[:8].strip(b"\0")


def kills(forge: Forge, arguments: Callable[[int], list[str]]) -> Iterator[Ended]:
    """Yield what became of each victim: first of one that nobody disturbed, then until enough were killed at work.

    Args:
        forge: Starts the victims.
        arguments: Gives the arguments for the victim of that number.
    """
    whole = forge.run(*arguments(0))
    assert not whole.was_killed
    yield whole
    longest, killed, number = whole.took_s, 0, 0
    for share in moments():
        number += 1
        ended = forge.run(*arguments(number), kill_after_s=share * longest)
        yield ended
        killed += ended.was_killed
        longest = longest if ended.was_killed else min(longest, ended.took_s)
        if killed == KILLS:
            return
    pytest.fail(f"only {killed} of {number} victims could be killed before they were through")


def test_a_commit_that_was_acknowledged_is_there_and_none_is_there_in_part(base: Path) -> None:
    with forge_for("commit") as forge:
        last = 0
        for ended in kills(forge, lambda _number: [str(base)]):
            last = max([last, *ended.acknowledged])
            store = sound(base)
            steps = int(store.settings.get("steps", "0"))
            numbers = {str(step) for step in range(1, steps + 1)}
            assert names(store, "kiri-") == names(store, "kanan-") == numbers
            assert store.audit.head().number == steps
            assert steps - last in {0, 1}
            assert len(names(store, "awal-")) == ENTRIES
            store.close()
            last = steps
    assert last >= STEPS


def test_a_file_is_taken_in_as_a_whole_or_not_at_all(base: Path, tmp_path: Path) -> None:
    files = []
    for number in range(FILES):
        path = tmp_path / f"file-{number}.jsonl"
        rows = (
            {"id": f"f{number}-{row}", "title": f"Berkas {number} baris {row}?", "body": "Isi baris. " * 30}
            for row in range(ROWS)
        )
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        files.append(str(path))
    with forge_for("take_in") as forge:
        for number, ended in enumerate(kills(forge, lambda number: [str(fresh(base, number)), *files])):
            store = sound(base.parent / f"kill-{number}" / base.name)
            counts = [len(names(store, f"f{one}-")) for one in range(FILES)]
            there = counts.count(ROWS)
            assert counts == [ROWS] * there + [0] * (FILES - there)
            assert there - len(ended.acknowledged) in {0, 1}
            store.close()


def test_a_backup_is_whole_or_not_there_and_none_that_is_to_stay_is_lost(base: Path) -> None:
    entrance = entrance_of(base)
    store = entrance.work(base, witnessed=False)
    for day in range(-14, 0):
        entrance.shelf(base).keep(store, NOON + timedelta(days=day))
    store.close()
    shelf, following = entrance.shelf(base), 0

    def arguments(_number: int) -> list[str]:
        return [str(base), str(following)]

    with forge_for("back_up") as forge:
        expected = {one.at for one in shelf.backups()}
        for ended in kills(forge, arguments):
            following += DAYS
            found = {one.at for one in shelf.backups()}
            expected |= found | {NOON + timedelta(days=day) for day in ended.acknowledged}
            assert to_keep(expected, NOON.tzinfo) <= found
            for one in shelf.backups()[:3]:
                copy = open_connection(one.path, read_only=True)
                assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                copy.close()
            assert all(head_path(one.path).exists() for one in shelf.backups())
    sound(base).close()


def test_a_restore_leaves_the_old_base_or_the_new_one(base: Path, tmp_path: Path) -> None:
    entrance = entrance_of(base)
    store = entrance.work(base, witnessed=False)
    store.settings.set("state", "dulu")
    copy = str(entrance.shelf(base).keep(store, NOON).path)
    store.settings.set("state", "sekarang")
    store.close()
    with forge_for("restore") as forge:
        for number, ended in enumerate(kills(forge, lambda number: [str(fresh(base, number)), copy])):
            path = tmp_path / f"kill-{number}" / base.name
            store = sound(path)
            state = store.settings.get("state")
            restored = [line.what for line in store.audit.lines()]
            store.close()
            assert state == "dulu" or not ended.acknowledged
            assert restored == ([AuditAct.RESTORED] if state == "dulu" else [])
            replaced = entrance_of(path).shelf(path).replaced()
            assert len(replaced) == len(restored)
            for one in replaced:
                old = open_store(one.path)
                assert old.settings.get("state") == "sekarang"
                assert old.flaws() == ()
                old.close()
            left = {file.name for file in path.parent.iterdir() if file.is_file() and not is_spent_journal(file)}
            assert left == {path.name} | {one.path.name for one in replaced}


@pytest.mark.parametrize("packed", FORMER[:1], ids=lambda path: path.name)
def test_a_change_of_shape_loses_nothing_and_has_a_copy_of_the_former(tmp_path: Path, packed: Path) -> None:
    def arguments(number: int) -> list[str]:
        (tmp_path / f"kill-{number}").mkdir()
        return [str(packed), str(tmp_path / f"kill-{number}" / "base.db")]

    with forge_for("bring_up_to_date") as forge:
        for number, ended in enumerate(kills(forge, arguments)):
            path = tmp_path / f"kill-{number}" / "base.db"
            if not ended.acknowledged:
                continue  # killed before the file of the former shape was there
            shelf = entrance_of(path).shelf(path)
            before = open_connection(path, read_only=True)
            was_begun = before.execute("SELECT count(*) > 3 FROM _sqlite_migrations").fetchone()[0]
            before.close()
            assert shelf.backups() or not was_begun
            store = sound(path)
            assert [entry.name for entry in store.entries.every()] == ["ktp-hilang", "jam-loket", "draf"]
            store.close()
            oldest = shelf.backups()[-1]
            assert oldest.kind is BackupKind.UPDATE
            former = open_connection(oldest.path, read_only=True)
            assert former.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert former.execute("SELECT count(*) FROM entry").fetchone() == (3,)
            former.close()
