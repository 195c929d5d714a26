"""Every shipped rule finds what its own file says it must, and lets pass what it must."""

import pytest

from replydesk.tone.exam import draft_of, failures
from replydesk.tone.load import shipped_pack
from replydesk.tone.rule import Rule, RulePack
from replydesk.verdict import Severity

FAMILIES = {"accuracy", "personal", "neutrality", "respect", "plain", "structure"}


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return shipped_pack("id")


def test_every_rule_passes_its_own_examples(pack: RulePack) -> None:
    wrong = [
        f"{each.rule}, line {each.example.line}: {each.example.text!r} found {each.found}" for each in failures(pack)
    ]
    assert wrong == []


def test_every_rule_has_two_examples_each_way_and_a_block_five(pack: RulePack) -> None:
    def short(rule: Rule) -> bool:
        need = 5 if rule.severity is Severity.BLOCK else 2
        real = [one for one in rule.examples if rule.when.covers(draft_of(one))]  # the others pass unasked
        finds = {(one.text, *sorted(one.given.items())) for one in real if one.found}
        passes = {(one.text, *sorted(one.given.items())) for one in real if not one.found}
        return min(len(finds), len(passes)) < need

    assert [rule.name for rule in pack.rules if short(rule)] == []


def test_the_families_are_the_known_ones(pack: RulePack) -> None:
    assert {rule.family for rule in pack.rules} == FAMILIES


def test_a_block_can_never_be_overruled_by_the_author(pack: RulePack) -> None:
    assert all(rule.override in {"second", "never"} for rule in pack.rules if rule.severity is Severity.BLOCK)


def test_both_languages_have_the_same_rules_and_version_and_different_words(pack: RulePack) -> None:
    english = shipped_pack("en")
    assert english.version == pack.version
    assert [rule.name for rule in english.rules] == [rule.name for rule in pack.rules]
    assert all(one.message != other.message for one, other in zip(pack.rules, english.rules, strict=True))
    assert all(
        one.messages.keys() == other.messages.keys() for one, other in zip(pack.rules, english.rules, strict=True)
    )


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_rule_says_what_is_wrong_why_and_on_what_norm(language: str) -> None:
    pack = shipped_pack(language)
    assert [rule.name for rule in pack.rules if not (rule.message and rule.description and rule.source)] == []
