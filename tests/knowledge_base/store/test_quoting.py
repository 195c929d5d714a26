"""A fact says something new: what quotes it goes to review in the same step."""

from dataclasses import replace

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.errors import ApprovalRefused, QuoteRefused
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import Store
from knowledge_base.store.entries import Act, NewEntry

FEE = EntryContent(kind=Kind.FACT, title="Biaya KTP", body="Rp50.000")
DEARER = replace(FEE, body="Rp60.000")
ANSWER = EntryContent(title="Berapa biayanya?", body="Biayanya {{fakta: biaya-ktp}}.")


def approve(store: Store, entry: Entry, act: Act) -> Entry:
    return store.entries.approve(entry.id, act, revision=entry.revision, content_hash=entry.content_hash)


def states(store: Store, *names: str) -> list[Status]:
    found = [store.entries.serving(name) for name in names]
    return [entry.state for entry in found if entry is not None]


@pytest.fixture
def quoted(store: Store, sari: Act, budi: Act) -> Store:
    """A fact, an answer that quotes it, one that quotes it on X only, and one that does not; all are approved."""
    approve(store, store.entries.add(FEE, sari, own_id="biaya-ktp"), budi)
    on_x = EntryContent(title="Di X", body="Lihat loket.", channel_bodies=FrozenDict({"x": "{{fact:biaya-ktp}}"}))
    for name, content in (("jawaban", ANSWER), ("di-x", on_x), ("lain", replace(ANSWER, body="biaya-ktp: gratis."))):
        approve(store, store.entries.add(content, sari, own_id=name), budi)
    return store


def change(store: Store, content: EntryContent, sari: Act, budi: Act) -> Entry:
    fact = store.entries.latest("biaya-ktp")
    assert fact is not None
    changed = store.entries.revise(fact.id, content, sari, base_revision=fact.latest_revision)
    return approve(store, changed, budi)


def test_those_who_quote_a_fact_are_listed(quoted: Store) -> None:
    assert [entry.own_id for entry in quoted.entries.quoting("biaya-ktp")] == ["jawaban", "di-x"]
    assert quoted.entries.quoting("jawaban") == ()
    assert quoted.entries.quoting("tidak-ada") == ()
    quoted.entries.rebuild_index()
    assert [entry.own_id for entry in quoted.entries.quoting("biaya-ktp")] == ["jawaban", "di-x"]


def test_a_fact_is_quoted_by_the_programs_id_as_well(store: Store, sari: Act) -> None:
    fact = store.entries.add(FEE, sari)
    answer = store.entries.add(replace(ANSWER, body=f"{{{{fakta: {fact.id}}}}}"), sari)
    assert store.entries.quoting(fact.id) == (answer,)


def test_a_fact_is_quoted_by_its_title_and_its_old_title_is_not_forgotten(quoted: Store, sari: Act, budi: Act) -> None:
    by_title = quoted.entries.add(replace(ANSWER, title="Lain?", body="{{fakta: biaya  KTP}}"), sari, own_id="judul")
    approve(quoted, by_title, budi)
    by_new = quoted.entries.add(replace(ANSWER, title="Nanti?", body="{{fakta: ongkos ktp}}"), sari, own_id="nanti")
    approve(quoted, by_new, budi)
    assert [entry.own_id for entry in quoted.entries.quoting("biaya-ktp")] == ["jawaban", "di-x", "judul"]
    found = quoted.entries.fact_titled("BIAYA KTP")
    assert found is not None
    assert found.own_id == "biaya-ktp"
    change(quoted, replace(FEE, title="Ongkos KTP"), sari, budi)
    assert states(quoted, "jawaban", "judul", "nanti") == [Status.IN_REVIEW] * 3
    assert quoted.entries.fact_titled("Biaya KTP") is None
    assert [entry.own_id for entry in quoted.entries.quoting("biaya-ktp")] == ["jawaban", "di-x", "nanti"]


def test_an_approved_fact_of_a_title_goes_before_a_draft(store: Store, sari: Act, budi: Act) -> None:
    store.entries.add(DEARER, sari)
    approved = approve(store, store.entries.add(FEE, sari), budi)
    assert store.entries.fact_titled("biaya ktp") == approved


def test_a_new_approved_wording_sends_what_quotes_it_to_review_and_undo_takes_back_both(
    quoted: Store, sari: Act, budi: Act
) -> None:
    change(quoted, DEARER, sari, budi)
    names = ("biaya-ktp", "jawaban", "di-x", "lain")
    after = [Status.APPROVED, Status.IN_REVIEW, Status.IN_REVIEW, Status.APPROVED]
    assert states(quoted, *names) == after
    event = quoted.history.events(quoted.entries.id_of("jawaban"))[0]
    assert (event.what, event.person, event.detail) == ("fact-changed", "Budi", "Biaya KTP")

    action = quoted.undoing.undo(budi)
    assert action is not None
    assert action.count == 3
    assert states(quoted, *names) == [Status.APPROVED] * 4
    fact = quoted.entries.serving("biaya-ktp")
    assert fact is not None
    assert fact.content == FEE
    quoted.undoing.redo(budi)
    assert states(quoted, *names) == after


