"""A box to tick whose words go on in the next line where there is no room: Qt's own cuts them off."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

_WRAPS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
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
        room = max(width - self._words_left(), 1)
        words = self.fontMetrics().boundingRect(QRect(0, 0, room, 0), _WRAPS, self.text())
        return max(words.height() + super().sizeHint().height() - self.fontMetrics().height(), 0)

    def minimumSizeHint(self) -> QSize:
        """Return a width that some letters fit into, and the height needed at the width it has."""
        least = min(super().sizeHint().width(), self._words_left() + _LEAST_LETTERS * self._letter())
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
        option.rect = QRect(0, 0, self.width(), line)
        words, option.text = option.text, ""
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        left, above = self._words_left(), (line - self.fontMetrics().height()) // 2
        place = QRect(left, above, self.width() - left, self.height() - above)
        role, on = self.foregroundRole(), self.isEnabled()
        self.style().drawItemText(painter, place, _WRAPS, option.palette, on, words, role)

    def _words_left(self) -> int:
        """Return where the words begin."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, 10 * self._letter(), super().sizeHint().height())
        return self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).left()

    def _letter(self) -> int:
        return self.fontMetrics().averageCharWidth()
