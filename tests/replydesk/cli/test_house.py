from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from tests.replydesk.cli.conftest import Run


def test_accounts_are_added_changed_and_removed(filled: Run) -> None:
    assert filled("account", "Dinas Contoh").status == 0
    made = filled("account", "Bupati", "--voice", "pemimpin", "--channel", "x", "--signature", "– Bupati", "--json")
    assert made.objects[1] == {"name": "Bupati", "voice": "leader", "channel": "x", "signature": "– Bupati"}
    changed = filled("account", "bupati", "--channel", "", "--greeting", "Halo!", "--json").objects[1]
    assert (changed["greeting"], changed["signature"], "channel" in changed) == ("Halo!", "– Bupati", False)
    assert filled("settings", "--json").objects[0]["accounts"] == ["Dinas Contoh", "Bupati"]
    assert filled("settings", "--account", "Bupati", "--account", "Dinas", "--json").status == 0
    assert filled("account", "--json").objects[0]["signature"] == "– Bupati"
    assert [one["name"] for one in filled("account", "Dinas", "--remove", "--json").objects] == ["Bupati"]
    assert filled("undo").status == 0
    assert len(filled("account", "--json").objects) == 2


def test_what_cannot_be_meant_of_an_account_is_said(filled: Run) -> None:
    assert filled("account", "--voice", "leader").status == 2
    assert filled("account", "Nihil", "--remove").status == 2
    refused = filled("account", "Dinas", "--channel", "radio")
    assert (refused.status, "radio" in refused.said) == (2, True)


def test_variables_are_set_and_say_where_they_are_used(filled: Run, tmp_path: Path) -> None:
    file = tmp_path / "lain.jsonl"
    file.write_text('{"id": "adu", "title": "Mengadu ke mana?", "body": "Ke {telepon}."}\n', encoding="utf-8")
    filled("import", file)
    found = filled("variable", "telepon = 0274-555111", "--json").objects
    assert found == [{"name": "telepon", "default": "0274-555111", "entries": 1}]
    assert filled("variable", "telepon = 112 [112 | 110]", "--json").objects[0]["choices"] == ["112", "110"]
    assert filled("variable", "telepon = [").status == 2
    assert filled("variable", "lain", "--remove").status == 2
    assert filled("variable", "telepon", "--remove", "--json").objects == []


def test_the_wording_for_an_account_is_given_and_named(filled: Run, tmp_path: Path) -> None:
    file = tmp_path / "lain.jsonl"
    bodies = '{"x": "Singkat: {telepon}.", "@leader": "Kami di {telepon}."}'
    file.write_text(
        f'{{"id": "adu", "title": "Mengadu ke mana?", "body": "Ke {{telepon}}.", "channel_bodies": {bodies}}}\n',
        encoding="utf-8",
    )
    filled("import", file, "--approve-as", "Kepala")
    filled("variable", "telepon = 112")
    filled("account", "Dinas")
    filled("account", "Bupati", "--voice", "leader", "--signature", "– Bupati")
    leader = filled("wording", "adu", "--channel", "x", "--account", "Bupati", "--json").objects[0]
    assert (leader["wording"], leader["text"]) == ("@leader", "Kami di 112.\n– Bupati")
    own = filled("wording", "adu", "--channel", "x", "--json")
    assert (own.status, own.objects[0]["wording"], own.objects[0]["account"]) == (0, "x", "Dinas")
    filled("account", "Bupati", "--channel", "x")
    elsewhere = filled("wording", "adu", "--channel", "email", "--account", "Bupati")
    assert (elsewhere.status, elsewhere.out) == (2, "")
    assert filled("wording", "adu").out.strip() == "Ke 112."
    assert filled("wording", "tidak-ada").status == 2
    assert filled("wording", "adu", "--channel", "radio").status == 2


