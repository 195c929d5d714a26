"""Putting a copy in place of a database: the copy is looked at first, and what stood there is kept."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.course import Course, Stage
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.lock import PATIENCE_S, Holder, InstanceLock, this_process
from knowledge_base.keys.key_file import write_key_file
from knowledge_base.notice import notice
from knowledge_base.store.audit import AuditAct, AuditLog
from knowledge_base.store.audit_check import beside_statement, ends_of, head_path
from knowledge_base.store.connection import interruptible, is_sound, open_connection
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.file_names import BESIDE, free_name, marker_path, remove, write_through
from knowledge_base.store.files import keys_for, open_store, require_sound
from knowledge_base.store.own_parts import foreign_parts
from knowledge_base.store.retention import days_set
from knowledge_base.store.settings import SettingTable
from knowledge_base.store.unfinished import clear_leftovers, exchange, settle

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """By what the two files of a restore are encrypted; ``None``: they are not, or nobody has the key.

    Attributes:
        of_source: That of the copy.
        of_target: That of the database it takes the place of.
    """

    of_source: bytes | None = field(default=None, repr=False)
    of_target: bytes | None = field(default=None, repr=False)


NO_KEYS = Keys()


def restore_copy(
    source: Path,
    target: Path,
    act: Act | None = None,
    known: Sequence[Anchor] = (),
    *,
    holder: Holder | None = None,
    keys: Keys = NO_KEYS,
    course: Course | None = None,
) -> Path | None:
    """Put the copy *source* in place of the database *target*.

    The copy is read, checked and brought up to date in a file of its own first; *source* stays as it is. What stood
    at *target*, sound or not, is moved aside.

    Args:
        source: The copy.
        target: The database.
        act: Who does it and when. Its audit log then says so, and up to where the log went that stood there: without
            that, a log that became shorter is a log that was cut.
        known: What was noted outside of the log that stood there.
        holder: For whom the lock of *target* is taken meanwhile.
        keys: By what the two are encrypted. What stands at *target* then is encrypted as *source* is.
        course: Told what it is at. It can be stopped until the copy is ready and the old file is moved aside.

    Returns:
        Where the old database is now, or ``None`` when there was none.

    Raises:
        FileRefused: *source* is no sound database of ours, its audit log is not the one noted beside it, or a file
            cannot be written. Nothing was changed.
        StoreUnavailable: *target* is open somewhere, or the disk is full. Nothing was changed.
        Stopped: the *course* was. Nothing was changed.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = InstanceLock(target, holder or this_process("restore", ""), patience_s=PATIENCE_S)
        try:
            settle(target, lock)
            clear_leftovers(target)
            return _restore(source, target, act, known, keys=keys, course=course or Course())
        finally:
            lock.release()
    except OSError as error:
        raise FileRefused(notice("store.cannot-write-file", path=str(target))) from error


def _restore(
    source: Path, target: Path, act: Act | None, known: Sequence[Anchor], *, keys: Keys, course: Course
) -> Path | None:
    fresh = target.with_name(f"{target.name}.{os.getpid()}.making")
    try:
        _read_copy(source, fresh, keys.of_source, course)
        course.look()
        close_down(target, keys.of_target)
        if act is not None:
            beside = [one.anchor for one in beside_statement(target) if one.anchor is not None]
            _tell_in_log(fresh, act, [*_head_of(target, keys.of_target), *known, *beside], keys.of_source)
            _keep_no_longer(fresh, target, keys)
        write_through(fresh)
        course.pass_return()
        there = any(target.with_name(target.name + ending).exists() for ending in BESIDE)
        kept = free_name(target, "before-restore")
        exchange(target, fresh, kept)
    finally:
        if not marker_path(target).exists():
            remove(fresh)
    return kept if there else None


