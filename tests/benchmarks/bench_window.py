"""How long the window stands still, and what it holds, while somebody works in it, beside an empty window.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/bench_window.py [100 100000]

Plays the same minute with a fact base of each size: messages typed and answered, the fact base looked through,
searched, sorted and scrolled, entries opened. A timer that is due every millisecond says how long nothing else could
happen; the stall is what it comes late by. The same timer in a window with nothing in it says what of that is the
machine; it is looked at before and after each row. *Own* is what the window's thread itself computed between two beats,
which other programs cannot lengthen. Each row is a process of its own. Text is made up, see ``made_up.py``.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from knowledge_base.matching.lexicon import load_lexicon
from tests.benchmarks.bench_matching import apart, resident_mb, take_in
from tests.benchmarks.made_up import write_files
from tests.window import ScriptedAsk, paths_in
from ui.interpreter import StandingThings, forget_sources, let_the_worker_give_way
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.theme import Theme
from ui.workspace import DESK, LIBRARY

SIZES = (100, 100_000)
MESSAGES = 15
KEY_MS = 60
"""Between two keys: a quick typist."""

LOOK_MS = 400
"""A look at what has come."""

PATIENCE_S = 60


@dataclass(frozen=True)
class Played:
    """What one minute gave: stalls in milliseconds, memory in megabytes."""

    ticks: int
    median: float
    late: float
    """The 99th percentile."""
    latest: float
    """The 99.9th percentile."""
    longest: float
    own_late: float
    own_latest: float
    """The same of what the window's thread itself computed between two beats, whatever else the machine does."""
    opened_s: float
    """From the start of the window to a fact base that can be worked with."""
    memory_mb: float
    doing: str
    """What was going on during the longest stall."""


class Pulse:
    """A timer that is due every millisecond, and how late it came each time."""

    def __init__(self) -> None:
        self.stalls: list[tuple[float, str]] = []
        self.own: list[float] = []
        self.doing = ""
        self._last = time.perf_counter()
        self._worked = time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to count."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start(1)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _beat(self) -> None:
        moment = time.perf_counter()
        self.stalls.append((max(0.0, (moment - self._last) * 1000 - 1), self.doing))
        worked = time.thread_time()
        self.own.append((worked - self._worked) * 1000)
        self._last, self._worked = moment, worked

    def sum_up(self, opened_s: float) -> Played:
        """Return what was counted."""
        late = sorted(stall for stall, _ in self.stalls)
        own = sorted(self.own)
        longest, doing = max(self.stalls)
        return Played(
            ticks=len(late),
            median=statistics.median(late),
            late=late[int(len(late) * 0.99)],
            latest=late[int(len(late) * 0.999)],
            longest=longest,
            own_late=own[int(len(own) * 0.99)],
            own_latest=own[int(len(own) * 0.999)],
            opened_s=opened_s,
            memory_mb=resident_mb(),
            doing=doing,
        )


def rest(milliseconds: int) -> None:
    """Let the window work for so long. (``QTest.qWait`` lets it sleep, and would be what is measured.)"""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(holds: Callable[[], bool], *, every_ms: int = 5) -> None:
    """Let the window work until *holds* does, and look so often."""
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not come to rest")
        rest(every_ms)


def _now() -> datetime:
    return datetime.now().astimezone()


def play(folder: Path, database: Path, messages: list[str]) -> Played:
    """Work in the window for a minute."""
    let_the_worker_give_way()
    forget_sources()
    application = QApplication(["bench"])
    began = time.perf_counter()
    theme = Theme(application)
    window = MainWindow(theme)
    shell = Shell(
        application,
        window,
        theme,
        paths=paths_in(folder),
        ask=ScriptedAsk(),
        clock=_now,
        database=database,
        language="id",
    )
    StandingThings(shell)
    window.resize(1280, 800)
    window.show()
    shell.begin()
    until(lambda: shell.workspace is not None)
    opened_s = time.perf_counter() - began
    pulse = Pulse()
    pulse.start()
    assert shell.workspace is not None
    answer(window, shell, pulse, messages)
    look_through(window, shell, pulse)
    pulse.stop()
    found = pulse.sum_up(opened_s)
    shell.shut_down()
    return found


