"""How late a timer comes that is due every millisecond, and what the process holds meanwhile."""

import statistics
import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from tests.benchmarks.waits import Waits, percentile, took, waited

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
        alone_late, alone_latest: The same of the stalls less what was waited for a processor, by the window's thread or
            by the one that searches: how long it stands still on a machine that does nothing else.
        doing: What was going on during the longest stall.
        shown: From the last key of each typed message to the paint of what is suggested for all of it; of an empty
            window from each key to the paint of its letter.
        shown_alone: The same, less what was waited for a processor.
        while_typing: How often suggestions appeared before the last key of a message, on average.
        messages: How many were answered.
        copied: How many replies left.
        memory_mb: What the process holds at the end, without these counts.
        grown_mb: How much more that is than in the middle of the shift.
        later_mb: How much more it holds after the last of some messages that come behind the shift, when everything was
            done before, than after the first of them.
        worked_s: Seconds of the processor.
    """

    ticks: int
    median: float
    late: float
    latest: float
    longest: float
    own_late: float
    own_latest: float
    alone_late: float
    alone_latest: float
    doing: str
    shown: tuple[float, ...]
    shown_alone: tuple[float, ...]
    while_typing: float
    messages: int
    copied: int
    memory_mb: float
    grown_mb: float
    later_mb: float
    worked_s: float

    @property
    def shown_median(self) -> float:
        """The middle of the times to what is shown."""
        return statistics.median(self.shown)

    @property
    def shown_late(self) -> float:
        """The 95th percentile of them."""
        return percentile(sorted(self.shown), 0.95)

    @property
    def alone_median(self) -> float:
        """The middle of the times to what is shown, less what was waited for a processor."""
        return statistics.median(self.shown_alone)

    @property
    def alone_shown_late(self) -> float:
        """The 95th percentile of them."""
        return percentile(sorted(self.shown_alone), 0.95)


class Pulse:
    """A timer that is due every millisecond, and how late it came each time."""

    def __init__(self, waits: Waits) -> None:
        self._late, self._own, self._alone = array("f"), array("f"), array("f")  # small: weighed with the program
        self._longest, self._doing = 0.0, ""
        self._held: list[float] = []
        self.doing = ""
        self._waits = waits
        self._last, self._worked = waits.now(), time.thread_time()
        self._began = time.process_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._scales = QTimer()
        self._scales.timeout.connect(self._weigh)

    def start(self) -> None:
        """Begin to count."""
        self._last, self._worked = self._waits.now(), time.thread_time()
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
        moment, worked = self._waits.now(), time.thread_time()
        stall = max(0.0, took(self._last, moment) * 1000 - 1)
        self._late.append(stall)
        self._own.append((worked - self._worked) * 1000)
        self._alone.append(max(0.0, stall - waited(self._last, moment) * 1000))
        if stall > self._longest:
            self._longest, self._doing = stall, self.doing
        self._last, self._worked = moment, worked

    def _weigh(self) -> None:
        counts = sum(len(one) * one.itemsize for one in (self._late, self._own, self._alone))
        self._held.append(resident_mb() - counts / 1_000_000)

    def sum_up(
        self,
        shown: Sequence[tuple[float, float]],
        *,
        while_typing: float = 0,
        messages: int = 0,
        copied: int = 0,
        later_mb: float = 0,
    ) -> Played:
        """Return what was counted; *shown* says of each time the whole and what was waited of it, in milliseconds."""
        held = tuple(self._held)
        late, own, alone = sorted(self._late), sorted(self._own), sorted(self._alone)
        tenth = max(len(held) // 10, 1)
        middle = held[len(held) // 2 :][:tenth]
        return Played(
            ticks=len(late),
            median=statistics.median(late),
            late=percentile(late, 0.99),
            latest=percentile(late, 0.999),
            longest=self._longest,
            own_late=percentile(own, 0.99),
            own_latest=percentile(own, 0.999),
            alone_late=percentile(alone, 0.99),
            alone_latest=percentile(alone, 0.999),
            doing=self._doing,
            shown=tuple(whole for whole, _waited in shown),
            shown_alone=tuple(whole - lost for whole, lost in shown),
            while_typing=while_typing,
            messages=messages,
            copied=copied,
            memory_mb=held[-1],
            grown_mb=statistics.median(held[-tenth:]) - statistics.median(middle),
            later_mb=later_mb,
            worked_s=time.process_time() - self._began,
        )


def resident_mb() -> float:
    """Return the memory the process holds now, in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    held = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) * 1024 / 1_000_000
