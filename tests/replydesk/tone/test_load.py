from pathlib import Path

import pytest

from knowledge_base.wordings import Voice
from replydesk.draft import Draft, Mode
from replydesk.tone.check import check
from replydesk.tone.exam import EXAM_DAY
from replydesk.tone.load import load_pack
from replydesk.tone.rule import RulePack
from replydesk.tone.rule_file import MAX_BYTES, RuleFileBroken
from replydesk.verdict import Outcome, Severity

RULE = """extends: existence
message: "'%s' tidak dipakai."
level: error
tokens: [sampel]
"""


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/').replace('_', '-')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def pack_of(folder: Path, **files: str) -> RulePack:
    return load_pack((written(folder, **files),), language="id")


def found(pack: RulePack, text: str) -> list[tuple[str, str]]:
    return [(each.rule, each.text) for each in check(Draft(text=text), pack, today=EXAM_DAY).findings]


def test_a_rule_is_named_after_its_folder_and_file(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, own__no_sample=RULE)
    assert found(pack, "Ini Sampel saja.") == [("own.no-sample", "Sampel")]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (RULE + "tokenz: [a]\n", "tone.unknown-key", 5),
        (RULE + "level: warning\n", "tone.double-key", 5),
        (RULE.replace("level: error", "level: NO"), "tone.bad-value", 3),
        (RULE.replace("existence", "existense"), "tone.unknown-type", 1),
        (RULE.replace("[sampel]", "['(a']"), "tone.bad-pattern", 4),
        (RULE.replace("[sampel]", "['(?=a)b']"), "tone.bad-pattern", 4),
        (RULE.replace("[sampel]", "['((a{100}){100}){100}']"), "tone.bad-pattern", 4),
        (RULE.replace("[sampel]", "['<nobody>']"), "tone.bad-pattern", 4),
        (RULE.replace("[sampel]", "{a: b}"), "tone.not-a-list", 4),
        (RULE.replace("[sampel]", "[[a]]"), "tone.not-a-text", 4),
        (RULE.replace("[sampel]", "[]"), "tone.missing-key", 1),
        (RULE.replace("message: \"'%s' tidak dipakai.\"\n", ""), "tone.missing-key", 1),
        (RULE + "override: reason\n", "tone.weak-override", 5),
        (RULE + "when: {intent: [marah]}\n", "tone.bad-value", 5),
        (RULE + "when: {mode: [damai]}\n", "tone.bad-value", 5),
        (RULE + "when: {channel: [twiter]}\n", "tone.bad-value", 5),
        (RULE + "---\n" + RULE, "tone.not-yaml", 5),
        (RULE + "link: [" + "a," * 9000 + "]\n", "tone.too-many", 5),
        *((RULE + "link: " + opening * 60_000, "tone.too-deep", 5) for opening in ("[", "{", "[? ")),
        (RULE + "source: &a x\nlink: *a\n", "tone.alias", 5),
        (RULE + "source: !!python/object:os.system x\n", "tone.tag", 5),
        ("- a\n- b\n", "tone.not-a-table", 1),
        ("a: [\n", "tone.not-yaml", 2),
        (RULE + "description: " + "x" * MAX_BYTES, "tone.too-large", 1),
        (RULE + "tests: " + "{a: " * 20 + "x" + "}" * 20, "tone.too-deep", 5),
    ],
)
def test_a_broken_rule_file_is_refused_with_file_and_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    with pytest.raises(RuleFileBroken) as refused:
        pack_of(tmp_path, own__broken=text)
    said = refused.value.notice
    assert (said.code, said.values["file"], said.values["line"]) == (code, "own/broken.yml", line)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    written(tmp_path, own__broken=RULE)
    (tmp_path / "own" / "broken.yml").write_bytes(b"\xff\xfe\x00a")
    with pytest.raises(RuleFileBroken) as refused:
        load_pack((tmp_path,), language="id")
    assert refused.value.notice.code == "tone.not-utf-8"


def test_values_are_never_guessed_from_their_look(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, own__no=RULE.replace("[sampel]", "[NO, 2024-01-01, 1_000]").replace("sampel", "x"))
    assert [text for _, text in found(pack, "no")] == ["no"]


def test_an_institution_adds_tightens_and_relaxes_by_name(tmp_path: Path) -> None:
    ours = written(
        tmp_path / "ours", own__one=RULE, own__two=RULE.replace("sampel", "kuota").replace("error", "warning")
    )
    theirs = written(
        tmp_path / "theirs",
        own__one="extends: own.one\nlevel: warning\n",
        own__two="extends: own.two\nlevel: error\ntokens+: [jatah]\ntokens-: [kuota]\n",
        own__three=RULE.replace("sampel", "gratisan"),
    )
    pack = load_pack((ours, theirs), language="id")
    assert pack.rule("own.one").severity is Severity.WARN
    assert pack.rule("own.two").severity is Severity.BLOCK
    assert found(pack, "kuota, jatah dan gratisan") == [("own.two", "jatah"), ("own.three", "gratisan")]


def test_the_english_of_ours_goes_when_an_institution_says_it_in_other_words(tmp_path: Path) -> None:
    ours = written(tmp_path / "ours", own__one=f"{RULE}source: sini\nsource_en: here\n")
    theirs = written(tmp_path / "theirs", own__one="extends: own.one\nsource: SOP 3.2\n")
    both = [load_pack(folders, language=one) for folders in ((ours,), (ours, theirs)) for one in ("id", "en")]
    assert [pack.rule("own.one").source for pack in both] == ["sini", "here", "SOP 3.2", "SOP 3.2"]


