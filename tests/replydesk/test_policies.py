"""Who may approve alone, and what is asked for, is nothing to be changed unseen; and it can be undone."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.errors import ApprovalRefused
from knowledge_base.policy import LONGEST_SOP, Policy
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import policy_of
from replydesk.draft import Mode
from replydesk.house import House, house_of, set_house
from replydesk.policies import PolicyRefused, set_policy

SARI, BUDI = (Act(person=name, at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC)) for name in ("Sari", "Budi"))
ALONE = Policy(one_person=True, sop="1. Baca.\n2. Periksa sumber.", needs_source=True)


def _last_line(store: Store) -> tuple[AuditAct, str, object, object]:
    line = store.audit.lines()[0]
    return line.what, line.person, line.detail["settings"], line.detail.get("way")


def test_that_one_person_may_approve_alone_is_on_record(store: Store) -> None:
    set_policy(store, Policy(one_person=True), BUDI)
    assert _last_line(store) == (AuditAct.SETTINGS_CHANGED, "Budi", {"one-person": ["", "yes"]}, None)
    assert store.check_log().flaws == ()


def test_a_policy_is_undone_and_done_again_and_each_is_on_record(store: Store) -> None:
    set_policy(store, ALONE, BUDI)
    last = store.entries.actions.last_done()
    assert last is not None
    assert (last.what, last.person) == (ActionKind.POLICY_CHANGED, "Budi")
    store.undoing.undo(SARI)
    assert policy_of(store.settings) == Policy()
    _what, person, undone, way = _last_line(store)
    store.undoing.redo(SARI)
    assert policy_of(store.settings) == ALONE
    _what, _person, redone, again = _last_line(store)
    assert (person, way, again) == ("Sari", "undone", "redone")
    assert isinstance(undone, dict)
    assert isinstance(redone, dict)
    assert (undone["one-person"], redone["one-person"]) == (["yes", ""], ["", "yes"])


def test_undoing_it_leaves_what_was_done_to_entries_before(store: Store) -> None:
    entry = store.entries.add(EntryContent(title="Berapa?", body="Gratis."), SARI)
    store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)
    set_policy(store, ALONE, BUDI)
    store.undoing.undo(BUDI)
    latest = store.entries.latest(entry.id)
    assert latest is not None
    assert latest.approved_by == "Budi"


def test_an_approval_is_redone_by_the_policy_that_holds_then(store: Store) -> None:
    entry = store.entries.add(EntryContent(title="Berapa?", body="Gratis."), SARI)
    store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)
    store.undoing.undo(BUDI)
    set_policy(store, Policy(needs_source=True), BUDI)
    assert store.undoing.redo(BUDI) is None, "what could be redone no longer can"
    with pytest.raises(ApprovalRefused):
        store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)


def test_the_log_holds_no_long_text(store: Store) -> None:
    set_policy(store, Policy(sop="Baca.\nPeriksa."), BUDI)
    [line] = store.audit.lines()
    before, after = line.detail["settings"]["sop"]
    assert before == ""
    assert after.startswith("sha256:")


def test_setting_the_same_again_leaves_no_trace(store: Store) -> None:
    set_policy(store, ALONE, BUDI)
    lines = store.audit.lines()
    set_policy(store, ALONE, SARI)
    assert store.audit.lines() == lines
    last = store.entries.actions.last_done()
    assert last is not None
    assert last.person == "Budi"


def test_what_cannot_be_meant_changes_nothing(store: Store) -> None:
    with pytest.raises(PolicyRefused):
        set_policy(store, replace(ALONE, sop="a" * (LONGEST_SOP + 1)), BUDI)
    assert (policy_of(store.settings), store.audit.lines()) == (Policy(), ())


def test_special_times_and_the_folder_of_rules_are_undone_too(store: Store, tmp_path: Path) -> None:
    set_house(store, House(modes=frozenset({Mode.ELECTION}), rules_folder=str(tmp_path)), BUDI)
    assert store.audit.lines()[0].detail["settings"]["modes"] == ["", "election"]
    store.undoing.undo(BUDI)
    assert house_of(store) == House()
