"""The command palette as it is seen: one line to type in, and what it leads to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.fields import LineField
from ui.letters import letters
from ui.plain_label import PlainLabel, Tint
from ui.row_model import RowModel
from ui.table import RowTable

_SIZE = QSize(640, 440)
_FROM_TOP = 70
_KEY_WIDTH = 190
_FOR_THE_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing the palette leads to.

    Attributes:
        words: What it is.
        note: The key of a command, the kind of an entry.
        number: Its place among the commands; ``None``: it is an entry.
        entry_id: The entry's id; empty: it is a command.
    """

    words: str
    note: str
    number: int | None = None
    entry_id: str = ""


class PaletteModel(RowModel[Line]):
    """The lines."""

    def __init__(self) -> None:
        super().__init__(columns=2, chips=1)

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column."""
        return self.tr("What"), self.tr("Key or kind")

    def cells(self, row: Line) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        return row.words, row.note

    def tint(self, row: Line) -> Tint:
        """Return the colour of the note."""
        return "primary" if row.entry_id else "neutral"


class PaletteDialog(QDialog):
    """Goes away as soon as the person is somewhere else. It decides nothing.

    Attributes:
        field, table, lines, sentence: Its parts.

    Signals:
        edited: What is typed, after a change.
        taken: The line that was taken.
    """

    edited = Signal(str)
    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands and entries"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = LineField(
            name=self.tr("What do you want to do or find?"), hint=self.tr("Type a command or words of an entry")
        )
        self.lines = PaletteModel()
        self.lines.setParent(self)
        self.table = RowTable(self.lines, name=self.tr("Commands and entries"))
        self.table.horizontalHeader().hide()
        self.table.stretch(0, {1: _KEY_WIDTH})
        self.sentence = PlainLabel(role="muted", wraps=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        box.addWidget(self.field)
        box.addWidget(self.table, 1)
        box.addWidget(self.sentence)
        self.field.setFocus()  # keys may come before the dialog has the keyboard
        self.field.textChanged.connect(self.edited)
        self.table.row_opened.connect(self._on_opened)
        size = QSize(letters(_SIZE.width()), letters(_SIZE.height())).boundedTo(parent.size())
        self.resize(size)
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - size.width()) // 2, corner.y() + _FROM_TOP)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show *lines* in place of all, and stand on the first."""
        self.lines.replace_rows(lines)
        if lines:
            self.table.go_to(0)

    def say(self, sentence: str) -> None:
        """Say *sentence* below the lines; empty takes it away."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the lines with the arrows, take one with Enter, go away with Escape."""
        if event.key() in _FOR_THE_LIST:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
            there = self.table.current_row + step[Qt.Key(event.key())]
            if self.lines.rows:
                self.table.go_to(min(max(there, 0), len(self.lines.rows) - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_opened(self.table.current_row)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Go away when the person is somewhere else."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()

    def _on_opened(self, number: int) -> None:
        line = self.lines.row(number)
        if line is not None:
            self.taken.emit(line)