def test_single_words_are_added_and_taken_out_where_a_line_holds_several(tmp_path: Path) -> None:
    rule = RULE.replace("tokens: [sampel]", "words: [kampret jangkrik]")
    ours = written(tmp_path / "ours", own__one=rule)
    theirs = written(tmp_path / "theirs", own__one="extends: own.one\nwords+: [sompret]\nwords-: [jangkrik]\n")
    pack = load_pack((ours, theirs), language="id")
    assert found(pack, "k4mpret, jangkrik, s.o.m.p.r.e.t") == [("own.one", "k4mpret"), ("own.one", "s.o.m.p.r.e.t")]


def test_a_rule_can_be_switched_off_by_name(tmp_path: Path) -> None:
    ours = written(tmp_path / "ours", own__one=RULE)
    theirs = written(tmp_path / "theirs", own__one="extends: own.one\nlevel: off\n")
    assert load_pack((ours, theirs), language="id").rules == ()


def test_the_version_changes_with_the_rules_and_not_with_the_language(tmp_path: Path) -> None:
    one = written(tmp_path / "one", own__one=RULE)
    other = written(tmp_path / "other", own__one=RULE.replace("sampel", "contoh"))
    assert load_pack((one,), language="id").version == load_pack((one,), language="en").version
    assert load_pack((one,), language="id").version != load_pack((other,), language="id").version


def test_named_lists_can_be_called_and_extended(tmp_path: Path) -> None:
    ours = written(tmp_path / "ours", words="us: [kami]\n", own__one=RULE.replace("[sampel]", "['janji <us>']"))
    theirs = written(tmp_path / "theirs", words="us+: [dinas]\n")
    pack = load_pack((ours, theirs), language="id")
    assert found(pack, "janji dinas") == [("own.one", "janji dinas")]


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*b", "(a|aa)+$", "(.*a){30}", "([a-z]+)*!"])
def test_no_pattern_hangs_the_check(tmp_path: Path, pattern: str) -> None:
    pack = pack_of(tmp_path, own__evil=RULE.replace("[sampel]", f"['{pattern}']"))
    verdict = check(Draft(text="a" * 20_000 + "x"), pack, today=EXAM_DAY)
    assert verdict.outcome in {Outcome.PASS, Outcome.BLOCK}


@pytest.mark.parametrize(
    ("when", "draft", "asked"),
    [
        ("{mode: [pemilu]}", Draft(text="sampel", modes=frozenset({Mode.ELECTION, Mode.CRISIS})), True),
        ("{mode: [election, krisis]}", Draft(text="sampel", modes=frozenset({Mode.CRISIS})), True),
        ("{mode: [election]}", Draft(text="sampel", modes=frozenset({Mode.CRISIS})), False),
        ("{mode: [election]}", Draft(text="sampel"), False),
        ("{account: [Pimpinan]}", Draft(text="sampel", account="pimpinan"), True),
        ("{account: [Pimpinan]}", Draft(text="sampel", account="Dinas"), False),
        ("{account: [Pimpinan]}", Draft(text="sampel"), False),
        ("{account: [pemimpin]}", Draft(text="sampel", account="Pemimpin"), True),
        ("{account: [Instansi]}", Draft(text="sampel", account="INSTANSI", voice=Voice.LEADER), True),
        ("{account: [pemimpin]}", Draft(text="sampel", account="Dinas"), False),
    ],
)
def test_a_rule_is_asked_only_for_its_accounts_and_times(tmp_path: Path, when: str, draft: Draft, asked: bool) -> None:  # noqa: FBT001
    verdict = check(draft, pack_of(tmp_path, own__one=f"{RULE}when: {when}\n"), today=EXAM_DAY)
    assert bool(verdict.findings) is asked


def test_neighbours_and_exceptions_make_a_word_harmless(tmp_path: Path) -> None:
    rule = RULE.replace("[sampel]", "[anjing]") + "allow_near: [rabies]\nexceptions: [anjing laut]\n"
    pack = pack_of(tmp_path, own__animal=rule)
    assert found(pack, "Vaksin rabies untuk anjing.") == []
    assert found(pack, "Anjing laut terdampar.") == []
    assert found(pack, "Anjing!") == [("own.animal", "Anjing")]


def test_a_substitution_offers_the_better_wording_in_the_case_of_the_text(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: \"'%s', bukan '%s'\"\nswap: {silahkan: silakan}\n"
    pack = pack_of(tmp_path, own__spelling=rule)
    (finding,) = check(Draft(text="Silahkan datang."), pack, today=EXAM_DAY).findings
    assert (finding.replacement, finding.message) == ("Silakan", "'silakan', bukan 'Silahkan'")


def test_a_metric_judges_by_its_formula_and_refuses_code(tmp_path: Path) -> None:
    rule = 'extends: metric\nmessage: "%s"\nformula: 100 * capitals / letters\ncondition: "> 30"\n'
    assert found(pack_of(tmp_path, own__loud=rule), "ABcde") == [("own.loud", "")]
    with pytest.raises(RuleFileBroken):
        pack_of(tmp_path, own__loud=rule.replace("100 * capitals / letters", "__import__('os')"))
