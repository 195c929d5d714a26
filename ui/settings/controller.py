"""What happens in the settings: a person's own are changed at once, the institution's in the dialogs that have them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.policies import policy_of
from knowledge_base.store.settings import MODES, RETENTION_DAYS, SECOND_PERSON
from replydesk.second_person import is_switched_on
from replydesk.setting_table import NO, SETTINGS, YES, Kept, Place
from replydesk.setting_words import SettingSearch
from ui.ask import Ask
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.preferences import Preferences
from ui.quick.outside import Outside
from ui.settings.dialog import SettingsDialog
from ui.settings.panel import SettingsPanel
from ui.station import Station
from ui.theme import Theme
from ui.workspace import LIBRARY, Workspace


class Settings(QObject):
    """Shows the settings over the pages of the workspace it serves. Qt thread only.

    Attributes:
        dialog: What is seen; ``None``: it is not open.
    """

    def __init__(self, window: MainWindow, theme: Theme, preferences: Preferences, ask: Ask, outside: Outside) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._ask = ask
        self._outside = outside
        self._search: SettingSearch | None = None
        self._station: Station | None = None
        self._menu: MainMenu | None = None
        self._workspace: Workspace | None = None
        self.dialog: SettingsDialog | None = None
        preferences.changed.connect(self._on_changed)

    def serve(self, workspace: Workspace, station: Station, menu: MainMenu) -> None:
        """Lead to the dialogs of *workspace* and of its *menu* from now on, in the language of *station*."""
        self._station = station
        self._menu, self._workspace = menu, workspace
        menu.settings_requested.connect(self.show)
        if self.dialog is not None:
            self._fill(self.dialog, station)

    def rest(self) -> None:
        """Show nothing until there are pages again."""
        self._station = self._menu = self._workspace = None
        if self.dialog is not None:
            self.dialog.reject()

    def show(self, key: str = "") -> None:
        """Show all settings, and the one of *key* in sight."""
        if self._station is None:
            return
        if self.dialog is None:
            self.dialog = SettingsDialog(self._window)
            self.dialog.returned.connect(self._read)
            self.dialog.finished.connect(self._on_finished)
            self._fill(self.dialog, self._station)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        if key and self.dialog.panel is not None:
            self.dialog.panel.go_to(key)

    def _fill(self, dialog: SettingsDialog, station: Station) -> None:
        self._search = self._search or SettingSearch()
        usual = {one.key: self._preferences.usual(one.key) for one in SETTINGS}
        panel = SettingsPanel(self._theme, self._search, station.wording, usual)
        for one in SETTINGS:
            if one.kept is Kept.FILE:
                panel.rows[one.key].show_value(self._preferences.value(one.key))
        for name, value in self._preferences.strange.items():
            panel.rows[name].say_problem(station.wording.say(notice("settings.unknown-value", value=value)))
        if not self._outside.has_tray:
            panel.rows["stay_in_tray"].refuse(self.tr("This desktop has no place for such an icon."))
        panel.picked.connect(self._on_picked)
        panel.folder_wanted.connect(self._on_folder_wanted)
        panel.place_wanted.connect(self._on_place_wanted)
        dialog.show_panel(panel)
        self._read()

    def _read(self) -> None:
        """Read what is set in the fact base, where dialogs change it."""
        if self._station is not None:
            self._station.runner.read("settings", _values, self._on_read, self._on_failed)

    def _on_read(self, values: dict[str, str]) -> None:
        if self.dialog is not None and self.dialog.panel is not None:
            for key, value in values.items():
                self.dialog.panel.rows[key].show_value(value)

    def _on_failed(self, error: KnownError) -> None:
        if self.dialog is not None and self.dialog.panel is not None and self._station is not None:
            self.dialog.panel.say(self._station.explain(error))

    def _on_picked(self, key: str, value: str) -> None:
        self._preferences.remember(**{key: value})

    def _on_changed(self, key: str) -> None:
        if self.dialog is not None and self.dialog.panel is not None:
            row = self.dialog.panel.rows[key]
            row.show_value(self._preferences.value(key))
            if row.control.isEnabled():
                row.say_problem("")

    def _on_folder_wanted(self, _key: str) -> None:
        self._ask.backups_folder(self._on_folder_chosen)

    def _on_folder_chosen(self, folder: Path) -> None:
        self._preferences.keep_backups_in(str(folder))

    def _on_place_wanted(self, place: Place) -> None:
        if place is Place.COLUMNS and self._workspace is not None:
            self._window.go_to(LIBRARY)
            self._workspace.library.columns.ask()
        elif self._menu is not None:
            _places_of(self._menu)[place]()

    def _on_finished(self) -> None:
        self.dialog = None


def _places_of(menu: MainMenu) -> dict[Place, Callable[[], object]]:
    """Return what opens the dialogs that *menu* opens, too."""
    return {
        Place.NAMES: menu.identity_requested.emit,
        Place.INSTITUTION: menu.house_requested.emit,
        Place.APPROVAL: menu.policy_requested.emit,
        Place.TEXTS: menu.texts_requested.emit,
        Place.SECOND_PERSON: menu.second_person_requested.emit,
        Place.KEYS: menu.keys_requested.emit,
        Place.OUTSIDE: menu.outside_requested.emit,
        Place.FACT_BASE: menu.open_requested.emit,
    }


def _values(store: Store) -> dict[str, str]:
    """Return what the fact base keeps, by the keys of the table. Runs on the store's thread."""
    policy, days, kept = policy_of(store.settings), store.retention.days, store.settings.every()
    found = {one.key: kept.get(one.key, one.usual) for one in SETTINGS if one.kept is Kept.FACT_BASE}
    return found | {
        MODES: "\n".join(found[MODES].split()),
        "one-person": YES if policy.one_person else NO,
        "warn-days": str(policy.warn_days),
        RETENTION_DAYS: "" if days is None else str(days),
        SECOND_PERSON: YES if is_switched_on(store) else NO,
    }
