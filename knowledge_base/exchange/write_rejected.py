"""Writing the rows of a file that could not be used, each with why, to be put right and imported alone."""

import csv
import io
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from knowledge_base.errors import ExportRefused
from knowledge_base.exchange.atomic import replacing
from knowledge_base.exchange.chosen import BEFORE_REJECTED
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.csv_file import CsvLines
from knowledge_base.exchange.file_mark import unreadable
from knowledge_base.exchange.guard import guarded
from knowledge_base.exchange.merged import spanned
from knowledge_base.exchange.rows import About
from knowledge_base.exchange.table_row import Broken, Cell, Line
from knowledge_base.exchange.workbook import WorkbookLines
from knowledge_base.exchange.write_workbook import write_texts
from knowledge_base.notice import notice


def write_rejected(path: Path, source: Path, about: About, reasons: Mapping[int, str]) -> None:
    """Write to *path* those rows of *source* that *reasons* names by their numbers, each with its reason before it.

    A ``.csv`` is parted as *source* is. Of a table the rows follow as they stand in it, below its header; of another
    form numbers and reasons alone. What was at *path* before is replaced.

    Args:
        path: A ``.csv`` or an ``.xlsx``.
        source: The file that was read.
        about: What was found out about it.
        reasons: Number of a row → why it cannot be used, in words.

    Raises:
        ImportRefused: *source* cannot be read any more.
        ExportRefused: another ending, or the system refuses.
    """
    ending = path.suffix.casefold()
    if ending not in {".csv", ".xlsx"}:
        raise ExportRefused(notice("export.unknown-ending", ending=path.suffix, known=".xlsx, .csv"))
    names = next(_texts(source, about, {about.header_row: ""}), ())[len(BEFORE_REJECTED) :] if about.header_row else ()
    headings = (*BEFORE_REJECTED, *map(clean_line, names))
    with replacing(path) as file:
        if ending == ".csv":
            _write_csv(file, about.separator or ",", headings, _texts(source, about, reasons))
        else:
            width = len(headings) if about.form == "csv" else 0
            write_texts(file, headings, lambda: _even(_texts(source, about, reasons), width, about.separator))


def _texts(source: Path, about: About, reasons: Mapping[int, str]) -> Iterator[tuple[str, ...]]:
    if not about.header_row:
        yield from ((str(number), reason) for number, reason in sorted(reasons.items()))
        return
    try:
        for line in _lines(source, about):
            if line.number in reasons:
                cells = spanned(line, about.header_row).cells
                yield (str(line.number), reasons[line.number], *map(_text, cells))
    except OSError as error:
        raise unreadable(source, error) from None


def _even(rows: Iterator[tuple[str, ...]], width: int, separator: str) -> Iterator[tuple[str, ...]]:
    """Give *rows*, those with more than *width* cells (0: any number will do) with all of their line in one.

    A separator stands inside one of their texts. In a workbook nobody would notice any more that it was cut there.
    """
    for row in rows:
        before = len(BEFORE_REJECTED)
        yield (*row[:before], separator.join(row[before:])) if width and len(row) > width else row


def _lines(source: Path, about: About) -> Iterator[Line]:
    if about.form == "csv":
        yield from CsvLines(source).lines()
        return
    with closing(WorkbookLines(source)) as book:
        yield from next((book.lines(sheet) for sheet in book.sheets if sheet.name == about.sheet), iter(()))


def _text(cell: Cell) -> str:
    return str(cell.reason.values.get("value", "")) if isinstance(cell, Broken) else cell


def _write_csv(file: BinaryIO, separator: str, headings: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="", write_through=True)
    table = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL)
    table.writerow(headings)
    for number, reason, *cells in rows:
        table.writerow([number, reason, *map(_guarded_again, cells)])
    text.detach()


def _guarded_again(cell: str) -> str:
    """Return a cell as it may stand in a table: one that is guarded in the file that was read stays as it is."""
    return cell if cell.startswith("'") else guarded(cell)
