"""How long the program takes from its start until somebody can work with it, beside an empty window.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/bench_start.py [100 100000]

Each start is an interpreter of its own, one of the program and one of an empty window by turns, so that both meet the
same machine. *Usable*: the desk is painted, and a key pressed has put its letter into the message, or into the one
field of the empty window. *Answered*: a whole message, written at that moment, has its suggestions. The time of the
processor counts all threads until then. Text is made up, see ``made_up_base.py``.
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

from tests.benchmarks.bench_matching import apart
from tests.benchmarks.made_up_base import MadeUpBase, make_base
from tests.screen import ROOT, folders_in

SIZES = (100, 100_000)
STARTS = 7
PATIENCE_S = 120

_SAY = """
import os, sys, time
from PySide6.QtCore import QEvent, QTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
def _press(field, letter):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
def _tell():
    print(time.time(), time.process_time(), flush=True)
def _take_a_key():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible())
    field = window.focusWidget()
    _press(field, 'm')
    window.repaint()
    if not isinstance(field, QPlainTextEdit) or field.toPlainText() != 'm':
        sys.exit('the key was not taken')
    _tell()
    return field
"""

EMPTY = (
    _SAY
    + """
application = QApplication(['bench'])
window = QMainWindow()
window.setCentralWidget(QPlainTextEdit())
window.resize(1280, 800)
window.show()
window.centralWidget().setFocus()
def _end():
    _take_a_key()
    _tell()
    os._exit(0)
QTimer.singleShot(0, _end)
application.exec()
"""
)
"""A program with one window and one field."""

PROGRAM = (
    _SAY
    + """
from ui.app import main
from ui.start import Start
_begin = Start.begin
def _begin_and_say(self):
    _begin(self)
    QTimer.singleShot(0, _go_on)
def _go_on():
    field = _take_a_key()
    for letter in sys.argv.pop():
        _press(field, letter)
    timer = QTimer(field)
    timer.timeout.connect(lambda: _look(field))
    timer.start(2)
def _look(field):
    panels = [one for one in field.window().findChildren(object) if type(one).__name__ == 'SuggestionPanel']
    if any(panel.shown for panel in panels):
        field.window().repaint()
        _tell()
        os._exit(0)
Start.begin = _begin_and_say
sys.exit(main(sys.argv[1:-1]))
"""
)
"""ReplyDesk as it is; a message is written as soon as its window is there."""


@dataclass(frozen=True)
class Started:
    """One start, in seconds on the clock and of the processor, of all threads.

    Attributes:
        clock_s, worked_s: Until the window was painted and had taken a key.
        answered_clock_s, answered_worked_s: Until the message that was written at once had its suggestions; of an empty
            window the same.
    """

    clock_s: float
    worked_s: float
    answered_clock_s: float
    answered_worked_s: float


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

    @property
    def answered_ratio(self) -> float:
        """The median time on the clock to the first suggestions as a multiple of the empty window's start."""
        return _middle_answered(self.program) / _middle_clock(self.empty)

    @property
    def answered_worked_ratio(self) -> float:
        """The same of the processor's time."""
        return statistics.median(one.answered_worked_s for one in self.program) / _middle_worked(self.empty)


def _middle_answered(starts: tuple[Started, ...]) -> float:
    return statistics.median(one.answered_clock_s for one in starts)


def _middle_clock(starts: tuple[Started, ...]) -> float:
    return statistics.median(one.clock_s for one in starts)


def _middle_worked(starts: tuple[Started, ...]) -> float:
    return statistics.median(one.worked_s for one in starts)


def run(base: MadeUpBase, folder: Path, starts: int = STARTS) -> Row:
    """Start so often with a copy of *base*; everything is kept below *folder*."""
    environment = environment_in(folder / "home")
    arguments = ("--db", str(base.copy(folder)), "--language", "id", base.messages()[0])
    start_once(PROGRAM, arguments, environment)  # what is on the disk for the first time is the disk's own figure
    program, empty = [], []
    for _ in range(starts):
        empty.append(start_once(EMPTY, (), environment))
        program.append(start_once(PROGRAM, arguments, environment))
    return Row(base.entries, tuple(program), tuple(empty))


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
    there, worked, answered, answered_worked = map(float, done.stdout.split())
    return Started(there - began, worked, answered - began, answered_worked)


def main(sizes: tuple[int, ...]) -> None:
    """Print a row for each of *sizes*."""
    print("| entries | usable s (clock) | empty | ratio | (processor) | empty | ratio | answered s (clock) | ratio |")
    print("|---|---|---|---|---|---|---|---|---|")
    for entries in sizes:
        with tempfile.TemporaryDirectory() as folder:
            base, work = apart(make_base, Path(folder), entries), Path(folder) / "work"
            work.mkdir()
            row = run(base, work)
        print(
            f"| {entries:,} | {_middle_clock(row.program):.2f} | {_middle_clock(row.empty):.2f} | {row.clock_ratio:.2f}"
            f" | {_middle_worked(row.program):.2f} | {_middle_worked(row.empty):.2f} | {row.worked_ratio:.2f}"
            f" | {_middle_answered(row.program):.2f} | {row.answered_ratio:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
