"""The indexes by which the page of entries is sorted and counted, while very many entries come in.

There is one for every column, and each new entry goes into all of them, at places all over the file. Where entries come
in by the thousand it is quicker to take the indexes away and to make them anew, each in one go: in the same step, so
whoever reads meanwhile has the old ones, and a step that is taken back or cut off leaves them as they were.
"""

from collections.abc import Generator
from contextlib import contextmanager

from sqlite_utils import Database

_FEWEST = 2_000
"""New entries from which on it can be quicker."""

_SHARE = 4
"""It is not where the entries that were there already are more than so many times the new ones."""

_BELONGS = "type = 'index' AND tbl_name = 'entry' AND (name LIKE 'entry\\_by\\_%' ESCAPE '\\' OR name = 'entry_facets')"
"""Those that nothing but the page asks for; to know an entry again the others are needed."""


class EntryOrders:
    """Takes those indexes of one database away in time, and makes them anew. Inside the caller's step."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._is_bulk = False
        self._new = 0
        self._taken: list[str] = []

    @contextmanager
    def bulk(self) -> Generator[None]:
        """Many entries may come in within the block; at its end all indexes are there."""
        self._is_bulk, self._new = True, 0
        try:
            yield
            for statement in self._taken:
                self._db.execute(statement)
        finally:
            self._is_bulk = False
            self._taken.clear()

    def count(self, new: int) -> None:
        """Note that so many *new* entries are about to come in."""
        self._new += new
        if self._is_bulk and not self._taken and self._new >= _FEWEST:
            there = int(self._db.execute("SELECT coalesce(max(pk), 0) FROM entry").fetchone()[0])
            if there <= _SHARE * self._new:
                self._take_away()

    def _take_away(self) -> None:
        found = self._db.execute(f"SELECT name, sql FROM sqlite_master WHERE {_BELONGS}").fetchall()  # noqa: S608 - our own names
        self._taken = [sql for _, sql in found]
        for name, _ in found:
            self._db.execute(f'DROP INDEX "{name}"')
