"""Small pictures: made of whole ones, and of nothing that is broken, huge or no picture."""

import random
import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.pictures import MP4, PDF, PROGRAM, SVG, a_gif, a_jpeg, a_png, a_webp
from ui import thumbnails
from ui.sizes import size_words
from ui.thumbnails import thumbnail_of

BROKEN = pytest.mark.qt_log_level_fail("CRITICAL")
"""Qt's readers say in the log what is wrong with a picture; nothing worse may come."""


def painted(form: str, width: int = 300, height: int = 100) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.darkGreen))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(form.encode())).write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("form", ["png", "jpg", "webp"])
def test_a_picture_is_made_small_and_keeps_its_shape(form: str) -> None:
    small = thumbnail_of(painted(form), 60)
    assert small is not None
    assert (small.width(), small.height()) == (60, 20)
    assert abs(small.pixelColor(30, 10).green() - QColor(Qt.GlobalColor.darkGreen).green()) < 12


def test_a_small_picture_stays_as_it_is() -> None:
    small = thumbnail_of(a_png(3, 2), 60)
    assert small is not None
    assert (small.width(), small.height()) == (3, 2)


@BROKEN
@pytest.mark.parametrize(
    "data",
    [
        a_jpeg(),
        a_gif(),
        a_webp(),
        a_png()[:30],
        a_png()[:45],
        a_png(said=(4_000, 3_999)),
        painted("jpg")[:200],
        painted("webp")[:40],
    ],
)
def test_a_broken_picture_gives_none_and_no_alarm(data: bytes) -> None:
    assert thumbnail_of(data, 60) is None


@pytest.fixture
def without_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whatever would be decoded fail."""
    monkeypatch.setattr(thumbnails, "QImageReader", None)


@pytest.mark.usefixtures("without_reader")
@pytest.mark.parametrize("data", [b"", PDF, MP4, PROGRAM, SVG, a_png(said=(4_001, 4_000))])
def test_what_is_no_picture_or_too_large_is_shown_to_no_reader(data: bytes) -> None:
    assert thumbnail_of(data, 60) is None
    with pytest.raises(TypeError):
        thumbnail_of(a_png(), 60)  # what may be shown is


@pytest.mark.usefixtures("without_reader")
def test_a_bomb_is_not_decoded() -> None:
    rows = zlib.compress(bytes(30_001) * 20_000, 9)  # 600 MB in 580 kB

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 30_000, 20_000, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    assert thumbnail_of(bomb, 60) is None


@BROKEN
def test_no_spoilt_picture_stops_the_program() -> None:
    dice = random.Random(7)  # noqa: S311 - a seed, so that a failure comes again
    for form in ("png", "jpg", "webp"):
        whole = painted(form, 40, 30)
        for _ in range(60):
            spoilt = bytearray(whole)
            for _ in range(dice.randint(1, 6)):
                spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
            found = thumbnail_of(bytes(spoilt[: dice.randint(1, len(spoilt))]), 60)
            assert found is None or max(found.width(), found.height()) <= 60


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 kB"), (149_600, "150 kB"), (1_000_000, "1,0 MB"), (12_345_678, "12,3 MB"), (19_960_000, "20,0 MB")],
)
def test_sizes_are_said_as_people_say_them(size: int, words: str) -> None:
    assert size_words(size, "id") == words
    assert size_words(size, "en") == words.replace(",", ".")
