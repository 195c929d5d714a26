"""How long a page of the fact base takes: opened, filtered, searched, sorted, scrolled to its end.

    PYTHONPATH=. python tests/benchmarks/bench_pages.py [10000 100000]

Prints a row for each thing a person does, for each number of entries: milliseconds on the clock, of the store alone.
The entries are made up, on a database on the disk. *Plain* is a question put to a table without an index: every row is
read, compared and sorted. It is asked in turn with ours, since processors change their pace.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.entries import Act, NewEntry
from knowledge_base.store.entry_pages import EntryFilter, EntryPages, Order, Place
from tests.benchmarks.made_up import SEED, MadeUpText

TODAY = date(2026, 11, 29)
AT = datetime(2026, 11, 20, tzinfo=UTC)
TIMES = 25
BATCH = 500

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
    "much at once": "paket -nomor kind:answer -status:retired source:any unused:90d tag:tag3",
}
ANEW = ("a misspelt word", "a word near to none")
"""Are also asked of somebody who has read no words of the fact base yet."""


@dataclass(frozen=True)
class Row:
    """What one thing took, ours and plain: milliseconds."""

    name: str
    median: float
    late: float
    plain: float

    @property
    def ratio(self) -> float:
        """Our middle time as a multiple of the plain one."""
        return self.median / self.plain


def fill(path: Path, count: int) -> None:
    """Make a fact base of *count* entries of every kind, some of them used."""
    chance = Random(SEED)  # noqa: S311 - repeatable, not secret
    text = MadeUpText(load_lexicon())
    made = text.entries(count)
    store = create_store(path)
    number = 0
    with store.entries.bulk():
        while part := [_entry(one["title"], one["body"], chance) for one in islice(made, BATCH)]:
            number += 1
            approver = Act(person="Penyetuju", at=AT) if number % 3 else None
            act = Act(person=f"orang{number % 20}", at=AT + timedelta(seconds=number))
            store.entries.add_unknown(
                [NewEntry(content=content, own_id=f"e{number}-{at}") for at, content in enumerate(part)],
                act,
                approver=approver,
            )
    store.close()
    connection = dbapi2.connect(str(path))
    rows = connection.execute("SELECT pk FROM entry WHERE pk % 4 > 0").fetchall()
    uses = [
        (1 + int(chance.expovariate(0.1)), f"2026-{chance.randint(1, 11):02}-10T00:00:00.000+00:00", pk)
        for (pk,) in rows
    ]
    connection.executemany("UPDATE entry SET used = ?, last_used_at = ?, found = 2 * used WHERE pk = ?", uses)
    connection.execute("CREATE TABLE plain AS SELECT *, title || ' ' || tags AS words FROM entry")
    connection.commit()
    connection.close()


def _entry(title: str, body: str, chance: Random) -> EntryContent:
    until = TODAY + timedelta(days=chance.randint(-100, 900)) if chance.random() < 0.3 else None
    return EntryContent(
        kind=chance.choice((Kind.FACT, Kind.ANSWER, Kind.ANSWER, Kind.HOAX)),
        title=title,
        body=body,
        tags=tuple({f"tag{chance.randint(0, 40)}" for _ in range(2)}),
        sources=(Source(title="SOP"),) if chance.random() < 0.8 else (),
        valid_until=until,
        review_on=TODAY + timedelta(days=chance.randint(-30, 330)) if chance.random() < 0.2 else None,
    )


def run(count: int) -> tuple[Row, ...]:
    """Make a fact base of *count* entries and ask it everything."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.db"
        fill(path, count)
        store = open_store(path)
        plain = dbapi2.connect(str(path))
        try:
            return tuple(_rows(store, plain, count))
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
    taken: list[float] = []
    plain_times: list[float] = []
    ours()
    for _ in range(times):
        taken.append(_took(ours))
        plain_times.append(_took(plain))
    taken.sort()
    plain_times.sort()
    return Row(name, taken[len(taken) // 2], taken[int(0.95 * len(taken))], plain_times[len(plain_times) // 2])


def _took(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def shown(rows: Sequence[Row]) -> str:
    """Return the table."""
    head = f"{'page':>22} | {'p50':>7} {'p95':>7} | {'plain':>7} | {'ratio':>6}"
    lines = [
        f"{row.name:>22} | {row.median:7.2f} {row.late:7.2f} | {row.plain:7.1f} | {row.ratio:6.3f}" for row in rows
    ]
    return "\n".join([head, *lines])


def main() -> None:
    """Print a table for each number of entries."""
    for count in map(int, sys.argv[1:] or ("10000", "100000")):
        print(f"{count} entries")
        print(shown(run(count)), flush=True)


if __name__ == "__main__":
    main()
