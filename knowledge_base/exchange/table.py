"""Reading the rows of a table, whatever file it came from."""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.accept import RowRejected, accept
from knowledge_base.exchange.chosen import Choosing, column_keys, field_text, nothing_chosen
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.columns import LOOKED_FOR_BODY, LOOKED_FOR_TITLE, Field
from knowledge_base.exchange.header import BODIES, TITLES, Header, read_header
from knowledge_base.exchange.merged import spanned
from knowledge_base.exchange.rows import FileColumn, ReadRow, RejectedRow
from knowledge_base.exchange.table_row import Line, given_by, is_blank, named_by
from knowledge_base.notice import Notice, notice

SEARCHED_ROWS = 60
"""How many rows that are not blank are looked through for the names of the columns."""
_EXAMPLE_ROWS = 20
"""How many rows are looked through for something to show of each column."""
EXAMPLE = 80
"""Code points that are shown of it, or of what cannot be read."""


class ColumnsUnknown(ImportRefused):
    """No row names a title and a body, or what was chosen leaves none.

    Attributes:
        columns: Of the row that most likely names the columns, for a person to say what they hold; may be empty.
    """

    def __init__(self, notice: Notice, columns: tuple[FileColumn, ...]) -> None:
        super().__init__(notice)
        self.columns = columns


