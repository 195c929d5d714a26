"""The life of entries from the command line."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from knowledge_base.store.actions import Action, ActionKind
from knowledge_base.store.entries import Act
from replydesk.action_words import action_words
from replydesk.wording import load_wording
from tests.replydesk.cli.conftest import Run

TWO = "Ini rumusan kedua."


@pytest.fixture
def changed(filled: Run, tmp_path: Path) -> Run:
    """The fact base of ``filled`` in which Sari's entry on lost cards has a newer draft by somebody else."""
    path = tmp_path / "again.jsonl"
    path.write_text(f'{{"id": "ktp-hilang", "title": "KTP saya hilang?", "body": "{TWO}"}}\n', encoding="utf-8")
    assert filled("import", path).status == 0
    return filled


def state(run: Run, *call: object) -> tuple[str, int | None]:
    ended = run("entry", *call, "--json")
    assert ended.status == 0, ended.said
    [found] = ended.objects
    return found["state"], found["revision"]


def test_an_entry_goes_from_draft_to_approved_by_two_people(changed: Run) -> None:
    assert state(changed, "submit", "ktp-hilang") == ("in-review", 2)
    assert state(changed, "send-back", "ktp-hilang", "--as", "Budi", "--reason", "Sebut jamnya.") == ("draft", 2)
    assert state(changed, "submit", "ktp-hilang") == ("in-review", 2)
    assert state(changed, "approve", "ktp-hilang", "--as", "Budi", "--revision", 2) == ("approved", 2)
    assert "Sebut jamnya." in changed("entry", "history", "ktp-hilang").out


def test_an_approval_names_what_was_read_and_is_not_the_authors(changed: Run) -> None:
    assert "2" in changed("entry", "approve", "ktp-hilang", "--as", "Budi").said
    for refused in (("--as", "Budi", "--revision", 1), ("--revision", 2), ("--as", "Budi", "--revision", 7)):
        assert changed("entry", "approve", "ktp-hilang", *refused).status == 2
    assert changed("entry", "send-back", "ktp-hilang", "--reason", "x").status == 2
    assert changed("settings", "--one-person", "yes").status == 0
    assert state(changed, "approve", "ktp-hilang", "--revision", 2) == ("approved", 2)


