"""What became of an entry: its revisions, and each step of its life with who took it and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from knowledge_base.store.entry_reading import EntryReader
from knowledge_base.store.rows import utc_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow:
    """One revision as a list shows it.

    Attributes:
        created_at: Aware, UTC.
        approved_by: Who approved it, if that holds; otherwise empty.
        by_author: Whether that was its author, in a fact base that one person runs.
        tombstone: It says that the entry was deleted.
        serves: It is what suggestions and replies rest on now.
    """

    number: int
    author: str
    created_at: datetime
    approved_by: str
    by_author: bool
    tombstone: bool
    serves: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryEvent:
    """One step of an entry's life.

    Attributes:
        revision: Of which revision.
        what: What was done, a value of ``ActionKind``, or ``"undone"`` and ``"redone"``.
        at: Aware, UTC.
        detail: The reason it was sent back for; what was undone or redone; otherwise empty.
    """

    revision: int
    what: str
    person: str
    at: datetime
    detail: str


_LAST_APPROVAL = """
    SELECT revision FROM approval WHERE entry_pk = ? AND withdrawn_at IS NULL ORDER BY approved_at DESC, pk DESC LIMIT 1
"""
_APPROVED_BY_THEN = """
    SELECT fact.revision FROM approval AS fact, (
        SELECT approved_at, pk FROM approval WHERE entry_pk = ? AND withdrawn_at IS NULL
        ORDER BY approved_at DESC, pk DESC LIMIT 1
    ) AS last
    WHERE fact.entry_pk = ? AND fact.withdrawn_at IS NULL AND (fact.approved_at, fact.pk) < (last.approved_at, last.pk)
    ORDER BY fact.approved_at DESC, fact.pk DESC LIMIT 1
"""
"""By their moments and not by their rows alone: an archive brings the approvals of each entry together."""


class EntryHistory:
    """Reads the histories of the entries of one database."""

    def __init__(self, db: Database, entries: EntryReader) -> None:
        self._db = db
        self._entries = entries

    def revisions(self, entry_id: str) -> tuple[RevisionRow, ...]:
        """Return every revision of the entry, deleted or not, the newest first.

        Raises:
            UnknownEntry: there is none of that id.
        """
        rows = self._db.execute(
            "SELECT revision.number, revision.author, revision.created_at, approval.approver, approval.by_author,"
            " revision.tombstone, entry.serving_revision = revision.number AND entry.deleted_at IS NULL"
            " FROM revision JOIN entry ON entry.pk = revision.entry_pk LEFT JOIN approval ON approval.pk = ("
            "  SELECT max(pk) FROM approval WHERE approval.entry_pk = revision.entry_pk"
            "  AND approval.revision = revision.number AND approval.withdrawn_at IS NULL)"
            " WHERE revision.entry_pk = ? ORDER BY revision.number DESC",
            [self._entries.pk_of(entry_id, deleted=True)],
        ).fetchall()
        return tuple(
            RevisionRow(
                number=number,
                author=author,
                created_at=utc_moment(created_at),
                approved_by=approver or "",
                by_author=bool(by_author),
                tombstone=bool(tombstone),
                serves=bool(serves),
            )
            for number, author, created_at, approver, by_author, tombstone, serves in rows
        )

    def events(self, entry_id: str) -> tuple[EntryEvent, ...]:
        """Return every step of the entry, the newest first.

        Raises:
            UnknownEntry: there is none of that id.
        """
        rows = self._db.execute(
            "SELECT revision, what, person, at, detail FROM entry_event WHERE entry_pk = ? ORDER BY pk DESC",
            [self._entries.pk_of(entry_id, deleted=True)],
        ).fetchall()
        return tuple(
            EntryEvent(revision=revision, what=what, person=person, at=utc_moment(at), detail=detail)
            for revision, what, person, at, detail in rows
        )

    def last_approved(self, entry_id: str) -> int | None:
        """Return the revision of the entry that was approved last; ``None``: none was.

        Raises:
            UnknownEntry: there is none of that id.
        """
        pk = self._entries.pk_of(entry_id, deleted=True)
        row = self._db.execute(_LAST_APPROVAL, [pk]).fetchone()
        return None if row is None else int(row[0])

    def approved_by_then(self, other_id: str, entry_id: str) -> int | None:
        """Return the revision of the entry *other_id* that was approved when *entry_id* was approved last.

        ``None``: none was, or *entry_id* never was.

        Raises:
            UnknownEntry: one of the two is not there, nor was it deleted.
        """
        pks = [self._entries.pk_of(one, deleted=True) for one in (entry_id, other_id)]
        row = self._db.execute(_APPROVED_BY_THEN, pks).fetchone()
        return None if row is None else int(row[0])
