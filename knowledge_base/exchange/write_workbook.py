"""Writing ``.xlsx``: one sheet, every cell marked as text, nothing that runs.

Written by hand and as a stream, so that a hundred thousand entries need no more memory than one.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import IO, BinaryIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from knowledge_base.course import Course
from knowledge_base.errors import ExportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.guard import guarded_apostrophe
from knowledge_base.exchange.layout import Exportable, layout_for
from knowledge_base.exchange.table import column_letter
from knowledge_base.notice import notice

_CELL = 32_000
"""UTF-16 units in one cell. Excel takes 32,767 and cuts what is longer without a word."""
_TO_ESCAPE = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WIDE = {"Judul": 45, "Jawaban": 70, "Variasi (satu per baris)": 45, "Alasan ditolak": 45}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Entri" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" '
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}
_TEXT_STYLE, _HEADING_STYLE = 1, 2


def write_workbook(file: BinaryIO, entries: Sequence[Exportable], course: Course) -> None:
    """Write *entries* to *file*; a text too long for a cell goes on in columns of its own.

    Raises:
        ExportRefused: there are more than a sheet has rows, or more than we would read again.
        Stopped: the *course* was.
    """
    if len(entries) >= limits.SHEET_ROWS:
        raise ExportRefused(notice("export.too-many-for-xlsx", count=len(entries), limit=limits.SHEET_ROWS - 1))
    columns = layout_for(entries)
    parts = []
    for column in columns:
        course.look()
        parts.append(max((len(_pieces(column.text(entry))) for entry in entries), default=1))
    rows = ([column.text(entry) for column in columns] for entry in course.through(entries))
    written = _write_book(file, [column.name for column in columns], parts, rows)
    if written > limits.SHEET:
        raise ExportRefused(notice("export.too-large-for-xlsx", count=len(entries)))


def write_texts(file: BinaryIO, headings: Sequence[str], rows: Callable[[], Iterable[Sequence[str]]]) -> None:
    """Write a table of texts to *file*, as entries are written; *rows*, which are asked for twice, may be shorter."""
    parts = [1] * len(headings)
    for row in rows():
        parts += [1] * (len(row) - len(parts))
        for index, text in enumerate(row):
            parts[index] = max(parts[index], len(_pieces(text)))
    _write_book(file, [*headings, *[""] * (len(parts) - len(headings))], parts, rows())


def _write_book(file: BinaryIO, headings: Sequence[str], parts: Sequence[int], rows: Iterable[Sequence[str]]) -> int:
    """Write the workbook and return how many bytes its sheet has."""
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        for name, xml in _PARTS.items():
            archive.writestr(_info(name), _HEAD + xml)
        with archive.open(_info("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as sheet:
            return _write_sheet(sheet, headings, parts, rows)


def _info(name: str) -> ZipInfo:
    """Return a member that has no time of its own: the same entries give the same bytes."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    return info


def _write_sheet(sheet: IO[bytes], headings: Sequence[str], parts: Sequence[int], rows: Iterable[Sequence[str]]) -> int:
    """Write the sheet and return how many bytes it has."""
    written = sheet.write(_opening(headings, parts).encode())
    names = [
        name if part == 1 else f"{name} (lanjutan {part})"
        for name, count in zip(headings, parts, strict=True)
        for part in range(1, count + 1)
    ]
    written += sheet.write(_row(1, names, _HEADING_STYLE))
    for number, row in enumerate(rows, 2):
        texts: list[str] = []
        for text, count in zip(row, parts, strict=False):
            pieces = _pieces(text)
            texts += [*pieces, *[""] * (count - len(pieces))]
        written += sheet.write(_row(number, texts, _TEXT_STYLE))
    return written + sheet.write(b"</sheetData></worksheet>")


def _opening(headings: Sequence[str], parts: Sequence[int]) -> str:
    widths, number = [], 0
    for name, count in zip(headings, parts, strict=True):
        for _ in range(count):
            number += 1
            width = _WIDE.get(name, 18)
            widths.append(f'<col min="{number}" max="{number}" width="{width}" style="1" customWidth="1"/>')
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    return f'{_HEAD}<worksheet xmlns="{_MAIN}">{view}<cols>{"".join(widths)}</cols><sheetData>'


def _row(number: int, texts: Sequence[str], style: int) -> bytes:
    cells = [
        f'<c r={quoteattr(f"{column_letter(index)}{number}")} s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{_xml(text)}</t></is></c>'
        for index, text in enumerate(texts)
        if text or style == _HEADING_STYLE  # a column without a name is one all the same
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'.encode("utf-8", "replace")


def _xml(text: str) -> str:
    return escape(_TO_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def _pieces(text: str) -> list[str]:
    """Return *text*, which may stand as it is in a cell marked as text, in pieces that a cell can hold."""
    safe = guarded_apostrophe(text)
    size = _CELL if safe.isascii() or max(safe) < "\U00010000" else _CELL // 2
    return [safe[at : at + size] for at in range(0, len(safe), size)] or [""]
