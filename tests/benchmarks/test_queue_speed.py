"""The proportions of the queue that must hold on any machine; ``bench_queue.py`` prints the times.

    PYTHONPATH=. python tests/benchmarks/test_queue_speed.py --keep

stores the ratios to a plain table as the new baseline, where they are better than those that are stored.
"""

import json
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.bench_queue import run

BASELINE = Path(__file__).with_name("queue_baseline.json")
MESSAGES = 3_000
SLACK = 2.5
"""What changes something waits for the disk, which the plain table does not."""

FLOOR = 0.6
"""As for the pages of the fact base."""

pytestmark = pytest.mark.slow


def test_no_ratio_to_a_plain_table_is_worse_than_its_baseline() -> None:
    baseline: dict[str, float] = json.loads(BASELINE.read_text(encoding="utf-8"))
    ratios = _ratios()
    assert ratios.keys() == baseline.keys()
    if _worse(ratios, baseline):  # two of three runs must agree
        runs = [ratios, _ratios(), _ratios()]
        ratios = {name: median(one[name] for one in runs) for name in baseline}
    assert _worse(ratios, baseline) == {}


def _ratios() -> dict[str, float]:
    return {row.name: row.ratio for row in run(MESSAGES)}


def _worse(ratios: dict[str, float], baseline: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (ratios[name], held) for name, held in baseline.items() if ratios[name] > SLACK * max(held, FLOOR)}


def main() -> None:
    """Print the ratios, and keep the better ones."""
    ratios = {name: round(ratio, 2) for name, ratio in _ratios().items()}
    held: dict[str, float] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else ratios
    print(json.dumps(ratios))
    if "--keep" in sys.argv:
        better = {name: min(ratio, held.get(name, ratio)) for name, ratio in ratios.items()}
        BASELINE.write_text(json.dumps(better, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
