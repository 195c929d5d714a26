"""The answers an institution keeps for a kind of message, beside what the fact base has to say."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.flow_layout import FlowLayout
from ui.plain_label import Chip, PlainLabel
from ui.short_button import ShortButton
from ui.theme import Theme

STANDING_KEY = "Alt+0"
"""Takes the first of them."""

_LONGEST = 44
"""Characters of a title a button shows; the tool tip has all of it."""
_NARROWEST = 160
"""Pixels."""


class StandingRow(QFrame):
    """A sentence on the kind of message, and a button for each answer that is kept for it. Not there without either.

    Signals:
        chosen: The place of the answer, from 0.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "sunken")
        self._theme = theme
        self.buttons: tuple[ShortButton, ...] = ()
        self.sentence = PlainLabel(role="muted", wraps=True)
        self._key = Chip(STANDING_KEY)
        self._ways = FlowLayout(spacing=8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sentence, 1)
        head.addWidget(self._key)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.setSpacing(10)
        box.addLayout(head)
        box.addLayout(self._ways)
        self.hide()

    def show_answers(self, sentence: str, titles: Sequence[str]) -> None:
        """Say *sentence* and offer the answers called *titles*; an empty sentence takes the row away."""
        if (sentence, *titles) == (self.sentence.text(), *(button.toolTip() for button in self.buttons)):
            return
        for button in self.buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.sentence.setText(sentence)
        self.buttons = tuple(self._button(title) for title in titles)
        for button in self.buttons:
            self._ways.addWidget(button)
        self._key.setVisible(bool(titles))
        self.setVisible(bool(sentence))

    def _button(self, title: str) -> ShortButton:
        short = title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
        button = ShortButton(short, least=_NARROWEST)
        button.setAccessibleName(title)
        button.setToolTip(title.replace("<", "‹"))
        button.clicked.connect(self._on_clicked)
        self._theme.dress(button, "approve", "primary")
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ShortButton) and button in self.buttons:
            self.chosen.emit(self.buttons.index(button))
