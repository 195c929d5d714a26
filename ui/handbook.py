"""The handbook as a PDF: title, contents with page numbers, the entries with their sources, a foot on every page."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from knowledge_base.attachments import Attachment
from knowledge_base.course import Course, Stage
from knowledge_base.entry import Entry, Source
from replydesk.handbook import Handbook
from ui.counted import Counted
from ui.dates import day_words
from ui.names import kind_word
from ui.paper import RESOLUTION, write_pdf

translate = QCoreApplication.translate

_FOOT = 0.05
"""Of a page's height, for its number."""
_BODY = 10.5
"""Points."""
_LOW = 0.88
"""A heading below this part of a page would stand there without what it heads, and begins the next one."""
_LONGEST_LINE = 78
"""Letters of a title in the contents; it has one line."""
_MUTED = QColor("#555555")


def write_handbook(handbook: Handbook, path: Path, language: str, course: Course | None = None) -> None:
    """Write *handbook* to *path* as a PDF of A4 pages. May be called on any thread.

    Raises:
        ExportRefused: the file cannot be written; what was there stays.
        Stopped: the *course* was; likewise.
    """
    write_pdf(path, partial(_draw, handbook, language, course or Course()))


def _draw(handbook: Handbook, language: str, course: Course, writer: QPdfWriter) -> None:
    writer.setTitle(_title(handbook))
    sheets = HandbookSheets(handbook, language, writer, course)
    course.enter(Stage.WRITING, sheets.count)
    painter = QPainter(writer)
    try:
        for number in range(sheets.count):
            course(number)
            if number:
                writer.newPage()
            sheets.paint(painter, number)
    finally:
        painter.end()  # or Qt would complain of a device that goes while it is painted on