@pytest.mark.parametrize(
    ("more", "approved", "steps", "status", "said"),
    [
        ("", False, (), "draft", "disetujui"),
        (', "valid_until": "2020-01-31"', True, (), "expired", "2020-01-31"),
        (', "valid_from": "2999-01-31"', True, (), "approved", "2999-01-31"),
        ("", True, ("retire",), "retired", "nonaktif"),
    ],
)
def test_a_wording_that_may_not_be_used_is_not_written(
    filled: Run,
    tmp_path: Path,
    more: str,
    approved: bool,  # noqa: FBT001 - a parameter
    steps: tuple[str, ...],
    status: str,
    said: str,
) -> None:
    file = tmp_path / "lain.jsonl"
    file.write_text(f'{{"id": "adu", "title": "Mengadu?", "body": "Rahasia 112."{more}}}\n', encoding="utf-8")
    assert filled("import", file, *(("--approve-as", "Kepala") if approved else ())).status == 0
    for step in steps:
        assert filled("entry", step, "adu").status == 0
    plain = filled("wording", "adu")
    assert (plain.status, plain.out) == (1, "")
    assert said in plain.said
    [found] = filled("wording", "adu", "--json").objects
    assert (found["status"], "text" in found) == (status, False)


def test_a_wording_in_which_no_reply_could_leave_is_not_written(filled: Run, tmp_path: Path) -> None:
    file = tmp_path / "lain.jsonl"
    file.write_text('{"id": "k", "kind": "hoax", "title": "Kabar", "body": "Dasar bodoh kamu."}\n', encoding="utf-8")
    assert filled("import", file, "--approve-as", "Kepala").status == 0
    given = filled("wording", "k")
    assert (given.status, given.out) == (1, "")
    assert "bodoh" in given.said


def test_a_wording_whose_fact_cannot_be_used_is_not_given_with_the_reason(filled: Run, tmp_path: Path) -> None:
    file = tmp_path / "paspor.jsonl"
    answer = '{"id": "p1", "title": "Biaya?", "body": "Biaya paspor {{fakta: biaya-paspor}}."}\n'
    fact = '{"id": "biaya-paspor", "kind": "fact", "title": "Biaya paspor", "body": "Rp350.000"}\n'
    file.write_text(answer, encoding="utf-8")
    assert filled("import", file, "--approve-as", "Budi", "--json").objects[0]["kept_as_drafts"][0]["row"] == 1
    refused = filled("--language", "en", "entry", "approve", "p1", "--as", "Budi", "--revision", 1)
    assert refused.status == 2
    assert "quotes the fact “biaya-paspor”, and there is none. Write that fact" in refused.said

    file.write_text(answer + fact, encoding="utf-8")
    assert filled("import", file, "--approve-as", "Budi", "--json").objects[0]["kept_as_drafts"] == []
    given = filled("wording", "p1")
    assert (given.status, given.out.strip()) == (0, "Biaya paspor Rp350.000.")


def test_a_wording_approved_before_its_fact_was_gone_is_not_given_with_the_reason(filled: Run, db: Path) -> None:
    act = Act(person="Sari", at=datetime(2026, 11, 21, 3, 0, tzinfo=UTC))
    answer = EntryContent(title="Biaya?", body="Biaya paspor {{fakta: biaya-paspor}}.")
    fact = EntryContent(kind=Kind.FACT, title="Biaya paspor", body="Rp350.000", valid_until=date(2026, 1, 1))
    store = open_store(db)
    for name, content in (("biaya-paspor", fact), ("p1", answer)):
        entry = store.entries.add(content, act, own_id=name)
        by = Act(person="Budi", at=act.at)
        store.entries.approve(entry.id, by, revision=1, content_hash=entry.content_hash)
    store.close()
    ended = filled("--language", "en", "wording", "p1")
    assert (ended.status, ended.out) == (1, "")
    assert "quotes the fact “biaya-paspor”, whose last day is 2026-01-01. Renew that fact" in ended.said
    [found] = filled("wording", "p1", "--json").objects
    assert (found["status"], "text" in found) == ("approved", False)
