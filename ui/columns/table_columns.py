"""Puts a plan of columns on a table, and reads off it what the person does with the mouse."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from ui.columns.plan import ColumnPlan
from ui.letters import letters
from ui.table import RowTable
from ui.timer import single_shot

LEAST_READABLE = 170
"""Pixels of the column that takes what is left; with less of it the list can be moved sideways."""

_AFTER_DRAG_MS = 300
"""From the last movement of a head's edge to the moment it is kept."""


class TableColumns(QObject):
    """The columns of one table.

    Args:
        table: With all columns that can be shown, in the order of *widths*.
        widths: The usual pixels of each column, by its name.
        stretched: The column that takes what is left. It is always shown.
        usual: The names of the columns that are shown as long as nobody changed it.
        narrow: Columns of *usual* that make room while the table is narrower than so many pixels.
        falling: Columns whose greatest is first as long as nobody turns the order.

    Signals:
        rearranged: The person moved or resized a column; carries the plan as it is now.
    """

    rearranged = Signal(object)

    def __init__(
        self,
        table: RowTable,
        *,
        widths: Mapping[str, int],
        stretched: str,
        usual: Sequence[str],
        narrow: Mapping[str, int],
        falling: Collection[str] = (),
    ) -> None:
        super().__init__(table)
        self._table = table
        self._head = table.horizontalHeader()
        self._widths = dict(widths)
        self._names = list(widths)
        self._stretched = self._names.index(stretched)
        self._usual = frozenset(usual)
        self._narrow = {self._names.index(name): pixels for name, pixels in narrow.items()}
        self._falling = frozenset(falling)
        self._plan: ColumnPlan | None = None
        self._is_applying = False
        self._by_hand: dict[str, int] = {}
        self._settle = single_shot(self, _AFTER_DRAG_MS, self._on_settled)
        self._head.setMinimumSectionSize(40)
        self._head.setSectionsMovable(True)
        self._head.setSectionsClickable(True)
        self._head.sectionMoved.connect(self._on_moved)
        self._head.sectionResized.connect(self._on_resized)
        table.viewport().installEventFilter(self)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns, in the order of the table's model."""
        return tuple(self._names)

    def width(self, name: str, plan: ColumnPlan) -> int:
        """Return how many pixels wide the column *name* is in *plan*."""
        return plan.widths.get(name, letters(self._widths[name]))

    def apply(self, plan: ColumnPlan) -> None:
        """Show the columns of *plan*, and by which of them the list is sorted."""
        self._plan = plan
        self._is_applying = True
        is_usual = frozenset(plan.shown) == self._usual
        for column, name in enumerate(self._names):
            self._table.setColumnHidden(column, name not in plan.shown)
            if column != self._stretched:
                self._head.resizeSection(column, max(self.width(name, plan), self._head.sectionSizeHint(column)))
        for place, name in enumerate(plan.shown):
            self._head.moveSection(self._head.visualIndex(self._names.index(name)), place)
        self._table.hide_when_narrow(self._narrow if is_usual else {})
        self._show_order(plan)
        self._is_applying = False
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Give what is left anew when there is more or less of it."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _show_order(self, plan: ColumnPlan) -> None:
        at = self._names.index(plan.order) if plan.order in plan.shown else -1
        self._head.setSortIndicatorShown(at >= 0)
        if at >= 0:
            falls = plan.turned != (plan.order in self._falling)
            direction = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
            self._head.setSortIndicator(at, direction)

    def _fit(self) -> None:
        """Stretch the one column while there is room for it to be read, else let the list be moved sideways."""
        others = sum(
            self._head.sectionSize(column)
            for column in range(len(self._names))
            if column != self._stretched and not self._table.isColumnHidden(column)
        )
        is_tight = self._table.viewport().width() - others < letters(LEAST_READABLE)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_tight else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._table.setHorizontalScrollBarPolicy(policy)
        mode = QHeaderView.ResizeMode.Fixed if is_tight else QHeaderView.ResizeMode.Stretch
        was, self._is_applying = self._is_applying, True
        self._head.setSectionResizeMode(self._stretched, mode)
        if is_tight:
            self._head.resizeSection(self._stretched, letters(LEAST_READABLE))
        self._is_applying = was

    def _on_moved(self) -> None:
        if self._is_applying or self._plan is None:
            return
        shown = [self._names[self._head.logicalIndex(place)] for place in range(len(self._names))]
        self._plan = replace(self._plan, shown=tuple(name for name in shown if name in self._plan.shown))
        self.rearranged.emit(self._plan)

    def _on_resized(self, column: int, was: int, pixels: int) -> None:
        if self._is_applying or column == self._stretched or not was or not pixels:
            return  # hidden or shown again
        self._by_hand[self._names[column]] = pixels
        self._fit()
        self._settle.start()

    def _on_settled(self) -> None:
        resized, self._by_hand = self._by_hand, {}
        if self._plan is not None:
            for name, pixels in resized.items():
                self._plan = self._plan.resized(name, pixels)
            self.rearranged.emit(self._plan)
