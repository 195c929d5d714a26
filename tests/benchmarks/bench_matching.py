"""How fast entries are found and taken in, beside plain full-text search and rapidfuzz in the same run.

    PYTHONPATH=. python tests/benchmarks/bench_matching.py [1000 10000 100000 1000000]

Prints a row for each number of entries, up to a hundred thousand when none is named. All text is made up, see
``made_up.py``. What is timed is the way the program goes: ``import_file`` and ``suggest`` on a database on the disk.
Each step runs in a process of its own, so that its memory can be told from that of the others. On a machine that does
other things as well only the proportions say something.

Plain is what a few lines of sqlite-utils give: ``insert_all`` and ``enable_fts``, and a message's words joined by OR,
ranked by BM25.
"""

import multiprocessing
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import ParamSpec, TypeVar

from rapidfuzz import fuzz, process
from sqlcipher3 import dbapi2
from sqlite_utils import Database

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.store import create_store, open_store
from knowledge_base.store.entries import Act
from replydesk.importing import import_file
from replydesk.suggest import suggest
from replydesk.tone.rule import RulePack
from tests.benchmarks.made_up import read_files, write_files

FEW = 100
"""How many entries the memory is compared with."""

MOST_FOR_RAPIDFUZZ = 100_000
FUZZY_QUESTIONS = 20
PLAIN_QUESTIONS = 40
PLAIN_POSTS = 10
"""Plain search takes half a minute for a post among a million entries."""

TODAY = date(2026, 11, 21)
ACT = Act(person="Penguji", at=datetime(2026, 11, 21, tzinfo=UTC))
MEGABYTE = 1_000_000

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Timing:
    """Times of one way to search, in milliseconds."""

    median: float
    late: float
    """The 95th percentile."""


@dataclass(frozen=True)
class Taken:
    """What taking entries in cost: seconds of the processor, and the most memory the process held, in megabytes."""

    seconds: float
    memory_mb: float


@dataclass(frozen=True)
class Asked:
    """What asking cost, and how often the entry asked for came first."""

    question: Timing
    post: Timing
    memory_mb: float
    found: float


@dataclass(frozen=True)
class Speed:
    """What one run gave.

    Attributes:
        entries: How many entries there were.
        memory_mb: How much more asking held than with a hundred entries.
        fuzzy: ``process.extract`` over the titles, or ``None`` where that takes too long.
    """

    entries: int
    taken: Taken
    plain_taken: Taken
    asked: Asked
    plain_asked: Asked
    memory_mb: float
    fuzzy: Timing | None

    def ratios(self) -> dict[str, float]:
        """Return our times as shares of the plain ones, by name; less is better."""
        return {
            "import": self.taken.seconds / self.plain_taken.seconds,
            "question": self.asked.question.median / self.plain_asked.question.median,
            "post": self.asked.post.median / self.plain_asked.post.median,
        }


def run(entries: int, folder: Path) -> Speed:
    """Take entries in and ask for them, ours and plain, in databases below *folder*."""
    few = folder / "few"
    few.mkdir()
    few_parts, questions, posts = write_files(load_lexicon(), FEW, few)
    apart(take_in, few_parts, few / "ours.db")
    least = apart(ask, few / "ours.db", questions, posts)
    parts, questions, posts = apart(write_files, load_lexicon(), entries, folder)
    plain_taken = apart(take_in_plainly, parts, folder / "plain.db")
    taken = apart(take_in, parts, folder / "ours.db")
    asked = apart(ask, folder / "ours.db", questions, posts)
    return Speed(
        entries=entries,
        taken=taken,
        plain_taken=plain_taken,
        asked=asked,
        plain_asked=apart(ask_plainly, folder / "plain.db", questions, posts),
        memory_mb=asked.memory_mb - least.memory_mb,
        fuzzy=apart(ask_rapidfuzz, parts, list(questions)) if entries <= MOST_FOR_RAPIDFUZZ else None,
    )


