"""How long the queue takes: listed, grouped, counted, the next one laid, one more and a list of a thousand added.

    PYTHONPATH=. python tests/benchmarks/bench_queue.py [1000 10000]

Prints a row for each thing a person does, for each number of waiting messages: milliseconds on the clock, of the store
alone, on a database on the disk. A tenth of the messages say the same as others, and one text was sent five hundred
times, as in a campaign. *Plain* groups and sorts the same messages in a table without an index, and is asked in turn
with ours.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.queued import QueueFilter, QueueState
from knowledge_base.store import Store, create_store
from knowledge_base.store.queue import NewMessage
from tests.benchmarks.bench_pages import Row, shown, timed
from tests.benchmarks.made_up import SEED, MadeUpText
from ui.desk_page.queue_jobs import finish

AT = datetime(2026, 11, 20, tzinfo=UTC)
PAGE = 200
"""Rows a page of the window has."""

CAMPAIGN = 500
LIST = 1_000
LISTS = 5
CHANNELS = ("x", "instagram", "facebook", "tiktok")
KINDS = ("question", "complaint", "insult", "praise")


def waiting(count: int, seed: int = SEED) -> list[NewMessage]:
    """Return *count* messages to wait, with what is said over again among them."""
    chance = Random(seed)  # noqa: S311 - repeatable, not secret
    made = MadeUpText(load_lexicon())
    texts = [" ".join(made.word() for _ in range(30)) for _ in range(max(1, count - count // 10))]
    spread = [chance.choice(texts) if chance.random() < 0.1 else texts[at % len(texts)] for at in range(count)]
    spread[: min(CAMPAIGN, count // 10)] = [texts[0]] * min(CAMPAIGN, count // 10)
    return [
        NewMessage(
            text=text,
            channel=CHANNELS[at % 4] if text is not texts[0] else "x",
            intent=KINDS[at % len(KINDS)],
            way="file",
            author_handle=f"warga{seed}-{at}",
            written_at=AT - timedelta(minutes=at),
        )
        for at, text in enumerate(spread)
    ]


def run(count: int) -> tuple[Row, ...]:
    """Make a queue of *count* messages and do everything with it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "queue.db"
        store = create_store(path)
        store.queue.add(waiting(count), AT)
        plain = dbapi2.connect(":memory:")
        plain.execute("CREATE TABLE plain (text, channel, since)")
        rows = [(one.text, one.channel, str(one.written_at)) for one in waiting(count)]
        plain.executemany("INSERT INTO plain VALUES (?, ?, ?)", rows)
        try:
            return tuple(_rows(store, plain))
        finally:
            plain.close()
            store.close()


class _More:
    """Messages that nobody sent yet, ready before the clock runs."""

    def __init__(self) -> None:
        self._ready = waiting(LIST * (LISTS + 2), seed=SEED + 1)

    def take(self, count: int) -> list[NewMessage]:
        """Return the next *count* of them."""
        taken, self._ready = self._ready[:count], self._ready[count:]
        return taken


def _rows(store: Store, plain: dbapi2.Connection) -> Iterator[Row]:
    def read_all() -> None:
        plain.execute(
            f"SELECT text, channel, min(since), count(*) FROM plain GROUP BY text, channel ORDER BY 3 LIMIT {PAGE}"  # noqa: S608 - our own number
        ).fetchall()

    queue = store.queue
    first = queue.page(QueueFilter(), limit=PAGE)
    middle = first[-1]
    for _ in range(10):
        middle = (queue.page(QueueFilter(), limit=PAGE, after=middle) or (middle,))[-1]
    campaign = max(queue.page(QueueFilter(), limit=10_000), key=lambda one: one.count).id
    asks: dict[str, Callable[[], object]] = {
        "the list": lambda: queue.page(QueueFilter(), limit=PAGE),
        "the list of a kind": lambda: queue.page(QueueFilter(intent="praise"), limit=PAGE),
        "a channel and a kind": lambda: queue.page(QueueFilter(intent="insult", channel="x"), limit=PAGE),
        "a kind nobody sent": lambda: queue.page(QueueFilter(intent="hoax"), limit=PAGE),
        "the middle of the list": lambda: queue.page(QueueFilter(), limit=PAGE, after=middle),
        "how many": queue.count,
        "those of one text": lambda: queue.alike(first[0].id),
        "those of the campaign": lambda: queue.alike(campaign),
    }
    for name, ask in asks.items():
        yield timed(name, ask, read_all)
    more = _More()

    def answer_next() -> None:
        here = queue.page(QueueFilter(), limit=1)[0]
        finish(store, (here.id,), QueueState.ANSWERED, QueueFilter())

    def answer_campaign() -> None:
        done = finish(store, (campaign,), QueueState.ANSWERED, QueueFilter())
        queue.put_back(done.before, AT)

    yield timed("one answered, the next", answer_next, read_all)
    yield timed("the campaign answered", answer_campaign, read_all)
    yield timed("one added", lambda: queue.add(more.take(1), AT), read_all)
    yield timed(f"a list of {LIST} added", lambda: queue.add(more.take(LIST), AT), read_all, times=LISTS)


def main() -> None:
    """Print a table for each number of messages."""
    for count in map(int, sys.argv[1:] or ("1000", "10000")):
        print(f"{count} messages")
        print(shown(run(count)), flush=True)


if __name__ == "__main__":
    main()
