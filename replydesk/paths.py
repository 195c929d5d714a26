"""Where the program keeps its files on this machine."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The program's places. None of them need exist yet.

    Attributes:
        database: The fact base that is used when none is named.
        practice_database: The practice fact base.
        config: The person's own settings on this machine.
        anchors: How far the audit log of each fact base went, in a small file each.
        backups: The copies that are made by themselves, where no other folder is set for them.
        window: How the window was left.
    """

    database: Path
    practice_database: Path
    config: Path
    anchors: Path
    backups: Path
    window: Path


def own_paths() -> Paths:
    """Return the places the operating system means for this person's files."""
    dirs = PlatformDirs("ReplyDesk", appauthor=False)
    data = Path(dirs.user_data_path)
    return Paths(
        database=data / "factbase.db",
        practice_database=data / "practice.db",
        config=Path(dirs.user_config_path) / "config.json",
        anchors=data / "anchors",
        backups=data / "backups",
        window=Path(dirs.user_state_path) / "window.json",
    )
