"""Paints a waiting message in three lines: what it is, where it came from and since when, its first words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from knowledge_base.queued import QueuedMessage
from ui.queue.model import ROW, QueueModel
from ui.queue.words import kind_sign, short_kind_words, short_origin_words, waiting_words
from ui.theme import Theme

_AROUND = 9
"""Pixels between the edge of a row and its words."""

_BETWEEN = 3
"""Pixels between two lines."""

_FOCUS = 2
"""Pixels of the frame around the row on which the keyboard is, as around a button."""

_SIGN = 16
_BEHIND_SIGN = 6
_BEFORE_END = 8
_LINES = 3


class QueueDelegate(QStyledItemDelegate):
    """Three lines a row: kind and how often, where it came from and since when, the first words."""

    def __init__(self, theme: Theme, model: QueueModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of three lines."""
        line = option.fontMetrics.height()
        return QSize(160, _LINES * line + (_LINES - 1) * _BETWEEN + 2 * _AROUND)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row; whatever is too long ends with an ellipsis."""
        row = index.data(ROW)
        if not isinstance(row, QueuedMessage):
            return
        self.initStyleOption(option, index)
        painter.save()
        self._paint_ground(painter, option)
        box = option.rect.adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        line = option.fontMetrics.height()
        first = QRect(box.left(), box.top(), box.width(), line)
        ratio = painter.device().devicePixelRatioF()
        sign = self._theme.pixmap(kind_sign(row.intent), "primary", size=_SIGN, scale=ratio)
        side = self._theme.sized(_SIGN)
        painter.drawPixmap(first.left(), first.top() + (line - side) // 2, sign)
        first.setLeft(first.left() + side + _BEHIND_SIGN)
        model = self._model
        waited = waiting_words(row.waits_since, model.now)
        times = f"×{row.count}" if row.count > 1 else ""
        self._put(painter, first, short_kind_words(row), times, bold=True, option=option)
        second = first.translated(0, line + _BETWEEN)
        second.setLeft(box.left())
        mark = "✎" if row.has_draft else ""
        channel, handle = short_origin_words(row, model.language)
        self._put(painter, second, channel, waited, bold=False, option=option, ink="muted", handle=handle)
        third = second.translated(0, line + _BETWEEN)
        self._put(painter, third, " ".join(row.text.split()), mark, bold=False, option=option)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("primary_soft"))
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), self._theme.colour("primary")
            )
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), self._theme.colour("line")
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, option.rect)

    def _paint_focus(self, painter: QPainter, row: QRect) -> None:
        """Put the frame around *row* that a focused button has."""
        painter.setPen(QPen(self._theme.colour("primary"), _FOCUS))
        painter.drawRect(row.adjusted(_FOCUS // 2, _FOCUS // 2, -_FOCUS // 2, -_FOCUS // 2))

    def _put(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        end: str,
        *,
        bold: bool,
        option: QStyleOptionViewItem,
        ink: str = "text",
        handle: str = "",
    ) -> None:
        said, room = fitted(words, end, bold=bold, font=option.font, width=box.width(), handle=handle)
        font = QFont(option.font)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, room - box.width(), 0), left, said)
        if end:
            font.setBold(False)
            painter.setFont(font)
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, end)


def fitted(words: str, end: str, *, bold: bool, font: QFont, width: int, handle: str = "") -> tuple[str, int]:
    """Return *words* as they are shown in *width* pixels before what stands at their *end*, and the room they have.

    A *handle* behind them is cut in its middle: what tells two of them apart is often at the end.
    """
    plain, heavy = QFont(font), QFont(font)
    plain.setBold(False)
    heavy.setBold(bold)
    taken = QFontMetrics(plain).horizontalAdvance(end) + _BEFORE_END if end else 0
    room = max(width - taken, 0)
    metrics = QFontMetrics(heavy)
    if handle and metrics.horizontalAdvance(words + handle) > room:
        rest = max(room - metrics.horizontalAdvance(words), 0)
        handle = metrics.elidedText(handle, Qt.TextElideMode.ElideMiddle, rest)
    return metrics.elidedText(words + handle, Qt.TextElideMode.ElideRight, room), room


def first_width(theme: Theme, row_width: int) -> int:
    """Return how many pixels the kind has in a row that is *row_width* wide."""
    return row_width - 2 * _AROUND - theme.sized(_SIGN) - _BEHIND_SIGN
