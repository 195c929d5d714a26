"""How fast entries are found and taken in, beside plain full-text search and rapidfuzz in the same run.

    PYTHONPATH=. python tests/benchmarks/bench_matching.py [1000 10000 100000 1000000]

Prints a line for each number of entries. All text is made up here: words of the background list and new-made ones with
the frequencies words have (Zipf), so that the number of different words grows with the text. On a machine that does
other things as well only the proportions say something.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process
from sqlcipher3 import dbapi2
from sqlite_utils import Database

from knowledge_base.entry import EntryContent
from knowledge_base.matching.confidence import load_model
from knowledge_base.matching.lexicon import Lexicon, load_lexicon
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import rank
from knowledge_base.matching.search import candidates
from knowledge_base.matching.words import Reader
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.index_schema import create_index

SEED = 11
SYLLABLES = tuple(start + vowel for start in "b c d g h j k l m n p r s t w ng ny".split() for vowel in "aiueo")  # noqa: SIM905
QUESTIONS = 200
POSTS = 60
POST_WORDS = 100
MOST_FOR_RAPIDFUZZ = 100_000
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Timing:
    """Times of one way to search, in milliseconds."""

    median: float
    late: float
    """The 95th percentile."""


@dataclass(frozen=True)
class Speed:
    """What one run gave.

    Attributes:
        entries: How many entries there were.
        import_s, plain_import_s: Seconds to index them, ours and plain full-text search.
        question, post: Ours.
        plain_question, plain_post: All words joined by OR, ranked by BM25.
        memory_mb: How much the process grew from the empty database to the last answer.
        found: Share of the questions whose entry came first.
    """

    entries: int
    import_s: float
    plain_import_s: float
    question: Timing
    post: Timing
    plain_question: Timing
    plain_post: Timing
    memory_mb: float
    found: float


class MadeUpText:
    """Makes entries and the messages that ask for them; the same every time."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
        self._words = sorted(lexicon.background, key=lambda word: -lexicon.background[word])

    def word(self) -> str:
        """Return a word: a frequent one often, a new one now and then."""
        if self._chance.random() < 0.03:  # one in thirty is new
            self._words.append("".join(self._chance.choice(SYLLABLES) for _ in range(self._chance.randint(2, 4))))
            return self._words[-1]
        return self._words[int(len(self._words) ** self._chance.random()) - 1]

    def entries(self, count: int) -> Iterator[EntryContent]:
        """Yield *count* entries of one title, up to two variants and a body of some sixty words."""
        for _ in range(count):
            title = [self.word() for _ in range(self._chance.randint(5, 10))]
            variants = [self._chance.sample(title, len(title) - 1) for _ in range(self._chance.choice((0, 1, 2)))]
            body = [self.word() for _ in range(60)]
            yield EntryContent(title=" ".join(title), body=" ".join(body), variants=tuple(map(" ".join, variants)))

    def question(self, title: str) -> str:
        """Return *title* as somebody in a hurry writes it: a word left out, one misspelt, some politeness."""
        words = title.split()
        words.pop(self._chance.randrange(len(words)))
        at = self._chance.randrange(len(words))
        words[at] = words[at][:2] + words[at][3:]
        return f"min mau tanya {' '.join(words)} gimana ya makasih"

    def post(self, title: str) -> str:
        """Return *title* among a hundred other words."""
        return " ".join([*(self.word() for _ in range(POST_WORDS // 2)), title, *(self.word() for _ in range(50))])


def timed(search: Callable[[str], object], texts: Sequence[str]) -> Timing:
    """Return how long *search* takes for each of *texts*."""
    times = []
    for text in texts:
        began = time.perf_counter()
        search(text)
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    return Timing(median=times[len(times) // 2], late=times[int(0.95 * len(times))])


def run(entries: int, folder: Path) -> Speed:
    """Index and ask, ours and plain, in databases on disk below *folder*."""
    reader = Reader(load_lexicon())
    text = MadeUpText(reader.lexicon)
    contents = list(text.entries(entries))
    every = max(1, entries // QUESTIONS)
    asked = {n: text.question(contents[n].title) for n in range(0, entries, every)}
    posts = [text.post(contents[n].title) for n in list(asked)[:POSTS]]
    plain, plain_import_s = plain_search(contents, folder / "plain.db")
    before = resident_mb()
    index, import_s = our_index(contents, folder / "ours.db", reader)
    model = load_model()

    def ours(message: str) -> int:
        query = read_query(message, reader)
        ranked = rank(query, candidates(query, index), model, limit=5)
        return ranked[0].entry_pk if ranked else 0

    question, post = timed(ours, list(asked.values())), timed(ours, posts)
    return Speed(
        entries=entries,
        import_s=import_s,
        plain_import_s=plain_import_s,
        question=question,
        post=post,
        plain_question=timed(plain, list(asked.values())),
        plain_post=timed(plain, posts),
        memory_mb=resident_mb() - before,
        found=sum(ours(message) == n + 1 for n, message in asked.items()) / len(asked),
    )


def our_index(contents: Sequence[EntryContent], path: Path, reader: Reader) -> tuple[SearchIndex, float]:
    """Return the index of *contents* and the seconds it took."""
    db = Database(on_disk(path))
    index = SearchIndex(db, reader)
    began = time.perf_counter()
    with db.atomic():
        create_index(db)
        index.put_many(enumerate(contents, start=1))
    return index, time.perf_counter() - began


def plain_search(contents: Sequence[EntryContent], path: Path) -> tuple[Callable[[str], object], float]:
    """Return plain full-text search over *contents*, made with sqlite-utils alone, and the seconds that took."""
    db = Database(on_disk(path))
    began = time.perf_counter()
    table = db.table("entry")
    table.insert_all({"title": one.title, "body": one.body, "variants": " ".join(one.variants)} for one in contents)
    table.enable_fts(["title", "body", "variants"])
    took = time.perf_counter() - began

    def search(message: str) -> object:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(message.lower().split()))
        statement = "SELECT rowid FROM entry_fts WHERE entry_fts MATCH ? ORDER BY rank LIMIT 5"
        return db.execute(statement, [words]).fetchall()

    return search, took


def on_disk(path: Path) -> dbapi2.Connection:
    """Return a connection to a new database as the program sets it up."""
    connection = dbapi2.connect(str(path))
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    return connection


def resident_mb() -> float:
    """Return the most memory the process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE


def rapidfuzz_timing(entries: int) -> Timing:
    """Return how long ``process.extract`` takes over the titles of as many entries."""
    text = MadeUpText(load_lexicon())
    titles = [one.title for one in text.entries(entries)]
    asked = [text.question(title) for title in titles[:20]]
    return timed(lambda message: process.extract(message, titles, scorer=fuzz.token_set_ratio, limit=5), asked)


def main() -> None:
    """Print one line for each number of entries."""
    print(
        "entries    import s (plain)   question ms (plain)     post ms (plain)   rapidfuzz ms  memory MB  found first"
    )
    for entries in map(int, sys.argv[1:] or ("1000", "10000", "100000")):
        with tempfile.TemporaryDirectory() as folder:
            got = run(entries, Path(folder))
        fuzzy = f"{rapidfuzz_timing(entries).late:12.1f}" if entries <= MOST_FOR_RAPIDFUZZ else f"{'-':>12}"
        print(
            f"{got.entries:8}  {got.import_s:7.1f} ({got.plain_import_s:5.1f})   {got.question.late:9.1f} "
            f"({got.plain_question.late:6.1f})   {got.post.late:9.1f} ({got.plain_post.late:6.1f})  {fuzzy}"
            f"  {got.memory_mb:9.0f}  {got.found:9.3f}"
        )


if __name__ == "__main__":
    main()