def _read_copy(source: Path, fresh: Path, key: bytes | None, course: Course) -> None:
    if not source.exists():
        raise FileRefused(notice("import.file-missing", name=str(source)))
    try:
        connection = open_connection(source, read_only=True, key=key)
        course.enter(Stage.COPYING)
        try:
            with interruptible(connection, course.look):
                connection.execute("VACUUM INTO ?", [str(fresh.absolute())])
        finally:
            connection.close()
        require_sound(fresh, key, course)
        _require_own_parts(source, fresh, key)
        _require_as_noted(source, fresh, key)
        if key is not None:
            write_key_file(fresh, keys_for(source, key))
    except StoreUnavailable as error:
        if error.notice.code in {"store.disk-full", "store.disk-error"}:
            raise
        raise FileRefused(notice("store.no-sound-copy", path=str(source))) from error


def _require_own_parts(source: Path, fresh: Path, key: bytes | None) -> None:
    """Refuse a copy that brings triggers or views of its own, or lacks some of ours."""
    connection = open_connection(fresh, read_only=True, key=key)
    try:
        names = foreign_parts(connection)
    finally:
        connection.close()
    if names:
        raise FileRefused(notice("store.foreign-parts", path=str(source), names=", ".join(names)))


def _require_as_noted(source: Path, fresh: Path, key: bytes | None) -> None:
    """Refuse a copy whose audit log does not go as far as the note beside it says."""
    for statement in beside_statement(source):
        store = open_store(fresh, key=key)
        try:
            is_as_noted = statement.anchor is not None and store.continues(statement.anchor)
        finally:
            store.close()
        if not is_as_noted:
            raise FileRefused(notice("audit.copy-not-as-noted", path=str(source), note=str(head_path(source))))


def _head_of(target: Path, key: bytes | None) -> list[Anchor]:
    """Return the end of the log of the database *target*; nothing when it cannot be read."""
    head = _asked(target, key, lambda db: AuditLog(db).head())
    return [] if head is None else [head]


def _asked(target: Path, key: bytes | None, ask: Callable[[Database], Answer]) -> Answer | None:
    """Return what *ask* reads in the database *target*; ``None`` when there is none, or it cannot be read."""
    if not target.exists():
        return None
    try:
        connection = open_connection(target, read_only=True, key=key)
    except StoreUnavailable:
        return None
    try:
        return ask(Database(connection))
    except (StoreUnavailable, dbapi2.Error):  # damaged, or of a former shape
        return None
    finally:
        connection.close()


def _tell_in_log(path: Path, act: Act, former: Sequence[Anchor], key: bytes | None) -> None:
    """Write into the log of the database *path* that it was put in place of another."""
    store = open_store(path, key=key)
    try:
        store.audit.append(
            AuditAct.RESTORED, person=act.person, at=act.at, reply_id=None, detail={"former": ends_of(former)}
        )
    finally:
        store.close()


def _keep_no_longer(path: Path, target: Path, keys: Keys) -> None:
    """Let the database *path* keep texts no longer than *target*, whose place it takes, was set to: a copy may be of
    a time before that was set, and brings texts back that had to go.
    """
    days = _asked(target, keys.of_target, lambda db: days_set(SettingTable(db)))
    if days is None:
        return
    store = open_store(path, key=keys.of_source)
    try:
        store.retention.keep_for(min(days, store.retention.days or days))
    finally:
        store.close()


def close_down(target: Path, key: bytes | None) -> None:
    """Bring everything of *target* into its one file, and refuse while anybody else has it open.

    Only the last connection can leave the WAL mode. A damaged database is left as it is, to the last byte: somebody may
    still get more out of it than we can.
    """
    if not target.exists() or _is_damaged(target, key):
        return
    try:
        connection = open_connection(target, key=key)
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


def _is_damaged(target: Path, key: bytes | None) -> bool:
    try:
        connection = open_connection(target, read_only=True, key=key)
    except StoreUnavailable as error:
        return error.notice.code in {"store.damaged", "store.not-a-database"}
    try:
        return not is_sound(connection)
    finally:
        connection.close()
