"""No entry is approved, printed or published in whose words no reply could leave; what is only odd is shown."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.errors import ApprovalRefused, ExportRefused
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from knowledge_base.variables import Variable
from replydesk.approving import approve
from replydesk.archiving import ArchiveWish, export_archive, import_archive
from replydesk.bulk import Change, Wish, change_many
from replydesk.columns_chosen import ColumnChoice
from replydesk.draft import Mode
from replydesk.entry_steps import standing_of
from replydesk.exporting import export_file
from replydesk.handbook import handbook_of
from replydesk.house import House, set_house
from replydesk.import_plan import Fate, plan_import
from replydesk.importing import import_file
from replydesk.tone.load import shipped_pack
from replydesk.verdict import Severity
from replydesk.wording_check import WordingCheck

TODAY = date(2026, 11, 21)
SARI, BUDI = (Act(person=name, at=datetime(2026, 11, 21, 3, 0, tzinfo=UTC)) for name in ("Sari", "Budi"))
GOOD = EntryContent(title="Jam buka?", body="Loket buka pukul 08.00 sampai 15.00.")
RUDE = EntryContent(title="Kapan selesai?", body="Dasar bodoh kamu, tunggu saja tiga hari.")
OPINION = EntryContent(title="Mengapa mahal?", body="Menurut kami tarif itu wajar. Tarifnya Rp50.000.")


@pytest.fixture
def check(store: Store) -> WordingCheck:
    return WordingCheck(store, today=TODAY)


def rules(check: WordingCheck, content: EntryContent) -> dict[str, Severity]:
    return {one.finding.rule: one.finding.severity for one in check.findings(content)}


def served(store: Store, content: EntryContent) -> Entry:
    """Put *content* in as an older version of the program approved it, which did not ask about its words."""
    entry = store.entries.add(content, SARI)
    return store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)


def test_a_wording_in_which_no_reply_could_leave_is_not_approved(store: Store, check: WordingCheck) -> None:
    rude, good = (store.entries.add(content, SARI) for content in (RUDE, GOOD))
    with pytest.raises(ApprovalRefused) as refused:
        approve(store, rude, BUDI, check)
    assert refused.value.notice.code == "entry.approval-wording"
    assert "bodoh" in str(refused.value.notice.values["what"])
    assert store.entries.latest(rude.id) == rude
    assert approve(store, good, BUDI, check).entry.state is Status.APPROVED


def test_each_wording_is_read_as_it_would_leave(check: WordingCheck) -> None:
    for_x = EntryContent(title=GOOD.title, body=GOOD.body, channel_bodies=FrozenDict({"x": RUDE.body}))
    [found] = check.blocks(for_x)
    assert found.place == "x"
    filled = EntryContent(title="Sapa?", body="Hai, {sapaan}.", variables=(Variable(name="sapaan", default="bodoh"),))
    assert check.blocks(filled)
    assert not check.blocks(EntryContent(title="Sapa?", body="Hai, {sapaan}. Berkas dikirim ke {alamat}."))


def test_what_is_asked_of_a_reply_is_not_asked_of_an_entry(check: WordingCheck) -> None:
    bare = EntryContent(title="Berapa?", body="Rp50.000, paling lama 14 hari kerja, hubungi 0341-551234.")
    assert rules(check, bare) == {}
    quoting = EntryContent(title="Berapa?", body="Biayanya {{fakta: biaya-ktp}}.")
    assert check.why_words_not_approved(quoting) is None


def test_what_replies_may_say_once_it_is_approved_is_shown_and_left_to_the_person(
    store: Store, check: WordingCheck
) -> None:
    assert rules(check, OPINION) == {"respect.opinion": Severity.WARN}
    entry = store.entries.add(OPINION, SARI)
    standing = standing_of(store, entry, person="Budi", today=TODAY, check=check)
    assert (standing.refusal, [one.finding.rule for one in standing.findings]) == (None, ["respect.opinion"])
    approve(store, entry, BUDI, check)


def test_it_is_said_beside_the_entry_before_anybody_tries(store: Store, check: WordingCheck) -> None:
    standing = standing_of(store, store.entries.add(RUDE, SARI), person="Budi", today=TODAY, check=check)
    assert standing.refusal is not None
    assert standing.refusal.code == "entry.approval-wording-shown"
    assert any(one.finding.severity is Severity.BLOCK for one in standing.findings)
    own = standing_of(store, store.entries.add(GOOD, SARI), person="Sari", today=TODAY, check=check)
    assert own.refusal is not None
    assert own.refusal.code == "entry.approval-by-author"


def test_the_text_of_a_hoax_and_of_a_fact_is_material_and_no_wording(store: Store, check: WordingCheck) -> None:
    for kind in (Kind.HOAX, Kind.FACT):
        content = EntryContent(kind=kind, title="Kabar", body=RUDE.body)
        assert check.why_not_approved(content) is None
        assert check.blocks(content)
        entry = store.entries.add(content, SARI)
        assert standing_of(store, entry, person="Budi", today=TODAY, check=check).findings == ()


def test_of_several_entries_those_are_left_and_why_is_said(store: Store) -> None:
    ids = tuple(store.entries.add(content, SARI).id for content in (GOOD, RUDE))
    outcome = change_many(store, Wish(change=Change.APPROVE, entry_ids=ids), BUDI)
    assert (outcome.changed, [one.title for one in outcome.left]) == (1, [RUDE.title])
    assert [one.why.code for one in outcome.left] == ["entry.approval-wording"]


def lines(folder: Path, *contents: EntryContent) -> Path:
    path = folder / "entries.jsonl"
    rows = [content.as_json() | {"id": f"e{number}"} for number, content in enumerate(contents)]
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return path


def test_an_import_approves_the_others_and_tells_of_those(store: Store, check: WordingCheck, tmp_path: Path) -> None:
    path = lines(tmp_path, GOOD, RUDE)
    plan = plan_import(store, path, ColumnChoice(store.settings), approving=check)
    report = import_file(store, path, SARI, approve_as="Budi")
    states = {entry.own_id: entry.state for entry in store.entries.every()}
    assert states == {"e0": Status.APPROVED, "e1": Status.DRAFT}
    assert (report.added, [one.number for one in report.drafts]) == (2, [2])
    told = ["import.wording-blocked", "entry.approval-wording"]
    assert ([one.code for one in report.remarks], [one.code for one in plan.remarks]) == (told, told)

    assert plan_import(store, path, ColumnChoice(store.settings), approving=check).counts[Fate.UNCHANGED] == 2
    again = import_file(store, path, SARI, approve_as="Budi")
    assert (again.unchanged, [one.number for one in again.drafts]) == (2, [2])
    assert import_file(store, lines(tmp_path, GOOD, GOOD), SARI, approve_as="Budi").drafts == ()
    latest = store.entries.latest("e1")
    assert latest is not None
    assert latest.state is Status.APPROVED


def test_an_archive_brings_no_approval_of_such_a_wording(store: Store, here: Store, tmp_path: Path) -> None:
    store.settings.set(ONE_PERSON, "yes")
    for content in (GOOD, RUDE):
        served(store, content)
    path = tmp_path / "a.replydesk"
    export_archive(store, path, now=SARI.at)
    report = import_archive(here, path, ArchiveWish(approve_as="Budi"), SARI)
    assert {one.content.title: one.state for one in here.entries.every()} == {
        GOOD.title: Status.APPROVED,
        RUDE.title: Status.DRAFT,
    }
    assert "archive.approvals-refused" in [one.code for one in report.remarks]


def test_what_was_approved_all_the_same_is_neither_printed_nor_published(store: Store, tmp_path: Path) -> None:
    served(store, GOOD)
    served(store, RUDE)
    served(store, EntryContent(kind=Kind.HOAX, title="Kabar", body=RUDE.body))
    book = handbook_of(store, today=TODAY)
    assert (book.count, book.left_out) == (1, 2)
    path = tmp_path / "faq.jsonld"
    assert export_file(store, path, today=TODAY).count == 1
    assert "bodoh" not in path.read_text(encoding="utf-8")


def test_where_the_rules_cannot_be_read_nothing_is_approved_printed_or_published(store: Store, tmp_path: Path) -> None:
    served(store, GOOD)
    set_house(store, House(rules_folder=str(tmp_path / "gone")), SARI)
    assert WordingCheck(store, today=TODAY).why_not_approved(GOOD) is not None
    with pytest.raises(ExportRefused):
        handbook_of(store, today=TODAY)


def test_the_rules_of_a_special_time_hold(store: Store) -> None:
    named = EntryContent(title="Siapa?", body="Golkar memperoleh nomor urut 4.")
    before = rules(WordingCheck(store, today=TODAY, pack=shipped_pack("en")), named)
    set_house(store, House(modes=frozenset({Mode.ELECTION})), SARI)
    assert rules(WordingCheck(store, today=TODAY, pack=shipped_pack("en")), named) != before


def test_an_export_to_work_on_marks_what_no_reply_may_rest_on(store: Store, tmp_path: Path) -> None:
    served(store, GOOD)
    served(store, EntryContent(title="Lama?", body="Dulu.", valid_until=date(2026, 11, 20)))
    served(store, EntryContent(title="Nanti?", body="Besok.", valid_from=date(2026, 11, 22)))
    store.entries.add(EntryContent(title="Draf?", body="Belum."), SARI)
    for ending in ("jsonl", "json", "csv", "xlsx"):
        path = tmp_path / f"a.{ending}"
        remarks = export_file(store, path, today=TODAY).remarks
        assert [(one.code, one.values["count"]) for one in remarks] == [("export.marked", 3)]
        report = import_file(store, path, SARI)
        assert (report.unchanged, report.ignored_columns) == (4, ())
    rows = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["title"]: row.get("entry_status") for row in rows} == {
        GOOD.title: None,
        "Lama?": "expired",
        "Nanti?": "approved",
        "Draf?": "draft",
    }
    table = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert [mark in table for mark in ("Status entri", "kedaluwarsa", "belum berlaku", "draf")] == [True] * 4
    web = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["dataFeedElement"]
    assert [one.get("creativeWorkStatus") for one in web if one["name"] == "Draf?"] == ["draft"]
