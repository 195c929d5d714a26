"""Takes out of pictures and films what a camera or a program wrote beside them: where, when, with what, by whom.

A photo of a phone says to a few metres where it was taken, and what is attached to an answer leaves with it. Only such
parts are left out; nothing is decoded, so what is seen and heard loses nothing. How a photo is to be turned is kept,
as it would lie on its side without it.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator

from knowledge_base.file_kinds import JPEG, MP4, PNG, WEBP, FileBroken, FileKind

_MOST_PARTS = 20_000
"""Of one file; a colour profile is 255 at most, a progressive photo some dozens."""

_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT".split()
)
"""Chunks that say how a PNG looks (W3C, PNG third edition, 11.2 and 11.3); all others tell of it."""

_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
"""Chunks that say how a WebP looks (RFC 9649, section 2.7)."""
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
"""In the first byte of VP8X."""

_MP4_TELLS = frozenset((b"udta", b"meta"))
"""Boxes in which films keep place, device, author and title."""
_MP4_HOLDERS = {b"": (b"moov", b"moof"), b"moov": (b"trak",), b"moof": (b"traf",)}
"""Boxes that are looked into, by the one they lie in."""
_XMP_BOX = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""Source: Adobe, XMP Specification Part 3, 1.1.8 (MPEG-4)."""

_SOI, _EOI, _SOS, _COM = 0xD8, 0xD9, 0xDA, 0xFE
_APP0, _APP1, _APP2, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_EXIF = b"Exif\0\0"
_ICC = b"ICC_PROFILE\0"
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""In the data of a JPEG's scan a 0xFF is followed by nought or is a restart (ITU-T T.81, B.1.1.2 and F.1.2.3)."""

_ORIENTATION = 0x0112
_UPRIGHT = 1
_TURNED = range(2, 9)


def without_camera_data(kind: FileKind, data: bytes) -> bytes:
    """Return the picture or film *data* without what was written beside it; what has none of it, as it is.

    Raises:
        FileBroken: it is made of more parts than any such file has.
    """
    clean = _WAYS.get(kind)
    return data if clean is None else clean(data)


def _jpeg(data: bytes) -> bytes:
    kept, turned = [data[:2]], _UPRIGHT
    for marker, start, end in _segments(data):
        segment = data[start:end]
        if marker == _APP1 and segment[4:10] == _EXIF:
            turned = _orientation(segment[10:]) if turned == _UPRIGHT else turned
        elif not _tells(marker, segment):
            kept.append(segment)
    if turned != _UPRIGHT:
        block = _EXIF + _turned_block(turned)
        # behind JFIF's own segment, which has to be the first
        place = 2 if len(kept) > 1 and kept[1][1] == _APP0 else 1
        kept.insert(place, struct.pack(">BBH", 0xFF, _APP1, len(block) + 2) + block)
    return b"".join(kept)


