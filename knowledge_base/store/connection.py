"""The one door to SQLite: opens a database file and tells its refusals apart from our mistakes.

``sqlcipher3`` is used and never Python's own ``sqlite3``: one SQLite build per process, the same version on every
machine, and one without the bug that can damage a WAL database (fixed in SQLite 3.51.3; the wheel has 3.53).
Its exceptions are not those of ``sqlite3``, therefore nobody else imports either.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import quote

from sqlcipher3 import dbapi2

from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.notice import notice

Parameters = Sequence[Any] | Mapping[str, Any]

PLAIN_HEADER = b"SQLite format 3\x00"
"""The first bytes of every SQLite file that is not encrypted (SQLite file format, section 1.3)."""

BUSY_TIMEOUT_S = 5.0
"""How long a write waits for another program's write before it is refused."""

_REFUSALS = {
    "SQLITE_BUSY": "store.locked",
    "SQLITE_LOCKED": "store.locked",
    "SQLITE_FULL": "store.disk-full",
    "SQLITE_IOERR": "store.disk-error",
    "SQLITE_READONLY": "store.read-only",
    "SQLITE_PERM": "store.read-only",
    "SQLITE_CANTOPEN": "store.cannot-open",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_NOTADB": "store.not-a-database",
}
"""Primary result codes that are the world's doing, each with the sentence for it. All others are bugs."""


_PRAGMAS = (
    "cipher_log_level=NONE",  # or SQLCipher writes to standard error on its own
    "foreign_keys=ON",
    "synchronous=FULL",  # an audit line has to outlive a power cut: what it records has left
    "trusted_schema=OFF",
    "temp_store=MEMORY",
)


class GuardedCursor(dbapi2.Cursor):  # type: ignore[misc]
    """A cursor whose refusals are :class:`StoreUnavailable`, and whose other errors stay what they are."""

    def execute(self, sql: str, parameters: Parameters = ()) -> "GuardedCursor":
        """Run one statement."""
        try:
            super().execute(sql, parameters)
        except dbapi2.Error as error:
            raise_known(error)
        return self

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> "GuardedCursor":
        """Run one statement for each of *rows*."""
        try:
            super().executemany(sql, rows)
        except dbapi2.Error as error:
            raise_known(error)
        return self

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        try:
            rows: list[Any] = super().fetchall()
        except dbapi2.Error as error:
            raise_known(error)
        return rows

    def fetchone(self) -> Any:  # noqa: ANN401 - a row is what the statement makes of it
        """Return the next row, or ``None``."""
        try:
            return super().fetchone()
        except dbapi2.Error as error:
            raise_known(error)


class GuardedConnection(dbapi2.Connection):  # type: ignore[misc]
    """A connection that hands out guarded cursors only."""

    def cursor(self, factory: type[GuardedCursor] = GuardedCursor) -> GuardedCursor:
        """Return a new cursor."""
        found: GuardedCursor = super().cursor(factory)
        return found

    def execute(self, sql: str, parameters: Parameters = ()) -> GuardedCursor:
        """Run one statement on a cursor of its own."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> GuardedCursor:
        """Run one statement for each of *rows*, on a cursor of its own."""
        return self.cursor().executemany(sql, rows)


def raise_known(error: dbapi2.Error) -> NoReturn:
    """Raise what the world refused as a known error, and a mistake of ours as it came.

    Raises:
        StoreUnavailable: locked, full, read-only, damaged, …
        dbapi2.Error: anything else.
    """
    name = str(getattr(error, "sqlite_errorname", ""))
    for refusal, code in _REFUSALS.items():
        if name == refusal or name.startswith(f"{refusal}_"):
            raise StoreUnavailable(notice(code)) from error
    raise error


def open_connection(path: Path, *, create: bool = False, read_only: bool = False) -> GuardedConnection:
    """Return a connection to the database file *path*, for use by the calling thread.

    Transactions are only those that are begun in so many words. WAL, foreign keys on; every commit is on the disk
    before it counts.

    Args:
        path: The database file.
        create: Make the file if there is none. Otherwise a missing file is refused, never made.
        read_only: Change nothing in the file, not even its journal mode.

    Raises:
        StoreUnavailable: missing, not a plain SQLite file, damaged, locked, or not to be written.
    """
    _look_at_file(path, create=create)
    mode = "ro" if read_only else "rwc" if create else "rw"
    if read_only and not path.with_name(path.name + "-wal").exists():
        mode += "&immutable=1"  # nobody writes to it: read it without leaving files beside it
    try:
        connection: GuardedConnection = dbapi2.connect(
            f"{_uri(path)}?mode={mode}",
            uri=True,
            timeout=BUSY_TIMEOUT_S,
            isolation_level=None,
            factory=GuardedConnection,
        )
    except dbapi2.Error as error:
        raise_known(error)
    try:
        for pragma in _PRAGMAS if read_only else (*_PRAGMAS, "journal_mode=WAL"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _look_at_file(path: Path, *, create: bool) -> None:
    """Refuse what SQLite would only call "not a database", each with its own sentence."""
    try:
        with path.open("rb") as file:
            head = file.read(len(PLAIN_HEADER))
    except FileNotFoundError as error:
        if create:
            return
        raise StoreUnavailable(notice("store.missing", path=str(path))) from error
    except OSError as error:
        raise StoreUnavailable(notice("store.cannot-open-file", path=str(path))) from error
    if head != PLAIN_HEADER and not (create and not head):
        raise StoreUnavailable(notice("store.not-a-database"))


def sqlite_path(path: Path) -> str:
    """Return *path* as SQLite is given it: absolute, so that no name is taken for an address.

    Raises:
        FileRefused: the name holds bytes that are no text.
    """
    name = str(path.absolute())
    try:
        name.encode("utf-8")
    except UnicodeEncodeError as error:
        raise FileRefused(notice("store.name-refused")) from error
    return name


def _uri(path: Path) -> str:
    """Return the ``file:`` address of *path*. A network path keeps both its slashes after the empty host name."""
    name = Path(sqlite_path(path)).as_posix()
    return "file://" + ("" if name.startswith("/") else "/") + quote(name, safe="/:")
