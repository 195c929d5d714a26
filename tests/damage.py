"""Damages a database file as a failing disk does."""

from pathlib import Path

PAGE = 4096
"""SQLite's usual size of a page, in bytes."""

TORN = b"\xa5" * PAGE


def damage(database: Path, *, pages: int = 8) -> None:
    """Overwrite the last *pages* of the file: it can still be opened, and some of it read."""
    size = database.stat().st_size
    with database.open("r+b") as file:
        file.seek(max(size // PAGE - pages, 2) * PAGE)
        file.write(TORN * pages)
        file.truncate(size)


def behead(database: Path) -> None:
    """Overwrite the first pages of the file: it is no database any more."""
    with database.open("r+b") as file:
        file.write(TORN * 2)
