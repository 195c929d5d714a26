"""A part that is scrolled up and down, and in which whatever has the keyboard stays in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea


class FocusScroll(QScrollArea):
    """Goes to the field one is on when a row is added to what is scrolled, or when a note below takes room away.

    Qt does so for the key Tab alone.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep it in sight in less room."""
        super().resizeEvent(event)
        self._show_field()

    def _on_range_changed(self) -> None:
        self._show_field()

    def _show_field(self) -> None:
        inside, field = self.widget(), self.focusWidget()
        if inside is not None and field is not None and field.hasFocus() and inside.isAncestorOf(field):
            self.ensureWidgetVisible(field, 0, field.height())
