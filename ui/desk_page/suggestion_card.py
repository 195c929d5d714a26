"""One suggestion as a card that can be pressed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.desk_page.reason_row import ReasonRow
from ui.flow_layout import FlowLayout
from ui.layout_button import LayoutButton
from ui.marked_text import MarkedText
from ui.plain_label import Chip, PlainLabel, Tint
from ui.theme import Theme

TEACH_KEY, REJECT_KEY = "Ctrl+I", "Ctrl+B"
"""What the keys do to the card one is on, or else to the chosen one, or else to the first: *ingat*, *bukan ini*."""

_SMALL_ICON = 14
_AROUND = 14
"""Pixels between the sides of a card and what is in it."""

_DAYS_LINES = 5
"""Lines of what the days hold back: with large letters in a narrow window the one on a quoted fact takes as many."""

_METER = 40
"""Pixels of a full meter: what is beside it fits on one line with it in a window of usual width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardText:
    """What a card says, in words.

    Attributes:
        title: The entry's title.
        kind: The word for its kind.
        status: The word for its status, and the colour that goes with it.
        sure: How sure the program is, in words, and in percent (0 to 100).
        phrasing: The phrasing that matched, where it is not the title, and its words that matched.
        learned: The word for what was learned about it at the desk, and the colour that goes with it; an empty word:
            nothing was.
        reason: Why it is offered.
        against: What speaks against it; may be empty.
        excerpt: How its wording begins; may be empty.
        barred: Why no reply on it can be copied today, for its days or those of a fact it quotes; may be empty.
        near: What its days, or those of a fact it quotes, should be known of; may be empty.
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
    learned: tuple[str, Tint]
    reason: str
    against: str
    excerpt: str
    barred: str = ""
    near: str = ""


class _Meter(QWidget):
    """A short bar, as full as the program is sure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._percent = 0
        self.setFixedSize(QSize(_METER, 6))

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
        teach_button, reject_button: For the mouse; the keyboard has a key for each.

    Signals:
        taught, rejected: The place of the card whose button was pressed.
    """

    taught = Signal(int)
    rejected = Signal(int)

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.number = number
        self._shown: CardText | None = None
        self.setCheckable(True)
        self._key = Chip(f"Alt+{number + 1}")
        self._title = MarkedText(theme, lines=2, bold=True)
        self._phrasing = MarkedText(theme, role="muted", lines=2)
        self._excerpt = MarkedText(theme, role="muted", lines=2)
        self._reason = ReasonRow(theme, "for")
        self._against = ReasonRow(theme, "against", self.tr("But"))
        self._barred = ReasonRow(theme, "stop", lines=_DAYS_LINES)
        self._near = ReasonRow(theme, "against", lines=_DAYS_LINES)
        self._learned = Chip()
        self.teach_button = QPushButton(self.tr("Remember"))
        self.reject_button = QPushButton(self.tr("Not this"))
        self._status = Chip()
        self._meter = _Meter(theme)
        self._sure = PlainLabel(role="small")
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot, self._tools = FlowLayout(spacing=6), FlowLayout(spacing=0, from_the_end=True)
        self._lay_out()
        self._dress(theme)
        self.teach_button.clicked.connect(self._on_taught)
        self.reject_button.clicked.connect(self._on_rejected)

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
        self._reason.say(text.reason)
        self._against.say(text.against)
        self._barred.say(text.barred)
        self._near.say(text.near)
        self._learned.say(*text.learned)
        self._learned.setVisible(bool(text.learned[0]))
        self._status.say(text.status, text.status_tint)
        self._meter.fill(text.percent)
        self._sure.setText(f"{text.sure} · {text.percent}% · {text.kind}")
        self.setAccessibleName(f"{text.title}. {text.sure}, {text.percent}%. {text.kind}, {text.status}")
        but = self.tr("But") + f": {text.against}" if text.against else ""
        said = (text.barred, text.near, text.learned[0], text.phrasing, text.reason, but, text.excerpt)
        self.setAccessibleDescription(" ".join(part for part in said if part))
        self.updateGeometry()

    @property
    def least_width(self) -> int:
        """The pixels it needs when everything is below each other."""
        head = self._title.minimumSizeHint().width() + self._key.sizeHint().width() + 8
        foot, tools = self._foot.minimumSize().width(), self._tools.minimumSize().width()
        return max(head, foot, tools) + 2 * _AROUND

    def fit(self, width: int) -> None:
        """Put the two buttons below the rest where *width* pixels are not enough for both."""
        beside = self._foot.minimumSize().width() + self._tools.minimumSize().width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = down if beside + 2 * _AROUND > width else across
        if self._below.direction() is not wanted:
            self._below.setDirection(wanted)
            self.updateGeometry()

    def _on_taught(self) -> None:
        self.taught.emit(self.number)

    def _on_rejected(self) -> None:
        self.rejected.emit(self.number)

    def _dress(self, theme: Theme) -> None:
        self.teach_button.setToolTip(
            self.tr("Remember the message as a question for this entry ({key})").format(key=TEACH_KEY)
        )
        self.reject_button.setToolTip(
            self.tr("This entry does not answer messages like this one ({key})").format(key=REJECT_KEY)
        )
        for button, icon in ((self.teach_button, "learned"), (self.reject_button, "reject")):
            button.setProperty("kind", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # or Tab would stop three times on every card
            button.setAccessibleDescription(button.toolTip())
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
            theme.dress(button, icon, "muted", size=_SMALL_ICON)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(_AROUND, 11, _AROUND, 11)
        box.setSpacing(5)
        head, below = QHBoxLayout(), self._below
        foot, tools = self._foot, self._tools
        box.addLayout(head)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self._barred, self._near, self._phrasing, self._excerpt, self._reason, self._against):
            box.addWidget(widget)
        box.addLayout(below)
        below.setSpacing(0)
        below.addLayout(foot, 1)
        below.addLayout(tools)
        below.setAlignment(tools, Qt.AlignmentFlag.AlignBottom)
        for part in (self._meter, self._sure, self._status, self._learned):
            foot.addWidget(part)
        for button in (self.teach_button, self.reject_button):
            tools.addWidget(button)
        self.seal()
