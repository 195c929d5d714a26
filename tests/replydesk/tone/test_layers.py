"""What an institution may do to our rules: everything, but not loosen those that nobody may overrule."""

from pathlib import Path

import pytest

from replydesk.draft import Draft
from replydesk.house_rules import pack_of
from replydesk.tone.check import check
from replydesk.tone.exam import EXAM_DAY
from replydesk.tone.rule_file import RuleFileBroken
from replydesk.verdict import Severity


def written(folder: Path, **files: str) -> str:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/').replace('_', '-')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(folder)


def levels(folder: Path, *lines: str) -> str:
    (folder / ".vale.ini").write_text("[*]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return str(folder)


PROFANITY = "extends: respect.profanity\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (PROFANITY + "level: warning\n", "tone.fixed-rule", 2),
        (PROFANITY + "level: off\n", "tone.fixed-rule", 2),
        (PROFANITY + "override: second\n", "tone.fixed-rule", 2),
        (PROFANITY + "words-: [goblok]\n", "tone.fixed-rule", 2),
        (PROFANITY + "words: [kampret]\n", "tone.fixed-rule", 2),
        (PROFANITY + "when: {channel: [x]}\n", "tone.fixed-rule", 2),
        (PROFANITY + "unless_cited: true\n", "tone.fixed-rule", 2),
        ("extends: existence\nmessage: M\ntokens: [x]\n", "tone.fixed-rule", 1),
        ("extends: respect.shouting\nmessage: M\n", "tone.fixed-rule", 1),
        (PROFANITY + "exceptions+: ['.*']\n", "tone.fixed-example", 1),
        (PROFANITY + "allow_near+: {'[a-z]+': '[a-z]+'}\n", "tone.fixed-example", 1),
    ],
)
def test_a_rule_nobody_may_overrule_is_not_loosened(tmp_path: Path, text: str, code: str, line: int) -> None:
    with pytest.raises(RuleFileBroken) as refused:
        pack_of(written(tmp_path, respect__profanity=text), "id")
    said = refused.value.notice
    assert (said.code, said.values["name"], said.values["line"]) == (code, "respect.profanity", line)


def test_it_is_added_to_and_excepts_what_leaves_no_hole(tmp_path: Path) -> None:
    text = PROFANITY + "level: error\nmessage: Ganti.\nwords+: [sompret]\nexceptions+: [desa kampret]\n"
    pack = pack_of(written(tmp_path, respect__profanity=text), "id")
    found = check(Draft(text="Sompret! Jalan Desa Kampret rusak."), pack, today=EXAM_DAY).findings
    assert [one.text for one in found if one.rule == "respect.profanity"] == ["Sompret"]
    assert (pack.rule("respect.profanity").origin, pack.rule("respect.profanity").override) == ("adapted", "never")


def test_its_lists_can_be_added_to_and_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(RuleFileBroken) as refused:
        pack_of(written(tmp_path, words="party: [partai kita]\n"), "id")
    assert refused.value.notice.code == "tone.fixed-list"
    pack = pack_of(written(tmp_path, words="party+: [partai tempe]\n"), "id")
    found = check(Draft(text="Mari dukung Partai Tempe."), pack, today=EXAM_DAY).findings
    assert "neutrality.endorsement" in {one.rule for one in found}


def test_another_rule_is_relaxed_by_its_file_or_by_a_line(tmp_path: Path) -> None:
    folder = written(tmp_path, respect__shouting="extends: respect.shouting\nlevel: off\n", own__one=RULE)
    levels(
        tmp_path, "; kata komunitas", "plain.slang = suggestion", "", "# mati", "Respect.Opinion = NO", "own.one = YES"
    )
    pack = pack_of(folder, "id")
    assert pack.rule("plain.slang").severity is Severity.SUGGEST
    assert pack.rule("plain.slang").origin == "adapted"
    assert pack.rule("own.one").severity is Severity.BLOCK
    assert pack.off == ("respect.opinion", "respect.shouting")


RULE = "extends: existence\nmessage: Ganti.\nlevel: error\ntokens: [sampel]\n"


def test_a_rule_is_tightened_by_a_line(tmp_path: Path) -> None:
    rule = pack_of(levels(tmp_path, "plain.slang = error"), "id").rule("plain.slang")
    assert (rule.severity, rule.override) == (Severity.BLOCK, "second")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("respect.profanity = NO", "tone.fixed-rule"),
        ("respect.profanity = warning", "tone.fixed-rule"),
        ("respect.tidak-ada = NO", "tone.unknown-rule"),
        ("plain.slang = maybe", "tone.bad-switch"),
        ("BasedOnStyles = Vale", "tone.bad-switch"),
        ("[*.md]", "tone.bad-switch"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused(tmp_path: Path, said: str, code: str) -> None:
    with pytest.raises(RuleFileBroken) as refused:
        pack_of(levels(tmp_path, "plain.slang = error", said), "id")
    found = refused.value.notice
    assert (found.code, found.values["file"], found.values["line"]) == (code, str(tmp_path / ".vale.ini"), 3)


def test_the_version_changes_with_a_level(tmp_path: Path) -> None:
    first = pack_of(levels(tmp_path, "plain.slang = error"), "id")
    assert pack_of(levels(tmp_path, "plain.slang = warning"), "id").version != first.version
