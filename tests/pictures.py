"""Small files of every kind that may be attached, made here byte by byte, and some that may not."""

import struct
import zlib


def a_png(width: int = 3, height: int = 2, *, said: tuple[int, int] | None = None, colour: int = 90) -> bytes:
    """Return a grey picture; *said* is the size its head claims instead of its own."""
    head = struct.pack(">IIBBBBB", *(said or (width, height)), 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + bytes([colour]) * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def a_jpeg(width: int = 640, height: int = 480) -> bytes:
    """Return the head of a photo: a comment, then the segment that says the size."""
    comment = b"\xff\xfe\x00\x06foto"
    return b"\xff\xd8" + comment + b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" + bytes(9)


def a_gif(width: int = 16, height: int = 9) -> bytes:
    """Return the head of a GIF."""
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x00\x00\x00;"


def a_webp(width: int = 800, height: int = 600) -> bytes:
    """Return the head of an extended WebP."""
    body = (
        b"WEBPVP8X\x0a\x00\x00\x00" + bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj << >> endobj\n%%EOF\n"
MP4 = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp41" + b"\x00\x00\x00\x08mdat"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00"
PACKED = b"PK\x03\x04" + bytes(26)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
