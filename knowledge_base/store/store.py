"""One open database: its tables, its steps, and whether all of it is sound."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.witness import Statement, Witness
from knowledge_base.notice import Notice, notice
from knowledge_base.store.audit import AuditAct, AuditLine, AuditLog
from knowledge_base.store.audit_check import AuditCheck, LogReport, beside_statement, ends_of
from knowledge_base.store.connection import GuardedConnection, sqlite_path
from knowledge_base.store.desk import DeskTable
from knowledge_base.store.entries import EntryTable
from knowledge_base.store.entry_pages import EntryPages
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.index import SearchIndex, index_version
from knowledge_base.store.learned import LearnedTable
from knowledge_base.store.schema import bring_up_to_date
from knowledge_base.store.settings import INDEX_VERSION, SettingTable


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
        pages: Entries by the page, for lists.
        index: What the matcher searches.
        learned: What was learned at the desk beside the entries.
        desk: Messages, suggestions, released replies.
        audit: The audit log.
        settings: What is set for this database.
    """

    def __init__(self, path: Path, connection: GuardedConnection, witness: Witness | None = None) -> None:
        self.path = path
        self._connection = connection
        self._witness = witness
        self._noted = -1
        self._db = _SteppedDatabase(connection)
        bring_up_to_date(self._db)
        self.index = SearchIndex(self._db)
        self._db.on_taken_back = self.index.forget_all
        self.learned = LearnedTable(self._db)
        self.index.further = self.learned.further_phrasings
        self.entries = EntryTable(self._db, self.index)
        self.pages = EntryPages(self._db)
        self.desk = DeskTable(self._db)
        self.audit = AuditLog(self._db)
        self._audit_check = AuditCheck(self._db, self.audit)
        self.settings = SettingTable(self._db)
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
        if self.settings.get(INDEX_VERSION) == version:
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

    def flaws(self) -> tuple[Notice, ...]:
        """Return what is wrong with the database; empty when all is well. Reads all of it.

        Looked at: SQLite's own structures, every revision and approval against its content hash, and whether every
        entry can be searched. The audit log is checked by :meth:`check_log`.
        """
        found = [row[0] for row in self._db.execute("PRAGMA integrity_check").fetchall()]
        found += [row[0] for row in self._db.execute("PRAGMA foreign_key_check").fetchall()]
        flaws = [notice("flaw.file", what=str(what)) for what in found if what != "ok"]
        if not flaws:
            flaws += [notice("flaw.revision", name=name, number=number) for name, number in self.entries.altered()]
            missing = self.entries.unsearchable()
            flaws += [notice("flaw.index", count=missing)] if missing else []
        return tuple(flaws)

    def check_log(self, *, behind: int = 0) -> LogReport:
        """Return whether the audit log is whole; see ``audit_check.py``.

        Args:
            behind: Up to which line it is known to be whole already.
        """
        return self._audit_check.report(self._statements(), behind=behind)

    def continues(self, anchor: Anchor) -> bool:
        """Return whether the audit log continues the one *anchor* is of, or says itself why it does not."""
        return self._audit_check.follows(anchor)

    def accept_log(self, act: Act, reason: str) -> AuditLine | None:
        """Have the log say that *act*'s person took note that it does not continue what is noted outside.

        Returns:
            The line, or ``None`` when there was nothing to take note of.
        """
        told = self._statements()
        former = [one.anchor for one in told if one.anchor and not self.continues(one.anchor)]
        if not former and not self._audit_check.is_cut() and not any(one.spoilt for one in told):
            return None
        if self._witness is not None:
            self._witness.forgive()
        detail = {"former": ends_of(former), "reason": reason}
        return self.audit.append(AuditAct.ACCEPTED, person=act.person, at=act.at, reply_id=None, detail=detail)

    def outside_anchors(self) -> tuple[Anchor, ...]:
        """Return what is noted of the log outside; waits for the places a little."""
        return tuple(one.anchor for one in self._statements() if one.anchor)

    def _statements(self) -> tuple[Statement, ...]:
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
