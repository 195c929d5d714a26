"""Near duplicates and contradictions are found as well as they were, and no more is taken for them that is none."""

import json
from pathlib import Path

import pytest

from tests.evaluation.one_truth import ALL, DATA, Figures, measure

BASELINE = DATA / "one_truth_baseline.json"


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_the_figures_only_rise(path: Path) -> None:
    stored = {
        label: Figures(**figures)
        for label, figures in json.loads(BASELINE.read_text(encoding="utf-8"))[path.stem].items()
    }
    measured = measure(path)
    assert measured.keys() == stored.keys()
    for label, now in measured.items():
        then = stored[label]
        assert now.wanted == then.wanted
        assert now.found >= then.found, label
        assert now.wrong <= then.wrong, label


def test_there_are_enough_pairs_and_none_stands_in_two_files() -> None:
    rows = [row for path in ALL for row in path.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 140
    assert len(set(rows)) == len(rows)
