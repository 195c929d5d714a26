"""An entry that quotes a fact which cannot be used is not approved, by whatever way, and why is said."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.errors import ApprovalRefused
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.approving import approve
from replydesk.bulk import Change, Wish, change_many
from replydesk.columns_chosen import ColumnChoice
from replydesk.entry_steps import standing_of
from replydesk.import_plan import Fate, plan_import
from replydesk.importing import import_file
from replydesk.tidying.merging import merge
from replydesk.wording_check import WordingCheck

TODAY = date(2026, 11, 21)
SARI, BUDI = (Act(person=name, at=datetime(2026, 11, 21, 3, 0, tzinfo=UTC)) for name in ("Sari", "Budi"))
FEE = EntryContent(kind=Kind.FACT, title="Biaya paspor", body="Rp350.000")
OTHER = EntryContent(kind=Kind.FACT, title="Tarif paspor", body="Rp350.000")
ANSWER = EntryContent(title="Berapa biaya paspor?", body="Biaya paspor {{fakta: biaya-paspor}}.")


def served(store: Store, content: EntryContent, name: str) -> Entry:
    entry = store.entries.add(content, SARI, own_id=name)
    return store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)


def _merged_into_a_retired_one(store: Store) -> None:
    kept, gone = served(store, OTHER, "tarif"), served(store, FEE, "biaya-paspor")
    merge(store, kept.id, gone.id, SARI)
    store.entries.retire(kept.id, SARI)


def _deleted(store: Store) -> None:
    store.entries.delete(served(store, FEE, "biaya-paspor").id, SARI)


HOW: dict[str, Callable[[Store], object]] = {
    "quote.fact-missing": lambda store: served(store, OTHER, "tarif"),
    "quote.fact-deleted": _deleted,
    "quote.fact-unapproved": lambda store: store.entries.add(FEE, SARI, own_id="biaya-paspor"),
    "quote.fact-retired": _merged_into_a_retired_one,
    "quote.fact-expired": lambda store: served(store, replace(FEE, valid_until=date(2026, 11, 20)), "biaya-paspor"),
    "quote.fact-later": lambda store: served(store, replace(FEE, valid_from=date(2026, 11, 22)), "biaya-paspor"),
    "quote.no-fact": lambda store: served(store, replace(FEE, kind=Kind.ANSWER), "biaya-paspor"),
}


@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.HOAX])
@pytest.mark.parametrize("code", HOW)
def test_the_refusal_names_the_fact_and_says_what_to_do(store: Store, code: str, kind: Kind) -> None:
    HOW[code](store)
    entry = store.entries.add(replace(ANSWER, kind=kind), SARI, own_id="p1")
    check = WordingCheck(store, today=TODAY)
    with pytest.raises(ApprovalRefused) as refused:
        approve(store, entry, BUDI, check)
    assert (refused.value.notice.code, refused.value.notice.values["name"]) == (code, "biaya-paspor")
    shown = standing_of(store, entry, person="Budi", today=TODAY, check=check).refusal
    assert shown == refused.value.notice


def test_an_entry_for_later_is_asked_for_its_own_first_day(store: Store) -> None:
    served(store, replace(FEE, valid_from=date(2027, 1, 1)), "biaya-paspor")
    check = WordingCheck(store, today=TODAY)
    early = store.entries.add(replace(ANSWER, valid_from=date(2026, 12, 31)), SARI)
    later = store.entries.add(replace(ANSWER, title="Tahun depan?", valid_from=date(2027, 1, 1)), SARI)
    assert check.why_not_approved(early.content) is not None
    assert approve(store, later, BUDI, check).entry.state is Status.APPROVED


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_of_several_the_order_does_not_matter(store: Store, order: tuple[int, ...]) -> None:
    lacking = replace(ANSWER, title="Lain?", body="{{fakta: tidak-ada}}")
    ids = [store.entries.add(ANSWER, SARI).id, store.entries.add(FEE, SARI, own_id="biaya-paspor").id]
    ids.append(store.entries.add(lacking, SARI).id)
    wish = Wish(change=Change.APPROVE, entry_ids=tuple(ids[place] for place in order))
    outcome = change_many(store, wish, BUDI)
    assert (outcome.changed, [(one.title, one.why.code) for one in outcome.left]) == (
        2,
        [("Lain?", "quote.fact-missing")],
    )


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_of_a_file_the_order_does_not_matter_and_the_preview_knows(
    store: Store, tmp_path: Path, order: tuple[int, ...], *, known: bool
) -> None:
    rows = [
        {"id": "p1"} | ANSWER.as_json(),
        {"id": "biaya-paspor"} | FEE.as_json(),
        {"id": "p2", "title": "Lain?", "body": "{{fakta: tidak-ada}}"},
    ]
    path = tmp_path / "daftar.jsonl"
    path.write_text("".join(json.dumps(rows[place]) + "\n" for place in order), encoding="utf-8")
    if known:
        import_file(store, path, SARI)

    plan = plan_import(store, path, ColumnChoice(store.settings), approving=WordingCheck(store, today=TODAY))
    report = import_file(store, path, SARI, approve_as="Budi")

    states = {entry.own_id: entry.state for entry in store.entries.every()}
    assert states == {"p1": Status.APPROVED, "biaya-paspor": Status.APPROVED, "p2": Status.DRAFT}
    assert [one.why.values["name"] for one in report.drafts] == ["tidak-ada"]
    assert report.remarks == plan.remarks
    counted = (plan.counts[Fate.ADDED], plan.counts[Fate.CHANGED], plan.counts[Fate.UNCHANGED])
    assert counted == (report.added, report.updated, report.unchanged) == ((0, 2, 1) if known else (3, 0, 0))
    fates = {row.title: row.fate for row in plan.rows}
    assert fates[ANSWER.title] is (Fate.CHANGED if known else Fate.ADDED)


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("name", ["biaya-paspor", "Biaya Paspor"])
@pytest.mark.parametrize(
    ("code", "day", "fact"),
    [
        ("quote.fact-expired", "2026-11-20", replace(FEE, valid_until=date(2026, 11, 20))),
        ("quote.fact-later", "2026-11-22", replace(FEE, valid_from=date(2026, 11, 22))),
    ],
)
def test_a_fact_of_the_file_that_may_not_be_used_is_no_help_and_why_is_said(
    store: Store, tmp_path: Path, code: str, day: str, fact: EntryContent, *, name: str, first: int
) -> None:
    answer = replace(ANSWER, body=f"Biaya paspor {{{{fakta: {name}}}}}.")
    path = tmp_path / "daftar.jsonl"
    rows = [{"id": "p1"} | answer.as_json(), {"id": "biaya-paspor"} | fact.as_json()]
    rows = rows[first:] + rows[:first]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    plan = plan_import(store, path, ColumnChoice(store.settings), approving=WordingCheck(store, today=TODAY))
    report = import_file(store, path, SARI, approve_as="Budi")
    assert [(one.number, one.why) for one in report.drafts] == [
        (1 + first, notice(code, name=name, title=ANSWER.title, day=day))
    ]
    assert plan.remarks == report.remarks
