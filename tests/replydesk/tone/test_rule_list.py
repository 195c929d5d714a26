"""What people see of the rules: all of them, what an institution made of ours, and those that some words mean."""

from pathlib import Path

import pytest

from replydesk.house_rules import pack_of
from replydesk.tone.load import shipped_pack
from replydesk.tone.rule_list import Change, Listed, RuleFilter, families, listed
from replydesk.verdict import Severity

OWN = "extends: existence\nmessage: Ganti.\nlevel: error\ntokens: [sampel]\n"


def rows_of(folder: Path, **files: str) -> dict[str, Listed]:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/').replace('_', '-')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return {one.rule.name: one for one in listed(pack_of(str(folder), "id"))}


def levels(folder: Path, *lines: str) -> None:
    (folder / ".vale.ini").write_text("[*]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def test_ours_alone_are_all_on_and_unchanged() -> None:
    pack = shipped_pack("en")
    rows = listed(pack)
    assert [one.rule for one in rows] == list(pack.rules)
    assert {(one.is_on, one.change) for one in rows} == {(True, Change.NONE)}
    assert all(one.rule.ours is one.rule.severity and not one.rule.changed_in for one in rows)


def test_each_of_ours_says_why_it_is_there_and_shows_what_it_finds() -> None:
    for language in ("id", "en"):
        for one in listed(shipped_pack(language)):
            assert one.rule.description, one.rule.name
            assert one.finds or any(example.found for example in one.rule.examples), one.rule.name


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("level: error\n", Change.TIGHTENED),
        ("level: suggestion\n", Change.RELAXED),
        ("level: warning\n", Change.NONE),
        ("level: off\n", Change.OFF),
        ("tokens+: [tolonglah]\n", Change.TIGHTENED),
        ("exceptions+: [tolong sekali]\n", Change.RELAXED),
        ("tokens+: [tolonglah]\nexceptions+: [tolong sekali]\n", Change.CHANGED),
        ("message: Jangan menyindir.\n", Change.CHANGED),
        ("when: {intent: complaint}\n", Change.CHANGED),
        ("tokens+: [tolonglah]\nlevel: suggestion\n", Change.RELAXED),
    ],
)
def test_what_an_institution_makes_of_a_rule_of_ours(tmp_path: Path, text: str, change: Change) -> None:
    row = rows_of(tmp_path, respect__sarcasm="extends: respect.sarcasm\n" + text)["respect.sarcasm"]
    assert row.change is change
    assert row.rule.changed_in == (str(tmp_path / "respect" / "sarcasm.yml"),)
    assert row.rule.ours is Severity.WARN


def test_a_rule_in_place_of_ours_is_changed_and_a_new_one_added(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, respect__sarcasm=OWN.replace("error", "warning"), own__one=OWN)
    assert rows["respect.sarcasm"].change is Change.CHANGED
    assert (rows["own.one"].change, rows["own.one"].rule.ours) == (Change.ADDED, None)


def test_a_rule_that_is_off_is_listed_as_grave_as_it_would_be(tmp_path: Path) -> None:
    levels(tmp_path, "respect.blame = NO", "own.one = NO", "plain.slang = suggestion")
    rows = rows_of(tmp_path, own__one=OWN, respect__shouting="extends: respect.shouting\nlevel: off\n")
    off = {name: row.rule.severity for name, row in rows.items() if not row.is_on}
    assert off == {
        "respect.blame": Severity.BLOCK,
        "own.one": Severity.BLOCK,
        "respect.shouting": shipped_pack("id").rule("respect.shouting").severity,
    }
    assert rows["respect.blame"].change is Change.OFF
    assert rows["respect.blame"].rule.changed_in == (str(tmp_path / ".vale.ini"),)
    assert rows["plain.slang"].rule.changed_in == (str(tmp_path / ".vale.ini"),)


def test_rules_nobody_may_overrule_are_marked(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, respect__profanity="extends: respect.profanity\nwords+: [sompret]\n", own__one=OWN)
    fixed = {name for name, row in rows.items() if row.rule.is_fixed}
    assert {"respect.profanity", "structure.unfinished", "neutrality.campaign-sign"} <= fixed
    assert not {"own.one", "respect.blame", "plain.slang"} & fixed
    assert rows["respect.profanity"].change is Change.TIGHTENED


def test_they_are_narrowed_by_words_level_family_and_change(tmp_path: Path) -> None:
    levels(tmp_path, "respect.sarcasm = NO")
    rows = tuple(rows_of(tmp_path, own__one=OWN).values())

    def names(**wanted: object) -> list[str]:
        return [one.rule.name for one in RuleFilter(**wanted).narrowed(rows)]  # type: ignore[arg-type]

    assert names() == [one.rule.name for one in rows]
    assert names(changed_only=True) == ["own.one", "respect.sarcasm"]
    assert names(off_only=True) == ["respect.sarcasm"]
    assert names(family="own") == ["own.one"]
    assert "respect.sarcasm" not in names(severity=Severity.WARN)
    assert {one.rule.severity for one in RuleFilter(severity=Severity.SUGGEST).narrowed(rows)} == {Severity.SUGGEST}
    assert names(words="MENYALAHKAN warga", family="respect")[0] == "respect.blame"
    assert "respect.blame" in names(words="salah ibu sendiri")
    assert names(words="tidak ada kata seperti ini xyz") == []
    assert families(rows)[:3] == ("accuracy", "neutrality", "own")
