"""The desk before anything else is loaded: a message can be written on it while the fact base is opened."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from replydesk.draft import Intent
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
    another page comes first (the fact base is locked, or cannot be opened) it is kept for the desk behind it.

    Attributes:
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
        self._written: dict[str, Any] = {}
        self._focus: QWidget | None = None
        with theme.building():
            self._view = blank_desk(theme, language=language, now=now)
            places = [self._view, *(QWidget() for _ in PAGE_NAMES[1:])]
            window.show_pages(page_entries(places), QMenu(), title=OPENING, banner=("", ""))
            window.go_to(page)
        message, reply = self._view.message, self._view.reply
        message.intent_picked.connect(self._on_kind_picked)
        for changed in (message.edited, message.channel_picked, message.handle.textChanged, reply.edited):
            changed.connect(self._on_changed)

    def start(self) -> None:
        """Put the focus where the message is written."""
        self._view.start_message()

    def give(self, language: str) -> DeskView | None:
        """Return the desk to go on with, in *language*; ``None``: another one must take its place."""
        if not isValid(self._view) or language != self._language:
            return None
        self._focus = self._view.window().focusWidget()
        return self._view

    def put_on(self, desktop: "Desktop") -> "Desktop":
        """Return *desktop* with what was written and chosen here in place of its own."""
        return replace(desktop, **self._written)

    def go_on(self) -> None:
        """Put the focus where it was on the desk that was given, if that is shown: somebody may be writing there."""
        focus = self._focus
        if focus is not None and isValid(focus) and self._view.isAncestorOf(focus) and self._view.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind_picked(self, _intent: str) -> None:
        self._view.message.intent_set = True
        self._on_changed()

    def _on_changed(self, _what: str = "") -> None:
        message = self._view.message
        self._written = {
            "message": message.text,
            "channel": message.channel.value,
            "handle": message.handle.text(),
            "intent": Intent(message.intent.value),
            "intent_set": message.intent_set,
            "reply": self._view.reply.text,
        }
