"""Merged cells of a workbook, and its other sheets."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.exchange.merged import Span, Spanning, spanned, spans_of
from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.rows import RejectedRow
from tests.knowledge_base.exchange.making import workbook

HEADER = ("Pertanyaan", "Jawaban", "Kategori", "Sumber")


def merged(path: Path, rows: Sequence[Sequence[object]], *ranges: str) -> Path:
    workbook(path, {"Satu": rows})
    book = openpyxl.load_workbook(path)
    for one in ranges:
        book.worksheets[0].merge_cells(one)
    book.save(path)
    return path


def test_what_stands_in_a_merged_cell_is_meant_for_each_of_its_rows(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("A?", "a", "Umum", "UU 1"),
        ("B?", "b", None, None),
        ("C?", "c", None, None),
        ("D?", "d", None, None),
    ]
    found = read_entries(merged(tmp_path / "daftar.xlsx", rows, "C2:C3", "D2:D4"))
    assert [(row.content.tags, len(row.content.sources)) for row in found.usable] == [
        (("Umum",), 1),
        (("Umum",), 1),
        ((), 1),
        ((), 0),
    ]
    assert found.about.spanned == 2


def test_two_questions_may_have_one_answer_and_one_question_not_two(tmp_path: Path) -> None:
    rows = [HEADER, ("A?", "a", None, None), ("B?", None, None, None), ("C?", "c", None, None), (None, "d", None, None)]
    found = read_entries(merged(tmp_path / "daftar.xlsx", rows, "B2:B3", "A4:A5"))
    assert [(row.content.title, row.content.body) for row in found.usable] == [("A?", "a"), ("B?", "a"), ("C?", "c")]
    assert [row.reason.code for row in found.rows if isinstance(row, RejectedRow)] == ["import.title-twice"]


def test_a_heading_over_two_rows_is_no_content(tmp_path: Path) -> None:
    rows = [HEADER, (None, "Instagram", None, None), ("A?", "a", None, None)]
    found = read_entries(merged(tmp_path / "daftar.xlsx", rows, "A1:A2", "C1:C2"))
    assert [row.content.title for row in found.usable] == ["A?"]
    assert found.about.spanned == 0


def test_blank_rows_below_a_merged_cell_are_no_entries(tmp_path: Path) -> None:
    rows = [HEADER, ("A?", "a", "Umum", None), (None, None, None, None), ("B?", "b", None, None)]
    found = read_entries(merged(tmp_path / "daftar.xlsx", rows, "A2:A3", "C2:C9"))
    assert [(row.number, row.content.tags) for row in found.usable] == [(2, ("Umum",)), (4, ("Umum",))]


@given(st.integers(1, 60))
def test_merged_cells_are_found_wherever_the_xml_is_cut(size: int) -> None:
    xml = (
        b'<sheetData/><mergeCells count="3"><mergeCell ref="A1:F1"/><x:mergeCell xml:space="preserve" ref="AB2:AC40"/>'
        b'<mergeCell ref="A3:A1048576"></mergeCell></mergeCells>'
    )
    chunks = (xml[at : at + size] for at in range(0, len(xml), size))
    assert spans_of(chunks) == (Span(2, 40, 27), Span(3, 1_048_576, 0))


def test_a_span_ends_where_it_ends() -> None:
    spanning = Spanning((Span(2, 3, 0), Span(4, 5, 0)))
    lines = [spanning.line(2, ["a", "b"]), spanning.line(3, ["", "c"]), spanning.line(5, ["", "d"])]
    assert [list(spanned(line, 1).cells) for line in lines] == [["a", "b"], ["a", "c"], ["", "d"]]
    assert list(spanned(lines[1], 2).cells) == ["", "c"]


def test_other_sheets_are_named_where_they_are_shown_and_hold_something(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "daftar.xlsx",
        {
            "Catatan": [["Judul", "Isi"], ["Rapat", "Besok."]],
            "FAQ": [HEADER, ("A?", "a")],
            "Sheet3": [],
            "Pilihan": [["x"]],
        },
    )
    book = openpyxl.load_workbook(path)
    book["Pilihan"].sheet_state = "hidden"
    book.save(path)
    about = read_entries(path).about
    assert (about.sheet, about.other_sheets) == ("Catatan", ("FAQ",))


def test_hidden_rows_are_read_and_counted(tmp_path: Path) -> None:
    path = workbook(tmp_path / "daftar.xlsx", {"FAQ": [HEADER, ("A?", "a"), ("B?", "b"), (None, None), ("C?", "")]})
    book = openpyxl.load_workbook(path)
    for number in (3, 4, 5):
        book["FAQ"].row_dimensions[number].hidden = True
    book.save(path)
    found = read_entries(path)
    assert [row.content.title for row in found.usable] == ["A?", "B?"]
    assert found.about.hidden_rows == 2
