"""The dialog in which the columns of a list and its order are chosen, by mouse or by keys alone."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.choice import Choice
from ui.columns.model import NAME, WIDTH, ColumnModel
from ui.columns.plan import ColumnPlan
from ui.columns.table_columns import TableColumns
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.table import RowTable
from ui.theme import Theme
from ui.tick import Tick

_STEP = 20
"""Pixels by which a column becomes wider or narrower."""


class ColumnsDialog(QDialog):
    """Asks for a plan. The list changes when it is saved.

    Attributes:
        table: The columns, each with a tick.
        up_button, down_button, narrower_button, wider_button: For the column one is on.
        order, turned: What the list is sorted by.
        usual_button, save_button: As they say.

    Signals:
        saved: The plan that was chosen.
    """

    saved = Signal(object)

    def __init__(
        self,
        theme: Theme,
        columns: TableColumns,
        words: Mapping[str, str],
        *,
        plan: ColumnPlan,
        usual: ColumnPlan,
        pinned: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(letters(520), letters(520))
        self._columns = columns
        self._plan, self._usual, self._pinned = plan, usual, pinned
        self._model = ColumnModel(words, pinned=pinned)
        self._model.setParent(self)
        self.table = RowTable(self._model, name=self.tr("Columns"))
        self.table.stretch(NAME, {WIDTH: 120})
        self.up_button = QPushButton(self.tr("Further left"))
        self.down_button = QPushButton(self.tr("Further right"))
        self.narrower_button = QPushButton(self.tr("Narrower"))
        self.wider_button = QPushButton(self.tr("Wider"))
        self.order = Choice(theme, list(words.items()), name=self.tr("Sorted by"))
        self.turned = Tick(self.tr("the other way round"))
        self.usual_button = QPushButton(self.tr("The usual columns"))
        self.save_button = QPushButton(self.tr("Use them"))
        self.save_button.setProperty("kind", "primary")
        theme.dress(self.save_button, "pass", "on_primary")
        self._lay_out()
        self._connect()
        self._show(plan, on=plan.shown[0])
        self.table.setFocus()

    def _show(self, plan: ColumnPlan, *, on: str) -> None:
        self._plan = plan
        self._model.show_plan(plan, {name: self._columns.width(name, plan) for name in self._columns.names})
        self.order.pick(plan.order)
        self.turned.setChecked(plan.turned)
        self.table.go_to(self._model.place_of(on))
        self._show_buttons()

    def _show_buttons(self) -> None:
        name = self._model.row(self.table.current_row)
        is_shown = name in self._plan.shown
        self.up_button.setEnabled(is_shown and name != self._plan.shown[0])
        self.down_button.setEnabled(is_shown and name != self._plan.shown[-1])
        for button in (self.narrower_button, self.wider_button):
            button.setEnabled(is_shown and name != self._pinned)

    def _on_ticked(self, name: str, shown: bool) -> None:  # noqa: FBT001 - a signal hands it over by place
        self._show(self._plan.with_shown(name, shown=shown), on=name)

    def _on_space(self) -> None:
        name = self._model.row(self.table.current_row)
        if name is not None and name != self._pinned:
            self._on_ticked(name, name not in self._plan.shown)

    def _move(self, by: int) -> None:
        name = self._model.row(self.table.current_row)
        if name is not None:
            self._show(self._plan.moved(name, by), on=name)

    def _resize(self, by: int) -> None:
        name = self._model.row(self.table.current_row)
        if name is not None:
            self._show(self._plan.resized(name, self._columns.width(name, self._plan) + by), on=name)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_narrower(self) -> None:
        self._resize(-_STEP)

    def _on_wider(self) -> None:
        self._resize(_STEP)

    def _on_order_picked(self, order: str) -> None:
        self._plan = replace(self._plan, order=order)

    def _on_turned(self) -> None:
        self._plan = replace(self._plan, turned=self.turned.isChecked())

    def _on_usual(self) -> None:
        self._show(self._usual, on=self._usual.shown[0])

    def _on_save(self) -> None:
        self.saved.emit(self._plan)
        self.accept()

    def _lay_out(self) -> None:
        acts = QVBoxLayout()
        for button in (self.up_button, self.down_button, self.narrower_button, self.wider_button):
            acts.addWidget(button)
        acts.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.table, 1)
        middle.addLayout(acts)
        order = QHBoxLayout()
        caption = PlainLabel(self.tr("Sorted by"), role="caption")
        caption.setBuddy(self.order)
        order.addWidget(caption)
        order.addWidget(self.order, 1)
        order.addWidget(self.turned)
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.usual_button)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.save_button)
        said = self.tr("Space shows or hides a column, Alt with the arrow keys moves it or changes its width.")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        box.addWidget(PlainLabel(said, role="small", wraps=True))
        box.addLayout(middle, 1)
        box.addLayout(order)
        box.addLayout(foot)
        self.save_button.setDefault(True)

    def _connect(self) -> None:
        self._model.ticked.connect(self._on_ticked)
        self.table.row_entered.connect(self._show_buttons)
        keys = {
            self.up_button: ("Alt+Up", self._on_up),
            self.down_button: ("Alt+Down", self._on_down),
            self.narrower_button: ("Alt+Left", self._on_narrower),
            self.wider_button: ("Alt+Right", self._on_wider),
        }
        for button, (key, slot) in keys.items():
            button.clicked.connect(slot)
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        space = QShortcut(QKeySequence("Space"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._on_space)
        self.order.picked.connect(self._on_order_picked)
        self.turned.toggled.connect(self._on_turned)
        self.usual_button.clicked.connect(self._on_usual)
        self.save_button.clicked.connect(self._on_save)
