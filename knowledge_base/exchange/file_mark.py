"""Whether a file is still the one that was looked at: a person saves it again, a stick is taken out."""

import hashlib
from pathlib import Path

from knowledge_base.errors import ImportRefused
from knowledge_base.notice import notice

FileState = tuple[int, int, int]
"""What the system says of a file: its size in bytes, when it was written in nanoseconds, and which file it is."""


def state_of(path: Path) -> FileState:
    """Return the state of the file at *path*.

    Raises:
        ImportRefused: the system will not say.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise unreadable(path, error) from None
    return found.st_size, found.st_mtime_ns, found.st_ino


def require_unchanged(path: Path, state: FileState) -> None:
    """Refuse the file at *path* where it was written since it was in *state*, or is gone: what was read may be of both.

    Raises:
        ImportRefused: so it is.
    """
    if state_of(path) != state:
        raise ImportRefused(notice("import.file-changed", name=path.name))


def digest_of(path: Path) -> str:
    """Return the SHA-256 of the file at *path* in hexadecimal digits.

    Raises:
        ImportRefused: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unreadable(path, error) from None


def require_same(path: Path, digest: str) -> None:
    """Refuse the file at *path* where it is not the one of that *digest*; empty: any will do.

    Raises:
        ImportRefused: it was changed after somebody looked at it, or cannot be read.
    """
    if digest and digest_of(path) != digest:
        raise ImportRefused(notice("import.file-changed-since", name=path.name))


def unreadable(path: Path, error: OSError) -> ImportRefused:
    """Return what is raised where the system will not give the file."""
    code = "import.file-missing" if isinstance(error, FileNotFoundError) else "import.file-unreadable"
    return ImportRefused(notice(code, name=path.name, why=error.strerror or type(error).__name__))
