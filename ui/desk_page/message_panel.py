"""The incoming message: its text, where it came from and what kind it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from ui.choice import Choice
from ui.desk_page.message_field import MessageField
from ui.fields import LineField
from ui.flow_layout import FlowLayout
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.positions import qt_positions
from ui.stylesheet import HEAD_HEIGHT
from ui.theme import Theme

_NARROWEST_FACT = 80
"""Pixels a fact about the message is at least wide, however large the letters."""

_COLUMNS = 20
_NOWHERE: tuple[tuple[int, int, int], ...] = ()
_ONE_LINE = ((0, 0, 6), (0, 6, 9), (0, 15, 5))
_TWO_LINES = ((0, 0, 12), (1, 0, 20), (0, 12, 8))
"""Row, first column and how many columns of channel, kind (its word, and that it is a guess) and account."""

_NARROW = 430
"""Pixels of a panel, with letters of the usual size, in which the three have no room beside each other."""

_LINES, _FEWER_LINES = 5, 3
"""Lines of the message that are always seen, and with large letters."""

_LARGE = 150
"""Percent of the usual size from which letters are large."""

LONGEST_MESSAGE = 20_000
"""Characters of a message that are taken in: the matcher looks at no more."""


class MessagePanel(QFrame):
    """Where a message is pasted, dropped, typed, or fetched from the clipboard.

    Attributes:
        intent_set: A person has said of what kind the message is; otherwise that is guessed.

    Signals:
        edited: The whole text after a change.
        clipboard_requested: The person wants the clipboard's text here.
        channel_picked, intent_picked: The value taken.
        cut_short: More was put in than :data:`LONGEST_MESSAGE` characters.
    """

    edited = Signal(str)
    clipboard_requested = Signal()
    channel_picked = Signal(str)
    intent_picked = Signal(str)
    cut_short = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        channels: Sequence[tuple[str, str]],
        intents: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._theme = theme
        self._marked_text = ""
        self._queued = ""
        self.intent_set = False
        self._marks: tuple[tuple[int, int], ...] = ()
        self.text_field = MessageField(
            name=self.tr("Incoming message"),
            hint=self.tr("Paste or drop the citizen's message here."),
            limit=LONGEST_MESSAGE,
        )
        self.text_field.setObjectName("message")
        self.paste_button = QPushButton(self.tr("From the clipboard"))
        self.queue_button = QPushButton(self.tr("Queue"))
        self.channel = Choice(theme, channels, name=self.tr("Channel"))
        self.handle = LineField(name=self.tr("Account that wrote it"), hint=self.tr("@account"))
        self.intent = Choice(theme, intents, name=self.tr("Kind of message"))
        self._facts, self._places = QGridLayout(), _NOWHERE
        self._lay_out(theme)
        self.text_field.textChanged.connect(self._on_text_changed)
        self.text_field.cut_short.connect(self.cut_short)
        self.paste_button.clicked.connect(self.clipboard_requested)
        self.channel.picked.connect(self.channel_picked)
        self.intent.picked.connect(self.intent_picked)
        theme.changed.connect(self._paint_marks)

    @property
    def queued(self) -> str:
        """The id of the message where it waited in the queue, else empty; its words stay as they came."""
        return self._queued

    @queued.setter
    def queued(self, message_id: str) -> None:
        self._queued = message_id
        self.text_field.keep_words(are_kept=bool(message_id))

    @property
    def text(self) -> str:
        """The message as it stands."""
        return self.text_field.toPlainText()

    def mark(self, text: str, marks: Sequence[tuple[int, int]]) -> None:
        """Mark the code points *marks* of *text*; nothing happens when the message is another by now."""
        if text == self.text:
            self._marked_text, self._marks = text, tuple(marks)
            self._paint_marks()

    def show_kind(self, intent: str, *, is_set: bool) -> None:
        """Show that the message is of the kind *intent*, and that this is guessed where nobody has set it."""
        self.intent_set = is_set
        self.intent.pick(intent)
        self.intent.remark("" if is_set or not self.text.strip() else self.tr("guessed"))

    def show_waiting(self, count: str) -> None:
        """Say how many messages wait; nothing for none."""
        self.queue_button.setText(self.tr("Queue ({count})").format(count=count) if count else self.tr("Queue"))

    def _paint_marks(self) -> None:
        if self._marked_text == self.text:
            self.text_field.setExtraSelections([self._drawn(*mark) for mark in self._marks])

    def _drawn(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        first, last = qt_positions(self._marked_text, (start, end))
        found = QTextEdit.ExtraSelection()
        found.cursor = QTextCursor(self.text_field.document())
        found.cursor.setPosition(first)
        found.cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        found.format = QTextCharFormat()
        found.format.setBackground(self._theme.colour("mark"))
        found.format.setForeground(self._theme.colour("on_mark"))
        return found

    def _fit_lines(self) -> None:
        """Show as many lines as a comment usually has; longer ones are scrolled."""
        margins = self.text_field.height() - self.text_field.viewport().height()
        many = _LINES if letters(100) < _LARGE else _FEWER_LINES
        lines = many * self.text_field.fontMetrics().lineSpacing()
        self.text_field.setFixedHeight(lines + max(margins, 0) + 2 * round(self.text_field.document().documentMargin()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines whole at the new size."""
        super().resizeEvent(event)
        self._fit_lines()
        self._fit_facts()

    def _fit_facts(self) -> None:
        """Give the kind a line of its own where three choices in a row would be cut after some letters."""
        places = _TWO_LINES if self.width() < letters(_NARROW) else _ONE_LINE
        if places is not self._places:
            self._places = places
            for fact, (row, column, columns) in zip((self.channel, self.intent, self.handle), places, strict=True):
                self._facts.removeWidget(fact)
                self._facts.addWidget(fact, row, column, 1, columns)

    def _on_text_changed(self) -> None:
        self.edited.emit(self.text)

    def _lay_out(self, theme: Theme) -> None:
        self.paste_button.setProperty("kind", "plain")
        self.paste_button.setToolTip(self.tr("Takes the text on the clipboard as the message (Ctrl+Shift+V)"))
        theme.dress(self.paste_button, "paste", "primary")
        self.queue_button.setProperty("kind", "plain")
        self.queue_button.setToolTip(self.tr("Shows or hides the messages that wait"))
        theme.dress(self.queue_button, "queue", "primary")
        heading = PlainLabel(self.tr("Incoming message"), role="heading")
        heading.setMinimumHeight(HEAD_HEIGHT)
        head = FlowLayout(spacing=6, from_the_end=True, heading=True)
        head.addWidget(heading)
        head.addWidget(self.queue_button)
        head.addWidget(self.paste_button)
        self._facts.setSpacing(8)
        for column in range(_COLUMNS):
            self._facts.setColumnStretch(column, 1)
        self._fit_facts()
        for fact in (self.channel, self.intent, self.handle):
            fact.setMinimumWidth(_NARROWEST_FACT)
        self.text_field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 14)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.text_field, 1)
        box.addLayout(self._facts)
