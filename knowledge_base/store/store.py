"""One open database, and how one is made, opened, copied, put back and checked."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from knowledge_base.errors import StoreUnavailable
from knowledge_base.notice import notice
from knowledge_base.store.audit import AuditLog
from knowledge_base.store.connection import GuardedConnection, open_connection
from knowledge_base.store.desk import DeskTable
from knowledge_base.store.entries import EntryTable
from knowledge_base.store.entry_pages import EntryPages
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.schema import bring_up_to_date
from knowledge_base.store.settings import SettingTable


class _SteppedDatabase(Database):
    """A database whose outermost step takes the write lock when it begins.

    A step that reads first and writes later could otherwise be refused in its middle when another program wrote
    in between.
    """

    @contextmanager
    def atomic(self) -> Generator[Database, None, None]:
        """Run the block as one step: all of it is stored, or nothing."""
        if self.conn.in_transaction:
            with super().atomic():
                yield self
            return
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield self
            self.conn.execute("COMMIT")
        except BaseException:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
            raise


class Store:
    """One open fact base with its desk. Belongs to the thread that opened it.

    Attributes:
        path: The database file.
        entries: Entries and their revisions.
        pages: Entries by the page, for lists.
        index: What the matcher searches.
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
        self.entries = EntryTable(self._db, self.index)
        self.pages = EntryPages(self._db)
        self.desk = DeskTable(self._db)
        self.audit = AuditLog(self._db)
        self.settings = SettingTable(self._db)

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
            self._db.execute("ROLLBACK")

    def interrupt(self) -> None:
        """Stop the statement that is running; it raises ``Interrupted``. May be called from any thread."""
        self._connection.interrupt()

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the file and its search index, in SQLite's words; empty when all is well."""
        rows = [row[0] for row in self._db.execute("PRAGMA integrity_check").fetchall()]
        rows += [
            f"foreign key: {row[0]} row {row[1]}" for row in self._db.execute("PRAGMA foreign_key_check").fetchall()
        ]
        return tuple(row for row in rows if row != "ok")

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of the whole database to the new file *target*.

        Raises:
            StoreUnavailable: *target* is there already, or cannot be written.
        """
        if target.exists():
            raise StoreUnavailable(notice("store.exists", path=str(target)))
        self._db.execute("VACUUM INTO ?", [str(target)])

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self._connection.close()


def create_store(path: Path) -> Store:
    """Make a new, empty database file and return it open.

    Raises:
        StoreUnavailable: there is a file of that name already, or it cannot be written.
    """
    if path.exists():
        raise StoreUnavailable(notice("store.exists", path=str(path)))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(notice("store.cannot-open-file", path=str(path))) from error
    return Store(path, open_connection(path, create=True))


def open_store(path: Path) -> Store:
    """Open an existing database file, bringing its shape up to date, and return it.

    Raises:
        StoreUnavailable: missing, damaged, locked, another program's, or of a newer version of this one.
    """
    connection = open_connection(path, create=False)
    try:
        return Store(path, connection)
    except BaseException:
        connection.close()
        raise


def restore_copy(source: Path, target: Path) -> Path | None:
    """Put the copy *source* in place of the database *target*; nobody may have *target* open.

    The copy is read, checked and brought up to date in a file of its own first; *source* stays as it is. What stood
    at *target*, sound or not, is moved aside.

    Returns:
        Where the old database is now, or ``None`` when there was none.

    Raises:
        StoreUnavailable: *source* is no sound database of ours, or a file cannot be written.
    """
    fresh = target.with_name(target.name + ".restoring")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        connection = open_connection(source, read_only=True)
        try:
            connection.execute("VACUUM INTO ?", [str(fresh)])
        finally:
            connection.close()
        with_check = open_store(fresh)
        try:
            if with_check.check():
                raise StoreUnavailable(notice("store.damaged"))
        finally:
            with_check.close()
        kept = _move_aside(target)
        fresh.replace(target)
    except OSError as error:
        raise StoreUnavailable(notice("store.cannot-open-file", path=str(target))) from error
    finally:
        fresh.unlink(missing_ok=True)
    return kept


def _move_aside(target: Path) -> Path | None:
    """Rename the database *target* with the files SQLite keeps beside it, and return its new name."""
    if not target.exists():
        return None
    kept = target.with_name(target.name + ".before-restore")
    number = 1
    while kept.exists():
        number += 1
        kept = target.with_name(f"{target.name}.before-restore-{number}")
    for ending in ("-wal", "-shm", ""):
        beside = target.with_name(target.name + ending)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + ending))
    return kept
