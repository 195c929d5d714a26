"""Data that ships with the program: rules, lexicons, messages, translations, icons, sample entries.

Nothing but opening a named file happens here; what a file means is decided by the room that asks for it.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def folder(name: str) -> Traversable:
    """Return the shipped folder *name*, e.g. ``"styles"`` or ``"lexicons"``; read only."""
    return files(__name__).joinpath(name)


def read_bytes(path: str) -> bytes:
    """Return the bytes of a shipped file, by its path below this package with ``/`` between the parts.

    Raises:
        FileNotFoundError: nothing of that name ships with the program.
    """
    return files(__name__).joinpath(*path.split("/")).read_bytes()


def read_text(path: str) -> str:
    """Return a shipped text file, decoded as UTF-8; otherwise like :func:`read_bytes`."""
    return read_bytes(path).decode("utf-8")


def guide_bytes(name: str) -> bytes:
    """Return a file of the guide, by its path beside the guide's text: shipped with the data, and here in ``docs``.

    Raises:
        FileNotFoundError: the guide has no such file.
    """
    shipped = files(__name__).joinpath("guide")
    place = shipped if shipped.is_dir() else Path(__file__).parent.parent / "docs"
    return place.joinpath(*name.split("/")).read_bytes()