def apart(step: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what *step* gives in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(step, *args, **kwargs).result()


NO_RULES = RulePack(rules=(), version="", language="id")
"""What is timed is taking in. What the tone check of wordings that are approved costs stands beside it in README.md."""


def take_in(parts: Sequence[Path], path: Path) -> Taken:
    """Import the files into a new fact base, approved."""
    store = create_store(path)
    began = time.process_time()
    added = sum(import_file(store, part, ACT, approve_as="Penyetuju", pack=NO_RULES).added for part in parts)
    took = time.process_time() - began
    assert store.index.size() == added
    store.close()
    return Taken(took, resident_mb())


def take_in_plainly(parts: Sequence[Path], path: Path) -> Taken:
    """Insert the same entries and make them searchable with sqlite-utils alone."""
    db = Database(dbapi2.connect(str(path)))
    began = time.process_time()
    table = db.table("entry")
    table.insert_all(({**one, "variants": "\n".join(one["variants"])} for one in read_files(list(parts))), pk="id")
    table.enable_fts(["title", "body", "variants"])
    took = time.process_time() - began
    db.close()
    return Taken(took, resident_mb())


def ask(path: Path, questions: Mapping[str, str], posts: Mapping[str, str]) -> Asked:
    """Ask the fact base."""
    store = open_store(path)

    def search(message: str) -> list[str]:
        return [one.entry.name for one in suggest(store, message, limit=5, today=TODAY).items]

    asked = _asked(search, questions, posts)
    store.close()
    return asked


def ask_plainly(path: Path, questions: Mapping[str, str], posts: Mapping[str, str]) -> Asked:
    """Ask plain full-text search."""
    db = Database(dbapi2.connect(str(path)))
    statement = "SELECT entry.id FROM entry_fts JOIN entry ON entry.rowid = entry_fts.rowid"
    statement += " WHERE entry_fts MATCH ? ORDER BY rank LIMIT 5"

    def search(message: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", message.lower())))
        return [row[0] for row in db.execute(statement, [words]).fetchall()]

    some_posts = dict(list(posts.items())[:PLAIN_POSTS])
    return _asked(search, dict(list(questions.items())[:PLAIN_QUESTIONS]), some_posts)


def ask_rapidfuzz(parts: Sequence[Path], questions: Sequence[str]) -> Timing:
    """Compare a few questions with every title."""
    titles = [str(one["title"]) for one in read_files(list(parts))]
    return timed(
        lambda message: process.extract(message, titles, scorer=fuzz.token_set_ratio, limit=5),
        questions[:FUZZY_QUESTIONS],
    )


def _asked(search: Callable[[str], list[str]], questions: Mapping[str, str], posts: Mapping[str, str]) -> Asked:
    first: list[list[str]] = []
    question = timed(lambda message: first.append(search(message)[:1]), questions)
    return Asked(
        question=question,
        post=timed(search, posts),
        memory_mb=resident_mb(),
        found=sum(found == [wanted] for found, wanted in zip(first, questions.values(), strict=True)) / len(questions),
    )


def timed(search: Callable[[str], object], texts: Iterable[str]) -> Timing:
    """Return how long *search* takes for each of *texts*."""
    times = []
    for text in texts:
        began = time.perf_counter()
        search(text)
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    return Timing(median=times[len(times) // 2], late=times[int(0.95 * len(times))])


def resident_mb() -> float:
    """Return the most memory the process has held so far, in megabytes.

    Linux hands ``ru_maxrss`` down from the process that started this one, however large that was; what it says of this
    one alone stands in ``/proc``.
    """
    status = Path("/proc/self/status")
    if status.exists():
        held = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(held.split()[1]) * 1024 / MEGABYTE
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE


HEAD = """\
         | import, s of processor    | question, ms                | post, ms                    |fuzz, |memory|found
 entries |    ours   plain ratio  MB |    p50    p95   plain ratio |    p50    p95   plain ratio |  p95 |  +MB |first"""


def row(got: Speed) -> str:
    """Return a line of the table."""
    took, plain = got.taken.seconds, got.plain_taken.seconds
    columns = [
        f"{got.entries:8}",
        f"{took:7.1f} {plain:7.1f} {took / plain:5.2f} {got.taken.memory_mb:3.0f}",
        _searched(got.asked.question, got.plain_asked.question),
        _searched(got.asked.post, got.plain_asked.post),
        f"{got.fuzzy.late:4.0f}" if got.fuzzy else f"{'-':>4}",
        f"{got.memory_mb:4.0f}",
        f"{got.asked.found:5.3f}",
    ]
    return " | ".join(columns)


def _searched(ours: Timing, plain: Timing) -> str:
    return f"{ours.median:6.1f} {ours.late:6.1f} {plain.late:7.1f} {ours.late / plain.late:5.2f}"


def main() -> None:
    """Print the table."""
    print(HEAD)
    for entries in map(int, sys.argv[1:] or ("1000", "10000", "100000")):
        with tempfile.TemporaryDirectory() as folder:
            print(row(run(entries, Path(folder))), flush=True)


if __name__ == "__main__":
    main()
