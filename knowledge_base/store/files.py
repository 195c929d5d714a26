"""Database files: make one, open one, write a copy, put a copy back. Nothing is ever half there or overwritten."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.places import PlaceRefused, write_anchor_file
from knowledge_base.anchoring.witness import Witness
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.notice import notice
from knowledge_base.store.audit import AuditAct, AuditLog
from knowledge_base.store.audit_check import beside_statement, ends_of, head_path
from knowledge_base.store.connection import open_connection
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.store import Store

_BESIDE = ("", "-wal", "-shm", "-journal")
"""The endings of the files SQLite keeps for one database, its own first."""


def create_store(path: Path, fill: Callable[[Store], None] | None = None, witness: Witness | None = None) -> Store:
    """Make a new database file, let *fill* put into it what belongs there, and return it open.

    It appears under its name when it is complete: whatever goes wrong before leaves no file.

    Raises:
        FileRefused: there is a file of that name already, or the folder cannot be written.
        StoreUnavailable: the disk is full or fails.
    """
    _refuse_existing(path)
    making = path.with_name(f"{path.name}.{os.getpid()}.making")
    try:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            store = Store(making, open_connection(making, create=True))
            try:
                if fill is not None:
                    fill(store)
            finally:
                store.close()
            _publish(making, path)
        except OSError as error:
            raise FileRefused(notice("store.cannot-write-file", path=str(path))) from error
    finally:
        _remove(making)
    return open_store(path, witness)


def open_store(path: Path, witness: Witness | None = None) -> Store:
    """Open an existing database file, bringing its shape up to date, and return it.

    Args:
        path: The database file.
        witness: Has the end of the audit log noted outside; closed together with the store.

    Raises:
        StoreUnavailable: missing, damaged, locked, another program's, or of a newer version of this one.
    """
    connection = open_connection(path)
    try:
        return Store(path, connection, witness)
    except BaseException:
        connection.close()
        raise


def copy_store(store: Store, target: Path) -> Anchor:
    """Write a consistent copy of *store* to the new file *target*, and open it once to see that it is sound.

    Beside it goes a small file with the end of its audit log, see ``audit_check.head_path``.

    Returns:
        The end of the copy's audit log.

    Raises:
        FileRefused: *target* is there already, or its folder cannot be written.
        StoreUnavailable: the disk is full or fails, or the copy is not sound; there is no *target* then.
    """
    _refuse_existing(target)
    making = target.with_name(f"{target.name}.{os.getpid()}.making")
    try:
        folder = target.absolute().parent
        if not (folder.is_dir() and os.access(folder, os.W_OK)):
            raise FileRefused(notice("store.cannot-write-file", path=str(target)))
        store.write_copy(making)
        head = _require_sound(making)
        head_path(target).unlink(missing_ok=True)  # of a former copy of this name
        _publish(making, target)
        write_anchor_file(head_path(target), head)
    except PlaceRefused as refused:
        raise FileRefused(refused.reason) from refused
    except OSError as error:
        raise FileRefused(notice("store.cannot-write-file", path=str(target))) from error
    finally:
        _remove(making)
    return head


def restore_copy(source: Path, target: Path, act: Act | None = None, known: Sequence[Anchor] = ()) -> Path | None:
    """Put the copy *source* in place of the database *target*.

    The copy is read, checked and brought up to date in a file of its own first; *source* stays as it is. What stood
    at *target*, sound or not, is moved aside.

    Args:
        source: The copy.
        target: The database.
        act: Who does it and when. Its audit log then says so, and up to where the log went that stood there: without
            that, a log that became shorter is a log that was cut.
        known: What was noted outside of the log that stood there.

    Returns:
        Where the old database is now, or ``None`` when there was none.

    Raises:
        FileRefused: *source* is no sound database of ours, its audit log is not the one noted beside it, or a file
            cannot be written. Nothing was changed.
        StoreUnavailable: *target* is open somewhere, or the disk is full. Nothing was changed.
    """
    fresh = target.with_name(f"{target.name}.{os.getpid()}.making")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _read_copy(source, fresh)
        _close_down(target)
        if act is not None:
            beside = [one.anchor for one in beside_statement(target) if one.anchor is not None]
            _tell_in_log(fresh, act, [*_head_of(target), *known, *beside])
        kept = _move_aside(target)
        fresh.replace(target)
    except OSError as error:
        raise FileRefused(notice("store.cannot-write-file", path=str(target))) from error
    finally:
        _remove(fresh)
    return kept


def _read_copy(source: Path, fresh: Path) -> None:
    try:
        connection = open_connection(source, read_only=True)
        try:
            connection.execute("VACUUM INTO ?", [str(fresh.absolute())])
        finally:
            connection.close()
        _require_sound(fresh)
        _require_as_noted(source, fresh)
    except StoreUnavailable as error:
        if error.notice.code in {"store.disk-full", "store.disk-error"}:
            raise
        raise FileRefused(notice("store.no-sound-copy", path=str(source))) from error


def _require_sound(path: Path) -> Anchor:
    """Return the end of the audit log of a database, if it is sound."""
    store = open_store(path)
    try:
        if store.flaws():
            raise StoreUnavailable(notice("store.damaged"))
        return store.audit.head()
    finally:
        store.close()


def _require_as_noted(source: Path, fresh: Path) -> None:
    """Refuse a copy whose audit log does not go as far as the note beside it says."""
    for statement in beside_statement(source):
        store = open_store(fresh)
        try:
            is_as_noted = statement.anchor is not None and store.continues(statement.anchor)
        finally:
            store.close()
        if not is_as_noted:
            raise FileRefused(notice("audit.copy-not-as-noted", path=str(source), note=str(head_path(source))))


def _head_of(target: Path) -> list[Anchor]:
    """Return the end of the log of the database *target*; nothing when it cannot be read."""
    if not target.exists():
        return []
    try:
        connection = open_connection(target, read_only=True)
    except StoreUnavailable:
        return []
    try:
        return [AuditLog(Database(connection)).head()]
    except (StoreUnavailable, dbapi2.Error):  # damaged, or of a former shape
        return []
    finally:
        connection.close()


def _tell_in_log(path: Path, act: Act, former: Sequence[Anchor]) -> None:
    """Write into the log of the database *path* that it was put in place of another."""
    store = open_store(path)
    try:
        store.audit.append(
            AuditAct.RESTORED, person=act.person, at=act.at, reply_id=None, detail={"former": ends_of(former)}
        )
    finally:
        store.close()


def _close_down(target: Path) -> None:
    """Bring everything of *target* into its one file, and refuse while anybody else has it open.

    Only the last connection can leave the WAL mode. A database that is too damaged to be opened is left as it is.
    """
    if not target.exists():
        return
    try:
        connection = open_connection(target)
    except StoreUnavailable as error:
        if error.notice.code == "store.locked":
            raise
        return
    try:
        alone = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] == "delete"
    except StoreUnavailable as error:
        alone = error.notice.code != "store.locked"  # damaged: whoever has it open cannot write to it either
    finally:
        connection.close()
    if not alone:
        raise StoreUnavailable(notice("store.locked"))


def _move_aside(target: Path) -> Path | None:
    """Rename the files of the database *target*, as many as there are, and return the new name of the first."""
    there = [ending for ending in _BESIDE if target.with_name(target.name + ending).exists()]
    if not there:
        return None
    number = 0
    while True:
        number += 1
        kept = target.with_name(f"{target.name}.before-restore" + (f"-{number}" if number > 1 else ""))
        if not any(kept.with_name(kept.name + ending).exists() for ending in _BESIDE):
            break
    for ending in there:
        target.with_name(target.name + ending).replace(kept.with_name(kept.name + ending))
    return kept


def _refuse_existing(path: Path) -> None:
    if any(path.with_name(path.name + ending).exists() for ending in _BESIDE):
        raise FileRefused(notice("store.exists", path=str(path)))


def _publish(made: Path, path: Path) -> None:
    """Give a complete file its name, unless somebody else took the name meanwhile."""
    with made.open("r+b") as file:
        os.fsync(file.fileno())
    try:
        os.link(made, path)
    except FileExistsError as error:
        raise FileRefused(notice("store.exists", path=str(path))) from error
    except OSError:  # a file system without links
        _refuse_existing(path)
        made.rename(path)


def _remove(path: Path) -> None:
    """Clear away what was being made. What cannot be is in nobody's way, and not what the person must hear of."""
    for ending in _BESIDE:
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()
