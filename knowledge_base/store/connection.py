"""The one door to SQLite: opens a database file and tells its refusals apart from our mistakes.

``sqlcipher3`` is used and never Python's own ``sqlite3``: one SQLite build per process, the same version on every
machine, and one without the bug that can damage a WAL database (fixed in SQLite 3.51.3; the wheel has 3.53).
Its exceptions are not those of ``sqlite3``, therefore nobody else imports either.
"""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import quote

from sqlcipher3 import dbapi2

from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.keys.key_file import keys_path
from knowledge_base.notice import Notice, notice

Parameters = Sequence[Any] | Mapping[str, Any]

PLAIN_HEADER = b"SQLite format 3\x00"
"""The first bytes of every SQLite file that is not encrypted (SQLite file format, section 1.3)."""

_CIPHER_PAGE = 4096
"""The size of SQLCipher's pages, in bytes (its version 4)."""

_LEAST_DISTINCT = 240
"""Different bytes in a page of noise: nearly always all 256, and never as few as this. A page of ours in plain text has
some 100."""

BUSY_TIMEOUT_S = 5.0
"""How long a write waits for another program's write before it is refused."""

_READ_ONLY = "store.read-only"
_REFUSALS = {
    "SQLITE_BUSY": "store.locked",
    "SQLITE_LOCKED": "store.locked",
    "SQLITE_FULL": "store.disk-full",
    "SQLITE_IOERR": "store.disk-error",
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_CANTOPEN": "store.cannot-open",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_NOTADB": "store.not-a-database",
}
"""Primary result codes that are the world's doing, each with the sentence for it. All others are bugs."""

_SAID = {"database or disk is full": "SQLITE_FULL", "disk I/O error": "SQLITE_IOERR"}
"""What such a code reads as. ``sqlcipher_export`` runs statements of its own and hands on the words alone."""


_LOOKS_EVERY = 5_000
"""Steps of SQLite's machine between two looks at whether to go on: less than a millisecond."""

_QUIET = "PRAGMA cipher_log_level=NONE"
"""Or SQLCipher writes to standard error on its own."""

_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",  # an audit line has to outlive a power cut: what it records has left
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    "secure_delete=ON",  # what is taken out of a row is overwritten, as far as SQLite knows where it lies
)


class GuardedCursor(dbapi2.Cursor):  # type: ignore[misc]
    """A cursor whose refusals are :class:`StoreUnavailable`, and whose other errors stay what they are."""

    def execute(self, sql: str, parameters: Parameters = ()) -> "GuardedCursor":
        """Run one statement."""
        try:
            super().execute(sql, parameters)
        except dbapi2.Error as error:
            raise_known(error, self.connection.why_read_only)
        return self

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> "GuardedCursor":
        """Run one statement for each of *rows*."""
        try:
            super().executemany(sql, rows)
        except dbapi2.Error as error:
            raise_known(error, self.connection.why_read_only)
        return self

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        try:
            rows: list[Any] = super().fetchall()
        except dbapi2.Error as error:
            raise_known(error, self.connection.why_read_only)
        return rows

    def fetchmany(self, size: int = 1) -> list[Any]:
        """Return the next rows, at most *size*; empty: there are none left."""
        try:
            rows: list[Any] = super().fetchmany(size)
        except dbapi2.Error as error:
            raise_known(error, self.connection.why_read_only)
        return rows

    def fetchone(self) -> Any:  # noqa: ANN401 - a row is what the statement makes of it
        """Return the next row, or ``None``."""
        try:
            return super().fetchone()
        except dbapi2.Error as error:
            raise_known(error, self.connection.why_read_only)

    def __next__(self) -> Any:  # noqa: ANN401 - a row is what the statement makes of it
        """Return the next row, for whoever goes through them one by one."""
        try:
            return super().__next__()
        except dbapi2.Error as error:
            raise_known(error, self.connection.why_read_only)


class GuardedConnection(dbapi2.Connection):  # type: ignore[misc]
    """A connection that hands out guarded cursors only.

    Attributes:
        key: The key of the database; ``None``: it is not encrypted.
        why_read_only: Why nothing may be changed in it, to be said to whoever tries; ``None``: SQLite says it.
    """

    key: bytes | None = None
    why_read_only: Notice | None = None

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


def raise_known(error: dbapi2.Error, why_read_only: Notice | None = None) -> NoReturn:
    """Raise what the world refused as a known error, and a mistake of ours as it came.

    That a database can only be read is said by *why_read_only*, where somebody knows why.

    Raises:
        StoreUnavailable: locked, full, read-only, damaged, …
        dbapi2.Error: anything else.
    """
    name = str(getattr(error, "sqlite_errorname", ""))
    if name == "SQLITE_ERROR":
        name = _SAID.get(str(error), name)
    for refusal, code in _REFUSALS.items():
        if name == refusal or name.startswith(f"{refusal}_"):
            known = why_read_only if code == _READ_ONLY else None
            raise StoreUnavailable(known or notice(code)) from error
    raise error


@contextmanager
def interruptible(connection: GuardedConnection, look: Callable[[], None]) -> Generator[None]:
    """Call *look* over and over while a statement runs in the block; what it raises ends that, and comes out of it.

    SQLite takes back what the statement had done, as for any that fails.
    """
    raised: list[Exception] = []

    def handler() -> int:
        try:
            look()
        except Exception as error:  # noqa: BLE001 - nothing may come out of here; it is raised below
            raised.append(error)
        return len(raised)

    connection.set_progress_handler(handler, _LOOKS_EVERY)
    try:
        yield
    except dbapi2.Error:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


SOUND_VERSIONS = ((3, 44, 6), (3, 50, 7), (3, 51, 3))
"""From which release on a line of SQLite is without the bug that can damage a WAL database when two connections write
and checkpoint at the same moment (sqlite.org/wal.html, "the WAL-reset bug"); the last holds for all later lines too."""


