"""Switching one rule: why it cannot be, or the reason, who confirms it, and the button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from replydesk.rule_switching import Switching
from ui.choice import Choice
from ui.fields import LineField, PinField
from ui.plain_label import PlainLabel
from ui.theme import Theme

_LONGEST_REASON = 200
"""Characters of a reason: it stands on one line of the institution's file."""


class SwitchPanel(QFrame):
    """Asks for what switching takes, and decides nothing.

    Attributes:
        sentence: Why the rule cannot be switched, or who switched it off.
        reason, confirmer, pin, button: What can be filled in and pressed.

    Signals:
        requested: What is to be done, a ``Switching``.
    """

    requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._theme = theme
        self._rule = ""
        self._is_on = True
        self.sentence = PlainLabel(role="muted", wraps=True)
        self.confirmer = Choice(theme, [], name=self.tr("Who confirms it"))
        self.pin = PinField(name=self.tr("PIN of who confirms it"))
        self.pin.setPlaceholderText(self.tr("PIN"))
        self.reason = LineField(name=self.tr("Reason for switching it off"), hint=self.tr("Reason, put on record"))
        self.reason.setMaxLength(_LONGEST_REASON)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self._confirming = QWidget()
        self._lay_out()
        self.reason.textChanged.connect(self._on_typed)
        self.pin.textChanged.connect(self._on_typed)
        self.reason.returnPressed.connect(self._on_enter)
        self.pin.returnPressed.connect(self._on_enter)
        self.button.clicked.connect(self._on_pressed)
        self.show_rule("", "", is_on=True, can=False)

    def show_rule(self, rule: str, sentence: str, *, is_on: bool, can: bool, releasers: Sequence[str] = ()) -> None:
        """Show what may be done with the rule named *rule*.

        Args:
            rule: Its name.
            sentence: Why it cannot be switched, or what is to be known; may be empty.
            is_on: It is asked.
            can: It can be switched at this desk.
            releasers: Of whom one must confirm it; empty: nobody needs to.
        """
        if rule != self._rule:
            self.reason.setText("")
        self.pin.wipe()
        self._rule, self._is_on = rule, is_on
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.reason.setVisible(can and is_on)
        self._confirming.setVisible(can and is_on and bool(releasers))
        chosen = self.confirmer.value
        self.confirmer.clear()
        for name in releasers:
            self.confirmer.addItem(name, name)
        self.confirmer.pick(chosen)
        self.button.setText(self.tr("Switch off") if is_on else self.tr("Switch on"))
        self._theme.dress(self.button, "reject" if is_on else "pass")
        self.button.setVisible(can)
        self._on_typed()

    def _on_typed(self) -> None:
        asked = [self.reason] if self._is_on else []
        if not self._confirming.isHidden():
            asked.append(self.pin)
        self.button.setEnabled(all(field.text().strip() for field in asked))

    def _on_enter(self) -> None:
        if self.button.isEnabled() and not self.button.isHidden():
            self._on_pressed()

    def _on_pressed(self) -> None:
        confirmed = not self._confirming.isHidden()
        wanted = Switching(
            rule=self._rule,
            on=not self._is_on,
            reason=self.reason.text() if self._is_on else "",
            second=self.confirmer.value if confirmed else "",
            pin=self.pin.take() if confirmed else "",
        )
        self.requested.emit(wanted)

    def _lay_out(self) -> None:
        confirming = QHBoxLayout(self._confirming)
        confirming.setContentsMargins(0, 0, 0, 0)
        confirming.setSpacing(8)
        confirming.addWidget(self.confirmer, 1)
        confirming.addWidget(self.pin, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reason, 1)
        row.addStretch(0)
        row.addWidget(self.button)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(8)
        box.addWidget(self.sentence)
        box.addWidget(self._confirming)
        box.addLayout(row)
