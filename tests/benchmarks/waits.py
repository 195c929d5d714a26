"""How long threads were ready and had to wait for a processor that other programs had."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from threading import get_native_id
from typing import NamedTuple


class Moment(NamedTuple):
    """A moment on the clock, and what each thread has waited until then; in seconds."""

    clock: float
    waited: tuple[float, ...]


class Waits:
    """Counts what the calling thread waits for a processor, and threads of its process by their *names*.

    Linux counts that for every thread: the second number of its ``schedstat``, in nanoseconds (kernel documentation,
    sched-stats). What a thing took on the clock, less that, is what it takes on a machine that does nothing else: with
    six busy programs on two processors the two were seen to differ by seven times. Elsewhere nothing is known, and
    nobody has waited.
    """

    def __init__(self, *names: str) -> None:
        self._files: list[int] = []
        tasks = Path("/proc/self/task")
        for task in tasks.iterdir() if tasks.is_dir() else ():
            try:
                if task.name == str(get_native_id()) or (task / "comm").read_text().strip() in names:
                    self._files.append(os.open(task / "schedstat", os.O_RDONLY))
            except OSError:
                continue  # that thread has ended meanwhile, or the kernel counts nothing

    def now(self) -> Moment:
        """Return the moment; takes some 2 microseconds for each thread."""
        waited = tuple(int(os.pread(file, 64, 0).split()[1]) / 1e9 for file in self._files)
        return Moment(time.perf_counter(), waited)


def took(began: Moment, ended: Moment) -> float:
    """Return the seconds on the clock between two moments."""
    return ended.clock - began.clock


def waited(began: Moment, ended: Moment) -> float:
    """Return what was waited in between, in seconds: by the thread that waited most, as threads wait at once, too."""
    return max((after - before for before, after in zip(began.waited, ended.waited, strict=True)), default=0.0)


def percentile(sorted_values: Sequence[float], share: float) -> float:
    """Return the value below which *share* of the *sorted_values* lie, the nearest that is there."""
    return sorted_values[min(int(len(sorted_values) * share), len(sorted_values) - 1)]
