"""The proportions of the queue that must hold on any machine; ``bench_queue.py`` prints the times.

    PYTHONPATH=. python tests/benchmarks/test_queue_speed.py --keep

stores the ratios to a plain table as the new baseline, where they are better than those that are stored.
"""

import pytest

from tests.benchmarks.baseline import Baseline, Ratios
from tests.benchmarks.bench_queue import run

MESSAGES = 3_000
SLACK = 2.5
"""What changes something waits for the disk, which the plain table does not."""

FLOOR = 0.6
"""As for the pages of the fact base."""

BASELINE = Baseline("queue_baseline.json", SLACK, floor=FLOOR)

pytestmark = pytest.mark.slow


def test_no_ratio_to_a_plain_table_is_worse_than_its_baseline() -> None:
    ratios = _ratios()
    assert ratios.keys() == BASELINE.held().keys()
    assert BASELINE.worse(ratios, _ratios) == {}


def _ratios() -> Ratios:
    return {row.name: row.ratio for row in run(MESSAGES)}


def main() -> None:
    """Print the ratios, and keep the better ones."""
    BASELINE.tell(_ratios())


if __name__ == "__main__":
    main()
