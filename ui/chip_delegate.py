"""Paints a cell's word on a coloured ground, as a chip."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Theme

ICON = Qt.ItemDataRole.UserRole + 2
"""The role under which a cell may name the icon that stands before its word."""

_ICON_SIZE, _ICON_GAP = 14, 5
"""Pixels of that icon, and between it and the word."""

_MARGIN = 9
"""Pixels between the edge of the cell and the chip."""

_AROUND = 18
"""Pixels a chip is wider than its word."""

_GROUNDS = {
    "passed": ("passed_soft", "passed"),
    "warn": ("warn_soft", "warn"),
    "block": ("block_soft", "block"),
    "suggest": ("suggest_soft", "suggest"),
    "primary": ("primary_soft", "primary"),
    "neutral": ("sunken", "muted"),
}


class ChipDelegate(QStyledItemDelegate):
    """For columns whose cells are one short word.

    Args:
        theme: Where the colours come from.
        tint_role: The role under which the model gives the tint.
    """

    def __init__(self, theme: Theme, tint_role: int) -> None:
        super().__init__()
        self._theme = theme
        self._tint_role = tint_role

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the cell as Qt does, without its word, and the word as a chip on it."""
        word = str(index.data() or "")
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        ground, ink = _GROUNDS[str(index.data(self._tint_role) or "neutral")]
        font = option.font
        font.setPointSizeF(font.pointSizeF() * 0.9)
        font.setBold(True)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        icon = str(index.data(ICON) or "")
        side = self._theme.sized(_ICON_SIZE)
        beside = side + _ICON_GAP if icon else 0
        room = option.rect.width() - _AROUND - _MARGIN - beside
        word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
        box = metrics.boundingRect(word)
        chip = QRectF(0, 0, box.width() + _AROUND + beside, box.height() + 5)
        chip.moveLeft(option.rect.left() + _MARGIN)
        chip.moveTop(option.rect.center().y() - chip.height() / 2 + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        if word:
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        if icon:
            drawn = self._theme.pixmap(icon, ink, size=_ICON_SIZE, scale=option.widget.devicePixelRatioF())
            top = chip.center().y() - side / 2
            painter.drawPixmap(QPointF(chip.left() + _AROUND / 2, top), drawn)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(chip.adjusted(beside, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, word)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for the word and the ground around it."""
        size = super().sizeHint(option, index)
        beside = self._theme.sized(_ICON_SIZE) + _ICON_GAP if index.data(ICON) else 0
        return QSize(size.width() + _AROUND + _MARGIN + beside, size.height())
