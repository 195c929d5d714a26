"""The history as it is seen: the lines on the left, one of them in full on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.chip_delegate import ChipDelegate
from ui.history_page.model import ACT, MOMENT, NUMBER, PERSON, TEXT, TINT, HistoryTableModel
from ui.marked_text import MarkedText
from ui.note_strip import NoteStrip
from ui.placeholder import Placeholder
from ui.plain_label import PlainLabel
from ui.table import RowTable
from ui.theme import Theme


class HistoryView(QWidget):
    """The widgets of the history page. It decides nothing, and nothing can be changed here.

    Attributes:
        table, note: Its parts.
    """

    def __init__(self, theme: Theme, model: HistoryTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self.table = RowTable(model, name=self.tr("What left"))
        self.note = NoteStrip(theme)
        self._empty = Placeholder(theme, "history")
        self._column = QVBoxLayout()
        self._chips = ChipDelegate(theme, TINT)
        self._right = QStackedWidget()
        self._detail = QFrame()
        self._inside = QWidget()
        self._lay_out()

    def show_line(self, heading: str, parts: list[tuple[str, str]]) -> None:
        """Show one line in full: its *heading*, and *parts* (caption, text), of which empty ones are left out."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(PlainLabel(heading, role="heading", wraps=True))
        for caption, text in parts:
            if text:
                self._column.addSpacing(6)
                self._column.addWidget(PlainLabel(caption, role="caption"))
                shown = MarkedText(self._theme, lines=None)
                shown.show_text(text)
                self._column.addWidget(shown)
        self._column.addStretch(1)
        self._right.setCurrentWidget(self._detail)

    @property
    def shown_text(self) -> str:
        """All the text of the line that is shown in full."""
        return "\n".join(label.accessibleName() for label in self._inside.findChildren(MarkedText))

    def show_nothing(self, sentence: str) -> None:
        """Show no line, and say what to do."""
        self._empty.say(sentence)
        self._right.setCurrentWidget(self._empty)

    def start(self) -> None:
        """Put the focus on the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.table.setItemDelegateForColumn(ACT, self._chips)
        self.table.stretch(TEXT, {NUMBER: 52, MOMENT: 152, ACT: 156, PERSON: 104})
        self.table.hide_when_narrow({PERSON: 620})
        self._detail.setProperty("panel", "card")
        self._inside.setObjectName("scrolled")
        self._inside.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("The line in full"))
        scroll.setWidget(self._inside)
        detail_box = QVBoxLayout(self._detail)
        detail_box.setContentsMargins(18, 16, 12, 14)
        detail_box.addWidget(scroll)
        self._right.addWidget(self._empty)
        self._right.addWidget(self._detail)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(16)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self._right)
        halves.setSizes([650, 350])
        halves.setStretchFactor(0, 64)
        halves.setStretchFactor(1, 36)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("History"), role="title"))
        head.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(halves, 1)
        box.addWidget(self.note)
