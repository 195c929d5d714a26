"""Writing entries out, so that other programs can read them and importing them again changes nothing."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from knowledge_base.course import Course, Stage
from knowledge_base.errors import ExportRefused
from knowledge_base.exchange.atomic import replacing
from knowledge_base.exchange.guard import for_machines as machine_text
from knowledge_base.exchange.guard import guarded
from knowledge_base.exchange.json_entry import MARK
from knowledge_base.exchange.layout import Exportable, entry_id_of, layout_for, mark_of
from knowledge_base.exchange.write_faq import write_faq
from knowledge_base.exchange.write_web import write_web
from knowledge_base.exchange.write_workbook import write_workbook
from knowledge_base.notice import notice

PUBLIC_ENDING = ".jsonld"
"""Of the form for the public, which is not read again."""
_SPREADSHEET_CELL = 32_767
"""UTF-16 units a spreadsheet shows of a cell. Source: specifications and limits of Microsoft Excel."""


def write_entries(
    path: Path, entries: Iterable[Exportable], *, for_machines: bool = False, course: Course | None = None
) -> int:
    """Write *entries* to *path* in the form of its ending and return how many they were.

    ``.jsonl`` and ``.csv`` (UTF-8, comma, every cell quoted), ``.xlsx``, and ``.json`` (schema.org). The file appears
    whole or not at all; what was there before is replaced. Read again, each gives the same entries, provided their
    content is as an import leaves it (see :func:`knowledge_base.exchange.accept.tidy`). Only ``.jsonld``, which is for
    the public, is not read again.

    Args:
        path: The file.
        entries: What is written.
        for_machines: Of a ``.csv``: leave the cells as they are, formulas too.
        course: Told how far it is. Where it is stopped the old file stays.

    Raises:
        ExportRefused: another ending, too much for the form, or the system refuses.
        Stopped: the *course* was.
    """
    writers = _WRITERS | {".csv": _write_csv_for_machines} if for_machines else _WRITERS
    write = writers.get(path.suffix.casefold())
    if write is None:
        raise ExportRefused(notice("export.unknown-ending", ending=path.suffix, known=", ".join(_WRITERS)))
    held = list(entries)
    course = course or Course()
    course.enter(Stage.WRITING, len(held))
    with replacing(path) as file:
        write(file, held, course)
        course.enter(Stage.ENDING)
    return len(held)


def count_long(entries: Iterable[Exportable]) -> int:
    """Return how many of *entries* have a text that is longer than a cell of a spreadsheet."""
    return sum(any(_is_long(column.text(entry)) for column in layout_for([entry])) for entry in entries)


def _is_long(text: str) -> bool:
    return len(text) * 2 > _SPREADSHEET_CELL and len(text.encode("utf-16-le", "replace")) > 2 * _SPREADSHEET_CELL


def _write_jsonl(file: BinaryIO, entries: Sequence[Exportable], course: Course) -> None:
    for entry in course.through(entries):
        names = {"id": entry.own_id or "", "entry_id": entry_id_of(entry), MARK: mark_of(entry)}
        found = {key: value for key, value in names.items() if value} | entry.content.as_json()
        file.write(f"{json.dumps(found, ensure_ascii=False)}\n".encode("utf-8", "replace"))


def _write_csv(file: BinaryIO, entries: Sequence[Exportable], course: Course) -> None:
    _write_cells(file, entries, guarded, course)


def _write_csv_for_machines(file: BinaryIO, entries: Sequence[Exportable], course: Course) -> None:
    _write_cells(file, entries, machine_text, course)


def _write_cells(file: BinaryIO, entries: Sequence[Exportable], cell: Callable[[str], str], course: Course) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="", write_through=True)
    rows = csv.writer(text, quoting=csv.QUOTE_ALL)
    columns = layout_for(entries)
    rows.writerow([column.name for column in columns])
    for entry in course.through(entries):
        rows.writerow([cell(column.text(entry)) for column in columns])
    text.detach()


_WRITERS: dict[str, Callable[[BinaryIO, Sequence[Exportable], Course], None]] = {
    ".jsonl": _write_jsonl,
    ".csv": _write_csv,
    ".xlsx": write_workbook,
    ".json": write_web,
    PUBLIC_ENDING: write_faq,
}
