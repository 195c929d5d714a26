"""The person's own settings on this machine: language, name, which fact base was open last."""

import getpass
import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from replydesk.wording import LANGUAGES


class ConfigRefused(KnownError):
    """The settings file cannot be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Settings of one person on one machine.

    Attributes:
        language: One of ``replydesk.wording.LANGUAGES``.
        person: The name on approvals and in the audit log. Never empty.
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

    language: str = LANGUAGES[0]
    person: str = ""
    database: str = ""
    looks: str = "system"
    text_percent: str = "100"
    backups: str = ""
    lock_minutes: str = "0"
    watch_clipboard: str = "no"
    stay_in_tray: str = "no"
    entry_columns: str = ""


def load_config(path: Path) -> Config:
    """Return the settings in the file *path*; what is missing or unreadable there is as on the first start."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        found = {}
    if not isinstance(found, dict):
        found = {}
    names = {field.name for field in fields(Config)}
    texts = {name: value for name, value in found.items() if name in names and isinstance(value, str)}
    if texts.get("language") not in LANGUAGES:
        texts.pop("language", None)
    config = Config(**texts)
    return config if config.person.strip() else Config(**{**asdict(config), "person": login_name()})


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
