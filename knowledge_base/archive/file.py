"""The archive as a file: lines of JSON, the first of which says what the others must come to."""

import base64
import binascii
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Self

from knowledge_base.archive.archived import ArchivedEntry, ArchivedSettings, ArchiveHeader
from knowledge_base.archive.fields import Fields, RecordRefused, moment_text
from knowledge_base.archive.records import (
    count_revisions,
    entry_json,
    read_entry,
    read_settings,
    revision_json,
    settings_json,
)
from knowledge_base.errors import ExportRefused, ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.atomic import replacing
from knowledge_base.exchange.file_mark import unreadable
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.exchange.strict_json import JsonRefused, read_json
from knowledge_base.notice import notice

ENDING = ".replydesk"
FORMAT = 4
"""The version of the format this program writes, and the newest one it reads. The first one had no files, the second no
variables and of accounts only the names, the third no searches."""

_START = b'{"replydesk":"archive"'
_HEADER = ("replydesk", "format", "program", "base_id", "entries", "written_at", "sha256")
_LONGEST_HEADER = 4_000
_NO_DIGEST = "0" * 64
_MOST_ENTRIES = 10_000_000
_PIECE = 1 << 20
_FILE = ("sha256", "size", "pieces")
_FILE_PIECE = 3_000_000
"""Bytes of a file on one line; as base64 four in place of three."""


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """An entry of an archive, and the line on which it begins."""

    number: int
    entry: ArchivedEntry


def is_archive(path: Path) -> bool:
    """Say whether the file at *path* is an archive, by its content or, where that is spoilt, by its name."""
    if path.suffix.casefold() == ENDING:
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_START)) == _START
    except OSError:
        return False


# --- writing


