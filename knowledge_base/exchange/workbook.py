"""Reading ``.xlsx``: checked for its size before anything is unpacked, and counted while it is."""

import posixpath
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.cells import CellReader
from knowledge_base.exchange.chosen import Choosing, nothing_chosen
from knowledge_base.exchange.merged import Spanning, spans_of
from knowledge_base.exchange.rows import About, ReadRow
from knowledge_base.exchange.sheet import (
    RawRow,
    SheetTarget,
    StringsTarget,
    damaged,
    parse,
    parse_whole,
)
from knowledge_base.exchange.table import TableReader
from knowledge_base.exchange.table_row import Cell, Line, is_blank
from knowledge_base.exchange.workbook_parts import RelationsTarget, Sheet, StylesTarget, WorkbookTarget
from knowledge_base.notice import Notice, notice

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of the older Office format begins, and one that is encrypted with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1 << 16
_UNPACKING = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, KeyError)
"""What the standard library raises for a damaged, encrypted or exotic archive."""


class WorkbookReading:
    """An ``.xlsx`` being read. Close it when done."""

    def __init__(self, path: Path, choosing: Choosing = nothing_chosen) -> None:
        """Check the file and find the sheet with a header.

        Raises:
            ImportRefused: it is no workbook, damaged, locked with a password, far too large unpacked, or has no
                sheet with a header.
        """
        self._book = WorkbookLines(path)
        self._choosing = choosing
        try:
            self._sheet, self._table = self._find_table()
            others = (sheet for sheet in self._book.sheets if sheet is not self._sheet and not sheet.is_hidden)
            self._others = tuple(sheet.name for sheet in others if self._book.holds_something(sheet))
        except BaseException:
            self._book.close()
            raise

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries; once only.

        Raises:
            ImportRefused: the file is damaged further on.
        """
        with closing(self._book):
            yield from self._table.rows()

    def about(self) -> About:
        """Return what was found out; complete when all rows were given."""
        return About(
            form="xlsx",
            sheet=self._sheet.name,
            other_sheets=self._others,
            header_row=self._table.header.row,
            ignored=self._table.ignored(),
            columns=self._table.columns(),
            spanned=self._table.spanned,
            hidden_rows=self._table.hidden,
        )

    def _find_table(self) -> tuple[Sheet, TableReader]:
        """Return the first sheet that has a header, those that are shown before those that are hidden."""
        refused: ImportRefused | None = None
        for sheet in self._book.sheets_shown_first():
            try:
                return sheet, TableReader(self._book.lines(sheet), even=False, choosing=self._choosing)
            except ImportRefused as error:
                if not error.notice.code.startswith(("import.no-", "import.file-empty")):
                    raise
                refused = refused if refused and refused.notice.code != "import.file-empty" else error
        raise refused or ImportRefused(notice("import.file-empty"))


class WorkbookLines:
    """The sheets of an ``.xlsx`` and their rows, whatever they hold. Close it when done.

    Attributes:
        sheets: In their order.
    """

    def __init__(self, path: Path) -> None:
        """Check the file and find its sheets.

        Raises:
            ImportRefused: it is no workbook, damaged, locked with a password, or far too large unpacked.
            OSError: the system will not give the file.
        """
        self._archive = _open(path)
        try:
            self.sheets, self._cells = _read_parts(self._archive)
        except BaseException:
            self._archive.close()
            raise

    def sheets_shown_first(self) -> list[Sheet]:
        """Return the sheets, those that are shown before those that are hidden."""
        return sorted(self.sheets, key=lambda sheet: sheet.is_hidden)

    def lines(self, sheet: Sheet) -> Generator[Line]:
        """Give the rows of *sheet* that are not blank.

        Raises:
            ImportRefused: the file is damaged further on.
        """
        with closing(_unpacked(self._archive, sheet.part, limits.SHEET)) as chunks:
            spanning = Spanning(spans_of(chunks))
        for row, cells in self._rows(sheet):
            yield spanning.line(row.number, cells, is_hidden=row.is_hidden)

    def holds_something(self, sheet: Sheet) -> bool:
        """Say whether there is a row on *sheet* that is not blank, as far as it can be read."""
        with closing(self._rows(sheet)) as rows:
            try:
                return next(rows, None) is not None
            except ImportRefused:
                return True

    def _rows(self, sheet: Sheet) -> Generator[tuple[RawRow, list[Cell]]]:
        target = SheetTarget()
        with closing(parse(_unpacked(self._archive, sheet.part, limits.SHEET), target)) as steps:
            for _ in steps:
                rows, target.rows = target.rows, []
                for row in rows:
                    cells = self._cells.read(row)
                    if not is_blank(cells):
                        yield row, cells

    def close(self) -> None:
        """Close the file."""
        self._archive.close()


def _open(path: Path) -> ZipFile:
    with path.open("rb") as file:
        start = file.read(len(OLE_START))
    if start == OLE_START:
        raise ImportRefused(_older(path))
    if path.stat().st_size > limits.WORKBOOK_FILE:
        raise ImportRefused(notice("import.workbook-too-large"))
    try:
        archive = ZipFile(path)
    except _UNPACKING:
        raise damaged() from None
    try:
        _check(archive)
    except ImportRefused:
        archive.close()
        raise
    return archive


def _older(path: Path) -> Notice:
    with path.open("rb") as file:
        encrypted = _ENCRYPTED in file.read(limits.WORKBOOK_FILE)
    return notice("import.workbook-password" if encrypted else "import.workbook-xls")


def _check(archive: ZipFile) -> None:
    names = set(archive.namelist())
    if len(names) > limits.WORKBOOK_MEMBERS:
        raise ImportRefused(notice("import.workbook-too-large"))
    if not any(name.endswith("workbook.xml") for name in names):
        raise ImportRefused(notice("import.workbook-other"))
    for info in archive.infolist():
        if info.filename.endswith((".xml", ".rels")):
            _check_size(info, limits.SHEET)


def _check_size(info: ZipInfo, limit: int) -> None:
    """Refuse a part by what the archive says of it."""
    if info.file_size > limit:
        raise ImportRefused(notice("import.workbook-too-large"))
    if info.file_size > limits.RATIO_FROM and info.file_size > info.compress_size * limits.RATIO:
        raise ImportRefused(notice("import.workbook-too-large"))


def _unpacked(archive: ZipFile, name: str, limit: int) -> Generator[bytes]:
    """Give the part called *name*, counting what really comes out.

    Raises:
        ImportRefused: it is missing, damaged, or larger than *limit* bytes.
    """
    count = 0
    try:
        info = archive.getinfo(name)
        _check_size(info, limit)
        with archive.open(info) as part:
            while chunk := part.read(_CHUNK):
                count += len(chunk)
                if count > limit:
                    raise ImportRefused(notice("import.workbook-too-large"))
                yield chunk
    except _UNPACKING:
        raise damaged() from None


def _read_parts(archive: ZipFile) -> tuple[tuple[Sheet, ...], CellReader]:
    """Return the sheets, in their order, and what reads their cells."""
    book = _book_part(archive)
    folder, file = posixpath.split(book)
    relations = _relations(archive, f"{folder}/_rels/{file}.rels", folder)
    workbook = WorkbookTarget()
    parse_whole(_unpacked(archive, book, limits.SMALL_PART), workbook)
    sheets = tuple(
        Sheet(name=found.name, part=relations.parts[found.part], is_hidden=found.is_hidden)
        for found in workbook.sheets
        if found.part in relations.parts and relations.parts[found.part] in archive.NameToInfo
    )
    strings, styles = StringsTarget(), StylesTarget()
    if (part := relations.of_type("sharedStrings")) in archive.NameToInfo:
        parse_whole(_unpacked(archive, part, limits.SHARED_STRINGS), strings)
    if (part := relations.of_type("styles")) in archive.NameToInfo:
        parse_whole(_unpacked(archive, part, limits.SMALL_PART), styles)
    return sheets, CellReader(strings.strings, styles.formats(), from_1904=workbook.from_1904)


def _book_part(archive: ZipFile) -> str:
    relations = _relations(archive, "_rels/.rels", "")
    named = relations.of_type("officeDocument")
    if named in archive.NameToInfo:
        return named
    return next(name for name in archive.namelist() if name.endswith("workbook.xml"))


def _relations(archive: ZipFile, name: str, folder: str) -> RelationsTarget:
    found = RelationsTarget(folder)
    if name in archive.NameToInfo:
        parse_whole(_unpacked(archive, name, limits.SMALL_PART), found)
    return found
