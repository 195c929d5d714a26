"""One suggestion as a card that can be pressed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.flow_layout import FlowLayout
from ui.layout_button import LayoutButton
from ui.marked_text import MarkedText
from ui.plain_label import Chip, PlainLabel, Tint
from ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class CardText:
    """What a card says, in words.

    Attributes:
        title: The entry's title.
        kind: The word for its kind.
        status: The word for its status, and the colour that goes with it.
        sure: How sure the program is, in words, and in percent (0 to 100).
        phrasing: The phrasing that matched, where it is not the title, and its words that matched.
        reason: Why it is offered.
        excerpt: How its wording begins; may be empty.
    """

    title: str
    title_marks: tuple[tuple[int, int], ...]
    kind: str
    status: str
    status_tint: Tint
    sure: str
    percent: int
    phrasing: str
    phrasing_marks: tuple[tuple[int, int], ...]
    reason: str
    excerpt: str


class _Meter(QWidget):
    """A short bar, as full as the program is sure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._percent = 0
        self.setFixedSize(QSize(56, 6))

    def fill(self, percent: int) -> None:
        """Be *percent* full."""
        self._percent = percent
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove and what fills it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(QRectF(0, 0, self.width(), 6), 3, 3)
        painter.setBrush(self._theme.colour("primary"))
        painter.drawRoundedRect(QRectF(0, 0, max(self.width() * self._percent / 100, 6), 6), 3, 3)


class SuggestionCard(LayoutButton):
    """A suggestion. Pressing it (mouse, Space, Enter) chooses it.

    Attributes:
        number: Its place in the list, from 0.
    """

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.number = number
        self._shown: CardText | None = None
        self.setCheckable(True)
        self._key = Chip(f"Alt+{number + 1}")
        self._title = MarkedText(theme, lines=2, bold=True)
        self._phrasing = MarkedText(theme, role="muted", lines=2)
        self._excerpt = MarkedText(theme, role="muted", lines=2)
        self._reason = MarkedText(theme, role="muted", lines=2)
        self._kind = Chip()
        self._status = Chip()
        self._meter = _Meter(theme)
        self._sure = PlainLabel(role="small")
        self._lay_out()

    def show_card(self, text: CardText, *, chosen: bool) -> None:
        """Show *text*; *chosen* when the reply rests on it."""
        self.setChecked(chosen)
        if text == self._shown:
            return
        self._shown = text
        self._title.show_text(text.title, text.title_marks)
        self._phrasing.show_text(text.phrasing, text.phrasing_marks)
        self._phrasing.setVisible(bool(text.phrasing))
        self._excerpt.show_text(text.excerpt)
        self._excerpt.setVisible(bool(text.excerpt))
        self._reason.show_text(text.reason)
        self._reason.setVisible(bool(text.reason))
        self._kind.say(text.kind, "neutral")
        self._status.say(text.status, text.status_tint)
        self._meter.fill(text.percent)
        self._sure.setText(f"{text.sure} · {text.percent}%")
        self.setAccessibleName(f"{text.title}. {text.sure}, {text.percent}%. {text.status}")
        self.setAccessibleDescription(f"{text.phrasing} {text.reason} {text.excerpt}".strip())
        self.updateGeometry()

    def _lay_out(self) -> None:
        foot = FlowLayout(spacing=8)
        for widget in (self._meter, self._sure, self._kind, self._status):
            foot.addWidget(widget)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 11, 14, 11)
        box.setSpacing(5)
        box.addLayout(head)
        box.addWidget(self._phrasing)
        box.addWidget(self._excerpt)
        box.addWidget(self._reason)
        box.addLayout(foot)
        self.seal()
