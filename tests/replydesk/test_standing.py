from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.draft import Intent
from replydesk.standing import MOST, standing_answers

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TODAY = NOON.date()
SARI, RINI = Act(person="Sari", at=NOON), Act(person="Rini", at=NOON)
THANKS = EntryContent(kind=Kind.ANSWER, title="Untuk pujian", body="Terima kasih.", tags=("Balasan-Pujian",))


def add(store: Store, content: EntryContent, *, approved: bool = True) -> str:
    entry = store.entries.add(content, SARI)
    if approved:
        store.entries.approve(entry.id, RINI, revision=entry.revision, content_hash=entry.content_hash)
    return entry.id


def titles(store: Store, intent: Intent, today: date = TODAY) -> list[str]:
    return [one.content.title for one in standing_answers(store, intent, today=today)]


def test_an_answer_is_offered_for_the_kind_it_is_kept_for_and_for_no_other(store: Store) -> None:
    add(store, THANKS)
    assert {intent: titles(store, intent) for intent in Intent if titles(store, intent)} == {
        Intent.PRAISE: ["Untuk pujian"]
    }


@pytest.mark.parametrize("how", ["draft", "expired", "fact", "tag of a newer draft"])
def test_what_may_not_be_used_is_not_offered(store: Store, how: str) -> None:
    if how == "expired":
        add(store, replace(THANKS, valid_until=TODAY - timedelta(days=1)))
    elif how == "tag of a newer draft":
        entry_id = add(store, replace(THANKS, tags=()))
        store.entries.revise(entry_id, THANKS, SARI, base_revision=1)
    else:
        add(store, replace(THANKS, kind=Kind.FACT) if how == "fact" else THANKS, approved=how != "draft")
    assert titles(store, Intent.PRAISE) == []


def test_no_more_are_offered_than_are_read_at_a_glance(store: Store) -> None:
    for number in range(MOST + 2):
        add(store, replace(THANKS, title=f"Pujian {number}"))
    assert titles(store, Intent.PRAISE) == [f"Pujian {number}" for number in range(MOST)]
