"""What people noted at the desk to be lacking: messages that nothing fits, in their own words, and remarks on them.

A note holds what a citizen wrote, though without what identifies a person; so it goes with the texts that retention
removes, whether it was taken back or not.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from knowledge_base.errors import LearningRefused
from knowledge_base.notice import notice
from knowledge_base.store.rows import utc_moment, utc_text


@dataclass(frozen=True, slots=True, kw_only=True)
class GapNote:
    """One message that somebody noted as a gap.

    Attributes:
        id: 32 hexadecimal digits.
        text: The message, without what identifies a person.
        channel: On which it came.
        remark: What the person had to say of it; may be empty.
        person: Who noted it, the last time.
        at: When, aware, UTC.
        undone_at, undone_by: When and by whom it was taken back; both ``None`` while it is in force.
    """

    id: str
    text: str
    channel: str
    remark: str
    person: str
    at: datetime
    undone_at: datetime | None = None
    undone_by: str | None = None

    @property
    def in_force(self) -> bool:
        """Whether it counts."""
        return self.undone_at is None


_COLUMNS = "id, text, channel, remark, person, noted_at, undone_at, undone_by"


class GapNoteTable:
    """The gap notes of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def one(self, note_id: str) -> GapNote:
        """Return the note of that id.

        Raises:
            LearningRefused: there is none.
        """
        row = self._db.execute(f"SELECT {_COLUMNS} FROM gap_note WHERE id = ?", [note_id]).fetchone()  # noqa: S608 - fixed text
        if row is None:
            raise LearningRefused(notice("learned.unknown", id=note_id))
        return _note(row)

    def has(self, note_id: str) -> bool:
        """Return whether that is the id of a note."""
        return self._db.execute("SELECT 1 FROM gap_note WHERE id = ?", [note_id]).fetchone() is not None

    def every(self, *, include_undone: bool = False) -> tuple[GapNote, ...]:
        """Return all that are in force, with *include_undone* also those taken back; newest first."""
        where = "" if include_undone else "WHERE undone_at IS NULL"
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM gap_note {where} ORDER BY noted_at DESC, pk DESC").fetchall()  # noqa: S608 - fixed text
        return tuple(map(_note, rows))

    def same(self, text: str, channel: str) -> GapNote | None:
        """Return the newest note of the same text on the same channel, in force or not, if there is one."""
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM gap_note WHERE text = ? AND channel = ?"  # noqa: S608 - fixed text
            " ORDER BY undone_at IS NOT NULL, noted_at DESC, pk DESC LIMIT 1",
            [text, channel],
        ).fetchone()
        return _note(row) if row else None

    # --- changing; inside the caller's step

    def add(self, text: str, channel: str, remark: str, *, person: str, at: datetime) -> str:
        """Store a note and return its id."""
        note_id = uuid.uuid4().hex
        self._db.execute(
            "INSERT INTO gap_note (id, text, channel, remark, person, noted_at) VALUES (?, ?, ?, ?, ?, ?)",
            [note_id, text, channel, remark, person, utc_text(at)],
        )
        return note_id

    def remark(self, note_id: str, remark: str) -> None:
        """Put *remark* in the place of what was said of it."""
        self._db.execute("UPDATE gap_note SET remark = ? WHERE id = ?", [remark, note_id])

    def take_back(self, note_id: str, *, person: str, at: datetime) -> None:
        """Put it out of force."""
        self._db.execute(
            "UPDATE gap_note SET undone_at = ?, undone_by = ? WHERE id = ?", [utc_text(at), person, note_id]
        )

    def put_back(self, note_id: str, *, person: str, at: datetime) -> None:
        """Put it in force again, as noted by *person* at that time."""
        self._db.execute(
            "UPDATE gap_note SET undone_at = NULL, undone_by = NULL, person = ?, noted_at = ? WHERE id = ?",
            [person, utc_text(at), note_id],
        )


def _note(row: Sequence[Any]) -> GapNote:
    note_id, text, channel, remark, person, at, undone_at, undone_by = row
    return GapNote(
        id=note_id,
        text=text,
        channel=channel,
        remark=remark,
        person=person,
        at=utc_moment(at),
        undone_at=utc_moment(undone_at) if undone_at else None,
        undone_by=undone_by,
    )
