"""Who may approve what, and what stands on record of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from knowledge_base.entry import Entry, EntryContent, Source, Status
from knowledge_base.errors import ApprovalRefused
from knowledge_base.policy import Policy
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON, policy_of
from tests.policies import store_policy

FEE = EntryContent(title="Berapa biayanya?", body="Tidak dipungut biaya.")

Refused = Callable[[Entry, Act], str]


@pytest.fixture
def refused(store: Store) -> Refused:
    """A function that has an approval refused and returns why."""

    def refused(entry: Entry, act: Act) -> str:
        with pytest.raises(ApprovalRefused) as why:
            approve(store, entry, act)
        latest = store.entries.latest(entry.id)
        assert latest is not None
        assert latest.state is not Status.APPROVED
        return why.value.notice.code

    return refused


def approve(store: Store, entry: Entry, act: Act) -> Entry:
    return store.entries.approve(entry.id, act, revision=entry.revision, content_hash=entry.content_hash)


@pytest.mark.parametrize(
    "name",
    [
        *("Sari", "sari", "  SARI ", "S a r i", "Sari.", "Sári", "Ｓａｒｉ"),
        *("S\u0430ri", "S\u0391R\u0399", "Sa\u200bri", "Sa\u00adri"),  # look alike, or are not to be seen
    ],
)
def test_nobody_approves_what_they_wrote_whatever_the_name_looks_like(
    store: Store, sari: Act, refused: Refused, name: str
) -> None:
    added = store.entries.add(FEE, sari)
    assert refused(added, replace(sari, person=name)) == "entry.approval-by-author"


def test_other_names_are_other_persons(store: Store, sari: Act) -> None:
    for number, name in enumerate(("Sarah", "Sari N", "Sari 2", "山田", "?"), start=1):
        added = store.entries.add(replace(FEE, title=f"Soal {number}"), sari)
        assert approve(store, added, replace(sari, person=name)).approved_by == name


def test_another_person_approves(store: Store, sari: Act, budi: Act) -> None:
    approved = approve(store, store.entries.add(FEE, sari), budi)
    assert (approved.state, approved.approved_by) == (Status.APPROVED, "Budi")
    assert not store.history.revisions(approved.id)[0].by_author


def test_who_changed_an_entry_last_is_its_author(store: Store, sari: Act, budi: Act, refused: Refused) -> None:
    added = store.entries.add(FEE, sari)
    changed = store.entries.revise(added.id, replace(FEE, body="Gratis."), budi, base_revision=1)
    assert refused(changed, budi) == "entry.approval-by-author"
    assert approve(store, changed, sari).state is Status.APPROVED


def test_one_person_who_runs_it_alone_approves_and_that_is_on_record(store: Store, sari: Act) -> None:
    store.settings.set(ONE_PERSON, "yes")
    approved = approve(store, store.entries.add(FEE, sari), sari)
    assert approved.state is Status.APPROVED
    assert store.history.revisions(approved.id)[0].by_author


def test_a_source_can_be_made_mandatory(store: Store, sari: Act, budi: Act, refused: Refused) -> None:
    store_policy(store.settings, Policy(needs_source=True))
    added = store.entries.add(replace(FEE, sources=(Source(legal_basis="UU 1/2022"),)), sari)
    assert refused(added, budi) == "entry.approval-needs-source"
    content = replace(FEE, sources=(Source(url="https://dinas.example/biaya"),))
    assert approve(store, store.entries.add(content, sari), budi).state is Status.APPROVED


def test_a_legal_basis_can_be_made_mandatory(store: Store, sari: Act, budi: Act, refused: Refused) -> None:
    store_policy(store.settings, Policy(needs_legal_basis=True))
    added = store.entries.add(replace(FEE, sources=(Source(title="SOP", legal_basis="  "),)), sari)
    assert refused(added, budi) == "entry.approval-needs-legal-basis"
    content = replace(FEE, sources=(Source(legal_basis="Perda 3/2024"),))
    assert approve(store, store.entries.add(content, sari), budi).state is Status.APPROVED


def test_what_is_set_comes_back(store: Store) -> None:
    policy = Policy(one_person=True, needs_source=True, needs_legal_basis=True, sop="Baca dua kali.", warn_days=7)
    assert policy_of(store.settings) == Policy()
    store_policy(store.settings, policy)
    assert policy_of(store.settings) == policy


def test_an_entry_goes_back_to_its_author_with_a_reason(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(FEE, sari)
    store.entries.submit(added.id, sari)

    with pytest.raises(ApprovalRefused):
        store.entries.send_back(added.id, budi, revision=1, reason="  ")
    back = store.entries.send_back(added.id, budi, revision=1, reason="Sebut perdanya.")

    assert back.state is Status.DRAFT
    [event, *_] = store.history.events(added.id)
    assert (event.what, event.person, event.detail) == ("sent-back", "Budi", "Sebut perdanya.")


def test_only_what_is_in_review_is_sent_back(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(FEE, sari)
    with pytest.raises(ApprovalRefused):
        store.entries.send_back(added.id, budi, revision=1, reason="Belum diajukan.")
    store.entries.submit(added.id, sari)
    store.entries.revise(added.id, replace(FEE, body="Gratis."), sari, base_revision=1)
    with pytest.raises(ApprovalRefused):
        store.entries.send_back(added.id, budi, revision=1, reason="Sudah berubah.")


def test_each_step_is_on_record_by_whom_and_when(store: Store, sari: Act, budi: Act) -> None:
    added = store.entries.add(FEE, sari)
    store.entries.submit(added.id, sari)
    approve(store, added, budi)
    store.entries.retire(added.id, budi)
    assert [(one.what, one.person, one.at) for one in reversed(store.history.events(added.id))] == [
        ("created", "Sari", sari.at),
        ("submitted", "Sari", sari.at),
        ("approved", "Budi", budi.at),
        ("retired", "Budi", budi.at),
    ]
