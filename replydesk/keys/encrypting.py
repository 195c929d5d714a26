"""Encrypting a fact base that is not, and saying what is left of it in plain text."""

from dataclasses import dataclass
from pathlib import Path

from knowledge_base.course import Course
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.store.connection import is_plain
from replydesk.opening import Entrance, encrypt_in_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Encrypted:
    """What came of it.

    Attributes:
        plain: Where the fact base as it was is now. Anybody who gets it can read it.
        plain_backups: How many copies made by themselves can be read likewise.
    """

    plain: Path
    plain_backups: int


def encrypt(entrance: Entrance, database: Path, new: NewKeys, course: Course | None = None) -> Encrypted:
    """Encrypt *database*, which nobody has open, by the key in *new*. *course*: see ``encrypt_store``.

    Raises:
        StoreUnavailable, FileRefused, Stopped: see ``opening.encrypt_in_place``. Nothing was changed.
    """
    plain = encrypt_in_place(entrance, database, new, course)
    return Encrypted(plain=plain, plain_backups=plain_backups(entrance, database))


def plain_backups(entrance: Entrance, database: Path) -> int:
    """Return how many copies of *database* on its shelf are not encrypted."""
    return sum(is_plain(one.path) for one in entrance.shelf(database).backups())
