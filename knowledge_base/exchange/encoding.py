"""Finding out how a text file is encoded, without guessing in silence."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.notice import notice

_CHUNK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the longer before the shorter that begins like it."""
_TYPICAL_UTF8 = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2[\x80-\x84\x93\x9c][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2}")
"""Accented letters, typographic signs and emoji in UTF-8. Other pairs of high bytes may well be cp1252: ``É”``
reads as one letter of UTF-8, but of a language nobody here writes."""
_BINARY_SHARE = 0.1
"""Share of NUL bytes from which on a file is no text (UTF-16 without its mark has half)."""


def find_encoding(path: Path) -> str:
    """Return Python's name of the encoding of the text file at *path*.

    A byte order mark decides; else it is UTF-8 when the whole file is; else cp1252 (Windows, Western Europe) when
    no line of it is UTF-8.

    Raises:
        ImportRefused: the file is empty, is no text, is too large, mixes encodings (the line is named), or holds
            bytes that neither encoding has.
    """
    size = path.stat().st_size
    if size == 0:
        raise ImportRefused(notice("import.file-empty"))
    if size > limits.TEXT_FILE:
        raise ImportRefused(notice("import.file-too-large", megabytes=size // 10**6, limit=limits.TEXT_FILE // 10**6))
    with path.open("rb") as file:
        start = file.read(4)
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    if marked is None:
        _refuse_binary(path)
    name = marked or "utf-8"
    line = _undecodable_line(path, name)
    if line is None:
        return name
    if marked is not None:
        raise ImportRefused(notice("import.encoding-broken", line=line, encoding=marked.removesuffix("-sig")))
    return _western(path, line)


def _refuse_binary(path: Path) -> None:
    nuls = size = 0
    for chunk in _chunks(path):
        nuls += chunk.count(b"\0")
        size += len(chunk)
    if nuls > size * _BINARY_SHARE:
        raise ImportRefused(notice("import.not-text"))


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _undecodable_line(path: Path, encoding: str) -> int | None:
    """Return the number of the line (from 1) with the first byte *encoding* cannot have, or ``None``."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="strict")
    lines = 0
    try:
        for chunk in _chunks(path):
            lines += decoder.decode(chunk).count("\n")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return lines + error.object.count(b"\n", 0, error.start) + 1
    return None


def _western(path: Path, first_bad: int) -> str:
    """Return ``"cp1252"`` for a file that is not UTF-8, unless parts of it are.

    Raises:
        ImportRefused: it is mixed, or not cp1252 either.
    """
    for chunk in _line_chunks(path):
        if _TYPICAL_UTF8.search(chunk):
            raise ImportRefused(notice("import.encoding-mixed", line=first_bad))
    bad = _undecodable_line(path, "cp1252")
    if bad is not None:
        raise ImportRefused(notice("import.encoding-unknown", line=bad))
    return "cp1252"


def _line_chunks(path: Path) -> Iterator[bytes]:
    """Give the file in pieces that do not cut a character in two: each begins with the end of the last."""
    tail = b""
    for chunk in _chunks(path):
        yield tail + chunk
        tail = chunk[-3:]
