"""What stands where there is nothing yet: a drawing and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.theme import Theme

_SIZE = 44


class Placeholder(QFrame):
    """An empty place that explains itself."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._theme = theme
        self._icon = icon
        self._picture = Picture()
        self._sentence = PlainLabel(role="muted", wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(40, 24, 40, 24)
        box.setSpacing(12)
        box.addStretch(2)
        box.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._sentence)
        box.addStretch(3)
        theme.changed.connect(self._draw)
        self._draw()

    def say(self, sentence: str) -> None:
        """Say what to do."""
        self._sentence.setText(sentence)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def _draw(self) -> None:
        self._picture.draw(self._theme, self._icon, "outline", size=_SIZE)
