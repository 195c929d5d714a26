import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from replydesk.cli import main
from replydesk.handbook import Handbook
from tests.replydesk.cli.conftest import Run


def test_init_without_a_word_on_encryption_says_so_and_makes_nothing(run: Run, db: Path) -> None:
    ended = run("init")

    assert ended.status == 2
    assert "--no-encryption" in ended.said
    assert not db.exists()


def test_init_refuses_to_overwrite(run: Run, db: Path) -> None:
    assert run("init", "--no-encryption").status == 0
    before = db.read_bytes()

    assert run("init", "--no-encryption").status == 2
    assert db.read_bytes() == before


def test_an_import_tells_what_became_of_the_rows(run: Run, entries_file: Path) -> None:
    run("init", "--no-encryption")

    [first] = run("import", entries_file, "--json").objects
    [again] = run("import", entries_file, "--json").objects

    assert (first["added"], first["updated"], first["unchanged"], first["rejected"]) == (3, 0, 0, [])
    assert (again["added"], again["updated"], again["unchanged"], again["rejected"]) == (0, 0, 3, [])


def test_without_an_approver_entries_land_as_drafts(run: Run, entries_file: Path) -> None:
    run("init", "--no-encryption")
    run("import", entries_file)

    [answer] = run("ask", "ktp hilang", "--json").objects

    assert answer["suggestions"][0]["status"] == "draft"


def test_whoever_imports_can_be_named_and_is_on_record_as_the_author(run: Run, entries_file: Path) -> None:
    run("init", "--no-encryption")

    assert run("import", entries_file, "--as", "Budi", "--approve-as", "Sari").status == 0

    events = run("entry", "history", "ktp-hilang", "--json").objects
    assert {(one["what"], one["person"]) for one in events} == {("created", "Budi"), ("approved", "Sari")}
    assert {row["author"] for row in run("list", "--json").objects} == {"Budi"}
    assert run("undo", "--json").objects[0]["person"] == "Budi"


def test_approving_on_a_second_import_counts_as_an_update(run: Run, entries_file: Path) -> None:
    run("init", "--no-encryption")
    run("import", entries_file)

    [second] = run("import", entries_file, "--approve-as", "Sari", "--json").objects

    assert (second["updated"], second["unchanged"]) == (3, 0)
    [answer] = run("ask", "ktp hilang", "--json").objects
    assert answer["suggestions"][0]["status"] == "approved"


@pytest.fixture
def half_good(tmp_path: Path) -> Path:
    path = tmp_path / "half.jsonl"
    path.write_text('{"title": "Satu", "body": "Isi"}\n{"title": "Dua"}\n{"title": "Tiga", "body"\n', encoding="utf-8")
    return path


def test_a_row_that_cannot_be_used_keeps_the_whole_file_out(run: Run, half_good: Path) -> None:
    run("init", "--no-encryption")

    ended = run("import", half_good, "--json")

    [report] = ended.objects
    assert ended.status == 2
    assert [row["row"] for row in report["rejected"]] == [2, 3]
    assert all(row["reason"] for row in report["rejected"])
    assert (report["added"], report["held_back"], report["stored"]) == (0, 1, False)
    assert report["added"] + report["updated"] + report["unchanged"] + len(report["rejected"]) == 3
    assert run("ask", "satu", "--json").objects[0]["suggestions"] == []


def test_a_file_that_is_kept_out_is_not_said_to_change_nothing(run: Run, half_good: Path) -> None:
    run("init", "--no-encryption")

    ended = run("import", half_good)

    said = ended.out + ended.said
    assert "1 baris dapat dipakai, 2 tidak." in said
    assert "tetap" not in said


