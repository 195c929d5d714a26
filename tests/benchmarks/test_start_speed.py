"""What must hold of a start on any machine, with few entries and with many; ``bench_start.py`` prints the times.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/test_start_speed.py --keep

stores the ratios to an empty window as the new baseline, where they are better than those that are stored.
"""

import tempfile
from pathlib import Path

import pytest

from tests.benchmarks.baseline import Baseline, Ratios, Tries
from tests.benchmarks.bench_matching import apart
from tests.benchmarks.bench_start import Row, run
from tests.benchmarks.conftest import MANY
from tests.benchmarks.made_up_base import MadeUpBase, make_base

FEW = 100
STARTS = 3
BASELINE = Baseline("start_baseline.json", 1.5)

MOST = {"usable, few": 3.0, "usable, many": 4.0}
"""Times an empty window's start."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tries(many: MadeUpBase, tmp_path_factory: pytest.TempPathFactory) -> Tries[Ratios]:
    few = apart(make_base, tmp_path_factory.mktemp("few"), FEW)

    def start() -> Ratios:
        rows = (run(base, tmp_path_factory.mktemp("start"), STARTS) for base in (few, many))
        return _ratios(*rows)

    return Tries(start)


def test_no_ratio_to_an_empty_window_is_worse_than_its_baseline(tries: Tries[Ratios]) -> None:
    more = tries.more()
    assert tries.first.keys() == BASELINE.held().keys()
    assert BASELINE.worse(tries.first, lambda: next(more)) == {}


def test_the_desk_is_there_soon_however_many_entries_there_are(tries: Tries[Ratios]) -> None:
    assert tries.beyond(lambda ratios: ratios, MOST) == {}


def _ratios(few: Row, many: Row) -> Ratios:
    """Return those of the processor's time, which other programs lengthen least."""
    rows = {"few": few, "many": many}
    return {f"usable, {name}": row.worked_ratio for name, row in rows.items()} | {
        f"answered, {name}": row.answered_worked_ratio for name, row in rows.items()
    }


def main() -> None:
    """Print the ratios, and keep the better ones."""
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for entries in (FEW, MANY):
            place = Path(folder) / str(entries)
            (place / "work").mkdir(parents=True)
            rows.append(run(apart(make_base, place, entries), place / "work", STARTS))
        BASELINE.tell(_ratios(*rows))


if __name__ == "__main__":
    main()
