"""How late a timer comes that is due every millisecond, and what the process holds meanwhile."""

import statistics
import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

WEIGH_MS = 2_000
"""Between two looks at how much memory the process holds."""


@dataclass(frozen=True)
class Played:
    """What a shift gave: times in milliseconds, memory in megabytes.

    Attributes:
        ticks: Beats of the timer.
        median, late, latest, longest: How late they came: the middle, 99 and 99.9 of 100, and the latest.
        own_late, own_latest: The same of what the window's thread itself computed between two beats, whatever else the
            machine does.
        doing: What was going on during the longest stall.
        shown: From the last key of each typed message to the paint of what is suggested for all of it; of an empty
            window from each key to the paint of its letter.
        while_typing: How often suggestions appeared before the last key of a message, on average.
        messages: How many were answered.
        copied: How many replies left.
        memory_mb: What the process holds at the end.
        grown_mb: How much more that is than in the middle of the shift.
        worked_s: Seconds of the processor.
    """

    ticks: int
    median: float
    late: float
    latest: float
    longest: float
    own_late: float
    own_latest: float
    doing: str
    shown: tuple[float, ...]
    while_typing: float
    messages: int
    copied: int
    memory_mb: float
    grown_mb: float
    worked_s: float

    @property
    def shown_median(self) -> float:
        """The middle of the times to what is shown."""
        return statistics.median(self.shown)

    @property
    def shown_late(self) -> float:
        """The 95th percentile of them."""
        return sorted(self.shown)[int(len(self.shown) * 0.95)]


class Pulse:
    """A timer that is due every millisecond, and how late it came each time."""

    def __init__(self) -> None:
        self._late, self._own = array("f"), array("f")  # of small parts: this is weighed with the program
        self._longest, self._doing = 0.0, ""
        self._held: list[float] = []
        self.doing = ""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._began = time.process_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._scales = QTimer()
        self._scales.timeout.connect(self._weigh)

    def start(self) -> None:
        """Begin to count."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._began = time.process_time()
        self._weigh()
        self._timer.start(1)
        self._scales.start(WEIGH_MS)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._scales.stop()
        self._weigh()

    def _beat(self) -> None:
        moment, worked = time.perf_counter(), time.thread_time()
        stall = max(0.0, (moment - self._last) * 1000 - 1)
        self._late.append(stall)
        self._own.append((worked - self._worked) * 1000)
        if stall > self._longest:
            self._longest, self._doing = stall, self.doing
        self._last, self._worked = moment, worked

    def _weigh(self) -> None:
        self._held.append(resident_mb())

    def sum_up(self, shown: Sequence[float], *, while_typing: float = 0, messages: int = 0, copied: int = 0) -> Played:
        """Return what was counted."""
        held = tuple(self._held)
        late, own = sorted(self._late), sorted(self._own)
        tenth = max(len(held) // 10, 1)
        middle = held[len(held) // 2 :][:tenth]
        return Played(
            ticks=len(late),
            median=statistics.median(late),
            late=late[int(len(late) * 0.99)],
            latest=late[int(len(late) * 0.999)],
            longest=self._longest,
            own_late=own[int(len(own) * 0.99)],
            own_latest=own[int(len(own) * 0.999)],
            doing=self._doing,
            shown=tuple(shown),
            while_typing=while_typing,
            messages=messages,
            copied=copied,
            memory_mb=held[-1],
            grown_mb=statistics.median(held[-tenth:]) - statistics.median(middle),
            worked_s=time.process_time() - self._began,
        )


def resident_mb() -> float:
    """Return the memory the process holds now, in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    held = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) * 1024 / 1_000_000
