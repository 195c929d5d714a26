"""How long a question at the desk waits while a file is taken in, and how long that takes.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/bench_import.py [10000 100000]

A file of as many rows as there are entries is imported as the window does it, beside the worker. Meanwhile the worker
is asked for suggestions as the desk asks, and the time from the order to the answer on the window's thread is measured.
*Before* is the same without an import. *On the worker*, where it used to be done, every question waits as long as the
import takes with nobody asking. Text is made up, see ``made_up.py``.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from knowledge_base.course import Course
from knowledge_base.errors import KnownError
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.store import Store, open_store
from replydesk.suggest import Suggestions, suggest
from replydesk.tone.load import shipped_pack
from tests.benchmarks.bench_matching import ACT, TODAY, apart, take_in
from tests.benchmarks.made_up import write_files
from tests.benchmarks.shift import rest, until
from ui.interpreter import let_the_worker_give_way
from ui.library_page.jobs import ImportWish, TakenIn
from ui.library_page.jobs import take_in as import_in_the_window
from ui.long_work import LongWork
from ui.thread_runner import ThreadRunner

SIZES = (10_000, 100_000)
BEFORE_S = 5.0
BETWEEN_MS = 60
"""From an answer to the next question: between two keys of a quick typist."""

Row = tuple[float, float, float, float]
"""Milliseconds of a question: median, 95th percentile, longest; and the seconds it all took."""


def measure(database: Path, file: Path, questions: list[str]) -> tuple[Row, Row]:
    """Return what questions took before and during the import of *file*."""
    let_the_worker_give_way()
    application = QApplication(["bench"])
    runner = ThreadRunner(partial(open_store, database))
    long_work = LongWork(runner)
    _ask(runner, questions, iter([True] * 20 + [False]).__next__)
    ends = time.monotonic() + BEFORE_S
    before = _ask(runner, questions, lambda: time.monotonic() < ends)
    taken: list[TakenIn] = []
    wish = ImportWish(path=file, approve=False)
    long_work.write(
        partial(import_in_the_window, wish=wish, act=ACT, course=long_work.pace(), pack=shipped_pack("id")),
        taken.append,
        _refused,
    )
    during = _ask(runner, questions, lambda: not taken)
    assert taken[0].report.added
    long_work.shut_down()
    runner.shut_down()
    application.processEvents()
    return before, during


def alone(database: Path, file: Path) -> float:
    """Return the seconds of the import of *file* with nobody asking."""
    store = open_store(database)
    began = time.perf_counter()
    import_in_the_window(store, ImportWish(path=file, approve=False), ACT, Course(), shipped_pack("id"))
    store.close()
    return time.perf_counter() - began


def _ask(runner: ThreadRunner, questions: Sequence[str], goes_on: Callable[[], bool]) -> Row:
    times: list[float] = []
    began = time.perf_counter()
    for question in cycle(questions):
        if not goes_on():
            break
        answers: list[Suggestions] = []
        asked = time.perf_counter()
        runner.read("suggest", partial(_suggest, question=question), answers.append, _refused)
        until(lambda: bool(answers), every_ms=1)  # noqa: B023 - it is asked at once
        times.append((time.perf_counter() - asked) * 1000)
        rest(BETWEEN_MS)
    ordered = sorted(times)
    took = time.perf_counter() - began
    return statistics.median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1], took


def _suggest(store: Store, question: str) -> Suggestions:
    return suggest(store, question, limit=5, today=TODAY)


def _refused(error: KnownError) -> None:
    raise error


def other_rows(parts: Sequence[Path], file: Path) -> Path:
    """Write the entries of *parts* once more as others, under other ids, and return the file."""
    with file.open("w", encoding="utf-8") as rows:
        for part in parts:
            with part.open(encoding="utf-8") as lines:
                rows.writelines(line.replace('"id": "e', '"id": "f', 1) for line in lines)
    return file


def main(sizes: list[int]) -> None:
    """Print two rows for each number of entries."""
    print("| entries | question p50 / p95 / longest | seconds |\n|---|---|---|")
    for entries in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            parts, questions, _ = apart(write_files, load_lexicon(), entries, folder)
            apart(take_in, parts, folder / "facts.db")
            file = other_rows(parts, folder / "more.jsonl")
            (folder / "copy.db").write_bytes((folder / "facts.db").read_bytes())
            before, during = apart(measure, folder / "facts.db", file, list(questions))
            for said, row in (("before", before), ("during", during)):
                print(
                    f"| {entries:,}, {said} | {row[0]:.1f} / {row[1]:.1f} / {row[2]:.1f} | {row[3]:.1f} |", flush=True
                )
            took = apart(alone, folder / "copy.db", file)
            print(f"| {entries:,}, on the worker | all wait | {took:.1f} |", flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or list(SIZES))
