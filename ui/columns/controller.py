"""What happens to the columns and the order of one list: by its heads, their menu and the dialog; kept at once."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.columns.dialog import ColumnsDialog
from ui.columns.plan import ColumnPlan, plan_text, read_plan
from ui.columns.table_columns import TableColumns
from ui.table import RowTable
from ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The columns of a list.

    Attributes:
        words: Name → what its head says, of all columns in the order of the model.
        widths: Their usual pixels.
        pinned: The one that is always shown and takes what is left.
        usual: How the list is shown as long as nobody changed it.
        narrow: Of the usual ones, which make room while the list is narrower than so many pixels.
        falling: Those whose greatest is first as long as nobody turns the order.
    """

    words: Mapping[str, str]
    widths: Mapping[str, int]
    pinned: str
    usual: ColumnPlan
    narrow: Mapping[str, int]
    falling: Collection[str]


class ColumnsController(QObject):
    """Decides which columns a list shows and in which order.

    Args:
        table: The list.
        offered: Its columns.
        kept: What was kept of them, as text.
        keep: Keeps such a text for the next start.

    Attributes:
        plan: The columns and the order now.
        dialog: The dialog that is open, or ``None``.
        menu: The menu of the heads that was opened last, or ``None``.

    Signals:
        order_changed: The list is to be sorted by something else.
    """

    order_changed = Signal()

    def __init__(
        self, table: RowTable, theme: Theme, offered: Offered, *, kept: str, keep: Callable[[str], None]
    ) -> None:
        super().__init__(table)
        self._table = table
        self._theme = theme
        self._offered = offered
        self._keep = keep
        self.dialog: ColumnsDialog | None = None
        self.menu: QMenu | None = None
        self.plan = read_plan(kept, offered.usual, names=tuple(offered.words), pinned=offered.pinned)
        self._columns = TableColumns(
            table,
            widths=offered.widths,
            stretched=offered.pinned,
            usual=offered.usual.shown,
            narrow=offered.narrow,
            falling=offered.falling,
        )
        self._columns.apply(self.plan)
        self._columns.rearranged.connect(self._on_rearranged)
        head = table.horizontalHeader()
        head.sectionClicked.connect(self._on_head_clicked)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._on_menu_requested)

    def sort(self, order: str, *, turned: bool) -> bool:
        """Sort by *order*, and keep that; say whether it is another order than before."""
        return self._change(replace(self.plan, order=order, turned=turned))

    def ask(self) -> None:
        """Open the dialog."""
        self.dialog = ColumnsDialog(
            self._theme,
            self._columns,
            self._offered.words,
            plan=self.plan,
            usual=self._offered.usual,
            pinned=self._offered.pinned,
            parent=self._table.window(),
        )
        self.dialog.saved.connect(self._change)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _change(self, plan: ColumnPlan) -> bool:
        was, self.plan = self.plan, plan
        self._columns.apply(plan)
        self._keep(plan_text(plan))
        is_other = (was.order, was.turned) != (plan.order, plan.turned)
        if is_other:
            self.order_changed.emit()
        return is_other

    def _on_rearranged(self, plan: ColumnPlan) -> None:
        self.plan = plan
        self._keep(plan_text(plan))

    def _on_head_clicked(self, column: int) -> None:
        name = self._columns.names[column]
        self.sort(name, turned=name == self.plan.order and not self.plan.turned)

    def _on_menu_requested(self, at: QPoint) -> None:
        self.menu = self._new_menu(self._table)
        self.menu.popup(self._table.horizontalHeader().mapToGlobal(at))

    def _new_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in self._offered.words.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name in self.plan.shown)
            action.setEnabled(name != self._offered.pinned)
            action.setData(name)
        menu.addSeparator()
        menu.addAction(self.tr("Columns and order …")).triggered.connect(self.ask)
        menu.addAction(self.tr("The usual columns")).triggered.connect(self._on_usual)
        menu.triggered.connect(self._on_picked)
        return menu

    def _on_picked(self, action: QAction) -> None:
        name = action.data()
        if name:
            self._change(self.plan.with_shown(str(name), shown=action.isChecked()))

    def _on_usual(self) -> None:
        self._change(self._offered.usual)

    def _on_finished(self) -> None:
        self.dialog = None
