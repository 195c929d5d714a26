"""Parts one below the other, which are scrolled where even their least heights do not fit."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class _Column(QWidget):
    """The widgets themselves; tells when one of them needs another height."""

    asked = Signal()

    def event(self, event: QEvent) -> bool:
        """Tell of it when the layout has heard of it."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.asked.emit()
        return done


class Stack(QScrollArea):
    """A column of widgets. On a small screen with large letters it is scrolled, and nothing covers anything.

    Signals:
        changed: There is another height to share out now, or one of the parts needs another one.
    """

    changed = Signal()

    def __init__(self, *, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        column = _Column()
        column.setObjectName("scrolled")
        self._box = QVBoxLayout(column)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self.setWidget(column)
        self._column = column
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.asked.connect(self._on_asked)

    def add(self, part: QWidget, *, stretch: int = 0) -> None:
        """Put *part* below the others."""
        self._parts.append(part)
        self._box.addWidget(part, stretch)

    def room_beside(self, part: QWidget) -> int:
        """Return the height *part* can have before something must be scrolled; may be negative."""
        taken = 0
        for other in self._parts:
            if other is part or other.isHidden():
                continue
            layout = other.layout()
            if layout is not None and layout.hasHeightForWidth():
                taken += layout.totalMinimumHeightForWidth(self.viewport().width())
            else:
                taken += other.minimumSizeHint().height()
            taken += self._box.spacing()
        return self.viewport().height() - taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is another height to share out."""
        super().resizeEvent(event)
        self._share_out()

    def show_part(self, inside: QWidget) -> None:
        """Scroll to where *inside* can be seen, if it is in here."""
        if self.isAncestorOf(inside):
            self.ensureWidgetVisible(inside, 0, self._box.spacing())

    def sizeHint(self) -> QSize:
        """Ask for what the parts like best."""
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the width the parts need; lower than they are it may be."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._box.minimumSize().width() + bar, super().minimumSizeHint().height())

    def _on_asked(self) -> None:
        self.updateGeometry()  # the parts may need another width, too
        self._share_out()

    def _share_out(self) -> None:
        """Give the parts all there is, or the least they need; Qt would give them what they like best."""
        self.changed.emit()
        room = self.viewport().size()
        least = self._box.totalMinimumHeightForWidth(room.width())
        self._column.resize(room.width(), max(room.height(), least))
