"""How long the program takes from its start until somebody can work with it, beside an empty window.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/bench_start.py [100 100000]

Each start is an interpreter of its own, one of the program and one of an empty window by turns, so that both meet the
same machine. It has started when its pages are built and painted; the time of the processor counts all its threads
until then. Text is made up, see ``made_up.py``.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge_base.matching.lexicon import load_lexicon
from tests.benchmarks.bench_matching import apart, take_in
from tests.benchmarks.made_up import write_files
from tests.screen import ROOT, folders_in

SIZES = (100, 100_000)
STARTS = 7
PATIENCE_S = 120

_SAY = """
import os, time
def _say():
    for window in QApplication.topLevelWidgets():
        window.repaint()
    print(time.time(), time.process_time(), flush=True)
    os._exit(0)
"""

EMPTY = (
    """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
"""
    + _SAY
    + """
application = QApplication(['bench'])
window = QMainWindow()
window.setCentralWidget(QPlainTextEdit())
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, _say)
application.exec()
"""
)
"""A program with one window and one field."""

PROGRAM = (
    """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app import main
from ui.shell import Shell
"""
    + _SAY
    + """
_build = Shell._build
def _build_and_say(self, *arguments):
    _build(self, *arguments)
    QTimer.singleShot(0, _say)
Shell._build = _build_and_say
sys.exit(main())
"""
)
"""ReplyDesk as it is; it says when its pages are there and ends."""


@dataclass(frozen=True)
class Started:
    """One start: seconds on the clock, and of the processor."""

    clock_s: float
    worked_s: float


@dataclass(frozen=True)
class Row:
    """The starts with one size of fact base, each beside one of an empty window."""

    entries: int
    program: tuple[Started, ...]
    empty: tuple[Started, ...]

    @property
    def clock_ratio(self) -> float:
        """The median time on the clock as a multiple of the empty window's."""
        return _middle_clock(self.program) / _middle_clock(self.empty)

    @property
    def worked_ratio(self) -> float:
        """The median time of the processor as a multiple of the empty window's."""
        return _middle_worked(self.program) / _middle_worked(self.empty)


def _middle_clock(starts: tuple[Started, ...]) -> float:
    return statistics.median(one.clock_s for one in starts)


def _middle_worked(starts: tuple[Started, ...]) -> float:
    return statistics.median(one.worked_s for one in starts)


def run(entries: int, folder: Path, starts: int = STARTS) -> Row:
    """Make a fact base of that many *entries* below *folder* and start with it so often."""
    parts, _, _ = apart(write_files, load_lexicon(), entries, folder)
    apart(take_in, parts, folder / "facts.db")
    environment = environment_in(folder / "home")
    arguments = ("--db", str(folder / "facts.db"), "--language", "id")
    start_once(PROGRAM, arguments, environment)  # what is on the disk for the first time is the disk's own figure
    program, empty = [], []
    for _ in range(starts):
        empty.append(start_once(EMPTY, (), environment))
        program.append(start_once(PROGRAM, arguments, environment))
    return Row(entries, tuple(program), tuple(empty))


def environment_in(home: Path) -> dict[str, str]:
    """Return the variables for a program that keeps all it has in the new folder *home*, and its modules compiled."""
    (home / "run").mkdir(parents=True, mode=0o700)
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        **folders_in(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "PYTHONPATH": str(ROOT),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }


def start_once(code: str, arguments: tuple[str, ...], environment: Mapping[str, str]) -> Started:
    """Start *code* and return how long it took."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        timeout=PATIENCE_S,
        check=True,
    )
    there, worked = done.stdout.split()
    return Started(float(there) - began, float(worked))


def main(sizes: tuple[int, ...]) -> None:
    """Print a row for each of *sizes*."""
    print("entries | start s (clock) | empty | ratio | start s (processor) | empty | ratio")
    for entries in sizes:
        with tempfile.TemporaryDirectory() as folder:
            row = run(entries, Path(folder))
        print(
            f"{entries:,} | {_middle_clock(row.program):.2f} | {_middle_clock(row.empty):.2f} | {row.clock_ratio:.2f}"
            f" | {_middle_worked(row.program):.2f} | {_middle_worked(row.empty):.2f} | {row.worked_ratio:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
