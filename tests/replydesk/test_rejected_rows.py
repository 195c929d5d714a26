"""Rows that cannot be used are saved with their reasons, put right, and imported as they stand there."""

import csv
from pathlib import Path

import openpyxl
import pytest

from knowledge_base.errors import ExportRefused, ImportRefused
from knowledge_base.store import Store
from replydesk.archiving import ArchiveWish, export_archive, plan_archive
from replydesk.columns_chosen import ColumnChoice
from replydesk.import_plan import ImportPlan, plan_import
from replydesk.importing import import_file
from replydesk.rejected_rows import name_for, save_rejected
from replydesk.wording import load_wording
from tests.replydesk.test_importing import SARI

INDONESIAN = load_wording("id")
TABLE = (
    "Daftar;;;\n"
    "Perihal;Uraian;Berlaku sampai;\n"
    "KTP;Bawa KK.;31/12/2027;\n"
    "KK;;1/1/2027;=1+1\n"
    "Akta;Bawa surat.;besok;x\n"
    "Paspor;Datang; lalu foto.;1/1/2027;y\n"
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def plan_of(store: Store, path: Path, **said: str) -> ImportPlan:
    return plan_import(store, path, ColumnChoice(store.settings, said))


def save(store: Store, source: Path, path: Path) -> ImportPlan:
    plan = plan_of(store, source, perihal="question", uraian="body")
    assert save_rejected(path, source, plan.about, plan.rejected, INDONESIAN, digest=plan.digest) == len(plan.rejected)
    return plan


def cells(path: Path) -> list[list[str]]:
    if path.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(path).worksheets[0]
        return [[str(value or "") for value in row] for row in sheet.iter_rows(values_only=True)]
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_each_row_stands_there_with_its_number_and_why(store: Store, source: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"ditolak{ending}"
    save(store, source, path)
    head, kk, akta, paspor = cells(path)
    assert head[:5] == ["Baris asal", "Alasan ditolak", "Perihal", "Uraian", "Berlaku sampai"]
    assert kk[:3] == ["4", "jawaban kosong", "KK"]
    assert kk[5] == (
        "'=1+1" if ending == ".csv" else "=1+1"
    )  # a cell of a workbook that is marked as text runs nothing
    assert "besok" in akta[1]
    assert paspor[2] == ("Paspor" if ending == ".csv" else "Paspor;Datang; lalu foto.;1/1/2027;y")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_put_right_they_come_in_by_the_choice_of_columns_that_is_remembered(
    store: Store, source: Path, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"ditolak{ending}"
    save(store, source, path)
    choice = ColumnChoice(store.settings, {"perihal": "question", "uraian": "body"})
    assert import_file(store, source, SARI, skip_bad=True, choice=choice).added == 1

    again = plan_of(store, path)
    assert again.is_remembered
    assert [column.field for column in again.columns][:4] == ["number", "number", "question", "body"]
    assert len(again.rejected) == 3  # nothing was put right yet, and a row that was cut at a separator is not taken in

    if ending == ".csv":
        text = path.read_text(encoding="utf-8-sig")
        text = text.replace('"KK";""', '"KK";"Bawa akta."').replace("besok", "1/2/2027")
        path.write_text(text.replace('"Datang";" lalu foto."', '"Datang; lalu foto."'), encoding="utf-8")
        report = import_file(store, path, SARI)
        assert (report.added, report.rejected) == (3, ())


def test_of_an_archive_numbers_and_reasons_are_saved(store: Store, tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"id": "a", "title": "A", "body": "b"}\n', encoding="utf-8")
    import_file(store, lines, SARI)
    archive, path = tmp_path / "dinas.replydesk", tmp_path / "ditolak.csv"
    export_archive(store, archive, now=SARI.at)
    plan = plan_archive(store, archive, ArchiveWish(), SARI)
    assert plan.about is None
    save_rejected(path, archive, plan.about, plan.rejected, INDONESIAN)
    assert path.read_text(encoding="utf-8-sig").splitlines() == ['"Baris asal","Alasan ditolak"']


def test_lines_of_json_are_saved_by_their_numbers(store: Store, tmp_path: Path) -> None:
    lines, path = tmp_path / "a.jsonl", tmp_path / "ditolak.xlsx"
    lines.write_text('{"title": "A"}\n{"title": "B", "body": "b"}\n', encoding="utf-8")
    plan = plan_of(store, lines)
    save_rejected(path, lines, plan.about, plan.rejected, INDONESIAN)
    assert cells(path) == [["Baris asal", "Alasan ditolak"], ["1", "jawaban kosong"]]


def test_a_file_that_was_saved_again_is_not_taken_for_the_one_that_was_read(
    store: Store, source: Path, tmp_path: Path
) -> None:
    plan = plan_of(store, source, perihal="question", uraian="body")
    source.write_text(TABLE.replace("KK;;", "KTP;;"), encoding="utf-8")
    with pytest.raises(ImportRefused, match="file-changed-since"):
        save_rejected(tmp_path / "x.csv", source, plan.about, plan.rejected, INDONESIAN, digest=plan.digest)
    with pytest.raises(ExportRefused, match="unknown-ending"):
        save_rejected(tmp_path / "x.pdf", source, plan.about, plan.rejected, INDONESIAN)
    assert name_for(source) == "daftar - ditolak.xlsx"
