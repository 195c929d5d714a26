"""An archive that changes a fact, or takes it out of use, sends to review who quotes it here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import LearnedKind, Lesson
from replydesk.archiving import ArchiveWish, export_archive, import_archive, plan_archive

SARI, BUDI, RINI = (
    Act(person=name, at=datetime(2026, 11, 21, 3, 0, tzinfo=UTC) + timedelta(days=day))
    for day, name in enumerate(("Sari", "Budi", "Rini"))
)
FEE = EntryContent(kind=Kind.FACT, title="Biaya paspor", body="Rp350.000")
ANSWER = EntryContent(title="Berapa biaya paspor?", body="Biaya paspor {{fakta: biaya-paspor}}.")
APPROVED = ArchiveWish(approve_as="Kepala")


def served(store: Store, content: EntryContent, name: str) -> Entry:
    entry = store.entries.add(content, SARI, own_id=name)
    return store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)


def says_new(store: Store) -> None:
    fact = store.entries.serving("biaya-paspor")
    assert fact is not None
    new = store.entries.revise(
        fact.id, replace(fact.content, title="Tarif paspor", body="Rp650.000"), SARI, base_revision=fact.revision
    )
    store.entries.approve(fact.id, BUDI, revision=new.revision, content_hash=new.content_hash)


def retires(store: Store) -> None:
    store.entries.retire(store.entries.id_of("biaya-paspor"), SARI)


def deletes(store: Store) -> None:
    store.entries.delete(store.entries.id_of("biaya-paspor"), SARI)


def nothing(store: Store) -> None:
    served(store, replace(ANSWER, title="Apa lagi?", body="Datang saja."), "lagi")


def both_know_the_fact(there: Store, here: Store, path: Path) -> None:
    served(there, FEE, "biaya-paspor")
    export_archive(there, path, now=SARI.at)
    import_archive(here, path, APPROVED, RINI)


@pytest.mark.parametrize(
    ("becomes", "what"),
    [(says_new, ActionKind.FACT_CHANGED), (retires, ActionKind.FACT_GONE), (deletes, ActionKind.FACT_GONE)],
)
def test_who_quotes_it_here_goes_to_review_and_is_named(
    there: Store, here: Store, tmp_path: Path, becomes: Callable[[Store], None], what: ActionKind
) -> None:
    path = tmp_path / "dinas.replydesk"
    both_know_the_fact(there, here, path)
    answer = served(here, ANSWER, "berapa")
    becomes(there)
    export_archive(there, path, now=BUDI.at)

    plan = plan_archive(here, path, APPROVED, RINI)
    assert [one.state for one in (here.entries.serving("berapa"),) if one] == [Status.APPROVED]
    report = import_archive(here, path, APPROVED, RINI)

    assert report.sent == (ANSWER.title,)
    assert plan.remarks == report.remarks
    assert report.remarks[-1].code == "archive.quoting-to-review"
    now = here.entries.serving("berapa")
    assert now is not None
    assert now.state is Status.IN_REVIEW
    assert here.history.events(answer.id)[0].what == what
    assert import_archive(here, path, APPROVED, RINI).sent == ()

    here.undoing.undo(RINI)
    back = here.entries.serving("berapa")
    assert back is not None
    assert back.state is Status.APPROVED


def test_nobody_goes_where_the_fact_stays_as_it_was(there: Store, here: Store, tmp_path: Path) -> None:
    path = tmp_path / "dinas.replydesk"
    both_know_the_fact(there, here, path)
    served(here, ANSWER, "berapa")
    nothing(there)
    export_archive(there, path, now=BUDI.at)

    assert import_archive(here, path, APPROVED, RINI).sent == ()
    assert [one.state for one in (here.entries.serving("berapa"),) if one] == [Status.APPROVED]


def test_without_its_approval_a_new_wording_sends_nobody_and_the_old_one_serves(
    there: Store, here: Store, tmp_path: Path
) -> None:
    path = tmp_path / "dinas.replydesk"
    both_know_the_fact(there, here, path)
    served(here, ANSWER, "berapa")
    says_new(there)
    export_archive(there, path, now=BUDI.at)

    assert import_archive(here, path, ArchiveWish(), RINI).sent == ()
    assert [one.state for one in (here.entries.serving("berapa"),) if one] == [Status.APPROVED]


def test_what_the_archive_itself_brings_comes_as_it_stands_there(there: Store, here: Store, tmp_path: Path) -> None:
    path = tmp_path / "dinas.replydesk"
    both_know_the_fact(there, here, path)
    answer = served(there, ANSWER, "berapa")
    export_archive(there, path, now=BUDI.at)
    import_archive(here, path, APPROVED, RINI)
    says_new(there)
    latest = there.entries.latest(answer.id)
    assert latest is not None
    assert latest.state is Status.IN_REVIEW
    there.entries.approve(answer.id, RINI, revision=latest.revision, content_hash=latest.content_hash)
    export_archive(there, path, now=BUDI.at)

    assert import_archive(here, path, APPROVED, RINI).sent == ()
    assert [one.state for one in (here.entries.serving("berapa"),) if one] == [Status.APPROVED]


@pytest.mark.parametrize("becomes", [retires, deletes])
def test_an_answer_that_goes_on_by_its_approval_of_here_goes_to_review(
    there: Store, here: Store, tmp_path: Path, becomes: Callable[[Store], None]
) -> None:
    """There it was written anew without the fact; here nobody approves that, and the old wording would serve."""
    path = tmp_path / "dinas.replydesk"
    both_know_the_fact(there, here, path)
    answer = served(there, ANSWER, "berapa")
    export_archive(there, path, now=BUDI.at)
    import_archive(here, path, APPROVED, RINI)
    becomes(there)
    new = there.entries.revise(answer.id, replace(ANSWER, body="Tanya loket."), SARI, base_revision=answer.revision)
    there.entries.approve(answer.id, BUDI, revision=new.revision, content_hash=new.content_hash)
    export_archive(there, path, now=BUDI.at)

    plan = plan_archive(here, path, ArchiveWish(), RINI)
    report = import_archive(here, path, ArchiveWish(), RINI)

    assert report.sent == (ANSWER.title,)
    assert plan.remarks == report.remarks
    now = here.entries.serving("berapa")
    assert now is not None
    assert (now.state, now.content.body) == (Status.IN_REVIEW, "Tanya loket.")
    here.undoing.undo(RINI)
    back = here.entries.serving("berapa")
    assert back is not None
    assert (back.state, back.content) == (Status.APPROVED, ANSWER)


def test_an_answer_changed_here_and_there_goes_to_review(there: Store, here: Store, tmp_path: Path) -> None:
    path = tmp_path / "dinas.replydesk"
    both_know_the_fact(there, here, path)
    answer = served(there, ANSWER, "berapa")
    export_archive(there, path, now=BUDI.at)
    import_archive(here, path, APPROVED, RINI)
    for store, words in ((there, "Tanya loket."), (here, "Mulai {{fakta: biaya-paspor}}.")):
        new = store.entries.revise(answer.id, replace(ANSWER, body=words), SARI, base_revision=answer.revision)
        store.entries.approve(answer.id, BUDI, revision=new.revision, content_hash=new.content_hash)
    retires(there)
    export_archive(there, path, now=BUDI.at)

    plan = plan_archive(here, path, ArchiveWish(), RINI)
    report = import_archive(here, path, ArchiveWish(), RINI)

    assert report.conflicts == 1
    assert report.sent == (ANSWER.title,)
    assert plan.remarks == report.remarks


def test_a_new_fact_that_a_quotation_of_here_means_from_now_on_sends_who_quotes_it(
    there: Store, here: Store, tmp_path: Path
) -> None:
    path = tmp_path / "dinas.replydesk"
    served(here, replace(FEE, title="biaya-paspor"), "tarif")
    served(here, ANSWER, "berapa")
    served(there, replace(FEE, title="Biaya baru", body="Rp650.000"), "biaya-paspor")
    export_archive(there, path, now=BUDI.at)

    assert import_archive(here, path, ArchiveWish(), RINI).sent == ()
    here.undoing.undo(RINI)
    plan = plan_archive(here, path, APPROVED, RINI)
    report = import_archive(here, path, APPROVED, RINI)

    assert report.sent == (ANSWER.title,)
    assert plan.remarks == report.remarks


def test_a_new_fact_of_a_title_that_is_quoted_sends_nobody_while_the_first_one_holds(
    there: Store, here: Store, tmp_path: Path
) -> None:
    path = tmp_path / "dinas.replydesk"
    served(here, replace(FEE, title="biaya-paspor"), "tarif")
    served(here, ANSWER, "berapa")
    served(there, replace(FEE, title="biaya-paspor", body="Rp650.000"), "lain")
    export_archive(there, path, now=BUDI.at)

    assert import_archive(here, path, APPROVED, RINI).sent == ()


def test_a_lesson_for_a_fact_that_went_on_here_sends_nobody(there: Store, here: Store, tmp_path: Path) -> None:
    path = tmp_path / "dinas.replydesk"
    both_know_the_fact(there, here, path)
    served(here, ANSWER, "berapa")
    fact = here.entries.serving("biaya-paspor")
    assert fact is not None
    new = here.entries.revise(fact.id, replace(FEE, tags=("paspor",)), SARI, base_revision=fact.revision)
    here.entries.approve(fact.id, BUDI, revision=new.revision, content_hash=new.content_hash)
    answer = here.entries.latest("berapa")
    assert answer is not None
    here.entries.approve(answer.id, BUDI, revision=answer.revision, content_hash=answer.content_hash)
    lesson = Lesson(
        kind=LearnedKind.PHRASING, phrasing="Paspor bayar berapa?", words="paspor, bayar", terms=frozenset({"paspor"})
    )
    there.learned.add(there.entries.pk_of(fact.id), lesson, person="Sari", at=SARI.at)
    export_archive(there, path, now=BUDI.at)

    report = import_archive(here, path, APPROVED, RINI)

    assert (report.updated, report.sent) == (1, ())
    assert [one.state for one in (here.entries.serving("berapa"),) if one] == [Status.APPROVED]
