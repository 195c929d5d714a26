"""What all tables have in common: rows of one kind, a head for each column, and one column of chips."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.plain_label import Tint

TINT = Qt.ItemDataRole.UserRole + 1
"""The role under which a chip gives its colour."""

Index = QModelIndex | QPersistentModelIndex

Row = TypeVar("Row")


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows as a table shows them; what stands in a row is said by whoever knows the rows."""

    def __init__(self, *, columns: int, chips: int) -> None:
        """Begin without rows; of so many *columns* the one numbered *chips* has a colour."""
        super().__init__()
        self._columns = columns
        self._chips = chips
        self._rows: list[Row] = []

    # --- what a row says

    def heads(self) -> Sequence[str]:
        """Return the head of each column."""
        raise NotImplementedError

    def cells(self, row: Row) -> Sequence[str]:
        """Return what stands in each column of *row*."""
        raise NotImplementedError

    def cell(self, row: Row, column: int) -> str:
        """Return what stands in one column of *row*; for rows of many columns, of which few are shown."""
        return self.cells(row)[column]

    def tint(self, row: Row) -> Tint:
        """Return the colour of the chip of *row*."""
        raise NotImplementedError

    # --- rows

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are here."""
        return tuple(self._rows)

    def row(self, number: int) -> Row | None:
        """Return the row at *number*, or ``None`` where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* in place of all."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def append_rows(self, rows: Sequence[Row]) -> None:
        """Put *rows* below those that are here."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    # --- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are here."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads()[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.cell(row, index.column())
        if role == TINT and index.column() == self._chips:
            return self.tint(row)
        return None
