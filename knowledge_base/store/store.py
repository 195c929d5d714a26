"""One open database: its tables, its steps, and whether all of it is sound."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from knowledge_base.notice import Notice, notice
from knowledge_base.store.audit import AuditLog
from knowledge_base.store.connection import GuardedConnection, sqlite_path
from knowledge_base.store.desk import DeskTable
from knowledge_base.store.entries import EntryTable
from knowledge_base.store.entry_pages import EntryPages
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
    """

    def __init__(self, connection: GuardedConnection) -> None:
        super().__init__(connection)
        self.on_taken_back: Callable[[], None] = _nothing_to_forget

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

    def take_back(self) -> None:
        """End the step that is under way as if it had never begun. SQLite may have done so itself already."""
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")
        self.on_taken_back()


def _nothing_to_forget() -> None:
    """Stands in until somebody remembers something."""


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

    def __init__(self, path: Path, connection: GuardedConnection) -> None:
        self.path = path
        self._connection = connection
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
        self.settings = SettingTable(self._db)
        self._bring_index_up_to_date()

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
        entry can be searched. The audit log is checked by ``audit.first_break``.
        """
        found = [row[0] for row in self._db.execute("PRAGMA integrity_check").fetchall()]
        found += [row[0] for row in self._db.execute("PRAGMA foreign_key_check").fetchall()]
        flaws = [notice("flaw.file", what=str(what)) for what in found if what != "ok"]
        if not flaws:
            flaws += [notice("flaw.revision", name=name, number=number) for name, number in self.entries.altered()]
            missing = self.entries.unsearchable()
            flaws += [notice("flaw.index", count=missing)] if missing else []
        return tuple(flaws)

    def write_copy(self, target: Path) -> None:
        """Write a consistent copy of the whole database to the new file *target*; see ``files.copy_store``."""
        self._db.execute("VACUUM INTO ?", [sqlite_path(target)])

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self._connection.close()
