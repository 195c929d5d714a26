"""The columns of a file that is to be taken in, each with what it is read as."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from knowledge_base.exchange.rows import FileColumn
from ui.choice import Choice
from ui.plain_label import PlainLabel
from ui.theme import Theme

Options = Sequence[tuple[str, str]]
"""What can be chosen for a column: a value and its word each."""

MOST = 40
"""Columns that can be chosen here; nobody's list was met with more than thirty."""

_LETTERS = 18
"""Letters of a choice that can be read, in nearly all of their words."""

_NARROWEST = 120
"""Pixels a choice has at the least, where letters are large; its tooltip says what it holds."""

_BETWEEN = 10
"""Pixels between two columns: what belongs together stands nearer."""


class ColumnRows(QWidget):
    """One row a column: its name, something from it, and a list of what it may hold.

    Args:
        theme: The looks.
        otherwise: The value that is shown for a column whose field cannot be chosen.

    Attributes:
        choices: By the key of the column.
        below: What stands below each: something from it, and why it is not read; by the key of the column.
        grid: How they are set out.

    Signals:
        picked: The key of a column and what the person says it holds.
    """

    picked = Signal(str, str)

    def __init__(self, theme: Theme, *, otherwise: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._otherwise = otherwise
        self._shown: tuple[FileColumn, ...] = ()
        self.choices: dict[str, Choice] = {}
        self.below: dict[str, PlainLabel] = {}
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(10)
        self.grid.setVerticalSpacing(1)
        self.grid.setColumnStretch(0, 1)
        self.grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()

    def clear(self) -> None:
        """Show no column, and let none of a former file be taken for one of the next."""
        self._empty()
        self._shown = ()
        self.hide()

    def show_columns(self, columns: Sequence[FileColumn], options: Callable[[FileColumn], Options]) -> None:
        """Show these columns, for each of which *options* says what can be chosen; none hides the whole."""
        shown = tuple(columns[:MOST])
        if [column.key for column in shown] != [column.key for column in self._shown]:
            self._build(shown, options)
        self._shown = shown
        for column in shown:
            choice = self.choices[column.key]
            choice.pick(column.field if choice.findData(column.field) >= 0 else self._otherwise)
            self.below[column.key].setText("\n".join(filter(None, (column.example, self._why_not(column)))))
        self.setVisible(bool(shown))

    def _empty(self) -> None:
        while item := self.grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.choices, self.below = {}, {}

    def _why_not(self, column: FileColumn) -> str:
        if column.field or not column.double_of:
            return ""
        said = self.tr("Not read, because “{column}” is read as the same thing already.")
        return said.format(column=column.double_of)

    def _build(self, columns: Sequence[FileColumn], options: Callable[[FileColumn], Options]) -> None:
        self._empty()
        for place, column in enumerate(columns):
            name = column.name or self.tr("Column {letter}").format(letter=column.letter)
            said = self.tr("What “{column}” holds").format(column=name)
            choice = Choice(self._theme, options(column), name=said)
            choice.setMinimumContentsLength(_LETTERS)
            choice.setMinimumWidth(_NARROWEST)
            choice.setProperty("key", column.key)
            choice.picked.connect(self._on_picked)
            self.choices[column.key] = choice
            row = 3 * place  # the name, something from it below, and some room before the next
            self.grid.addWidget(PlainLabel(name, role="strong", wraps=True), row, 0)
            self.grid.addWidget(choice, row, 1)
            below = self.below[column.key] = PlainLabel(role="small", wraps=True)
            self.grid.addWidget(below, row + 1, 0, 1, 2)
            self.grid.setRowMinimumHeight(row + 2, _BETWEEN)

    def _on_picked(self, value: str) -> None:
        choice = self.sender()
        if isinstance(choice, Choice):
            self.picked.emit(str(choice.property("key")), value)
