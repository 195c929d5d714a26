"""Writing entries out, so that other programs can read them and importing them again changes nothing."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from knowledge_base.errors import ExportRefused
from knowledge_base.exchange.atomic import replacing
from knowledge_base.exchange.guard import guarded
from knowledge_base.exchange.layout import Exportable, entry_id_of, layout_for
from knowledge_base.exchange.write_web import write_web
from knowledge_base.exchange.write_workbook import write_workbook
from knowledge_base.notice import notice


def write_entries(path: Path, entries: Iterable[Exportable]) -> int:
    """Write *entries* to *path* in the form of its ending and return how many they were.

    ``.jsonl`` and ``.csv`` (UTF-8, comma, every cell quoted), ``.xlsx``, and ``.json`` (schema.org). The file appears
    whole or not at all; what was there before is replaced. Read again, each gives the same entries, provided their
    content is as an import leaves it (see :func:`knowledge_base.exchange.accept.tidy`).

    Raises:
        ExportRefused: another ending, too much for the form, or the system refuses.
    """
    write = _WRITERS.get(path.suffix.casefold())
    if write is None:
        raise ExportRefused(notice("export.unknown-ending", ending=path.suffix, known=", ".join(_WRITERS)))
    held = list(entries)
    with replacing(path) as file:
        write(file, held)
    return len(held)


def _write_jsonl(file: BinaryIO, entries: Sequence[Exportable]) -> None:
    for entry in entries:
        names = {"id": entry.own_id or "", "entry_id": entry_id_of(entry)}
        found = {key: value for key, value in names.items() if value} | entry.content.as_json()
        file.write(f"{json.dumps(found, ensure_ascii=False)}\n".encode("utf-8", "replace"))


def _write_csv(file: BinaryIO, entries: Sequence[Exportable]) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="", write_through=True)
    rows = csv.writer(text, quoting=csv.QUOTE_ALL)
    columns = layout_for(entries)
    rows.writerow([column.name for column in columns])
    for entry in entries:
        rows.writerow([guarded(column.text(entry)) for column in columns])
    text.detach()


_WRITERS: dict[str, Callable[[BinaryIO, Sequence[Exportable]], None]] = {
    ".jsonl": _write_jsonl,
    ".csv": _write_csv,
    ".xlsx": write_workbook,
    ".json": write_web,
}
