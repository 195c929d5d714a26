"""Where an anchor is kept: the port, and the small file that every computer can have."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from knowledge_base.anchoring.anchor import Anchor, anchor_text, read_anchor
from knowledge_base.notice import Notice, notice


class PlaceRefused(Exception):
    """A place cannot be read or written. It ends in a sentence of the check, never at a person's reply.

    Attributes:
        reason: Why.
    """

    def __init__(self, reason: Notice) -> None:
        super().__init__(str(reason))
        self.reason = reason


class AnchorUnreadable(PlaceRefused):
    """There is something in the place, and it is no anchor."""


class Place(Protocol):
    """One place outside the database. It may be slow: it is used from a thread of its own."""

    kind: str
    """``"file"`` or ``"keyring"``."""

    def read(self, name: str) -> Anchor | None:
        """Return what was noted under *name*, ``None`` for nothing; raise PlaceRefused when that cannot be known."""

    def write(self, name: str, anchor: Anchor) -> None:
        """Note *anchor* under *name* in place of what was there; raise PlaceRefused when it cannot be."""


class FilePlace:
    """A folder with one small file for each fact base."""

    kind = "file"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> Anchor | None:
        """Return the anchor in the file *name*."""
        return read_anchor_file(self._folder / f"{name}.json")

    def write(self, name: str, anchor: Anchor) -> None:
        """Write the file *name* anew."""
        write_anchor_file(self._folder / f"{name}.json", anchor)


def read_anchor_file(path: Path) -> Anchor | None:
    """Return the anchor in the file *path*, or ``None`` when there is no such file.

    Raises:
        PlaceRefused: it cannot be read, or is no anchor (:class:`AnchorUnreadable`).
    """
    try:
        return read_anchor(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PlaceRefused(notice("audit.place-file-failed", path=str(path))) from error
    except ValueError as error:
        raise AnchorUnreadable(notice("audit.note-unreadable", path=str(path))) from error


def write_anchor_file(path: Path, anchor: Anchor) -> None:
    """Write *anchor* to the file *path*: all of it, or the old file stays.

    Raises:
        PlaceRefused: it cannot be written.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            file.write(anchor_text(anchor) + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink()
        raise PlaceRefused(notice("audit.place-file-failed", path=str(path))) from error
