"""The sheet of paper with a recovery code, for the safe."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QPagedPaintDevice, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from ui.dates import day_words

translate = QCoreApplication.translate

_SIZES = {"title": 20.0, "code": 22.0, "text": 11.0}
"""Points: the code is read by somebody in a hurry, and typed."""
_BELOW = 12.0
"""Points between two paragraphs."""


def print_code(device: QPagedPaintDevice, code: str, base: Path, day: date, language: str) -> None:
    """Print on *device* what :func:`sheet_with` gives. On the Qt thread."""
    sheet_with(code, base, day, language).print_(device)


def sheet_with(code: str, base: Path, day: date, language: str) -> QTextDocument:
    """Return the sheet with *code*, which opens the fact base at *base*, as printed on *day*."""
    document = QTextDocument()
    pen = QTextCursor(document)
    _write(pen, translate("CodePaper", "ReplyDesk: recovery code"), "title")
    _write(pen, translate("CodePaper", "Fact base: {name}").format(name=base.name), "text")
    _write(pen, translate("CodePaper", "Printed on {day}").format(day=day_words(day, language)), "text")
    _write(pen, code, "code")
    said = translate(
        "CodePaper",
        "It opens this fact base and its backups when the keyring or the passphrase is lost. Whoever has this sheet and"
        " the file reads everything: lock it up, away from the computer.",
    )
    _write(pen, said, "text")
    return document


def _write(pen: QTextCursor, text: str, kind: str) -> None:
    """Write a paragraph; as plain text, for a file may be called anything."""
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setBottomMargin(_BELOW)
    letters.setFontPointSize(_SIZES[kind])
    if kind == "code":
        letters.setFontFamilies(["monospace"])
    if kind != "text":
        letters.setFontWeight(QFont.Weight.Bold)
    pen.setBlockFormat(block)
    pen.insertText(text, letters)
    pen.insertBlock()
