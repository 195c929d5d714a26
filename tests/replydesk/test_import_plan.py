"""The preview tells exactly what the import then does, and does nothing itself."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from knowledge_base.entry import EntryContent, Kind, Status
from knowledge_base.errors import ImportRefused
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from replydesk.columns_chosen import ColumnChoice
from replydesk.import_plan import MOST_SHOWN, Fate, ImportPlan, plan_import
from replydesk.importing import import_file
from replydesk.quoting import Filler
from replydesk.tidying.merging import merge
from replydesk.wording_check import WordingCheck

SARI = Act(person="Sari", at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC))


def lines(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "entries.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return path


def plan_of(store: Store, path: Path, *, approves: bool = False, **said: str) -> ImportPlan:
    check = WordingCheck(store, today=SARI.at.date()) if approves else None
    return plan_import(store, path, ColumnChoice(store.settings, said), approving=check)


def table(folder: Path, content: str) -> Path:
    path = folder / "daftar.csv"
    path.write_text(content, encoding="utf-8")
    return path


SLOW_MACHINES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]
IDS = [f"{number:032x}" for number in range(3)]
ROW = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Jam buka", "JAM  BUKA", "KTP hilang", "Paspor"]),
        "body": st.sampled_from(["a", "b", ""]),
    },
    optional={
        "id": st.sampled_from(["jam", "ktp", "paspor"]),
        "entry_id": st.sampled_from(IDS),
        "kind": st.sampled_from(["answer", "fact", None]),
        "tags": st.sampled_from([[], ["t"], None]),
        "variants": st.sampled_from([[], ["kapan buka"]]),
    },
)


@given(
    before=st.lists(ROW, min_size=1, max_size=5),
    gone=st.sets(st.integers(0, 4)),
    merged=st.tuples(st.integers(0, 4), st.integers(0, 4)),
    rows=st.lists(ROW, min_size=1, max_size=6),
    approves=st.booleans(),
)
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW_MACHINES)
def test_the_plan_counts_what_the_import_then_reports(
    store: Store,
    tmp_path: Path,
    before: list[dict[str, Any]],
    gone: set[int],
    merged: tuple[int, int],
    rows: list[dict[str, Any]],
    *,
    approves: bool,
) -> None:
    # two names of two entries in one row: which one is meant is settled as it is stored
    assume(not any({"id", "entry_id"} <= row.keys() for row in rows))
    with store.trial():
        import_file(store, lines(tmp_path, before), SARI, skip_bad=True)
        for place, entry in enumerate(list(store.entries.every())):
            if place in gone:
                store.entries.delete(entry.id, SARI)
        left = list(store.entries.every())
        if merged[0] != merged[1] and max(merged) < len(left):
            pair = left[merged[0]], left[merged[1]]
            if pair[0].content.kind == pair[1].content.kind:  # a fact and an answer are not merged
                merge(store, pair[0].id, pair[1].id, SARI)
        path = lines(tmp_path, rows)
        plan = plan_of(store, path, approves=approves)
        report = import_file(store, path, SARI, approve_as="Budi" if approves else None, skip_bad=True)
    assert plan.counts == {
        Fate.ADDED: report.added,
        Fate.CHANGED: report.updated,
        Fate.UNCHANGED: report.unchanged,
        Fate.MERGED: report.merged,
        Fate.CONFLICT: report.conflicts,
    }
    assert plan.rejected == report.rejected


def test_a_preview_stores_nothing(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path, "Perihal,Uraian\nKTP,Bawa surat.\n")
    before = store.path.read_bytes(), store.path.with_name(store.path.name + "-wal").read_bytes()
    assert plan_of(store, path, perihal="title", uraian="body").counts[Fate.ADDED] == 1
    assert (store.path.read_bytes(), store.path.with_name(store.path.name + "-wal").read_bytes()) == before


def test_it_says_what_would_be_different(store: Store, tmp_path: Path) -> None:
    import_file(
        store,
        lines(tmp_path, [{"id": "a", "title": "A", "body": "satu"}, {"id": "b", "title": "B", "body": "x"}]),
        SARI,
    )
    rows: list[dict[str, Any]] = [
        {"id": "a", "title": "A", "body": "dua", "tags": ["t"]},
        {"id": "b", "title": "B", "body": "x"},
        {"id": "c", "title": "C", "body": "y"},
        {"title": "D"},
    ]
    plan = plan_of(store, lines(tmp_path, rows))
    assert [(row.number, row.fate, row.fields) for row in plan.rows] == [
        (1, Fate.CHANGED, ("body", "tags")),
        (2, Fate.UNCHANGED, ()),
        (3, Fate.ADDED, ()),
    ]
    assert [row.number for row in plan.rejected] == [4]


def test_a_row_that_names_an_entry_of_the_file_by_its_other_id_would_change_it(store: Store, tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"id": "a", "entry_id": IDS[1], "title": "A", "body": "satu"},
        {"entry_id": IDS[1], "title": "A", "body": "dua"},
    ]
    plan = plan_of(store, lines(tmp_path, rows))
    assert (plan.counts[Fate.ADDED], plan.counts[Fate.CHANGED]) == (1, 1)


def test_a_title_that_a_row_before_took_from_its_entry_is_that_of_a_new_one(store: Store, tmp_path: Path) -> None:
    old = {"title": "Jam buka", "body": "a", "kind": "fact"}
    import_file(store, lines(tmp_path, [old | {"id": "jam"}]), SARI)
    path = lines(tmp_path, [{"id": "jam", "kind": "answer", "title": "Jam buka", "body": "a"}, old])

    counts = plan_of(store, path).counts
    report = import_file(store, path, SARI)

    assert (counts[Fate.ADDED], counts[Fate.CHANGED]) == (report.added, report.updated) == (1, 1)


def test_of_many_rows_some_are_shown_and_all_are_counted(store: Store, tmp_path: Path) -> None:
    rows = [{"id": f"e{number}", "title": f"T{number}", "body": "x"} for number in range(MOST_SHOWN + 30)]
    plan = plan_of(store, lines(tmp_path, rows))
    assert (plan.counts[Fate.ADDED], len(plan.of(Fate.ADDED))) == (MOST_SHOWN + 30, MOST_SHOWN)


def test_columns_nobody_knows_are_shown_to_be_chosen(store: Store, tmp_path: Path) -> None:
    plan = plan_of(store, table(tmp_path, "Perihal,Uraian\nKTP,Bawa surat.\n"))
    assert plan.refused is not None
    assert [column.name for column in plan.columns] == ["Perihal", "Uraian"]
    assert sum(plan.counts.values()) == 0


def test_a_choice_is_remembered_for_files_with_the_same_columns(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path, "Perihal,Uraian\nKTP,Bawa surat.\n")
    choice = ColumnChoice(store.settings, {"A": "title", "uraian": "body"})
    assert import_file(store, path, SARI, choice=choice).added == 1

    again = plan_of(store, table(tmp_path, "PERIHAL,uraian\nSIM,Ke Samsat.\n"))
    assert (again.is_remembered, again.counts[Fate.ADDED]) == (True, 1)
    other = plan_of(store, table(tmp_path, "Uraian,Perihal\nSIM,Ke Samsat.\n"))
    assert other.refused is not None


def test_a_remembered_choice_that_cannot_be_read_is_guessed_again(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path, "Judul,Uraian\nKTP,Bawa surat.\n")
    import_file(store, path, SARI, choice=ColumnChoice(store.settings, {"uraian": "body"}))
    [name] = [name for name in store.settings.every() if name.startswith("import-columns:")]
    store.settings.set(name, '{"perihal')
    plan = plan_of(store, path, B="body")
    assert (plan.is_remembered, [column.field for column in plan.columns]) == (False, ["title", "body"])


def test_a_choice_is_not_remembered_when_nothing_was_stored(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path, "Perihal,Uraian\nKTP,\n")
    report = import_file(store, path, SARI, choice=ColumnChoice(store.settings, {"perihal": "title", "uraian": "body"}))
    assert not report.stored
    assert plan_of(store, path).refused is not None


def test_a_remembered_choice_can_be_given_back_to_the_program(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path, "Judul,Jawaban,Baru\nJam,8,9\n")
    import_file(store, path, SARI, choice=ColumnChoice(store.settings, {"baru": "body"}))
    assert plan_of(store, path).columns[2].field == "body"
    import_file(store, path, SARI, choice=ColumnChoice(store.settings, {"baru": "auto"}))
    plan = plan_of(store, path)
    assert ([column.field for column in plan.columns], plan.is_remembered) == (["title", "body", ""], False)


@pytest.mark.parametrize(
    ("said", "code"), [({"tidak ada": "title"}, "import.no-such-column"), ({"judul": "apa"}, "import.no-such-field")]
)
def test_a_choice_that_means_nothing_is_refused_before_anything_is_stored(
    said: dict[str, str], code: str, store: Store, tmp_path: Path
) -> None:
    path = table(tmp_path, "Judul,Jawaban\nJam,8\n")
    with pytest.raises(ImportRefused) as refused:
        import_file(store, path, SARI, choice=ColumnChoice(store.settings, said))
    assert refused.value.notice.code == code
    assert list(store.entries.every()) == []


def test_a_file_without_columns_says_so(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as refused:
        plan_of(store, lines(tmp_path, [{"title": "A", "body": "b"}]), judul="title")
    assert refused.value.notice.code == "import.no-columns"


def test_an_entry_that_was_merged_does_not_come_back_by_an_import(store: Store, tmp_path: Path) -> None:
    old = [
        {"id": "lama", "title": "Jam buka", "body": "08.00"},
        {"id": "baru", "title": "Jam layanan", "body": "08.00"},
    ]
    import_file(store, lines(tmp_path, old), SARI)
    merge(store, store.entries.id_of("baru"), store.entries.id_of("lama"), SARI)
    before = list(store.entries.every())

    for named in ({"id": "lama"}, {}):
        path = lines(tmp_path, [{"title": "Jam buka", "body": "07.00"} | named])
        [row] = plan_of(store, path).of(Fate.MERGED)
        assert (row.title, row.into) == ("Jam buka", "Jam layanan")
        report = import_file(store, path, SARI, approve_as="Budi")
        assert (report.merged, report.added, report.updated, report.unchanged) == (1, 0, 0, 0)
    assert list(store.entries.every()) == before


def test_a_row_with_a_title_only_means_the_entry_in_use_of_that_title(store: Store, tmp_path: Path) -> None:
    old = [{"id": "a", "title": "Jam buka", "body": "08.00"}, {"id": "b", "title": "JAM BUKA", "body": "08.00"}]
    import_file(store, lines(tmp_path, old), SARI)
    merge(store, store.entries.id_of("b"), store.entries.id_of("a"), SARI)

    report = import_file(store, lines(tmp_path, [{"title": "Jam buka", "body": "07.00"}]), SARI)

    found = store.entries.latest("b")
    assert found is not None
    assert (report.updated, found.content.body) == (1, "07.00")


def test_a_new_row_that_looks_like_an_entry_under_another_name_is_told_and_not_held_back(
    store: Store, tmp_path: Path
) -> None:
    import_file(store, lines(tmp_path, [{"id": "a", "title": "Cara mengurus surat pindah", "body": "Bawa KK."}]), SARI)
    path = lines(
        tmp_path,
        [
            {"id": "b", "title": "Bagaimana mengurus surat pindah?", "body": "Bawa KK."},
            {"id": "c", "title": "Bagaimana mengurus akta lahir?", "body": "Bawa KK."},
        ],
    )
    assert [row.like for row in plan_of(store, path).of(Fate.ADDED)] == ["Cara mengurus surat pindah", ""]
    assert import_file(store, path, SARI).added == 2


def test_a_new_row_that_contradicts_an_approved_entry_is_told_with_what_both_say(store: Store, tmp_path: Path) -> None:
    store.settings.set(ONE_PERSON, "yes")
    said = EntryContent(title="Cara mengurus surat pindah", body="Surat pindah selesai dalam 3 hari.")
    entry = store.entries.add(said, SARI, own_id="a")
    store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)
    path = lines(
        tmp_path,
        [
            {"id": "b", "title": "Bagaimana mengurus surat pindah?", "body": "Surat pindah selesai dalam 5 hari."},
            {"id": "c", "title": "Mengurus surat pindah", "body": "Surat pindah selesai dalam tiga hari."},
        ],
    )
    [other, same] = plan_of(store, path).of(Fate.ADDED)
    assert (other.like, other.opposed) == (said.title, ("5 hari", "3 hari"))
    assert (same.like, same.opposed) == (said.title, ())


def test_rows_of_the_file_that_do_not_agree_are_told_and_not_held_back(store: Store, tmp_path: Path) -> None:
    path = lines(
        tmp_path,
        [
            {"id": "a", "title": "Cara mengurus surat pindah", "body": "Surat pindah diurus hanya secara daring."},
            {"id": "b", "title": "Kapan bus berangkat?", "body": "Bus berangkat pukul 07.00."},
            {"id": "c", "title": "Bagaimana mengurus surat pindah?", "body": "Surat pindah diurus di loket."},
            {"id": "d", "title": "Jadwal bus berangkat", "body": "Bus berangkat jam 7 pagi."},
        ],
    )
    plan = plan_of(store, path)
    assert [(pair.first, pair.second, pair.opposed) for pair in plan.pairs] == [
        (1, 3, ("hanya secara daring", "di loket")),
        (2, 4, ()),
    ]
    assert (plan.pairs[0].first_title, plan.pairs[0].second_title) == (
        "Cara mengurus surat pindah",
        "Bagaimana mengurus surat pindah?",
    )
    assert plan.remarks == ()
    assert import_file(store, path, SARI).added == 4


def test_a_changed_row_that_contradicts_another_entry_is_told_unless_the_file_changes_that_too(
    store: Store, tmp_path: Path
) -> None:
    store.settings.set(ONE_PERSON, "yes")
    rows = [
        {"id": "a", "title": "Cara mengurus surat pindah", "body": "Surat pindah selesai dalam 3 hari."},
        {"id": "b", "title": "Mengurus surat pindah", "body": "Surat pindah selesai dalam 3 hari."},
    ]
    for row in rows:
        entry = store.entries.add(EntryContent(title=row["title"], body=row["body"]), SARI, own_id=row["id"])
        store.entries.approve(entry.id, SARI, revision=1, content_hash=entry.content_hash)
    rows[0]["body"] = "Surat pindah selesai dalam 5 hari."
    [changed] = plan_of(store, lines(tmp_path, rows)).of(Fate.CHANGED)
    assert (changed.like, changed.opposed) == ("Mengurus surat pindah", ("5 hari", "3 hari"))

    rows[1]["body"] = "Surat pindah selesai dalam lima hari."
    both = plan_of(store, lines(tmp_path, rows))
    assert [(row.like, row.opposed) for row in both.of(Fate.CHANGED)] == [("", ()), ("", ())]
    assert [pair.opposed for pair in both.pairs] == [()]


def test_rows_that_say_what_is_there_already_are_not_held_against_each_other(store: Store, tmp_path: Path) -> None:
    path = lines(
        tmp_path,
        [
            {"id": "a", "title": "Cara mengurus surat pindah", "body": "Surat pindah selesai dalam 3 hari."},
            {"id": "b", "title": "Mengurus surat pindah", "body": "Surat pindah selesai dalam 5 hari."},
        ],
    )
    assert len(plan_of(store, path).pairs) == 1
    import_file(store, path, SARI)
    assert plan_of(store, path).pairs == ()


def test_hidden_signs_that_are_taken_out_are_told_with_their_rows(store: Store, tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"title": "Ka\u200bpan ban\u2060tuan cair?", "body": "Tahun \u202e6202\u202c."},
        {"title": "Jam buka", "body": "Keluarga \U0001f468\u200d\U0001f469\u200d\U0001f467 dan\u00a0saya"},
        {"title": "KTP", "body": "Loket 3", "variants": ["k\u00adtp"]},
    ]
    plan = plan_of(store, lines(tmp_path, rows))

    report = import_file(store, lines(tmp_path, rows), SARI)

    [said] = plan.remarks
    assert (said.code, said.values) == ("import.hidden-signs", {"count": 5, "rows": "1, 3"})
    assert report.remarks == plan.remarks


def test_who_quotes_the_name_of_a_new_draft_is_told_and_keeps_the_fact_it_has(store: Store, tmp_path: Path) -> None:
    budi = Act(person="Budi", at=SARI.at)
    for name, content in (
        ("tarif", EntryContent(kind=Kind.FACT, title="biaya-ktp", body="Gratis.")),
        ("berapa", EntryContent(title="Berapa?", body="Biayanya: {{fakta: biaya-ktp}}")),
        ("lain", EntryContent(title="Lain?", body="Bawa KTP lama.")),
    ):
        entry = store.entries.add(content, SARI, own_id=name)
        store.entries.approve(entry.id, budi, revision=1, content_hash=entry.content_hash)
    path = lines(tmp_path, [{"id": "biaya-ktp", "kind": "fact", "title": "Biaya baru", "body": "Rp50.000"}])

    plan = plan_of(store, path)
    import_file(store, path, SARI)

    assert plan.remarks == (notice("import.quoting-name-later", count=1, titles="Berapa?"),)
    answer = store.entries.serving("berapa")
    assert answer is not None
    assert Filler(store, SARI.at.date()).read(answer).entry.content.body == "Biayanya: Gratis."


def test_a_new_fact_that_a_quotation_means_from_now_on_sends_who_quotes_it_to_review(
    store: Store, tmp_path: Path
) -> None:
    budi = Act(person="Budi", at=SARI.at)
    for name, content in (
        ("tarif", EntryContent(kind=Kind.FACT, title="biaya-ktp", body="Gratis.")),
        ("berapa", EntryContent(title="Berapa?", body="Biayanya: {{fakta: biaya-ktp}}")),
    ):
        entry = store.entries.add(content, SARI, own_id=name)
        store.entries.approve(entry.id, budi, revision=1, content_hash=entry.content_hash)
    path = lines(tmp_path, [{"id": "biaya-ktp", "kind": "fact", "title": "Biaya baru", "body": "Rp50.000"}])

    plan = plan_of(store, path, approves=True)
    report = import_file(store, path, SARI, approve_as="Budi")

    assert report.sent == ("Berapa?",)
    assert plan.remarks == report.remarks
    answer = store.entries.serving("berapa")
    assert answer is not None
    assert answer.state is Status.IN_REVIEW
    store.undoing.undo(SARI)
    assert [one.state for one in (store.entries.serving("berapa"),) if one] == [Status.APPROVED]
