"""A table with an answer and a fact in each row: both are taken in, and a person may choose otherwise."""

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.exchange.chosen import column_called
from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.rows import ReadFile, RejectedRow, UsableRow
from tests.knowledge_base.exchange.making import written

HEADER = "ID;Pertanyaan;Jawaban;Fakta;Variasi;Tag;Sumber"
ROW = "ktp;Berapa biaya KTP?;Gratis, Kak.;KTP tidak dipungut biaya.;ktp bayar brp;dukcapil;UU 24"


def read(folder: Path, *lines: str, **fields: str) -> ReadFile:
    path = written(folder / "daftar.csv", "\n".join(lines))
    return read_entries(path, lambda _keys: {key: column_called(field) for key, field in fields.items()})


def test_the_fact_is_an_entry_of_its_own_beside_the_answer(tmp_path: Path) -> None:
    answer, fact = read(tmp_path, HEADER, ROW).usable
    assert (answer.number, answer.own_id, answer.content.kind) == (2, "ktp", Kind.ANSWER)
    assert (answer.content.body, answer.content.variants) == ("Gratis, Kak.", ("ktp bayar brp",))
    assert (fact.number, fact.own_id) == (2, "ktp-fakta")
    assert fact.content == EntryContent(
        kind=Kind.FACT,
        title="Berapa biaya KTP?",
        body="KTP tidak dipungut biaya.",
        tags=("dukcapil",),
        sources=(Source(title="UU 24"),),
    )
    assert fact.says("kind")
    assert fact.says("tags")
    assert not fact.says("variants")


def test_the_columns_say_what_they_are_read_as(tmp_path: Path) -> None:
    found = read(tmp_path, HEADER, ROW)
    assert [column.field for column in found.about.columns][:4] == ["own_id", "question", "body", "own_fact"]
    assert found.about.ignored == ()


def test_rows_without_an_id_keep_both_apart_and_come_again_as_they_were(tmp_path: Path) -> None:
    lines = (
        "Pertanyaan;Jawaban;Fakta",
        "Berapa?;Gratis.;Tanpa biaya.",
        "Berapa?;Gratis.;Tanpa biaya.",
        "Lama?;3 hari;",
    )
    rows = read(tmp_path, *lines).rows
    usable = [row for row in rows if isinstance(row, UsableRow)]
    assert len(usable) == len(rows)
    assert [(row.number, row.content.kind, row.repeats) for row in usable] == [
        (2, Kind.ANSWER, None),
        (2, Kind.FACT, None),
        (3, Kind.ANSWER, 2),
        (3, Kind.FACT, 2),
        (4, Kind.ANSWER, None),
    ]


def test_a_row_with_a_fact_alone_is_that_fact(tmp_path: Path) -> None:
    (fact,) = read(tmp_path, HEADER, "ktp;Berapa?;;Gratis.;;;").usable
    assert (fact.own_id, fact.content) == ("ktp-fakta", EntryContent(kind=Kind.FACT, title="Berapa?", body="Gratis."))


def test_a_row_that_says_its_kind_has_the_fact_as_its_wording(tmp_path: Path) -> None:
    header = "Jenis;Judul;Jawaban;Fakta"
    rows = read(tmp_path, header, "fakta;A;;a.", "hoaks;B;;b.", "jawaban;C;c;").usable
    assert [(row.content.kind, row.content.body) for row in rows] == [
        (Kind.FACT, "a."),
        (Kind.HOAX, "b."),
        (Kind.ANSWER, "c"),
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("fakta;A;a;b", "import.fact-beside-fact"),
        ("hoaks;A;a;b", "import.fact-beside-claim"),
        ("jawaban;A;;b", "import.answer-empty"),
        (f"jawaban;{'A' * 1001};a;b", "import.title-too-long"),
    ],
)
def test_what_nobody_can_know_is_rejected_once(tmp_path: Path, row: str, code: str) -> None:
    found = read(tmp_path, "Jenis;Judul;Jawaban;Fakta", row).rows
    assert [one.reason.code for one in found if isinstance(one, RejectedRow)] == [code]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("chosen", "kinds"),
    [({"fakta": ""}, [Kind.ANSWER]), ({"jawaban": "", "fakta": "body"}, [Kind.ANSWER])],
)
def test_a_person_chooses_otherwise(tmp_path: Path, chosen: dict[str, str], kinds: list[Kind]) -> None:
    assert [row.content.kind for row in read(tmp_path, HEADER, ROW, **chosen).usable] == kinds


def test_any_column_may_be_chosen_to_hold_it(tmp_path: Path) -> None:
    lines = (HEADER.replace("Fakta", "Uraian"), ROW)
    assert [row.content.kind for row in read(tmp_path, *lines, uraian="own_fact").usable] == [Kind.ANSWER, Kind.FACT]


def test_a_column_that_is_left_out_for_another_says_which(tmp_path: Path) -> None:
    columns = read(tmp_path, "Pertanyaan;Isi;Jawaban;Balasan", "a;b;c;d").about.columns
    assert [(column.field, column.double_of) for column in columns] == [
        ("question", ""),
        ("", "Jawaban"),
        ("body", ""),
        ("", "Jawaban"),
    ]
    chosen = read(tmp_path, "Pertanyaan;Isi;Jawaban", "a;b;c", isi="body").about.columns
    assert [(column.field, column.double_of) for column in chosen][1:] == [("body", ""), ("", "Isi")]


def test_what_is_imported_of_both_is_what_an_entry_says(tmp_path: Path) -> None:
    answer, fact = read(tmp_path, HEADER, ROW).usable
    assert replace(answer.content, kind=Kind.FACT, body=fact.content.body, variants=()) == fact.content