def answer(window: MainWindow, shell: Shell, pulse: Pulse, messages: list[str]) -> None:
    """Type each of *messages*, take the first suggestion and write something to it."""
    assert shell.workspace is not None
    desk, view = shell.workspace.desk, shell.workspace.desk_view
    window.go_to(DESK)
    for message in messages:
        pulse.doing = "typing a message"
        view.message.text_field.selectAll()
        typed(view.message.text_field, message)
        until(lambda: desk.is_settled)
        pulse.doing = "choosing a suggestion"
        if view.suggestions.shown:
            view.suggestions.choose(0)
            until(lambda: desk.is_settled)
            pulse.doing = "writing the reply"
            typed(view.reply.composer, "Terima kasih sudah bertanya.")
            until(lambda: desk.is_settled)
        rest(LOOK_MS)


def look_through(window: MainWindow, shell: Shell, pulse: Pulse) -> None:
    """Go through the fact base: scroll, open, search, sort."""
    assert shell.workspace is not None
    view = shell.workspace.library_view
    pulse.doing = "opening the fact base page"
    window.go_to(LIBRARY)
    rest(LOOK_MS)
    pulse.doing = "scrolling"
    for _ in range(40):
        QTest.keyClick(view.table, Qt.Key.Key_PageDown)
        rest(KEY_MS)
    pulse.doing = "searching"
    for word in ("surat", "yang bar", "pembayar"):
        view.search.selectAll()
        typed(view.search, word)
        rest(LOOK_MS)
    pulse.doing = "sorting"
    for column in range(view.table.model().columnCount()):
        view.table.horizontalHeader().sectionClicked.emit(column)
        rest(LOOK_MS)


def typed(field: QWidget, text: str) -> None:
    """Type *text*, key by key."""
    for letter in text:
        QTest.keyClicks(field, letter)
        rest(KEY_MS)


def play_nothing(seconds: float = 10) -> Played:
    """Keep an empty window open, with a key now and then."""
    application = QApplication(["bench"])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    pulse = Pulse()
    pulse.start()
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        QTest.keyClicks(window, "a")
        rest(KEY_MS)
    pulse.stop()
    application.processEvents()
    return pulse.sum_up(0)


@dataclass(frozen=True)
class Row:
    """One size of fact base between two looks at an empty window."""

    entries: int
    played: Played
    empty: tuple[Played, Played]

    @property
    def stall_ratio(self) -> float:
        """The 99th percentile of the stalls as a multiple of the empty window's."""
        return self.played.late / statistics.mean(one.late for one in self.empty)

    @property
    def memory_ratio(self) -> float:
        """The memory as a multiple of the empty window's."""
        return self.played.memory_mb / self.empty[0].memory_mb


def run(entries: int, folder: Path, messages: int = MESSAGES) -> Row:
    """Make a fact base of that many *entries* below *folder* and play the minute with it."""
    parts, questions, _ = apart(write_files, load_lexicon(), entries, folder)
    apart(take_in, parts, folder / "facts.db")
    before = apart(play_nothing)
    played = apart(play, folder, folder / "facts.db", list(questions)[:messages])
    return Row(entries, played, (before, apart(play_nothing)))


def main(sizes: list[int]) -> None:
    """Print a row for each number of entries, and one for the empty window beside it."""
    print(
        "| window | stall p50 | p99 | p99.9 | longest, during | own p99 | p99.9 | opened s | memory MB | p99 to empty |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for entries in sizes:
        with tempfile.TemporaryDirectory() as folder:
            row = run(entries, Path(folder))
        for empty in row.empty:
            _show("empty", empty, "1")
        _show(f"{entries:,}", row.played, f"{row.stall_ratio:.1f}")


def _show(name: str, found: Played, ratio: str) -> None:
    print(
        f"| {name} | {found.median:.2f} | {found.late:.1f} | {found.latest:.1f} | {found.longest:.0f}, {found.doing} |"
        f" {found.own_late:.1f} | {found.own_latest:.1f} | {found.opened_s:.2f} | {found.memory_mb:.0f} | {ratio} |",
        flush=True,
    )


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or list(SIZES))
