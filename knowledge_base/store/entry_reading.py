"""Entries as they are read: by name, by row number, by title, or all of them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from knowledge_base.course import Course, Stage
from knowledge_base.entry import Entry, Kind, Status, text_digest, title_key
from knowledge_base.errors import UnknownEntry
from knowledge_base.notice import notice
from knowledge_base.store.rows import ENTRY_COLUMNS, LATEST, REVISION, SERVING, read_entry
from knowledge_base.store.word_search import WordSearch

MAX_PARAMETERS = 500
"""How many values one statement is given at a time; SQLite allows 32,766, smaller statements stay quick."""


_BY_NAME = """
    (entry.id = ?1 OR entry.own_id = ?1) AND entry.deleted_at IS NULL ORDER BY entry.id = ?1 DESC LIMIT 1
"""
"""The program's id goes first: no own id can take its place."""

_DELETED_BY_NAME = _BY_NAME.replace("IS NULL", "IS NOT NULL")

_NAMED = """
    SELECT id, own_id, title FROM entry
    WHERE own_id >= ? AND own_id < ? AND +deleted_at IS NULL AND state = 'approved' ORDER BY own_id LIMIT ?
"""
"""The index of the own ids is walked from the first that begins so."""

_BEHIND_ALL = chr(0x10FFFF)
"""The last sign there is: behind every name that goes on."""

_NEXT = "entry.pk > ? AND +entry.deleted_at IS NULL ORDER BY entry.pk LIMIT ?"
"""The plus keeps SQLite from taking the index on ``deleted_at`` and sorting all that is behind it for every page."""
_MERGED_INTO = """
    WITH RECURSIVE away (pk) AS (
        SELECT ?
        UNION
        SELECT entry_pk FROM away JOIN merged ON into_pk = away.pk JOIN entry ON entry.pk = entry_pk
        WHERE withdrawn_at IS NULL AND entry.state = 'retired'
    )
    SELECT pk FROM away LIMIT -1 OFFSET 1
"""


@dataclass(frozen=True, slots=True)
class NamedEntry:
    """An entry that the institution has given a name.

    Attributes:
        id: The program's id.
        name: The institution's own id.
        title: Its title as it serves.
    """

    id: str
    name: str
    title: str


