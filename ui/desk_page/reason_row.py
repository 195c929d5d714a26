"""One thing that speaks for or against a suggestion, or forbids it: a drawing, a word where needed, and the reason."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.marked_text import MarkedText
from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.theme import Theme

Side = Literal["for", "against", "stop"]

_ICONS: dict[Side, tuple[str, str]] = {
    "for": ("pass", "passed"),
    "against": ("warn", "warn"),
    "stop": ("block", "block"),
}
_SIZE = 15


class ReasonRow(QWidget):
    """A reason over a few lines, with the drawing of its side in front.

    Args:
        theme: The looks.
        side: Whether it speaks for the suggestion or against it, or holds a reply on it back.
        word: Stands before the reason, so that the side is told by more than a drawing and a colour; may be empty.
        lines: How many lines it takes at most; the rest is cut.
    """

    def __init__(
        self, theme: Theme, side: Side, word: str = "", *, lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._picture = Picture()
        self._reason = MarkedText(theme, role="muted" if side == "for" else "text", lines=lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        if word:
            row.addWidget(PlainLabel(word, role="warn" if side == "against" else "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._reason, 1)
        theme.changed.connect(self._draw)
        self._draw()

    def say(self, reason: str) -> None:
        """Show *reason*; empty takes the row away."""
        self._reason.show_text(reason)
        self.setVisible(bool(reason))

    def _draw(self) -> None:
        name, role = _ICONS[self._side]
        self._picture.draw(self._theme, name, role, size=_SIZE)
        self._picture.setFixedHeight(self.fontMetrics().height())
