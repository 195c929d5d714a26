"""The folder in which the copies of one fact base lie, made by themselves, and those made before its shape is changed.

A copy is made only of a database that is sound, it is opened and read once before it counts, and only then are older
ones cleared away. So there is never a moment, and never a kind of damage, in which the last good copy is gone.
"""

import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from knowledge_base.anchoring.anchor import anchor_name
from knowledge_base.backups.ladder import to_keep
from knowledge_base.course import Course
from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.keys.ending import ENDING
from knowledge_base.keys.key_file import keys_path
from knowledge_base.notice import notice
from knowledge_base.store import Store, copy_store
from knowledge_base.store.audit_check import head_path
from knowledge_base.store.connection import GuardedConnection, is_sound
from knowledge_base.store.file_names import remove
from knowledge_base.store.files import copy_as_it_is

UPDATES_KEPT = 5
"""How many of the copies made before a change of shape are kept beside the others."""

ROOM = 20_000_000
"""Bytes that stay free on the disk of the copies: the next day's work needs some, if it is the same disk."""

_NAME = re.compile(r"(\d{8}-\d{6})(?:-before-(m\d{4}_\w+))?(?:-\d+)?\.db", re.ASCII)
_NOTE = head_path(Path("x")).name[1:]
_FORM = "%Y%m%d-%H%M%S"


