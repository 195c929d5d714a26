"""Ids that a spreadsheet took for numbers are read as they are meant, or the row is rejected: no entry comes twice."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.columns_chosen import ColumnChoice
from replydesk.import_plan import Fate, ImportPlan, plan_import
from replydesk.importing import ImportReport, import_file
from tests.replydesk.test_importing import SARI


@pytest.fixture
def known(store: Store) -> Store:
    for own_id, title in (("007", "Biaya KTP"), ("0012", "Jam buka"), ("12", "Kuota"), ("A7", "Kode")):
        store.entries.add(EntryContent(title=title, body="Lama."), SARI, own_id=own_id)
    return store


def both(store: Store, folder: Path, *rows: dict[str, Any]) -> tuple[ImportPlan, ImportReport]:
    path = folder / "entries.jsonl"
    path.write_text("".join(json.dumps({"body": "Baru."} | row) + "\n" for row in rows), encoding="utf-8")
    plan = plan_import(store, path, ColumnChoice(store.settings))
    report = import_file(store, path, SARI, skip_bad=True)
    assert (plan.counts[Fate.ADDED], plan.counts[Fate.CHANGED]) == (report.added, report.updated)
    assert plan.rejected == report.rejected
    assert plan.remarks == report.remarks
    return plan, report


@pytest.mark.parametrize("written", ["7", "07", "7.0", "7,00", "0007"])
def test_an_id_that_lost_its_noughts_is_read_by_the_title(known: Store, tmp_path: Path, written: str) -> None:
    _plan, report = both(known, tmp_path, {"id": written, "title": "biaya  KTP"})
    assert (report.added, report.updated) == (0, 1)
    assert [one.code for one in report.remarks] == ["import.ids-read"]
    entry = known.entries.latest("007")
    assert entry is not None
    assert entry.content.body == "Baru."


@pytest.mark.parametrize("row", [{"id": "7", "title": "Lain"}, {"id": "7", "title": "Biaya KTP", "kind": "fact"}])
def test_with_another_title_nobody_can_know(known: Store, tmp_path: Path, row: dict[str, Any]) -> None:
    _plan, report = both(known, tmp_path, row)
    assert [one.reason.code for one in report.rejected] == ["import.id-like-another"]
    assert report.rejected[0].reason.values["other"] == "007"


def test_an_id_that_is_there_as_it_stands_is_that_one(known: Store, tmp_path: Path) -> None:
    _plan, report = both(known, tmp_path, {"id": "12", "title": "Jam buka"}, {"id": "A7", "title": "Lain"})
    assert (report.updated, [one.code for one in report.remarks]) == (2, ["import.other-subjects"])


def test_numbers_that_the_file_itself_tells_apart_are_apart(store: Store, tmp_path: Path) -> None:
    many = [{"id": f"e{number}", "title": f"Judul {number}"} for number in range(120)]  # more than are read together
    _plan, report = both(store, tmp_path, {"id": "7", "title": "A"}, *many, {"id": "007", "title": "B"})
    assert (report.added, report.rejected) == (122, ())


def test_two_ids_of_two_entries_are_a_slip_and_a_new_id_is_not_given(known: Store, tmp_path: Path) -> None:
    bare = known.entries.add(EntryContent(title="Tanpa ID", body="Lama."), SARI)
    _plan, report = both(
        known,
        tmp_path,
        {"id": "A7", "entry_id": bare.id, "title": "Tanpa ID"},
        {"id": "baru", "entry_id": bare.id, "title": "Tanpa ID"},
    )
    assert [(one.number, one.reason.code) for one in report.rejected] == [(1, "import.ids-of-two")]
    assert (report.added, report.updated) == (0, 1)
    assert [(one.code, one.values["name"]) for one in report.remarks] == [("import.ids-left", "baru")]
    kept = known.entries.latest("A7")
    assert kept is not None
    assert kept.content.body == "Lama."


def test_an_id_that_two_gave_to_two_things_is_pointed_out(known: Store, tmp_path: Path) -> None:
    plan, report = both(
        known,
        tmp_path,
        {"id": "007", "title": "Berapa biaya KTP?"},  # mended
        {"id": "0012", "title": "Syarat pindah domisili"},
        {"id": "A7", "title": "Kode"},
    )
    assert report.updated == 3
    assert [(one.code, one.values["count"], one.values["was"]) for one in report.remarks] == [
        ("import.other-subjects", 1, "Jam buka")
    ]
    assert [row.was for row in plan.rows] == ["Biaya KTP", "Jam buka", ""]


def test_a_day_whose_month_came_first_is_pointed_out(store: Store, tmp_path: Path) -> None:
    was = EntryContent(title="Jam buka", body="Lama.", valid_from=date(2026, 1, 2), review_on=date(2026, 5, 5))
    store.entries.add(was, SARI, own_id="jam")
    path = tmp_path / "daftar.csv"
    path.write_text(
        "id,judul,jawaban,berlaku mulai,tinjau\njam,Jam buka,Lama.,1/2/2026,5/5/2026\nbaru,Baru,Isi,12/31/2026,\n"
        "lain,Lain,Isi,besok,\n",
        encoding="utf-8",
    )
    plan = plan_import(store, path, ColumnChoice(store.settings))
    report = import_file(store, path, SARI, skip_bad=True)
    assert plan.remarks == report.remarks
    assert {one.code: dict(one.values) for one in report.remarks} == {
        "import.days-turned": {"count": 1, "row": 2, "was": "2026-01-02", "now": "2026-02-01"},
        "import.days-month-first": {"count": 1, "row": 3, "value": "12/31/2026"},
    }


def test_a_title_that_two_entries_have_needs_an_id(known: Store, tmp_path: Path) -> None:
    other = known.entries.add(EntryContent(title="JAM  buka", body="Lain."), SARI)
    _plan, report = both(known, tmp_path, {"title": "Jam buka"})
    assert [one.reason.code for one in report.rejected] == ["import.title-of-several"]
    assert report.rejected[0].reason.values == {"count": 2, "names": f"0012, {other.id}"}

    _plan, report = both(known, tmp_path, {"id": "0012", "title": "Jam tutup"}, {"title": "Jam buka"})
    assert (report.updated, report.rejected) == (2, ())  # the first row leaves the title to one of them
    latest = known.entries.latest(other.id)
    assert latest is not None
    assert latest.content.body == "Baru."


def test_of_two_the_one_in_use_is_meant(known: Store, tmp_path: Path) -> None:
    other = known.entries.add(EntryContent(title="Jam buka", body="Lain."), SARI)
    known.entries.retire(known.entries.id_of("0012"), SARI)
    _plan, report = both(known, tmp_path, {"title": "Jam buka"})
    assert (report.updated, report.rejected) == (1, ())
    latest = known.entries.latest(other.id)
    assert latest is not None
    assert latest.content.body == "Baru."


def test_the_same_holds_while_the_old_title_goes_on_serving(known: Store, tmp_path: Path) -> None:
    known.entries.add(EntryContent(title="Jam buka", body="Lain."), SARI)
    first = known.entries.latest("0012")
    assert first is not None
    budi = Act(person="Budi", at=SARI.at)
    known.entries.approve(first.id, budi, revision=1, content_hash=first.content_hash)
    _plan, report = both(known, tmp_path, {"id": "0012", "title": "Jam tutup"}, {"title": "Jam buka"})
    assert (report.updated, report.rejected) == (2, ())
