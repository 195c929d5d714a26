"""Pages to be printed or kept as a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from knowledge_base.exchange.atomic import replacing

RESOLUTION = 144
"""Dots per inch."""

_MARGIN_MM = 20.0


def paper(device: QIODevice, *, margin_mm: float = _MARGIN_MM) -> QPdfWriter:
    """Return a writer of A4 pages to *device*."""
    writer = QPdfWriter(device)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm),
            QPageLayout.Unit.Millimeter,
        )
    )
    return writer


def write_pdf(path: Path, draw: Callable[[QPdfWriter], None], *, margin_mm: float = _MARGIN_MM) -> None:
    """Write to *path* the A4 pages that *draw* draws. May be called on any thread.

    Raises:
        ExportRefused: the file cannot be written; what was there stays.
    """
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(paper(held, margin_mm=margin_mm))
    held.close()
    with replacing(path) as file:
        file.write(held.data().data())
