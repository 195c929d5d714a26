"""The one door through which a fact base is opened, by the window and by every command.

It looks first where the file lies, whether there is room, who else has it open and whether it is sound. Where something
is wrong nothing can be changed, and what can be read is read; an empty fact base is never put in the place of one.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from knowledge_base.anchoring.witness import PATIENCE_S, Witness
from knowledge_base.backups.shelf import Backup, Shelf, shelf_of
from knowledge_base.course import Course
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.clouds import cloud_of
from knowledge_base.ground.lock import PATIENCE_S as LOCK_PATIENCE_S
from knowledge_base.ground.lock import InstanceLock, this_process
from knowledge_base.ground.mounts import is_on_network
from knowledge_base.keys.key_file import read_key_file, write_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.sealing import mark_of
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store, create_store, open_store, restore_copy
from knowledge_base.store.connection import GuardedConnection, is_sound_sqlite, sqlite_version
from knowledge_base.store.encrypting import encrypt_store
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.file_names import is_there
from knowledge_base.store.files import open_beside, open_to_look
from knowledge_base.store.restoring import Keys
from knowledge_base.store.unfinished import clear_leftovers, settle
from replydesk.config import Config
from replydesk.new_name import forget_unused, name_to_make
from replydesk.paths import Paths
from replydesk.soundness import is_large
from replydesk.unlocking import KeyHolder
from replydesk.witnessing import witness_for

LEAST_ROOM = 20_000_000
"""Bytes that must be free before anything is written: a morning's work and the file that is written ahead of it. When a
disk is quite full SQLite cannot even delete."""

WINDOW = "window"
"""As what the window holds the lock; a command holds it by its own name."""

_ONLY_TO_READ = frozenset(
    {"store.read-only", "store.damaged", "store.acts-by-itself", "store.no-wal", "store.disk-full", "ground.no-lock"}
)
"""What may still leave a fact base readable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """How one program opens fact bases.

    Attributes:
        paths: Where our files are.
        backups: The folder in which each fact base has a folder for its copies.
        program: :data:`WINDOW` or the name of a command.
        person: The name on record.
        clock: Gives the present moment, aware, in the zone whose days count.
        patience_s: How long the end of the log is waited for outside, in seconds.
        lock_patience_s: How long is waited for another program to end its work, in seconds.
        keys: Who holds the keys of encrypted ones.
    """

    paths: Paths
    backups: Path
    program: str
    person: str
    clock: Callable[[], datetime]
    patience_s: float = PATIENCE_S
    lock_patience_s: float = LOCK_PATIENCE_S
    keys: KeyHolder = field(default_factory=KeyHolder)

    def shelf(self, database: Path) -> Shelf:
        """Return where the copies of *database* lie."""
        return shelf_of(database, self.backups)

    def work(self, database: Path, *, witnessed: bool = True, thorough: bool = False) -> Store:
        """Open *database* to change things in it.

        Args:
            database: The file.
            witnessed: Have the end of its log noted outside.
            thorough: Read all of it first, to see that it is sound.

        Raises:
            KeyNeeded: it is encrypted, and its key cannot be had without a person.
            StoreUnavailable: missing, in use, not to be written, damaged, on a share …; nothing was changed.
            FileRefused: its shape has to be changed, and no copy can be made before.
        """
        if not is_there(database):
            return open_store(database)  # says so, and leaves nothing beside it
        _require_good_ground(database)
        lock = InstanceLock(database, this_process(self.program, self.person), patience_s=self.lock_patience_s)
        try:
            settle(database, lock)
            clear_leftovers(database)
            key = self.keys.key_for(database)
            end_change_of_key(database, key)
            witness = self._witness(database) if witnessed else None
            before = partial(self.keep_before_update, database)
            store = open_store(database, witness, key=key, lock=lock, before_update=before)
        except BaseException:
            lock.release()
            raise
        if thorough and store.is_damaged():
            store.close()
            raise StoreUnavailable(notice("store.damaged"))
        if thorough:
            _require_only_ours(store)
        return store

    def keep_if_due(self, store: Store) -> Backup | None:
        """Make the copy of the day, if there is none yet. Runs on the store's thread.

        There is none of a practice database, whose entries are samples, nor of one into which nothing was put.

        Raises:
            StoreUnavailable, FileRefused: see ``Shelf.keep``.
        """
        return self.shelf(store.path).keep(store, self.clock()) if self.is_due(store) else None

    def is_due(self, store: Store) -> bool:
        """Return whether :meth:`keep_if_due` would make a copy now. Runs on the store's thread."""
        if store.why_read_only is not None or store.settings.is_practice or store.is_blank:
            return False
        return self.shelf(store.path).is_due(self.clock())

    def read(self, database: Path, *, witnessed: bool = False) -> Store:
        """Open *database* to look something up. Others may work with it meanwhile.

        Where it cannot be opened as usual it is opened so that nothing can be changed: see ``Store.why_read_only``.

        Raises:
            KeyNeeded: it is encrypted, and its key cannot be had without a person.
            StoreUnavailable: missing, too damaged to be read, another program's …
            FileRefused: its shape has to be changed, and no copy can be made before.
        """
        if not is_there(database):
            return open_store(database)
        try:
            _require_good_ground(database)
            settle(database)
            key = self.keys.key_for(database)
            witness = self._witness(database) if witnessed else None
            before = partial(self._before_update_by_reader, database)
            return open_store(database, witness, key=key, before_update=before)
        except StoreUnavailable as refused:
            return self.look_instead(database, refused)

    def work_or_look(self, database: Path, *, witnessed: bool = True) -> Store:
        """Open *database* for the window: to work with it, or, where something is wrong, to read in it.

        A large one is not read through here, which would take seconds; see ``soundness``.

        Raises:
            StoreUnavailable, FileRefused: as for :meth:`read`.
        """
        try:
            store = self.work(database, witnessed=witnessed, thorough=not is_large(database))
            _require_only_ours(store)
        except StoreUnavailable as refused:
            return self.look_instead(database, refused)
        return store

    def create(
        self,
        database: Path,
        fill: Callable[[Store], None] | None = None,
        *,
        witnessed: bool = True,
        new: NewKeys | None = None,
    ) -> Store:
        """Make a new fact base, see ``create_store``, and open it to work with it.

        Args:
            database: The file.
            fill: What belongs there from the beginning.
            witnessed: Have the end of its log noted outside.
            new: The key to encrypt it by; ``None``: it is not encrypted.

        Raises:
            FileRefused: there is a file already, or it cannot be or should not be made there.
            StoreUnavailable: the disk is full or fails.
        """
        wrong = trouble_with(database)
        if wrong is not None and wrong.code in {"ground.cloud", "ground.network", "ground.no-room"}:
            raise FileRefused(wrong)
        try:
            with self._name_to_make(database):
                create_store(database, fill, new=new).close()
        except BaseException:  # Ctrl+C, too
            if new is not None:
                forget_unused(database, self.keys, new)
            raise
        if new is not None:
            self.keys.hold(database, new.key)
        return self.work(database, witnessed=witnessed)

    def make_room(self, database: Path) -> bool:
        """Clear away what an interrupted making of *database* left of its keys, and return whether there was any.

        Raises:
            FileRefused, StoreUnavailable: see ``name_to_make``.
        """
        with self._name_to_make(database) as cleared:
            return cleared

    def _name_to_make(self, database: Path) -> AbstractContextManager[bool]:
        holder = this_process(self.program, self.person)
        return name_to_make(database, holder, self.keys, patience_s=self.lock_patience_s)

    def look_instead(self, database: Path, refused: StoreUnavailable) -> Store:
        """Open *database* to read in it, because of what was *refused*; raise that again where it makes no sense."""
        code = refused.notice.code
        if not (code.startswith("ground.") or code in _ONLY_TO_READ):
            raise refused
        try:
            return open_to_look(database, refused.notice, key=self.keys.key_for(database))
        except StoreUnavailable as worse:
            # of a shape that has to be changed first: what is wrong with the place is to be mended before
            raise (refused if worse.notice.code == "store.former-shape" else worse) from worse

    def _witness(self, database: Path) -> Witness:
        return witness_for(database, self.paths.anchors, patience_s=self.patience_s)

    def keep_before_update(self, database: Path, connection: GuardedConnection, step: str) -> None:
        """Make a copy of *database* before its shape is changed from that of *step*. The caller holds its lock."""
        self.shelf(database).keep_before_update(connection, step, self.clock())

    def _before_update_by_reader(self, database: Path, connection: GuardedConnection, step: str) -> None:
        lock = InstanceLock(database, this_process(self.program, self.person), patience_s=self.lock_patience_s)
        try:
            self.keep_before_update(database, connection, step)
        finally:
            lock.release()


