from datetime import UTC, date, datetime
from pathlib import Path

from knowledge_base.store import create_store
from knowledge_base.store.entries import Act
from replydesk.practice import fill_with_samples, sample_messages
from replydesk.wording_check import WordingCheck


def test_a_practice_database_has_samples_that_count_as_approved_and_are_marked(tmp_path: Path) -> None:
    store = create_store(tmp_path / "practice.db")

    fill_with_samples(store, Act(person="Sari", at=datetime(2026, 11, 21, tzinfo=UTC)))

    entries = list(store.entries.every())
    assert len(entries) >= 60
    assert all(entry.content.sample for entry in entries)
    assert sum(entry.is_usable_on(date(2026, 11, 21)) for entry in entries) >= 55
    assert store.settings.is_practice
    check = WordingCheck(store, today=date(2026, 11, 21))
    assert [entry.own_id for entry in entries if check.blocks(entry.content)] == []
    store.close()


def test_there_are_messages_to_practise_with() -> None:
    assert all(message["text"] for message in sample_messages())
    assert len(sample_messages()) >= 10
