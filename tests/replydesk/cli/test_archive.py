"""The archive on the command line: out of one fact base, into another one."""

from pathlib import Path

import pytest

from tests.replydesk.cli.conftest import Run


@pytest.fixture
def archive(run: Run, entries_file: Path, tmp_path: Path) -> Path:
    run("--db", tmp_path / "there.db", "init", "--no-encryption")
    run("--db", tmp_path / "there.db", "import", entries_file, "--approve-as", "Sari")
    path = tmp_path / "dinas.replydesk"
    ended = run("--db", tmp_path / "there.db", "export", path)
    assert ended.status == 0
    assert "audit" in ended.said
    return path


def test_the_whole_fact_base_comes_over(run: Run, archive: Path) -> None:
    run("init", "--no-encryption")

    [planned] = run("import", archive, "--preview", "--json").objects
    [first] = run("import", archive, "--approve-as", "Kepala", "--json").objects
    [again] = run("import", archive, "--approve-as", "Kepala", "--json").objects

    assert (planned["added"], planned["stored"]) == (3, False)
    assert (first["added"], first["updated"], first["unchanged"], first["conflicts"]) == (3, 0, 0, 0)
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 3)
    [answer] = run("ask", "ktp hilang", "--json").objects
    assert answer["suggestions"][0]["status"] == "approved"
    [taken, *_] = run("entry", "history", "ktp-hilang", "--json").objects
    assert (taken["what"], taken["person"]) == ("approval-taken-over", "Kepala")
    assert run("undo").status == 0
    assert run("ask", "ktp hilang", "--json").objects[0]["suggestions"] == []


def test_without_a_name_its_entries_are_drafts_and_it_says_so(run: Run, archive: Path) -> None:
    run("init", "--no-encryption")

    ended = run("import", archive)

    assert ended.status == 0
    assert "draf" in ended.said or "draft" in ended.said
    [answer] = run("ask", "ktp hilang", "--json").objects
    assert answer["suggestions"][0]["status"] == "draft"


def test_one_that_was_changed_is_refused_with_what_to_do(run: Run, archive: Path) -> None:
    run("init", "--no-encryption")
    archive.write_bytes(archive.read_bytes().replace(b"08.00", b"09.00"))

    ended = run("import", archive, "--json")

    assert ended.status == 2
    assert ended.objects[0]["stored"] is False
    assert "error" in ended.objects[0]


@pytest.mark.parametrize("option", ["--take-settings", "--take-wording"])
def test_what_goes_with_an_archive_goes_with_nothing_else(run: Run, entries_file: Path, option: str) -> None:
    run("init", "--no-encryption")
    assert run("import", entries_file, option).status == 2


def test_columns_are_not_named_for_an_archive(run: Run, archive: Path) -> None:
    run("init", "--no-encryption")
    assert run("import", archive, "--map", "A=title").status == 2
