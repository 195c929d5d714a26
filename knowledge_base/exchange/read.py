"""Taking a file in: what it is, what it holds, and what of that cannot be used."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.chosen import Choosing, nothing_chosen
from knowledge_base.exchange.csv_file import CsvReading
from knowledge_base.exchange.file_mark import unreadable
from knowledge_base.exchange.json_file import JsonReading
from knowledge_base.exchange.jsonl import JsonlReading
from knowledge_base.exchange.rows import About, ReadFile, ReadRow, RejectedRow
from knowledge_base.exchange.sniff import Form, form_of
from knowledge_base.exchange.twins import without_twins
from knowledge_base.exchange.workbook import WorkbookReading
from knowledge_base.notice import notice


class Reading(Protocol):
    """A file being read, of whatever form."""

    def rows(self) -> Iterator[ReadRow]:
        """Give the entries; once only."""

    def about(self) -> About:
        """Return what was found out; complete when all rows were given."""


_READERS: dict[Form, type[CsvReading] | type[JsonReading] | type[JsonlReading] | type[WorkbookReading]] = {
    Form.XLSX: WorkbookReading,
    Form.CSV: CsvReading,
    Form.JSONL: JsonlReading,
    Form.JSON: JsonReading,
}


def read_entries(path: Path, choosing: Choosing = nothing_chosen) -> ReadFile:
    """Return everything the file at *path* holds; what it is, its content says before its name does.

    Every entry of the file is one row of the answer, usable or rejected. Blank rows are no entries.

    Raises:
        ImportRefused: the file as a whole cannot be taken in; nothing else is raised for any content.
    """
    reading = open_entries(path, choosing)
    rows = tuple(reading.rows())
    return ReadFile(about=reading.about(), rows=rows)


def open_entries(path: Path, choosing: Choosing = nothing_chosen) -> Reading:
    """Return the file at *path* ready to be read: its rows one by one, as :func:`read_entries` would give them.

    A ``.jsonl``, ``.csv`` or ``.xlsx`` is read as a stream. Besides the row in hand only the ids and titles are kept.

    Args:
        path: The file.
        choosing: What a person says that the columns of such a table hold.

    Raises:
        ColumnsUnknown: of a table no title or no body was found or chosen.
        ImportRefused: as :func:`read_entries`; it may come after some rows.
    """
    return _WithoutTwins(_open(path, choosing), path)


class _WithoutTwins:
    """A file being read, each of its rows told from those before it."""

    def __init__(self, reading: Reading, path: Path) -> None:
        self._reading = reading
        self._path = path

    def rows(self) -> Iterator[ReadRow]:
        return _rows(self._reading, self._path)

    def about(self) -> About:
        return self._reading.about()


def _open(path: Path, choosing: Choosing) -> Reading:
    try:
        return _READERS[form_of(path)](path, choosing)
    except OSError as error:
        raise unreadable(path, error) from None


def _rows(reading: Reading, path: Path) -> Iterator[ReadRow]:
    try:
        rejected = 0
        for number, row in enumerate(without_twins(reading.rows())):
            rejected += isinstance(row, RejectedRow)
            if number >= limits.ENTRIES:
                raise ImportRefused(notice("import.too-many-entries", limit=limits.ENTRIES))
            if rejected > limits.REJECTED:
                raise ImportRefused(notice("import.too-many-rejected", limit=limits.REJECTED))
            yield row
    except OSError as error:
        raise unreadable(path, error) from None
