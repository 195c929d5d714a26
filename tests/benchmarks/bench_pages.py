"""How long a page of the fact base takes: opened, filtered, searched, sorted, scrolled to its end.

    PYTHONPATH=. python tests/benchmarks/bench_pages.py [10000 100000]

Prints a row for each thing a person does, for each number of entries: milliseconds on the clock, of the store alone,
and of the processor. The entries are made up, on a database on the disk. *Plain* is a question put to a table without
an index: every row is read, compared and sorted. It is asked in turn with ours, since processors change their pace.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from knowledge_base.store import Store, open_store
from knowledge_base.store.entry_pages import EntryFilter, EntryPages, Order, Place
from tests.benchmarks.made_up_base import TODAY, MadeUpBase, make_base
from tests.benchmarks.waits import percentile

TIMES = 9

SEARCHES = {
    "opened": "",
    "a frequent word": "paket ",
    "a word begun": "pem",
    "a phrase": '"kenapa tidak"',
    "a misspelt word": "kartuu ",
    "a word near to none": "pemerinth ",
    "kind": "kind:fact",
    "not a status": "-status:draft",
    "tag": "tag:tag3",
    "no source": "source:none",
    "ends soon": "expires:<30d",
    "to review soon": "review:soon",
    "unused": "unused:90d",
    "author": "author:orang7",
    "a draft beside": "waiting:draft",
    "much at once": "paket -nomor kind:answer -status:retired source:any unused:90d tag:tag3",
}
ANEW = ("a misspelt word", "a word near to none")
"""Are also asked of somebody who has read no words of the fact base yet."""


@dataclass(frozen=True)
class Row:
    """What one thing took, ours and plain: milliseconds.

    Attributes:
        median, late: Ours on the clock: the middle, and 95 of 100.
        plain: Plain on the clock, the middle.
        worked, worked_late: What ours took of the processor, whatever else the machine did meanwhile, likewise.
        plain_worked: What plain took of it, the middle.
    """

    name: str
    median: float
    late: float
    plain: float
    worked: float
    worked_late: float
    plain_worked: float

    @property
    def ratio(self) -> float:
        """Our middle time as a multiple of the plain one."""
        return self.median / self.plain

    @property
    def worked_ratio(self) -> float:
        """The same of the processor's time."""
        return self.worked / self.plain_worked


def run(base: MadeUpBase) -> tuple[Row, ...]:
    """Ask *base* everything."""
    store = open_store(base.facts)
    plain = dbapi2.connect(str(base.plain))
    try:
        return tuple(_rows(store, plain, base.entries))
    finally:
        plain.close()
        store.close()


def _rows(store: Store, plain: dbapi2.Connection, count: int) -> Iterator[Row]:
    def look(
        words: str, order: Order = Order.UPDATED, *, turned: bool = False, after: Place | None = None
    ) -> Place | None:
        page = store.pages.look(
            EntryFilter(words=words), today=TODAY, order=order, descending=turned, limit=100, after=after
        )
        return page.following

    def read_all() -> None:
        plain.execute("SELECT * FROM plain WHERE words LIKE '%yang%' ORDER BY updated_at DESC LIMIT 100").fetchall()

    for name, words in SEARCHES.items():
        yield timed(name, lambda words=words: look(words), read_all)  # type: ignore[misc]
    for name in ANEW:

        def look_anew(words: str = SEARCHES[name]) -> None:
            EntryPages(store.pages._db).look(EntryFilter(words=words), today=TODAY, limit=100)

        yield timed(f"{name}, first", look_anew, read_all)
    for order in Order:
        yield timed(f"by {order}", lambda order=order: look("", order, turned=True), read_all)  # type: ignore[misc]
        yield timed(f"by {order}, facts", lambda order=order: look("kind:fact", order), read_all)  # type: ignore[misc]
    middle: Place | None = None
    for _ in range(count // 200):
        middle = look("", Order.TITLE, after=middle)
    yield timed("the middle", lambda: look("", Order.TITLE, after=middle), read_all)
    yield timed("the middle, facts", lambda: look("kind:fact", Order.TITLE, after=middle), read_all)


def timed(name: str, ours: Callable[[], object], plain: Callable[[], object], *, times: int = TIMES) -> Row:
    """Return how long *ours* takes and *plain*, asked in turn so many times after once in vain."""
    taken: list[tuple[float, float]] = []
    plain_taken: list[tuple[float, float]] = []
    ours()
    for _ in range(times):
        taken.append(_took(ours))
        plain_taken.append(_took(plain))
    clock, worked = (sorted(one) for one in zip(*taken, strict=True))
    plain_clock, plain_worked = (sorted(one) for one in zip(*plain_taken, strict=True))
    return Row(
        name,
        median=percentile(clock, 0.5),
        late=percentile(clock, 0.95),
        plain=percentile(plain_clock, 0.5),
        worked=percentile(worked, 0.5),
        worked_late=percentile(worked, 0.95),
        plain_worked=percentile(plain_worked, 0.5),
    )


def _took(ask: Callable[[], object]) -> tuple[float, float]:
    began, worked = time.perf_counter(), time.thread_time()
    ask()
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def shown(rows: Sequence[Row]) -> str:
    """Return the table."""
    head = f"{'page':>26} | {'p50':>7} {'p95':>7} | {'plain':>7} | {'ratio':>6} | {'worked':>7} {'p95':>7} {'ratio':>6}"
    lines = [
        f"{row.name:>26} | {row.median:7.2f} {row.late:7.2f} | {row.plain:7.1f} | {row.ratio:6.3f}"
        f" | {row.worked:7.2f} {row.worked_late:7.2f} {row.worked_ratio:6.3f}"
        for row in rows
    ]
    return "\n".join([head, *lines])


def main() -> None:
    """Print a table for each number of entries."""
    for count in map(int, sys.argv[1:] or ("10000", "100000")):
        print(f"{count} entries")
        with tempfile.TemporaryDirectory() as folder:
            print(shown(run(make_base(Path(folder), count))), flush=True)


if __name__ == "__main__":
    main()
