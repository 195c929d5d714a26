"""Which messages are listed: one line says it, and opens the three choices that narrow the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from knowledge_base.queued import QueueFilter, QueueState
from ui.choice import Choice
from ui.short_button import ShortButton
from ui.theme import Theme

_NARROWEST = 60
"""Pixels the line is at least wide; what it has no room for its tool tip says."""


class Narrowing(QWidget):
    """State, kind and channel. The list has the room while nobody chooses.

    Attributes:
        state, intent, channel: The choices, one below the other: side by side they would be cut.
        button: Says what is listed and opens the choices, or closes them.
        line: Where the button stands; others may stand behind it.

    Signals:
        picked: Other messages are wanted.
        left: The choices were closed from within.
    """

    picked = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        channels: Sequence[tuple[str, str]],
        intents: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        states = [
            (str(QueueState.WAITING), self.tr("Waiting")),
            (str(QueueState.SET_ASIDE), self.tr("Set aside")),
            (str(QueueState.ANSWERED), self.tr("Answered")),
        ]
        self.state = Choice(theme, states, name=self.tr("Which messages"))
        self.intent = Choice(theme, [("", self.tr("All kinds")), *intents], name=self.tr("Only this kind"))
        self.channel = Choice(theme, [("", self.tr("All channels")), *channels], name=self.tr("Only this channel"))
        self._theme = theme
        self._choices = QWidget()
        self.button = ShortButton("", least=_NARROWEST)
        self.button.setProperty("kind", "plain")
        self.line = QHBoxLayout()
        self._lay_out()
        for choice in (self.state, self.intent, self.channel):
            choice.currentTextChanged.connect(self._say)
            choice.picked.connect(self._on_picked)
        self.button.clicked.connect(self.toggle)
        self._say()
        self._show_choices(are_shown=False)

    @property
    def wanted(self) -> QueueFilter:
        """Which messages are listed."""
        return QueueFilter(intent=self.intent.value, channel=self.channel.value, state=QueueState(self.state.value))

    def toggle(self) -> None:
        """Show the choices, with the focus in the first, or hide them."""
        self._show_choices(are_shown=self._choices.isHidden())
        (self.button if self._choices.isHidden() else self.state).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hide the choices with Escape."""
        if event.key() == Qt.Key.Key_Escape and not self._choices.isHidden():
            self._show_choices(are_shown=False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_choices(self, *, are_shown: bool) -> None:
        self._choices.setVisible(are_shown)
        self._theme.dress(self.button, "up" if are_shown else "down", "primary")

    def _say(self, _word: str = "") -> None:
        state = self.state.currentText()
        narrowed = [choice.currentText() for choice in (self.intent, self.channel) if choice.value]
        words = " · ".join([state, *narrowed])
        is_usual = self.wanted.state is QueueState.WAITING
        short = narrowed if narrowed and is_usual else [state, *narrowed]  # there is room for two of them
        self.button.say(" · ".join(word.partition(" (")[0] for word in short))
        said = self.tr("Listed: {what}. Choose others.").format(what=words)
        self.button.setToolTip(said)
        self.button.setAccessibleName(said)

    def _on_picked(self, _value: str) -> None:
        self.picked.emit()

    def _lay_out(self) -> None:
        self.line.setSpacing(4)
        self.line.addWidget(self.button)
        self.line.addStretch(1)
        below = QVBoxLayout(self._choices)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        for choice in (self.state, self.intent, self.channel):
            below.addWidget(choice)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(self.line)
        box.addWidget(self._choices)
