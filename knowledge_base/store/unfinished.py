"""Putting a backup in place of a database takes several renames. What a crash leaves undone is done here.

Before the first rename a small file beside the database says which file takes its place and under which name the old
one is kept. As long as the file that takes its place is there, everything of the database's own name is old.
"""

import json
import os
import re
from contextlib import suppress
from pathlib import Path

from knowledge_base.errors import StoreUnavailable
from knowledge_base.exchange.atomic import write_names_through
from knowledge_base.ground.lock import PATIENCE_S, InstanceLock, this_process
from knowledge_base.keys.ending import ENDING
from knowledge_base.keys.key_file import keys_path
from knowledge_base.notice import notice
from knowledge_base.store.beginning import note_path
from knowledge_base.store.file_names import BESIDE, marker_path, remove


def exchange(target: Path, fresh: Path, kept: Path) -> None:
    """Put the complete file *fresh* in place of the database *target*, and that under the name *kept*.

    All three are in one folder, and nobody has any of them open. Where this is interrupted, :func:`settle` ends it.

    Raises:
        OSError: the system refuses a rename; what was done is undone by nobody and ended by the next attempt.
    """
    marker = marker_path(target)
    writing = marker.with_name(f"{marker.name}.new")
    with writing.open("w", encoding="utf-8") as file:
        json.dump({"fresh": fresh.name, "kept": kept.name}, file)
        file.flush()
        os.fsync(file.fileno())
    writing.replace(marker)
    write_names_through(target.parent)
    _finish(target, fresh, kept)


def settle(path: Path, lock: InstanceLock | None = None) -> None:
    """End what was interrupted at the database *path*. Does nothing where nothing was.

    Args:
        path: The database.
        lock: Its lock, where the caller holds it; otherwise it is taken meanwhile.

    Raises:
        StoreUnavailable: somebody else is at it, or a file cannot be renamed.
    """
    marker = marker_path(path)
    if not marker.exists():
        return
    own = InstanceLock(path, this_process("restore", ""), patience_s=PATIENCE_S) if lock is None else None
    try:
        names = _read(marker)
        if names is not None:
            _finish(path, path.with_name(names[0]), path.with_name(names[1]))
    except OSError as error:
        raise StoreUnavailable(notice("store.cannot-open-file", path=str(path))) from error
    finally:
        if own is not None:
            own.release()


def clear_leftovers(path: Path) -> None:
    """Remove what a killed program was making for the database *path*, whose lock the caller holds."""
    if marker_path(path).exists():
        return
    with suppress(OSError):
        marker_path(path).with_name(f"{marker_path(path).name}.new").unlink(missing_ok=True)
        note_path(path).unlink(missing_ok=True)
        for left in path.parent.glob("*.making*"):
            number, _, ending = left.name.removeprefix(f"{path.name}.").partition(".making")
            if left.name.startswith(f"{path.name}.") and number.isdecimal() and ending in BESIDE:
                remove(path.with_name(f"{path.name}.{number}.making"))
        part = re.compile(rf"\.{re.escape(path.name)}(\.\d+\.making)?{re.escape(ENDING)}\.[0-9a-f]{{12}}\.part")
        for left in path.parent.glob(".*.part"):
            if part.fullmatch(left.name):
                left.unlink(missing_ok=True)


def _read(marker: Path) -> tuple[str, str] | None:
    """Return the names in *marker*; ``None`` when somebody else has ended it meanwhile, or it is none of ours."""
    try:
        found = json.loads(marker.read_text(encoding="utf-8"))
        names = str(found["fresh"]), str(found["kept"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError):
        marker.unlink(missing_ok=True)
        return None
    own = marker.name.removesuffix(".restoring")
    if all(name.startswith(f"{own}.") and Path(name).name == name for name in names):
        return names
    marker.unlink(missing_ok=True)
    return None


def _finish(target: Path, fresh: Path, kept: Path) -> None:
    if fresh.exists():
        for ending in reversed(BESIDE):  # its own file last: what is beside it is nothing without it
            there = target.with_name(target.name + ending)
            if there.exists():
                there.replace(kept.with_name(kept.name + ending))
        fresh.replace(target)
    keys = keys_path(fresh)
    if keys.exists():  # behind the database: until it is there, what has its name is old, and its keys are
        keys.replace(keys_path(target))
    write_names_through(target.parent)
    marker_path(target).unlink(missing_ok=True)
