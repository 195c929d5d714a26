"""What a file is, told by its first bytes and never by its name alone; and how large a picture says it is.

Nothing is decoded here: a picture that would fill the memory when it is shown is known by its own head.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

MOST_PIXELS = 40_000_000
"""Of a picture; the largest that platforms take has some 12 million, a camera's 24. Decoded, four bytes a pixel."""
LONGEST_SIDE = 30_000
"""Pixels."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that may be attached.

    Attributes:
        type: Its media type.
        ending: Of its names, with the dot.
        is_picture: Whether it can be shown small.
    """

    type: str
    ending: str
    is_picture: bool = False


PNG = FileKind("image/png", ".png", is_picture=True)
JPEG = FileKind("image/jpeg", ".jpg", is_picture=True)
WEBP = FileKind("image/webp", ".webp", is_picture=True)
GIF = FileKind("image/gif", ".gif", is_picture=True)
PDF = FileKind("application/pdf", ".pdf")
MP4 = FileKind("video/mp4", ".mp4")

KINDS = (PNG, JPEG, WEBP, GIF, PDF, MP4)
ENDINGS = frozenset({*(kind.ending for kind in KINDS), ".jpeg"})
"""Endings of names that are taken off before the right one is put on."""

_MP4_BRANDS = frozenset(
    (b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"dash")
)
"""Source: the registry of MP4 brands (mp4ra.org); others are pictures (heic, avif) or sound."""

_BEGINNINGS = {
    b"\x89PNG\r\n\x1a\n": PNG,
    b"\xff\xd8\xff": JPEG,
    b"GIF87a": GIF,
    b"GIF89a": GIF,
    b"%PDF-": PDF,
}

_FILLED = re.compile(b"\xff+")
"""Every marker of a JPEG begins so, and may be filled up before (B.1.1.2)."""

_MOST_SEGMENTS = 10_000
"""Of a JPEG, before the one that says its size; a colour profile has 255 at most. What is made to have millions would
hold up whoever looks for seconds."""


class FileBroken(Exception):
    """The file says what it is and is not so."""


def kind_of(data: bytes) -> FileKind | None:
    """Return what the bytes *data* are; ``None``: nothing that may be attached."""
    for beginning, kind in _BEGINNINGS.items():
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _MP4_BRANDS:
        return MP4
    return None


def kind_typed(media_type: str) -> FileKind | None:
    """Return the kind of that media type; ``None``: it is none of ours."""
    return next((kind for kind in KINDS if kind.type == media_type), None)


def picture_size(kind: FileKind, data: bytes) -> tuple[int, int]:
    """Return width and height in pixels, as the head of a picture says.

    Raises:
        FileBroken: there is no such head, or a side is nought.
    """
    read = _HEADS.get(kind)
    try:
        width, height = read(data) if read is not None else (0, 0)
    except IndexError:
        width = height = 0
    if width < 1 or height < 1:
        raise FileBroken
    return width, height


def _number(data: bytes, start: int, size: int, *, little: bool = False) -> int:
    if len(data) < start + size:
        raise IndexError(start)
    return int.from_bytes(data[start : start + size], "little" if little else "big")


def _png(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR":
        raise FileBroken
    return _number(data, 16, 4), _number(data, 20, 4)


def _gif(data: bytes) -> tuple[int, int]:
    return _number(data, 6, 2, little=True), _number(data, 8, 2, little=True)


def _jpeg(data: bytes) -> tuple[int, int]:
    """Go from one segment to the next until the one that says the size (SOF, ITU-T T.81, B.2.2)."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        filled = _FILLED.match(data, at)
        if filled is None:
            raise FileBroken
        at = filled.end()
        marker = _number(data, at, 1)
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:  # noqa: PLR2004 - SOF0 to SOF15
            return _number(data, at + 6, 2), _number(data, at + 4, 2)
        at += 1 + max(_number(data, at + 1, 2), 2)
    raise FileBroken


def _webp(data: bytes) -> tuple[int, int]:
    """Source: RFC 9649, sections 2.5 to 2.7."""
    form = data[12:16]
    if form == b"VP8X":
        return _number(data, 24, 3, little=True) + 1, _number(data, 27, 3, little=True) + 1
    if form == b"VP8L":
        bits = _number(data, 21, 4, little=True)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 ":
        return _number(data, 26, 2, little=True) & 0x3FFF, _number(data, 28, 2, little=True) & 0x3FFF
    raise FileBroken


_HEADS: dict[FileKind, Callable[[bytes], tuple[int, int]]] = {PNG: _png, GIF: _gif, JPEG: _jpeg, WEBP: _webp}
