"""What a file has no place for stays as it is in the entry; what it leaves empty is emptied, and that is told."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.exchange.write import write_entries
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.variables import Variable
from replydesk.columns_chosen import ColumnChoice
from replydesk.import_plan import Fate, ImportPlan, plan_import
from replydesk.importing import import_file

SARI = Act(person="Sari", at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC))

ANSWER = EntryContent(
    title="Kapan loket buka?",
    body="Loket buka pukul 08.00 di {loket}.",
    variants=("jam loket", "loket buka jam berapa"),
    sources=(
        Source(
            title="Perda 3/2024",
            url="https://kota.go.id/perda",
            legal_basis="Pasal 5",
            publisher="Kota",
            published_on=date(2024, 3, 1),
        ),
        Source(title="Edaran 7", legal_basis="Butir 2"),
    ),
    tags=("loket", "jam"),
    channel_bodies=FrozenDict({"instagram": "Buka pukul 8, Kak.", "x@leader": "Kami buka pukul 08.00."}),
    variables=(Variable(name="loket", default="loket 3"),),
    attachments=(Attachment(title="Peta", url="https://kota.go.id/peta"),),
    valid_from=date(2026, 1, 1),
    valid_until=date(2026, 12, 31),
    review_on=date(2026, 12, 1),
    sample=True,
)
HOAX = EntryContent(
    kind=Kind.HOAX,
    title="Bantuan Rp5 juta cair lewat tautan",
    body="Itu tidak benar. Bantuan tidak pernah dibagikan lewat tautan.",
    sources=(Source(title="Siaran pers 12"),),
)


@pytest.fixture
def kept(store: Store) -> Store:
    store.entries.add(ANSWER, SARI, own_id="h1")
    store.entries.add(HOAX, SARI, own_id="m1")
    return store


def said(store: Store, name: str) -> EntryContent:
    entry = store.entries.latest(name)
    assert entry is not None
    return entry.content


def csv_of(folder: Path, *rows: str) -> Path:
    path = folder / "daftar.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def jsonl_of(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "daftar.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return path


def plan_of(store: Store, path: Path) -> ImportPlan:
    return plan_import(store, path, ColumnChoice(store.settings))


@pytest.mark.parametrize(
    "rows",
    [
        ("id,judul,jawaban", f"h1,{ANSWER.title},Pukul 09.00.", f"m1,{HOAX.title},Itu kabar bohong."),
        ("judul,jawaban", f"{ANSWER.title.upper()},Pukul 09.00.", f"{HOAX.title},Itu kabar bohong."),
        ("id,jenis,judul,jawaban", f"h1,,{ANSWER.title},Pukul 09.00.", f"m1,,{HOAX.title},Itu kabar bohong."),
    ],
)
def test_a_row_changes_title_and_wording_and_leaves_all_else(
    kept: Store, tmp_path: Path, rows: tuple[str, ...]
) -> None:
    path = csv_of(tmp_path, *rows)
    plan = plan_of(kept, path)
    report = import_file(kept, path, SARI)

    title = rows[1].split(",")[-2]
    assert said(kept, "h1") == replace(ANSWER, title=title, body="Pukul 09.00.")
    assert said(kept, "m1") == replace(HOAX, body="Itu kabar bohong.")
    assert (report.updated, plan.counts[Fate.CHANGED]) == (2, 2)
    assert [row.emptied for row in plan.rows] == [(), ()]
    assert [row.fields[-1] for row in plan.rows] == ["body", "body"]


@pytest.mark.parametrize(
    ("columns", "cells", "change", "gone"),
    [
        ("tag,variasi", ",", {"tags": (), "variants": ()}, ("variants", "tags")),
        ("berlaku sampai", "", {"valid_until": None}, ("valid_until",)),
        ("sampel", "", {"sample": False}, ("sample",)),
        ("variabel,lampiran", ",", {"variables": (), "attachments": ()}, ("variables", "attachments")),
        (
            "jawaban instagram,jawaban youtube",
            ",Halo.",
            {"channel_bodies": FrozenDict({"x@leader": "Kami buka pukul 08.00.", "youtube": "Halo."})},
            ("channel_bodies.instagram",),
        ),
        (
            "sumber",
            "",
            {"sources": tuple(replace(one, title="", url="") for one in ANSWER.sources)},
            ("sources.title", "sources.url"),
        ),
        (
            "dasar hukum",
            "Pasal 6",
            {"sources": (replace(ANSWER.sources[0], legal_basis="Pasal 6"), ANSWER.sources[1])},
            (),
        ),
        ("judul sumber,penerbit", "Perda 3/2024,", {"sources": "without publisher"}, ("sources.publisher",)),
        ("sumber", "Perda 3/2024", {"sources": (ANSWER.sources[0], replace(ANSWER.sources[1], title=""))}, ()),
    ],
)
def test_an_empty_cell_of_a_column_that_is_there_empties_what_it_holds_and_that_is_said(
    kept: Store, tmp_path: Path, columns: str, cells: str, change: dict[str, Any], gone: tuple[str, ...]
) -> None:
    if change.get("sources") == "without publisher":
        change = {"sources": (replace(ANSWER.sources[0], publisher=""), ANSWER.sources[1])}
    path = csv_of(tmp_path, f"id,judul,jawaban,{columns}", f"h1,{ANSWER.title},{ANSWER.body},{cells}")
    [row] = plan_of(kept, path).rows
    import_file(kept, path, SARI)

    assert said(kept, "h1") == replace(ANSWER, **change)
    assert row.emptied == gone


def test_in_json_a_missing_key_leaves_and_an_empty_one_empties(kept: Store, tmp_path: Path) -> None:
    row = {"id": "h1", "title": ANSWER.title, "body": ANSWER.body}
    assert import_file(kept, jsonl_of(tmp_path, row), SARI).unchanged == 1
    empty: dict[str, Any] = {"tags": [], "sources": None, "valid_until": None, "channel_bodies": {}, "kind": None}
    [planned] = plan_of(kept, jsonl_of(tmp_path, row | empty)).rows
    import_file(kept, jsonl_of(tmp_path, row | empty), SARI)

    assert said(kept, "h1") == replace(ANSWER, tags=(), sources=(), valid_until=None, channel_bodies=FrozenDict())
    assert planned.emptied == ("sources", "tags", "channel_bodies", "valid_until")


def test_a_fact_checkers_item_leaves_what_it_has_no_key_for(kept: Store, tmp_path: Path) -> None:
    known = replace(HOAX, sources=(replace(HOAX.sources[0], legal_basis="UU ITE"),), tags=("bansos",), sample=True)
    entry = kept.entries.latest("m1")
    assert entry is not None
    kept.entries.revise(entry.id, known, SARI, base_revision=1)
    item = {"@type": "ClaimReview", "identifier": "m1", "claimReviewed": HOAX.title, "reviewBody": "Bohong."}
    path = tmp_path / "klaim.json"

    path.write_text(json.dumps(item | {"url": "https://cek.id/1"}), encoding="utf-8")
    import_file(kept, path, SARI)
    with_link = replace(known, body="Bohong.", sources=(replace(known.sources[0], url="https://cek.id/1"),))
    assert said(kept, "m1") == with_link

    path.write_text(json.dumps(item | {"keywords": None}), encoding="utf-8")
    import_file(kept, path, SARI)
    assert said(kept, "m1") == replace(with_link, tags=())


def test_a_question_of_a_web_site_does_not_make_a_hoax_an_answer(kept: Store, tmp_path: Path) -> None:
    item = {"@type": "Question", "name": HOAX.title, "acceptedAnswer": {"text": "Tidak benar."}}
    path = tmp_path / "faq.json"
    path.write_text(json.dumps({"@type": "FAQPage", "mainEntity": [item]}), encoding="utf-8")
    assert import_file(kept, path, SARI).updated == 1
    assert said(kept, "m1") == replace(HOAX, body="Tidak benar.")


@pytest.mark.parametrize("ending", [".csv", ".jsonl", ".xlsx", ".json"])
def test_an_export_read_again_changes_nothing(kept: Store, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"entri{ending}"
    write_entries(path, list(kept.entries.every()))
    before = list(kept.entries.every())
    report = import_file(kept, path, SARI)
    assert (report.unchanged, report.updated, report.added) == (2, 0, 0)
    assert list(kept.entries.every()) == before


def test_a_row_that_is_no_entry_beside_what_stays_is_rejected_in_the_preview_too(kept: Store, tmp_path: Path) -> None:
    kept.entries.add(EntryContent(kind=Kind.FACT, title="Biaya", body="Rp10.000."), SARI, own_id="f1")
    path = csv_of(
        tmp_path,
        "id,judul,jawaban,berlaku sampai",
        f"h1,{ANSWER.title},Pukul 09.00.,2025-12-31",
        "f1,Biaya,{{fakta: lain}},",
        f"m1,{HOAX.title},Bohong.,",
    )
    plan = plan_of(kept, path)
    assert [row.number for row in plan.rejected] == [2, 3]
    assert plan.rejected[0].reason.code == "import.days-swapped"

    held = import_file(kept, path, SARI)
    assert (held.stored, said(kept, "m1")) == (False, HOAX)
    report = import_file(kept, path, SARI, skip_bad=True)
    assert (report.rejected, report.updated) == (plan.rejected, 1)
    assert (said(kept, "h1"), said(kept, "m1").body) == (ANSWER, "Bohong.")


def test_a_deleted_entry_comes_back_with_what_the_file_does_not_name(kept: Store, tmp_path: Path) -> None:
    kept.entries.delete(kept.entries.id_of("h1"), SARI)
    path = csv_of(tmp_path, "id,judul,jawaban", f"h1,{ANSWER.title},Pukul 09.00.")
    assert import_file(kept, path, SARI).added == 1
    assert said(kept, "h1") == replace(ANSWER, body="Pukul 09.00.")


def test_a_heading_beside_the_question_is_one_more_phrasing(kept: Store, tmp_path: Path) -> None:
    path = csv_of(tmp_path, "id,pertanyaan,judul,jawaban", f"h1,{ANSWER.title},Jam layanan,{ANSWER.body}")
    import_file(kept, path, SARI)
    assert said(kept, "h1") == replace(ANSWER, variants=(*ANSWER.variants, "Jam layanan"))


def test_a_row_without_a_kind_and_one_with_it_are_of_one_entry(kept: Store, tmp_path: Path) -> None:
    rows = [{"title": HOAX.title, "body": "Bohong."}, {"title": HOAX.title, "body": "Lain.", "kind": "hoax"}]
    plan = plan_of(kept, jsonl_of(tmp_path, *rows))
    assert [(row.number, row.reason.code) for row in plan.rejected] == [(2, "import.title-twice")]
    turned = plan_of(kept, jsonl_of(tmp_path, *reversed(rows)))
    assert [(row.number, row.reason.code) for row in turned.rejected] == [(2, "import.title-twice")]
