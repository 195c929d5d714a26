"""The rows of the history, read page by page, newest first."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from knowledge_base.store.audit import AuditAct
from ui.dates import moment_words
from ui.history_page.jobs import HistoryRow
from ui.names import act_word
from ui.plain_label import Tint

NUMBER, MOMENT, ACT, TEXT, PERSON = range(5)

TINT = Qt.ItemDataRole.UserRole + 1
"""The role under which an act gives the colour that goes with it."""

PAGE = 100
"""Lines read at a time."""

_TINTS: dict[AuditAct, Tint] = {
    AuditAct.RELEASED: "passed",
    AuditAct.OVERRULED: "warn",
    AuditAct.REFUSED: "block",
    AuditAct.RESTORED: "warn",
    AuditAct.ACCEPTED: "warn",
    AuditAct.TEXTS_REMOVED: "passed",
}

Index = QModelIndex | QPersistentModelIndex


class HistoryTableModel(QAbstractTableModel):
    """Audit lines; older ones are asked for as the list is scrolled.

    Signals:
        more_wanted: The number of the oldest line that is here.
    """

    more_wanted = Signal(int)

    def __init__(self, language: str, zone: tzinfo | None) -> None:
        super().__init__()
        self._language = language
        self._zone = zone
        self._rows: list[HistoryRow] = []
        self._complete = True

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show *rows* in place of all."""
        self.beginResetModel()
        self._rows = list(rows)
        self._complete = len(rows) < PAGE
        self.endResetModel()

    def add_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Put the next older *rows* below those that are here."""
        self._complete = len(rows) < PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    @property
    def rows(self) -> tuple[HistoryRow, ...]:
        """The rows that are here."""
        return tuple(self._rows)

    def row(self, number: int) -> HistoryRow | None:
        """Return the row at *number*, or ``None`` where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are here."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 5

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are older lines."""
        return not parent.isValid() and not self._complete

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page; it comes later."""
        self._complete = True
        self.more_wanted.emit(self._rows[-1].line.number)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (
            self.tr("No."),
            self.tr("When"),
            self.tr("What"),
            self.tr("Reply"),
            self.tr("Who"),
        )
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)[index.column()]
        if role == TINT and index.column() == ACT:
            return _TINTS[row.line.what]
        return None

    def _words(self, row: HistoryRow) -> tuple[str, ...]:
        line = row.line
        return (
            str(line.number),
            moment_words(line.at, self._zone, self._language),
            act_word(line.what),
            " ".join(row.reply.text.split()) if row.reply else "",
            line.person,
        )
