"""One truth from the command line."""

from pathlib import Path

import pytest

from tests.replydesk.cli.conftest import Run


@pytest.fixture
def twice(filled: Run, tmp_path: Path) -> Run:
    path = tmp_path / "again.jsonl"
    path.write_text('{"id": "paspor-2", "title": "Loket paspor buka kapan?", "body": "Senin sampai Jumat."}\n')
    assert filled("import", path, "--approve-as", "Sari").status == 0
    return filled


def test_duplicates_are_listed_with_their_reasons(twice: Run) -> None:
    [found] = twice("duplicates", "--json").objects
    assert {found["first"]["entry"], found["second"]["entry"]} == {"jam-paspor", "paspor-2"}
    assert found["reasons"]
    shown = twice("duplicates").out
    assert "jam-paspor" in shown
    assert found["reasons"][0] in shown


def test_what_is_different_is_not_listed_until_undone(twice: Run) -> None:
    assert twice("duplicates", "--different", "jam-paspor", "paspor-2").status == 0
    assert twice("duplicates", "--json").objects == []
    assert "4" in twice("duplicates").said
    assert twice("undo").status == 0
    assert len(twice("duplicates", "--json").objects) == 1
    assert twice("duplicates", "--different", "paspor-2", "paspor-2").status == 2
    assert twice("duplicates", "--different", "paspor-2", "nobody").status == 2


def test_one_is_merged_into_the_other_and_back(twice: Run) -> None:
    [foreseen] = twice("merge", "jam-paspor", "paspor-2", "--preview", "--json").objects
    assert [one["field"] for one in foreseen["gains"]] == ["variants"]
    assert [one["field"] for one in foreseen["stays"]] == ["body"]
    shown = twice("merge", "jam-paspor", "paspor-2", "--preview")
    assert "body: [-Senin sampai Jumat.-]" in shown.out
    [done] = twice("merge", "jam-paspor", "paspor-2", "--json").objects
    assert done == {"kept": "jam-paspor", "merged": "paspor-2", "state": "draft", "revision": 2}
    assert twice("duplicates", "--json").objects == []
    assert "merged" in twice("entry", "history", "paspor-2").out
    assert twice("undo").status == 0
    assert "jam-paspor" in twice("merge", "jam-paspor", "paspor-2").said
    assert twice("merge", "jam-paspor", "jam-paspor").status == 2
    assert twice("merge", "jam-paspor", "hoaks-bantuan").status == 2


def test_contradictions_are_listed_side_by_side(filled: Run, tmp_path: Path) -> None:
    assert "3" in filled("contradictions").said
    path = tmp_path / "again.jsonl"
    path.write_text(
        '{"id": "paspor-2", "title": "Loket paspor buka kapan?", "body": "Loket paspor buka hari Minggu."}\n'
    )
    assert filled("import", path, "--approve-as", "Sari").status == 0
    [found] = filled("contradictions", "--json").objects
    [conflict] = found["conflicts"]
    assert conflict["sort"] == "day"
    [(start, end)] = conflict["second"]["marks"]
    assert conflict["second"]["sentence"][start:end] == "Minggu"
    assert "[2] Loket paspor buka hari [Minggu]." in filled("contradictions").out
    assert filled("duplicates", "--json").objects == []
