"""What those who review an entry are told of the facts it quotes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.quotes import filled_text
from knowledge_base.store import Store, create_store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from replydesk.approving import approve
from replydesk.differing import Turn
from replydesk.quoted_facts import QuotedFacts, quoted_facts
from replydesk.tidying.merging import merge
from replydesk.wording_check import WordingCheck

TODAY = date(2026, 11, 21)
SARI = Act(person="Sari", at=datetime(2026, 11, 21, 3, 0, tzinfo=UTC))
FEE = EntryContent(kind=Kind.FACT, title="Biaya KTP", body="Rp50.000")
HOURS = EntryContent(kind=Kind.FACT, title="Jam loket", body="pukul 08.00 sampai 15.00")
ANSWER = EntryContent(
    title="Berapa biaya cetak KTP?",
    body="Selamat pagi. Biaya cetak KTP {{fakta: biaya-ktp}}, loket buka {{fakta: Jam loket}}. Terima kasih.",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "base.db")
    made.settings.set(ONE_PERSON, "yes")
    for content, name in ((FEE, "biaya-ktp"), (HOURS, "jam-loket"), (ANSWER, "jawaban")):
        give(made, made.entries.add(content, SARI, own_id=name))
    yield made
    made.close()


def give(store: Store, entry: Entry) -> Entry:
    return approve(store, entry, SARI, WordingCheck(store, today=TODAY)).entry


def change(store: Store, name: str, content: EntryContent) -> None:
    entry = newest(store, name)
    give(store, store.entries.revise(entry.id, content, SARI, base_revision=entry.latest_revision))


def newest(store: Store, name: str) -> Entry:
    entry = store.entries.latest(name)
    assert entry is not None
    return entry


def told(store: Store, today: date = TODAY) -> QuotedFacts:
    return quoted_facts(store, newest(store, "jawaban"), today=today)


def from_to(found: QuotedFacts) -> list[tuple[str, str, str]]:
    return [
        (one.fact.content.title, one.was.body if one.was is not None else "", one.fact.content.body)
        for one in found.changed
    ]


def test_each_fact_stands_where_it_is_quoted(store: Store) -> None:
    found = told(store)
    assert [one.name for one in found.quoted] == ["biaya-ktp", "Jam loket"]
    filled = filled_text(ANSWER.body, found.usable, "")
    assert [filled.text[start:end] for start, end in filled.places] == ["Rp50.000", HOURS.body]
    assert filled.text.startswith("Selamat pagi. Biaya cetak KTP Rp50.000, loket buka pukul 08.00")
    assert found.changed == ()


def test_what_changed_is_told_from_the_wording_that_held_when_it_was_approved(store: Store) -> None:
    change(store, "biaya-ktp", replace(FEE, body="Rp60.000"))
    assert newest(store, "jawaban").state is Status.IN_REVIEW
    change(store, "biaya-ktp", replace(FEE, body="Rp70.000"))
    change(store, "jam-loket", replace(HOURS, body="pukul 09.00 sampai 15.00"))  # it waits already: no step of its own
    found = told(store)
    assert from_to(found) == [
        ("Biaya KTP", "Rp50.000", "Rp70.000"),
        ("Jam loket", HOURS.body, "pukul 09.00 sampai 15.00"),
    ]
    put_in = [piece.text for one in found.changed[1].changes for piece in one.pieces if piece.turn is Turn.IN]
    assert put_in == ["pukul 09.00"]
    give(store, newest(store, "jawaban"))
    assert told(store).changed == ()


def test_a_change_of_a_fact_that_is_undone_is_no_change(store: Store) -> None:
    change(store, "biaya-ktp", replace(FEE, body="Rp60.000"))
    store.undoing.undo(SARI)
    assert newest(store, "jawaban").state is Status.APPROVED
    assert told(store).changed == ()


def test_an_answer_that_is_written_anew_meanwhile_still_names_the_fact(store: Store) -> None:
    change(store, "biaya-ktp", replace(FEE, body="Rp60.000"))
    answer = newest(store, "jawaban")
    shorter = replace(ANSWER, body=ANSWER.body.replace("Terima kasih.", "Salam."))
    store.entries.revise(answer.id, shorter, SARI, base_revision=answer.latest_revision)
    assert from_to(told(store)) == [("Biaya KTP", "Rp50.000", "Rp60.000")]


def test_a_fact_with_another_title_is_found_though_it_is_quoted_by_the_old_one(store: Store) -> None:
    change(store, "jam-loket", replace(HOURS, title="Jam buka loket"))
    found = told(store)
    assert [(one.name, one.fact) for one in found.quoted if not one.is_usable] == [("Jam loket", None)]
    assert [one.fact.content.title for one in found.changed] == ["Jam buka loket"]
    assert [str(one.field) for one in found.changed[0].changes] == ["title"]


def test_a_fact_that_took_the_place_of_another_is_held_against_that_one(store: Store) -> None:
    kept = give(store, store.entries.add(replace(FEE, title="Biaya cetak KTP", body="Rp55.000"), SARI, own_id="biaya"))
    merge(store, kept.id, newest(store, "biaya-ktp").id, SARI)
    assert from_to(told(store)) == [("Biaya cetak KTP", "Rp50.000", "Rp55.000")]


def test_a_fact_that_may_not_be_used_is_named_and_stays_a_quotation(store: Store) -> None:
    change(store, "biaya-ktp", replace(FEE, valid_until=TODAY))
    found = told(store, TODAY + timedelta(days=1))
    assert [(one.name, one.is_usable) for one in found.quoted] == [("biaya-ktp", False), ("Jam loket", True)]
    assert "{{fakta: biaya-ktp}}" in filled_text(ANSWER.body, found.usable, "").text


def test_an_entry_that_was_never_approved_has_no_change(store: Store) -> None:
    other = store.entries.add(replace(ANSWER, title="Berapa?"), SARI, own_id="lain")
    change(store, "biaya-ktp", replace(FEE, body="Rp60.000"))
    assert quoted_facts(store, other, today=TODAY).changed == ()
