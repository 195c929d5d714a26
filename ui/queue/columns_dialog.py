"""Asks which column of a list of comments holds what, where the names do not say so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.exchange.comments import CommentField
from knowledge_base.exchange.rows import FileColumn
from ui.column_rows import ColumnRows
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.scrolled import Scrolled
from ui.theme import Theme


class CommentColumnsDialog(QDialog):
    """One row a column: its name, what stands in it first, and what it holds.

    Attributes:
        choices: By the column's key.

    Signals:
        taken: Key of a column → what the person says it holds.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, name: str, columns: Sequence[FileColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of the list"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = PlainLabel(
            self.tr("What do the columns of {name} hold? It is remembered for the next list like it.").format(
                name=name
            ),
            wraps=True,
        )
        rows = ColumnRows(theme)
        area = Scrolled(rows, rows.grid, name=self.windowTitle())
        rows.show_columns(columns, self._options)  # not before they have a parent: they would be a window
        rows.picked.connect(self._on_picked)
        self.choices = rows.choices
        self.take_button = QPushButton(self.tr("Add to the queue"))
        self.take_button.setProperty("kind", "primary")
        self.take_button.clicked.connect(self._on_take)
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.take_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        box.addWidget(words)
        box.addWidget(area, 1)
        box.addLayout(foot)
        self.resize(letters(520), letters(420))
        self._show_button()

    def _options(self, _column: FileColumn) -> list[tuple[str, str]]:
        return [
            ("", self.tr("Nothing that is needed")),
            (str(CommentField.TEXT), self.tr("The comment")),
            (str(CommentField.AUTHOR), self.tr("Who wrote it")),
            (str(CommentField.CHANNEL), self.tr("The channel")),
            (str(CommentField.TIME), self.tr("When it was written")),
            (str(CommentField.LINK), self.tr("The link to it")),
        ]

    def _on_picked(self, _key: str, _value: str) -> None:
        self._show_button()

    def _show_button(self) -> None:
        held = [choice.value for choice in self.choices.values()]
        self.take_button.setEnabled(str(CommentField.TEXT) in held)

    def _on_take(self) -> None:
        self.taken.emit({key: choice.value for key, choice in self.choices.items()})
        self.accept()
