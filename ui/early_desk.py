"""The desk before anything else is loaded: a message can be written on it while the fact base is opened."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from ui.desk_page.blank import blank_desk
from ui.desk_page.view import DeskView
from ui.main_window import MainWindow
from ui.page_places import PAGE_NAMES, page_entries
from ui.theme import Theme
from ui.translator import Translator

if TYPE_CHECKING:
    from ui.desk_page.desktop import Desktop


OPENING = "ReplyDesk …"
"""The window's title until the fact base is open, when it has the institution's name."""


class EarlyDesk(QObject):
    """Shows the desk in the window, and gives it to whoever builds all pages.

    It is the very desk that is worked on later, so that what is written on it, the cursor and the focus stay. Where
    another page comes first (the fact base is locked, or cannot be opened) the message is kept for the desk behind it.

    Attributes:
        text: The message as it stands.
        translator: Speaks the language the desk is in.
    """

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        theme: Theme,
        *,
        language: str,
        page: int,
        now: datetime,
    ) -> None:
        """Show it, or, where the window was left with another *page*, the place for that one."""
        super().__init__(application)
        self._language = language
        self.translator = Translator(application)
        self.translator.speak(language)
        self.text = ""
        with theme.building():
            self._view = blank_desk(theme, language=language, now=now)
            places = [self._view, *(QWidget() for _ in PAGE_NAMES[1:])]
            window.show_pages(page_entries(places), QMenu(), title=OPENING, banner=("", ""))
            window.go_to(page)
        self._view.message.edited.connect(self._on_edited)

    def start(self) -> None:
        """Put the focus where the message is written."""
        self._view.start_message()

    def give(self, language: str) -> DeskView | None:
        """Return the desk to go on with, in *language*; ``None``: another one must take its place."""
        return self._view if isValid(self._view) and language == self._language else None

    def put_on(self, desktop: "Desktop") -> "Desktop":
        """Return *desktop* with what was written here in place of its message, if anything was."""
        return replace(desktop, message=self.text) if self.text else desktop

    def _on_edited(self, text: str) -> None:
        self.text = text
