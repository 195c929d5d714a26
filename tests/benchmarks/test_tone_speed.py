"""The proportions of the tone check that must hold on any machine; ``bench_tone.py`` prints the times themselves.

    PYTHONPATH=. python tests/benchmarks/test_tone_speed.py --keep

stores the ratios to a plain list of words as the new baseline, where they are better than those that are stored.
"""

import json
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.bench_tone import LONG, SHORT, Row, run, run_slow

BASELINE = Path(__file__).with_name("tone_baseline.json")
SLACK = 1.8
"""Times differ from one machine, and one minute, to the next; a way that became twice as slow shows all the same."""

HOSTILE = 40
"""How many times as long as for an ordinary reply of the same length a check may take for one that is made to be slow:
some 25 were measured, after ordinary replies had become two and a half times as quick and those had not. It is a second
then, on the worker, and not an exponential growth, which this would notice."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    return {row.name: row for row in run()}


def test_no_ratio_to_a_plain_list_of_words_is_worse_than_its_baseline(rows: dict[str, Row]) -> None:
    baseline: dict[str, float] = json.loads(BASELINE.read_text(encoding="utf-8"))
    ratios = {name: row.ratio for name, row in rows.items()}
    assert ratios.keys() == baseline.keys()
    if _worse(ratios, baseline):  # what another program did meanwhile is seldom there three times
        again = ({row.name: row.ratio for row in run()} for _ in range(2))
        runs = [ratios, *again]
        ratios = {name: median(one[name] for one in runs) for name in baseline}
    assert _worse(ratios, baseline) == {}


def _worse(ratios: dict[str, float], baseline: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (ratios[name], held) for name, held in baseline.items() if ratios[name] > SLACK * held}


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
    ratios = {row.name: round(row.ratio) for row in run()}
    held: dict[str, int] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else ratios
    print(json.dumps(ratios))
    if "--keep" in sys.argv:
        better = {name: min(ratio, held.get(name, ratio)) for name, ratio in ratios.items()}
        BASELINE.write_text(json.dumps(better, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
