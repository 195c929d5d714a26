"""What becomes of the rows of a file, or of an archive, that is taken in."""

from enum import StrEnum


class Fate(StrEnum):
    """What becomes of a row that can be used."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    MERGED = "merged"
    """Left alone: its entry was merged into another one."""
    CONFLICT = "conflict"
    """Of an archive: here and there it was changed, and nothing happens."""
