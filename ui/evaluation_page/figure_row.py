"""The figures at the head of the page, side by side."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.evaluation_page.figures import Figure
from ui.plain_label import PlainLabel

COUNT = 4
"""How many there are."""


class FigureRow(QWidget):
    """Some cards with a figure and what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = [PlainLabel(role="heading", wraps=True) for _ in range(COUNT)]
        self._words = [PlainLabel(role="small", wraps=True) for _ in range(COUNT)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for number, words in zip(self._numbers, self._words, strict=True):
            card = QFrame()
            card.setProperty("panel", "card")
            box = QVBoxLayout(card)
            box.setContentsMargins(14, 8, 14, 9)
            box.setSpacing(1)
            box.addWidget(number)
            box.addWidget(words)
            box.addStretch(1)
            row.addWidget(card, 1)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show *figures*, as many as there are cards."""
        for number, words, figure in zip(self._numbers, self._words, figures, strict=True):
            number.setText(figure.number)
            words.setText(figure.words)

    @property
    def text(self) -> str:
        """All that it says."""
        return "\n".join(
            f"{number.text()} {words.text()}" for number, words in zip(self._numbers, self._words, strict=True)
        )
