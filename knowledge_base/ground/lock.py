"""One program at a time works with a fact base: a lock that the operating system lets go of, however a program ends.

The lock is held on a small file beside the database, in which stands who holds it. A crash leaves the file and not the
lock, so nobody has to be told to delete anything.
"""

import json
import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from knowledge_base.errors import StoreUnavailable
from knowledge_base.notice import Notice, notice

PATIENCE_S = 5.0
"""How long is waited for a command that is about to end; as long as SQLite waits for somebody else's write."""

_LOOK_EVERY_S = 0.05

_LOCKED_BYTE = 1 << 20
"""Which byte of the file is locked on Windows, where what is locked cannot be read: one behind all that is written."""

_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who works with a fact base.

    Attributes:
        program: ``"window"`` or the name of a command.
        person: The name on record.
        pid: The number of the process.
        host: The computer.
    """

    program: str
    person: str
    pid: int
    host: str


NOBODY = Holder(program="", person="", pid=0, host="")
"""Stands for a holder that cannot be read."""


def this_process(program: str, person: str) -> Holder:
    """Return that this process works with a fact base, for *person*."""
    return Holder(program=program, person=person, pid=os.getpid(), host=socket.gethostname())


class InUse(StoreUnavailable):
    """Another program works with the fact base.

    Attributes:
        holder: Which one, as far as it can be read.
    """

    def __init__(self, holder: Holder) -> None:
        super().__init__(_words(holder))
        self.holder = holder


class NoLock(StoreUnavailable):
    """There can be no lock: the folder cannot be written, or its file system knows no locks."""

    def __init__(self, path: Path) -> None:
        super().__init__(notice("ground.no-lock", path=str(path)))


def lock_path(database: Path) -> Path:
    """Return the file on which the lock of *database* is held."""
    return database.with_name(f"{database.name}.lock")


class InstanceLock:
    """The lock of one database, held from when it is made until :meth:`release` or the end of the process."""

    def __init__(
        self,
        database: Path,
        holder: Holder,
        *,
        patience_s: float = 0.0,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        """Take the lock of *database* for *holder*, waiting for it at most *patience_s* seconds.

        Raises:
            InUse: somebody else holds it.
            NoLock: there can be none.
        """
        self._path = lock_path(database)
        end = time.monotonic() + patience_s
        while True:
            handle = self._take()
            if handle is not None:
                break
            if time.monotonic() >= end:
                raise InUse(read_holder(database))
            wait(_LOOK_EVERY_S)
        self._handle: int | None = handle
        with suppress(OSError):  # a full disk: it is held all the same, and only nameless
            os.ftruncate(handle, 0)
            os.write(handle, json.dumps(asdict(holder)).encode()[:_MOST_BYTES])

    def release(self) -> None:
        """Let go. Calling it again does nothing."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if sys.platform == "win32":
            os.close(handle)
            with suppress(OSError):  # somebody has it open already
                self._path.unlink()
            return
        with suppress(OSError):
            self._path.unlink()  # while it is held: whoever took it in between sees that it is another file
        os.close(handle)

    def _take(self) -> int | None:
        """Return the open file with the lock on it, ``None`` when somebody else has it."""
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if sys.platform == "win32" and isinstance(error, PermissionError) and self._path.exists():
                return None  # it is being deleted at this moment
            raise NoLock(self._path) from error
        try:
            is_had = _try_lock(handle)
            is_ours = is_had and self._is_still(handle)
        except OSError as error:
            os.close(handle)
            raise NoLock(self._path) from error
        if is_ours:
            return handle
        os.close(handle)
        return self._take() if is_had else None

    def _is_still(self, handle: int) -> bool:
        """Return whether the file that was locked is the one of that name: its former holder may have deleted it."""
        if sys.platform == "win32":
            return True
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return False
        held = os.fstat(handle)
        return (found.st_dev, found.st_ino) == (held.st_dev, held.st_ino)


def read_holder(database: Path) -> Holder:
    """Return who holds the lock of *database* by what stands in its file."""
    try:
        with lock_path(database).open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
        values = {field.name: found[field.name] for field in fields(Holder)}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return NOBODY
    texts = (values["program"], values["person"], values["host"])
    if not all(isinstance(text, str) for text in texts) or not isinstance(values["pid"], int):
        return NOBODY
    return Holder(**values)


def _words(holder: Holder) -> Notice:
    if holder == NOBODY:
        return notice("ground.in-use-by-somebody")
    code = "ground.in-use-window" if holder.program == "window" else "ground.in-use-command"
    return notice(code, program=holder.program, person=holder.person, pid=holder.pid, host=holder.host)


def _try_lock(handle: int) -> bool:
    """Return whether the lock on the open file could be had at once.

    Raises:
        OSError: there are no locks here.
    """
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - Windows alone has it

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True
    import fcntl  # noqa: PLC0415 - Windows has none

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
