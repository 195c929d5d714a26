"""What the menu offers to read about the program itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from knowledge_base.notice import Notice
from replydesk.guide import shipped_guide
from replydesk.wording import Wording
from ui.about import AboutDialog
from ui.ask import Ask
from ui.guide.dialog import ManualDialog
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.shortcuts import ShortcutDialog
from ui.theme import Theme


class Help(QObject):
    """Shows the guide, the list of keys and what the program is.

    Args:
        wording: Gives the person's language.
        database: Gives the fact base that is open.
    """

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        ask: Ask,
        *,
        wording: Callable[[], Wording],
        database: Callable[[], Path | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._ask = ask
        self._wording = wording
        self._database = database

    def listen(self, menu: MainMenu) -> None:
        """Do what *menu* asks for."""
        menu.guide_requested.connect(self._on_guide)
        menu.shortcuts_requested.connect(self._on_shortcuts)
        menu.about_requested.connect(self._on_about)

    def _on_guide(self) -> None:
        ManualDialog(self._theme, shipped_guide(self._wording().language), self._window).open()

    def _on_shortcuts(self) -> None:
        ShortcutDialog(self._window, self._ask, self._words).open()

    def _words(self, said: Notice) -> str:
        return self._wording().say(said)

    def _on_about(self) -> None:
        AboutDialog(self._theme, self._database(), self._window).open()