def test_the_good_rows_are_stored_when_the_bad_ones_are_to_be_skipped(run: Run, half_good: Path) -> None:
    run("init", "--no-encryption")

    ended = run("import", half_good, "--skip-bad", "--json")

    [report] = ended.objects
    assert ended.status == 0
    assert (report["added"], len(report["rejected"])) == (1, 2)


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".xlsx"])
def test_importing_an_export_changes_nothing(filled: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"export{ending}"
    assert filled("export", path).status == 0

    [report] = filled("import", path, "--approve-as", "Sari", "--json").objects

    assert (report["added"], report["updated"], report["unchanged"], report["rejected"]) == (0, 0, 3, [])


def test_the_handbook_is_printed_by_whoever_can(filled: Run, db: Path, tmp_path: Path) -> None:
    path = tmp_path / "buku.pdf"
    refused = filled("export", path)
    assert (refused.status, "python3 run.py" in refused.said, path.exists()) == (2, True, False)

    printed: list[tuple[list[str], Path, str]] = []

    def keep(handbook: Handbook, path: Path, language: str) -> None:
        titles = [entry.content.title for chapter in handbook.chapters for entry in chapter.entries]
        printed.append((titles, path, language))

    assert main(["--db", str(db), "--language", "en", "export", str(path)], print_handbook=keep) == 0
    assert [(len(titles), where, language) for titles, where, language in printed] == [(3, path, "en")]


def test_an_export_into_an_unknown_format_is_refused(filled: Run, tmp_path: Path) -> None:
    ended = filled("export", tmp_path / "export.docx")

    assert ended.status == 2
    assert ended.said
    assert not (tmp_path / "export.docx").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")
def test_a_name_that_is_no_text_is_a_file_to_read_and_nothing_to_keep(filled: Run, tmp_path: Path) -> None:
    strange = os.fsdecode(b"daftar\xff")
    assert filled("export", tmp_path / f"{strange}.csv").status == 0
    assert filled("import", tmp_path / f"{strange}.csv").status == 0

    for call in (("entry", "submit", strange), ("account", strange), ("import", "x.csv", "--map", f"{strange}=title")):
        ended = filled(*call)
        assert (ended.status, "UTF-8" in ended.said, "Traceback" in ended.said) == (2, True, False), call


def test_a_practice_database_can_be_made(run: Run) -> None:
    assert run("init", "--practice").status == 0  # without keyring and passphrase

    [answer] = run("ask", "min ktp ilang ngurusnya gmn", "--json").objects

    assert answer["suggestions"][0]["status"] == "approved"


def test_no_database_is_said_with_a_status_of_its_own(run: Run, entries_file: Path, db: Path) -> None:
    for call in (["import", entries_file], ["ask", "x"], ["verify"], ["evaluate"], ["export", entries_file]):
        ended = run(*call)
        assert ended.status == 3, call
        assert str(db) in ended.said


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    run("init", "--no-encryption")

    ended = run("import", tmp_path / "tidak-ada.csv")

    assert ended.status == 2
    assert "tidak-ada.csv" in ended.said


def test_what_is_printed_for_scripts_is_one_json_object_a_line(filled: Run, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"qid": "1", "query": "ktp"}\n\n{"qid": "2", "query": "baris\\nbaru"}\n', encoding="utf-8")

    lines = filled("ask", "--batch", batch, "--json").out.splitlines()

    assert [json.loads(line)["qid"] for line in lines] == ["1", "2"]


def test_a_file_with_both_ids_settles(run: Run, tmp_path: Path) -> None:
    run("init", "--no-encryption")
    path = tmp_path / "both.jsonl"
    path.write_text(
        json.dumps({"id": "ktp", "entry_id": "a" * 32, "title": "KTP", "body": "Isi."}) + "\n", encoding="utf-8"
    )
    run("import", path)

    [again] = run("import", path, "--json").objects

    assert (again["added"], again["unchanged"]) == (0, 1)


def test_an_import_does_not_bring_a_retired_entry_back(filled: Run, db: Path, entries_file: Path) -> None:
    store = open_store(db)
    entry = store.entries.serving("ktp-hilang")
    assert entry is not None
    store.entries.retire(entry.id, Act(person="Sari", at=datetime(2026, 11, 21, tzinfo=UTC)))
    store.close()

    [report] = filled("import", entries_file, "--approve-as", "Sari", "--json").objects

    assert (report["updated"], report["unchanged"]) == (0, 3)
    [answer] = filled("ask", "ktp saya hilang", "--json").objects
    assert (answer["suggestions"][0]["status"], answer["decision"]) == ("retired", "unsure")


def test_a_file_that_is_refused_as_a_whole_still_gives_a_script_its_line(run: Run, tmp_path: Path) -> None:
    run("init", "--no-encryption")
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 and then nothing")

    ended = run("import", path, "--json")

    [report] = ended.objects
    assert ended.status == 2
    assert (report["added"], report["rejected"], report["stored"]) == (0, [], False)
    assert report["error"] in ended.said


def test_an_export_for_a_web_site_says_what_it_left_out(filled: Run, tmp_path: Path) -> None:
    ended = filled("--language", "id", "export", tmp_path / "faq.jsonld")
    assert ended.status == 0
    assert "2 jawaban yang disetujui" in ended.said
    assert "Tidak disertakan: 1 entri" in ended.said
    assert filled("import", tmp_path / "faq.jsonld").status == 2


def test_an_export_for_machines_warns_of_spreadsheets(filled: Run, tmp_path: Path) -> None:
    ended = filled("--language", "en", "export", "--for-machines", tmp_path / "a.csv")
    assert ended.status == 0
    assert "Do not open this file in a spreadsheet" in ended.said
