"""The person's own settings on this machine: language, name, which fact base was open last."""

import getpass
import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from knowledge_base.errors import KnownError
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from replydesk.setting_table import setting, usual

_MOST_SHOWN = 40
"""Letters of a value that means nothing, where it is told."""


class ConfigRefused(KnownError):
    """The settings file cannot be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Settings of one person on one machine. What each can be stands in ``setting_table``.

    Attributes:
        language: One of ``replydesk.wording.LANGUAGES``.
        person: The name on approvals and in the audit log. Never empty once it was loaded.
        database: The fact base that was open last; empty: none yet.
        looks: ``"system"``, ``"light"`` or ``"dark"``.
        lock_minutes: After how many minutes without a key or a movement of the mouse the window locks the fact base, in
            digits; ``"0"``: never.
        backups: The folder for the copies that are made by themselves; empty: our own.
        watch_clipboard: ``"yes"``: each text that is copied elsewhere is asked about.
        stay_in_tray: ``"yes"``: closing the window leaves the program in the desktop's tray.
        text_percent: Size of all text, in percent of the system's, in digits.
        entry_columns: Columns and order of the list of entries, as the window keeps them; empty: the usual ones.
    """

    language: str = usual("language")
    person: str = usual("person")
    database: str = usual("database")
    looks: str = usual("looks")
    text_percent: str = usual("text_percent")
    backups: str = usual("backups")
    lock_minutes: str = usual("lock_minutes")
    watch_clipboard: str = usual("watch_clipboard")
    stay_in_tray: str = usual("stay_in_tray")
    entry_columns: str = usual("entry_columns")


@dataclass(frozen=True, slots=True)
class FoundConfig:
    """The settings as they hold, and what of the file means nothing.

    Attributes:
        strange: Of each setting that holds as usual instead: what stood in the file, cut short. In order.
        is_broken: The file is there, and nothing of it can be read.
    """

    config: Config
    strange: FrozenDict[str, str] = field(default_factory=FrozenDict)
    is_broken: bool = False

    @property
    def notice(self) -> Notice | None:
        """What a person should know of it; ``None``: all of the file holds."""
        if self.is_broken:
            return notice("settings.unreadable")
        return notice("settings.unknown-values", names=", ".join(self.strange)) if self.strange else None


def load_config(path: Path) -> Config:
    """Return the settings in the file *path*; what is missing or unreadable there is as on the first start."""
    return find_config(path).config


def find_config(path: Path) -> FoundConfig:
    """Return the settings in the file *path*, and what of it is not understood; that is as on the first start."""
    found, is_broken = _read(path)
    names = [one.name for one in fields(Config) if one.name in found]
    strange = {name: found[name] for name in names if not _is_sound(name, found[name])}
    config = Config(**{name: found[name] for name in names if name not in strange})  # type: ignore[arg-type]
    shown = {name: str(value)[:_MOST_SHOWN] for name, value in strange.items()}
    if not config.person.strip():
        config = replace(config, person=login_name())
    return FoundConfig(config, FrozenDict(shown), is_broken)


def _read(path: Path) -> tuple[dict[str, object], bool]:
    """Return what stands in the file, and whether there is a file of which nothing can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, False
    except (OSError, ValueError, RecursionError):
        return {}, True
    return (found, False) if isinstance(found, dict) else ({}, True)


def _is_sound(name: str, value: object) -> bool:
    return isinstance(value, str) and setting(name).takes(value)


def save_config(path: Path, config: Config) -> None:
    """Write the settings to *path*: all of them, or the old file stays.

    Raises:
        ConfigRefused: the file cannot be written.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(asdict(config), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise ConfigRefused(notice("config.cannot-write", path=str(path))) from error


def login_name() -> str:
    """Return the name the person is logged in with on this machine; ``"admin"`` where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "admin"
