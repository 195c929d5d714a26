"""The rows of the fact base's list, read page by page."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from knowledge_base.store.entry_pages import EntryRow, Order
from ui.dates import short_day_words
from ui.names import kind_word, status_tint, status_word

TITLE, KIND, STATUS, VALID_UNTIL = range(4)

TINT = Qt.ItemDataRole.UserRole + 1
"""The role under which a status gives the colour that goes with it."""

ORDERS = {TITLE: Order.TITLE, KIND: Order.KIND, STATUS: Order.STATUS, VALID_UNTIL: Order.VALID_UNTIL}
"""What the database sorts by when a column's head is pressed."""

PAGE = 100
"""Rows read at a time: about two screens."""

Index = QModelIndex | QPersistentModelIndex


class EntryTableModel(QAbstractTableModel):
    """Entries as the database filtered and sorted them; more are asked for as the list is scrolled.

    Signals:
        more_wanted: The number of rows that are here already.
    """

    more_wanted = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._rows: list[EntryRow] = []
        self._total = 0
        self._asked_at = -1

    def show_rows(self, rows: Sequence[EntryRow], total: int) -> None:
        """Show *rows* in place of all; there are *total* in the database."""
        self.beginResetModel()
        self._rows = list(rows)
        self._total = total
        self._asked_at = -1
        self.endResetModel()

    def add_rows(self, rows: Sequence[EntryRow]) -> None:
        """Put the next *rows* below those that are here."""
        if not rows:
            self._total = len(self._rows)
            return
        last = len(self._rows) + len(rows) - 1
        self.beginInsertRows(QModelIndex(), len(self._rows), last)
        self._rows.extend(rows)
        self.endInsertRows()

    def row(self, number: int) -> EntryRow | None:
        """Return the row at *number*, or ``None`` where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, entry_id: str) -> int | None:
        """Return the row of the entry with that id, where it is among those read."""
        return next((at for at, row in enumerate(self._rows) if row.id == entry_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are here."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 4

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether the database has more rows."""
        return not parent.isValid() and len(self._rows) < self._total and self._asked_at != len(self._rows)

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page; it comes later."""
        self._asked_at = len(self._rows)
        self.more_wanted.emit(self._asked_at)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Title"), self.tr("Kind"), self.tr("Status"), self.tr("Valid until"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row, index.column())
        if role == TINT and index.column() == STATUS:
            return status_tint(row.status)
        return None

    def _words(self, row: EntryRow, column: int) -> str:
        if column == TITLE:
            return row.title
        if column == KIND:
            return kind_word(row.kind)
        if column == STATUS:
            return status_word(row.status)
        return short_day_words(row.valid_until, self._language)
