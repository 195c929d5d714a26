"""A backup is being put back, and the program dies between two steps: the next start ends it."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.lock import InstanceLock, this_process
from knowledge_base.store import Store, copy_store, create_store, open_store, restore_copy
from knowledge_base.store.entries import Act
from knowledge_base.store.file_names import BESIDE, is_there, marker_path
from knowledge_base.store.unfinished import clear_leftovers, exchange


class PoweredOffError(Exception):
    """Stands for the end of the process."""


def dying_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program die instead of the *step*-th rename or removal of a file."""
    done = 0

    def guarded(real: Callable[..., object]) -> Callable[..., object]:
        def act(self: Path, *arguments: object, **named: object) -> object:
            nonlocal done
            done += 1
            if done > step:
                raise PoweredOffError
            return real(self, *arguments, **named)

        return act

    monkeypatch.setattr(Path, "replace", guarded(Path.replace))
    monkeypatch.setattr(Path, "unlink", guarded(Path.unlink))


@pytest.mark.parametrize("step", range(7))
@pytest.mark.parametrize("is_there_a_wal", [True, False])
def test_wherever_it_dies_there_is_the_old_one_or_the_new_one(
    store: Store,
    sari: Act,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
    is_there_a_wal: bool,  # noqa: FBT001
) -> None:
    copy = tmp_path / "copy.db"
    copy_store(store, copy)
    store.entries.add(EntryContent(title="Baru", body="Isi"), sari, own_id="baru")
    beside = {ending: store.path.with_name(store.path.name + ending) for ending in BESIDE}
    left = {ending: path.read_bytes() for ending, path in beside.items() if path.exists()}
    store.close()
    if is_there_a_wal:  # as after a crash: the newest entry stands in the WAL alone
        for ending, content in left.items():
            beside[ending].write_bytes(content)
    fresh, kept = tmp_path / "fact base.db.1.making", tmp_path / "fact base.db.before-restore"
    fresh.write_bytes(copy.read_bytes())

    with monkeypatch.context() as patch:
        dying_at(step, patch)
        with suppress(PoweredOffError):
            exchange(store.path, fresh, kept)

    assert is_there(store.path)
    opened = open_store(store.path)
    was_done = opened.entries.serving("baru") is None
    assert opened.flaws() == ()
    opened.close()
    assert not marker_path(store.path).exists()
    assert was_done == kept.exists()
    if was_done:
        old = open_store(kept)
        assert old.entries.serving("baru") is not None
        old.close()


def test_it_is_not_ended_while_the_one_who_began_it_is_at_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "base.db"
    create_store(path).close()
    monkeypatch.setattr("knowledge_base.store.unfinished.PATIENCE_S", 0)
    lock = InstanceLock(path, this_process("restore", "Rini"))
    marker_path(path).write_text('{"fresh": "base.db.1.making", "kept": "base.db.before-restore"}')

    with pytest.raises(StoreUnavailable) as refused:
        open_store(path)

    lock.release()
    assert refused.value.notice.code == "ground.in-use-command"
    open_store(path).close()


def test_no_new_database_is_made_where_one_is_being_put_back(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    marker_path(path).write_text("{}")

    with pytest.raises(FileRefused):
        create_store(path)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"fresh": "../x", "kept": "base.db.k"}', '{"fresh": "base.db.1", "kept": "other"}']
)
def test_a_marker_that_is_none_of_ours_moves_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "base.db"
    create_store(path).close()
    before = path.read_bytes()
    (tmp_path / "other").write_text("dear")
    marker_path(path).write_text(text)

    open_store(path).close()

    assert path.read_bytes() == before
    assert (tmp_path / "other").read_text() == "dear"
    assert not marker_path(path).exists()


def test_what_a_killed_program_was_making_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    create_store(path).close()
    for name in (
        "base.db.77.making",
        "base.db.77.making-wal",
        "base.db.restoring.new",
        "other.db.77.making",
        "base.db.mine.making",
    ):
        (tmp_path / name).touch()

    clear_leftovers(path)

    assert {one.name for one in tmp_path.iterdir()} == {"base.db", "other.db.77.making", "base.db.mine.making"}


def test_a_restore_onto_a_base_in_use_changes_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    copy_store(store, copy)
    store.close()
    before = store.path.read_bytes()
    monkeypatch.setattr("knowledge_base.store.restoring.PATIENCE_S", 0)
    lock = InstanceLock(store.path, this_process("window", "Rini"))

    with pytest.raises(StoreUnavailable) as refused:
        restore_copy(copy, store.path)

    lock.release()
    assert refused.value.notice.values["pid"] == os.getpid()
    assert store.path.read_bytes() == before