def write_archive(
    path: Path,
    settings: ArchivedSettings,
    entries: Iterable[ArchivedEntry],
    files: Iterable[bytes] = (),
    *,
    count: int,
    program: str,
    base_id: str,
    written_at: datetime,
) -> None:
    """Write an archive to *path*; it appears whole or not at all.

    Args:
        path: The file; what was there before is replaced.
        settings: What is set for the fact base.
        entries: All of its entries.
        files: The attached files that their revisions refer to, each once.
        count: How many they are.
        program: The version of the program.
        base_id: By what the fact base is told from others.
        written_at: When, aware.

    Raises:
        ExportRefused: an entry is longer than what would be read again, or the system refuses.
    """
    header = {
        "replydesk": "archive",
        "format": FORMAT,
        "program": program,
        "base_id": base_id,
        "entries": count,
        "written_at": moment_text(written_at),
        "sha256": _NO_DIGEST,
    }
    digest = hashlib.sha256()
    with replacing(path) as file:
        file.write(_line(header))
        written = 0
        for line in _lines(settings, entries, files):
            digest.update(line)
            file.write(line)
            written += len(line)
        if written > limits.ARCHIVE_FILE - _LONGEST_HEADER:
            raise ExportRefused(notice("archive.too-large-to-write", limit=limits.ARCHIVE_FILE // 1_000_000))
        file.seek(0)
        file.write(_line(header | {"sha256": digest.hexdigest()}))  # as long as the first one


def _lines(settings: ArchivedSettings, entries: Iterable[ArchivedEntry], files: Iterable[bytes]) -> Iterator[bytes]:
    yield _line({"settings": settings_json(settings)})
    for data in files:
        pieces = [data[start : start + _FILE_PIECE] for start in range(0, len(data), _FILE_PIECE)]
        yield _line({"file": {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "pieces": len(pieces)}})
        for piece in pieces:
            yield _line({"piece": base64.b64encode(piece).decode("ascii")})
    for entry in entries:
        yield from _lines_of(entry)


def _lines_of(entry: ArchivedEntry) -> Iterator[bytes]:
    size = 0
    for line in chain(
        (_line({"entry": entry_json(entry)}),),
        (_line({"revision": revision_json(revision)}) for revision in entry.revisions),
    ):
        size += len(line)
        if size > limits.ARCHIVED_ENTRY:
            limit = limits.ARCHIVED_ENTRY // 1_000_000
            title = entry.title[:80]
            raise ExportRefused(notice("archive.entry-too-large-to-write", title=title, limit=limit))
        yield line


def _line(found: Mapping[str, Any]) -> bytes:
    line = json.dumps(found, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    if len(line) + 1 >= limits.LINE:
        raise ExportRefused(notice("archive.line-too-long-to-write", limit=limits.LINE))
    return f"{line}\n".encode("utf-8", "replace")


# --- reading


class ArchiveReading:
    """An archive being read. To be used as a context: it holds the file open.

    Attributes:
        header: What it says of itself.
        settings: What was set for the fact base it is of.
    """

    def __init__(self, path: Path) -> None:
        """Read all of the file once and find out whether it is whole.

        Raises:
            ImportRefused: it cannot be read, is no archive, is one of a newer program, or was cut or changed.
        """
        try:
            self._file: BinaryIO = path.open("rb")
        except OSError as error:
            raise unreadable(path, error) from None
        try:
            self._require_size()
            self.header = _read_header(self._file)
            body = self._file.tell()
            _require_digest(self._file, self.header.digest)
            self._file.seek(body)
            self._number = 1
            self._began = self._passed = body  # where the last line begins, and where it ends
            self.settings = self._read_settings()
            self._ahead = self._next()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def files(self) -> Iterator[bytes]:
        """Give the attached files, once only and before the entries: each as long as it says, and of its hash.

        Raises:
            ImportRefused: what follows is none.
        """
        while self.header.format > 1 and isinstance(self._ahead, dict) and self._ahead.keys() == {"file"}:
            yield self._read_file(self._ahead["file"])
            self._ahead = self._next()

    def rows(self) -> Iterator[ArchiveRow | RejectedRow]:
        """Give the entries, once only: each whole one, and of each other one the reason.

        Files that were not asked for are passed over.

        Raises:
            ImportRefused: what follows is no line of an archive, or there are not as many entries as it says.
        """
        for _ in self.files():
            pass
        count = 0
        found, self._ahead = self._ahead, None
        while found is not None:
            count += 1
            number = self._number
            yield self._read_entry(number, self._inside(found, "entry"))
            found = self._next()
        if count != self.header.entries:
            raise ImportRefused(notice("archive.other-count", count=count, said=self.header.entries))

    # --- inside

    def _read_file(self, head: object) -> bytes:
        line = self._number
        try:
            fields = Fields(head, _FILE)
            size = fields.whole("size", least=1, most=limits.ATTACHED_FILE)
            digest = fields.digest("sha256")
            fields.whole("pieces", least=-(-size // _FILE_PIECE), most=-(-size // _FILE_PIECE))
        except RecordRefused as refused:
            raise ImportRefused(notice("archive.bad-line", line=line)) from refused
        data = b""
        while len(data) < size:
            piece = self._inside(self._next(), "piece")
            try:
                found = base64.b64decode(piece, validate=True) if isinstance(piece, str) else b""
            except (binascii.Error, ValueError):
                found = b""
            if len(found) != min(_FILE_PIECE, size - len(data)):
                raise ImportRefused(notice("archive.bad-line", line=self._number))
            data += found
        if hashlib.sha256(data).hexdigest() != digest:
            raise ImportRefused(notice("archive.bad-line", line=line))
        return data

    def _read_entry(self, number: int, head: object) -> ArchiveRow | RejectedRow:
        try:
            following = count_revisions(head)
        except RecordRefused as refused:  # nobody knows where the next entry begins then
            raise ImportRefused(notice("archive.bad-line", line=number)) from refused
        begins, revisions = self._began, list[object]()
        for _ in range(following):
            revisions.append(self._inside(self._next(), "revision"))
            if self._passed - begins > limits.ARCHIVED_ENTRY:
                limit = limits.ARCHIVED_ENTRY // 1_000_000
                raise ImportRefused(notice("archive.entry-too-large", line=number, limit=limit))
        try:
            return ArchiveRow(number, read_entry(head, revisions))
        except RecordRefused as refused:
            return RejectedRow(number=number, reason=refused.reason)

    def _read_settings(self) -> ArchivedSettings:
        found = self._next()
        try:
            return read_settings(self._inside(found, "settings"), self.header.format)
        except RecordRefused as refused:
            raise ImportRefused(notice("archive.bad-line", line=self._number)) from refused

    def _inside(self, found: object, key: str) -> object:
        """Return what the line *found* holds, which must be of the sort *key*."""
        if not isinstance(found, dict) or found.keys() != {key}:
            raise ImportRefused(notice("archive.bad-line", line=self._number))
        return found[key]

    def _next(self) -> object:
        """Return what the next line says; ``None``: there is none."""
        line = self._file.readline(limits.LINE * 4)  # a code point has four bytes at most
        if not line:
            return None
        self._number += 1
        self._began, self._passed = self._passed, self._passed + len(line)
        return _read_line(line, self._number)

    def _require_size(self) -> None:
        size = self._file.seek(0, 2)
        self._file.seek(0)
        if size > limits.ARCHIVE_FILE:
            megabytes, limit = size // 1_000_000, limits.ARCHIVE_FILE // 1_000_000
            raise ImportRefused(notice("archive.too-large", megabytes=megabytes, limit=limit))


def _read_line(line: bytes, number: int) -> object:
    try:
        text = line.decode("utf-8")
        if not text.endswith("\n") or len(text) > limits.LINE:
            raise ImportRefused(notice("archive.bad-line", line=number))
        return read_json(text.rstrip("\n"), first_line=number)
    except (UnicodeDecodeError, JsonRefused) as error:
        raise ImportRefused(notice("archive.bad-line", line=number)) from error


def _read_header(file: BinaryIO) -> ArchiveHeader:
    line = file.readline(_LONGEST_HEADER)
    if not line.startswith(_START):
        raise ImportRefused(notice("archive.no-archive"))
    found = _read_line(line, 1)
    if isinstance(found, dict) and type(found.get("format")) is int and found["format"] > FORMAT:
        raise ImportRefused(notice("archive.newer"))
    try:
        fields = Fields(found, _HEADER)
        return ArchiveHeader(
            format=fields.whole("format", least=1, most=FORMAT),
            program=fields.line("program"),
            base_id=fields.hex_id("base_id"),
            entries=fields.whole("entries", most=_MOST_ENTRIES),
            written_at=fields.moment("written_at"),
            digest=fields.digest("sha256"),
        )
    except RecordRefused as refused:
        raise ImportRefused(notice("archive.bad-line", line=1)) from refused


def _require_digest(file: BinaryIO, said: str) -> None:
    """Refuse a file of which what follows has another digest than it *said*."""
    digest = hashlib.sha256()
    while piece := file.read(_PIECE):
        digest.update(piece)
    if digest.hexdigest() != said:
        raise ImportRefused(notice("archive.not-whole"))
