"""Encrypting a plain database: all of it goes into a new file, which is compared and takes the old one's place."""

import os
from pathlib import Path

from knowledge_base.course import Course, Stage
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.lock import PATIENCE_S, Holder, InstanceLock
from knowledge_base.keys.key_file import write_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.notice import notice
from knowledge_base.store.connection import GuardedConnection, interruptible, is_plain, open_connection, uri_of
from knowledge_base.store.file_names import free_name, marker_path, remove, write_through
from knowledge_base.store.files import open_store, require_sound
from knowledge_base.store.restoring import close_down
from knowledge_base.store.store import BeforeUpdate
from knowledge_base.store.unfinished import clear_leftovers, exchange, settle

_COMPARED = "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_stat%'"
"""The tables that hold something themselves."""


def encrypt_store(
    path: Path,
    new: NewKeys,
    *,
    holder: Holder,
    before_update: BeforeUpdate | None = None,
    course: Course | None = None,
) -> Path:
    """Encrypt the database *path* by the key in *new*, and put its keys beside it.

    Wherever it is interrupted there is the old file or the new one, whole, and the next to open it ends what was begun.

    Args:
        path: The database; it is not encrypted.
        new: The key and the ways to have it again.
        holder: For whom its lock is taken meanwhile.
        before_update: As for ``open_store``.
        course: Told what it is at. It can be stopped until the new file is ready and takes the old one's place.

    Returns:
        Where the old file is now: all of it, not encrypted.

    Raises:
        StoreUnavailable: it is in use, damaged, encrypted already, or the disk is full. Nothing was changed.
        FileRefused: a file cannot be written. Nothing was changed.
        Stopped: the *course* was. Nothing was changed.
    """
    lock = InstanceLock(path, holder, patience_s=PATIENCE_S)
    try:
        settle(path, lock)
        clear_leftovers(path)
        if not is_plain(path):
            raise StoreUnavailable(notice("keys.encrypted-already", path=str(path)))
        return _encrypt(path, new, before_update, course or Course())
    except OSError as error:
        raise FileRefused(notice("store.cannot-write-file", path=str(path))) from error
    finally:
        lock.release()


def _encrypt(path: Path, new: NewKeys, before_update: BeforeUpdate | None, course: Course) -> Path:
    fresh = path.with_name(f"{path.name}.{os.getpid()}.making")
    try:
        course.enter(Stage.CHECKING)
        store = open_store(path, before_update=before_update)
        try:
            with store.watched(course):
                if store.flaws():
                    raise StoreUnavailable(notice("store.damaged"))
            head = store.audit.head()
        finally:
            store.close()
        close_down(path, None)
        _export(path, fresh, new.key, course)
        if require_sound(fresh, new.key, course) != head or not _is_same(path, fresh, new.key, course):
            raise StoreUnavailable(notice("keys.copy-differs"))
        write_key_file(fresh, new.file_for(head.base))
        write_through(fresh)
        course.pass_return()
        kept = free_name(path, "before-encryption")
        exchange(path, fresh, kept)
    finally:
        if not marker_path(path).exists():
            remove(fresh)
    return kept


def _export(plain: Path, fresh: Path, key: bytes, course: Course) -> None:
    """Write all that is in the database *plain* into the new one *fresh*."""
    course.enter(Stage.ENCRYPTING)
    connection = _both(plain, fresh, key, create=True)
    try:
        connection.execute("PRAGMA foreign_keys=OFF")  # rows come table by table
        with interruptible(connection, course.look):
            connection.execute("SELECT sqlcipher_export('main', 'plain')").fetchall()
        for mark in ("application_id", "user_version"):  # in the header, which is not copied
            number = int(connection.execute(f"PRAGMA plain.{mark}").fetchone()[0])
            connection.execute(f"PRAGMA main.{mark} = {number}")
    finally:
        connection.close()


def _is_same(plain: Path, fresh: Path, key: bytes, course: Course) -> bool:
    """Return whether the same is in both databases: every table, index and trigger, every row."""
    course.enter(Stage.COMPARING)
    connection = _both(plain, fresh, key)
    try:
        schemas = [
            connection.execute(f"SELECT type, name, tbl_name, sql FROM {one}.sqlite_master ORDER BY 1, 2").fetchall()  # noqa: S608
            for one in ("plain", "main")
        ]
        if schemas[0] != schemas[1]:
            return False
        tables = connection.execute(f"SELECT name FROM plain.sqlite_master WHERE {_COMPARED}").fetchall()  # noqa: S608
        with interruptible(connection, course.look):
            return all(_has_same_rows(connection, name) for (name,) in tables)
    finally:
        connection.close()


def _has_same_rows(connection: GuardedConnection, table: str) -> bool:
    name = '"' + table.replace('"', '""') + '"'
    one, other = (f"SELECT * FROM {side}.{name}" for side in ("plain", "main"))  # noqa: S608
    counts = [connection.execute(f"SELECT count(*) FROM ({rows})").fetchone()[0] for rows in (one, other)]  # noqa: S608
    more = connection.execute(f"SELECT EXISTS ({one} EXCEPT {other}), EXISTS ({other} EXCEPT {one})").fetchone()
    return bool(counts[0] == counts[1] and more == (0, 0))


def _both(plain: Path, fresh: Path, key: bytes, *, create: bool = False) -> GuardedConnection:
    """Return a connection to the encrypted database *fresh*, to which *plain* is attached under that name."""
    connection = open_connection(fresh, create=create, key=key)
    try:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", [f"{uri_of(plain)}?mode=ro"])
    except BaseException:
        connection.close()
        raise
    return connection
