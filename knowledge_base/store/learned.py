"""What was learned at the desk: further phrasings of entries, and messages for which an entry is the wrong one.

None of it belongs to an entry's content, which is approved word for word. It lies beside it, and is taken back without
a trace in what the entry says.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from knowledge_base.errors import LearningRefused
from knowledge_base.matching.query import read_query
from knowledge_base.matching.words import Reader
from knowledge_base.notice import notice
from knowledge_base.store.rows import utc_moment, utc_text


class LearnedKind(StrEnum):
    """What sort of thing was learned."""

    PHRASING = "phrasing"
    """The message is one more way to ask for the entry."""
    REJECTION = "rejection"
    """The entry is not what such a message asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """One thing that was learned.

    Attributes:
        id: 32 hexadecimal digits.
        entry_id: The program's id of the entry.
        entry_name: The name people know it by.
        entry_title: The title that is listed.
        entry_gone: The entry was deleted; what was learned has no effect until it is restored.
        text: The phrasing, or of a rejection the telling words of the message as written.
        person: Who taught or rejected it, the last time.
        at: When, aware, UTC.
        undone_at, undone_by: When and by whom it was taken back; both ``None`` while it is in force.
    """

    id: str
    kind: LearnedKind
    entry_id: str
    entry_name: str
    entry_title: str
    entry_gone: bool
    text: str
    person: str
    at: datetime
    undone_at: datetime | None
    undone_by: str | None

    @property
    def in_force(self) -> bool:
        """Whether it counts."""
        return self.undone_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What is to be learned from one message about one entry.

    Attributes:
        phrasing: What is searched from now on; empty for a rejection.
        words: The telling words of the message as written, parted by ``", "``.
        terms: What they were read as.
    """

    kind: LearnedKind
    phrasing: str
    words: str
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The terms of one message something was learned from, and when."""

    entry_pk: int
    terms: frozenset[str]
    at: datetime


_COLUMNS = """
    learned.id, learned.kind, entry.id, coalesce(entry.own_id, entry.id), entry.title, entry.deleted_at IS NOT NULL,
    CASE learned.kind WHEN 'phrasing' THEN learned.phrasing ELSE learned.words END, learned.person, learned.learned_at,
    learned.undone_at, learned.undone_by
"""
_TABLES = "learned JOIN entry ON entry.pk = learned.entry_pk"


