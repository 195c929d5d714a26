"""A frame that is as high as the texts in it need at the width it has."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame


class FittingFrame(QFrame):
    """Give it a layout. Without it a place to scroll in is as high as texts need that are wrapped far too early."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width of what is in it, and the height that is needed at the width it has."""
        layout = self.layout()
        if layout is None:
            return super().minimumSizeHint()
        least = layout.totalMinimumSize().width()
        return QSize(least, layout.totalHeightForWidth(max(self.width(), least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