def is_sound_sqlite(version: tuple[int, ...]) -> bool:
    """Return whether that release of SQLite is without the bug above."""
    same_line = [sound for sound in SOUND_VERSIONS if sound[:2] == version[:2]]
    return version >= (same_line[0] if same_line else SOUND_VERSIONS[-1])


def sqlite_version() -> tuple[int, ...]:
    """Return the release of the SQLite that is used here."""
    return tuple(int(part) for part in dbapi2.sqlite_version.split("."))


def open_connection(
    path: Path, *, create: bool = False, read_only: bool = False, key: bytes | None = None, is_open: bool = False
) -> GuardedConnection:
    """Return a connection to the database file *path*, for use by the calling thread.

    Transactions are only those that are begun in so many words. WAL, foreign keys on; every commit is on the disk
    before it counts.

    Args:
        path: The database file.
        create: Make the file if there is none. Otherwise a missing file is refused, never made.
        read_only: Change nothing in the file, not even its journal mode.
        key: The key it is encrypted by; ``None``: it is not encrypted.
        is_open: This process has it open. Nobody but SQLite may touch the file then: whoever else opens and closes it
            drops the locks SQLite has on it, for all of the process (sqlite.org/howtocorrupt.html, 2.2).

    Raises:
        StoreUnavailable: missing, not readable with that key or without one, damaged, locked, or not to be written.
    """
    if not is_open:
        _look_at_file(path, create=create, keyed=key is not None)
    mode = "ro" if read_only else "rwc" if create else "rw"
    if read_only and not path.with_name(path.name + "-wal").exists():
        mode += "&immutable=1"  # nobody writes to it: read it without leaving files beside it
    try:
        connection: GuardedConnection = dbapi2.connect(
            f"{uri_of(path)}?mode={mode}",
            uri=True,
            timeout=BUSY_TIMEOUT_S,
            isolation_level=None,
            factory=GuardedConnection,
        )
    except dbapi2.Error as error:
        raise_known(error)
    try:
        connection.execute(_QUIET).fetchall()
        if key is not None:
            connection.execute(f"PRAGMA key = {key_literal(key)}").fetchall()
            connection.key = key
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        if not read_only:
            _write_ahead(connection)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _write_ahead(connection: GuardedConnection) -> None:
    """Have changes written ahead, and refuse a place where that cannot be: there is no memory to share."""
    if connection.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
        raise StoreUnavailable(notice("store.no-wal"))


def is_sound(connection: GuardedConnection) -> bool:
    """Return whether SQLite finds nothing wrong with its structures. Reads all of the file."""
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchall()
    except StoreUnavailable as error:
        if error.notice.code in {"store.damaged", "store.not-a-database"}:
            return False
        raise
    return [row[0] for row in found] == ["ok"]


def opens_with(path: Path, key: bytes, *, is_open: bool = False) -> bool:
    """Return whether *key* is the key of the encrypted database *path*. Changes nothing in it.

    *is_open*: this process may have it open, see :func:`open_connection`.

    Raises:
        StoreUnavailable: that cannot be known: it is missing, or the disk fails.
    """
    try:
        open_connection(path, read_only=True, key=key, is_open=is_open).close()
    except StoreUnavailable as error:
        if error.notice.code == "store.not-a-database":
            return False
        if error.notice.code != "store.damaged":
            raise
    return True


def change_key(connection: GuardedConnection, key: bytes) -> None:
    """Have the whole database encrypted by *key* from now on, in one step of its own.

    Wherever it is interrupted, the database is afterwards encrypted by the one key or by the other, as a whole.

    Raises:
        StoreUnavailable: somebody else has it open, the disk is full or fails, or a page is not what it was.
    """
    connection.execute(f"PRAGMA rekey = {key_literal(key)}").fetchall()
    connection.key = key
    if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] != 0:
        raise StoreUnavailable(notice("store.locked"))
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise StoreUnavailable(notice("store.damaged"))


def key_literal(key: bytes) -> str:
    """Return *key* as SQLCipher is given it: used as it is, and not as a passphrase to make a key of."""
    return f"\"x'{key.hex()}'\""


def is_plain(path: Path) -> bool:
    """Return whether the file *path* begins as a database that is not encrypted."""
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER
    except OSError:
        return False


def may_be_encrypted(path: Path) -> bool:
    """Return whether the file *path* looks as an encrypted database does: whole pages of nothing but noise."""
    try:
        with path.open("rb") as file:
            page = file.read(_CIPHER_PAGE)
            size = path.stat().st_size
    except OSError:
        return False
    return len(page) == _CIPHER_PAGE and size % _CIPHER_PAGE == 0 and len(set(page)) >= _LEAST_DISTINCT


def _look_at_file(path: Path, *, create: bool, keyed: bool) -> None:
    """Refuse what SQLite would only call "not a database", each with its own sentence."""
    try:
        with path.open("rb") as file:
            head = file.read(len(PLAIN_HEADER))
    except FileNotFoundError as error:
        if create:
            return
        code = "keys.base-missing" if keys_path(path).exists() else "store.missing"
        raise StoreUnavailable(notice(code, path=str(path))) from error
    except OSError as error:
        raise StoreUnavailable(notice("store.cannot-open-file", path=str(path))) from error
    if (head == PLAIN_HEADER) == keyed and not (create and not head):
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


def uri_of(path: Path) -> str:
    """Return the ``file:`` address of *path*. A network path keeps both its slashes after the empty host name."""
    name = Path(sqlite_path(path)).as_posix()
    return "file://" + ("" if name.startswith("/") else "/") + quote(name, safe="/:")
