"""A drawing beside words, as sharp as the screen it is on."""

from math import floor

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from ui.plain_label import Wordless
from ui.theme import ICON_SIZE, Theme


class Picture(Wordless):
    """One of the drawings that ship with the program, or an image. It has no words of its own.

    A drawing is painted anew for the density of the screen, in the colours and at the size of letters there are at that
    moment.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._name, self._role, self._size = "", "", 0

    def draw(self, theme: Theme, name: str, role: str, *, size: int = ICON_SIZE) -> None:
        """Show the drawing *name* in the ink *role*, *size* pixels wide with letters of the usual size."""
        self._theme, self._name, self._role, self._size = theme, name, role, size
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of what is shown."""
        if self._theme is None or not self.pixmap().isNull():
            return super().sizeHint()
        side = self._theme.sized(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Ask for all of it: half a drawing says nothing."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing at its place; an image is painted as Qt does."""
        if self._theme is None or not self.pixmap().isNull():
            super().paintEvent(event)
            return
        side = self.sizeHint()
        place = QStyle.alignedRect(Qt.LayoutDirection.LeftToRight, self.alignment(), side, self.contentsRect())
        painter = QPainter(self)
        ratio = painter.device().devicePixelRatioF()
        drawn = self._theme.pixmap(self._name, self._role, size=self._size, scale=ratio)
        painter.drawPixmap(_on_a_pixel(painter, QPointF(place.topLeft())), drawn)


def _on_a_pixel(painter: QPainter, place: QPointF) -> QPointF:
    """Return where the pixel of the screen begins that holds *place*: between two pixels a drawing is blurred."""
    to_screen = painter.deviceTransform()
    back, _ = to_screen.inverted()
    exact = to_screen.map(place)
    return back.map(QPointF(floor(exact.x()), floor(exact.y())))
