"""How long the window stands still, and what it holds, while somebody works in it, beside an empty window.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/benchmarks/bench_window.py [100 100000] [--minutes 10]

Plays the same shift with a fact base of each size, see ``shift.py``: messages typed, pasted and taken from the queue,
answers chosen, adapted and copied, the fact base looked through, searched and sorted, all pages visited. An empty
window is looked at before and after each row. Each row is the program in a process of its own; what it holds and
computes is its own, but for the script that plays the person. Text is made up, see ``made_up.py``.
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
from itertools import chain
from pathlib import Path

from knowledge_base.matching.lexicon import load_lexicon
from tests.benchmarks.bench_matching import apart, take_in
from tests.benchmarks.bench_start import EMPTY, environment_in, start_once
from tests.benchmarks.made_up import write_files
from tests.benchmarks.pulse import Played

SIZES = (100, 100_000)
MINUTES = 1.0
EMPTY_S = 8
EMPTY_STARTS = 5
PATIENCE_S = 300
"""What the program may take longer than the shift."""

_PLAY = "import sys; from tests.benchmarks.shift import main; sys.exit(main(sys.argv[1:]))"


@dataclass(frozen=True)
class Row:
    """One size of fact base between two looks at an empty window.

    Attributes:
        empty_start_ms: What an empty window takes to start: how fast the machine is just now.
    """

    entries: int
    played: Played
    empty: tuple[Played, Played]
    empty_start_ms: float

    @property
    def stall_ratio(self) -> float:
        """The 99th percentile of the stalls as a multiple of the empty window's."""
        return self.played.late / statistics.mean(one.late for one in self.empty)

    @property
    def memory_ratio(self) -> float:
        """The memory as a multiple of the empty window's."""
        return self.played.memory_mb / self.empty[0].memory_mb

    @property
    def shown_ratio(self) -> float:
        """The median time from the last key to the suggestions as a multiple of an empty window's start."""
        return self.played.shown_median / self.empty_start_ms


def run(entries: int, folder: Path, minutes: float = MINUTES) -> Row:
    """Make a fact base of that many *entries* below *folder* and play a shift of so many *minutes* with it."""
    parts, questions, posts = apart(write_files, load_lexicon(), entries, folder)
    apart(take_in, parts, folder / "facts.db")
    first, second, third = list(questions)[::3], list(posts), list(questions)[1::3]
    messages = list(chain.from_iterable(zip(first, second, third, strict=False)))
    told = folder / "messages.json"
    told.write_text(json.dumps(messages), encoding="utf-8")
    environment = environment_in(folder / "home")
    starts = [start_once(EMPTY, (), environment).clock_s for _ in range(EMPTY_STARTS)]
    before = _played(environment, 0, "empty", str(EMPTY_S))
    arguments = (str(minutes), str(told), "--db", str(folder / "facts.db"), "--language", "id")
    played = _played(environment, minutes, *arguments)
    after = _played(environment, 0, "empty", str(EMPTY_S))
    return Row(entries, played, (before, after), statistics.median(starts) * 1000)


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
    print(
        "| window | stall p50 | p99 | p99.9 | longest, during | own p99 | p99.9 | key to shown p50 / p95, before it"
        " | answered / copied | MB, grown | processor s |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for entries in wanted.sizes:
        with tempfile.TemporaryDirectory() as folder:
            row = run(entries, Path(folder), wanted.minutes)
        for empty in row.empty:
            _show("empty", empty)
        _show(f"{entries:,}", row.played)
        print(
            f"to empty: stall {row.stall_ratio:.1f}, memory {row.memory_ratio:.2f}, key to shown {row.shown_ratio:.2f}"
            f" of a start; load {os.getloadavg()[0]:.1f}",
            flush=True,
        )


def _show(name: str, found: Played) -> None:
    print(
        f"| {name} | {found.median:.2f} | {found.late:.1f} | {found.latest:.1f} | {found.longest:.0f}, {found.doing} |"
        f" {found.own_late:.1f} | {found.own_latest:.1f} | {found.shown_median:.1f} / {found.shown_late:.1f},"
        f" {found.while_typing:.0f} | {found.messages} / {found.copied} | {found.memory_mb:.0f},"
        f" {found.grown_mb:+.1f} | {found.worked_s:.1f} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
