"""The quick panel: a small window before all others, with a message and the best three answers to it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.desk_page.message_panel import LONGEST_MESSAGE
from ui.desk_page.suggestion_card import CardText, SuggestionCard
from ui.fields import TextField
from ui.flow_layout import FlowLayout
from ui.key_words import key_words
from ui.letters import letters
from ui.plain_label import Chip, PlainLabel, Role
from ui.theme import Theme

MOST = 3
"""Suggestions shown: what can be read at a glance beside another program."""

_SIZE = QSize(520, 620)
_LINES = 3
_FOR_THE_LIST = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down})
"""Keys that are not the field's: a message is written here rarely, and never in several paragraphs."""


class QuickField(TextField):
    """The message. Enter and the arrows up and down belong to the suggestions below it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of the list to it."""
        if event.key() in _FOR_THE_LIST and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class QuickDialog(QDialog):
    """What is seen of the quick panel, and its keys. It decides nothing.

    Attributes:
        field: The message.
        cards: The suggestions; those without one are hidden.
        sentence: What the suggestions are worth, or what has happened.

    Signals:
        edited: The whole message after a change.
        opened: The suggestion at this place is to be opened on the desk; -1: there is none, only the message.
        copy_requested: The wording of the suggestion at this place is to be copied; -1: there is none.
    """

    edited = Signal(str)
    opened = Signal(int)
    copy_requested = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(self.tr("Quick panel · ReplyDesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._theme = theme
        self._shown = 0
        self.place = -1
        self.field = QuickField(
            name=self.tr("Message to find an answer to"),
            hint=self.tr("What did the citizen write?"),
            limit=LONGEST_MESSAGE,
        )
        self.sentence = PlainLabel(role="muted", wraps=True)
        self.cards = [SuggestionCard(theme, number) for number in range(MOST)]
        for card in self.cards:
            card.teach_button.hide()
            card.reject_button.hide()
            card.hide()
            card.clicked.connect(self._on_clicked)
        self._scroll = QScrollArea()
        self._lay_out()
        self._add_keys()
        self.field.textChanged.connect(self._on_text_changed)
        self.resize(letters(_SIZE.width()), letters(_SIZE.height()))

    @property
    def text(self) -> str:
        """The message as it stands."""
        return self.field.toPlainText()

    def show_cards(self, texts: Sequence[CardText]) -> None:
        """Show *texts* (at most :data:`MOST`), and stand on the first."""
        self._shown = len(texts)
        for number, card in enumerate(self.cards):
            if number < len(texts):
                card.show_card(texts[number], chosen=False)
            card.setVisible(number < len(texts))
        self._go_to(0 if texts else -1)

    def say(self, sentence: str, role: Role = "muted") -> None:
        """Say *sentence* above the suggestions."""
        self.sentence.setText(sentence)
        self.sentence.play(role)
        self.sentence.setVisible(bool(sentence))

    def start(self) -> None:
        """Come before all other windows, with the focus in the message."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def appear(self) -> None:
        """Come before all other windows, and leave the keyboard where it is."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the suggestions with the arrows, open one with Enter, go away with Escape."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._shown:
            self._go_to(min(max(self.place + step, 0), self._shown - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.place)
        else:
            super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        self.place = place
        for card in self.cards:
            card.setChecked(card.number == place)
        if place >= 0:
            self._scroll.ensureWidgetVisible(self.cards[place])
            self.field.setAccessibleDescription(self.cards[place].accessibleName())

    def _on_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, SuggestionCard):
            self._go_to(card.number)
            self.opened.emit(card.number)

    def _on_number_key(self) -> None:
        key = self.sender()
        if key is not None and int(key.objectName()) < self._shown:
            self._go_to(int(key.objectName()))

    def _on_copy_key(self) -> None:
        self.copy_requested.emit(self.place)

    def _on_open_pressed(self) -> None:
        self.opened.emit(self.place)

    def _on_text_changed(self) -> None:
        self.edited.emit(self.text)

    def _add_keys(self) -> None:
        for number in range(MOST):
            key = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            key.setObjectName(str(number))
            key.activated.connect(self._on_number_key)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_copy_key)

    def _lay_out(self) -> None:
        margins = 2 * round(self.field.document().documentMargin()) + 16
        self.field.setFixedHeight(_LINES * self.field.fontMetrics().lineSpacing() + margins)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        box.addWidget(self.field)
        box.addWidget(self.sentence)
        box.addWidget(self._scroll, 1)
        box.addLayout(self._foot())

    def _foot(self) -> FlowLayout:
        row = FlowLayout(spacing=4)
        for word, key, slot, icon in (
            (self.tr("Open"), "Return", self._on_open_pressed, "desk"),
            (self.tr("Copy"), "Ctrl+Return", self._on_copy_key, "copy"),
            (self.tr("Hide"), "Esc", self.reject, "close"),
        ):
            button = QPushButton(word)
            button.setProperty("kind", "plain")
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            self._theme.dress(button, icon, "primary")
            pair = QWidget()
            both = QHBoxLayout(pair)
            both.setContentsMargins(0, 0, 4, 0)
            both.setSpacing(2)
            both.addWidget(button)
            both.addWidget(Chip(key_words(key)))
            row.addWidget(pair)
        return row
