"""Makes small files for the tests, with the faults and habits that files from offices have."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.rows import ReadFile

SHEET_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def written(path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    """Write *content* to *path* and return it."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def read_text(folder: Path, content: str | bytes, name: str = "daftar.csv", encoding: str = "utf-8") -> ReadFile:
    """Read *content* as a file called *name*."""
    return read_entries(written(folder / name, content, encoding))


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a workbook with the values of each sheet by openpyxl, a library that is not ours."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def raw_workbook(path: Path, rows: str, *, parts: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a workbook whose one sheet has the XML *rows*; *parts* replaces or adds other parts."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    files: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET_NS}" xmlns:r="{office}"><sheets>'
        '<sheet name="Satu" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET_NS}"><sheetData>{rows}</sheetData></worksheet>',
    }
    held = io.BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, content in {**files, **(parts or {})}.items():
            archive.writestr(name, content)
    return written(path, held.getvalue())


def cell(place: str, text: str) -> str:
    """Return the XML of a cell at *place* that holds the XML text *text*."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


HEADER_ROW = f'<row r="1">{cell("A1", "judul")}{cell("B1", "jawaban")}</row>'
