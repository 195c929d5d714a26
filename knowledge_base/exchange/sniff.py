"""What a file is, by its content first and by its name where the content leaves a choice."""

import json
from enum import StrEnum
from pathlib import Path

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.workbook import OLE_START
from knowledge_base.notice import notice

_ZIP_START = b"PK"
_HEAD = 1 << 16
_BINARY_STARTS = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"SQLite format 3": "SQLite",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
}
"""What people take for a list of answers, and is none."""
_WEB_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<table")


class Form(StrEnum):
    """The forms that are read."""

    XLSX = "xlsx"
    CSV = "csv"
    JSONL = "jsonl"
    JSON = "json"


def form_of(path: Path) -> Form:
    """Return what the file at *path* is.

    Raises:
        ImportRefused: it is something that is not read.
        OSError: the system will not give the file.
    """
    if path.is_dir():
        raise ImportRefused(notice("import.folder", name=path.name))
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith((_ZIP_START, OLE_START)):
        return Form.XLSX
    for start, name in _BINARY_STARTS.items():
        if head.startswith(start):
            raise ImportRefused(notice("import.other-form", form=name))
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare[:20].lower().startswith(_WEB_STARTS):
        raise ImportRefused(notice("import.other-form", form="HTML/XML"))
    return _text_form(path.suffix.casefold(), bare, is_whole=len(head) < _HEAD)


def _text_form(suffix: str, bare: bytes, *, is_whole: bool) -> Form:
    """Choose by the first line where the name is of one of the forms of JSON, or of none."""
    json_suffix = suffix in (".json", ".jsonl", ".ndjson", ".jsonld")
    if suffix in (".xlsx", ".xlsm", ".xls") and not _is_plain(bare):
        raise ImportRefused(notice("import.workbook-damaged"))
    if not json_suffix and not bare.startswith((b"{", b"[{")):
        return Form.CSV
    if bare.startswith(b"["):
        return Form.JSON
    line, _, rest = bare.partition(b"\n")
    if _is_object(line):
        several = bool(rest.strip()) or not is_whole
        return Form.JSONL if several or suffix in (".jsonl", ".ndjson") else Form.JSON
    if suffix in (".json", ".jsonld"):
        return Form.JSON
    # A first line cut in half is still a line of its own; an object spread over lines begins with its bracket alone.
    return Form.JSON if line.strip() in (b"{", b"") and suffix not in (".jsonl", ".ndjson") else Form.JSONL


def _is_plain(head: bytes) -> bool:
    """Say whether *head* can be the beginning of a table of text that was only given the wrong name."""
    return bool(head) and not any(byte < 0x20 and byte not in b"\t\n\r" for byte in head)  # noqa: PLR2004


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
