"""The suggestions for a message, best first, or the plain word that there is none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from replydesk.gap_remark import LONGEST_REMARK
from ui.desk_page.standing_row import StandingRow
from ui.desk_page.suggestion_card import CardText, SuggestionCard
from ui.fields import LineField
from ui.flow_layout import FlowLayout
from ui.plain_label import PlainLabel, Role
from ui.set_out_once import set_out_once
from ui.theme import Theme

MOST = 5
"""Suggestions shown: as many as can be read at a glance and reached with Alt and a digit."""


class SuggestionPanel(QWidget):
    """A heading with what the program makes of the message, and the cards under it.

    Attributes:
        shown: What the cards say, best first.
        remark: What the person has to say of a message that nothing fits.
        standing: What is kept for the kind of message.

    Signals:
        chosen: The place of a suggestion in the list, from 0.
        taught: The place of the suggestion for which the message is to be remembered.
        rejected: The place of the suggestion that is not what the message asks for.
        entry_wanted: The message has no answer; an entry for it is wanted.
        gap_noted: The message has no answer; that is to be noted.
    """

    chosen = Signal(int)
    taught = Signal(int)
    rejected = Signal(int)
    entry_wanted = Signal()
    gap_noted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = [SuggestionCard(theme, number) for number in range(MOST)]
        self._tie = PlainLabel(role="strong", wraps=True)
        self.shown: tuple[CardText, ...] = ()
        self._said = PlainLabel(role="muted", wraps=True)
        self._empty = PlainLabel(role="muted", wraps=True)
        self._add = QPushButton(self.tr("Make an entry of this message"))
        self._add.clicked.connect(self.entry_wanted)
        theme.dress(self._add, "add", "primary")
        self._note = QPushButton(self.tr("Note that no entry fits"))
        self._note.setToolTip(self.tr("For whoever looks after the fact base; without personal data (Ctrl+G)"))
        self._note.clicked.connect(self.gap_noted)
        theme.dress(self._note, "edit", "primary")
        self.remark = LineField(name=self.tr("Remark on what is lacking"), hint=self.tr("What is lacking? (optional)"))
        self.remark.setMaxLength(LONGEST_REMARK)
        self.remark.returnPressed.connect(self.gap_noted)
        self.standing = StandingRow(theme)
        self._leaves_out_advice = False
        for card in self._cards:
            card.hide()
            card.clicked.connect(self._on_clicked)
            card.taught.connect(self.taught)
            card.rejected.connect(self.rejected)
        self._lay_out()
        self.advise("")

    def show_cards(self, texts: Sequence[CardText], chosen: int | None = None, *, tie: str = "") -> None:
        """Show *texts* (at most :data:`MOST`), the one at *chosen* as the one the reply rests on.

        *tie* stands above them where the first ones are nearly alike.
        """
        if tuple(texts[:MOST]) == self.shown and tie == self.tie:  # the letter that was typed changed nothing
            self.mark_chosen(chosen)
            return
        self.shown = tuple(texts[:MOST])
        at = self._focused
        if at is not None and at >= len(self.shown):
            self._leave_for(len(self.shown) - 1)
        with set_out_once(self._inside, *self._cards):
            self._tie.setText(tie)
            self._tie.setVisible(bool(tie))
            for number, card in enumerate(self._cards):
                if number < len(self.shown):
                    card.show_card(texts[number], chosen=number == chosen)
                card.setVisible(number < len(self.shown))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards out for the width there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        for card in self._cards:
            card.fit(self.width() - bar)
        shown = [card.least_width for card in self._cards if not card.isHidden()]
        self._scroll.setMinimumWidth(max(shown, default=0) + bar)

    @property
    def tie(self) -> str:
        """What it says of the first suggestions being nearly alike; empty: they are not."""
        return self._tie.text()

    @property
    def selected(self) -> int | None:
        """The place of the card the person is on, or else of the chosen one, or else the first; ``None``: no card."""
        if not self.shown:
            return None
        if self._focused is not None:
            return self._focused
        return next((card.number for card in self._cards if card.isVisible() and card.isChecked()), 0)

    def say(self, sentence: str, role: Role) -> None:
        """Say in one sentence what the suggestions are worth."""
        self._said.setText(sentence)
        self._said.play(role)

    def advise(self, sentence: str, *, offers_entry: bool = False) -> None:
        """Say what to do when nothing fits; empty takes it away."""
        self._empty.setText(sentence)
        self._advice.setVisible(bool(sentence) and not self._leaves_out_advice)
        for one in (self._add, self._note, self.remark):
            one.setVisible(offers_entry)

    def leave_out_advice(self, leave_out: bool) -> None:  # noqa: FBT001 - it says what is so, like Qt's own setters
        """Leave the advice out, or show it again: a message that asks for nothing lacks no entry."""
        self._leaves_out_advice = leave_out
        self._advice.setVisible(bool(self.advice) and not leave_out)

    @property
    def sentence(self) -> str:
        """What it says the suggestions are worth."""
        return self._said.text()

    @property
    def advice(self) -> str:
        """What it advises; empty: nothing."""
        return self._empty.text()

    def choose(self, number: int) -> None:
        """Choose the card at *number*, from 0, as if it were pressed, whether it is there by now or not."""
        self.chosen.emit(number)

    def mark_chosen(self, number: int | None) -> None:
        """Show the card at *number* as the one the reply rests on."""
        for card in self._cards:
            card.setChecked(card.number == number)

    def enter(self) -> None:
        """Put the focus on the first card, where there is one."""
        if self.shown:
            self._cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from card to card with the arrow keys."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        at = self._focused
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        there = min(max(at + step, 0), len(self.shown) - 1)
        self._cards[there].setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(self._cards[there])

    @property
    def _focused(self) -> int | None:
        return next((card.number for card in self._cards if card.hasFocus()), None)

    def _leave_for(self, place: int) -> None:
        """Take the focus from a card that goes to the one at *place*, so that it is not thrown out of the list."""
        if place >= 0:
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, SuggestionCard):
            self.chosen.emit(card.number)

    def _lay_out(self) -> None:
        self._inside = inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._advice = QFrame()
        self._advice.setProperty("panel", "sunken")
        advice = QVBoxLayout(self._advice)
        advice.setContentsMargins(16, 14, 16, 14)
        advice.setSpacing(10)
        advice.addWidget(self._empty)
        ways = FlowLayout(spacing=8)
        ways.addWidget(self._add)
        ways.addWidget(self._note)
        advice.addLayout(ways)
        advice.addWidget(self.remark)
        column.addWidget(self.standing)
        column.addWidget(self._advice)
        column.addWidget(self._tie)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(self.tr("Suggestions"), role="heading"))
        head.addWidget(self._said, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._scroll, 1)
