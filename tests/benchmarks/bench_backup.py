"""How long what is asked of the worker takes while the backup of the day is made.

    PYTHONPATH=. python tests/benchmarks/bench_backup.py [10000 100000]

The backup is made as the window makes it, of the fact base opened once more on another thread. Meanwhile the worker
is asked for suggestions and told to store something, in turn. *Before* is the same without a backup; *on the worker*
is how long the backup takes where everything else has to wait for it. Text is made up, see ``made_up.py``.
"""

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import cycle
from pathlib import Path

from knowledge_base.backups.shelf import Shelf, shelf_of
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.store import Store, open_store
from replydesk.opening import beside
from replydesk.suggest import suggest
from tests.benchmarks.bench_matching import apart, take_in
from tests.benchmarks.made_up import write_files

SIZES = (10_000, 100_000)
NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
TODAY = NOON.date()
BEFORE_S = 5.0


@dataclass(frozen=True)
class Held:
    """Times in milliseconds of what the worker was asked, of each kind the median, the 95th percentile, the longest."""

    suggestion: tuple[float, float, float]
    write: tuple[float, float, float]
    seconds: float
    """How long it went on."""


def work(store: Store, questions: list[str], goes_on: Callable[[], bool]) -> Held:
    """Ask and store in turn for as long as *goes_on*."""
    asked: list[float] = []
    written: list[float] = []
    began = time.perf_counter()
    for number, question in enumerate(cycle(questions)):
        if not goes_on():
            break
        asked.append(_timed(partial(suggest, store, question, limit=5, today=TODAY)))
        written.append(_timed(partial(store.settings.set, "bench", str(number))))
    return Held(_summed(asked), _summed(written), time.perf_counter() - began)


def _timed(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return (time.perf_counter() - began) * 1000


def _summed(times: list[float]) -> tuple[float, float, float]:
    ordered = sorted(times)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1]


def measure(database: Path, questions: list[str]) -> tuple[Held, Held, float]:
    """Return what was held before and during a backup, and the seconds of one on the worker."""
    store = open_store(database)
    shelf = shelf_of(database, database.parent / "backups")
    work(store, questions[:5], iter([True] * 5 + [False]).__next__)
    ends = time.monotonic() + BEFORE_S
    before = work(store, questions, lambda: time.monotonic() < ends)
    source = beside(store)
    making = threading.Thread(target=_keep, args=(source, shelf))
    making.start()
    during = work(store, questions, making.is_alive)
    making.join()
    alone = _timed(lambda: shelf.keep(store, NOON.replace(day=30)))
    store.close()
    return before, during, alone / 1000


def _keep(source: Callable[[], Store], shelf: Shelf) -> None:
    store = source()
    shelf.keep(store, NOON)
    store.close()


def main(sizes: list[int]) -> None:
    """Print two rows for each number of entries."""
    print("| entries | suggestion p50 / p95 / longest | write p50 / p95 / longest | seconds |\n|---|---|---|---|")
    for entries in sizes:
        with tempfile.TemporaryDirectory() as folder:
            parts, questions, _ = apart(write_files, load_lexicon(), entries, Path(folder))
            apart(take_in, parts, Path(folder) / "facts.db")
            before, during, alone = apart(measure, Path(folder) / "facts.db", list(questions))
        for name, held in (("before", before), ("during", during)):
            times = " | ".join(" / ".join(f"{one:.1f}" for one in part) for part in (held.suggestion, held.write))
            print(f"| {entries:,}, {name} | {times} | {held.seconds:.1f} |", flush=True)
        print(f"| {entries:,}, on the worker | all wait | all wait | {alone:.1f} |", flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or list(SIZES))
