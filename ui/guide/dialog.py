"""The dialog with the guide. What it shows is only for reading: it takes nothing and gives nothing out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from replydesk.guide import Chapter, Part, PartKind
from resources import guide_bytes
from ui.guide.model import TITLE, ChapterModel
from ui.guide.wide_picture import WidePicture
from ui.letters import letters
from ui.marked_text import MarkedText
from ui.plain_label import PlainLabel
from ui.scrolled import Scrolled
from ui.table import RowTable
from ui.theme import Theme

_WIDTH, _HEIGHT = 1080, 720
_AROUND = 40
"""Pixels of its window that are seen around it at the least."""

_CONTENTS = 290
_SET_IN = 18
"""Pixels by which the lines of a list are set in."""


class ManualDialog(QDialog):
    """Shows the chapters. The list has the focus: the arrows turn the pages.

    Attributes:
        table: The contents.
        page: The chapter that is shown.
    """

    def __init__(self, theme: Theme, chapters: Sequence[Chapter], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.size() - QSize(_AROUND, _AROUND)
        self.resize(QSize(letters(_WIDTH), letters(_HEIGHT)).boundedTo(room))
        self._theme = theme
        self._model = ChapterModel(chapters)
        self._model.setParent(self)
        self.table = RowTable(self._model, name=self.tr("Contents"))
        self.table.stretch(TITLE, {})
        self.table.setFixedWidth(letters(_CONTENTS))
        self.page: Scrolled | None = None
        self._right = QVBoxLayout()
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.table)
        middle.addLayout(self._right, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        box.setSpacing(10)
        box.addLayout(middle, 1)
        box.addLayout(foot)
        self.table.row_entered.connect(self._on_row_entered)
        self.table.go_to(0)
        self.table.setFocus()

    def _on_row_entered(self, number: int) -> None:
        chapter = self._model.row(number)
        if chapter is None:
            return
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(chapter.title, role="title", wraps=True))
        for part in chapter.parts:
            column.addWidget(self._widget(part))
        column.addStretch(1)
        before, self.page = self.page, Scrolled(inside, column, name=chapter.title)
        self._right.addWidget(self.page)
        if before is not None:
            self._right.removeWidget(before)
            before.hide()
            before.deleteLater()

    def _widget(self, part: Part) -> QWidget:
        if part.kind is PartKind.PICTURE:
            return self._picture(part)
        if part.kind is PartKind.TABLE:
            return self._table(part)
        if part.kind is PartKind.TEXT:
            return self._text(part.text)
        holder = QFrame()
        box = QVBoxLayout(holder)
        if part.kind is PartKind.CODE:
            holder.setProperty("panel", "sunken")
            box.setContentsMargins(12, 8, 12, 8)
            box.addWidget(self._text(part.text))
        else:
            box.setContentsMargins(_SET_IN, 0, 0, 0)
            box.addWidget(self._text(part.text if part.text[:1].isdigit() else f"• {part.text}"))
        return holder

    def _picture(self, part: Part) -> QWidget:
        pixmap = QPixmap()
        pixmap.loadFromData(guide_bytes(part.file))
        holder = QFrame()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(4)
        box.addWidget(WidePicture(pixmap, part.text))
        box.addWidget(PlainLabel(part.text, role="small", wraps=True))
        return holder

    def _table(self, part: Part) -> QWidget:
        holder = QFrame()
        holder.setProperty("panel", "card")
        grid = QGridLayout(holder)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, cells in enumerate(part.rows):
            for column, text in enumerate(cells):
                grid.addWidget(self._text(text, bold=row == 0), row, column, Qt.AlignmentFlag.AlignTop)
                longest = max(len(one[column]) for one in part.rows if len(one) > column)
                grid.setColumnStretch(column, min(max(longest, 8), 40))
        return holder

    def _text(self, text: str, *, bold: bool = False) -> MarkedText:
        shown = MarkedText(self._theme, lines=None, bold=bold)
        shown.show_text(text)
        return shown
