import csv
import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.store import open_store
from knowledge_base.store.audit import AuditAct
from tests.replydesk.cli.conftest import Run

DECISION = Path(__file__).parents[3] / "docs/decisions/0007-the-end-of-the-audit-log-is-noted-outside.md"


@pytest.fixture
def logged(filled: Run, db: Path) -> Run:
    """The command line over a fact base with a line on each of three days."""
    store = open_store(db)
    for day, person in ((1, "Sari"), (2, '=HYPERLINK("x")'), (3, "Budi")):
        at = datetime(2026, 11, day, 23, 30, tzinfo=UTC)
        store.audit.append(AuditAct.REFUSED, person=person, at=at, reply_id=None, detail={"hari": day, "é": "ya"})
    store.close()
    return filled


def cut(db: Path) -> None:
    connection = dbapi2.connect(str(db))
    [guard] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'audit_line_is_never_deleted'").fetchone()
    connection.execute("DROP TRIGGER audit_line_is_never_deleted")
    connection.execute("DELETE FROM audit_line WHERE number > 1")
    connection.execute(guard)  # somebody who covers up that a guard was taken away
    connection.execute("UPDATE audit_end SET number = 1")
    connection.commit()
    connection.close()


def rechecked(path: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Run the program of the documentation over an export."""
    [program] = re.findall(r"```python\n(.*?)```", DECISION.read_text(encoding="utf-8"), re.DOTALL)
    script = tmp_path / "recheck.py"
    script.write_text(program, encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(script), str(path)], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_a_stranger_can_recheck_an_export_and_sees_a_change(logged: Run, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    assert logged("audit-export", file).status == 0

    done = rechecked(file, tmp_path)
    assert (done.returncode, done.stdout[:21]) == (0, "whole up to line 3, h")

    file.write_text(file.read_text(encoding="utf-8").replace("Budi", "Lain"), encoding="utf-8")
    assert rechecked(file, tmp_path).stderr.strip() == "line 3 was changed"


def test_a_part_of_the_log_is_exported_by_days_in_utc(logged: Run, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    assert logged("audit-export", file, "--since", "2026-11-02", "--until", "2026-11-02").status == 0

    assert [json.loads(line)["number"] for line in file.read_text(encoding="utf-8").splitlines()] == [2]


def test_no_cell_of_a_csv_is_taken_for_a_formula(logged: Run, tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    assert logged("audit-export", file).status == 0

    with file.open(encoding="utf-8-sig", newline="") as read:
        rows = list(csv.DictReader(read))
    assert [row["person"] for row in rows] == ["Sari", '\'=HYPERLINK("x")', "Budi"]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]


def test_an_export_overwrites_nothing_and_knows_two_formats(logged: Run, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    file.write_text("dear", encoding="utf-8")

    assert logged("audit-export", file).status == 2
    assert logged("audit-export", tmp_path / "log.txt").status == 2
    assert file.read_text(encoding="utf-8") == "dear"


def test_verify_says_what_was_cut_until_somebody_takes_note(logged: Run, db: Path) -> None:
    assert logged("verify").status == 0
    cut(db)

    said = logged("--language", "en", "verify")
    assert said.status == 1
    assert "line 3 of 2026-11-03 23:30:00 UTC was there already" in said.said
    assert logged("verify").status == 1

    assert logged("audit-accept", "--reason", "diska diganti").status == 0
    assert logged("verify").status == 0
    assert "took note" in logged("--language", "en", "verify").said


def test_verify_says_plainly_that_there_is_no_keyring(logged: Run) -> None:
    assert "in a file only" in logged("--language", "en", "verify").said


def test_a_backup_put_back_is_told_and_not_accused(logged: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert "hash" in logged("backup", copy).said
    assert logged("verify").status == 0
    assert logged("restore", copy).status == 0

    ended = logged("--language", "en", "verify")
    assert ended.status == 0
    assert "put a backup in place" in ended.said
