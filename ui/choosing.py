"""Which fact base the person asks for: another one, a new one, their own, or the one for practice."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from knowledge_base.store.entries import Act
from knowledge_base.store.file_names import is_there
from replydesk.paths import Paths
from ui.ask import Ask
from ui.fact_base import FactBase
from ui.menu import MainMenu
from ui.preferences import Preferences


class Choosing(QObject):
    """Opens and makes fact bases as the person asks.

    Attributes:
        named: The fact base named when the program was started, until another one is chosen; ``None``: none was.
    """

    def __init__(
        self,
        base: FactBase,
        preferences: Preferences,
        ask: Ask,
        *,
        paths: Paths,
        clock: Callable[[], datetime],
        named: Path | None,
    ) -> None:
        super().__init__(base)
        self._base = base
        self._preferences = preferences
        self._ask = ask
        self._paths = paths
        self._clock = clock
        self.named = named

    def listen(self, menu: MainMenu) -> None:
        """Do what is chosen in *menu*."""
        menu.open_requested.connect(self.open_another)
        menu.create_requested.connect(self._on_create_requested)
        menu.own_requested.connect(self._on_own_requested)
        menu.practice_requested.connect(self._on_practice_requested)

    def open_another(self) -> None:
        """Ask for another fact base and open it; what is open stays until the other is there."""
        self._ask.database_to_open(self._on_database_chosen)

    def _on_database_chosen(self, path: Path) -> None:
        self.named = None
        self._base.open(path)

    def _on_create_requested(self) -> None:
        self._ask.database_to_create(self._on_new_database_chosen)

    def _on_new_database_chosen(self, path: Path) -> None:
        self.named = None
        self._base.create(path, institution=self._base.institution)

    def _on_own_requested(self) -> None:
        self.named = None
        path = self._paths.database
        if is_there(path):
            self._base.open(path)
        else:
            self._base.create(path, institution=self._base.institution)

    def _on_practice_requested(self) -> None:
        self.named = None
        act = Act(person=self._preferences.config.person, at=self._clock())
        self._base.practise(self._paths.practice_database, act=act, institution=self._base.institution)