class TableReader:
    """Reads the lines of one table.

    Attributes:
        header: The row with the names of the columns.
        spanned: How many rows so far took something from a merged cell that begins above them.
        hidden: How many of them who opens the sheet does not see.
    """

    def __init__(self, lines: Generator[Line], *, even: bool, choosing: Choosing = nothing_chosen) -> None:
        """Find the header.

        Args:
            lines: The rows that are not blank. They are closed when there is no header among them.
            even: No row may have more cells than the header: where one has, a separator stands inside a text
                and the text would be cut there.
            choosing: What a person says that the columns hold.

        Raises:
            ColumnsUnknown: no header was found.
            ImportRefused: the table is empty or cannot be read.
        """
        try:
            first, self.header = _find_header(lines, choosing)
        except BaseException:
            lines.close()
            raise
        behind = [line for line in first if line.number > self.header.row]
        self._lines = chain(behind, lines)
        self._says = named_by(self.header)
        self._even = even
        self._unnamed: set[int] = set()
        self._examples = examples_of(behind[:_EXAMPLE_ROWS])
        self._looked_at = len(behind)
        self.spanned = self.hidden = 0

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries below the header; once only."""
        for read in self._lines:
            line = spanned(read, self.header.row)
            self.spanned += line is not read
            if self._looked_at < _EXAMPLE_ROWS:
                self._looked_at += 1
                self._examples = examples_of([line]) | self._examples
            if self._is_entry(line):
                self.hidden += line.is_hidden
                yield from self._read(line)

    def columns(self) -> tuple[FileColumn, ...]:
        """Return the columns as they are read; the examples are complete when rows were given."""
        return _columns_of(self.header, self._examples)

    def ignored(self) -> tuple[str, ...]:
        """Return the names of the columns that were not read; those without a name by their letter."""
        return (*self.header.ignored, *(column_letter(index) for index in sorted(self._unnamed)))

    def _is_entry(self, line: Line) -> bool:
        """Say whether *line* is more than a running number, and not the header over again."""
        if tuple(line.cells[: len(self.header.names)]) == self.header.names:
            return False
        numbers = {index for index, column in enumerate(self.header.columns) if column and column.field is Field.NUMBER}
        return not is_blank([cell for index, cell in enumerate(line.cells) if index not in numbers])

    def _read(self, line: Line) -> Iterator[ReadRow]:
        """Give the entries of *line*: one, or an answer and the fact beside it."""
        try:
            self._note_unnamed(line)
            given = given_by(self.header, line, self._says)
        except RowRejected as rejected:
            yield RejectedRow(number=line.number, reason=rejected.reason)
            return
        for place, one in enumerate(given):
            row = accept(one)
            yield row
            if place == 0 and isinstance(row, RejectedRow):
                return  # one reason a row, and nothing of it without the rest

    def _note_unnamed(self, line: Line) -> None:
        names = self.header.names
        for index, cell in enumerate(line.cells):
            if (index < len(names) and (names[index].strip() or self.header.columns[index])) or is_blank([cell]):
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


def examples_of(lines: Iterable[Line]) -> dict[int, str]:
    """Return the first text of each column of *lines*, by its index."""
    found: dict[int, str] = {}
    for line in lines:
        for index, cell in enumerate(line.cells):
            if isinstance(cell, str) and (text := clean_line(cell[: EXAMPLE * 4])[:EXAMPLE]):
                found.setdefault(index, text)
    return found


def file_columns(
    names: Sequence[str], fields: Iterable[str], examples: Mapping[int, str], chosen: AbstractSet[str]
) -> tuple[FileColumn, ...]:
    """Return the columns called *names* as a person is shown them.

    Args:
        names: As they stand in the file.
        fields: What each is read as; ``""``: it is not read.
        examples: Of each column, by its index; see :func:`examples_of`.
        chosen: The keys of those a person chose something for.
    """
    return tuple(
        FileColumn(
            key=key,
            name=clean_line(name)[:EXAMPLE],
            letter=column_letter(index),
            field=field,
            chosen=key in chosen,
            example=examples.get(index, ""),
        )
        for index, (key, name, field) in enumerate(zip(column_keys(names), names, fields, strict=True))
    )


def _columns_of(header: Header, examples: Mapping[int, str]) -> tuple[FileColumn, ...]:
    columns = file_columns(header.names, map(field_text, header.columns), examples, header.chosen)
    return tuple(
        replace(column, double_of=columns[header.doubles[index]].name) if index in header.doubles else column
        for index, column in enumerate(columns)
    )


def _find_header(lines: Iterable[Line], choosing: Choosing) -> tuple[list[Line], Header]:
    """Return the lines that had to be read to find the header, and the header."""
    first: list[Line] = []
    for line in lines:
        first.append(line)
        header = _read(line, choosing)
        if header.is_enough:
            return first, header
        if read_header(line.number, _texts(line)).is_enough:
            raise _lacking(header, first)  # what was chosen took away what had been found
        if len(first) >= SEARCHED_ROWS:
            break
    return first, _loose_header(first, choosing)


def _read(line: Line, choosing: Choosing, *, loosely: bool = False) -> Header:
    texts = _texts(line)
    return read_header(line.number, texts, loosely=loosely, chosen=choosing(column_keys(texts)))


def _loose_header(lines: Sequence[Line], choosing: Choosing) -> Header:
    """Return the first row that will do as a header with some good will.

    Raises:
        ColumnsUnknown: there is none.
        ImportRefused: there is nothing at all.
    """
    if not lines:
        raise ImportRefused(notice("import.file-empty"))
    headers = [_read(line, choosing, loosely=True) for line in lines]
    for header in headers:
        if header.is_enough:
            return header
    raise _lacking(max(headers, key=_likelihood), lines)


def _likelihood(header: Header) -> tuple[int, int, int]:
    """Return how likely this row names the columns: by the names that are known, else by how many there are."""
    known = sum(column is not None for column in header.columns)
    return known, 0 if known else sum(bool(name.strip()) for name in header.names), -header.row


def _lacking(header: Header, lines: Sequence[Line]) -> ColumnsUnknown:
    names = ", ".join(clean_line(name) for name in header.names if name.strip())[:200]
    if header.fields & TITLES:
        said = notice("import.no-body-column", row=header.row, names=names, looked_for=LOOKED_FOR_BODY)
    elif header.fields & BODIES:
        said = notice("import.no-title-column", row=header.row, names=names, looked_for=LOOKED_FOR_TITLE)
    else:
        said = notice("import.no-header", title_names=LOOKED_FOR_TITLE, body_names=LOOKED_FOR_BODY)
    behind = examples_of(line for line in lines if line.number > header.row)
    return ColumnsUnknown(said, _columns_of(header, behind))