def beside(store: Store) -> Callable[[], Store]:
    """Return how what *store* has open is opened once more, by another thread; see ``open_beside``.

    What can only be read is opened so that nothing is written there, not even beside the file.
    """
    path, key, why = store.path, store.key, store.why_read_only
    return (lambda: open_beside(path, key)) if why is None else (lambda: open_to_look(path, why, key=key))


def put_back(entrance: Entrance, copy: Path, target: Path, act: Act, course: Course | None = None) -> Path | None:
    """Put the file *copy* in place of the fact base *target*, whose audit log then says so.

    *course*: see ``restore_copy``.

    Returns:
        Where the old one is now, or ``None`` when there was none.

    Raises:
        FileRefused: the copy is not sound, or a file cannot be written. Nothing was changed.
        KeyNeeded: the copy is encrypted, and its key cannot be had without a person. Nothing was changed.
        StoreUnavailable: the fact base is in use, or lies where nothing should be written. Nothing was changed.
    """
    wrong = trouble_with(target)
    if wrong is not None and target.parent.exists():
        raise StoreUnavailable(wrong)
    witness = witness_for(target, entrance.paths.anchors, patience_s=entrance.patience_s)
    known = [one.anchor for one in witness.statements() if one.anchor is not None]
    settle(target)
    keys = Keys(of_source=entrance.keys.key_for(copy), of_target=_key_or_none(entrance, target))
    holder = this_process(entrance.program, entrance.person)
    kept = restore_copy(copy, target, act, known, holder=holder, keys=keys, course=course)
    if keys.of_source is not None:
        entrance.keys.hold(target, keys.of_source)
    open_store(target, witness, key=keys.of_source).close()
    return kept


