"""The columns of a file that is to be imported, each with what it is read as."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from knowledge_base.exchange.rows import FileColumn
from replydesk.columns_chosen import GUESS
from ui.choice import Choice
from ui.library_page.field_words import account_options, field_options
from ui.plain_label import PlainLabel
from ui.theme import Theme

MOST = 40
"""Columns that can be chosen here; nobody's list of answers was met with more than thirty."""

_LETTERS = 18
"""Letters of a choice that can be read, in nearly all of their words."""


class ColumnRows(QWidget):
    """One row a column: its name, something from it, and a list of what it may hold.

    Signals:
        picked: The key of a column and what it holds, as ``field_text`` writes it.
    """

    picked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[FileColumn, ...] = ()
        self.choices: dict[str, Choice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.hide()

    def show_columns(self, columns: Sequence[FileColumn], language: str) -> None:
        """Show these columns; none hides the whole."""
        shown = tuple(columns[:MOST])
        if [column.key for column in shown] != [column.key for column in self._shown]:
            self._build(shown, language)
        self._shown = shown
        for column in shown:
            self.choices[column.key].pick(_value(self.choices[column.key], column.field))
        self.setVisible(bool(shown))

    def _build(self, columns: Sequence[FileColumn], language: str) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = {}
        usual = [*field_options(language), (GUESS, self.tr("Let the program decide"))]
        for place, column in enumerate(columns):
            name = column.name or self.tr("Column {letter}").format(letter=column.letter)
            options = [*account_options(column.field, language), *usual]
            choice = Choice(self._theme, options, name=self.tr("What “{column}” holds").format(column=name))
            choice.setMinimumContentsLength(_LETTERS)
            choice.setProperty("key", column.key)
            choice.picked.connect(self._on_picked)
            self.choices[column.key] = choice
            self._grid.addWidget(PlainLabel(name, role="strong", wraps=True), 2 * place, 0)
            self._grid.addWidget(choice, 2 * place, 1)
            self._grid.addWidget(PlainLabel(column.example, role="small", wraps=True), 2 * place + 1, 0, 1, 2)

    def _on_picked(self, value: str) -> None:
        choice = self.sender()
        if isinstance(choice, Choice):
            self.picked.emit(str(choice.property("key")), value)


def _value(choice: Choice, field: str) -> str:
    """Return the value that shows *field*; one that cannot be chosen is the program's own reading."""
    return field if choice.findData(field) >= 0 else GUESS
