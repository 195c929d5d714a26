import io
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import openpyxl
import pytest

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.read import read_entries
from tests.knowledge_base.exchange.making import HEADER_ROW, SHEET_NS, cell, raw_workbook, workbook, written

HEADER = ("Judul", "Jawaban")


def refusal(path: Path) -> str:
    with pytest.raises(ImportRefused) as caught:
        read_entries(path)
    return caught.value.notice.code


def test_a_list_as_offices_keep_it_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "FAQ"
    rows: list[tuple[Any, ...]] = [
        ("DAFTAR PERTANYAAN",),
        (),
        ("No", "Pertanyaan ", "Jawaban", "Variasi", "Kategori"),
        (1, "  Kapan  buka ", "Senin\nsampai Jumat", "jam buka; kapan buka\nbuka kapan", "Jam"),
        (),
        (2, "Jawabannya kosong", None, None, "Jam"),
        (3, "Nomor pengaduan?", "0811000222333444555", 82112345678901, "Kontak"),
        (4, "Batas akhir?", datetime(2026, 12, 18), None, "Jadwal"),  # noqa: DTZ001 - a cell knows no time zone
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:E1")
    sheet["C8"].number_format = "DD/MM/YYYY"
    book.create_sheet("Catatan").append(("Bukan daftar.",))
    book.save(tmp_path / "faq.xlsx")

    found = read_entries(tmp_path / "faq.xlsx")

    assert (found.about.sheet, found.about.other_sheets, found.about.header_row) == ("FAQ", ("Catatan",), 3)
    assert found.about.ignored == ()
    assert [(row.number, row.reason.code) for row in found.rejected] == [(6, "import.answer-empty")]
    assert [(row.number, row.content.title, row.content.body) for row in found.usable] == [
        (4, "Kapan buka", "Senin\nsampai Jumat"),
        (7, "Nomor pengaduan?", "0811000222333444555"),
        (8, "Batas akhir?", "18 Desember 2026"),
    ]
    assert found.usable[0].content.variants == ("jam buka", "kapan buka", "buka kapan")
    assert found.usable[1].content.variants == ("82112345678901",)


def test_days_of_cells_are_days_of_the_entry(tmp_path: Path) -> None:
    rows = [(*HEADER, "Berlaku mulai", "Berlaku sampai"), ("a", "b", date(2026, 1, 2), "31 Des 2026")]
    (row,) = read_entries(workbook(tmp_path / "a.xlsx", {"S": rows})).usable
    assert (row.content.valid_from, row.content.valid_until) == (date(2026, 1, 2), date(2026, 12, 31))


def test_values_are_text_as_the_person_sees_it(tmp_path: Path) -> None:
    rows = [HEADER, ("Tarif", 0.125), ("Jam", time(8, 30)), ("Ada", True), ("Biaya", 15000), ("Kali", 2.5)]
    path = workbook(tmp_path / "a.xlsx", {"S": rows})
    book = openpyxl.load_workbook(path)
    book["S"]["B2"].number_format = "0.0%"
    book["S"]["B3"].number_format = "h:mm"
    book["S"]["B5"].number_format = '"Rp"#,##0'
    book.save(path)
    assert [row.content.body for row in read_entries(path).usable] == ["12,5%", "08.30", "TRUE", "Rp15.000", "2,5"]


def test_the_first_sheet_with_a_header_is_read_hidden_ones_last(tmp_path: Path) -> None:
    sheets: dict[str, list[tuple[str, ...]]] = {
        "Sampul": [("Daftar tanya jawab",)],
        "Lama": [HEADER, ("lama", "lama")],
        "Baru": [HEADER, ("baru", "baru")],
    }
    path = workbook(tmp_path / "a.xlsx", sheets)
    book = openpyxl.load_workbook(path)
    book["Lama"].sheet_state = "hidden"
    book.save(path)

    found = read_entries(path)

    assert (found.about.sheet, [row.content.title for row in found.usable]) == ("Baru", ["baru"])
    assert found.about.other_sheets == ("Sampul",)


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ('<c r="B2" t="s"><v>1</v></c>', "bersama"),
        ('<c r="B2" t="str"><f>A2&amp;"x"</f><v>hasil</v></c>', "hasil"),
        ('<c r="B2"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="B2"><f>1+1</f></c>', "import.formula-without-result"),
        ('<c r="B2" t="e"><v>#N/A</v></c>', "import.cell-error"),
        ('<c r="B2"><v>1.98001012005011E+17</v></c>', "import.number-too-long"),
        ('<c r="B2" t="d"><v>2026-12-18T00:00:00</v></c>', "18 Desember 2026"),
        (cell("B2", "satu_x000D_\ndua _x0041_ _x005F_x0041_ x005F_"), "satu\ndua A _x0041_ x005F_"),
        (
            '<c r="B2" t="inlineStr"><is><r><t>tebal</t></r><r><t> biasa</t></r><rPh><t>aside</t></rPh></is></c>',
            "tebal biasa",
        ),
        ("", "import.answer-empty"),
    ],
)
def test_every_sort_of_cell_is_read_or_named(place: str, body: str, tmp_path: Path) -> None:
    shared = (
        f'<sst xmlns="{SHEET_NS}"><si><t>nol</t></si><si><t>ber</t><rPh><t>x</t></rPh><r><t>sama</t></r></si></sst>'
    )
    rows = f'{HEADER_ROW}<row r="2">{cell("A2", "a")}{place}</row>'
    found = read_entries(raw_workbook(tmp_path / "a.xlsx", rows, parts={"xl/sharedStrings.xml": shared}))
    (row,) = found.rows
    assert body == (found.usable[0].content.body if found.usable else found.rejected[0].reason.code)
    assert row.number == 2


