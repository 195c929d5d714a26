"""A picture, small: read from its bytes without ever filling the memory, and without stopping for a broken one."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from knowledge_base.errors import AttachmentRefused
from knowledge_base.file_kinds import GIF, JPEG, PNG, WEBP, FileBroken, kind_of, picture_size
from knowledge_base.store import Store

_FORMATS = {PNG: "png", JPEG: "jpg", GIF: "gif", WEBP: "webp"}
"""By which reader of Qt each kind is read: never by one that Qt would choose for itself."""

_MOST_DECODED = 16_000_000
"""Pixels that are decoded, some 64 MB; what is larger goes without. A JPEG is decoded at an eighth where that is
enough, and so all of them are shown that may be attached."""


def thumbnail_of(data: bytes, side: int) -> QImage | None:
    """Return the picture in the bytes *data*, at most *side* pixels high and wide; ``None``: it cannot be shown.

    May be called on any thread.
    """
    kind = kind_of(data)
    if kind is None or kind not in _FORMATS:
        return None
    try:
        width, height = picture_size(kind, data)
    except FileBroken:
        return None
    if width * height > _MOST_DECODED and kind is not JPEG:
        return None
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(_FORMATS[kind].encode("ascii")))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = QSize(width, height)
    if width > side or height > side:
        size = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        reader.setScaledSize(size)
    image = reader.read()
    return None if image.isNull() else image


def stored_thumbnail(store: Store, sha256: str, *, side: int) -> QImage | None:
    """Return the same of an attached file; ``None`` also where it is not there. A job for the worker thread."""
    try:
        return thumbnail_of(store.attached.read(sha256), side)
    except AttachmentRefused:
        return None
