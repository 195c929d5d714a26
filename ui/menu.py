"""The menu at the foot of the navigation."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from replydesk.command_words import of_setting
from replydesk.setting_table import setting
from ui.desk_page.suggestion_card import REJECT_KEY, TEACH_KEY
from ui.preferences import Preferences
from ui.translator import LANGUAGE_NAMES

SETTINGS_KEY = "Ctrl+,"


class MainMenu(QMenu):
    """Everything that is not done on a page.

    What is wanted rarely stands in two menus of its own: all of it in one took a second column on a small screen.

    Signals:
        teach_requested, reject_requested: The person says of the suggestion they are on that it fits, or not.
        palette_requested: Everything that can be done is to be offered.
        outside_requested: What is done outside of the window is to be chosen.
        quick_requested: The text on the clipboard is to be asked about in the quick panel.
        open_requested, practice_requested, own_requested, create_requested: Another fact base is wanted.
        language_picked, looks_picked, size_picked, lock_minutes_picked: What the person took.
        texts_requested: How long texts are kept is to be asked.
        policy_requested: What is asked of an entry before it is approved is to be asked.
        rules_requested: The rules of the tone check are to be shown.
        tidying_requested: What is there twice or contradicts itself is to be shown.
        deleted_requested: The entries that were deleted are to be shown.
        second_person_requested: Who may release blocked replies is to be asked.
        backups_requested: The backups are to be shown.
        check_requested: It is to be checked whether the fact base and its log are whole.
        keys_requested: What opens the fact base is to be shown.
        lock_requested: The fact base is to be locked.
        settings_requested: All settings are to be shown, and the one of that key in sight; empty: from the first.
        guide_requested: The guide is to be read.
        shortcuts_requested, about_requested, identity_requested, house_requested, quit_requested: As they say.
    """

    teach_requested = Signal()
    reject_requested = Signal()
    palette_requested = Signal()
    quick_requested = Signal()
    outside_requested = Signal()
    settings_requested = Signal(str)
    open_requested = Signal()
    practice_requested = Signal()
    own_requested = Signal()
    create_requested = Signal()
    language_picked = Signal(str)
    looks_picked = Signal(str)
    size_picked = Signal(str)
    guide_requested = Signal()
    shortcuts_requested = Signal()
    about_requested = Signal()
    identity_requested = Signal()
    texts_requested = Signal()
    backups_requested = Signal()
    check_requested = Signal()
    house_requested = Signal()
    second_person_requested = Signal()
    policy_requested = Signal()
    tidying_requested = Signal()
    rules_requested = Signal()
    deleted_requested = Signal()
    quit_requested = Signal()
    keys_requested = Signal()
    lock_requested = Signal()
    lock_minutes_picked = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._groups: dict[str, QActionGroup] = {}
        self.aboutToShow.connect(self._show_values)
        teach, reject = self.tr("Remember the message for this suggestion"), self.tr("Not this suggestion")
        self._of_suggestion = (
            self._act("teach", f"{teach}\t{TEACH_KEY}"),  # the desk listens to the key
            self._act("reject", f"{reject}\t{REJECT_KEY}"),
        )
        for action, wanted in zip(self._of_suggestion, (self.teach_requested, self.reject_requested), strict=True):
            action.triggered.connect(wanted)
        self._act("palette", self.tr("Commands and entries …"), "Ctrl+K").triggered.connect(self.palette_requested)
        self._act("quick", self.tr("Quick panel with the clipboard"), "Ctrl+Shift+A").triggered.connect(
            self.quick_requested
        )
        self.addSeparator()
        self._add_fact_base(self.addMenu(self.tr("Fact base and backups")))
        self._add_institution(self.addMenu(self.tr("Institution and rules")))
        self.addSeparator()
        self._act("settings", self.tr("Settings …"), SETTINGS_KEY).triggered.connect(self._on_settings)
        self._act("outside", self.tr("Quick panel …")).triggered.connect(self.outside_requested)
        self._choice("language", self.tr("Language"), LANGUAGE_NAMES, self._on_language)
        looks = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._choice("looks", self.tr("Looks"), looks, self._on_looks)
        sizes = {percent: f"{percent}%" for percent in setting("text_percent").choices}
        self._choice("text_percent", self.tr("Size of text"), sizes, self._on_size)
        self.addSeparator()
        self._act("guide", self.tr("Guide …")).triggered.connect(self.guide_requested)
        self._act("shortcuts", self.tr("Keyboard shortcuts"), "F1").triggered.connect(self.shortcuts_requested)
        self._act("about", self.tr("About ReplyDesk")).triggered.connect(self.about_requested)
        self.addSeparator()
        self._act("quit", self.tr("Quit"), "Ctrl+Q").triggered.connect(self.quit_requested)

    def fit_page(self, *, is_desk: bool) -> None:
        """Offer what concerns the suggestions at the desk only where they are seen."""
        for action in self._of_suggestion:
            action.setVisible(is_desk)

    def _add_fact_base(self, menu: QMenu) -> None:
        self._act("open-base", self.tr("Open a fact base …"), "Ctrl+O", menu).triggered.connect(self.open_requested)
        self._act("create-base", self.tr("Create a fact base …"), within=menu).triggered.connect(self.create_requested)
        self._act("own-base", self.tr("My fact base"), within=menu).triggered.connect(self.own_requested)
        self._act("practice-base", self.tr("Practice fact base"), within=menu).triggered.connect(
            self.practice_requested
        )
        menu.addSeparator()
        self._act("tidying", self.tr("Duplicates and contradictions …"), within=menu).triggered.connect(
            self.tidying_requested
        )
        self._act("deleted", self.tr("Deleted entries …"), within=menu).triggered.connect(self.deleted_requested)
        menu.addSeparator()
        self._act("backups", self.tr("Backups …"), within=menu).triggered.connect(self.backups_requested)
        check = self.tr("Check the fact base and its log …")
        self._act("verify", check, within=menu).triggered.connect(self.check_requested)
        self._act("texts", self.tr("Keep texts …"), within=menu).triggered.connect(self.texts_requested)
        self._act("keys", self.tr("Keys …"), within=menu).triggered.connect(self.keys_requested)
        self._act("lock", self.tr("Lock"), "Ctrl+Shift+L", menu).triggered.connect(self.lock_requested)
        minutes = setting("lock_minutes").choices
        waits = {count: self.tr("%Ln minutes", None, int(count)) for count in minutes} | {"0": self.tr("Never")}
        self._choice("lock_minutes", self.tr("Lock when nobody is here"), waits, self._on_lock, menu)

    def _add_institution(self, menu: QMenu) -> None:
        self._act("house", self.tr("Institution …"), within=menu).triggered.connect(self.house_requested)
        self._act("names-on-record", self.tr("Names on record …"), within=menu).triggered.connect(
            self.identity_requested
        )
        self._act("policy", self.tr("Approval of entries …"), within=menu).triggered.connect(self.policy_requested)
        self._act("rules", self.tr("Rules of the tone check …"), within=menu).triggered.connect(self.rules_requested)
        self._act("second-person", self.tr("Second person …"), within=menu).triggered.connect(
            self.second_person_requested
        )

    def _act(self, name: str, words: str, keys: str = "", within: QMenu | None = None) -> QAction:
        """Add what is done by the command *name*, see ``command_words``."""
        action = QAction(words, self)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        (within or self).addAction(action)
        return action

    def _choice(
        self,
        name: str,
        title: str,
        options: Mapping[str, str],
        picked: Callable[[QAction], None],
        within: QMenu | None = None,
    ) -> None:
        """Add the values of the setting *name*, each with its word."""
        menu = (within or self).addMenu(title)
        group = self._groups[name] = QActionGroup(menu)
        for value, words in options.items():
            action = menu.addAction(words)
            action.setObjectName(of_setting(name))
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(picked)

    def _show_values(self) -> None:
        """Mark what holds now: it may have been changed elsewhere."""
        for name, group in self._groups.items():
            for action in group.actions():
                action.setChecked(action.data() == self._preferences.value(name))

    def _on_settings(self) -> None:
        self.settings_requested.emit("")

    def _on_language(self, action: QAction) -> None:
        self.language_picked.emit(action.data())

    def _on_looks(self, action: QAction) -> None:
        self.looks_picked.emit(action.data())

    def _on_size(self, action: QAction) -> None:
        self.size_picked.emit(action.data())

    def _on_lock(self, action: QAction) -> None:
        self.lock_minutes_picked.emit(action.data())
