"""The menu of the saved searches."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from replydesk.saved_searches import SavedSearch, flaws_of
from ui.theme import Theme

KEEP_KEY = "Ctrl+Shift+S"
OPEN_KEY = "Ctrl+Shift+F"


class SearchMenu(QMenu):
    """One line a search. One that is not understood any more has a sign of warning, and can be used all the same.

    Signals:
        picked: The search that was chosen.
        keep_requested, manage_requested: Its line was chosen.
    """

    picked = Signal(object)
    keep_requested = Signal()
    manage_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        own: Sequence[SavedSearch],
        others: Sequence[SavedSearch],
        *,
        present: SavedSearch,
        said: Callable[[SavedSearch], str],
        parent: QWidget,
    ) -> None:
        """Offer *own* and those of *others*; *present* is looked for now, and *said* puts a search into words."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._theme = theme
        self._said = said
        self._searches: list[SavedSearch] = []
        for search in own:
            self._add(self, search, is_present=is_like(search, present))
        if not own:
            self.addAction(self.tr("No search is kept yet")).setEnabled(False)
        if others:
            from_others = self.addMenu(self.tr("Kept by others"))
            for search in others:
                self._add(from_others, search, is_present=False)
        self.addSeparator()
        self._act(self.tr("Keep this search …"), KEEP_KEY).triggered.connect(self.keep_requested)
        manage = self.addAction(self.tr("Rename or delete …"))
        manage.setEnabled(bool(own))
        manage.triggered.connect(self.manage_requested)
        self.triggered.connect(self._on_triggered)

    def _add(self, menu: QMenu, search: SavedSearch, *, is_present: bool) -> None:
        action = menu.addAction(search.name.replace("&", "&&"))
        action.setData(len(self._searches))
        action.setToolTip(self._said(search))
        action.setCheckable(is_present)
        action.setChecked(is_present)
        if flaws_of(search):
            action.setIcon(self._theme.icon("warn", "warn"))
        self._searches.append(search)

    def _act(self, words: str, keys: str) -> QAction:
        """Add a line that names its key; the page listens to it."""
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        return self.addAction(f"{words}\t{shown}")

    def _on_triggered(self, action: QAction) -> None:
        if isinstance(action.data(), int):
            self.picked.emit(self._searches[action.data()])


def is_like(one: SavedSearch, other: SavedSearch) -> bool:
    """Say whether both look for the same, in the same order."""
    return (one.words, one.kind, one.status, one.order, one.turned) == (
        other.words.strip(),
        other.kind,
        other.status,
        other.order,
        other.turned,
    )
