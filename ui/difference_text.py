"""A reply laid over the approved wording: what was taken out struck through, what was put in underlined."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from replydesk.differing import Piece, Turn
from ui.marked_text import MarkedText
from ui.positions import qt_positions
from ui.theme import Theme


class DifferenceText(MarkedText):
    """Painted wording with its changes. Like all text for reading it can be neither selected nor copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, lines=None, parent=parent)
        self._turns: dict[int, Turn] = {}

    def show_pieces(self, pieces: Iterable[Piece], spoken: str) -> None:
        """Show *pieces*; *spoken* is what a screen reader says instead of the strokes."""
        text, marks = "", []
        self._turns = {}
        for piece in pieces:
            if piece.turn is not Turn.SAME:
                self._turns[len(text)] = piece.turn
                marks.append((len(text), len(text) + len(piece.text)))
            text += piece.text
        self.show_text(text, marks)
        self.setAccessibleName(spoken)

    def first_change(self, width: int) -> int | None:
        """Return how far down the first change stands at *width* pixels; ``None`` where there is none."""
        if not self._turns:
            return None
        (place,) = qt_positions(self._text, (min(self._turns),))
        line = self._laid_out(float(max(width, 1))).lineForTextPosition(place)
        return round(line.lineNumber() * QFontMetricsF(self._shown_font()).lineSpacing())

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        gone = self._turns[start] is Turn.OUT
        role = "block" if gone else "passed"
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(role))
        look.setBackground(self._theme.colour(f"{role}_soft"))
        look.setFontStrikeOut(gone)
        look.setFontUnderline(not gone)
        first, last = qt_positions(self._text, (start, end))
        one = QTextLayout.FormatRange()
        one.start = first
        one.length = last - first
        one.format = look
        return one
