"""The rows of one list of the evaluation."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.evaluation_page.rows import ResultRow, Section

WHAT, FIRST, SECOND, COUNT = range(4)

TINT = Qt.ItemDataRole.UserRole + 1
"""The role under which a word gives the colour that goes with it."""

COLUMNS: dict[Section, tuple[int, ...]] = {
    Section.TO_DO: (WHAT, FIRST, COUNT),
    Section.MIXED_UP: (FIRST, SECOND, COUNT),
    Section.NOT_FOUND: (WHAT, FIRST, SECOND),
    Section.IN_VAIN: (FIRST, SECOND, COUNT),
    Section.UNTESTED: (WHAT, FIRST),
}
"""Which columns each list shows."""

Index = QModelIndex | QPersistentModelIndex


class ResultTableModel(QAbstractTableModel):
    """What an evaluation found, one thing a row. All of them are here; there are at most some thousand."""

    def __init__(self) -> None:
        super().__init__()
        self._section = Section.TO_DO
        self._rows: tuple[ResultRow, ...] = ()

    def show_rows(self, section: Section, rows: Sequence[ResultRow]) -> None:
        """Show *rows*, those of the list *section*, in place of all."""
        self.beginResetModel()
        self._section = section
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[ResultRow, ...]:
        """The rows that are here."""
        return self._rows

    def row(self, number: int) -> ResultRow | None:
        """Return the row at *number*, or ``None`` where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are here."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are; each list hides some of them."""
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        entry, one, another = self.tr("Entry"), self.tr("One entry"), self.tr("The other entry")
        heads = {
            Section.TO_DO: (self.tr("What"), self.tr("Entry or message"), "", self.tr("Helps")),
            Section.MIXED_UP: ("", one, another, self.tr("Times")),
            Section.NOT_FOUND: (self.tr("Found"), entry, self.tr("First instead"), ""),
            Section.IN_VAIN: ("", self.tr("Message"), self.tr("Nearest entry"), self.tr("Times")),
            Section.UNTESTED: (self.tr("Why"), entry, "", ""),
        }
        return heads[self._section][section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return (row.what, row.first, row.second, row.count)[index.column()]
        if role == TINT and index.column() == WHAT:
            return row.tint
        return None