def test_a_broken_cell_in_a_column_nobody_reads_does_no_harm(tmp_path: Path) -> None:
    head = f'<row r="1">{cell("A1", "judul")}{cell("B1", "jawaban")}{cell("C1", "catatan")}</row>'
    row = f'<row r="2">{cell("A2", "a")}{cell("B2", "b")}<c r="C2" t="e"><v>#N/A</v></c></row>'
    assert len(read_entries(raw_workbook(tmp_path / "a.xlsx", head + row)).usable) == 1


def test_rows_and_cells_without_a_place_are_counted(tmp_path: Path) -> None:
    rows = '<row><c t="inlineStr"><is><t>judul</t></is></c><c t="inlineStr"><is><t>jawaban</t></is></c></row>'
    rows += f'<row r="7">{cell("A7", "a")}{cell("B7", "b")}</row>'
    assert [row.number for row in read_entries(raw_workbook(tmp_path / "a.xlsx", rows)).usable] == [7]


def test_the_strict_form_of_the_format_is_read_too(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [HEADER, ("a", "b")]})
    held = io.BytesIO()
    with ZipFile(path) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name).replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            new.writestr(name, text)
    path.write_bytes(held.getvalue())
    assert len(read_entries(path).usable) == 1


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_a_workbook_cut_off_is_refused_as_damaged(kept: float, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [HEADER, *((f"t{n}", f"b{n}") for n in range(200))]})
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert refusal(path) == "import.workbook-damaged"


def test_older_and_locked_workbooks_get_their_own_sentence(tmp_path: Path) -> None:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    old = written(tmp_path / "lama.xls", start + "Workbook".encode("utf-16-le"))
    locked = written(tmp_path / "kunci.xlsx", start + "EncryptedPackage".encode("utf-16-le"))
    assert (refusal(old), refusal(locked)) == ("import.workbook-xls", "import.workbook-password")


@pytest.mark.parametrize("name", ["word/document.xml", "content.xml", "foto.jpg"])
def test_another_archive_is_no_workbook(name: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr(name, b"<a/>")
    assert refusal(tmp_path / "a.xlsx") == "import.workbook-other"


@pytest.mark.parametrize(
    "rows",
    [
        f'{HEADER_ROW}<row r="2">{cell("A2", "a")}',
        '<row r="9999999">' + cell("A1", "judul") + "</row>",
        f'{HEADER_ROW}<row r="1"></row>',
        f'{HEADER_ROW}<row r="2"><c r="B2" t="s"><v>5</v></c></row>',
        f'{HEADER_ROW}<row r="2"><c r="B2"><v>banyak</v></c></row>',
        f'{HEADER_ROW}<row r="2"><c r="2B"><v>1</v></c></row>',
    ],
)
def test_what_no_workbook_says_is_refused_as_damaged(rows: str, tmp_path: Path) -> None:
    assert refusal(raw_workbook(tmp_path / "a.xlsx", rows)) == "import.workbook-damaged"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels"])
def test_a_document_type_is_refused_wherever_it_stands(part: str, tmp_path: Path) -> None:
    laughs = '<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    path = raw_workbook(tmp_path / "a.xlsx", HEADER_ROW, parts={part: laughs})
    assert refusal(path) == "import.workbook-damaged"


def test_a_sheet_too_wide_is_refused(tmp_path: Path) -> None:
    assert (
        refusal(raw_workbook(tmp_path / "a.xlsx", f'<row r="1">{cell("XFD1", "x")}</row>'))
        == "import.workbook-too-wide"
    )


def bomb(path: Path, sheet: bytes, *, claims: int | None = None) -> Path:
    """Write a workbook whose sheet unpacks to *sheet*; *claims* is what it says of its size."""
    raw_workbook(path, "", parts={"xl/worksheets/sheet1.xml": sheet})
    if claims is not None:
        content = bytearray(path.read_bytes())
        size, said = len(sheet).to_bytes(4, "little"), claims.to_bytes(4, "little")
        content[:] = bytes(content).replace(size, said)
        path.write_bytes(bytes(content))
    return path


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    assert refusal(bomb(tmp_path / "a.xlsx", bytes(30_000_000))) == "import.workbook-too-large"


def test_an_uncompressed_workbook_and_pictures_in_it_do_no_harm(tmp_path: Path) -> None:
    path = raw_workbook(tmp_path / "a.xlsx", f'{HEADER_ROW}<row r="2">{cell("A2", "a")}{cell("B2", "b")}</row>')
    with ZipFile(path, "a", ZIP_STORED) as archive:
        archive.writestr("xl/media/foto.png", bytes(1_000_000))
    assert len(read_entries(path).usable) == 1
