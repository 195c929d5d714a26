"""A button whose words end in an ellipsis where there is no room for them; its tooltip says them whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget


class ShortButton(QPushButton):
    """As wide as *words* need, and as narrow as *least* pixels."""

    def __init__(self, words: str, *, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setMinimumWidth(least)

    def say(self, words: str) -> None:
        """Say *words* from now on."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size of all the words, also while fewer are shown."""
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        shown = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        hint.setWidth(hint.width() - shown + metrics.size(Qt.TextFlag.TextSingleLine, self._words).width())
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        whole = metrics.size(Qt.TextFlag.TextSingleLine, self._words).width()
        room = whole - max(self.sizeHint().width() - self.width(), 0)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
