"""What counts as an amount."""

import pytest

from knowledge_base.matching.amounts import is_amount
from knowledge_base.matching.lexicon import FILLER, load_lexicon
from knowledge_base.matching.words import Reader
from resources import read_text


@pytest.mark.parametrize("term", ["3", "12", "2.5", "bulan", "ribu", f"{FILLER}orang"])
def test_counts_and_what_they_count_are_amounts(term: str) -> None:
    assert is_amount(term)


@pytest.mark.parametrize("term", ["2026", "112", "600000", "ktp", "s1", "bulanan"])
def test_years_fees_hotlines_and_matters_are_not(term: str) -> None:
    assert not is_amount(term)


def test_each_measure_is_its_own_term() -> None:
    reader = Reader(load_lexicon())
    lines = [line for line in read_text("matching/measures.txt").splitlines() if not line.startswith("#")]
    for word in " ".join(lines).split():
        assert [term.removeprefix(FILLER) for term in reader.terms([word])] == [word]
