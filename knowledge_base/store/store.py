"""One open database: its tables, its steps, and whether all of it is sound."""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.witness import Statement, Witness
from knowledge_base.course import Course
from knowledge_base.ground.lock import InstanceLock
from knowledge_base.notice import Notice, notice
from knowledge_base.store.archive import ArchiveTable
from knowledge_base.store.attached import AttachedFiles
from knowledge_base.store.audit import AuditAct, AuditLine, AuditLog
from knowledge_base.store.audit_check import (
    BESIDE,
    AuditCheck,
    LogReport,
    beside_statement,
    ends_of,
    renew_beside,
)
from knowledge_base.store.connection import GuardedConnection, change_key, interruptible, is_sound, sqlite_path
from knowledge_base.store.desk import DeskTable
from knowledge_base.store.entries import EntryTable
from knowledge_base.store.entry_history import EntryHistory
from knowledge_base.store.entry_pages import EntryPages
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.gap_notes import GapNoteTable
from knowledge_base.store.index import SearchIndex, index_version
from knowledge_base.store.learned import LearnedTable
from knowledge_base.store.merging import MergeTable
from knowledge_base.store.own_parts import foreign_parts
from knowledge_base.store.queue import QueueTable
from knowledge_base.store.releasers import ReleaserTable
from knowledge_base.store.retention import Retention
from knowledge_base.store.schema import bring_up_to_date, require_up_to_date
from knowledge_base.store.settings import INDEX_VERSION, SettingTable
from knowledge_base.store.undoing import Undoing
from knowledge_base.store.variable_use import VariableUse

BeforeUpdate = Callable[[GuardedConnection, str], None]
"""Is called before the shape of a database is changed, with the name of the last step it has."""


class _SteppedDatabase(Database):
    """A database whose outermost step takes the write lock when it begins.

    A step that reads first and writes later could otherwise be refused in its middle when another program wrote
    in between.

    Attributes:
        on_taken_back: Called after changes were taken back, for whoever remembers what was stored.
        on_stored: Called after an outermost step was stored.
    """

    def __init__(self, connection: GuardedConnection) -> None:
        super().__init__(connection)
        self.on_taken_back: Callable[[], None] = _nothing_to_do
        self.on_stored: Callable[[], None] = _nothing_to_do

    @contextmanager
    def atomic(self) -> Generator[Database, None, None]:
        """Run the block as one step: all of it is stored, or nothing."""
        if self.conn.in_transaction:
            try:
                with super().atomic():
                    yield self
            except BaseException:
                self.on_taken_back()
                raise
            return
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield self
            self.conn.execute("COMMIT")
        except BaseException:
            self.take_back()
            raise
        self.on_stored()

    def take_back(self) -> None:
        """End the step that is under way as if it had never begun. SQLite may have done so itself already."""
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")
        self.on_taken_back()


def _nothing_to_do() -> None:
    """Stands in until somebody wants to hear of it."""


