"""What must hold of a start on any machine; ``bench_start.py`` prints the times.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/test_start_speed.py --keep

stores the ratios to an empty window as the new baseline, where they are better than those that are stored.
"""

import tempfile
from pathlib import Path

import pytest

from tests.benchmarks.baseline import Baseline, Ratios
from tests.benchmarks.bench_start import Row, run

ENTRIES = 300
STARTS = 3
BASELINE = Baseline("start_baseline.json", 1.5)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def row(tmp_path_factory: pytest.TempPathFactory) -> Row:
    return run(ENTRIES, tmp_path_factory.mktemp("start"), STARTS)


def test_no_ratio_to_an_empty_window_is_worse_than_its_baseline(
    row: Row, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ratios = _ratios(row)
    assert ratios.keys() == BASELINE.held().keys()
    assert BASELINE.worse(ratios, lambda: _ratios(run(ENTRIES, tmp_path_factory.mktemp("again"), STARTS))) == {}


def _ratios(row: Row) -> Ratios:
    """Return those of the processor's time, which other programs lengthen least."""
    return {"usable": row.worked_ratio, "answered": row.answered_worked_ratio}


def main() -> None:
    """Print the ratios, and keep the better ones."""
    with tempfile.TemporaryDirectory() as folder:
        BASELINE.tell(_ratios(run(ENTRIES, Path(folder), STARTS)))


if __name__ == "__main__":
    main()
