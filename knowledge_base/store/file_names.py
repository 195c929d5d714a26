"""The files of one database, by their names, and how a complete one gets its name."""

import os
from contextlib import suppress
from pathlib import Path

from knowledge_base.errors import FileRefused
from knowledge_base.exchange.atomic import write_names_through
from knowledge_base.keys.ending import ENDING
from knowledge_base.notice import notice

BESIDE = ("", "-wal", "-shm", "-journal", ENDING)
"""The endings of the files of one database: its own first, what SQLite keeps beside it, and its keys."""


def marker_path(path: Path) -> Path:
    """Return the file that stands beside the database *path* while a backup is being put in its place."""
    return path.with_name(f"{path.name}.restoring")


def is_there(path: Path) -> bool:
    """Return whether there is a database *path*, or one that is being put there."""
    return path.exists() or marker_path(path).exists()


def publish(made: Path, path: Path) -> None:
    """Give a complete file its name, unless somebody else took the name meanwhile.

    Raises:
        FileRefused: somebody did.
    """
    write_through(made)
    try:
        os.link(made, path)
    except FileExistsError as error:
        raise FileRefused(notice("store.exists", path=str(path))) from error
    except OSError:  # a file system without links
        if path.exists():
            raise FileRefused(notice("store.exists", path=str(path))) from None
        made.rename(path)
    write_names_through(path.parent)


def write_through(path: Path) -> None:
    """Have what is in the file *path* written to the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def remove(path: Path) -> None:
    """Clear away what was being made. What cannot be is in nobody's way, and not what the person must hear of."""
    for ending in BESIDE:
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


def free_name(target: Path, ending: str) -> Path:
    """Return the name with *ending* under which the database *target* is kept: one that is not taken."""
    number = 0
    while True:
        number += 1
        kept = target.with_name(f"{target.name}.{ending}" + (f"-{number}" if number > 1 else ""))
        if not any(kept.with_name(kept.name + beside).exists() for beside in BESIDE):
            return kept
