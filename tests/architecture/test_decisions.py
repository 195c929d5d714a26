"""What is decided is told in one form."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: str(page.stem))
def test_a_decision_says_what_it_rests_on_and_what_follows(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^#+ .*", text, re.MULTILINE) == [text.splitlines()[0]]
    assert text.startswith(f"# {int(page.name[:4])}. ")
    heads = re.findall(r"^\*\*(Context|Options|Decision|Consequences)\b[^*]*\.\*\*", text, re.MULTILINE)
    assert list(dict.fromkeys(heads)) == ["Context", "Options", "Decision", "Consequences"]


def test_each_decision_has_a_number_of_its_own_and_none_is_left_out() -> None:
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))
