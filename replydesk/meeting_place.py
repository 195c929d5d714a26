"""Where two starts of the program meet: one place for each person and fact base, which nobody else can take."""

import hashlib
import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from replydesk.paths import Paths

_LONGEST_PATH = 100
"""Bytes the path of a socket may have: 104 on macOS, 108 on Linux, with the nought that ends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlace:
    """Where the open program listens.

    Attributes:
        address: The path of its socket; on Windows the name of its pipe.
        lock: The file whose lock the open program holds.
    """

    address: str
    lock: Path

    @property
    def is_ours(self) -> bool:
        """Whether what listens there, if anything does, belongs to this person. On Windows the system sees to it."""
        if sys.platform == "win32":
            return True
        try:
            found = os.lstat(self.address)
        except OSError:
            return False
        return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()


def meeting_place(paths: Paths, named: Path | None) -> MeetingPlace | None:
    """Return where starts of the program on these files meet; ``None``: there is no place that is safe from others.

    Args:
        paths: Where our files are: a person with two data folders has two programs.
        named: The fact base named at the start. Without one it is the person's own program.
    """
    meant = f"{paths.database.parent.resolve()}\0{named.resolve() if named is not None else ''}"
    name = "desk-" + hashlib.sha256(meant.encode("utf-8", errors="surrogateescape")).hexdigest()[:16]
    if sys.platform == "win32":
        folder = paths.database.parent
        folder.mkdir(parents=True, exist_ok=True)
        return MeetingPlace(address=f"ReplyDesk-{name}", lock=folder / name)
    found = _folder()
    if found is None or len(os.fsencode(found / name)) > _LONGEST_PATH:
        return None
    return MeetingPlace(address=str(found / name), lock=found / name)


def _folder() -> Path | None:
    """Return a folder that only this person can write in: the system's, or one of our own among the temporary files."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and Path(runtime).is_absolute() and _is_private(Path(runtime)):
        return Path(runtime)
    own = Path(tempfile.gettempdir()) / f"replydesk-{os.getuid()}"
    try:
        own.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return own if _is_private(own) else None


def _is_private(folder: Path) -> bool:
    """Return whether *folder* is a true one, of this person's, and nobody else can put anything into it."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    others_write = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not others_write
