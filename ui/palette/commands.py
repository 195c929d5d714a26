"""Everything that can be done in the window, taken from where it is done: the menu, and the table of keys."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from replydesk.command_words import CommandWords
from replydesk.setting_table import SETTINGS
from replydesk.setting_words import SettingSearch, title_of
from replydesk.wording import Wording
from ui.command_button import COMMAND
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.shortcuts import shortcut_table
from ui.workspace import DESK, EVALUATION, LEARNED, LIBRARY

translate = QCoreApplication.translate

PALETTE_KEY = "Ctrl+K"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing that can be done.

    Attributes:
        words: What it is called.
        key: Its key as it is written on this system; may be empty.
        run: Does it.
        also: More words by which it is found, in small letters.
        value: Where it sets one of several values: the words, in small letters, that mean this one and none beside it.
    """

    words: str
    key: str
    run: Callable[[], object]
    also: str = ""
    value: str = ""


def commands(window: MainWindow, menu: QMenu, known: CommandWords) -> tuple[Command, ...]:
    """Return what can be done now: on the pages, by the keys of the table, then in *menu* with its lists.

    Each is found by the words in *known*, too. Keys that mean something only where one is (Enter on a row, the arrows)
    are no commands.
    """
    by_key = tuple(_of_keys(window, set(_keys_of(menu)), known))
    return (*by_key, *_of_buttons(window, known), *_of_menu(menu, "", known))


def setting_commands(menu: MainMenu, search: SettingSearch, wording: Wording) -> tuple[Command, ...]:
    """Return one command for each setting, which leads to it; it is found by the words of either language."""
    before = translate("Palette", "Setting")
    return tuple(
        Command(
            words=f"{before}: {title_of(one, wording)}",
            key="",
            run=partial(menu.settings_requested.emit, one.key),
            also=search.words_of(one.key),
        )
        for one in SETTINGS
    )


def _of_buttons(window: MainWindow, known: CommandWords) -> Iterator[Command]:
    """Yield what the buttons of the pages do that have the property ``COMMAND`` and no key, and what their menus do."""
    for place, number in _pages().items():
        page = window.page(number)
        for button in page.findChildren(QPushButton) if page is not None else ():
            if not button.property(COMMAND) or not button.isEnabled():
                continue
            menu = button.menu()
            if isinstance(menu, QMenu):
                for action in menu.actions():
                    words = f"{place}: {button.text()}: {_words(action)}"
                    also = known.words_of(action.objectName())
                    yield Command(words=words, key="", run=_Choose(window, number, action), also=also)
            else:
                words = f"{place}: {button.text().replace('&', '')}"
                also = known.words_of(str(button.property(COMMAND)))
                yield Command(words=words, key="", run=_Click(window, number, button), also=also)


def _of_menu(menu: QMenu, before: str, known: CommandWords) -> Iterator[Command]:
    for action in menu.actions():
        if action.isSeparator() or not action.isEnabled():
            continue
        words = before + _words(action) if action.isCheckable() else _words(action)  # a value says nothing by itself
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, f"{words}: ", known)
        elif action.shortcut() != QKeySequence(PALETTE_KEY) and "\t" not in action.text():
            name = action.objectName()
            value = known.words_of_value(name, str(action.data())) if action.isCheckable() else ""
            also, key = known.words_of(name), _shown(action.shortcut())
            yield Command(words=words, key=key, run=action.trigger, also=also, value=value)


def _keys_of(menu: QMenu) -> Iterator[str]:
    """Yield the keys of everything in *menu* and the menus in it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _keys_of(inner)
        else:
            yield action.shortcut().toString()


def _words(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _of_keys(window: MainWindow, taken: set[str], known: CommandWords) -> Iterator[Command]:
    """Yield what the keys of the table do that a page or the navigation listens to; *taken* are those of the menu."""
    for place, keys in shortcut_table():
        for key, words, name in keys:
            wanted = QKeySequence(key)
            if "…" in key or wanted.toString() in taken:
                continue
            found = _listener(window, place, wanted)
            if found is not None:
                number, shortcut = found
                said = f"{place}: {words}" if number is not None else words
                also, run = known.words_of(name), _Press(window, number, shortcut)
                yield Command(words=said, key=_shown(wanted), run=run, also=also)


def _pages() -> dict[str, int]:
    """Return the number of the page that each place of the table is; what holds everywhere is none."""
    return {
        translate("Shortcuts", "At the desk"): DESK,
        translate("Shortcuts", "In the fact base"): LIBRARY,
        translate("Shortcuts", "In what was learned"): LEARNED,
        translate("Shortcuts", "In the evaluation"): EVALUATION,
    }


def _listener(window: MainWindow, place: str, wanted: QKeySequence) -> tuple[int | None, QShortcut] | None:
    """Return what listens to a key of *place*, and the number of the page it is on; ``None``: of all pages."""
    number = _pages().get(place)
    within: QWidget | None = window.page(number) if number is not None else window.rail
    if within is None:
        return None
    there = (one for one in within.findChildren(QShortcut) if one.key() == wanted and one.isEnabled())
    found = next(there, None)
    return (number, found) if found is not None else None


@dataclass(frozen=True, slots=True)
class _Press:
    """Does what a key does on its page."""

    window: MainWindow
    page: int | None
    shortcut: QShortcut

    def __call__(self) -> None:
        if self.page is not None and self.page != self.window.place:
            self.window.go_to(self.page)
        self.shortcut.activated.emit()


@dataclass(frozen=True, slots=True)
class _Click:
    """Presses a button on its page."""

    window: MainWindow
    page: int
    button: QPushButton

    def __call__(self) -> None:
        if self.page != self.window.place:
            self.window.go_to(self.page)
        self.button.click()


@dataclass(frozen=True, slots=True)
class _Choose:
    """Chooses a line of a button's menu on its page."""

    window: MainWindow
    page: int
    action: QAction

    def __call__(self) -> None:
        if self.page != self.window.place:
            self.window.go_to(self.page)
        self.action.trigger()


def _shown(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
