from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from tests.knowledge_base.store.texts_on_record import HANDLE, fill
from tests.replydesk.cli.conftest import Run


@pytest.fixture
def recorded(filled: Run, db: Path) -> Run:
    """The command line over a fact base with texts of the last hundred days, ten days apart."""
    store = open_store(db)
    for days_ago in range(100, 0, -10):
        fill(store, 1, first=datetime.now(UTC) - timedelta(days=days_ago))
    store.close()
    return filled


def test_texts_are_kept_for_ever_until_somebody_says_otherwise(recorded: Run) -> None:
    ended = recorded("--language", "en", "retention")
    assert (ended.status, ended.said) == (0, "Texts of messages and replies are kept for ever.\n")
    assert recorded("retention", "--apply").status == 0
    assert "removed" not in recorded("--language", "en", "verify").said


def test_setting_days_removes_nothing_yet_and_says_what_will_go(recorded: Run) -> None:
    ended = recorded("--language", "en", "retention", "45")

    assert "for 45 days" in ended.said
    assert "6 messages and 6 replies, and 0 notes that no entry fits, are older" in ended.said
    assert "6 messages" in recorded("--language", "en", "retention").said
    assert "for ever" in recorded("--language", "en", "retention", "off").said


def test_undoing_says_what_does_not_come_back_and_lets_nothing_go(recorded: Run) -> None:
    recorded("retention", "45")
    ended = recorded("--language", "en", "undo")
    assert ended.said == "Undone: How long texts are kept changed (removed texts do not come back)\n"
    again = recorded("--language", "en", "redo")
    assert again.status == 2
    assert "12 texts would be removed for good" in again.said
    assert "for ever" in recorded("--language", "en", "retention").said


def test_texts_are_removed_for_good_and_verify_says_so(recorded: Run, db: Path) -> None:
    assert HANDLE.encode() in db.read_bytes()

    ended = recorded("--language", "en", "retention", "7", "--apply")

    assert "10 messages and 10 replies, and 0 notes that no entry fits, were removed" in ended.said
    assert "Backups made earlier still hold them" in ended.said
    assert HANDLE.encode() not in b"".join(file.read_bytes() for file in db.parent.glob(f"{db.name}*"))
    checked = recorded("--language", "en", "verify")
    assert checked.status == 0
    assert "10 messages and 10 replies" in checked.said
    assert "No text is older" in recorded("--language", "en", "retention", "--apply").said


def test_a_restored_backup_brings_texts_back_that_the_setting_takes_again(recorded: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    recorded("backup", copy)
    recorded("retention", "45", "--apply")

    assert recorded("restore", copy).status == 0

    ended = recorded("--language", "en", "retention")
    assert "for 45 days" in ended.said
    assert "6 messages and 6 replies, and 0 notes that no entry fits, are older" in ended.said
    recorded("retention", "--apply")
    assert recorded("verify").status == 0


@pytest.mark.parametrize("given", ["0", "6", "3651", "-7", "setahun", "7.5", "OFF"])
def test_what_is_no_number_of_days_is_refused(recorded: Run, given: str) -> None:
    assert recorded("retention", given).status == 2
    assert "for ever" in recorded("--language", "en", "retention").said


def test_a_clock_years_ahead_is_doubted_before_anything_goes(filled: Run, db: Path) -> None:
    store = open_store(db)
    fill(store, 1, first=datetime.now(UTC) - timedelta(days=900))
    store._db.execute("DROP TRIGGER revision_is_never_changed")
    store._db.execute("UPDATE revision SET created_at = '2020-01-01T00:00:00.000+00:00'")
    store.close()

    assert "clock may be wrong" in filled("--language", "en", "retention", "45").said
