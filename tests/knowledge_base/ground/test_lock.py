import os
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge_base.ground import lock
from knowledge_base.ground.lock import InstanceLock, InUse, NoLock, lock_path, read_holder, this_process

ROOT = Path(__file__).parents[3]

_HOLDER = """
import sys
from pathlib import Path
from knowledge_base.ground.lock import InstanceLock, this_process
lock = InstanceLock(Path(sys.argv[1]), this_process("window", "Rini"))
print("held", flush=True)
sys.stdin.read()
"""


def holding(database: Path) -> "subprocess.Popen[bytes]":
    """Start a process that holds the lock, and wait until it does."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(database)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    return process


def test_the_second_is_told_who_is_the_first(tmp_path: Path) -> None:
    database = tmp_path / "base.db"
    with holding(database) as first:
        with pytest.raises(InUse) as refused:
            InstanceLock(database, this_process("import", "Budi"))

        assert refused.value.notice.code == "ground.in-use-window"
        assert refused.value.notice.values["pid"] == first.pid
        assert refused.value.notice.values["person"] == "Rini"
        first.communicate()
    InstanceLock(database, this_process("import", "Budi")).release()


def test_a_crash_leaves_no_lock(tmp_path: Path) -> None:
    database = tmp_path / "base.db"
    with holding(database) as first:
        first.kill()
    assert lock_path(database).exists()

    held = InstanceLock(database, this_process("import", "Budi"))

    assert read_holder(database).pid == os.getpid()
    held.release()


def test_one_that_is_let_go_leaves_nothing_behind(tmp_path: Path) -> None:
    held = InstanceLock(tmp_path / "base.db", this_process("window", "Rini"))
    held.release()
    held.release()

    assert list(tmp_path.iterdir()) == []


def test_within_one_process_it_holds_too(tmp_path: Path) -> None:
    held = InstanceLock(tmp_path / "base.db", this_process("window", "Rini"))
    with pytest.raises(InUse):
        InstanceLock(tmp_path / "base.db", this_process("window", "Rini"))
    held.release()


def test_who_waits_gets_it_when_the_other_ends(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path / "base.db", this_process("window", "Rini"))

    def wait(_seconds: float) -> None:
        first.release()

    InstanceLock(tmp_path / "base.db", this_process("import", "Budi"), patience_s=60, wait=wait).release()


def test_a_lock_file_deleted_by_hand_does_not_let_two_in(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path / "base.db", this_process("window", "Rini"))
    lock_path(tmp_path / "base.db").unlink()
    second = InstanceLock(tmp_path / "base.db", this_process("import", "Budi"))

    first.release()

    assert read_holder(tmp_path / "base.db").program == "import" or not lock_path(tmp_path / "base.db").exists()
    second.release()


def test_who_locks_a_file_that_is_just_being_deleted_takes_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, real = tmp_path / "base.db", lock._try_lock
    seen: list[int] = []

    def let_go_meanwhile(handle: int) -> bool:
        if not seen:
            lock_path(database).unlink()  # as its former holder does
            lock_path(database).touch()  # as somebody does who wants it next
        seen.append(handle)
        return real(handle)

    monkeypatch.setattr(lock, "_try_lock", let_go_meanwhile)
    first = InstanceLock(database, this_process("window", "Rini"))

    with pytest.raises(InUse):
        InstanceLock(database, this_process("import", "Budi"))

    first.release()


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b'{"program": 1, "person": "", "pid": 0, "host": ""}', b"\xff"])
def test_an_unreadable_holder_is_somebody(tmp_path: Path, written: bytes) -> None:
    database = tmp_path / "base.db"
    with holding(database) as first:
        lock_path(database).write_bytes(written)
        with pytest.raises(InUse) as refused:
            InstanceLock(database, this_process("import", "Budi"))
        first.communicate()

    assert refused.value.notice.code == "ground.in-use-by-somebody"


def test_where_there_can_be_no_lock_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NoLock):
        InstanceLock(tmp_path / "file" / "base.db", this_process("window", "Rini"))
