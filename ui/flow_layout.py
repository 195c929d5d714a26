"""A row that goes on in the next line when there is no more room, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items side by side at their own sizes, over as many lines as the width makes them need.

    Args:
        spacing: Pixels between items and between lines.
        from_the_end: Put the items at the end of each line instead of the beginning.
        heading: Leave the first item at the beginning all the same, as a heading before what belongs to it.
    """

    def __init__(
        self, *, spacing: int, from_the_end: bool = False, heading: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._from_the_end = from_the_end
        self._heading = heading
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put *item* behind the others."""
        self._items.append(item)

    def move_widget(self, place: int, widget: QWidget) -> None:
        """Have *widget*, which is here, stand at *place*."""
        item = next(item for item in self._items if item.widget() is widget)
        self._items.remove(item)
        self._items.insert(place, item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at *index*, or ``None`` behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at *index* out and return it, or ``None`` behind the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Say that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say yes: narrower is higher."""
        return True

    def invalidate(self) -> None:
        """Measure anew: an item has changed."""
        self._forget()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at *width* pixels."""
        if width not in self._heights:  # Qt asks for the same widths many times over
            self._heights[width] = self._set_out(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size of all items in one line."""
        if self._hint is None:
            shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
            width = sum(size.width() for size in shown) + self.spacing() * max(len(shown) - 1, 0)
            self._hint = QSize(width, max((size.height() for size in shown), default=0))
        return QSize(self._hint)

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        if self._least is None:
            least = QSize(0, 0)
            for item in self._items:
                least = least.expandedTo(item.minimumSize())
            self._least = least
        return QSize(self._least)

    def setGeometry(self, rect: QRect) -> None:
        """Set the items out in *rect*."""
        super().setGeometry(rect)
        self._set_out(rect, move=True)

    def _forget(self) -> None:
        self._heights.clear()
        self._hint = self._least = None

    def _set_out(self, rect: QRect, *, move: bool) -> int:
        """Set the items out in lines, or only measure; return the height of the lines."""
        top = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            sizes = [item.sizeHint() for item in line]
            height = max(size.height() for size in sizes)
            left = rect.x()
            taken = sum(size.width() for size in sizes) + self.spacing() * (len(line) - 1)
            spare = max(rect.width() - taken, 0) if self._from_the_end else 0
            begins_at = 1 if self._heading and not number else 0
            for at, (item, size) in enumerate(zip(line, sizes, strict=True)):
                width = min(size.width(), rect.width())
                if at == begins_at:
                    left += spare
                if move:
                    down = top + (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, down), QSize(width, size.height())))
                left += width + self.spacing()
            top += height + self.spacing()
        return max(top - self.spacing() - rect.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items that are shown, line by line."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines
