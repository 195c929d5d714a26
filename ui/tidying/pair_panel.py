"""One pair in full: why it is one, or the sentences that contradict each other side by side."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from replydesk.tidying.result import Contradiction
from ui.marked_text import MarkedText
from ui.plain_label import PlainLabel
from ui.theme import Theme
from ui.tidying.model import sort_word


class PairPanel(QScrollArea):
    """Shows one pair; nothing in it can be changed.

    Attributes:
        texts: The sentences that are shown, left and right in turn.
        lines: The reasons that are shown, and what a merge would come to.
    """

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.texts: list[MarkedText] = []
        self.lines: list[PlainLabel] = []
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_reasons(())

    def show_reasons(self, reasons: Sequence[str]) -> None:
        """Show why two entries may be one, or nothing."""
        self._begin()
        self._write(PlainLabel(reason, wraps=True) for reason in reasons)

    def show_contradiction(self, found: Contradiction) -> None:
        """Show what the two say, with what differs marked."""
        grid = self._begin()
        row = 0
        for conflict in found.conflicts:
            grid.addWidget(PlainLabel(sort_word(conflict.sort), role="caption"), row, 0, 1, 2)
            for column, told in enumerate((conflict.first, conflict.second)):
                text = MarkedText(self._theme, lines=None)
                text.show_text(told.sentence, told.marks)
                self.texts.append(text)
                grid.addWidget(text, row + 1, column, Qt.AlignmentFlag.AlignTop)
            row += 2
        self._write(())

    def add_lines(self, lines: Sequence[str]) -> None:
        """Write *lines* below what is shown."""
        self._write(PlainLabel(line, role="muted", wraps=True) for line in lines)

    def _write(self, labels: Iterable[PlainLabel]) -> None:
        """Put *labels* below what is there, and what room is left below them."""
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        for row, label in enumerate(labels, start=self._grid.rowCount()):
            self.lines.append(label)
            self._grid.addWidget(label, row, 0, 1, 2)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _begin(self) -> QGridLayout:
        self.texts, self.lines = [], []
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._grid = grid
        self.setWidget(inside)
        return grid
