"""A box to tick whose words go on in the next line where there is no room: Qt's own cuts them off.

It paints its box itself, of the size of the letters: Qt's own stays small, and in a dark window nobody sees its edge.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyleOptionButton, QStylePainter, QWidget

from ui.letters import letters

_WRAPS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_SIDE, _GAP = 15, 8
"""Pixels of the box, and between it and the words, with letters of the usual size."""

_MARK = ((0.2, 0.48), (0.4, 0.67), (0.74, 0.25))
"""Where the tick turns, as parts of the box."""

_LEAST_LETTERS = 14
"""Letters of a line it can have at the least."""


class Tick(QCheckBox):
    """As ``QCheckBox``, with words that wrap."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say yes: narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at *width* pixels."""
        room = max(width - self.words_left, 1)
        words = self.fontMetrics().boundingRect(QRect(0, 0, room, 0), _WRAPS, self.text())
        return max(words.height() + super().sizeHint().height() - self.fontMetrics().height(), 0)

    def minimumSizeHint(self) -> QSize:
        """Return a width that some letters fit into, and the height needed at the width it has."""
        least = min(super().sizeHint().width(), self.words_left + _LEAST_LETTERS * self._letter())
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Need another height with other letters."""
        super().changeEvent(event)
        self.updateGeometry()

    def hitButton(self, place: QPoint) -> bool:
        """Say that it is pressed wherever it is."""
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box beside the first line, and the words."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        line = super().sizeHint().height()
        words = option.text
        self._paint_box(painter, (line - self._side()) / 2)
        left, above = self.words_left, (line - self.fontMetrics().height()) // 2
        place = QRect(left, above, self.width() - left, self.height() - above)
        role, on = self.foregroundRole(), self.isEnabled()
        self.style().drawItemText(painter, place, _WRAPS, option.palette, on, words, role)

    def _paint_box(self, painter: QPainter, top: float) -> None:
        """Paint the box, filled and with a tick when it is ticked; with the focus it has a second edge."""
        side, ink = float(self._side()), self.palette()
        box = QRectF(1.5, top + 0.5, side - 1, side - 1)
        is_on, may = self.isChecked(), self.isEnabled()
        accent = ink.color(QPalette.ColorRole.Accent)
        edge = ink.color(QPalette.ColorRole.Mid if may else QPalette.ColorRole.Midlight)
        ground = ink.color(QPalette.ColorRole.Base if may else QPalette.ColorRole.AlternateBase)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent if may and (is_on or self.hasFocus()) else edge, 1))
        painter.setBrush(accent if is_on and may else ground)
        painter.drawRoundedRect(box, side / 5, side / 5)
        if is_on:
            mark = ink.color(QPalette.ColorRole.BrightText if may else QPalette.ColorRole.Mid)
            painter.setPen(QPen(mark, side / 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            at = [QPointF(box.left() + side * x, box.top() + side * y) for x, y in _MARK]
            painter.drawPolyline(at)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 1))
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), side / 4, side / 4)

    def _side(self) -> int:
        """Return the pixels of a side of the box."""
        return letters(_SIDE)

    @property
    def words_left(self) -> int:
        """Return where the words begin."""
        return self._side() + letters(_GAP)

    def _letter(self) -> int:
        return self.fontMetrics().averageCharWidth()
