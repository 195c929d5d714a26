import shutil
from pathlib import Path

import pytest

from knowledge_base.ground.lock import InstanceLock, this_process
from tests.damage import behead, damage
from tests.replydesk.cli.conftest import Ended, Run

MORE = '{"id": "baru", "title": "Baru", "body": "Isi."}\n'


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replydesk.cli.opening.LOCK_PATIENCE_S", 0)


@pytest.fixture
def more(tmp_path: Path) -> Path:
    path = tmp_path / "more.jsonl"
    path.write_text(MORE, encoding="utf-8")
    return path


def files(ended: Ended) -> list[str]:
    return [found["file"] for found in ended.objects]


def test_the_first_change_of_a_day_makes_a_backup(filled: Run, more: Path) -> None:
    assert files(filled("backups", "--json")) == []

    filled("import", more)
    filled("import", more)

    [found] = filled("backups", "--json").objects
    assert found["kind"] == "daily"
    assert Path(found["file"]).stat().st_size == found["bytes"]


def test_a_backup_is_put_back_by_its_number_and_what_it_replaced_is_listed(filled: Run, db: Path, more: Path) -> None:
    filled("backups", "--now")
    filled("import", more)

    assert filled("restore", 1).status == 0

    assert '"id": "baru"' not in filled("ask", "baru", "--json").out
    assert [found["kind"] for found in filled("backups", "--json").objects] == ["daily", "replaced"]
    assert filled("restore", 2).status == 0
    assert '"id": "baru"' in filled("ask", "baru", "--json").out
    assert filled("restore", 9).status == 2
    assert "9" in filled("restore", 9).said
    assert db.exists()


def test_a_damaged_base_is_read_not_changed_and_restored(filled: Run, db: Path, more: Path) -> None:
    filled("backups", "--now")
    behead(db)

    refused = filled("import", more)
    assert refused.status == 3
    assert "replydesk-cli backups" in refused.said
    assert filled("ask", "ktp hilang").status == 3
    assert filled("backups", "--json").status == 0
    assert filled("restore", 1).status == 0
    assert filled("verify").status == 0
    assert '"id": "ktp-hilang"' in filled("ask", "ktp saya hilang", "--json").out


def test_no_backup_is_made_of_a_damaged_base(filled: Run, db: Path) -> None:
    filled("backups", "--now")
    damage(db, pages=3)

    ended = filled("backups", "--now")

    assert ended.status == 3
    assert len(files(filled("backups", "--json"))) == 1


def test_while_a_window_has_it_open_commands_read_and_change_nothing(filled: Run, db: Path, more: Path) -> None:
    lock = InstanceLock(db, this_process("window", "Rini"))
    try:
        refused = filled("import", more)
        assert refused.status == 3
        assert "Rini" in refused.said
        assert filled("ask", "ktp hilang").status == 0
        assert filled("settings", "--mode", "election").status == 3
        assert filled("settings").status == 0
        assert filled("restore", more).status == 3
    finally:
        lock.release()
    assert filled("import", more).status == 0


def test_in_a_synced_folder_it_is_read_and_how_to_copy_it_is_said(filled: Run, db: Path, tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    there = shutil.copy(db, tmp_path / "Dropbox" / "a.db")

    ended = filled("--db", there, "ask", "ktp hilang")

    assert ended.status == 0
    assert "Dropbox" in ended.said
    assert "restore" in ended.said


def test_in_a_synced_folder_nothing_is_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()

    ended = run("--db", tmp_path / "Dropbox" / "a.db", "init", "--no-encryption")

    assert ended.status == 2
    assert "Dropbox" in ended.said
    assert list((tmp_path / "Dropbox").iterdir()) == []


def test_backups_can_be_kept_in_another_folder(filled: Run, tmp_path: Path) -> None:
    other = tmp_path / "other disk"
    assert filled("backups", "--folder", other).status == 2
    other.mkdir()

    assert filled("backups", "--folder", other, "--now").status == 0

    [made] = files(filled("backups", "--json"))
    assert Path(made).is_relative_to(other)
    assert filled("backups", "--folder", "").status == 0
    assert files(filled("backups", "--json")) == []


def test_work_goes_on_where_no_backup_can_be_made_and_that_is_said(filled: Run, tmp_path: Path, more: Path) -> None:
    other = tmp_path / "other disk"
    other.mkdir()
    filled("backups", "--folder", other)
    other.rmdir()
    other.touch()
    try:
        ended = filled("import", more)
    finally:
        filled("backups", "--folder", "")

    assert ended.status == 0
    assert str(other) in ended.said
