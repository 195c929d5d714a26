"""The history as it is seen: the lines on the left, one of them in full on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.chip_delegate import ChipDelegate
from ui.history_page.model import ACT, MESSAGE, MOMENT, NUMBER, PERSON, TEXT, HistoryTableModel
from ui.note_strip import NoteStrip
from ui.placeholder import Placeholder
from ui.plain_label import PlainLabel
from ui.reading_panel import ReadingPanel
from ui.row_model import TINT
from ui.split import Split
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
        self.table = RowTable(model, name=self.tr("What left"))
        self.note = NoteStrip(theme)
        self._empty = Placeholder(theme, "history")
        self._chips = ChipDelegate(theme, TINT)
        self._right = QStackedWidget()
        self._detail = ReadingPanel(theme, name=self.tr("The line in full"))
        self._lay_out()

    def show_line(self, heading: str, parts: list[tuple[str, str]]) -> None:
        """Show one line in full: its *heading*, and *parts* (caption, text), of which empty ones are left out."""
        self._detail.show_parts(heading, parts)
        self._right.setCurrentWidget(self._detail)

    @property
    def shown_text(self) -> str:
        """All the text of the line that is shown in full."""
        return self._detail.text

    def show_nothing(self, sentence: str) -> None:
        """Show no line, and say what to do."""
        self._empty.say(sentence)
        self._right.setCurrentWidget(self._empty)

    def start(self) -> None:
        """Put the focus on the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.table.setItemDelegateForColumn(ACT, self._chips)
        self.table.stretch(MESSAGE, {})
        self.table.stretch(TEXT, {NUMBER: 52, MOMENT: 152, ACT: 196, PERSON: 104})
        self.table.hide_when_narrow({MESSAGE: 640, PERSON: 860})
        self._right.addWidget(self._empty)
        self._right.addWidget(self._detail)
        halves = Split("history", [(self.table, 650, 64), (self._right, 350, 36)])
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("History"), role="title"))
        head.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(halves, 1)
        box.addWidget(self.note)
