"""The columns of a list as rows of the dialog in which they are chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal

from ui.columns.plan import ColumnPlan
from ui.plain_label import Tint
from ui.row_model import Index, RowModel

NAME, WIDTH = range(2)


class ColumnModel(RowModel[str]):
    """One row a column: those that are shown from the left on, then the others. Each can be ticked.

    Signals:
        ticked: The name of a column, and whether it is to be shown.
    """

    ticked = Signal(str, bool)

    def __init__(self, words: Mapping[str, str], *, pinned: str) -> None:
        """Name the columns by *words*; the one named *pinned* stays ticked."""
        super().__init__(columns=2, chips=-1)
        self._words = dict(words)
        self._pinned = pinned
        self._shown: frozenset[str] = frozenset()
        self._widths: dict[str, int] = {}

    def show_plan(self, plan: ColumnPlan, widths: Mapping[str, int]) -> None:
        """Show *plan*, with the pixels of each column."""
        self._shown = frozenset(plan.shown)
        self._widths = dict(widths)
        self.replace_rows([*plan.shown, *(name for name in self._words if name not in self._shown)])

    def place_of(self, name: str) -> int:
        """Return the row of the column *name*."""
        return self.rows.index(name)

    def heads(self) -> Sequence[str]:
        """Return the head of each column."""
        return self.tr("Column"), self.tr("Width")

    def cells(self, row: str) -> Sequence[str]:
        """Return what stands in each column."""
        width = self.tr("what is left") if row == self._pinned else str(self._widths.get(row, ""))
        return self._words[row], width if row in self._shown else ""

    def tint(self, _row: str) -> Tint:
        """Return no colour."""
        return "neutral"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let each column be ticked, but for the one that is always shown."""
        flags = super().flags(index)
        if index.column() == NAME and self.row(index.row()) != self._pinned:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, and whether it is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == NAME:
            row = self.row(index.row())
            return Qt.CheckState.Checked if row in self._shown else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a column to be shown, or not."""
        row = self.row(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or row is None or row == self._pinned:
            return False
        self.ticked.emit(row, row not in self._shown)
        return True
