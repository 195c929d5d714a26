"""Settings of full-text tables while many rows are written in one step."""

from sqlite_utils import Database

_HASH_BYTES = 8 * 2**20
"""How much is gathered in memory before it is written as one piece; FTS5's own choice is a megabyte. A hundred thousand
entries become some five pieces."""

_USUAL = {"hashsize": 2**20, "automerge": 4}
"""What FTS5 does of itself. Source: FTS5 documentation, configuration options."""


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
