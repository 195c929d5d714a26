"""Reading ``.csv``, ``.tsv`` and other tables of plain text."""

import csv
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import TextIO

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.chosen import Choosing, nothing_chosen
from knowledge_base.exchange.encoding import find_encoding
from knowledge_base.exchange.guard import MANGLED
from knowledge_base.exchange.header import read_header
from knowledge_base.exchange.rows import About, ReadRow
from knowledge_base.exchange.table import TableReader
from knowledge_base.exchange.table_row import Broken, Cell, Line, is_blank
from knowledge_base.notice import notice

_SEPARATORS = ",;\t|"
_SNIFFED = 200_000
"""Code points from the beginning that are looked at to find the separator."""


class CsvReading:
    """A ``.csv`` being read."""

    def __init__(self, path: Path, choosing: Choosing = nothing_chosen) -> None:
        """Find out encoding, separator and header.

        Raises:
            ImportRefused: the file cannot be read, or has no header.
            OSError: the system will not give the file.
        """
        self._file = CsvLines(path)
        self._table = TableReader(self._file.lines(), even=True, choosing=choosing)

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries; once only.

        Raises:
            ImportRefused: a quotation mark is left open or a cell is far too long.
        """
        return self._table.rows()

    def about(self) -> About:
        """Return what was found out; complete when all rows were given."""
        return About(
            form="csv",
            encoding=self._file.encoding.removesuffix("-sig"),
            separator=self._file.separator,
            header_row=self._table.header.row,
            ignored=self._table.ignored(),
            columns=self._table.columns(),
        )


class CsvLines:
    """The rows of a table of plain text, whatever they hold.

    Attributes:
        encoding: Python's name of it.
        separator: What parts the columns.
    """

    def __init__(self, path: Path) -> None:
        """Find out encoding and separator.

        Raises:
            ImportRefused: the file cannot be read.
            OSError: the system will not give the file.
        """
        self._path = path
        self.encoding = find_encoding(path)
        self.separator, self._told = _separator(path, self.encoding)

    def lines(self) -> Generator[Line]:
        """Give the rows as a spreadsheet numbers them: quoted line breaks begin no row, blank lines are rows.

        Raises:
            ImportRefused: a quotation mark is left open or a cell is far too long.
        """
        with self._path.open(encoding=self.encoding, newline="") as file:
            if self._told:
                file.readline()
            records = _records(_bounded(file), self.separator, first=2 if self._told else 1)
            for number, cells in enumerate(records, 1):
                if not is_blank(cells):
                    yield Line(number, [_cell(text) for text in cells])


def _cell(text: str) -> Cell:
    if MANGLED.fullmatch(text.strip()):
        return Broken(notice("import.number-mangled", value=text.strip()))
    return text


def _records(lines: Iterable[str], separator: str, first: int) -> Iterator[list[str]]:
    """Give the records of *lines*, blank ones as empty lists.

    Args:
        lines: With their ends.
        separator: What parts the columns.
        first: The number of the first line, for what is said of a broken one.

    Raises:
        ImportRefused: a quotation mark is left open or stands inside a quoted text, or a cell is far too long.
            Read with good will, such a file would lose all rows up to the next mark.
    """
    # The limit is one of the whole process; nothing else here reads CSV, and every value it could have suits us.
    csv.field_size_limit(limits.CELL)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    begun = 0
    try:
        for record in reader:
            yield record
            begun = reader.line_num
    except csv.Error as error:
        code = "import.csv-cell-too-long" if "field larger" in str(error) else "import.csv-quotes"
        raise ImportRefused(notice(code, line=begun + first, limit=limits.CELL)) from None


def _bounded(file: TextIO) -> Iterator[str]:
    """Give the lines of *file* with their ends.

    Raises:
        ImportRefused: one is so long that this is no table.
    """
    number = 0
    while line := file.readline(limits.LINE):
        number += 1
        if len(line) == limits.LINE:
            raise ImportRefused(notice("import.csv-cell-too-long", line=number, limit=limits.CELL))
        yield line


def _separator(path: Path, encoding: str) -> tuple[str, bool]:
    """Return what parts the columns, and whether the first line says so (``sep=;``, as spreadsheets write it).

    The separator is the one with which the most names of columns are recognised; where none are, the one that gives
    the most rows of equal length.
    """
    with path.open(encoding=encoding, newline="") as file:
        head = file.read(_SNIFFED).splitlines(keepends=True)
    first = head[0].strip() if head else ""
    if first.casefold().startswith("sep=") and len(first) <= len("sep=;"):
        return first[4:] or "\t", True
    return max(_SEPARATORS, key=lambda separator: _fitness(head, separator)), False


def _fitness(head: list[str], separator: str) -> tuple[int, int]:
    known, widths = 0, []
    for number, cells in enumerate(_forgiving(head, separator), 1):
        if len(cells) > limits.COLUMNS:
            continue
        known = max(known, sum(column is not None for column in read_header(number, cells).columns))
        widths.append(len(cells))
    common = max(set(widths), key=widths.count, default=0)
    return known, widths.count(common) if common > 1 else 0


def _forgiving(head: list[str], separator: str) -> Iterator[list[str]]:
    """Give what records there are; the head may end in the middle of one."""
    csv.field_size_limit(limits.CELL)
    try:
        yield from csv.reader(head, delimiter=separator)
    except csv.Error:
        return
