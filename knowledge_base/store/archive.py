"""Whole entries out of the database and into it: with all their revisions, approvals, steps and lessons."""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from knowledge_base.archive.archived import ArchivedApproval, ArchivedEntry, ArchivedEvent, ArchivedLesson, Pointers
from knowledge_base.entry import Status
from knowledge_base.policy import is_same_person
from knowledge_base.store.archive_reading import read_archived
from knowledge_base.store.entries import EntryTable
from knowledge_base.store.entry_reading import MAX_PARAMETERS
from knowledge_base.store.entry_writing import INSERT_EVENT, INSERT_REVISION, Act
from knowledge_base.store.rows import listing, utc_text

TAKEN_OVER = "approval-taken-over"
"""The step of an entry whose approval in another fact base was said to hold here."""

_POINTERS = "serving_revision, state, latest_revision, latest_state, deleted_at"
_ENTRY = (
    f"pk, id, own_id, author, created_at, updated_at, {_POINTERS},"
    " kind, title, title_key, tags, sample, source_count, valid_from, valid_until, review_on"
)
_INSERT_ENTRY = f"INSERT INTO entry ({_ENTRY}) VALUES ({', '.join('?' * 20)})"  # noqa: S608 - fixed text
_INSERT_APPROVAL = (
    "INSERT INTO approval (entry_pk, revision, content_hash, approver, by_author, approved_at, op_id,"
    " withdrawn_at, withdrawn_by, taken_over_at, taken_over_by, taken_over_from)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_LESSON = (
    "INSERT INTO learned (id, kind, entry_pk, phrasing, words, terms, person, learned_at, undone_at, undone_by,"
    " action_pk) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """An entry on its way in.

    Attributes:
        entry: All that is to be there in the end; its first *known* revisions are there.
        pointers: What it is to be here.
        events: Those of its steps that are new here.
        approvals: Those that are new here and hold.
        lessons: Those that are new here.
        known: How many revisions are there already; 0: the entry is new.
    """

    entry: ArchivedEntry
    pointers: Pointers
    events: tuple[ArchivedEvent, ...] = ()
    approvals: tuple[ArchivedApproval, ...] = ()
    lessons: tuple[ArchivedLesson, ...] = ()
    known: int = 0


class ArchiveTable:
    """The entries of one database, whole."""

    def __init__(self, db: Database, entries: EntryTable) -> None:
        self._db = db
        self._entries = entries

    # --- out

    @contextmanager
    def still(self) -> Generator[None]:
        """Have everything that is read within the block be of one moment, whatever others write meanwhile."""
        if self._db.conn.in_transaction:
            yield
            return
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("ROLLBACK")

    def count(self) -> int:
        """Return how many entries there are, deleted ones too."""
        return int(self._db.execute("SELECT count(*) FROM entry").fetchone()[0])

    def every(self) -> Iterator[ArchivedEntry]:
        """Yield every entry, deleted ones too, the oldest first, reading as it goes."""
        last = 0
        while True:
            rows = self._db.execute(
                "SELECT pk FROM entry WHERE pk > ? ORDER BY pk LIMIT ?", [last, MAX_PARAMETERS]
            ).fetchall()
            if not rows:
                return
            yield from read_archived(self._db, [row[0] for row in rows]).values()
            last = rows[-1][0]

    # --- what is there already

    def known(self, ids: Sequence[str]) -> dict[str, ArchivedEntry]:
        """Return those entries of these program ids that are there, deleted ones too."""
        rows = self._db.execute(f"SELECT pk FROM entry WHERE id IN ({_marks(ids)})", list(ids)).fetchall()  # noqa: S608 - marks only
        return {entry.id: entry for entry in read_archived(self._db, [row[0] for row in rows]).values()}

    def own_ids(self, names: Sequence[str]) -> dict[str, str]:
        """Return name → program id for the entries that have one of *names*, an own id or the program's."""
        names = list(names)
        marks = _marks(names)
        rows = self._db.execute(
            f"SELECT own_id, id FROM entry WHERE own_id IN ({marks})"  # noqa: S608 - marks only
            f" UNION SELECT id, id FROM entry WHERE id IN ({marks})",
            names * 2,
        ).fetchall()
        return dict(rows)

    def operations(self, op_ids: Sequence[str]) -> dict[str, str]:
        """Return of those of *op_ids* that revisions or approvals have here the program id of the entry."""
        return self._owners("revision", "op_id", op_ids) | self._owners("approval", "op_id", op_ids)

    def lessons(self, ids: Sequence[str]) -> dict[str, str]:
        """Return of those lessons of *ids* that are here the program id of the entry."""
        return self._owners("learned", "id", ids)

    # --- in

    def take_in(self, coming: Sequence[Coming], act: Act, *, base_id: str, terms: Mapping[str, str]) -> None:
        """Store *coming*, no two of one entry, inside the caller's ``bulk`` and action.

        Args:
            coming: What is to be stored; ``known`` and the like are what the readers above said.
            act: Who takes approvals over, and when; each is recorded.
            base_id: Of which fact base they are.
            terms: Of each lesson's id the terms that its words are read as.
        """
        new = [one for one in coming if not one.known]
        first = int(self._db.execute("SELECT coalesce(max(pk), 0) + 1 FROM entry").fetchone()[0])
        pks = {one.entry.id: pk for pk, one in enumerate(new, start=first)}
        self._db.conn.executemany(_INSERT_ENTRY, [_entry_row(pks[one.entry.id], one) for one in new])
        self._entries.actions.touch_new(first, len(new))
        for one in coming:
            if one.known:
                pks[one.entry.id] = pk = self._entries.pk_of(one.entry.id, deleted=True)
                self._entries.actions.touch(pk)
        run = self._db.conn.executemany
        run(INSERT_REVISION, [row for one in coming for row in _revision_rows(pks[one.entry.id], one)])
        run(
            _INSERT_APPROVAL,
            [row for one in coming for row in _approval_rows(pks[one.entry.id], one, act, base_id)],
        )
        run(INSERT_EVENT, [row for one in coming for row in _event_rows(pks[one.entry.id], one, act, base_id)])
        action = self._entries.actions.number
        run(_INSERT_LESSON, [row for one in coming for row in _lesson_rows(pks[one.entry.id], one, terms, action)])
        for one in coming:
            if one.known:
                self._point(pks[one.entry.id], one)
        self._entries.list_again(list(pks.values()))

    def _point(self, pk: int, one: Coming) -> None:
        pointers = one.pointers
        self._db.execute(
            f"UPDATE entry SET ({_POINTERS}, updated_at) = (?, ?, ?, ?, ?, max(updated_at, ?)) WHERE pk = ?",  # noqa: S608 - fixed text
            [*_pointer_values(pointers), utc_text(one.entry.updated_at), pk],
        )

    def _owners(self, table: str, column: str, values: Sequence[str]) -> dict[str, str]:
        """Return value → program id for those of *values* that stand in a *column*, both names of our own."""
        found: dict[str, str] = {}
        for part in _parts(values):
            rows = self._db.execute(
                f"SELECT {table}.{column}, entry.id FROM {table} JOIN entry ON entry.pk = {table}.entry_pk"  # noqa: S608 - our own names
                f" WHERE {table}.{column} IN ({_marks(part)})",
                part,
            ).fetchall()
            found.update(rows)
        return found


def _parts(values: Sequence[str]) -> Iterable[list[str]]:
    return (list(values[start : start + MAX_PARAMETERS]) for start in range(0, len(values), MAX_PARAMETERS))


def _marks(values: Sequence[Any]) -> str:
    return ",".join("?" * len(values))


def _maybe(moment: datetime | None) -> str | None:
    return None if moment is None else utc_text(moment)


def _pointer_values(pointers: Pointers) -> tuple[int | str | None, ...]:
    return (
        pointers.serving,
        str(pointers.state),
        pointers.latest,
        str(pointers.latest_state),
        _maybe(pointers.deleted_at),
    )


Row = tuple[str | int | None, ...]


def _entry_row(pk: int, one: Coming) -> Row:
    entry = one.entry
    values = listing(entry.revision(one.pointers.serving).content).values()
    times = (utc_text(entry.created_at), utc_text(entry.updated_at))
    return (pk, entry.id, entry.own_id, entry.author, *times, *_pointer_values(one.pointers), *values)


def _revision_rows(pk: int, one: Coming) -> Iterator[Row]:
    for revision in one.entry.revisions[one.known :]:
        yield (
            *(pk, revision.number, revision.base, revision.op_id, revision.content.as_text()),
            *(revision.content_hash, int(revision.tombstone), revision.author, utc_text(revision.created_at)),
        )


def _approval_rows(pk: int, one: Coming, act: Act, base_id: str) -> Iterator[Row]:
    for approval in one.approvals:
        author = one.entry.revision(approval.revision).author
        yield (
            *(pk, approval.revision, approval.content_hash, approval.approver),
            *(int(is_same_person(approval.approver, author)), utc_text(approval.approved_at), approval.op_id),
            *(_maybe(approval.withdrawn_at), approval.withdrawn_by, utc_text(act.at), act.person, base_id),
        )


def _event_rows(pk: int, one: Coming, act: Act, base_id: str) -> Iterator[Row]:
    for event in one.events:
        yield pk, event.revision, event.what, event.person, utc_text(event.at), event.detail
    if any(approval.withdrawn_at is None for approval in one.approvals) and one.pointers.state is Status.APPROVED:
        yield pk, one.pointers.serving, TAKEN_OVER, act.person, utc_text(act.at), base_id


def _lesson_rows(pk: int, one: Coming, terms: Mapping[str, str], action: int) -> Iterator[Row]:
    for lesson in one.lessons:
        yield (
            *(lesson.id, lesson.kind, pk, lesson.phrasing, lesson.words, terms[lesson.id], lesson.person),
            *(utc_text(lesson.at), _maybe(lesson.undone_at), lesson.undone_by),
            action if lesson.undone_at is None else None,
        )
