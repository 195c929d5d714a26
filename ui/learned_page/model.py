"""The rows of what was learned, newest first."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from replydesk.learning import Learned, LearnedKind
from ui.dates import short_day_words
from ui.names import learned_word
from ui.plain_label import Tint

KIND, TEXT, ENTRY, PERSON, DAY, STATE = range(6)

TINT = Qt.ItemDataRole.UserRole + 1
"""The role under which a chip gives its colour."""

_TINTS: dict[LearnedKind, Tint] = {LearnedKind.PHRASING: "passed", LearnedKind.REJECTION: "warn"}

Index = QModelIndex | QPersistentModelIndex


class LearnedTableModel(QAbstractTableModel):
    """What was learned, one thing a row. All of it is here: a person gives some thousands of lessons in years."""

    def __init__(self, language: str, zone: tzinfo | None) -> None:
        super().__init__()
        self._language = language
        self._zone = zone
        self._rows: tuple[Learned, ...] = ()

    def show_rows(self, rows: Sequence[Learned]) -> None:
        """Show *rows* in place of all."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[Learned, ...]:
        """The rows that are here."""
        return self._rows

    def row(self, number: int) -> Learned | None:
        """Return the row at *number*, or ``None`` where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are here."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (
            self.tr("What"),
            self.tr("Words"),
            self.tr("Entry"),
            self.tr("Who"),
            self.tr("When"),
            self.tr("State"),
        )
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)[index.column()]
        if role == TINT and index.column() == KIND:
            return _TINTS[row.kind] if row.in_force else "neutral"
        return None

    def _words(self, row: Learned) -> tuple[str, ...]:
        return (
            learned_word(row.kind),
            " ".join(row.text.split()),
            row.entry_title,
            row.person,
            short_day_words(row.at.astimezone(self._zone).date(), self._language),
            self.tr("In force") if row.in_force else self.tr("Taken back"),
        )
