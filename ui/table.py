"""The one kind of table there is: whole rows, no grid, nothing to copy."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.letters import letters

_ROW_EXTRA = 18
"""Pixels a row is higher than its letters."""

_LEAST_READABLE = 120
"""Pixels of a column that takes what is left, where nothing is left."""


class RowTable(QTableView):
    """A list of rows in columns.

    Signals:
        row_entered: The row the person is on now, -1 for none.
        row_opened: The row on which Enter was pressed or which was double-clicked.
        selection_changed: Other rows are selected.
    """

    row_entered = Signal(int)
    row_opened = Signal(int)
    selection_changed = Signal()

    def __init__(
        self, model: QAbstractItemModel, *, name: str, takes_several: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show *model*; with *takes_several* Shift and Ctrl select more than one row."""
        super().__init__(parent)
        self._least: dict[int, int] = {}
        self._stretched: list[int] = []
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        several, single = (
            QAbstractItemView.SelectionMode.ExtendedSelection,
            QAbstractItemView.SelectionMode.SingleSelection,
        )
        self.setSelectionMode(several if takes_several else single)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_EXTRA)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        model.headerDataChanged.connect(self._share_out)
        model.modelReset.connect(self._share_out)

    def stretch(self, column: int, widths: dict[int, int]) -> None:
        """Let *column* take what is left when the others are *widths* pixels wide, at the usual size of letters."""
        head = self.horizontalHeader()
        head.setMinimumSectionSize(40)
        self._stretched.append(column)
        for other, width in widths.items():
            head.setSectionResizeMode(other, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(other, max(letters(width), head.sectionSizeHint(other)))

    def hide_when_narrow(self, least: dict[int, int]) -> None:
        """Hide each column of *least* while the table is narrower than its pixels (at the usual size of letters)."""
        self._least = least
        self._make_room()

    def setColumnHidden(self, column: int, hide: bool) -> None:  # noqa: FBT001 (Qt's)
        """Hide or show *column*, and share out anew what is left."""
        super().setColumnHidden(column, hide)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns there is room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        for column, pixels in self._least.items():
            self.setColumnHidden(column, self.width() < letters(pixels))
        self._share_out()

    def _share_out(self) -> None:
        """Stretch what takes the rest while its head can be read, else let the table be moved sideways."""
        head = self.horizontalHeader()
        shown = [column for column in range(head.count()) if not self.isColumnHidden(column)]
        stretched = [column for column in self._stretched if column in shown]
        if not stretched:
            return
        others = sum(head.sectionSize(column) for column in shown if column not in stretched)
        room = (self.viewport().width() - others) // len(stretched)
        is_tight = any(room < head.sectionSizeHint(column) for column in stretched)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_tight else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        for column in stretched:
            mode = QHeaderView.ResizeMode.Interactive if is_tight else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, mode)
            if is_tight:
                head.resizeSection(column, max(head.sectionSizeHint(column), letters(_LEAST_READABLE)))

    def go_to(self, row: int) -> None:
        """Make *row* the one the person is on and the only one selected, whatever keys they hold down meanwhile.

        Where several rows can be selected ``selectRow`` asks the keyboard: with Shift still down from the shortcut that
        led here, it selects nothing.
        """
        mode = self.selectionMode()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectRow(row)
        self.setSelectionMode(mode)

    def stand_on(self, row: int | None) -> None:
        """Go to *row*, or to none, without a word to those who listen: what belongs to it is shown already."""
        with QSignalBlocker(self):
            if row is not None:
                self.go_to(row)
            else:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())

    @property
    def current_row(self) -> int:
        """The row the person is on, -1 for none."""
        return self.currentIndex().row()

    @property
    def selected_rows(self) -> tuple[int, ...]:
        """The selected rows, from the top."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row >= 0:
            self.row_opened.emit(self.current_row)
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self) -> None:
        self.row_entered.emit(self.current_row)

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

    def _on_double_clicked(self) -> None:
        self.row_opened.emit(self.current_row)
