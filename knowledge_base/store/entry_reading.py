"""Entries as they are read: by name, by row number, by title, or all of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import Entry, Kind, title_key
from knowledge_base.errors import UnknownEntry
from knowledge_base.notice import notice
from knowledge_base.store.rows import ENTRY_COLUMNS, LATEST, SERVING, read_entry

MAX_PARAMETERS = 500
"""How many values one statement is given at a time; SQLite allows 32,766, smaller statements stay quick."""


class EntryReader:
    """Reads the entries of one database and changes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def serving(self, name: str) -> Entry | None:
        """Return the serving revision of the entry with that own id or program id; ``None``: none, or deleted."""
        return self._one(SERVING, "(entry.own_id = ?1 OR entry.id = ?1) AND entry.deleted_at IS NULL", [name])

    def latest(self, name: str) -> Entry | None:
        """Return the newest revision instead; otherwise like :meth:`serving`."""
        return self._one(LATEST, "(entry.own_id = ?1 OR entry.id = ?1) AND entry.deleted_at IS NULL", [name])

    def cited(self, names: Sequence[str]) -> tuple[Entry, ...]:
        """Return the serving revisions of *names* in their order, each entry once.

        Raises:
            UnknownEntry: one of them is not there.
        """
        found: dict[str, Entry] = {}
        for name in names:
            entry = self.serving(name)
            if entry is None:
                raise UnknownEntry(notice("entry.unknown", name=name))
            found.setdefault(entry.id, entry)
        return tuple(found.values())

    def by_pk(self, pks: Sequence[int]) -> dict[int, Entry]:
        """Return the serving revisions by the database's own row number; deleted ones are left out."""
        found: dict[int, Entry] = {}
        for start in range(0, len(pks), MAX_PARAMETERS):
            part = list(pks[start : start + MAX_PARAMETERS])
            marks = ",".join("?" * len(part))
            rows = self._rows(SERVING, f"entry.pk IN ({marks}) AND entry.deleted_at IS NULL", part)
            found.update({row["pk"]: read_entry(row) for row in rows})
        return found

    def with_title(self, title: str, kind: Kind) -> Entry | None:
        """Return the latest revision of the oldest entry of that kind and title (see ``title_key``)."""
        where = "entry.title_key = ? AND entry.kind = ? AND entry.deleted_at IS NULL ORDER BY entry.pk LIMIT 1"
        return self._one(LATEST, where, [title_key(title), str(kind)])

    def every(self, *, serving: bool = False) -> Iterator[Entry]:
        """Yield the latest (or the *serving*) revision of every entry, oldest entry first, reading as it goes."""
        last = 0
        while True:
            where = "entry.pk > ? AND entry.deleted_at IS NULL ORDER BY entry.pk LIMIT ?"
            rows = self._rows(SERVING if serving else LATEST, where, [last, MAX_PARAMETERS])
            if not rows:
                return
            yield from map(read_entry, rows)
            last = rows[-1]["pk"]

    def pk_of(self, entry_id: str) -> int:
        """Return the row number of the entry with that program id, deleted or not.

        Raises:
            UnknownEntry: there is none.
        """
        row = self._db.execute("SELECT pk FROM entry WHERE id = ?", [entry_id]).fetchone()
        if row is None:
            raise UnknownEntry(notice("entry.unknown", name=entry_id))
        return int(row[0])

    def _rows(self, tables: str, where: str, parameters: Sequence[Any]) -> list[dict[str, Any]]:
        cursor = self._db.execute(f"SELECT {ENTRY_COLUMNS} FROM {tables} WHERE {where}", list(parameters))  # noqa: S608 - fixed text
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _one(self, tables: str, where: str, parameters: Sequence[Any]) -> Entry | None:
        rows = self._rows(tables, where, parameters)
        return read_entry(rows[0]) if rows else None

    def _latest(self, pk: int) -> Entry:
        return read_entry(self._rows(LATEST, "entry.pk = ?", [pk])[0])
