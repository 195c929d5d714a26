"""The program's own archive: what goes out comes in again, whole, and nothing comes in that nobody answers for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge_base.entry import EntryContent, Status
from knowledge_base.errors import ApprovalRefused
from knowledge_base.policy import Policy
from knowledge_base.store import Store, create_store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.archive import TAKEN_OVER
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import LearnedKind
from knowledge_base.store.policies import policy_of
from replydesk.archive_settings import settings_of
from replydesk.archiving import ArchiveWish, export_archive, import_archive, plan_archive
from replydesk.import_plan import Fate
from replydesk.importing import ImportReport
from tests.policies import store_policy
from tests.replydesk.archived_lives import Life, all_of, found_by, furnish

NOW = datetime(2027, 1, 4, 3, 0, tzinfo=UTC)
RINI = Act(person="Rini", at=NOW)
TAKES_ALL = ArchiveWish(approve_as="Kepala", take_settings=True)
LATER = Act(person="Rini", at=NOW + timedelta(days=1))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dinas.replydesk"


def one_approved(store: Store, title: str = "Jam buka loket?", *, author: str = "Sari", approver: str = "Budi") -> str:
    act = Act(person=author, at=NOW - timedelta(days=9))
    entry = store.entries.add(EntryContent(title=title, body="Buka pukul 08.00."), act)
    approve(store, entry.id, approver)
    return entry.id


def approve(store: Store, entry_id: str, approver: str) -> None:
    latest = store.entries.latest(entry_id)
    assert latest is not None
    act = Act(person=approver, at=NOW - timedelta(days=8))
    store.entries.approve(entry_id, act, revision=latest.revision, content_hash=latest.content_hash)


def revise(store: Store, entry_id: str, body: str, person: str = "Sari") -> None:
    latest = store.entries.latest(entry_id)
    assert latest is not None
    content = replace(latest.content, body=body)
    act = Act(person=person, at=NOW - timedelta(days=7))
    store.entries.revise(entry_id, content, act, base_revision=latest.latest_revision)


def brought(there: Store, here: Store, path: Path, wish: ArchiveWish = TAKES_ALL, act: Act = RINI) -> ImportReport:
    """Bring all of *there* to *here*; the preview must have told what comes of it, and changed nothing."""
    export_archive(there, path, now=NOW)
    before = list(here.archive.every())
    plan = plan_archive(here, path, wish, act)
    assert list(here.archive.every()) == before
    report = import_archive(here, path, wish, act)
    assert plan.rejected == report.rejected
    if report.stored:
        counts = (report.added, report.updated, report.unchanged, report.merged, report.conflicts)
        assert tuple(plan.counts[fate] for fate in Fate) == counts
        assert plan.remarks == report.remarks
    return report


def files_of(store: Store) -> dict[str, bytes]:
    return {one.sha256: store.attached.read(one.sha256) for one in store.attached.referred()}


def serving(store: Store, entry_id: str) -> tuple[str, Status]:
    found = store.entries.serving(entry_id)
    assert found is not None
    return found.content.body, found.state


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**9), steps=st.integers(1, 60))
def test_an_empty_fact_base_becomes_the_same_one(seed: int, steps: int) -> None:
    with TemporaryDirectory() as folder:
        there, here = (create_store(Path(folder) / name) for name in ("there.db", "here.db"))
        furnish(there)
        Life(there, seed).go_on(steps)

        report = brought(there, here, Path(folder) / "all.replydesk")

        assert report.stored
        assert report.added == there.archive.count()
        assert all_of(here) == all_of(there)
        assert found_by(here) == found_by(there)
        assert settings_of(here) == settings_of(there)
        assert files_of(here) == files_of(there)
        assert here.flaws() == ()

        whole, found = list(here.archive.every()), here.entries.actions.last_done()
        again = brought(there, here, Path(folder) / "all.replydesk", act=LATER)
        assert (again.added, again.updated, again.conflicts) == (0, 0, 0)
        assert (list(here.archive.every()), here.entries.actions.last_done()) == (whole, found)
        there.close()
        here.close()


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10**9), first=st.integers(1, 30), then=st.integers(1, 30))
@example(seed=336, first=14, then=8)
def test_what_became_of_it_since_is_added_and_undone_at_once(seed: int, first: int, then: int) -> None:
    with TemporaryDirectory() as folder:
        there, here = (create_store(Path(folder) / name) for name in ("there.db", "here.db"))
        life = Life(there, seed)
        life.go_on(first)
        brought(there, here, Path(folder) / "all.replydesk")
        before = [(one.id, one.pointers) for one in all_of(here)]
        done_before = here.entries.actions.last_done()
        life.go_on(then)

        report = brought(there, here, Path(folder) / "all.replydesk", act=LATER)

        assert report.conflicts == 0
        ours, theirs = all_of(here), all_of(there)
        assert [(one.id, one.revisions, one.pointers.state) for one in ours] == [
            (one.id, one.revisions, one.pointers.state) for one in theirs
        ]
        assert here.flaws() == ()
        if here.entries.actions.last_done() != done_before:  # steps that came to nothing are history, and no action
            here.undoing.undo(Act(person="Rini", at=NOW + timedelta(days=2)))
            left = {one.id: one.pointers for one in all_of(here)}
            for entry_id, pointers in before:
                assert (left[entry_id].serving, left[entry_id].state) == (pointers.serving, pointers.state)
                assert (left[entry_id].deleted_at is None) == (pointers.deleted_at is None)
            assert all(pointers.deleted_at is not None for name, pointers in left.items() if name not in dict(before))
            assert here.flaws() == ()
        there.close()
        here.close()


def test_without_somebodys_word_no_approval_comes_along(there: Store, here: Store, path: Path) -> None:
    entry_id = one_approved(there)

    report = brought(there, here, path, ArchiveWish())

    assert serving(here, entry_id)[1] is Status.DRAFT
    assert [one.code for one in report.remarks] == ["archive.about", "archive.approvals-left"]
    assert [one.approvals for one in here.archive.every()] == [()]


def test_whoever_takes_approvals_over_is_on_record(there: Store, here: Store, path: Path) -> None:
    entry_id = one_approved(there)

    brought(there, here, path)

    found = here.entries.serving(entry_id)
    assert found is not None
    assert (found.state, found.approved_by) == (Status.APPROVED, "Budi")
    taken = here.history.events(entry_id)[0]
    assert (taken.what, taken.person, taken.detail) == (TAKEN_OVER, "Kepala", there.settings.get("base-id"))


def test_approvals_can_be_taken_over_later(there: Store, here: Store, path: Path) -> None:
    entry_id = one_approved(there)
    brought(there, here, path, ArchiveWish())

    report = brought(there, here, path, TAKES_ALL, LATER)

    assert (report.added, report.updated) == (0, 1)
    assert serving(here, entry_id)[1] is Status.APPROVED


def test_where_two_are_asked_for_who_imports_takes_no_approval_over(there: Store, here: Store, path: Path) -> None:
    one_approved(there)
    export_archive(there, path, now=NOW)

    for act in (RINI, Act(person=" rini ", at=NOW)):
        with pytest.raises(ApprovalRefused):
            import_archive(here, path, ArchiveWish(approve_as="RINI"), act)
        with pytest.raises(ApprovalRefused):
            plan_archive(here, path, ArchiveWish(approve_as="RINI"), act)

    assert here.archive.count() == 0


@pytest.mark.parametrize(("author", "approver", "takes"), [("Sari", "Sari", "Kepala"), ("Kepala", "Budi", "Kepala")])
def test_where_two_are_asked_for_no_approval_of_an_author_holds(
    there: Store, here: Store, path: Path, author: str, approver: str, takes: str
) -> None:
    store_policy(there.settings, Policy(one_person=True))
    entry_id = one_approved(there, author=author, approver=approver)

    report = brought(there, here, path, ArchiveWish(approve_as=takes, take_settings=True))

    assert serving(here, entry_id)[1] is Status.DRAFT
    assert "archive.approvals-refused" in [one.code for one in report.remarks]
    assert not policy_of(here.settings).one_person


def test_what_is_mandatory_here_is_asked_of_an_approval_from_elsewhere(there: Store, here: Store, path: Path) -> None:
    entry_id = one_approved(there)
    store_policy(here.settings, Policy(needs_source=True))

    brought(there, here, path)

    assert serving(here, entry_id)[1] is Status.DRAFT


def test_one_person_alone_takes_all_of_it_over(there: Store, here: Store, path: Path) -> None:
    for store in (there, here):
        store_policy(store.settings, Policy(one_person=True))
    entry_id = one_approved(there, approver="Sari")

    brought(there, here, path, ArchiveWish(approve_as="Rini"))

    assert serving(here, entry_id)[1] is Status.APPROVED
    assert here.history.revisions(entry_id)[0].by_author


def test_an_approved_wording_goes_on_serving_beside_the_new_draft(there: Store, here: Store, path: Path) -> None:
    entry_id = one_approved(there)
    brought(there, here, path)
    revise(there, entry_id, "Buka pukul 09.00.")
    approve(there, entry_id, "Budi")

    brought(there, here, path, ArchiveWish(), LATER)

    assert serving(here, entry_id) == ("Buka pukul 08.00.", Status.APPROVED)
    latest = here.entries.latest(entry_id)
    assert latest is not None
    assert (latest.content.body, latest.state) == ("Buka pukul 09.00.", Status.DRAFT)


def test_what_is_newer_here_stays(there: Store, here: Store, path: Path) -> None:
    entry_id = one_approved(there)
    brought(there, here, path)
    revise(here, entry_id, "Buka pukul 07.00.")
    before = list(here.archive.every())

    report = brought(there, here, path, act=LATER)

    assert (report.unchanged, report.updated, report.conflicts) == (1, 0, 0)
    assert list(here.archive.every()) == before


def changed_on_both_sides(there: Store, here: Store, path: Path) -> str:
    entry_id = one_approved(there)
    brought(there, here, path)
    revise(here, entry_id, "Di sini pukul 07.00.")
    revise(there, entry_id, "Di sana pukul 09.00.")
    return entry_id


def test_what_changed_on_both_sides_is_told_and_left(there: Store, here: Store, path: Path) -> None:
    entry_id = changed_on_both_sides(there, here, path)
    before = list(here.archive.every())

    report = brought(there, here, path, act=LATER)

    assert (report.conflicts, report.updated) == (1, 0)
    assert list(here.archive.every()) == before
    [row] = plan_archive(here, path, TAKES_ALL, LATER).of(Fate.CONFLICT)
    assert (row.title, row.fields) == ("Jam buka loket?", ("body",))
    assert serving(here, entry_id) == ("Buka pukul 08.00.", Status.APPROVED)


def test_a_person_may_have_the_other_wording_as_a_draft(there: Store, here: Store, path: Path) -> None:
    entry_id = changed_on_both_sides(there, here, path)

    report = brought(there, here, path, replace(TAKES_ALL, take_wording=True), LATER)

    assert (report.conflicts, report.updated) == (0, 1)
    latest = here.entries.latest(entry_id)
    assert latest is not None
    assert (latest.content.body, latest.state, latest.author) == ("Di sana pukul 09.00.", Status.DRAFT, "Rini")
    assert here.entries.revision(entry_id, 2).content.body == "Di sini pukul 07.00."
    assert serving(here, entry_id) == ("Buka pukul 08.00.", Status.APPROVED)


def test_an_id_of_another_entry_is_not_taken(there: Store, here: Store, path: Path) -> None:
    there.entries.add(EntryContent(title="Di sana", body="A."), RINI, own_id="ktp")
    there.entries.add(EntryContent(title="Lain", body="B."), RINI)
    here.entries.add(EntryContent(title="Di sini", body="C."), RINI, own_id="ktp")

    report = brought(there, here, path)
    assert ([one.reason.code for one in report.rejected], report.stored) == (["archive.taken"], False)
    assert here.archive.count() == 1

    report = brought(there, here, path, replace(TAKES_ALL, skip_bad=True))
    assert (report.stored, report.added) == (True, 1)


def test_all_of_it_is_undone_and_done_again_at_once(there: Store, here: Store, path: Path) -> None:
    furnish(there)
    Life(there, 7).go_on(80)
    known = one_approved(there)
    brought(there, here, path, ArchiveWish())
    settings_before = settings_of(here)
    before = [(one.id, one.pointers) for one in all_of(here)]
    brought(there, here, path, TAKES_ALL, LATER)
    after = {one.id: (one.pointers.state, one.pointers.serving) for one in all_of(here)}
    lessons = [one.id for one in here.learned.every()]
    assert serving(here, known)[1] is Status.APPROVED
    assert any(one.kind is LearnedKind.PHRASING for one in here.learned.every())

    here.undoing.undo(Act(person="Rini", at=NOW + timedelta(days=2)))
    assert settings_of(here) == settings_before
    assert [(one.id, replace(one.pointers, deleted_at=None)) for one in all_of(here)] == [
        (name, replace(pointers, deleted_at=None)) for name, pointers in before
    ]
    here.undoing.undo(Act(person="Rini", at=NOW + timedelta(days=3)))
    assert list(here.entries.every()) == []
    assert here.learned.every() == ()
    assert here.index.is_empty()

    here.undoing.redo(Act(person="Rini", at=NOW + timedelta(days=4)))
    here.undoing.redo(Act(person="Rini", at=NOW + timedelta(days=5)))
    assert {one.id: (one.pointers.state, one.pointers.serving) for one in all_of(here)} == after
    assert [one.id for one in here.learned.every()] == lessons
    assert settings_of(here) == settings_of(there)
    assert found_by(here) == found_by(there)
    assert here.flaws() == ()


def test_another_approval_of_what_serves_is_undone_and_the_first_one_holds(
    there: Store, here: Store, path: Path
) -> None:
    entry_id = one_approved(there)
    brought(there, here, path)
    there.undoing.undo(Act(person="Budi", at=NOW))
    approve(there, entry_id, "Wati")
    brought(there, here, path, act=LATER)

    def approved_by() -> tuple[Status, str | None]:
        found = here.entries.serving(entry_id)
        assert found is not None
        return found.state, found.approved_by

    assert approved_by() == (Status.APPROVED, "Wati")
    action = here.undoing.undo(Act(person="Rini", at=NOW + timedelta(days=2)))
    assert action is not None
    assert (action.what, action.count, action.title) == (ActionKind.IMPORTED, 1, "Jam buka loket?")
    assert approved_by() == (Status.APPROVED, "Budi")
    [one] = here.archive.every()
    assert [(held.approver, held.withdrawn_at is None) for held in one.approvals] == [("Budi", True), ("Wati", False)]
    assert here.history.events(entry_id)[0].what == "undone"

    here.undoing.redo(Act(person="Rini", at=NOW + timedelta(days=3)))
    assert approved_by() == (Status.APPROVED, "Wati")
    for _ in range(2):
        here.undoing.undo(Act(person="Rini", at=NOW + timedelta(days=4)))
    [one] = here.archive.every()
    assert one.pointers.deleted_at is not None
    assert all(held.withdrawn_at is not None for held in one.approvals)
    assert here.flaws() == ()


def test_what_was_undone_can_be_brought_again(there: Store, here: Store, path: Path) -> None:
    entry_id = one_approved(there)
    brought(there, here, path)
    here.undoing.undo(Act(person="Rini", at=NOW + timedelta(days=1)))

    report = brought(there, here, path, TAKES_ALL, Act(person="Rini", at=NOW + timedelta(days=2)))

    assert report.updated == 1
    assert serving(here, entry_id) == ("Buka pukul 08.00.", Status.APPROVED)
    assert here.flaws() == ()
