"""Puts into effect what the person chose about being asked from outside: the watcher, the tray, the links."""

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtGui import QGuiApplication

from knowledge_base.errors import KnownError
from replydesk import link_file
from replydesk.setting_table import NO, YES
from replydesk.wording import load_wording
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.quick.settings_dialog import QuickSettingsDialog
from ui.quick.tray import Tray
from ui.quick.watcher import ClipboardWatcher
from ui.theme import Theme

_OURS = frozenset({"watch_clipboard", "stay_in_tray"})
"""The settings that are put into effect here."""


class Outside(QObject):
    """The program's hands outside of its window. Qt thread only.

    Attributes:
        watcher, tray: What they are.
        dialog: The settings, while they are open.

    Signals:
        copied: A text was copied elsewhere while the clipboard is watched.
        ask_requested: The clipboard is to be asked about.
    """

    copied = Signal(str)
    ask_requested = Signal()

    def __init__(self, window: MainWindow, theme: Theme, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self.watcher = ClipboardWatcher(QGuiApplication.clipboard(), self)
        self.watcher.copied.connect(self.copied)
        self.tray: Tray | None = None
        self.dialog: QuickSettingsDialog | None = None
        window.closed.connect(self._on_closed)
        window.watch_pressed.connect(self.show_settings)
        preferences.changed.connect(self._on_changed)

    @property
    def has_tray(self) -> bool:
        """Whether this desktop has a place for our icon."""
        return self.tray is not None and self.tray.is_there

    def put_into_effect(self) -> None:
        """Do as is set, in the language the window speaks now."""
        watching = self._preferences.config.watch_clipboard == YES
        self.watcher.switch(on=watching)
        self._window.show_watched(watched=watching)
        if self.tray is not None:
            self.tray.hide()
            self.tray.deleteLater()
        self.tray = Tray(self._theme, self)
        self.tray.ask_requested.connect(self.ask_requested)
        self.tray.window_requested.connect(self._window.come_to_front)
        self.tray.quit_requested.connect(self._window.leave)
        self.tray.show(watching=watching)
        self._window.stays = self._stays

    def _stays(self) -> bool:
        """Whether the window is to be hidden and not closed; a tray that has gone meanwhile leads back to nothing."""
        return self.has_tray and self._preferences.config.stay_in_tray == YES

    def show_settings(self) -> None:
        """Ask what the person wants."""
        if self.dialog is not None:
            return
        self.dialog = dialog = QuickSettingsDialog(self._theme, self._window)
        config = self._preferences.config
        can_link = link_file.is_known_here() and link_file.own_command() is not None
        dialog.show_choices(
            watch=config.watch_clipboard == YES,
            tray=config.stay_in_tray == YES if self.has_tray else None,
            links=link_file.is_written(link_file.applications()) if can_link else None,
        )
        dialog.saved.connect(self._on_saved)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_saved(self, watch: bool, tray: bool, links: bool) -> None:  # noqa: FBT001 - a slot
        dialog = self.dialog
        if dialog is None:
            return
        self._preferences.remember(watch_clipboard=YES if watch else NO)
        if dialog.tray.isEnabled():
            self._preferences.remember(stay_in_tray=YES if tray else NO)
        try:
            if dialog.links.isEnabled():
                self._set_links(on=links)
        except KnownError as error:
            dialog.say_problem(load_wording(self._preferences.config.language).say(error.notice))
            return
        dialog.accept()

    def _set_links(self, *, on: bool) -> None:
        folder, command = link_file.applications(), link_file.own_command()
        if on == link_file.is_written(folder) or command is None:
            return
        for program, *arguments in link_file.write(folder, command) if on else link_file.remove(folder):
            QProcess.startDetached(program, arguments)

    def _on_changed(self, name: str) -> None:
        if name in _OURS and self.tray is not None:  # else it is put into effect when there are pages
            self.put_into_effect()

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_closed(self) -> None:
        self.watcher.switch(on=False)
        if self.tray is not None:
            self.tray.hide()