class LearnedTable:
    """What was learned in one database. It changes no index: :meth:`EntryTable.index_again` does, in the same step."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # --- reading

    def one(self, learned_id: str) -> Learned:
        """Return what was learned under that id.

        Raises:
            LearningRefused: nothing was.
        """
        row = self._db.execute(f"SELECT {_COLUMNS} FROM {_TABLES} WHERE learned.id = ?", [learned_id]).fetchone()  # noqa: S608 - fixed text
        if row is None:
            raise LearningRefused(notice("learned.unknown", id=learned_id))
        return _learned(row)

    def every(self, *, include_undone: bool = False) -> tuple[Learned, ...]:
        """Return all that is in force, with *include_undone* also what was taken back; newest first."""
        where = "" if include_undone else "WHERE learned.undone_at IS NULL"
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM {_TABLES} {where} ORDER BY learned.learned_at DESC, learned.pk DESC"  # noqa: S608 - fixed text
        ).fetchall()
        return tuple(map(_learned, rows))

    def count(self) -> int:
        """Return how many lessons there are about entries that are there, without those that were taken back."""
        where = "learned.undone_at IS NULL AND entry.deleted_at IS NULL"
        return int(self._db.execute(f"SELECT count(*) FROM {_TABLES} WHERE {where}").fetchone()[0])  # noqa: S608 - fixed text

    def count_phrasings(self) -> int:
        """Return how many learned phrasings are in force, those of deleted entries left out."""
        row = self._db.execute(
            f"SELECT count(*) FROM {_TABLES}"  # noqa: S608 - fixed text
            " WHERE learned.kind = 'phrasing' AND learned.undone_at IS NULL AND entry.deleted_at IS NULL"
        ).fetchone()
        return int(row[0])

    def same(self, entry_pk: int, lesson: Lesson) -> Learned | None:
        """Return the same lesson about the entry, in force or not, if there is one."""
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM {_TABLES} WHERE learned.entry_pk = ? AND learned.kind = ? AND terms = ?"  # noqa: S608 - fixed text
            " ORDER BY learned.undone_at IS NOT NULL, learned.pk LIMIT 1",
            [entry_pk, str(lesson.kind), _stored(lesson.terms)],
        ).fetchone()
        return _learned(row) if row else None

    def phrasings_of(self, entry_pk: int) -> tuple[str, ...]:
        """Return the learned phrasings in force, in the order in which they follow the entry's own in the index."""
        rows = self._db.execute(
            "SELECT phrasing FROM learned WHERE entry_pk = ? AND kind = 'phrasing' AND undone_at IS NULL ORDER BY pk",
            [entry_pk],
        ).fetchall()
        return tuple(row[0] for row in rows)

    def further_phrasings(self, entry_pks: Sequence[int]) -> dict[int, list[str]]:
        """Return the same for several entries; those that were taught nothing are left out."""
        marks = ",".join("?" * len(entry_pks))
        rows = self._db.execute(
            f"SELECT entry_pk, phrasing FROM learned WHERE entry_pk IN ({marks}) AND kind = 'phrasing'"  # noqa: S608 - marks only
            " AND undone_at IS NULL ORDER BY pk",
            list(entry_pks),
        ).fetchall()
        found: dict[int, list[str]] = {}
        for entry_pk, phrasing in rows:
            found.setdefault(entry_pk, []).append(phrasing)
        return found

    def phrasing(self, entry_pk: int, number: int) -> Learned | None:
        """Return the learned phrasing in force that stands at *number*, from 0; ``None`` beyond the last."""
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM {_TABLES} WHERE learned.entry_pk = ? AND learned.kind = 'phrasing'"  # noqa: S608 - fixed text
            " AND learned.undone_at IS NULL ORDER BY learned.pk LIMIT 1 OFFSET ?",
            [entry_pk, number],
        ).fetchone()
        return _learned(row) if row else None

    def remembered(self, kind: LearnedKind, entry_pks: Sequence[int]) -> list[Remembered]:
        """Return the messages from which that *kind* was learned about the entries, and which are in force."""
        marks = ",".join("?" * len(entry_pks))
        rows = self._db.execute(
            "SELECT entry_pk, terms, learned_at FROM learned"  # noqa: S608 - marks only
            f" WHERE entry_pk IN ({marks}) AND kind = ? AND undone_at IS NULL",
            [*entry_pks, str(kind)],
        ).fetchall()
        return [Remembered(entry_pk, frozenset(terms.split()), utc_moment(at)) for entry_pk, terms, at in rows]

    def lessons_of(self, entry_pk: int) -> tuple[Lesson, ...]:
        """Return what is in force about the entry, as it would be learned for another one, the oldest first."""
        rows = self._db.execute(
            "SELECT kind, phrasing, words, terms FROM learned WHERE entry_pk = ? AND undone_at IS NULL ORDER BY pk",
            [entry_pk],
        ).fetchall()
        return tuple(
            Lesson(kind=LearnedKind(kind), phrasing=phrasing, words=words, terms=frozenset(terms.split()))
            for kind, phrasing, words, terms in rows
        )

    def contrary(self, learned_id: str) -> tuple[str, ...]:
        """Return the ids of what is in force and says the opposite about the same entry and the same message."""
        rows = self._db.execute(
            "SELECT other.id FROM learned AS one JOIN learned AS other ON other.entry_pk = one.entry_pk"
            " AND other.kind <> one.kind AND other.terms = one.terms AND other.undone_at IS NULL WHERE one.id = ?",
            [learned_id],
        ).fetchall()
        return tuple(row[0] for row in rows)

    # --- changing; inside the caller's step

    def add(self, entry_pk: int, lesson: Lesson, *, person: str, at: datetime) -> str:
        """Store a lesson and return its id."""
        learned_id = uuid.uuid4().hex
        self._db.execute(
            "INSERT INTO learned (id, kind, entry_pk, phrasing, words, terms, person, learned_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                learned_id,
                str(lesson.kind),
                entry_pk,
                lesson.phrasing,
                lesson.words,
                _stored(lesson.terms),
                person,
                utc_text(at),
            ],
        )
        return learned_id

    def take_back(self, learned_id: str, *, person: str, at: datetime) -> None:
        """Put it out of force."""
        self._db.execute(
            "UPDATE learned SET undone_at = ?, undone_by = ? WHERE id = ?", [utc_text(at), person, learned_id]
        )

    def put_back(self, learned_id: str, *, person: str, at: datetime) -> None:
        """Put it in force again, as learned from *person* at that time."""
        self._db.execute(
            "UPDATE learned SET undone_at = NULL, undone_by = NULL, person = ?, learned_at = ? WHERE id = ?",
            [person, utc_text(at), learned_id],
        )

    def read_anew(self, reader: Reader) -> None:
        """Read the words of every lesson again, because *reader* reads them otherwise by now."""
        for pk, words in self._db.execute("SELECT pk, words FROM learned").fetchall():
            self._db.execute("UPDATE learned SET terms = ? WHERE pk = ?", [read_terms(words, reader), pk])


WORD_BREAK = ", "
"""Parts the telling words of a message."""


def read_terms(words: str, reader: Reader) -> str:
    """Return what the telling *words* of a message are read as by *reader*, as it is stored."""
    read = [read_query(part, reader) for part in words.split(WORD_BREAK)]
    return _stored({term for query in read for term in query.unique or query.fillers})


def _stored(terms: Iterable[str]) -> str:
    return " ".join(sorted(terms))


def _learned(row: Sequence[Any]) -> Learned:
    learned_id, kind, entry_id, name, title, gone, text, person, at, undone_at, undone_by = row
    return Learned(
        id=learned_id,
        kind=LearnedKind(kind),
        entry_id=entry_id,
        entry_name=name,
        entry_title=title,
        entry_gone=bool(gone),
        text=text,
        person=person,
        at=utc_moment(at),
        undone_at=utc_moment(undone_at) if undone_at else None,
        undone_by=undone_by,
    )
