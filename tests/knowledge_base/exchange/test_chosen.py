"""What a person says of the columns goes before what their names say."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.entry import Kind
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.chosen import (
    CHOOSABLE,
    Chosen,
    FieldUnknown,
    column_called,
    column_keys,
    field_text,
    fingerprint,
)
from knowledge_base.exchange.columns import CHANNELS, Column, Field
from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.rows import ReadFile
from knowledge_base.exchange.table import ColumnsUnknown
from tests.knowledge_base.exchange.making import workbook, written


def choosing(**fields: str) -> Callable[[tuple[str, ...]], Chosen]:
    def chosen(keys: tuple[str, ...]) -> Mapping[str, Column | None]:
        return {key: column_called(fields[key]) for key in keys if key in fields}

    return chosen


def read(folder: Path, content: str, **fields: str) -> ReadFile:
    return read_entries(written(folder / "daftar.csv", content), choosing(**fields))


@given(
    st.sampled_from([*(Column(field) for field in CHOOSABLE), *(Column(Field.CHANNEL_BODY, one) for one in CHANNELS)])
)
def test_what_is_written_down_of_a_column_is_read_back(column: Column) -> None:
    assert column_called(field_text(column)) == column


def test_a_further_source_and_nothing_at_all_are_written_down_too() -> None:
    assert column_called(field_text(Column(Field.URL, group=3))) == Column(Field.URL, group=3)
    assert column_called(field_text(None)) is None


@pytest.mark.parametrize(
    "text", ["fact", "number", "rating", "apa saja", "url:0", "url:x", "channel_body:radio", "channel_body"]
)
def test_what_cannot_be_chosen_is_refused(text: str) -> None:
    with pytest.raises(FieldUnknown):
        column_called(text)


@given(st.lists(st.text(max_size=8), max_size=8))
def test_no_two_columns_have_the_same_key(names: list[str]) -> None:
    assert len(set(column_keys(names))) == len(names)


def test_a_layout_is_known_again_by_its_names_in_their_order() -> None:
    one = fingerprint(column_keys(["Soal", " jawab "]))
    assert one == fingerprint(column_keys(["SOAL", "Jawab"]))
    assert one != fingerprint(column_keys(["Jawab", "Soal"]))


def test_names_nobody_knows_are_told_with_what_stands_below_them(tmp_path: Path) -> None:
    with pytest.raises(ColumnsUnknown) as refused:
        read(tmp_path, "DAFTAR 2026,,\nPerihal,Uraian,PIC\nKTP hilang,Bawa surat.,Sari\n")
    assert [(one.name, one.letter, one.field, one.example) for one in refused.value.columns] == [
        ("Perihal", "A", "", "KTP hilang"),
        ("Uraian", "B", "", "Bawa surat."),
        ("PIC", "C", "", "Sari"),
    ]
    assert refused.value.notice.code == "import.no-header"


def test_once_they_are_chosen_the_file_is_read(tmp_path: Path) -> None:
    found = read(
        tmp_path, "DAFTAR 2026,,\nPerihal,Uraian,PIC\nKTP hilang,Bawa surat.,Sari\n", perihal="title", uraian="body"
    )
    [row] = found.usable
    assert (row.number, row.content.title, row.content.body) == (3, "KTP hilang", "Bawa surat.")
    assert found.about.ignored == ("PIC",)
    assert [(one.field, one.chosen) for one in found.about.columns] == [("title", True), ("body", True), ("", False)]


def test_a_choice_takes_the_place_of_a_guess(tmp_path: Path) -> None:
    content = "Judul,Jawaban,Versi baru\nJam buka,Pukul 8,Pukul 9\n"
    [row] = read(tmp_path, content, **{"versi baru": "body"}).usable
    assert row.content.body == "Pukul 9"
    [as_guessed] = read(tmp_path, content).usable
    assert as_guessed.content.body == "Pukul 8"


def test_the_continuation_of_a_text_goes_with_the_guess_it_belongs_to(tmp_path: Path) -> None:
    content = "Judul,Jawaban,Jawaban (lanjutan 2),Baru\nJam,lama ,sekali,Pukul 9\n"
    [row] = read(tmp_path, content, baru="body").usable
    assert row.content.body == "Pukul 9"


def test_a_column_can_be_left_out(tmp_path: Path) -> None:
    [row] = read(tmp_path, "Judul,Jawaban,Klaim\nJam buka,Pukul 8,Katanya tutup\n", klaim="").usable
    assert (row.content.kind, row.content.title) == (Kind.ANSWER, "Jam buka")


def test_leaving_out_what_is_needed_is_refused_with_the_columns(tmp_path: Path) -> None:
    with pytest.raises(ColumnsUnknown) as refused:
        read(tmp_path, "Judul,Jawaban\nJam buka,Pukul 8\n", jawaban="")
    assert refused.value.notice.code == "import.no-body-column"
    assert [one.chosen for one in refused.value.columns] == [False, True]


def test_a_column_without_a_name_can_be_chosen(tmp_path: Path) -> None:
    found = read(tmp_path, "Judul,Jawaban,\nJam buka,Pukul 8,jam\n", **{"@3": "tags"})
    assert found.usable[0].content.tags == ("jam",)
    assert found.about.ignored == ()


def test_values_that_stand_one_on_a_line_still_do_when_chosen(tmp_path: Path) -> None:
    content = 'Judul,Jawaban,Lain (satu per baris)\nJam,8,"a; b\nc"\n'
    [row] = read(tmp_path, content, **{"lain (satu per baris)": "variants"}).usable
    assert row.content.variants == ("a", "b", "c")
    [named] = read(tmp_path, content.replace("Lain", "Variasi"), **{"variasi (satu per baris)": "variants"}).usable
    assert named.content.variants == ("a; b", "c")


def test_the_columns_of_a_workbook_are_chosen_on_the_sheet_that_has_them(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", {"Sampul": [["Dinas"]], "Isi": [["Perihal", "Uraian"], ["KTP", "Bawa surat."]]}
    )
    found = read_entries(path, choosing(perihal="title", uraian="body"))
    assert (found.about.sheet, found.usable[0].content.title) == ("Isi", "KTP")


def test_an_empty_table_has_no_columns_to_choose(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as refused:
        read(tmp_path, "\n\n", judul="title")
    assert not isinstance(refused.value, ColumnsUnknown)