def test_a_wording_in_which_no_reply_could_leave_is_neither_approved_nor_given(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "rude.jsonl"
    path.write_text('{"id": "kasar", "title": "Kapan?", "body": "Dasar bodoh kamu."}\n', encoding="utf-8")
    ended = filled("import", path, "--approve-as", "Budi", "--json")
    assert (ended.status, ended.objects[0]["added"]) == (0, 1)
    [kept] = ended.objects[0]["kept_as_drafts"]
    assert kept["row"] == 1
    assert "bodoh" in kept["reason"]
    refused = filled("--language", "en", "entry", "approve", "kasar", "--as", "Budi", "--revision", 1)
    assert refused.status == 2
    assert "“Kapan?” cannot be approved" in refused.said
    assert state(filled, "submit", "kasar") == ("in-review", 1)


def test_two_revisions_are_compared_and_the_older_one_becomes_a_draft(changed: Run) -> None:
    found = {one["field"]: one for one in changed("entry", "diff", "ktp-hilang", "--json").objects}
    assert (found["body"]["from"], found["body"]["to"]) == (1, 2)
    assert "".join(piece["text"] for piece in found["body"]["pieces"] if piece["turn"] != "out") == TWO
    assert "{+" in changed("entry", "diff", "ktp-hilang", "--revision", 1, "--to", 2).out
    assert "2" in changed("entry", "diff", "ktp-hilang", "--revision", 2, "--to", 2).said
    assert state(changed, "restore", "ktp-hilang", "--revision", 1) == ("draft", 3)
    assert changed("entry", "diff", "ktp-hilang", "--revision", 1, "--to", 3).out == ""


def test_an_entry_is_shown_with_its_facts_and_with_what_of_them_is_new(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    fact = '{"id": "biaya", "kind": "fact", "title": "Biaya KTP", "body": "%s"}\n'
    answer = '{"id": "berapa", "title": "Berapa?", "body": "Selamat pagi. Biayanya {{fakta: biaya}}. Terima kasih."}\n'
    path.write_text(fact % "Rp50.000" + answer, encoding="utf-8")
    assert filled("import", path, "--approve-as", "Budi").status == 0
    assert "Biayanya ‹Rp50.000›." in filled("entry", "show", "berapa").out
    path.write_text(fact % "Rp60.000", encoding="utf-8")
    assert filled("import", path, "--approve-as", "Budi").status == 0
    [shown] = filled("entry", "show", "berapa", "--json").objects
    assert (shown["state"], shown["body"]) == ("in-review", "Selamat pagi. Biayanya Rp60.000. Terima kasih.")
    [changed] = shown["changed_facts"]
    assert (changed["entry"], changed["was"], changed["now"]) == ("biaya", "Rp50.000", "Rp60.000")
    assert "Biaya KTP" in filled("entry", "show", "berapa").said
    assert filled("entry", "retire", "biaya").status == 0
    unusable = filled("entry", "show", "berapa")
    assert "{{fakta: biaya}}" in unusable.out
    assert "Biaya KTP" in unusable.said
    assert filled("entry", "delete", "berapa").status == 0
    assert filled("entry", "show", "berapa").status == 2


def test_what_is_deleted_comes_back(filled: Run) -> None:
    assert filled("entry", "restore", "ktp-hilang").status == 2
    assert state(filled, "delete", "ktp-hilang") == ("deleted", None)
    assert filled("entry", "approve", "ktp-hilang", "--revision", 1).status == 2
    assert state(filled, "restore", "ktp-hilang") == ("draft", 3)
    assert filled("entry", "delete", "tidak-ada").status == 2


def test_every_action_is_undone_and_redone_an_import_at_once(changed: Run) -> None:
    assert state(changed, "retire", "ktp-hilang") == ("retired", 1)
    assert changed("undo", "--json").objects[0]["what"] == "retired"
    assert changed("undo", "--json").objects[0] | {"person": ""} == {
        "what": "imported",
        "person": "",
        "entries": 1,
        "title": "KTP saya hilang, bagaimana mengurusnya?",
    }
    assert changed("undo", "--json").objects[0]["entries"] == 3
    assert (changed("undo").status, changed("ask", "ktp hilang", "--json").objects[0]["decision"]) == (1, "none")
    assert changed("redo").status == changed("redo").status == changed("redo").status == 0
    assert changed("redo").status == 1


def test_what_was_undone_is_said_in_the_language_with_how_many_it_was(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.csv"
    path.write_text("kode,pertanyaan,jawaban\na,Apa itu NIB?,Nomor induk.\nb,Apa itu PBB?,Pajak.\n", encoding="utf-8")
    assert filled("import", path).status == 0
    assert filled("undo").said == "Dibatalkan: Diimpor, 2 entri\n"
    assert filled("redo").said == "Dilakukan lagi: Diimpor, 2 entri\n"
    assert filled("entry", "submit", "a").status == 0
    assert filled("undo").said == "Dibatalkan: Diajukan untuk ditinjau: Apa itu NIB?\n"
    assert filled("--language", "en", "redo").said == "Done again: Submitted for review: Apa itu NIB?\n"


@pytest.mark.parametrize("what", list(ActionKind))
def test_each_action_has_its_word(what: ActionKind) -> None:
    action = Action(number=1, what=what, person="Sari", count=1, title="", has_settings=False)
    words = {language: action_words(action, load_wording(language)) for language in ("id", "en")}
    assert words["id"] != words["en"]
    assert str(what) not in words.values()


def test_what_is_due_is_listed(filled: Run, tmp_path: Path) -> None:
    assert filled("due").out == ""
    soon = (date.today() + timedelta(days=9)).isoformat()
    path = tmp_path / "due.csv"
    path.write_text(
        "kode,pertanyaan,jawaban,berlaku sampai,tinjau\n"
        f"tarif,Berapa tarifnya?,Gratis.,{soon},\nalamat,Di mana?,Di sini.,,{soon}\n",
        encoding="utf-8",
    )
    assert filled("import", path, "--approve-as", "Budi").status == 0
    assert filled("entry", "restore", "ktp-hilang", "--revision", 1).status == 0
    assert {(one["list"], one["entry"]) for one in filled("due", "--json").objects} == {
        ("expiring", "tarif"),
        ("to-review", "alamat"),
    }
    assert filled("due", "--days", 8).out == ""
    assert filled("settings", "--warn-days", "8").status == 0
    assert filled("due").out == ""


def test_what_has_expired_and_what_quotes_it_is_due_first(filled: Run, db: Path, tmp_path: Path) -> None:
    over, soon = ((date.today() + timedelta(days=days)).isoformat() for days in (-1, 9))
    path = tmp_path / "due.csv"
    path.write_text(
        "kode,jenis,pertanyaan,jawaban,berlaku sampai\n"
        f"biaya,fakta,Biaya KTP,Rp50.000,{soon}\n"
        f'berapa,jawaban,Berapa?,"Selamat pagi. {{{{fakta: biaya}}}}. Terima kasih.",\n',
        encoding="utf-8",
    )
    assert filled("import", path, "--approve-as", "Budi").status == 0
    path.write_text(f"kode,jenis,pertanyaan,jawaban,berlaku sampai\nbiaya,fakta,Biaya KTP,Rp50.000,{over}\n")
    assert filled("import", path, "--approve-as", "Budi").status == 0
    assert filled("entry", "approve", "berapa", "--as", "Budi", "--revision", 1).status == 2
    store = open_store(db)  # as if the fact had expired since: its day came by itself
    entry = store.entries.latest("berapa")
    assert entry is not None
    act = Act(person="Budi", at=datetime.now(UTC))
    store.entries.approve(entry.id, act, revision=1, content_hash=entry.content_hash)
    store.close()
    assert [(one["list"], one["entry"]) for one in filled("due", "--json").objects] == [
        ("expired", "biaya"),
        ("quoting", "berapa"),
    ]
    first, second = filled("due").out.splitlines()
    assert first == f"expired     {over}  biaya  Biaya KTP"
    assert second == f"quoting     {'':<10}  berapa  Berapa?"


@pytest.fixture
def quoted(filled: Run, tmp_path: Path) -> Run:
    """The fact base of ``filled`` with a fact and two approved answers that quote it."""
    path = tmp_path / "facts.jsonl"
    rows = ['{"id": "biaya", "kind": "fact", "title": "Biaya KTP", "body": "Rp50.000"}']
    rows += [
        f'{{"id": "{name}", "title": "Berapa {name}?", "body": "Selamat pagi. {{{{fakta: biaya}}}}. Terima kasih."}}'
        for name in ("satu", "dua")
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert filled("import", path, "--approve-as", "Budi").status == 0
    return filled


@pytest.mark.parametrize("step", ["retire", "delete"])
def test_who_quotes_a_fact_that_goes_out_of_use_is_listed_and_comes_back_by_undo(quoted: Run, step: str) -> None:
    ended = quoted("--language", "en", "entry", step, "biaya")
    assert "2 entries quote it and go to review:" in ended.said
    assert ended.out.splitlines()[1:] == ["satu  in-review  Berapa satu?", "dua  in-review  Berapa dua?"]
    assert {(one["list"], one["entry"]) for one in quoted("due", "--json").objects} == {
        ("waiting", "satu"),
        ("waiting", "dua"),
    }
    assert quoted("undo").status == 0
    assert quoted("due").out == ""
    assert [one["state"] for one in quoted("entry", "quoted-by", "biaya", "--json").objects] == ["approved"] * 2


def test_an_import_that_changes_a_fact_names_who_quotes_it(quoted: Run, tmp_path: Path) -> None:
    path = tmp_path / "dearer.jsonl"
    path.write_text(
        '{"id": "dua", "title": "Berapa dua?", "body": "Selamat pagi. {{fakta: biaya}}. Terima kasih."}\n'
        '{"id": "biaya", "kind": "fact", "title": "Biaya KTP", "body": "Rp60.000"}\n',
        encoding="utf-8",
    )
    call = ("--language", "en", "import", path)
    later = quoted(*call, "--preview")
    assert "2 entries quote facts that change here, and go to review once" in later.said
    assert "Berapa satu?; Berapa dua?" in later.said
    for more in (("--preview",), ()):
        ended = quoted(*call, "--approve-as", "Budi", *more)
        assert "1 entry quotes facts whose new wording is approved here, and goes to review: Berapa satu?" in ended.said
    assert quoted("undo").status == 0
    [told] = quoted("import", path, "--approve-as", "Budi", "--json").objects
    assert told["sent_to_review"] == ["Berapa satu?"]
    assert state(quoted, "show", "satu") == ("in-review", 1)
    assert state(quoted, "show", "dua") == ("approved", 1)
    [again] = quoted("import", path, "--approve-as", "Budi", "--json").objects
    assert (again["sent_to_review"], again["remarks"]) == ([], [])


def test_what_approval_asks_for_is_set_shown_and_lifted(filled: Run, tmp_path: Path) -> None:
    sop = tmp_path / "sop.txt"
    sop.write_text("Cocokkan dengan perda.\nBaca dua kali.\n", encoding="utf-8")
    call = ("--require", "source", "--require", "legal-basis", "--sop", sop, "--warn-days", "14", "--one-person", "yes")
    [found] = filled("settings", *call, "--json").objects
    assert (found["require"], found["warn_days"], found["one_person"]) == (["source", "legal-basis"], 14, True)
    assert found["sop"] == "Cocokkan dengan perda.\nBaca dua kali."
    assert filled("settings", "--json").objects == [found]
    [found] = filled("settings", "--require", "none", "--sop", "", "--one-person", "no", "--json").objects
    assert (found["require"], found["sop"], found["one_person"]) == ([], "", False)


def test_a_sop_nobody_would_read_is_refused(filled: Run, tmp_path: Path) -> None:
    sop = tmp_path / "sop.txt"
    sop.write_text("x" * 20_001, encoding="utf-8")
    assert filled("settings", "--account", "Dinas", "--sop", sop).status == 2
    assert filled("settings", "--warn-days", "366").status == 2
    [found] = filled("settings", "--json").objects
    assert (found["accounts"], found["sop"]) == ([], "")


def test_an_import_is_approved_only_as_a_single_entry_would_be(filled: Run, entries_file: Path, tmp_path: Path) -> None:
    assert filled("settings", "--require", "source").status == 0
    path = tmp_path / "new.csv"
    path.write_text("pertanyaan,jawaban\nApa itu NIB?,Nomor induk berusaha.\n", encoding="utf-8")
    ended = filled("import", path, "--approve-as", "Budi")
    assert (ended.status, "NIB" in ended.said) == (2, True)
    assert filled("import", path).status == 0
    assert filled("import", entries_file, "--approve-as", "Budi").status == 0


def test_who_quotes_a_fact_is_listed_and_goes_to_review_when_it_changes(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "quoting.jsonl"
    fact = '{"id": "biaya-ktp", "kind": "fact", "title": "Biaya KTP", "body": "%s"}\n'
    answer = '{"id": "berapa", "title": "Berapa biaya cetak?", "body": "Biayanya {{fakta: biaya-ktp}}."}\n'
    path.write_text(fact % "gratis" + answer, encoding="utf-8")
    assert filled("import", path, "--approve-as", "Budi").status == 0
    assert [one["entry"] for one in filled("entry", "quoted-by", "biaya-ktp", "--json").objects] == ["berapa"]
    assert "berapa" in filled("entry", "quoted-by", "berapa").said
    path.write_text(fact % "Rp10.000", encoding="utf-8")
    assert filled("import", path).status == 0
    ended = filled("entry", "approve", "biaya-ktp", "--revision", 2, "--as", "Budi", "--json")
    assert [(one["entry"], one["state"]) for one in ended.objects] == [
        ("biaya-ktp", "approved"),
        ("berapa", "in-review"),
    ]
    assert "berapa  in-review" in filled("entry", "quoted-by", "biaya-ktp").out
    assert filled("undo", "--as", "Budi").status == 0
    assert "berapa  approved" in filled("entry", "quoted-by", "biaya-ktp").out


@pytest.mark.parametrize(
    "call",
    [
        ("entry", "submit", "ktp-hilang"),
        ("entry", "retire", "ktp-hilang"),
        ("entry", "delete", "ktp-hilang"),
        ("entry", "approve", "ktp-hilang", "--revision", 1),
        ("entry", "send-back", "ktp-hilang", "--reason", "x"),
        ("entry", "show", "ktp-hilang"),
        ("merge", "lain", "ktp-hilang"),
        ("merge", "ktp-hilang", "lain"),
        ("merge", "ktp-hilang", "lain", "--preview"),
        ("duplicates", "--different", "lain", "ktp-hilang"),
        ("wording", "ktp-hilang"),
        ("attachments", "ktp-hilang"),
    ],
    ids=lambda call: " ".join(map(str, call[:3])),
)
def test_of_a_deleted_entry_it_is_said_under_the_name_that_was_typed_and_how_it_comes_back(
    filled: Run, tmp_path: Path, call: tuple[object, ...]
) -> None:
    path = tmp_path / "lain.jsonl"
    path.write_text('{"id": "lain", "title": "Lain?", "body": "Lain."}\n', encoding="utf-8")
    filled("import", path)
    assert filled("entry", "delete", "ktp-hilang").status == 0
    ended = filled("--language", "en", *call)
    assert (ended.status, ended.said.strip()) == (
        2,
        "The entry ktp-hilang is deleted. Bring it back first: entry restore ktp-hilang",
    )
