"""Pictures and films made here part by part: with what a camera writes into them, and without."""

import struct
import zlib

import pytest

from knowledge_base.camera_data import without_camera_data
from knowledge_base.file_kinds import JPEG, MP4, PNG, WEBP, FileBroken, FileKind
from tests.pictures import a_png

PLACE = b"S 6 10' 31\" E 106 49' 37\""
XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE


def tiff(turned: int, *, order: str = ">") -> bytes:
    """An Exif block with how the picture is to be turned, and the place behind it."""
    head = b"MM\0*" if order == ">" else b"II*\0"
    one = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0)
    gps = struct.pack(f"{order}HHII", 0x8825, 4, 1, 38)
    return head + struct.pack(f"{order}IH", 8, 2) + one + gps + bytes(4) + PLACE


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


JFIF = segment(0xE0, b"JFIF\0\x01\x02\0\0\1\0\1\0\0")
ICC = segment(0xE2, b"ICC_PROFILE\0\1\1" + b"colours")
ADOBE = segment(0xEE, b"Adobe\0\x64\0\0\0\0\1")
FRAME = segment(0xC2, b"\x08\0\x10\0\x10\x03" + bytes(9))
SCANS = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\0\xff\xd0\x34" + segment(0xC4, b"table")
SCANS += segment(0xDA, b"\1\2\0\0\x3f\0") + b"\x56\xff\0\x78" + b"\xff\xd9"


def jpeg(*told: bytes, behind: bytes = b"") -> bytes:
    first, *rest = (*told, b"")
    return b"\xff\xd8" + JFIF + first + ICC + b"".join(rest) + ADOBE + FRAME + SCANS + behind


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*told: bytes, last: bytes = b"", behind: bytes = b"") -> bytes:
    plain = a_png()
    return plain[:33] + b"".join(told) + plain[33:-12] + last + plain[-12:] + behind


def riff(flags: int, *chunks: bytes) -> bytes:
    body = b"WEBP" + part(b"VP8X", bytes([flags]) + bytes(9)) + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def part(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)


def box(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", 8 + len(data)) + name + data


PIXELS = part(b"VP8L", b"pixel")


@pytest.mark.parametrize(
    ("kind", "told", "plain"),
    [
        pytest.param(JPEG, jpeg(segment(0xE1, b"Exif\0\0" + tiff(1)), segment(0xE1, XMP)), jpeg(), id="jpeg"),
        pytest.param(JPEG, jpeg(segment(0xED, b"Photoshop 3.0\0" + PLACE), segment(0xFE, PLACE)), jpeg(), id="iptc"),
        pytest.param(
            JPEG, jpeg(segment(0xE2, b"MPF\0"), behind=jpeg(segment(0xE1, XMP)) + PLACE), jpeg(), id="second picture"
        ),
        pytest.param(PNG, png(chunk(b"eXIf", tiff(1)), chunk(b"tEXt", PLACE)), png(), id="png"),
        pytest.param(PNG, png(last=chunk(b"iTXt", PLACE) + chunk(b"tIME", bytes(7)), behind=PLACE), png(), id="end"),
        pytest.param(
            WEBP, riff(0x1C, PIXELS, part(b"EXIF", tiff(1)), part(b"XMP ", XMP)), riff(0x10, PIXELS), id="webp"
        ),
    ],
)
def test_a_picture_keeps_how_it_looks_and_nothing_that_tells_of_it(kind: FileKind, told: bytes, plain: bytes) -> None:
    assert PLACE in told
    assert without_camera_data(kind, told) == plain
    assert without_camera_data(kind, plain) == plain


@pytest.mark.parametrize("order", "<>")
def test_a_photo_that_is_to_be_turned_still_is(order: str) -> None:
    told = {
        JPEG: jpeg(segment(0xE1, b"Exif\0\0" + tiff(6, order=order))),
        PNG: png(chunk(b"eXIf", tiff(6, order=order))),
        WEBP: riff(0x18, PIXELS, part(b"EXIF", tiff(6, order=order))),
    }
    for kind, data in told.items():
        clean = without_camera_data(kind, data)
        turned = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
        assert (PLACE in clean, clean.count(turned)) == (False, 1)
        assert without_camera_data(kind, clean) == clean


def test_a_film_says_no_more_where_it_was_made_and_every_part_lies_where_it_did() -> None:
    place = box(b"udta", box(b"\xa9xyz", PLACE))
    sound = box(b"trak", box(b"tkhd", b"head") + box(b"meta", PLACE))
    film = box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd", b"length") + sound + place) + box(b"mdat", b"moov udta")

    clean = without_camera_data(MP4, film)

    assert (PLACE in film, PLACE in clean, b"xyz" in clean, len(clean)) == (True, False, False, len(film))
    assert clean[-17:] == film[-17:]
    assert [clean.count(name) for name in (b"free", b"tkhd", b"mvhd", b"udta")] == [2, 1, 1, 1]


@pytest.mark.parametrize("kind", [JPEG, PNG, WEBP, MP4])
def test_what_is_cut_off_or_made_of_endless_parts_holds_nobody_up(kind: FileKind) -> None:
    whole = {
        JPEG: jpeg(segment(0xE1, XMP)),
        PNG: png(chunk(b"tEXt", PLACE)),
        WEBP: riff(4, part(b"XMP ", XMP)),
        MP4: box(b"moov", box(b"udta", PLACE)),
    }[kind]
    for end in range(16, len(whole)):
        assert len(without_camera_data(kind, whole[:end])) <= end + 8
    endless = {JPEG: whole[:2] + segment(0xE1, b"") * 50_000, MP4: box(b"free", b"") * 50_000}
    many = endless.get(kind, whole[: 8 if kind == PNG else 12] + bytes(12) * 50_000)
    with pytest.raises(FileBroken):
        without_camera_data(kind, many if kind is not WEBP else b"RIFF\xff\xff\xff\x7fWEBP" + bytes(8) * 50_000)
