"""A picture that is as wide as there is room, and never wider than it is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

_LEAST = 120


class WidePicture(QWidget):
    """Shows *pixmap*; *name* says what there is to see to those who cannot."""

    def __init__(self, pixmap: QPixmap, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = pixmap
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say yes: narrower is lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at *width* pixels."""
        shown = min(width, self._pixmap.width())
        return round(self._pixmap.height() * shown / max(self._pixmap.width(), 1))

    def sizeHint(self) -> QSize:
        """Return the size of the picture."""
        return self._pixmap.size()

    def minimumSizeHint(self) -> QSize:
        """Return a size in which something can be seen."""
        return QSize(_LEAST, self.heightForWidth(_LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it smooth, at the left."""
        width = min(self.width(), self._pixmap.width())
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._pixmap.scaledToWidth(max(round(width * ratio), 1), smooth)
        QPainter(self).drawPixmap(QRect(0, 0, width, self.heightForWidth(self.width())), shown)
