"""Reading the rows of a table, whatever file it came from."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import chain

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.accept import RowRejected, accept
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.columns import LOOKED_FOR_BODY, LOOKED_FOR_TITLE, Field
from knowledge_base.exchange.header import BODIES, TITLES, Header, read_header
from knowledge_base.exchange.rows import ReadRow, RejectedRow
from knowledge_base.exchange.table_row import Line, given_by, is_blank
from knowledge_base.notice import notice

_SEARCHED_ROWS = 60
"""How many rows that are not blank are looked through for the names of the columns."""


class TableReader:
    """Reads the lines of one table.

    Attributes:
        header: The row with the names of the columns.
    """

    def __init__(self, lines: Generator[Line], *, even: bool) -> None:
        """Find the header.

        Args:
            lines: The rows that are not blank. They are closed when there is no header among them.
            even: No row may have more cells than the header: where one has, a separator stands inside a text
                and the text would be cut there.

        Raises:
            ImportRefused: no header was found.
        """
        try:
            first, self.header = _find_header(lines)
        except BaseException:
            lines.close()
            raise
        behind = [line for line in first if line.number > self.header.row]
        self._lines = chain(behind, lines)
        self._even = even
        self._unnamed: set[int] = set()

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries below the header; once only."""
        for line in self._lines:
            if self._is_entry(line):
                yield self._read(line)

    def ignored(self) -> tuple[str, ...]:
        """Return the names of the columns that were not read; those without a name by their letter."""
        return (*self.header.ignored, *(column_letter(index) for index in sorted(self._unnamed)))

    def _is_entry(self, line: Line) -> bool:
        """Say whether *line* is more than a running number, and not the header over again."""
        if tuple(line.cells[: len(self.header.names)]) == self.header.names:
            return False
        numbers = {index for index, column in enumerate(self.header.columns) if column and column.field is Field.NUMBER}
        return not is_blank([cell for index, cell in enumerate(line.cells) if index not in numbers])

    def _read(self, line: Line) -> ReadRow:
        try:
            self._note_unnamed(line)
            return accept(given_by(self.header, line))
        except RowRejected as rejected:
            return RejectedRow(number=line.number, reason=rejected.reason)

    def _note_unnamed(self, line: Line) -> None:
        names = self.header.names
        for index, cell in enumerate(line.cells):
            if (index < len(names) and names[index].strip()) or is_blank([cell]):
                continue
            if self._even and index >= len(names):
                raise RowRejected(notice("import.too-many-cells", count=len(line.cells), columns=len(names)))
            self._unnamed.add(index)


def column_letter(index: int) -> str:
    """Return what a spreadsheet calls the column at *index* (from 0): A, B, … Z, AA, …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _texts(line: Line) -> list[str]:
    return [cell if isinstance(cell, str) else "" for cell in line.cells]


def _find_header(lines: Iterable[Line]) -> tuple[list[Line], Header]:
    """Return the lines that had to be read to find the header, and the header."""
    first: list[Line] = []
    for line in lines:
        first.append(line)
        header = _exact_header(line)
        if header:
            return first, header
        if len(first) >= _SEARCHED_ROWS:
            break
    return first, _loose_header(first)


def _exact_header(line: Line) -> Header | None:
    header = read_header(line.number, _texts(line))
    return header if header.is_enough else None


def _loose_header(lines: Sequence[Line]) -> Header:
    """Return the first row that will do as a header with some good will.

    Raises:
        ImportRefused: there is none.
    """
    if not lines:
        raise ImportRefused(notice("import.file-empty"))
    for line in lines:
        header = read_header(line.number, _texts(line), loosely=True)
        if header.is_enough:
            return header
    for line in lines:
        header = read_header(line.number, _texts(line), loosely=True)
        names = ", ".join(clean_line(name) for name in header.names if name.strip())[:200]
        if header.fields & TITLES:
            raise ImportRefused(
                notice("import.no-body-column", row=header.row, names=names, looked_for=LOOKED_FOR_BODY)
            )
        if header.fields & BODIES:
            raise ImportRefused(
                notice("import.no-title-column", row=header.row, names=names, looked_for=LOOKED_FOR_TITLE)
            )
    raise ImportRefused(notice("import.no-header", title_names=LOOKED_FOR_TITLE, body_names=LOOKED_FOR_BODY))
