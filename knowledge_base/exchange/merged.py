"""Cells of a sheet that were merged over several rows: what stands in one is meant for each of its rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge_base.exchange.table_row import Cell, Line, is_blank
from knowledge_base.frozen import FrozenDict

_RANGE = re.compile(
    rb'<(?:[A-Za-z0-9]{1,20}:)?mergeCell\s[^<>]{0,200}?\bref="([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})"'
)
_NOTHING: FrozenDict[int, tuple[int, Cell]] = FrozenDict()
_LONGEST = 400
"""Bytes an element may have that a chunk cuts in two."""
MOST = 50_000
"""Merged cells of a sheet that are looked at."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A merged cell: its first and its last row, and the column of its text (from 0)."""

    first: int
    last: int
    column: int


def spans_of(chunks: Iterable[bytes]) -> tuple[Span, ...]:
    """Return the cells that are merged over several rows in the XML of a sheet, in the order of their rows.

    They stand behind the rows, so this is a run of its own, without reading the XML as such.
    """
    found: set[Span] = set()
    before = b""
    for chunk in chunks:
        data = before + chunk
        if b"mergeCell" in data:
            for match in _RANGE.finditer(data):
                first, last = int(match[2]), int(match[3])
                if first < last and len(found) < MOST:
                    found.add(Span(first, last, _column(match[1].decode())))
        before = data[-_LONGEST:]
    return tuple(sorted(found))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


class Spanning:
    """Goes down the rows of a sheet with its merged cells, and gives each row what is carried into it."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = list(reversed(spans))
        self._open: dict[int, tuple[Span, Cell]] = {}

    def line(self, number: int, cells: Sequence[Cell], *, is_hidden: bool = False) -> Line:
        """Return the row of that number, which is behind all before it."""
        while self._spans and self._spans[-1].first <= number:
            span = self._spans.pop()
            if span.first == number and span.column < len(cells):
                self._open[span.column] = (span, cells[span.column])
        self._open = {column: one for column, one in self._open.items() if one[0].last >= number}
        carried = {column: (span.first, cell) for column, (span, cell) in self._open.items() if span.first < number}
        return Line(number, cells, FrozenDict(carried) if carried else _NOTHING, is_hidden)


def spanned(line: Line, header_row: int) -> Line:
    """Return *line* with what is carried into its blank cells from merged ones below the header at *header_row*.

    A heading that is merged over two rows names its column, and is the content of none.
    """
    if not line.carried:
        return line
    cells = list(line.cells)
    for column, (first, cell) in line.carried.items():
        if first > header_row:
            cells += [""] * (column + 1 - len(cells))
            if is_blank([cells[column]]):
                cells[column] = cell
    return replace(line, cells=cells, carried=FrozenDict()) if cells != list(line.cells) else line
