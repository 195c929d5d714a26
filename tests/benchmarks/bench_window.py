"""How long the window stands still, and what it holds, while somebody works in it, beside an empty window.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/bench_window.py [100 100000] [--minutes 10]

Plays the same shift with a fact base of each size, see ``shift.py``: messages typed, pasted and taken from the queue,
answers chosen, adapted and copied, the fact base looked through, searched and sorted, all pages visited. An empty
window is looked at before and after each row. Each row is the program in a process of its own; what it holds and
computes is its own, but for the script that plays the person. Text is made up, see ``made_up_base.py``.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.bench_matching import apart
from tests.benchmarks.bench_start import EMPTY, environment_in, start_once
from tests.benchmarks.made_up_base import MadeUpBase, make_base
from tests.benchmarks.pulse import Played

SIZES = (100, 100_000)
MINUTES = 1.0
EMPTY_S = 5
EMPTY_STARTS = 5
PATIENCE_S = 300
"""What the program may take longer than the shift."""

HEAD = (
    "| window | stall p50 | p99 | p99.9 | longest, during | own p99 | p99.9 | alone p99 | p99.9"
    " | key to shown p50 / p95 | alone | before it | answered / copied | MB, grown, later | processor s |"
)

_PLAY = "import sys; from tests.benchmarks.shift import main; sys.exit(main(sys.argv[1:]))"


@dataclass(frozen=True)
class Row:
    """One size of fact base between two looks at an empty window.

    Attributes:
        empty_start_ms: What an empty window takes of the processor to start: how fast the machine is just now.
    """

    entries: int
    played: Played
    empty: tuple[Played, Played]
    empty_start_ms: float

    @property
    def stall_ratio(self) -> float:
        """The 99th percentile of the stalls as a multiple of the empty window's, less what both waited for."""
        return self.played.alone_late / statistics.mean(one.alone_late for one in self.empty)

    @property
    def memory_ratio(self) -> float:
        """The memory as a multiple of the empty window's."""
        return self.played.memory_mb / self.empty[0].memory_mb

    @property
    def shown_ratio(self) -> float:
        """The median time from the last key to the suggestions, likewise, as a multiple of an empty window's start."""
        return self.played.alone_median / self.empty_start_ms


def run(base: MadeUpBase, folder: Path, minutes: float = MINUTES) -> Row:
    """Play a shift of so many *minutes* with a copy of *base*; everything is kept below *folder*."""
    told, facts = folder / "messages.json", base.copy(folder)
    told.write_text(json.dumps(base.messages()), encoding="utf-8")
    environment = environment_in(folder / "home")
    starts = [start_once(EMPTY, (), environment).worked_s for _ in range(EMPTY_STARTS)]
    before = _played(environment, 0, "empty", str(EMPTY_S))
    arguments = (str(minutes), str(told), "--db", str(facts), "--language", "id")
    played = _played(environment, minutes, *arguments)
    after = _played(environment, 0, "empty", str(EMPTY_S))
    return Row(base.entries, played, (before, after), statistics.median(starts) * 1000)


def _played(environment: Mapping[str, str], minutes: float, *arguments: str) -> Played:
    done = subprocess.run(
        [sys.executable, "-c", _PLAY, *arguments],
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        timeout=minutes * 60 + PATIENCE_S,
        check=True,
    )
    return Played(**json.loads(done.stdout))


def main() -> None:
    """Print a row for each number of entries, and one for the empty window beside it."""
    options = argparse.ArgumentParser()
    options.add_argument("sizes", type=int, nargs="*", default=SIZES)
    options.add_argument("--minutes", type=float, default=MINUTES)
    wanted = options.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}, {wanted.minutes:g} minutes")
    print(HEAD)
    print("|---" * (HEAD.count("|") - 1) + "|")
    for entries in wanted.sizes:
        with tempfile.TemporaryDirectory() as folder:
            row = run(apart(make_base, Path(folder), entries), _work_in(folder), wanted.minutes)
        for empty in row.empty:
            _show("empty", empty)
        _show(f"{entries:,}", row.played)
        print(
            f"to empty: stall {row.stall_ratio:.1f}, memory {row.memory_ratio:.2f}, key to shown {row.shown_ratio:.2f}"
            f" of a start; load {os.getloadavg()[0]:.1f}",
            flush=True,
        )


def _work_in(folder: str) -> Path:
    place = Path(folder) / "work"
    place.mkdir()
    return place


def _show(name: str, found: Played) -> None:
    cells = (
        name,
        f"{found.median:.2f}",
        f"{found.late:.1f}",
        f"{found.latest:.1f}",
        f"{found.longest:.0f}, {found.doing}",
        f"{found.own_late:.1f}",
        f"{found.own_latest:.1f}",
        f"{found.alone_late:.1f}",
        f"{found.alone_latest:.1f}",
        f"{found.shown_median:.1f} / {found.shown_late:.1f}",
        f"{found.alone_median:.1f} / {found.alone_shown_late:.1f}",
        f"{found.while_typing:.0f}",
        f"{found.messages} / {found.copied}",
        f"{found.memory_mb:.0f}, {found.grown_mb:+.1f}, {found.later_mb:+.1f}",
        f"{found.worked_s:.1f}",
    )
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
