"""The person's own settings on this machine: kept, put into effect, never lost by half."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from replydesk.config import Config, load_config, save_config
from ui.theme import Scheme, Theme


class Preferences(QObject):
    """The settings file and what it sets in the looks.

    Attributes:
        config: The settings as they are now.

    Signals:
        refused: They could not be stored; the notice says why. They hold until the program ends.
    """

    refused = Signal(object)

    def __init__(self, path: Path, theme: Theme, *, language: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._theme = theme
        self.config: Config = load_config(path)
        if language is not None:
            self.config = replace(self.config, language=language)

    def dress(self) -> None:
        """Put the looks and the size of text into effect."""
        self._theme.choose(_scheme(self.config.looks))
        self._theme.enlarge(_factor(self.config.text_percent))

    def choose_looks(self, looks: str) -> None:
        """Look as *looks* says from now on: a :class:`Scheme`."""
        self.remember(looks=looks)
        self.dress()

    def keep_backups_in(self, folder: str) -> None:
        """Keep the copies that are made by themselves in *folder* from now on."""
        self.remember(backups=folder)

    def remember(self, **changed: str) -> None:
        """Change settings, by their names in ``Config``, and store them."""
        self.config = replace(self.config, **changed)
        try:
            save_config(self._path, self.config)
        except KnownError as error:
            self.refused.emit(error.notice)


def _scheme(looks: str) -> Scheme:
    """Return the scheme a settings file names; what it cannot mean is as the system is."""
    return Scheme(looks) if looks in set(Scheme) else Scheme.SYSTEM


def _factor(percent: str) -> float:
    return int(percent) / 100 if percent.isascii() and percent.isdigit() else 1.0
