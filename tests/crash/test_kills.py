"""Killed at any moment: no acknowledged change is lost, none is seen in part, and every structure is sound."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from knowledge_base.backups.ladder import to_keep
from knowledge_base.backups.shelf import BackupKind
from knowledge_base.keys.key_file import keys_path
from knowledge_base.store import Store, open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.audit_check import head_path
from knowledge_base.store.connection import open_connection
from tests.crash.killing import CAN_KILL, KILLS, Ended, Forge, forge_for, moments
from tests.crash.works import (
    DAYS,
    ENTRIES,
    FILES,
    OLD_WAY,
    ROWS,
    STEPS,
    entrance_of,
    entrance_with_key,
    fill,
    keys_by,
)
from tests.window import NOON

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CAN_KILL, reason="processes are not killed this way here"),
]

FORMER = sorted((Path(__file__).parents[1] / "data").glob("schema-*.db.gz"))

Kill = Callable[..., Ended]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return begun(tmp_path)


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    """A base that is not encrypted, and one that is."""
    return begun(tmp_path / "plain"), begun(tmp_path / "encrypted", encrypted=True)


def begun(folder: Path, *, encrypted: bool = False) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "base.db"
    new = keys_by(OLD_WAY) if encrypted else None
    entrance_with_key(path).create(path, fill, witnessed=False, new=new).close()
    return path


def key_of(base: Path) -> bytes | None:
    return keys_by(OLD_WAY).key if keys_path(base).exists() else None


def fresh(base: Path, number: int) -> Path:
    """Return a copy of *base* in a folder of its own, with its keys if it has any."""
    folder = base.parent / f"kill-{number}"
    folder.mkdir()
    if keys_path(base).exists():
        shutil.copy(keys_path(base), folder)
    return Path(shutil.copy(base, folder / base.name))


def sound(base: Path) -> Store:
    """Open *base* as the next start does, after seeing that everything in it is sound."""
    store = entrance_with_key(base).work_or_look(base, witnessed=False)
    assert store.why_read_only is None
    assert store.flaws() == ()  # SQLite's own structures and those of FTS, the contents, the search index
    assert store.check_log().flaws == ()
    return store


def names(store: Store, front: str) -> set[str]:
    return {entry.name.removeprefix(front) for entry in store.entries.every() if entry.name.startswith(front)}


def is_spent_journal(file: Path) -> bool:
    """Return whether *file* is a rollback journal that says nothing: SQLite leaves it, and passes it over for ever."""
    return file.name.endswith("-journal") and not file.read_bytes()[:8].strip(b"\0")


def kills(forge: Forge, arguments: Callable[[int], list[str]], *, kinds: int = 1) -> Iterator[Ended]:
    """Yield what became of each victim: first of those that nobody disturbed, then until enough were killed at work.

    Args:
        forge: Starts the victims.
        arguments: Gives the arguments for the victim of that number.
        kinds: So many kinds of victim there are, by turns.
    """
    longest: list[float] = []
    for number in range(kinds):
        whole = forge.run(*arguments(number))
        assert not whole.was_killed
        yield whole
        longest.append(whole.took)
    killed, number = 0, kinds
    for share in moments():
        kind = number % kinds
        ended = forge.run(*arguments(number), kill_after=share * longest[kind])
        yield ended
        number += 1
        killed += ended.was_killed
        longest[kind] = longest[kind] if ended.was_killed else min(longest[kind], ended.took)
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


def test_a_backup_is_whole_or_not_there_and_none_that_is_to_stay_is_lost(both: tuple[Path, Path]) -> None:
    for base in both:
        store = entrance_with_key(base).work(base, witnessed=False)
        for day in range(-14, 0):
            entrance_of(base).shelf(base).keep(store, NOON + timedelta(days=day))
        store.close()
    shelves = [entrance_of(base).shelf(base) for base in both]
    expected = [{one.at for one in shelf.backups()} for shelf in shelves]
    following = [0, 0]

    def arguments(number: int) -> list[str]:
        return [str(both[number % 2]), str(following[number % 2])]

    with forge_for("back_up") as forge:
        for number, ended in enumerate(kills(forge, arguments, kinds=2)):
            base, shelf, which = both[number % 2], shelves[number % 2], number % 2
            following[which] += DAYS
            found = {one.at for one in shelf.backups()}
            expected[which] |= found | {NOON + timedelta(days=day) for day in ended.acknowledged}
            assert to_keep(expected[which], NOON.tzinfo) <= found
            for one in shelf.backups()[:3]:
                assert keys_path(one.path).exists() == keys_path(base).exists()
                copy = open_connection(one.path, read_only=True, key=key_of(base))
                assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                copy.close()
            assert all(head_path(one.path).exists() for one in shelf.backups())
    for base in both:
        sound(base).close()


def test_a_restore_leaves_the_old_base_or_the_new_one(both: tuple[Path, Path]) -> None:
    copies = []
    for base in both:
        store = entrance_with_key(base).work(base, witnessed=False)
        store.settings.set("state", "dulu")
        copies.append(entrance_of(base).shelf(base).keep(store, NOON).path)
        store.settings.set("state", "sekarang")
        store.close()

    def arguments(number: int) -> list[str]:
        return [str(fresh(both[number % 2], number)), str(copies[number % 2])]

    with forge_for("restore") as forge:
        for number, ended in enumerate(kills(forge, arguments, kinds=2)):
            base = both[number % 2]
            path = base.parent / f"kill-{number}" / base.name
            store = sound(path)
            state = store.settings.get("state")
            restored = [line.what for line in store.audit.lines()]
            store.close()
            assert state == "dulu" or not ended.acknowledged
            assert restored == ([AuditAct.RESTORED] if state == "dulu" else [])
            replaced = entrance_of(path).shelf(path).replaced()
            assert len(replaced) == len(restored)
            for one in replaced:
                old = open_store(one.path, key=key_of(base))
                assert old.settings.get("state") == "sekarang"
                assert old.flaws() == ()
                old.close()
            kept = [path, *(one.path for one in replaced)]
            names = {one.name for one in kept} | {keys_path(one).name for one in kept if key_of(base) is not None}
            left = {file.name for file in path.parent.iterdir() if file.is_file() and not is_spent_journal(file)}
            assert left == names


def test_a_change_of_shape_loses_nothing_and_has_a_copy_of_the_former(tmp_path: Path) -> None:
    def arguments(number: int) -> list[str]:
        (tmp_path / f"kill-{number}").mkdir()
        return [str(FORMER[number % len(FORMER)]), str(tmp_path / f"kill-{number}" / "base.db")]

    with forge_for("bring_up_to_date") as forge:
        for number, ended in enumerate(kills(forge, arguments, kinds=len(FORMER))):
            path = tmp_path / f"kill-{number}" / "base.db"
            if not ended.acknowledged:
                continue  # killed before the file of the former shape was there
            steps = int(FORMER[number % len(FORMER)].name[len("schema-") :][:4])
            shelf = entrance_of(path).shelf(path)
            before = open_connection(path, read_only=True)
            was_begun = before.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0] > steps
            before.close()
            assert shelf.backups() or not was_begun
            store = sound(path)
            assert [entry.name for entry in store.entries.every()] == ["ktp-hilang", "jam-loket", "draf"]
            store.close()
            oldest = shelf.backups()[-1]
            assert oldest.kind is BackupKind.UPDATE
            former = open_connection(oldest.path, read_only=True)
            assert former.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert former.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (steps,)
            assert former.execute("SELECT count(*) FROM entry").fetchone() == (3,)
            former.close()
