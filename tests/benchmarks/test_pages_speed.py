"""What must hold of the pages of the fact base on any machine; ``bench_pages.py`` prints the times.

    PYTHONPATH=. python tests/benchmarks/test_pages_speed.py --keep

stores the ratios to reading a plain table as the new baseline, where they are better than those that are stored. All of
it is time of the processor: on the clock the same page takes three to four times as long when others work as well.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.benchmarks.baseline import Baseline, Ratios
from tests.benchmarks.bench_matching import apart
from tests.benchmarks.bench_pages import Row, run
from tests.benchmarks.conftest import MANY
from tests.benchmarks.made_up_base import MadeUpBase, make_base

SLACK = 1.4
"""Three runs within ten minutes at a load of six were at most 1.07 apart. A page without its index takes several times
as much."""

# A page reads the contents of its rows since what another program altered is told in the list: some 2 ms, for which the
# baselines of pages that nothing narrows were set higher by 0.06 once.

FLOOR = 0.15
"""Ratios below are taken for this one: few milliseconds, in which a cold cache weighs more than the page."""

BASELINE = Baseline("pages_baseline.json", SLACK, floor=FLOOR)

MOST_MS = 50.0
"""Within so many milliseconds of the processor the middle one of some tries of every page is there."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def rows(many: MadeUpBase) -> dict[str, Row]:
    return {row.name: row for row in run(many)}


def test_no_ratio_to_a_plain_table_is_worse_than_its_baseline(rows: dict[str, Row], many: MadeUpBase) -> None:
    assert rows.keys() == BASELINE.held().keys()
    assert BASELINE.worse(_ratios(rows.values()), lambda: _ratios(run(many))) == {}


def _ratios(rows: Iterable[Row]) -> Ratios:
    return {row.name: row.worked_ratio for row in rows}


def test_every_page_of_a_hundred_thousand_entries_is_there_at_once(rows: dict[str, Row]) -> None:
    assert {name: row.worked for name, row in rows.items() if row.worked > MOST_MS} == {}


def main() -> None:
    """Print the ratios, and keep the better ones."""
    with tempfile.TemporaryDirectory() as folder:
        BASELINE.tell(_ratios(run(apart(make_base, Path(folder), MANY))))


if __name__ == "__main__":
    main()
