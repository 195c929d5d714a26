"""Writing a file so that there is the old one or the new one, and never half of one."""

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from knowledge_base.errors import ExportRefused
from knowledge_base.notice import notice

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries. On Windows a virus scanner or a preview may hold the old file for a moment
(WinError 5, 32)."""


@contextmanager
def replacing(path: Path, *, wait: Callable[[float], object] = time.sleep) -> Iterator[BinaryIO]:
    """Give an open file that takes the place of *path* when the block ends well; otherwise nothing changes.

    Args:
        path: Where the file shall be; a link is followed.
        wait: What passes some seconds.

    Raises:
        ExportRefused: the system refuses: no folder, no room, no right, or the old file is held open.
    """
    real = Path(os.path.realpath(path))
    beside = real.with_name(f".{real.name[:100]}.{secrets.token_hex(6)}.part")
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _replace(beside, real, wait)
        write_names_through(real.parent)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ExportRefused(notice("export.unwritable", name=path.name, why=why)) from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _replace(beside: Path, real: Path, wait: Callable[[float], object]) -> None:
    for seconds in _WAITS:
        try:
            beside.replace(real)
        except PermissionError:
            wait(seconds)
        else:
            return
    beside.replace(real)


def write_names_through(folder: Path) -> None:
    """Have new names in *folder* written to the disk, too, where the system can do that (Windows cannot)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