@pytest.mark.parametrize("step", ["retire", "delete"])
def test_a_fact_that_goes_out_of_use_sends_what_quotes_it_to_review_and_undo_takes_back_both(
    quoted: Store, sari: Act, budi: Act, step: str
) -> None:
    sent: list[str] = []
    getattr(quoted.entries, step)(quoted.entries.id_of("biaya-ktp"), budi, sent=sent)
    names = ("jawaban", "di-x", "lain")
    after = [Status.IN_REVIEW, Status.IN_REVIEW, Status.APPROVED]
    assert states(quoted, *names) == after
    assert sent == [quoted.entries.id_of(name) for name in names[:2]]
    event = quoted.history.events(sent[0])[0]
    assert (event.what, event.person, event.detail) == ("fact-gone", "Budi", "Biaya KTP")
    with pytest.raises(ApprovalRefused):
        quoted.undoing.undo(sari)

    action = quoted.undoing.undo(budi)
    assert action is not None
    assert (action.what, action.count) == ("retired" if step == "retire" else "deleted", 3)
    assert states(quoted, "biaya-ktp", *names) == [Status.APPROVED] * 4
    quoted.undoing.redo(budi)
    assert states(quoted, *names) == after


def test_what_serves_no_reply_may_go_without_anybody_being_sent_to_review(quoted: Store, sari: Act, budi: Act) -> None:
    """A draft by the title of a fact, and an answer by that title."""
    by_title = quoted.entries.add(replace(ANSWER, title="Lain?", body="{{fakta: biaya ktp}}"), sari, own_id="judul")
    approve(quoted, by_title, budi)
    quoted.entries.delete(quoted.entries.add(DEARER, sari).id, sari)
    answer = approve(quoted, quoted.entries.add(replace(ANSWER, title="Biaya KTP", body="Gratis."), sari), budi)
    quoted.entries.retire(answer.id, budi)
    assert states(quoted, "judul", "jawaban", "di-x") == [Status.APPROVED] * 3


def test_what_was_sent_to_review_is_approved_again_as_it_is(quoted: Store, sari: Act, budi: Act) -> None:
    change(quoted, DEARER, sari, budi)
    answer = quoted.entries.latest("jawaban")
    assert answer is not None
    assert approve(quoted, answer, budi).state is Status.APPROVED
    assert states(quoted, "jawaban", "di-x") == [Status.APPROVED, Status.IN_REVIEW]


def test_a_draft_of_the_fact_or_the_same_wording_again_changes_nothing(quoted: Store, sari: Act, budi: Act) -> None:
    fact = quoted.entries.latest("biaya-ktp")
    assert fact is not None
    quoted.entries.revise(fact.id, DEARER, sari, base_revision=1)
    assert states(quoted, "jawaban") == [Status.APPROVED]
    again = quoted.entries.revise(fact.id, FEE, sari, base_revision=2)
    approve(quoted, again, budi)
    assert states(quoted, "jawaban") == [Status.APPROVED]


def test_the_newest_revision_goes_to_review_where_there_is_a_newer_draft(quoted: Store, sari: Act, budi: Act) -> None:
    answer = quoted.entries.latest("jawaban")
    assert answer is not None
    newer = replace(ANSWER, body="Sejumlah {{fakta: biaya-ktp}} tunai.")
    quoted.entries.revise(answer.id, newer, sari, base_revision=1)
    change(quoted, DEARER, sari, budi)
    serving, latest = quoted.entries.serving("jawaban"), quoted.entries.latest("jawaban")
    assert serving == latest
    assert latest is not None
    assert (latest.revision, latest.state, latest.content) == (2, Status.IN_REVIEW, newer)


def test_an_approval_that_is_refused_sends_nobody_to_review(quoted: Store, sari: Act) -> None:
    with pytest.raises(ApprovalRefused):
        change(quoted, DEARER, sari, sari)
    assert states(quoted, "jawaban") == [Status.APPROVED]


def test_a_fact_that_quotes_is_refused_at_every_door(store: Store, sari: Act) -> None:
    fact = store.entries.add(FEE, sari, own_id="biaya-ktp")
    nested = replace(FEE, body="{{fakta: lain}}")
    with pytest.raises(QuoteRefused):
        store.entries.add(nested, sari)
    with pytest.raises(QuoteRefused):
        store.entries.revise(fact.id, nested, sari, base_revision=1)
    with pytest.raises(QuoteRefused), store.entries.bulk():
        store.entries.add_unknown([NewEntry(content=nested)], sari)
    with pytest.raises(QuoteRefused):
        store.entries.add(ANSWER, sari, own_id="biaya-ktp")
    assert [entry.content for entry in store.entries.every()] == [FEE]
