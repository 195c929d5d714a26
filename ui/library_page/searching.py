"""What the fact base page looks for, as a search that can be kept and called up again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from replydesk.saved_searches import SavedSearch, order_of
from ui.columns.controller import ColumnsController
from ui.library_page.model import COLUMNS, EntryTableModel
from ui.library_page.view import LibraryView
from ui.searches.controller import SearchesController
from ui.searches.help_dialog import SearchHelpDialog
from ui.searches.menu import KEEP_KEY, OPEN_KEY
from ui.station import Station
from ui.theme import Theme


class Searching(QObject):
    """Hands what is looked for to :class:`SearchesController`, and looks for what comes from there.

    Attributes:
        searches: What happens around the searches that were kept.

    Signals:
        searched: Something else is to be looked for at once.
    """

    searched = Signal()

    def __init__(
        self, view: LibraryView, model: EntryTableModel, columns: ColumnsController, theme: Theme, station: Station
    ) -> None:
        super().__init__(view)
        self._view = view
        self._columns = columns
        self._theme = theme
        self._language = station.wording.language
        words = dict(zip(map(str, COLUMNS), model.heads(), strict=True))
        self.searches = SearchesController(theme, station, view.searches_button, self, orders=words)
        self.searches.said.connect(self._on_said)
        self.searches.refused.connect(self._on_refused)
        view.searches_button.clicked.connect(self.searches.open_menu)
        view.help_button.clicked.connect(self._on_help_requested)
        QShortcut(QKeySequence(OPEN_KEY), view).activated.connect(self.searches.open_menu)
        QShortcut(QKeySequence(KEEP_KEY), view).activated.connect(self.searches.ask_to_keep)

    def present_search(self) -> SavedSearch:
        """Return what is looked for now, without a name."""
        view, plan = self._view, self._columns.plan
        return SavedSearch(
            name="",
            words=view.search.text(),
            kind=view.kind.value,
            status=view.status.value,
            order=plan.order,
            turned=plan.turned,
        )

    def use_search(self, search: SavedSearch) -> None:
        """Look for *search*: its words stand in the search box, and can be changed there."""
        view = self._view
        view.search.setText(f"{search.words} " if search.words else "")
        view.kind.pick(search.kind)
        view.status.pick(search.status)
        if not self._columns.sort(str(order_of(search)), turned=search.turned):
            self.searched.emit()  # another order has the list read by itself
        view.start()

    def _on_help_requested(self) -> None:
        SearchHelpDialog(self._language, self._view.window()).open()

    def _on_said(self, sentence: str) -> None:
        self._view.note.say(sentence)

    def _on_refused(self, sentence: str) -> None:
        self._view.note.say(sentence, is_error=True)
