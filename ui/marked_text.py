"""Wrapped text with some of its words marked: painted letter by letter, never read as markup."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.positions import qt_positions
from ui.theme import Theme

_LAYOUTS_KEPT = 8
"""Widths for which the laid-out text is kept."""

_LINE_BREAK = "\u2028"
"""What breaks a line inside Qt's text layout."""


class MarkedText(QWidget):
    """Text for reading over as many lines as it needs, or as many as it may have.

    Args:
        theme: Where the colours come from.
        role: The part of the colours the letters are painted in.
        scale: How large its letters are beside those of running text.
        lines: The most lines shown; the last one then ends in an ellipsis. ``None``: all, and line breaks are kept.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        role: str = "text",
        lines: int | None = 3,
        bold: bool = False,
        scale: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._lines = lines
        self._bold = bold
        self._scale = scale
        self._text = ""
        self._marks: tuple[tuple[int, int], ...] = ()
        self._layouts: dict[float, QTextLayout] = {}
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._measure_again)

    def show_text(self, text: str, marks: Iterable[tuple[int, int]] = ()) -> None:
        """Show *text* on as few lines as it needs, with *marks* (start, end in code points) marked."""
        self._text = text.replace("\n", _LINE_BREAK if self._lines is None else " ")
        self._marks = tuple(marks)
        self._forget()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say yes: narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text at *width* pixels."""
        if width not in self._heights:  # Qt asks for the same widths many times over
            layout = self._laid_out(float(max(width, 1)))
            shown = max(self._shown_lines(layout), 1)
            self._heights[width] = round(shown * QFontMetricsF(self._shown_font()).lineSpacing() + 0.5)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a size that reads well."""
        width = 320
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return one line's height; the width can always be had."""
        return QSize(80, round(QFontMetricsF(self._shown_font()).lineSpacing() + 0.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines that may be shown."""
        painter = QPainter(self)
        painter.setFont(self._shown_font())
        painter.setPen(self._theme.colour(self._role))
        layout = self._laid_out(float(self.width()))
        spacing = QFontMetricsF(self._shown_font()).lineSpacing()
        shown = self._shown_lines(layout)
        for number in range(shown):
            line = layout.lineAt(number)
            if number == shown - 1 and layout.lineCount() > shown:
                rest = self._text[line.textStart() :]
                metrics = QFontMetricsF(self._shown_font())
                cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
                painter.drawText(QPointF(0, number * spacing + metrics.ascent()), cut)
            else:
                line.draw(painter, QPointF(0, number * (spacing - line.height())))

    def _shown_lines(self, layout: QTextLayout) -> int:
        return layout.lineCount() if self._lines is None else min(layout.lineCount(), self._lines)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the text out anew in another font."""
        self._forget()
        super().changeEvent(event)

    def _laid_out(self, width: float) -> QTextLayout:
        """Return the text laid out at *width*."""
        if width not in self._layouts:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                self._forget()
            self._layouts[width] = self._lay_out(width)
        return self._layouts[width]

    def _lay_out(self, width: float) -> QTextLayout:
        layout = QTextLayout(self._text, self._shown_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(*mark) for mark in self._marks])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
            if self._lines is not None and layout.lineCount() > self._lines:
                break  # that there are more is all that is asked
        layout.endLayout()
        return layout

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("mark"))
        look.setForeground(self._theme.colour("on_mark"))
        first, last = qt_positions(self._text, (start, end))
        one = QTextLayout.FormatRange()
        one.start = first
        one.length = last - first
        one.format = look
        return one

    def _shown_font(self) -> QFont:
        font = self.font()
        font.setBold(self._bold)
        font.setPointSizeF(font.pointSizeF() * self._scale)
        return font

    def _measure_again(self) -> None:
        self._forget()
        self.updateGeometry()
        self.update()

    def _forget(self) -> None:
        self._layouts.clear()
        self._heights.clear()