class EntryReader:
    """Reads the entries of one database and changes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._words = WordSearch(db)

    def serving(self, name: str) -> Entry | None:
        """Return the serving revision of the entry with that own id or program id; ``None``: none, or deleted."""
        return self._one(SERVING, _BY_NAME, [name])

    def latest(self, name: str) -> Entry | None:
        """Return the newest revision instead; otherwise like :meth:`serving`."""
        return self._one(LATEST, _BY_NAME, [name])

    def newest(self, entry_ids: Iterable[str]) -> tuple[Entry, ...]:
        """Return the newest revisions of the entries of these program ids, in their order, without deleted ones."""
        return tuple(one for one in map(self.latest, entry_ids) if one is not None)

    def deleted(self, name: str) -> Entry | None:
        """Return what the deleted entry with that own id or program id said last; ``None``: none, or not deleted."""
        return self._one(LATEST, _DELETED_BY_NAME, [name])

    def deleted_among(self, entry_ids: Sequence[str]) -> frozenset[str]:
        """Return which of these program ids are those of deleted entries."""
        asked = "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NOT NULL"
        return frozenset(row[0] for row in self._db.execute(asked, [json.dumps(list(entry_ids))]).fetchall())

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
            rows = self._rows(SERVING, f"entry.pk IN ({marks}) AND +entry.deleted_at IS NULL", part)
            found.update({row["pk"]: read_entry(row) for row in rows})
        return found

    def titled(self, title: str, kind: Kind, *, limit: int) -> tuple[Entry, ...]:
        """Return the latest revisions of the entries of that kind and title (see ``title_key``), oldest first."""
        where = "entry.title_key = ? AND entry.kind = ? AND +entry.deleted_at IS NULL ORDER BY entry.pk LIMIT ?"
        return tuple(map(read_entry, self._rows(LATEST, where, [title_key(title), str(kind), limit])))

    def fact_titled(self, title: str) -> Entry | None:
        """Return the serving revision of the fact of that title (see ``title_key``), an approved one first."""
        where = (
            "entry.title_key = ? AND entry.kind = ? AND +entry.deleted_at IS NULL"
            " ORDER BY entry.state = 'approved' DESC, entry.pk LIMIT 1"
        )
        return self._one(SERVING, where, [title_key(title), str(Kind.FACT)])

    def quoted_as(self, name: str) -> Entry | None:
        """Return the serving revision that is quoted by *name*: own id or program id, else the fact of that title.

        Only an approval takes a name from an approved fact: what is still a draft, or in review, does not.
        """
        found = self.serving(name)
        if found is not None and found.state not in {Status.DRAFT, Status.IN_REVIEW}:
            return found
        titled = self.fact_titled(name)
        return titled if found is None or (titled is not None and titled.state is Status.APPROVED) else found

    def named(self, beginning: str, *, limit: int) -> tuple[NamedEntry, ...]:
        """Return at most *limit* approved entries whose own id begins with *beginning*, by their own ids."""
        rows = self._db.execute(_NAMED, [beginning, beginning + _BEHIND_ALL, limit]).fetchall()
        return tuple(NamedEntry(*row) for row in rows)

    def names_of(self, name: str) -> tuple[str, ...]:
        """Return all names of the entry with that own id or program id, deleted or not; empty: there is none."""
        rows = self._db.execute("SELECT id, own_id FROM entry WHERE id = ?1 OR own_id = ?1", [name]).fetchall()
        return tuple(one for row in rows for one in row if one is not None)

    def own_ids_among(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return those of *names* that are own ids of entries which were not deleted."""
        asked = "SELECT own_id FROM entry WHERE own_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
        return tuple(row[0] for row in self._db.execute(asked, [json.dumps(list(names))]).fetchall())

    def count_behind_drafts(self) -> int:
        """Return how many entries serve in an approved wording that is not their newest."""
        asked = "SELECT count(*) FROM entry WHERE state = 'approved' AND latest_revision <> serving_revision"
        return int(self._db.execute(f"{asked} AND deleted_at IS NULL").fetchone()[0])

    def merged_into(self, pk: int) -> tuple[int, ...]:
        """Return the entries that were merged into that one, or into one of those, and are out of use since."""
        return tuple(row[0] for row in self._db.execute(_MERGED_INTO, [pk]).fetchall())

    def quoting(self, name: str, *, title: str | None = None) -> tuple[Entry, ...]:
        """Return the serving revisions that quote the entry with that own id or program id, oldest entry first.

        Those that quote an entry which was merged into it are among them, and those that quote *title*, which it is to
        have.
        """
        entry = self.serving(name)
        if entry is None:
            return ()
        merged = self.by_pk(self.merged_into(self.pk_of(entry.id))).values()
        names = [known for one in (entry, *merged) for known in (*self.names_of(one.id), one.content.title)]
        found = self.by_pk(self._words.quoting(names if title is None else {*names, title}))
        return tuple(found[pk] for pk in sorted(found))

    def quoting_one_of(self, names: Iterable[str]) -> tuple[Entry, ...]:
        """Return the serving revisions that quote one of *names*, oldest entry first, whatever has that name."""
        quoted = self._words.quoted_among(names)
        found = self.by_pk(self._words.quoting(quoted)) if quoted else {}
        return tuple(found[pk] for pk in sorted(found))

    def quoted_among(self, names: Iterable[str]) -> frozenset[str]:
        """Return those of *names* that some entry quotes."""
        return frozenset(self._words.quoted_among(names))

    def every(self, *, serving: bool = False) -> Iterator[Entry]:
        """Yield the latest (or the *serving*) revision of every entry, oldest entry first, reading as it goes."""
        last = 0
        while True:
            rows = self._rows(SERVING if serving else LATEST, _NEXT, [last, MAX_PARAMETERS])
            if not rows:
                return
            yield from map(read_entry, rows)
            last = rows[-1]["pk"]

    def serving_page(self, *, after: int, limit: int) -> dict[int, Entry]:
        """Return the serving revisions of the next *limit* entries by row number, those above *after*, in order.

        For reading all entries in short pieces, with other work in between; *after* is 0 to begin with.
        """
        return {row["pk"]: read_entry(row) for row in self._rows(SERVING, _NEXT, [after, limit])}

    def pk_of(self, entry_id: str, *, deleted: bool = False) -> int:
        """Return the row number of the entry with that program id; with *deleted* also of one that was deleted.

        Raises:
            UnknownEntry: there is none.
        """
        row = self._db.execute(
            "SELECT pk FROM entry WHERE id = ? AND (? OR deleted_at IS NULL)", [entry_id, int(deleted)]
        ).fetchone()
        if row is None:
            raise UnknownEntry(notice("entry.unknown", name=entry_id))
        return int(row[0])

    def revision(self, entry_id: str, number: int) -> Entry:
        """Return one revision of the entry with that program id, deleted or not.

        Raises:
            UnknownEntry: there is no such entry, or no such revision of it.
        """
        return self.revision_of(self.pk_of(entry_id, deleted=True), number)

    def revision_of(self, pk: int, number: int) -> Entry:
        """Do the same by the database's own row number."""
        rows = self._rows(REVISION, "entry.pk = ?", [number, pk])
        if not rows:
            raise UnknownEntry(notice("entry.unknown-revision", number=number))
        return read_entry(rows[0])

    def id_of(self, name: str) -> str:
        """Return the program id of the entry with that own id or program id, deleted or not.

        Raises:
            UnknownEntry: there is none.
        """
        row = self._db.execute(
            "SELECT id FROM entry WHERE id = ?1 OR own_id = ?1 ORDER BY id = ?1 DESC LIMIT 1", [name]
        ).fetchone()
        if row is None:
            raise UnknownEntry(notice("entry.unknown", name=name))
        return str(row[0])

    # --- is it sound?

    def altered(self, course: Course | None = None) -> Iterator[tuple[str, int]]:
        """Yield name and number of each revision whose content is not what its hash, or its approval, says.

        *course* is told how far it is.

        Raises:
            Stopped: the *course* was.
        """
        course = course or Course()
        course.enter(Stage.READING, self._db.execute("SELECT count(*) FROM revision").fetchone()[0])
        cursor = self._db.execute(
            "SELECT coalesce(entry.own_id, entry.id), revision.number, revision.content, revision.content_hash,"
            " (SELECT count(*) FROM approval WHERE approval.entry_pk = revision.entry_pk"
            " AND approval.revision = revision.number AND approval.content_hash <> revision.content_hash)"
            " FROM revision JOIN entry ON entry.pk = revision.entry_pk"
        )
        while rows := cursor.fetchmany(MAX_PARAMETERS):
            course(course.done + len(rows))
            for name, number, content, content_hash, other_approvals in rows:
                if other_approvals or text_digest(content) != content_hash:
                    yield name, number

    def unsearchable(self) -> int:
        """Return how many entries the search index lacks."""
        row = self._db.execute(
            "SELECT count(*) FROM entry WHERE deleted_at IS NULL AND pk NOT IN (SELECT entry_pk FROM search_terms)"
        ).fetchone()
        return int(row[0])

    # --- inside

    def _rows(self, tables: str, where: str, parameters: Sequence[Any]) -> list[dict[str, Any]]:
        cursor = self._db.execute(f"SELECT {ENTRY_COLUMNS} FROM {tables} WHERE {where}", list(parameters))  # noqa: S608 - fixed text
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _one(self, tables: str, where: str, parameters: Sequence[Any]) -> Entry | None:
        rows = self._rows(tables, where, parameters)
        return read_entry(rows[0]) if rows else None

    def _latest(self, pk: int) -> Entry:
        return read_entry(self._rows(LATEST, "entry.pk = ?", [pk])[0])
