"""The one kind of label there is: it shows text as it is and never reads it as markup."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Role = Literal[
    "body", "title", "heading", "strong", "muted", "small", "caption", "error", "primary",
    "block", "warn", "suggest", "passed",
]  # fmt: skip
Tint = Literal["neutral", "passed", "warn", "block", "suggest", "primary"]


class PlainLabel(QLabel):
    """Text for reading. What a citizen wrote can stand in it without being obeyed."""

    def __init__(
        self, text: str = "", *, role: Role = "body", wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def play(self, role: Role) -> None:
        """Look like *role* from now on."""
        if self.property("role") != role:
            self.setProperty("role", role)
            repolish(self)


class Chip(QLabel):
    """A short word on a coloured ground. The word says it; the colour only helps."""

    def __init__(self, text: str = "", *, tint: Tint = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setIndent(0)  # or Qt takes the ground for a frame, and keeps half a letter away from it on both sides
        self.say(text, tint)

    def say(self, text: str, tint: Tint) -> None:
        """Show *text* on the ground *tint*."""
        self.setText(text)
        if self.property("chip") != tint:
            self.setProperty("chip", tint)
            repolish(self)


class Wordless(QLabel):
    """A label for an image; what shows one is built on it."""


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at *widget* again after a property it asks for has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
