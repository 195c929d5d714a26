"""What leaves in which form, and what the person is told of it."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent, Kind
from knowledge_base.errors import ExportRefused
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import LearnedKind, Lesson
from replydesk.exporting import export_file
from replydesk.importing import import_file
from replydesk.wording import load_wording

SARI = Act(person="Sari", at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC))
TODAY = date(2026, 11, 21)


def put(store: Store, content: EntryContent, *, approved: bool = True) -> str:
    entry = store.entries.add(content, SARI)
    if approved:
        budi = Act(person="Budi", at=SARI.at)
        store.entries.approve(entry.id, budi, revision=1, content_hash=entry.content_hash)
    return entry.id


def test_only_approved_answers_of_today_are_published_in_their_approved_wording(store: Store, tmp_path: Path) -> None:
    shown = put(store, EntryContent(title="Jam buka?", body="Pukul 8."))
    store.entries.revise(shown, EntryContent(title="Jam buka?", body="Pukul 9?"), SARI, base_revision=1)
    put(store, EntryContent(title="Draf?", body="Belum."), approved=False)
    put(store, EntryContent(title="Lama?", body="Dulu.", valid_until=date(2026, 11, 20)))
    put(store, EntryContent(title="Nanti?", body="Besok.", valid_from=date(2026, 11, 22)))
    put(store, EntryContent(kind=Kind.HOAX, title="Kabar", body="Tidak benar."))
    put(store, EntryContent(title="Contoh?", body="Contoh.", sample=True), approved=False)
    path = tmp_path / "faq.jsonld"

    report = export_file(store, path, today=TODAY)

    [only] = json.loads(path.read_text(encoding="utf-8"))["mainEntity"]
    assert (only["name"], only["acceptedAnswer"]["text"]) == ("Jam buka?", "Pukul 8.")
    [told] = report.remarks
    assert (told.code, told.values["left_out"]) == ("export.published", 5)
    assert {one.code: one.values["count"] for one in told.further} == {
        "export.stays-other-kind": 1,
        "export.stays-sample": 1,
        "export.stays-not-approved": 1,
        "export.stays-not-today": 2,
    }


def refused(store: Store, path: Path) -> str:
    with pytest.raises(ExportRefused) as found:
        export_file(store, path, today=TODAY)
    assert not path.exists()
    return load_wording("en").say(found.value.notice)


@pytest.mark.parametrize(
    ("content", "approved", "said"),
    [
        (EntryContent(title="Draf?", body="Belum."), False, "Not approved yet: 1."),
        (EntryContent(title="Jam?", body="Pukul {jam}, loket {loket}."), True, "no usual value ({jam}, {loket}): 1."),
        (EntryContent(title="Kapan?", body="Dasar bodoh kamu."), True, "the tone check holds their wording back: 1."),
        (EntryContent(title="Biaya?", body="Bayar {{fakta: biaya}}."), True, "may not be used today: 1."),
    ],
    ids=["draft", "open place", "wording", "fact"],
)
def test_nothing_to_publish_writes_nothing_and_says_the_true_reason(
    store: Store,
    tmp_path: Path,
    content: EntryContent,
    approved: bool,  # noqa: FBT001 - a parameter of the test
    said: str,
) -> None:
    assert "holds no entry yet" in refused(store, tmp_path / "faq.jsonld")
    put(store, content, approved=approved)
    told = refused(store, tmp_path / "faq.jsonld")
    assert said in told
    assert ("Not approved" in told) is not approved


@pytest.mark.parametrize(("ending", "code"), [("xlsx", "export.long-continued"), ("csv", "export.long-in-csv")])
def test_a_text_too_long_for_a_cell_is_told(ending: str, code: str, store: Store, tmp_path: Path) -> None:
    put(store, EntryContent(title="Panjang?", body="x" * 40_000))
    assert [one.code for one in export_file(store, tmp_path / f"a.{ending}", today=TODAY).remarks] == [code]
    assert export_file(store, tmp_path / "a.jsonl", today=TODAY).remarks == ()


@pytest.mark.parametrize("for_machines", [False, True])
@pytest.mark.parametrize("ending", ["jsonl", "csv", "xlsx", "json"])
def test_importing_an_export_changes_nothing(ending: str, for_machines: bool, store: Store, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter of the test
    put(store, EntryContent(title="=1+1", body="+62 811", variants=("'=x", "-5"), tags=("a;b",)))
    put(store, EntryContent(kind=Kind.HOAX, title="Kabar", body="Tidak benar.", review_on=TODAY), approved=False)
    path = tmp_path / f"a.{ending}"
    export_file(store, path, today=TODAY, for_machines=for_machines)
    before = list(store.entries.every())
    report = import_file(store, path, SARI)
    assert (report.added, report.updated, report.unchanged, report.rejected) == (0, 0, 2, ())
    assert list(store.entries.every()) == before


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".xlsx", ".json"])
def test_a_list_says_what_it_has_no_place_for(store: Store, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"daftar{ending}"
    shown = put(store, EntryContent(title="Jam buka?", body="Pukul 8."))
    assert [one.code for one in export_file(store, path, today=TODAY).remarks] == []

    file = store.attached.add(b"%PDF-1.7\n%%EOF\n", SARI.at)
    with_file = EntryContent(
        title="Jam buka?", body="Pukul 9.", attachments=(Attachment(title="A", file="a.pdf", sha256=file.sha256),)
    )
    store.entries.revise(shown, with_file, SARI, base_revision=1)
    lesson = Lesson(kind=LearnedKind.PHRASING, phrasing="buka jam brp", words="buka, jam", terms=frozenset({"buka"}))
    store.learned.add(store.entries.pk_of(shown), lesson, person="Sari", at=SARI.at)

    *_others, told = export_file(store, path, today=TODAY).remarks
    assert told.code == "export.lacks"
    assert {one.code: one.values["count"] for one in told.further} == {
        "export.lacks-files": 1,
        "export.lacks-approved": 1,
        "export.lacks-learned": 1,
    }