class Store:
    """One open fact base with its desk. Belongs to the thread that opened it.

    Attributes:
        path: The database file.
        entries: Entries and their revisions.
        undoing: Takes back what was done to entries, and does it again.
        merging: Which entries were told apart, and merged into which.
        archive: Entries whole, for the program's own archive.
        history: What became of each entry.
        attached: The files that go with entries.
        pages: Entries by the page, for lists.
        variable_use: In how many entries the institution's variables stand.
        index: What the matcher searches.
        learned: What was learned at the desk beside the entries.
        desk: Messages, suggestions, released replies.
        queue: The messages that wait, and what is unfinished of their replies.
        gap_notes: Messages that somebody noted as gaps.
        audit: The audit log.
        retention: How long texts are kept.
        releasers: Who may release blocked replies.
        settings: What is set for this database.
        why_read_only: Why nothing can be changed in it; ``None``: it can.
    """

    def __init__(
        self,
        path: Path,
        connection: GuardedConnection,
        witness: Witness | None = None,
        *,
        lock: InstanceLock | None = None,
        before_update: BeforeUpdate | None = None,
        why_read_only: Notice | None = None,
    ) -> None:
        self.path = path
        self.why_read_only = why_read_only
        self._connection = connection
        self._witness = witness
        self._lock = lock
        self._noted = -1
        self._db = _SteppedDatabase(connection)
        if why_read_only is not None:
            require_up_to_date(self._db)
        elif before_update is not None:
            bring_up_to_date(self._db, partial(before_update, connection))
        else:
            bring_up_to_date(self._db)
        self.index = SearchIndex(self._db)
        self._db.on_taken_back = self.index.forget_all
        self.learned = LearnedTable(self._db)
        self.index.further = self.learned.further_phrasings
        self.entries = EntryTable(self._db, self.index)
        self.undoing = Undoing(self._db, self.entries)
        self.merging = MergeTable(self._db, self.entries)
        self.archive = ArchiveTable(self._db, self.entries)
        self.history = EntryHistory(self._db, self.entries)
        self.attached = AttachedFiles(self._db)
        self.pages = EntryPages(self._db)
        self.variable_use = VariableUse(self._db)
        self.desk = DeskTable(self._db)
        self.queue = QueueTable(self._db)
        self.gap_notes = GapNoteTable(self._db)
        self.audit = AuditLog(self._db)
        self._audit_check = AuditCheck(self._db, self.audit)
        self.releasers = ReleaserTable(self._db)
        self.settings = SettingTable(self._db)
        self.retention = Retention(self._db, self.audit, self.settings)
        self._bring_index_up_to_date()
        if witness is not None:
            self._db.on_stored = self._note_end
            self._note_end()

    def _note_end(self) -> None:
        """Have the end of the log noted outside the database when it has moved."""
        head = self.audit.head()
        if self._witness is not None and head.number != self._noted:
            self._witness.note(head, self._audit_check.follows)
            self._noted = head.number

    def _bring_index_up_to_date(self) -> None:
        """Index everything anew when the words it was indexed by are not those messages are read by now."""
        version = index_version()
        if self.why_read_only is not None or self.settings.get(INDEX_VERSION) == version:
            return
        with self.atomic():
            self.learned.read_anew(self.index.reader)
            self.entries.rebuild_index()
            self.settings.set(INDEX_VERSION, version)

    @contextmanager
    def atomic(self) -> Generator[None, None, None]:
        """Make several changes one step: all of them are stored, or none. Steps may be nested."""
        with self._db.atomic():
            yield

    @contextmanager
    def trial(self) -> Generator[None, None, None]:
        """Make changes that are taken back at the end of the block, whatever happens in it."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            self._db.take_back()

    @property
    def in_step(self) -> bool:
        """Whether a step is under way, so that nothing stored now is sure to stay."""
        return bool(self._connection.in_transaction)

    def is_damaged(self) -> bool:
        """Return whether SQLite finds its own structures damaged. Reads all of it; quicker than :meth:`flaws`."""
        return not is_sound(self._connection)

    def foreign_parts(self) -> tuple[str, ...]:
        """Return the names of what acts by itself in it and is not ours, or is ours and gone; see ``own_parts.py``."""
        return foreign_parts(self._connection)

    @property
    def key(self) -> bytes | None:
        """The key it is encrypted by; ``None``: it is not encrypted."""
        return self._connection.key

    def change_key(self, key: bytes) -> None:
        """Have it encrypted by *key* from now on; see ``connection.change_key``."""
        change_key(self._connection, key)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was ever put into it: there is nothing that could be lost."""
        held = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM revision), EXISTS (SELECT 1 FROM audit_line), EXISTS (SELECT 1 FROM message)"
        ).fetchone()
        return not any(held)

    def watched(self, course: Course) -> AbstractContextManager[None]:
        """Return a block in which *course* may stop whatever is read, even in the middle of a statement."""
        return interruptible(self._connection, course.look)

    def flaws(self, course: Course | None = None) -> tuple[Notice, ...]:
        """Return what is wrong with the database; empty when all is well. Reads all of it.

        *course* is told how far the revisions are read.

        Looked at: SQLite's own structures, every revision, approval and attached file against its hash, whether every
        file that a revision refers to is there, and whether every entry can be searched. The audit log is checked by
        :meth:`check_log`.
        """
        found = [row[0] for row in self._db.execute("PRAGMA integrity_check").fetchall()]
        found += [row[0] for row in self._db.execute("PRAGMA foreign_key_check").fetchall()]
        flaws = [notice("flaw.file", what=str(what)) for what in found if what != "ok"]
        if not flaws:
            flaws += [
                notice("flaw.revision", name=name, number=number) for name, number in self.entries.altered(course)
            ]
            missing = self.entries.unsearchable()
            flaws += [notice("flaw.index", count=missing)] if missing else []
            flaws += [notice("flaw.file-altered", sha256=digest) for digest in self.attached.altered()]
            flaws += [
                notice("flaw.file-lacking", name=name, number=number, sha256=digest)
                for name, number, digest in self.attached.lacking()
            ]
        return tuple(flaws)

    def check_log(self, *, behind: int = 0, statements: Sequence[Statement] | None = None) -> LogReport:
        """Return whether the audit log is whole; see ``audit_check.py``.

        Args:
            behind: Up to which line it is known to be whole already.
            statements: What :meth:`statements` said where this fact base is open with a witness; ``None``: it is asked.
        """
        return self._audit_check.report(self.statements() if statements is None else statements, behind=behind)

    def continues(self, anchor: Anchor) -> bool:
        """Return whether the audit log continues the one *anchor* is of, or says itself why it does not."""
        return self._audit_check.follows(anchor)

    def accept_log(self, act: Act, reason: str) -> AuditLine | None:
        """Have the log say that *act*'s person took note that it does not continue what is noted outside.

        Returns:
            The line, or ``None`` when there was nothing to take note of.

        Raises:
            FileRefused: the spoilt note beside this copy cannot be written anew; the line stays.
        """
        told = self.statements()
        former = [one.anchor for one in told if one.anchor and not self.continues(one.anchor)]
        if not former and not self._audit_check.is_cut() and not any(one.spoilt for one in told):
            return None
        if self._witness is not None:
            self._witness.forgive()
        detail = {"former": ends_of(former), "reason": reason}
        line = self.audit.append(AuditAct.ACCEPTED, person=act.person, at=act.at, reply_id=None, detail=detail)
        if any(one.spoilt and one.kind == BESIDE for one in told):
            renew_beside(self.path, self.audit.head())
        return line

    def statements(self) -> tuple[Statement, ...]:
        """Return what was noted of the log's end outside; waits for the places, as long as the witness has patience."""
        told = self._witness.statements() if self._witness is not None else ()
        return (*told, *beside_statement(self.path))

    def write_copy(self, target: Path) -> None:
        """Write a consistent copy of the whole database to the new file *target*; see ``files.copy_store``."""
        self._db.execute("VACUUM INTO ?", [sqlite_path(target)])

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        try:
            if self._witness is not None:
                self._witness.close(self.audit.head(), self._audit_check.follows)
        finally:
            self._connection.close()
            if self._lock is not None:
                self._lock.release()
