"""Database files: make one, open one, write a copy. Nothing is ever half there or overwritten."""

import os
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.places import PlaceRefused, write_anchor_file
from knowledge_base.anchoring.witness import Witness
from knowledge_base.course import Course, Stage
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.lock import InstanceLock
from knowledge_base.keys.ending import ENDING
from knowledge_base.keys.key_file import KeyFile, keys_path, read_key_file, write_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.sealing import mark_of
from knowledge_base.notice import Notice, notice
from knowledge_base.store.audit import AuditLog
from knowledge_base.store.audit_check import head_path
from knowledge_base.store.beginning import beginning
from knowledge_base.store.connection import GuardedConnection, is_sound, open_connection, sqlite_path
from knowledge_base.store.file_names import BESIDE, marker_path, publish, remove
from knowledge_base.store.store import BeforeUpdate, Store
from knowledge_base.store.unfinished import settle


def create_store(
    path: Path,
    fill: Callable[[Store], None] | None = None,
    witness: Witness | None = None,
    *,
    new: NewKeys | None = None,
) -> Store:
    """Make a new database file, let *fill* put into it what belongs there, and return it open.

    It appears under its name when it is complete: whatever goes wrong before leaves no file.

    Args:
        path: The file.
        fill: What belongs there.
        witness: As for :func:`open_store`.
        new: The key to encrypt it by, which is put beside it, sealed; ``None``: it is not encrypted.

    Raises:
        FileRefused: there is a file of that name already, or one with the keys of such a file, or the folder cannot be
            written.
        StoreUnavailable: the disk is full or fails.
    """
    require_free(path)
    making = path.with_name(f"{path.name}.{os.getpid()}.making")
    remove(making)
    key = new.key if new is not None else None
    try:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            store = Store(making, open_connection(making, create=True, key=key))
            try:
                if fill is not None:
                    fill(store)
                content = new.file_for(store.audit.head().base) if new is not None else None
            finally:
                store.close()
            with beginning(path, making, content) if content is not None else nullcontext():
                try:
                    _publish(making, path, content)
                finally:
                    remove(making)  # before the note of it goes
        except OSError as error:
            raise FileRefused(notice("store.cannot-write-file", path=str(path))) from error
    finally:
        remove(making)
    return open_store(path, witness, key=key)


def _publish(made: Path, path: Path, content: KeyFile | None) -> None:
    """Give a complete file its name, after its keys are beside it: no encrypted database is ever there without them."""
    if content is not None:
        write_key_file(path, content)
    try:
        publish(made, path)
    except (FileRefused, OSError):  # the disk is full, for one
        if content is not None and not path.exists():
            keys_path(path).unlink(missing_ok=True)
        raise


def open_store(
    path: Path,
    witness: Witness | None = None,
    *,
    key: bytes | None = None,
    lock: InstanceLock | None = None,
    before_update: BeforeUpdate | None = None,
) -> Store:
    """Open an existing database file, bringing its shape up to date, and return it.

    Args:
        path: The database file.
        witness: Has the end of the audit log noted outside; closed together with the store.
        key: The key it is encrypted by; ``None``: it is not encrypted.
        lock: Keeps others away; let go together with the store, and by the caller when this fails.
        before_update: Called before the shape is changed; what it raises leaves the file as it is.

    Raises:
        StoreUnavailable: missing, damaged, locked, another program's, or of a newer version of this one.
    """
    settle(path, lock)
    connection = open_connection(path, key=key)
    try:
        return Store(path, connection, witness, lock=lock, before_update=before_update)
    except BaseException:
        connection.close()
        raise


def open_beside(path: Path, key: bytes | None) -> Store:
    """Open once more, on another thread, what this process has open to work with, so that a copy can be made of it.

    What is read is one moment of it, however long that takes; who works with it neither waits nor is seen. The lock is
    that of the store that is open already, which therefore stays open longer than this one.

    Raises:
        StoreUnavailable: the disk fails, or it is too damaged to be opened.
    """
    connection = open_connection(path, key=key, is_open=True)
    try:
        return Store(path, connection)
    except BaseException:
        connection.close()
        raise


def open_to_look(path: Path, why: Notice, *, key: bytes | None = None, lock: InstanceLock | None = None) -> Store:
    """Open an existing database file so that nothing in it can be changed, not even its shape.

    Args:
        path: The database file.
        why: Why it is not opened for work.
        key: As for :func:`open_store`.
        lock: As for :func:`open_store`.

    Raises:
        StoreUnavailable: it cannot be read either: missing, too damaged, of a former or a later shape, not ours.
    """
    connection = open_connection(path, read_only=True, key=key)
    connection.why_read_only = why
    try:
        return Store(path, connection, lock=lock, why_read_only=why)
    except BaseException:
        connection.close()
        raise


