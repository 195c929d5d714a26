"""The table of mutations fits the code as it is; ``run.py`` carries it out."""

import ast

import pytest

from tests.architecture.sources import ROOT
from tests.mutation.table import Mutation, mutations

TYPES_AND_EXITS = {
    "existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization", "metric",
    "acronym", "grounded", "personal", "polarity", "freshness", "structure", "length",
    "keys", "menu", "drag", "selection", "table", "label", "gate", "second", "audit", "clipboard",
}  # fmt: skip
"""What the names of mutations must begin with, each at least once."""


@pytest.mark.parametrize("one", mutations(), ids=lambda one: one.name)
def test_what_is_to_be_broken_is_there_once_and_stays_readable(one: Mutation) -> None:
    broken = one.applied_to(ROOT)
    assert broken != (ROOT / one.file).read_text(encoding="utf-8")
    ast.parse(broken)


@pytest.mark.parametrize("one", mutations(), ids=lambda one: one.name)
def test_the_tests_that_should_notice_exist(one: Mutation) -> None:
    assert one.tests
    for test in one.tests:
        file, _, name = test.partition("::")
        assert (ROOT / file).exists()
        assert not name or f"\ndef {name}(" in (ROOT / file).read_text(encoding="utf-8")


def test_every_type_of_rule_and_every_exit_is_broken_in_some_way() -> None:
    assert {one.name.partition(":")[0] for one in mutations()} >= TYPES_AND_EXITS


def test_no_two_mutations_have_one_name() -> None:
    names = [one.name for one in mutations()]
    assert len(names) == len(set(names))
