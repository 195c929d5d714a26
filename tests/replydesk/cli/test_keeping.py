from pathlib import Path

from sqlcipher3 import dbapi2

from tests.replydesk.cli.conftest import Run


def test_a_backup_is_put_back_and_what_stood_there_is_kept(filled: Run, db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert filled("backup", copy).status == 0
    more = tmp_path / "more.jsonl"
    more.write_text('{"id": "baru", "title": "Baru", "body": "Isi."}\n', encoding="utf-8")
    filled("import", more)

    ended = filled("restore", copy)

    assert ended.status == 0
    assert str(db) + ".before-restore" in ended.said
    assert filled("verify").status == 0
    [report] = filled("import", more, "--json").objects
    assert report["added"] == 1


def test_a_backup_never_overwrites(filled: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("dear")

    assert filled("backup", copy).status == 2
    assert copy.read_text() == "dear"


def test_restoring_something_else_is_refused_and_changes_nothing(filled: Run, db: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(b"no database" * 1000)
    before = db.read_bytes()

    assert filled("restore", wrong).status == 2
    assert db.read_bytes() == before


def test_verify_says_no_when_the_audit_log_was_changed(filled: Run, db: Path) -> None:
    assert filled("verify").status == 0
    connection = dbapi2.connect(str(db))
    connection.execute(
        "INSERT INTO audit_line (number, at, what, person, reply_id, detail, previous_hash, hash)"
        " VALUES (1, '2026-11-21T00:00:00.000+00:00', 'refused', 'Sari', NULL, '{}', 'x', 'y')"
    )
    connection.commit()
    connection.close()

    ended = filled("verify")

    assert ended.status == 1
    assert "1" in ended.said


def test_verify_names_what_another_program_put_into_the_file(filled: Run, db: Path) -> None:
    connection = dbapi2.connect(str(db))
    connection.execute("CREATE TRIGGER sly AFTER INSERT ON revision BEGIN UPDATE entry SET state = 'approved'; END")
    connection.commit()
    connection.close()

    ended = filled("verify")

    assert ended.status == 1
    assert "(sly)" in ended.said