def copy_store(store: Store, target: Path, course: Course | None = None) -> Anchor:
    """Write a consistent copy of *store* to the new file *target*, and open it once to see that it is sound.

    Beside it goes a small file with the end of its audit log, see ``audit_check.head_path``. The copy of an encrypted
    database is encrypted by the same key, and its keys are put beside it, too. What stops the *course* leaves no copy.

    Returns:
        The end of the copy's audit log.

    Raises:
        FileRefused: *target* is there already, or its folder cannot be written, or the keys beside *store* are gone.
        StoreUnavailable: the disk is full or fails, or the copy is not sound; there is no *target* then.
    """
    course = course or Course()

    def write(making: Path) -> None:
        course.enter(Stage.COPYING)
        with store.watched(course):
            store.write_copy(making)

    return _write_copy(write, target, partial(require_sound, course=course), store.path, store.key)


def copy_as_it_is(connection: GuardedConnection, database: Path, target: Path) -> Anchor:
    """Write a consistent copy of an open *database* of any shape to the new file *target*, and read it once.

    Returns:
        The end of the copy's audit log.

    Raises:
        FileRefused, StoreUnavailable: as for :func:`copy_store`.
    """

    def write(making: Path) -> None:
        connection.execute("VACUUM INTO ?", [sqlite_path(making)])

    return _write_copy(write, target, _require_readable, database, connection.key)


def keys_for(database: Path, key: bytes) -> KeyFile:
    """Return what is to stand beside a copy of *database*: the ways to its *key* there are at this moment.

    Raises:
        FileRefused: there are none for *key* beside it: nobody could open the copy.
        StoreUnavailable: what is beside it cannot be read.
    """
    found = read_key_file(database)
    content = found.only_for(mark_of(key)) if found is not None else None
    if content is None:
        raise FileRefused(notice("keys.none-for-copy", path=str(keys_path(database))))
    return content


def _write_copy(
    write: Callable[[Path], None],
    target: Path,
    look: Callable[[Path, bytes | None], Anchor],
    database: Path,
    key: bytes | None,
) -> Anchor:
    require_free(target)
    content = keys_for(database, key) if key is not None else None
    making = target.with_name(f"{target.name}.{os.getpid()}.making")
    try:
        folder = target.absolute().parent
        if not (folder.is_dir() and os.access(folder, os.W_OK)):
            raise FileRefused(notice("store.cannot-write-file", path=str(target)))
        remove(making)  # of a process of that number that was killed
        write(making)
        head = look(making, key)
        write_anchor_file(head_path(target), head)  # in place of that of a former copy of this name
        _publish(making, target, content)
    except PlaceRefused as refused:
        raise FileRefused(refused.reason) from refused
    except OSError as error:
        raise FileRefused(notice("store.cannot-write-file", path=str(target))) from error
    finally:
        remove(making)
    return head


def require_free(path: Path) -> None:
    """Refuse the name *path* for a new database where anything of one is there already: it, its journals, its keys.

    Raises:
        FileRefused: something is.
    """
    found = [ending for ending in BESIDE if path.with_name(path.name + ending).exists()]
    if found == [ENDING] and not marker_path(path).exists():
        raise FileRefused(notice("keys.without-base", path=str(keys_path(path))))
    if found or marker_path(path).exists():
        raise FileRefused(notice("store.exists", path=str(path)))


def require_sound(path: Path, key: bytes | None = None, course: Course | None = None) -> Anchor:
    """Return the end of the audit log of a database, if it is sound."""
    course = course or Course()
    course.enter(Stage.CHECKING)
    store = open_store(path, key=key)
    try:
        with store.watched(course):
            if store.flaws():
                raise StoreUnavailable(notice("store.damaged"))
        return store.audit.head()
    finally:
        store.close()


def _require_readable(path: Path, key: bytes | None) -> Anchor:
    """Return the end of the audit log of a database of any shape, if SQLite finds nothing wrong with it."""
    connection = open_connection(path, read_only=True, key=key)
    try:
        if not is_sound(connection):
            raise StoreUnavailable(notice("store.damaged"))
        return AuditLog(Database(connection)).head()
    finally:
        connection.close()
