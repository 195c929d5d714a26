"""What happens around the saved searches of the fact base page: the menu, keeping, using, renaming, deleting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.saved_searches import (
    SavedSearch,
    delete_search,
    flaws_of,
    keep_search,
    rename_search,
    saved_searches,
    searches_of_others,
)
from ui.searches.dialog import SearchesDialog
from ui.searches.keep_dialog import KeepSearchDialog
from ui.searches.menu import SearchMenu, is_like
from ui.searches.model import SearchTableModel
from ui.searches.words import summary
from ui.station import Station
from ui.theme import Theme

_BRING_BACK = "search"
"""What the button of the note does."""


class Searched(Protocol):
    """The list that is searched."""

    def present_search(self) -> SavedSearch:
        """Return what is looked for now, without a name."""

    def use_search(self, search: SavedSearch) -> None:
        """Look for *search*."""


@dataclass(frozen=True, slots=True)
class _Kept:
    own: tuple[SavedSearch, ...]
    others: tuple[SavedSearch, ...]


class SearchesController(QObject):
    """Keeps searches and calls them up again.

    Attributes:
        menu, keep_dialog, dialog: What was opened last, or ``None``.

    Signals:
        said: What happened, in words.
        refused: What could not be done, in words.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(
        self, theme: Theme, station: Station, button: QWidget, searched: Searched, *, orders: Mapping[str, str]
    ) -> None:
        """Open the menu below *button*; *orders* are the words for what is sorted by."""
        super().__init__(button)
        self._theme = theme
        self._station = station
        self._button = button
        self._searched = searched
        self._orders = dict(orders)
        self._deleted: SavedSearch | None = None
        self._last: SavedSearch | None = None
        self.menu: SearchMenu | None = None
        self.keep_dialog: KeepSearchDialog | None = None
        self.dialog: SearchesDialog | None = None

    # --- the menu

    def open_menu(self) -> None:
        """Open the menu as soon as it is known what is kept."""
        self._read(self._on_menu)

    def _on_menu(self, kept: _Kept) -> None:
        self.menu = SearchMenu(
            self._theme,
            kept.own,
            kept.others,
            present=self._searched.present_search(),
            said=self._words,
            parent=self._button,
        )
        self.menu.picked.connect(self.use)
        self.menu.keep_requested.connect(self.ask_to_keep)
        self.menu.manage_requested.connect(self.manage)
        self.menu.aboutToHide.connect(self._on_menu_left)
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))
        first = next((one for one in self.menu.actions() if one.isEnabled()), None)
        if first is not None:
            self.menu.setActiveAction(first)

    def _on_menu_left(self) -> None:
        self.menu = None

    def use(self, search: SavedSearch) -> None:
        """Look for *search*, and say what of it is not understood beside its words, which say it themselves."""
        self._last = search
        self._searched.use_search(search)
        beside = flaws_of(replace(search, words=""))
        if beside:
            self.refused.emit("\n".join(map(self._station.wording.say, beside)))

    # --- keeping

    def ask_to_keep(self) -> None:
        """Ask for a name for the present search."""
        self._read(self._on_ask)

    def _on_ask(self, kept: _Kept) -> None:
        present = self._searched.present_search()
        like = next((one.name for one in kept.own if is_like(one, present)), "")
        changed = self._last.name if self._last is not None and self._last in kept.own else ""
        self.keep_dialog = KeepSearchDialog(
            self._theme,
            looks_for=self._words(present),
            flaws=self._flaws(present),
            names=[one.name for one in kept.own],
            name=like or changed,
            parent=self._button.window(),
        )
        self.keep_dialog.save_requested.connect(self._on_keep)
        self.keep_dialog.finished.connect(self._on_keep_left)
        self.keep_dialog.open()

    def _on_keep(self, name: str, replaces: str) -> None:
        search = replace(self._searched.present_search(), name=name)
        job = partial(_keep, act=self._station.act(), search=search, replaces=replaces)
        self._station.runner.write(job, self._on_kept, self._on_keep_refused)

    def _on_kept(self, search: SavedSearch) -> None:
        self._last = search
        if self.keep_dialog is not None:
            self.keep_dialog.accept()
        self.said.emit(self.tr("The search is kept as “{name}”.").format(name=search.name))

    def _on_keep_refused(self, error: KnownError) -> None:
        if self.keep_dialog is not None:
            self.keep_dialog.say_problem(self._station.explain(error))

    def _on_keep_left(self) -> None:
        self.keep_dialog = None

    # --- renaming and deleting

    def manage(self) -> None:
        """Open the dialog with all of them."""
        self._read(self._on_manage)

    def _on_manage(self, kept: _Kept) -> None:
        self.dialog = SearchesDialog(self._theme, SearchTableModel(self._orders), self._button.window())
        self.dialog.row_entered.connect(self._on_row_entered)
        self.dialog.use_requested.connect(self._on_use)
        self.dialog.rename_requested.connect(self._on_rename)
        self.dialog.delete_requested.connect(self._on_delete)
        self.dialog.note.action_taken.connect(self._on_bring_back)
        self.dialog.finished.connect(self._on_dialog_left)
        self.dialog.show_searches(kept.own)
        self.dialog.open()

    def _on_row_entered(self, search: SavedSearch | None) -> None:
        if self.dialog is not None:
            self.dialog.show_flaws(self._flaws(search) if search is not None else ())

    def _on_use(self, search: SavedSearch) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.use(search)

    def _on_rename(self, search: SavedSearch, name: str) -> None:
        job = partial(_rename, act=self._station.act(), name=search.name, new_name=name)
        self._station.runner.write(job, self._on_renamed, self._on_refused)

    def _on_renamed(self, search: SavedSearch) -> None:
        if self.dialog is not None:
            self.dialog.note.say(self.tr("It is called “{name}” now.").format(name=search.name))
        self._show_again(on=search.key)

    def _on_delete(self, search: SavedSearch) -> None:
        job = partial(_delete, act=self._station.act(), name=search.name)
        self._station.runner.write(job, self._on_deleted, self._on_refused)

    def _on_deleted(self, search: SavedSearch) -> None:
        self._deleted = search
        if self.dialog is not None:
            said = self.tr("Deleted: {name}").format(name=search.name)
            self.dialog.note.say(said, action=self.tr("Bring it back"), act=_BRING_BACK)
        self._show_again()

    def _on_bring_back(self, act: str) -> None:
        if act == _BRING_BACK and self._deleted is not None:
            job = partial(_keep, act=self._station.act(), search=self._deleted, replaces="")
            self._station.runner.write(job, self._on_back, self._on_refused)

    def _on_back(self, search: SavedSearch) -> None:
        self._deleted = None
        if self.dialog is not None:
            self.dialog.note.hide()
        self._show_again(on=search.key)

    def _show_again(self, *, on: str = "") -> None:
        self._read(partial(self._on_shown_again, on=on))

    def _on_shown_again(self, kept: _Kept, *, on: str) -> None:
        if self.dialog is not None:
            self.dialog.show_searches(kept.own, on=on)

    def _on_refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.note.say(self._station.explain(error), is_error=True)
        else:
            self.refused.emit(self._station.explain(error))

    def _on_dialog_left(self) -> None:
        self.dialog = None

    # --- inside

    def _read(self, done: Callable[[_Kept], None]) -> None:
        job = partial(_read, person=self._station.person)
        self._station.runner.read("searches", job, done, self._on_refused)

    def _words(self, search: SavedSearch) -> str:
        return summary(search, self._orders)

    def _flaws(self, search: SavedSearch) -> list[str]:
        return [self._station.wording.say(one) for one in flaws_of(search)]


def _read(store: Store, *, person: str) -> _Kept:
    return _Kept(saved_searches(store, person), searches_of_others(store, person))


def _keep(store: Store, *, act: Act, search: SavedSearch, replaces: str) -> SavedSearch:
    return keep_search(store, act, search, replaces=replaces)


def _rename(store: Store, *, act: Act, name: str, new_name: str) -> SavedSearch:
    return rename_search(store, act, name, new_name)


def _delete(store: Store, *, act: Act, name: str) -> SavedSearch:
    return delete_search(store, act, name)