def encrypt_in_place(entrance: Entrance, database: Path, new: NewKeys, course: Course | None = None) -> Path:
    """Encrypt the fact base *database*, which nobody has open, by the key in *new*. *course*: see ``encrypt_store``.

    Returns:
        Where the old file is now: all of it, not encrypted.

    Raises:
        StoreUnavailable: it is missing, in use, damaged, encrypted already, or lies where nothing should be written.
            Nothing was changed.
        FileRefused: a file cannot be written. Nothing was changed.
    """
    if not is_there(database):
        raise StoreUnavailable(notice("store.missing", path=str(database)))
    _require_good_ground(database)
    kept = encrypt_store(
        database,
        new,
        holder=this_process(entrance.program, entrance.person),
        before_update=partial(entrance.keep_before_update, database),
        course=course,
    )
    entrance.keys.hold(database, new.key)
    return kept


def _key_or_none(entrance: Entrance, target: Path) -> bytes | None:
    """Return the key of what a copy takes the place of. Without it all that is lost is what its log would tell."""
    try:
        return entrance.keys.key_for(target)
    except StoreUnavailable:
        return None


def end_change_of_key(database: Path, key: bytes | None) -> None:
    """Put the slots of *key*, which opens *database*, alone beside it, where a change of key was interrupted.

    The caller holds the lock. Where that cannot be written now it is done another time: both keys stay to be had.
    """
    content = read_key_file(database) if key is not None else None
    only = content.only_for(mark_of(key)) if content is not None and key is not None else None
    if content is not None and content.pending is not None and only is not None:
        with suppress(FileRefused):
            write_key_file(database, only)


def entrance_for(
    paths: Paths,
    config: Config,
    *,
    program: str,
    clock: Callable[[], datetime],
    patience_s: float = PATIENCE_S,
    lock_patience_s: float = LOCK_PATIENCE_S,
    keys: KeyHolder | None = None,
) -> Entrance:
    """Return how *program* opens fact bases, as is set for this person on this machine."""
    return Entrance(
        paths=paths,
        backups=Path(config.backups) if config.backups else paths.backups,
        program=program,
        person=config.person,
        clock=clock,
        patience_s=patience_s,
        lock_patience_s=lock_patience_s,
        keys=keys if keys is not None else KeyHolder(),
    )


def trouble_with(database: Path) -> Notice | None:
    """Return why nothing should be written to the file *database*, by what it stands on; ``None``: nothing is wrong."""
    if not is_sound_sqlite(sqlite_version()):
        return notice("ground.old-sqlite", version=".".join(map(str, sqlite_version())))
    folder = database.absolute().parent
    if is_on_network(folder):
        return notice("ground.network", path=str(folder))
    service = cloud_of(folder)
    if service:
        return notice("ground.cloud", path=str(folder), service=service)
    return _lack_of_room(folder) or _lack_of_rights(database)


def _lack_of_room(folder: Path) -> Notice | None:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return None  # it is not there: whoever opens the file says so
    if free < LEAST_ROOM:
        return notice("ground.no-room", path=str(folder), free=free // 1_000_000, needed=LEAST_ROOM // 1_000_000)
    return None


def _lack_of_rights(database: Path) -> Notice | None:
    if not database.exists():
        return None
    if os.access(database, os.W_OK) and os.access(database.absolute().parent, os.W_OK | os.X_OK):
        return None
    return notice("ground.not-writable", path=str(database))


def _require_only_ours(store: Store) -> None:
    """Close *store*, and say so, where something in it acts by itself that is not ours."""
    foreign = store.foreign_parts()
    if foreign:
        store.close()
        raise StoreUnavailable(notice("store.acts-by-itself", names=", ".join(foreign)))


def _require_good_ground(database: Path) -> None:
    wrong = trouble_with(database)
    if wrong is not None:
        raise StoreUnavailable(wrong)
