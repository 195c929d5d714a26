"""Settings of the database while many rows are written in one step."""

import ctypes
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress

from sqlite_utils import Database

_HASH_BYTES = 8 * 2**20
"""How much is gathered in memory before it is written as one piece; FTS5's own choice is a megabyte. A hundred thousand
entries become some five pieces."""

_USUAL = {"hashsize": 2**20, "automerge": 4}
"""What FTS5 does of itself. Source: FTS5 documentation, configuration options."""


_CACHE_KIB = 16 * 2**10
"""How much of the file is held in memory meanwhile: random keys touch pages all over the indexes."""


@contextmanager
def roomy_cache(db: Database) -> Generator[None]:
    """Hold more of the file in memory within the block."""
    usual = int(db.execute("PRAGMA cache_size").fetchone()[0])
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA cache_size = {usual}")


@contextmanager
def memory_given_back() -> Generator[None]:
    """Give what the block had in memory back to the system behind it: of a hundred thousand entries, some 150 MB.

    GNU's C library keeps memory that is free again for the program; elsewhere this does nothing, and need not.
    """
    try:
        yield
    finally:
        if sys.platform == "linux":
            with suppress(OSError, AttributeError):  # another C library, as musl
                ctypes.CDLL(None).malloc_trim(0)


def begin_bulk(db: Database, table: str) -> None:
    """Write *table* in few large pieces from now on. To be undone by :func:`end_bulk` in the same step.

    Args:
        db: The database; a step is under way.
        table: An FTS5 table, one of ours: never text from outside.
    """
    _set(db, table, {"hashsize": _HASH_BYTES, "automerge": 0})


def end_bulk(db: Database, table: str) -> None:
    """Write *table* as usual again."""
    _set(db, table, _USUAL)


def _set(db: Database, table: str, settings: dict[str, int]) -> None:
    for name, value in settings.items():
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", [name, value])  # noqa: S608 - our own names
