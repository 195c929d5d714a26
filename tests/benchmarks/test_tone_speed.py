"""The proportions of the tone check that must hold on any machine; ``bench_tone.py`` prints the times themselves.

    PYTHONPATH=. python tests/benchmarks/test_tone_speed.py --keep

stores the ratios to a plain list of words as the new baseline, where they are better than those that are stored.
"""

from collections.abc import Iterable

import pytest

from tests.benchmarks.baseline import Baseline, Ratios
from tests.benchmarks.bench_tone import LONG, SHORT, Row, run, run_slow

SLACK = 1.8
"""Times differ from one machine, and one minute, to the next; a way that became twice as slow shows all the same."""

BASELINE = Baseline("tone_baseline.json", SLACK, digits=None)

HOSTILE = 40
"""How many times as long as for an ordinary reply of the same length a check may take for one that is made to be slow:
some 25 were measured, after ordinary replies had become two and a half times as quick and those had not. It is a second
then, on the worker, and not an exponential growth, which this would notice."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    return {row.name: row for row in run()}


def test_no_ratio_to_a_plain_list_of_words_is_worse_than_its_baseline(rows: dict[str, Row]) -> None:
    assert rows.keys() == BASELINE.held().keys()
    assert BASELINE.worse(_ratios(rows.values()), lambda: _ratios(run())) == {}


def _ratios(rows: Iterable[Row]) -> Ratios:
    return {row.name: row.ratio for row in rows}


@pytest.mark.parametrize("cited", ["alone", "cited"])
def test_a_reply_twenty_times_as_long_takes_no_more_than_twenty_times_as_long(rows: dict[str, Row], cited: str) -> None:
    times = LONG / SHORT
    assert rows[f"{LONG} {cited}"].ours.median < times * rows[f"{SHORT} {cited}"].ours.median


def test_no_reply_can_be_made_so_that_the_check_hangs(rows: dict[str, Row]) -> None:
    ordinary = rows[f"{LONG} cited"].ours.median
    slow = {row.name: row.ours.median for row in run_slow()}
    assert {name: (took, ordinary) for name, took in slow.items() if took > HOSTILE * ordinary} == {}


def main() -> None:
    """Print the ratios, and keep the better ones."""
    BASELINE.tell(_ratios(run()))


if __name__ == "__main__":
    main()
