"""One thing in full beside a list: a heading, captions with their texts, and buttons at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.flow_layout import FlowLayout
from ui.marked_text import MarkedText
from ui.plain_label import PlainLabel
from ui.theme import Theme


class ReadingPanel(QFrame):
    """Shows text for reading; nothing in it can be changed.

    Args:
        theme: The looks.
        name: What it is called for those who cannot see.
        buttons: What stands at its foot, in order.
    """

    def __init__(
        self, theme: Theme, *, name: str, buttons: Sequence[QPushButton] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: list[tuple[str, str]] = []
        self.setProperty("panel", "card")
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(name)
        scroll.setWidget(self._inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 12, 14)
        box.setSpacing(10)
        box.addWidget(scroll, 1)
        if buttons:
            foot = FlowLayout(spacing=8)
            box.addLayout(foot)
            for button in buttons:
                foot.addWidget(button)

    def show_parts(self, heading: str, parts: Sequence[tuple[str, str]]) -> None:
        """Show *heading* and *parts* (caption, text), of which empty ones are left out."""
        self._parts = [(caption, text) for caption, text in parts if text]
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(PlainLabel(heading, role="heading", wraps=True))
        for caption, text in self._parts:
            self._column.addSpacing(6)
            self._column.addWidget(PlainLabel(caption, role="caption", wraps=True))
            shown = MarkedText(self._theme, lines=None)
            shown.show_text(text)
            self._column.addWidget(shown)
        self._column.addStretch(1)

    @property
    def text(self) -> str:
        """All the texts that are shown."""
        return "\n".join(text for _caption, text in self._parts)