def _tells(marker: int, segment: bytes) -> bool:
    """Say whether a segment tells of the picture, and does not say how it looks."""
    if marker == _APP2:
        return not segment[4:].startswith(_ICC)
    return marker == _COM or (_APP0 < marker <= _APP15 and marker != _APP14)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, start and end of each segment behind the first marker; of a scan with all its data.

    Whatever follows the end of the picture is none of it: phones put a second picture or a film there.
    """
    at = 2
    for _ in range(_MOST_PARTS):
        found = _NEXT_MARKER.search(data, at)
        if found is None:
            return
        start, marker = found.start(), data[found.start() + 1]
        if marker == _EOI:
            yield marker, start, start + 2
            return
        at = start + 2 if marker == _SOI else start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")
        if marker == _SOS:
            following = _NEXT_MARKER.search(data, at)
            at = len(data) if following is None else following.start()
        yield marker, start, at
    raise FileBroken


def _png(data: bytes) -> bytes:
    kept, turned = [data[:8]], _UPRIGHT
    at = 8
    for _ in range(_MOST_PARTS):
        if at >= len(data):
            break
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if name == b"eXIf":
            turned = _orientation(data[at + 8 : end - 4])
        elif name in _PNG_KEPT or not name[:1].islower():
            if name in {b"IDAT", b"IEND"} and turned != _UPRIGHT:
                kept.append(_png_chunk(b"eXIf", _turned_block(turned)))
                turned = _UPRIGHT
            kept.append(data[at:end])
        if name == b"IEND":
            break
        at = end
    else:
        raise FileBroken
    return b"".join(kept)


def _png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _webp(data: bytes) -> bytes:
    kept: list[bytes] = []
    at, whole = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    turned, extended = _UPRIGHT, -1
    for _ in range(_MOST_PARTS):
        if at >= whole:
            break
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        name = data[at : at + 4]
        if name == b"EXIF":
            turned = _orientation(data[at + 8 : at + 8 + size].removeprefix(_EXIF))
        elif name in _WEBP_KEPT:
            extended = len(kept) if name == b"VP8X" else extended
            kept.append(data[at : min(end, whole)])
        at = end
    else:
        raise FileBroken
    if extended >= 0:
        is_turned = turned != _UPRIGHT
        kept[extended] = _with_flags(kept[extended], exif=is_turned)
        if is_turned:
            block = _turned_block(turned)
            kept.append(b"EXIF" + struct.pack("<I", len(block)) + block)
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _with_flags(chunk: bytes, *, exif: bool) -> bytes:
    """Return the chunk VP8X, which says that there is an EXIF chunk, or that there is none; and no XMP."""
    head, flags, rest = chunk[:8], chunk[8:9], chunk[9:]
    return head + bytes(flag & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if exif else 0) for flag in flags) + rest


def _mp4(data: bytes) -> bytes:
    """Make free room of each box that tells of the film: in place, as others say by number where its sound begins.

    Source: ISO/IEC 14496-12, 4.2 (boxes), 8.1.2 (free room), 8.10 (user data), 8.11 (meta).
    """
    changed = bytearray(data)
    within = [(0, len(data), b"")]
    parts = 0
    while within:
        at, end, holder = within.pop()
        while at + 8 <= end:
            parts += 1
            if parts > _MOST_PARTS:
                raise FileBroken
            size, head = int.from_bytes(data[at : at + 4], "big"), 8
            name = data[at + 4 : at + 8]
            if size == 1:
                size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
            stop = min(at + size, end) if size >= head else end
            if name in _MP4_TELLS or (name == b"uuid" and data[at + head : at + head + 16] == _XMP_BOX):
                changed[at + 4 : at + 8] = b"free"
                changed[at + head : stop] = bytes(max(stop - at - head, 0))
            elif name in _MP4_HOLDERS.get(holder, ()):
                within.append((at + head, stop, name))
            at = stop
    return bytes(changed)


def _orientation(block: bytes) -> int:
    """Return how a picture is to be turned, from 1 to 8, by its Exif *block* (TIFF 6.0, section 2)."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None or len(block) < 8:  # noqa: PLR2004 - the head of TIFF
        return _UPRIGHT
    (at,) = struct.unpack_from(f"{order}I", block, 4)
    if at + 2 > len(block):
        return _UPRIGHT
    (count,) = struct.unpack_from(f"{order}H", block, at)
    for place in range(at + 2, min(at + 2 + 12 * count, len(block) - 11), 12):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", block, place)
        if tag == _ORIENTATION:
            return value if value in _TURNED else _UPRIGHT
    return _UPRIGHT


def _turned_block(turned: int) -> bytes:
    """Return an Exif block that says how the picture is to be turned, and nothing else."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)


_WAYS: dict[FileKind, Callable[[bytes], bytes]] = {JPEG: _jpeg, PNG: _png, WEBP: _webp, MP4: _mp4}
