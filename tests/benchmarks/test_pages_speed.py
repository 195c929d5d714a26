"""The proportions of the pages of the fact base that must hold on any machine; ``bench_pages.py`` prints the times.

    PYTHONPATH=. python tests/benchmarks/test_pages_speed.py --keep

stores the ratios to reading a plain table as the new baseline, where they are better than those that are stored.
"""

from collections.abc import Iterable

import pytest

from tests.benchmarks.baseline import Baseline, Ratios
from tests.benchmarks.bench_pages import Row, run

ENTRIES = 20_000
SLACK = 2.0
"""Single pages take few milliseconds, so that the machine's own noise weighs more than in the other benchmarks."""

FLOOR = 0.6
"""Ratios below are taken for this one: the same page was seen to take .23 and .66 of the plain reading on a machine
with other work to do, all of it a few milliseconds. A page that has lost its index is beyond one."""

BASELINE = Baseline("pages_baseline.json", SLACK, floor=FLOOR)

LATEST = 50.0
"""Milliseconds in which 95 of 100 pages are there, on a desk's PC with five times as many entries."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    return {row.name: row for row in run(ENTRIES)}


def test_no_ratio_to_a_plain_table_is_worse_than_its_baseline(rows: dict[str, Row]) -> None:
    assert rows.keys() == BASELINE.held().keys()
    assert BASELINE.worse(_ratios(rows.values()), lambda: _ratios(run(ENTRIES))) == {}


def _ratios(rows: Iterable[Row]) -> Ratios:
    return {row.name: row.ratio for row in rows}


def test_every_page_is_there_at_once(rows: dict[str, Row]) -> None:
    assert {name: row.median for name, row in rows.items() if row.median > LATEST} == {}


def main() -> None:
    """Print the ratios, and keep the better ones."""
    BASELINE.tell(_ratios(run(ENTRIES)))


if __name__ == "__main__":
    main()
