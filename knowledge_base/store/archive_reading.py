"""Whole entries as they are read from the database, many at a time."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlite_utils import Database

from knowledge_base.archive.archived import (
    ArchivedApproval,
    ArchivedEntry,
    ArchivedEvent,
    ArchivedLesson,
    ArchivedRevision,
    Pointers,
)
from knowledge_base.entry import EntryContent, Status
from knowledge_base.store.rows import utc_moment

P = TypeVar("P")

_ENTRY = (
    "pk, id, own_id, author, created_at, updated_at, serving_revision, state, latest_revision, latest_state, deleted_at"
)
_REVISION = "number, base_revision, op_id, content, content_hash, tombstone, author, created_at"
_APPROVAL = "revision, content_hash, approver, approved_at, op_id, withdrawn_at, withdrawn_by"
_EVENT = "revision, what, person, at, detail"
_LESSON = "id, kind, phrasing, words, person, learned_at, undone_at, undone_by"


def read_archived(db: Database, pks: Sequence[int]) -> dict[int, ArchivedEntry]:
    """Return the entries of these row numbers, deleted or not, each with all there is of it, in order."""
    marks = ",".join("?" * len(pks))
    revisions = _by_entry(db, pks, _Part("revision", _REVISION, order="number", read=_revision))
    approvals = _by_entry(db, pks, _Part("approval", _APPROVAL, order="pk", read=_approval))
    events = _by_entry(db, pks, _Part("entry_event", _EVENT, order="pk", read=_event))
    lessons = _by_entry(db, pks, _Part("learned", _LESSON, order="pk", read=_lesson))
    rows = db.execute(f"SELECT {_ENTRY} FROM entry WHERE pk IN ({marks}) ORDER BY pk", list(pks)).fetchall()  # noqa: S608 - fixed text
    return {
        row[0]: _entry(
            row,
            tuple(revisions.get(row[0], ())),
            tuple(approvals.get(row[0], ())),
            tuple(events.get(row[0], ())),
            tuple(lessons.get(row[0], ())),
        )
        for row in rows
    }


@dataclass(frozen=True, slots=True)
class _Part(Generic[P]):
    """A table with parts of entries, in names of our own, and what makes a value of each row."""

    table: str
    columns: str
    order: str
    read: Callable[..., P]


def _by_entry(db: Database, pks: Sequence[int], part: _Part[P]) -> dict[int, list[P]]:
    """Return what a table holds of each entry, in its order."""
    marks = ",".join("?" * len(pks))
    found: dict[int, list[P]] = {}
    cursor = db.execute(
        f"SELECT entry_pk, {part.columns} FROM {part.table}"  # noqa: S608 - our own names
        f" WHERE entry_pk IN ({marks}) ORDER BY entry_pk, {part.order}",
        list(pks),
    )
    for entry_pk, *values in cursor.fetchall():
        found.setdefault(entry_pk, []).append(part.read(*values))
    return found


def _entry(
    row: Sequence[Any],
    revisions: tuple[ArchivedRevision, ...],
    approvals: tuple[ArchivedApproval, ...],
    events: tuple[ArchivedEvent, ...],
    lessons: tuple[ArchivedLesson, ...],
) -> ArchivedEntry:
    _, entry_id, own_id, author, created_at, updated_at, serving, state, latest, latest_state, deleted_at = row
    return ArchivedEntry(
        id=entry_id,
        own_id=own_id,
        author=author,
        created_at=utc_moment(created_at),
        updated_at=utc_moment(updated_at),
        pointers=Pointers(
            serving=serving,
            state=Status(state),
            latest=latest,
            latest_state=Status(latest_state),
            deleted_at=_maybe(deleted_at),
        ),
        revisions=revisions,
        approvals=approvals,
        events=events,
        lessons=lessons,
    )


def _revision(*row: Any) -> ArchivedRevision:  # noqa: ANN401 - a row of the database
    number, base, op_id, content, content_hash, tombstone, author, created_at = row
    return ArchivedRevision(
        number=number,
        base=base,
        op_id=op_id,
        content=EntryContent.from_json(json.loads(content)),
        content_hash=content_hash,
        tombstone=bool(tombstone),
        author=author,
        created_at=utc_moment(created_at),
    )


def _approval(*row: Any) -> ArchivedApproval:  # noqa: ANN401 - a row of the database
    revision, content_hash, approver, approved_at, op_id, withdrawn_at, withdrawn_by = row
    return ArchivedApproval(
        revision=revision,
        content_hash=content_hash,
        approver=approver,
        approved_at=utc_moment(approved_at),
        op_id=op_id,
        withdrawn_at=_maybe(withdrawn_at),
        withdrawn_by=withdrawn_by,
    )


def _event(revision: int, what: str, person: str, at: str, detail: str) -> ArchivedEvent:
    return ArchivedEvent(revision=revision, what=what, person=person, at=utc_moment(at), detail=detail)


def _lesson(*row: Any) -> ArchivedLesson:  # noqa: ANN401 - a row of the database
    lesson_id, kind, phrasing, words, person, at, undone_at, undone_by = row
    return ArchivedLesson(
        id=lesson_id,
        kind=kind,
        phrasing=phrasing,
        words=words,
        person=person,
        at=utc_moment(at),
        undone_at=_maybe(undone_at),
        undone_by=undone_by,
    )


def _maybe(text: str | None) -> datetime | None:
    return None if text is None else utc_moment(text)
