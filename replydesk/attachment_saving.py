"""A file that may leave, written to where the person wants it."""

from pathlib import Path

from knowledge_base.exchange.atomic import replacing
from replydesk.attachment_gate import LetOutFile


def save_file(let_out: LetOutFile, path: Path) -> None:
    """Write the file that the gate let out to *path*; it appears whole or not at all, and takes the place of another.

    Raises:
        ExportRefused: the system refuses: no folder, no room, no right.
    """
    with replacing(path) as file:
        file.write(let_out.data)
