"""What was learned as it is seen: the list on the left, one row in full on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from replydesk.learning import LearnedKind
from ui.chip_delegate import ChipDelegate
from ui.fields import LineField
from ui.learned_page.model import DAY, ENTRY, KIND, PERSON, STATE, TEXT, LearnedTableModel
from ui.learned_page.words import gap_word
from ui.letters import letters
from ui.note_strip import NoteStrip
from ui.placeholder import Placeholder
from ui.plain_label import PlainLabel
from ui.reading_panel import ReadingPanel
from ui.record_names import learned_word
from ui.row_model import TINT
from ui.split import Split
from ui.table import RowTable
from ui.theme import Theme

_CELL, _CHIP = 20, 38
"""Pixels a cell, and one with a chip in it, are wider than their letters."""


class LearnedView(QWidget):
    """The widgets of the page of learned things. It decides nothing.

    Attributes:
        search, undone_too: What the list is narrowed by.
        counter, table, detail, note: Its parts.
        undo_button, redo_button, entry_button: For the rows that are selected.

    Signals:
        search_changed: The words to look for are others.
        undone_toggled: What was taken back is to be shown too, or not.
        selection_changed: Other rows are selected, or none.
        undo_requested, redo_requested, entry_requested: Its button or key was pressed, or a row was opened.
    """

    search_changed = Signal()
    undone_toggled = Signal()
    selection_changed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    entry_requested = Signal()

    def __init__(self, theme: Theme, model: LearnedTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.search = LineField(name=self.tr("Search what was learned"), hint=self.tr("Search"))
        self.undone_too = QPushButton(self.tr("Also what was taken back"))
        self.counter = PlainLabel(role="small")
        self.table = RowTable(model, name=self.tr("What was learned"))
        self.undo_button = QPushButton(self.tr("Take back"))
        self.redo_button = QPushButton(self.tr("Put in force again"))
        self.entry_button = QPushButton(self.tr("Open the entry"))
        buttons = (self.undo_button, self.redo_button, self.entry_button)
        self.detail = ReadingPanel(theme, name=self.tr("The row in full"), buttons=buttons)
        self.note = NoteStrip(theme)
        self._empty = Placeholder(theme, "learned")
        self._chips = ChipDelegate(theme, TINT)
        self._right = QStackedWidget()
        self._dress(theme)
        self._lay_out()
        self._connect()

    @property
    def selected(self) -> tuple[int, ...]:
        """The selected rows, from above."""
        return tuple(sorted(index.row() for index in self.table.selectionModel().selectedRows()))

    def select(self, rows: Sequence[int]) -> None:
        """Select *rows* and be on the first of them."""
        model, chosen = self.table.model(), QItemSelection()
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        selection = self.table.selectionModel()
        if rows:
            selection.setCurrentIndex(model.index(rows[0], 0), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect)

    def show_detail(
        self, heading: str, parts: Sequence[tuple[str, str]], *, can_undo: bool, can_redo: bool, opens: str
    ) -> None:
        """Show what is selected, and the buttons that can be pressed for it."""
        self.detail.show_parts(heading, parts)
        self.undo_button.setVisible(can_undo)
        self.redo_button.setVisible(can_redo)
        self.entry_button.setText(opens)
        self.entry_button.setVisible(bool(opens))
        self._right.setCurrentWidget(self.detail)

    def show_nothing(self, sentence: str) -> None:
        """Show no row, and say what to do."""
        self._empty.say(sentence)
        self._right.setCurrentWidget(self._empty)

    @property
    def advice(self) -> str:
        """What is said where no row is shown in full; empty: one is."""
        return self._empty.sentence if self._right.currentWidget() is self._empty else ""

    def show_state(self, *, shown: bool) -> None:
        """Say of each row whether it is in force, or leave that away where all are."""
        self.table.setColumnHidden(STATE, not shown)

    def start(self) -> None:
        """Put the focus on the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search_changed)
        self.undone_too.toggled.connect(self._on_undone_toggled)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.table.row_opened.connect(self._on_row_opened)
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        self.entry_button.clicked.connect(self.entry_requested)
        QShortcut(QKeySequence("Del"), self.table, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(
            self.undo_requested
        )
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._start_search)

    def _on_search_changed(self) -> None:
        self.search_changed.emit()

    def _on_undone_toggled(self) -> None:
        self.undone_toggled.emit()

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

    def _on_row_opened(self, _row: int) -> None:
        self.entry_requested.emit()

    def _dress(self, theme: Theme) -> None:
        self.undone_too.setCheckable(True)
        self.undone_too.setProperty("kind", "tab")
        theme.dress(self.undo_button, "undo")
        theme.dress(self.redo_button, "redo")
        theme.dress(self.entry_button, "library")
        self.undo_button.setToolTip(self.tr("It counts no more, and can be put in force again (Del)"))
        self.entry_button.setToolTip(self.tr("Shows the entry in the fact base (Enter)"))

    def _lay_out(self) -> None:
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setItemDelegateForColumn(KIND, self._chips)
        metrics = self.fontMetrics()
        words = (gap_word(), *(learned_word(kind) for kind in LearnedKind))
        kinds = max(map(metrics.horizontalAdvance, words))
        day, states = metrics.horizontalAdvance("00 Mmm 0000"), metrics.horizontalAdvance(self.tr("Taken back"))
        widths = {KIND: kinds + _CHIP, ENTRY: 190, PERSON: 88, DAY: day + _CELL, STATE: states + _CELL}
        self.table.stretch(TEXT, widths)
        self.table.hide_when_narrow({PERSON: 720, DAY: 560})
        self._right.addWidget(self._empty)
        self._right.addWidget(self.detail)
        narrow = QHBoxLayout()
        narrow.setSpacing(12)
        narrow.addWidget(self.search, 1)
        narrow.addWidget(self.undone_too)
        left = QWidget()
        left_box = QVBoxLayout(left)
        left_box.setContentsMargins(0, 0, 0, 0)
        left_box.setSpacing(10)
        left_box.addLayout(narrow)
        left_box.addWidget(self.table, 1)
        halves = Split("learned", [(left, 650, 64), (self._right, 350, 36)])
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(self.tr("What was learned"), role="title"))
        self.counter.setContentsMargins(0, letters(5), 0, 0)  # on the line the heading stands on
        head.addWidget(self.counter)
        head.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(halves, 1)
        box.addWidget(self.note)