class HandbookSheets:
    """The pages of a handbook, laid out.

    Attributes:
        count: How many.
        pages: The page of each entry, from 1, in the order of the contents.
    """

    def __init__(self, handbook: Handbook, language: str, writer: QPdfWriter, course: Course | None = None) -> None:
        self._handbook = handbook
        self._course = course or Course()
        self._course.enter(Stage.LAYING_OUT, 2 * handbook.count)
        self._laid_out = 0
        self._language = language
        self._writer = writer
        whole = writer.pageLayout().paintRectPixels(writer.resolution())
        self._size = QSizeF(whole.width(), whole.height() * (1 - _FOOT))
        # Qt stretches the places of tabs by how much finer the paper is than the screen.
        screen = QGuiApplication.primaryScreen().logicalDotsPerInchY()
        self._right = self._size.width() * screen / writer.logicalDpiY() - 2
        self._whole = QRectF(0, 0, whole.width(), whole.height())
        # A line of the contents is one line whatever its number, so the second time everything is where it was.
        document, headings = self._compose([0] * handbook.count, frozenset())
        breaks = self._break_before_low(document, headings)
        self.pages = [int(top // self._size.height()) + 1 for top in _tops(document, headings)]
        self._document, self._headings = self._compose(self.pages, breaks)
        self.count = self._document.pageCount()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint the page *number*, from 0."""
        shown = QRectF(0, number * self._size.height(), self._size.width(), self._size.height())
        painter.save()
        painter.translate(0, -shown.top())
        painter.setClipRect(shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if number:
            painter.setFont(_font(8))
            painter.setPen(_MUTED)
            foot = self._whole.adjusted(0, self._size.height(), 0, 0)
            end = Qt.AlignmentFlag.AlignBottom
            painter.drawText(foot, int(end | Qt.AlignmentFlag.AlignRight), str(number + 1))
            painter.drawText(foot, int(end | Qt.AlignmentFlag.AlignLeft), _title(self._handbook))

    def _break_before_low(self, document: QTextDocument, headings: Sequence[int]) -> frozenset[int]:
        """Let each heading that stands too low begin the next page, and return which those are."""
        low = set()
        for place, position in enumerate(headings):
            [top] = _tops(document, [position])
            if top % self._size.height() > _LOW * self._size.height():
                cursor = QTextCursor(document)
                cursor.setPosition(position)
                block = cursor.blockFormat()
                block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.setBlockFormat(block)
                low.add(place)
        return frozenset(low)

    def _compose(self, pages: Sequence[int], breaks: frozenset[int]) -> tuple[QTextDocument, list[int]]:
        """Return the document with these *pages* in its contents, and where the heading of each entry begins."""
        document = QTextDocument()
        document.setDefaultFont(_font(_BODY))
        document.setDocumentMargin(0)
        document.documentLayout().setPaintDevice(self._writer)
        document.setPageSize(self._size)
        pen = _Pen(document, self._right)
        self._write_title(pen, pages)
        headings: list[int] = []
        for chapter in self._handbook.chapters:
            pen.line(kind_word(chapter.kind), size=18, bold=True, below=14, new_page=True)
            for entry in chapter.entries:
                self._laid_out += 1
                self._course(self._laid_out)
                headings.append(self._write_entry(pen, entry, new_page=len(headings) in breaks))
        return document, headings

    def _write_title(self, pen: "_Pen", pages: Sequence[int]) -> None:
        book = self._handbook
        pen.line("", size=110)
        pen.line(translate("Handbook", "Handbook of answers"), size=26, bold=True, below=6)
        if book.institution:
            pen.line(book.institution, size=15, below=6)
        day = day_words(book.day, self._language)
        pen.line(
            Counted().approved_wordings(book.count, day),
            muted=True,
        )
        pen.line(translate("Handbook", "Contents"), size=18, bold=True, below=10, new_page=True)
        numbers = iter(pages)
        for chapter in book.chapters:
            pen.line(kind_word(chapter.kind), bold=True, above=8, below=3)
            for entry in chapter.entries:
                pen.line(f"{_short(entry.content.title)}\t{next(numbers)}", below=2)

    def _write_entry(self, pen: "_Pen", entry: Entry, *, new_page: bool) -> int:
        """Write one entry and return where its heading begins."""
        begins = pen.line(entry.content.title, size=12.5, bold=True, above=14, below=3, new_page=new_page)
        for line in entry.content.body.split("\n"):
            pen.line(line, below=3)
        for attachment in entry.content.attachments:
            pen.line(_attachment_words(attachment), size=9, muted=True, above=2)
        for source in entry.content.sources:
            pen.line(_source_words(source, self._language), size=9, muted=True, above=2)
        pen.line(" · ".join(self._facts(entry)), size=9, muted=True, above=2)
        return begins

    def _facts(self, entry: Entry) -> Iterator[str]:
        if entry.approved_by and entry.approved_at:
            yield translate("Handbook", "Approved by {person} on {day}").format(
                person=entry.approved_by, day=day_words(entry.approved_at.date(), self._language)
            )
        if entry.content.valid_until:
            yield translate("Handbook", "valid until {day}").format(
                day=day_words(entry.content.valid_until, self._language)
            )
        yield translate("Handbook", "ID {name}, revision {number}").format(name=entry.name, number=entry.revision)


class _Pen:
    """Writes paragraphs of plain text at the end of a document."""

    def __init__(self, document: QTextDocument, right: float) -> None:
        self._cursor = QTextCursor(document)
        self._right = right
        self._is_first = True

    def line(
        self,
        text: str,
        *,
        size: float = _BODY,
        bold: bool = False,
        muted: bool = False,
        above: float = 0,
        below: float = 0,
        new_page: bool = False,
    ) -> int:
        """Write *text* as a paragraph and return where it begins; *above* and *below* are in points.

        What follows a tab stands at the right.
        """
        block = QTextBlockFormat()
        block.setTopMargin(above * RESOLUTION / 72)
        block.setBottomMargin(below * RESOLUTION / 72)
        if new_page:
            block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        if "\t" in text:
            block.setTabPositions([QTextOption.Tab(self._right, QTextOption.TabType.RightTab)])
        letters = QTextCharFormat()
        letters.setFont(_font(size, bold=bold))
        letters.setForeground(_MUTED if muted else QColor(Qt.GlobalColor.black))
        if self._is_first:
            self._cursor.setBlockFormat(block)
            self._is_first = False
        else:
            self._cursor.insertBlock(block, letters)
        begins = self._cursor.position()
        self._cursor.insertText(text, letters)
        return begins


def _tops(document: QTextDocument, positions: Sequence[int]) -> list[float]:
    """Return how far down the first line stands of the block at each of *positions*."""
    layouts = [
        (document.documentLayout().blockBoundingRect(block), block.layout())
        for block in map(document.findBlock, positions)
    ]
    return [box.top() + layout.lineAt(0).y() for box, layout in layouts]


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def _title(handbook: Handbook) -> str:
    words = translate("Handbook", "Handbook of answers")
    return f"{words} – {handbook.institution}" if handbook.institution else words


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_LINE else f"{title[: _LONGEST_LINE - 1].rstrip()}…"


def _attachment_words(attachment: Attachment) -> str:
    said = (attachment.title, attachment.url or attachment.file, attachment.alt)
    return translate("Handbook", "Attachment: {what}").format(what=", ".join(filter(None, said)))


def _source_words(source: Source, language: str) -> str:
    said = (source.title, source.publisher, day_words(source.published_on, language), source.legal_basis, source.url)
    return translate("Handbook", "Source: {what}").format(what=", ".join(filter(None, said)))