class BackupKind(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    UPDATE = "update"
    """Before the shape of the database was changed."""
    REPLACED = "replaced"
    """It stood in the place of the database until a copy was put there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy.

    Attributes:
        at: When it was made, UTC.
        size: In bytes.
    """

    path: Path
    at: datetime
    kind: BackupKind
    size: int


def shelf_of(database: Path, folder: Path) -> "Shelf":
    """Return the shelf of *database* in *folder*, where each fact base has a folder of its own.

    Its name is made of that of the database, for people, and of its place, so that two of one name do not meet.
    """
    readable = re.sub(r"[^\w.-]+", "-", database.stem)[:40].strip("-.") or "base"
    return Shelf(database, folder / f"{readable}-{anchor_name(database)[:8]}")


class Shelf:
    """The copies of one database.

    Attributes:
        folder: Where they lie; it need not exist yet.
    """

    def __init__(self, database: Path, folder: Path) -> None:
        self._database = database
        self.folder = folder

    def backups(self) -> tuple[Backup, ...]:
        """Return the copies that were made by themselves, the newest first."""
        found = (_read(path) for path in _files(self.folder))
        return tuple(sorted((one for one in found if one is not None), key=_age, reverse=True))

    def replaced(self) -> tuple[Backup, ...]:
        """Return what stood in the place of the database until a copy was put there, the newest first."""
        front = f"{self._database.name}.before-restore"
        found = []
        for path in _files(self._database.parent):
            if re.fullmatch(rf"{re.escape(front)}(-\d+)?", path.name):
                with suppress(OSError):
                    about = path.stat()
                    at = datetime.fromtimestamp(about.st_mtime, UTC)
                    found.append(Backup(path=path, at=at, kind=BackupKind.REPLACED, size=about.st_size))
        return tuple(sorted(found, key=_age, reverse=True))

    def is_due(self, now: datetime) -> bool:
        """Return whether there is none of the day of *now*, by the zone *now* is in."""
        return all(one.at.astimezone(now.tzinfo).date() != now.date() for one in self._daily())

    def keep(self, store: Store, now: datetime, course: Course | None = None) -> Backup:
        """Make a copy of *store* and clear away those that are not kept any more. Runs on the store's thread.

        Args:
            store: The open database.
            now: Aware, in the zone whose days count.
            course: What stops it leaves no new copy, and all old ones.

        Raises:
            StoreUnavailable: the database is damaged, or the disk is full. There is no new copy, and all old ones stay.
            FileRefused: the folder cannot be written; likewise.
        """
        if store.is_damaged():
            raise StoreUnavailable(notice("backup.not-of-damaged"))
        path = self._prepare(_file_name(now))
        copy_store(store, path, course)
        made = _require(path)
        days = store.retention.days
        self._prune(made, now, timedelta(days=days) if days is not None else None)
        return made

    def keep_before_update(self, connection: GuardedConnection, step: str, now: datetime) -> None:
        """Make a copy of a database whose shape is about to be changed from that of *step*.

        Raises:
            StoreUnavailable, FileRefused: as for :meth:`keep`. The shape must not be changed then.
        """
        if not is_sound(connection):
            raise StoreUnavailable(notice("store.damaged"))
        path = self._prepare(_file_name(now, step))
        copy_as_it_is(connection, self._database, path)
        self._prune(_require(path), now, None)

    def _daily(self) -> list[Backup]:
        return [one for one in self.backups() if one.kind is BackupKind.DAILY]

    def _prepare(self, name: str) -> Path:
        """Make the folder, see that there is room, and return the path of the copy to be made."""
        path = self.folder / name
        number = 1
        while path.exists():
            number += 1
            path = self.folder / f"{Path(name).stem}-{number}.db"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._clear_leftovers()
            free = shutil.disk_usage(self.folder).free
            needed = _size(self._database)
        except OSError as error:
            raise FileRefused(notice("backup.folder-refused", path=str(self.folder))) from error
        if free < needed + ROOM:
            lacking = -(-(needed + ROOM - free) // 1_000_000)
            raise FileRefused(notice("backup.no-room", path=str(self.folder), megabytes=lacking))
        return path

    def _clear_leftovers(self) -> None:
        """Remove what killed programs left: whoever makes a copy holds the lock of the database, so nobody is at it."""
        for left in self.folder.glob("*.making"):
            remove(left)
        for note in self.folder.glob(f"*{_NOTE}*"):
            name = note.name.partition(_NOTE)[0]
            if _NAME.fullmatch(name) and not (note.name.endswith(_NOTE) and (self.folder / name).exists()):
                note.unlink(missing_ok=True)
        for keys in self.folder.glob(f"*{ENDING}"):
            name = keys.name.removesuffix(ENDING)
            if _NAME.fullmatch(name) and not (self.folder / name).exists():
                keys.unlink(missing_ok=True)

    def _prune(self, made: Backup, now: datetime, longest: timedelta | None) -> None:
        """Clear away what is not kept any more: never the copy just made, and nothing that is not ours."""
        backups = self.backups()
        daily = [one for one in backups if one.kind is BackupKind.DAILY]
        kept = to_keep((one.at for one in daily), now.tzinfo)
        stay = {one.path for one in daily if one.at in kept}
        if longest is not None:
            stay = {one.path for one in daily if one.path in stay and now - one.at <= longest}
        stay |= {one.path for one in [one for one in backups if one.kind is BackupKind.UPDATE][:UPDATES_KEPT]}
        stay.add(made.path)
        for one in backups:
            if one.path not in stay:
                with suppress(OSError):  # held open by somebody: next time
                    one.path.unlink()
                    head_path(one.path).unlink(missing_ok=True)
                    keys_path(one.path).unlink(missing_ok=True)


def _age(backup: Backup) -> tuple[datetime, str]:
    return backup.at, backup.path.name


def _file_name(now: datetime, step: str = "") -> str:
    return now.astimezone(UTC).strftime(_FORM) + (f"-before-{step}" if step else "") + ".db"


def _read(path: Path) -> Backup | None:
    """Return the copy *path*; ``None`` for a file that is none of ours."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        at = datetime.strptime(match[1], _FORM).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    return Backup(path=path, at=at, kind=BackupKind.UPDATE if match[2] else BackupKind.DAILY, size=size)


def _require(path: Path) -> Backup:
    found = _read(path)
    if found is None:
        raise FileRefused(notice("backup.folder-refused", path=str(path.parent)))
    return found


def _files(folder: Path) -> Iterable[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []


def _size(database: Path) -> int:
    """Return how large a copy may become, in bytes."""
    sizes = []
    for ending in ("", "-wal"):
        with suppress(OSError):
            sizes.append(database.with_name(database.name + ending).stat().st_size)
    return sum(sizes)
