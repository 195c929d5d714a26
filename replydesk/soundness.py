"""Whether the file of a fact base is sound, found out while it is open already where that takes long.

A hundred thousand entries take SQLite a second to read through, ten on a slow disk. Until it is known nothing may be
written, and where something is wrong nothing was.
"""

from dataclasses import dataclass
from pathlib import Path

from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store

LARGE_BYTES = 20_000_000
"""A smaller file is read through in less time than somebody notices."""


@dataclass(slots=True)
class Soundness:
    """What is known of a file. It is filled in on one thread, and read on another when that is through.

    Attributes:
        is_known: It was read through.
        wrong: What is wrong with it; ``None``: nothing, as far as is known.
    """

    is_known: bool = False
    wrong: Notice | None = None

    @property
    def is_sound(self) -> bool:
        """Whether it was read through and nothing is wrong."""
        return self.is_known and self.wrong is None


def is_large(database: Path) -> bool:
    """Return whether reading *database* through takes so long that it is done behind the window."""
    try:
        return database.stat().st_size > LARGE_BYTES
    except OSError:  # whoever opens it says why
        return False


def read_through(store: Store, *, found: Soundness) -> Notice | None:
    """Read all of *store*, note what is *found*, and return what is wrong with it, if anything is."""
    found.wrong = notice("store.damaged") if store.is_damaged() else None
    found.is_known = True
    return found.wrong
