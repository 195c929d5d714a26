"""What is inside can be scrolled where it does not fit, and asks for all the room it needs where it does."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Shows a widget that is set out by *layout*: as wide as there is room and as high as it needs.

    Qt's own would keep it as high as its texts are in a narrow window. In a layout with others it gives way.
    """

    def __init__(self, inside: QWidget, layout: QLayout, *, name: str = "", parent: QWidget | None = None) -> None:
        """Show *inside*; with a *name*, for those who cannot see, Tab stops here and the arrows scroll."""
        super().__init__(parent)
        self._inside, self._layout = inside, layout
        inside.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def hasHeightForWidth(self) -> bool:
        """Say yes: narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which nothing is scrolled at *width* pixels."""
        if self._layout.hasHeightForWidth():
            return self._layout.totalHeightForWidth(width)
        return self._layout.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        """Return the size what is inside likes best."""
        return self._layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the width that is needed, and for some height."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._layout.totalMinimumSize().width() + bar, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set it out for the room there is now."""
        super().resizeEvent(event)
        self._set_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Set it out anew when something in it needs another size."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inside:
            self.updateGeometry()
            self._set_out()
        return super().eventFilter(watched, event)

    def _set_out(self) -> None:
        room = self.viewport().size()
        self._inside.resize(room.width(), max(room.height(), self.heightForWidth(room.width())))
