"""The person's own settings on this machine: kept, put into effect, never lost by half."""

from dataclasses import asdict, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice
from replydesk.config import Config, find_config, login_name, save_config
from replydesk.setting_table import usual
from ui.theme import Scheme, Theme

_LOOKS = frozenset({"looks", "text_percent"})


class Preferences(QObject):
    """The settings file and what it sets in the looks.

    Attributes:
        config: The settings as they are now.
        strange: Of each setting that holds as usual because its value in the file means nothing: that value.
        flaw: What a person should know of the file; ``None``: nothing, or it was told.

    Signals:
        changed: The setting of that name has another value now. Colours and sizes are in effect already.
        refused: They could not be stored; the notice says why. They hold until the program ends.
    """

    changed = Signal(str)
    refused = Signal(object)

    def __init__(self, path: Path, theme: Theme, *, language: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._theme = theme
        found = find_config(path)
        self.config: Config = found.config
        self.strange: dict[str, str] = dict(found.strange)
        self.flaw: Notice | None = found.notice
        if language is not None:
            self.config = replace(self.config, language=language)

    def dress(self) -> None:
        """Put the looks and the size of text into effect."""
        dress(self._theme, self.config)

    def choose_looks(self, looks: str) -> None:
        """Look as *looks* says from now on: a :class:`Scheme`."""
        self.remember(looks=looks)

    def choose_size(self, percent: str) -> None:
        """Show all text *percent* as large as the system does from now on."""
        self.remember(text_percent=percent)

    def keep_backups_in(self, folder: str) -> None:
        """Keep the copies that are made by themselves in *folder* from now on."""
        self.remember(backups=folder)

    def value(self, name: str) -> str:
        """Return the value of the setting *name*, a field of ``Config``."""
        return str(asdict(self.config)[name])

    def usual(self, name: str) -> str:
        """Return the value *name* has where nothing is set."""
        return usual(name) or (login_name() if name == "person" else "")

    def take_flaw(self) -> Notice | None:
        """Return what a person should know of the file; only once."""
        flaw, self.flaw = self.flaw, None
        return flaw

    def remember(self, **changed: str) -> None:
        """Change settings, by their names in ``Config``, store them, and put them into effect."""
        before = asdict(self.config)
        self.config = replace(self.config, **changed)
        self.strange = {name: value for name, value in self.strange.items() if name not in changed}
        try:
            save_config(self._path, self.config)
        except KnownError as error:
            self.refused.emit(error.notice)
        turned = [name for name, value in changed.items() if before[name] != value]
        if _LOOKS.intersection(turned):
            self.dress()
        for name in turned:
            self.changed.emit(name)


def dress(theme: Theme, config: Config) -> None:
    """Put the looks and the size of text in *config* into effect."""
    theme.wear(_scheme(config.looks), _factor(config.text_percent))


def _scheme(looks: str) -> Scheme:
    """Return the scheme a settings file names; what it cannot mean is as the system is."""
    return Scheme(looks) if looks in set(Scheme) else Scheme.SYSTEM


def _factor(percent: str) -> float:
    return int(percent) / 100 if percent.isascii() and percent.isdigit() else 1.0
