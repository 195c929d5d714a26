"""What must hold of the window on any machine with a hundred thousand entries; ``bench_window.py`` prints the times.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/test_window_speed.py --keep

stores the ratios to an empty window as the new baseline, where they are better than those that are stored. Of all times
is taken off what was waited for a processor that other programs had (``waits.py``), so that they can be held to what
the desk is to reach on a machine of its own.
"""

import tempfile
from pathlib import Path

import pytest

from tests.benchmarks.baseline import Baseline, Ratios, Tries
from tests.benchmarks.bench_matching import apart
from tests.benchmarks.bench_window import Row, run
from tests.benchmarks.conftest import MANY
from tests.benchmarks.made_up_base import MadeUpBase, make_base

MINUTES = 1.5
"""Long enough for two messages of each way in, and each page once."""

SLACK = {"stall": 2.0, "memory": 1.1, "shown": 2.0}
"""Other programs also take caches and memory's time, which nobody counts."""

BASELINE = Baseline("window_baseline.json", SLACK)

MOST = {
    "stall, 999 of 1,000": 16.0,
    "stall, 99 of 100": 16.0,
    "computed in one go, 99 of 100": 8.0,
    "last key to shown, middle": 80.0,
    "last key to shown, 95 of 100": 150.0,
    "memory": 250.0,
    "left behind by fourteen messages": 2.0,
}
"""Milliseconds and megabytes. The memory holds the script that plays the person as well. That a shift of ten minutes
does not grow in its second half cannot be seen in one so short, in which each thing is done for the first time: what
fourteen further messages leave behind, each with an answer chosen and another page gone to, is weighed after it."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tries(many: MadeUpBase, tmp_path_factory: pytest.TempPathFactory) -> Tries[Row]:
    return Tries(lambda: run(many, tmp_path_factory.mktemp("window"), MINUTES))


def test_no_ratio_to_an_empty_window_is_worse_than_its_baseline(tries: Tries[Row]) -> None:
    ratios, more = _ratios(tries.first), tries.more()
    assert ratios.keys() == BASELINE.held().keys()
    assert BASELINE.worse(ratios, lambda: _ratios(next(more))) == {}


def _ratios(row: Row) -> Ratios:
    return {"stall": row.stall_ratio, "memory": row.memory_ratio, "shown": row.shown_ratio}


def test_nothing_takes_longer_or_more_room_than_the_desk_may(tries: Tries[Row]) -> None:
    assert tries.beyond(_figures, MOST) == {}


def _figures(row: Row) -> Ratios:
    played = row.played
    return {
        "stall, 999 of 1,000": played.alone_latest,
        "stall, 99 of 100": played.alone_late,
        "computed in one go, 99 of 100": played.own_late,
        "last key to shown, middle": played.alone_median,
        "last key to shown, 95 of 100": played.alone_shown_late,
        "memory": played.memory_mb,
        "left behind by fourteen messages": played.later_mb,
    }


def test_suggestions_appear_while_typing_goes_on(tries: Tries[Row]) -> None:
    assert tries.first.played.while_typing > 1


def test_what_passes_the_check_is_copied(tries: Tries[Row]) -> None:
    assert tries.first.played.copied > 0


def main() -> None:
    """Print the ratios, and keep the better ones."""
    with tempfile.TemporaryDirectory() as folder:
        base, work = apart(make_base, Path(folder), MANY), Path(folder) / "work"
        work.mkdir()
        BASELINE.tell(_ratios(run(base, work, MINUTES)))


if __name__ == "__main__":
    main()
