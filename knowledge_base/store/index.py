"""The search index: which entries hold a term, how many do, what their terms are, which words look alike.

It is kept in the same database and in the same step as the entries, so a change is found at once and a step that is
taken back leaves no trace. No text of a person is ever read as query syntax: terms are put between quotation marks and
hold nothing but letters and digits.
"""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from sqlite_utils import Database

from knowledge_base.entry import EntryContent
from knowledge_base.matching.fold import words_of
from knowledge_base.matching.lexicon import FILLER, lexicon_digest, load_lexicon
from knowledge_base.matching.words import Reader
from knowledge_base.quotes import without_quotes
from knowledge_base.store.bulk import begin_bulk, end_bulk

_VOWELS = str.maketrans("", "", "aiueo")
_MOST_KNOWN = 300_000
"""How many words the index remembers as stored before it forgets and asks again: some 30 MB."""

_MOST_NEAR = 400
"""How many words with the same beginning are looked at to mend one."""

_BATCH = 500
"""How many entries are written by one statement."""

_FTS_TABLES = ("search_phrasings", "search_bodies")

PHRASING_BREAK = "\n"
"""Parts the phrasings of one entry."""


@dataclass(frozen=True, slots=True)
class IndexedTerms:
    """The terms of one entry as they are stored; taken apart only when asked for."""

    entry_pk: int
    stored_phrasings: str
    stored_words: str
    stored_body: str

    def phrasings(self) -> list[list[str]]:
        """Return the terms of each phrasing in order, fillers included, title first; a phrasing may have none."""
        return [phrasing.split() for phrasing in self.stored_phrasings.split(PHRASING_BREAK)]

    def words(self) -> list[str]:
        """Return the words of each phrasing as written, folded and parted by blanks, in the same order."""
        return self.stored_words.split(PHRASING_BREAK)

    def body(self) -> list[str]:
        """Return the terms of the body in order, fillers left out; none when the body only repeats the title."""
        return self.stored_body.split()


def consonants_of(word: str) -> str:
    """Return the first letter of *word* and the consonants after it, none twice in a row."""
    kept = word[:1] + word[1:].translate(_VOWELS)
    return "".join(letter for place, letter in enumerate(kept) if kept[place - 1 : place] != letter)


def _nothing_further(_entry_pks: Sequence[int]) -> Mapping[int, Sequence[str]]:
    """Stands in where entries have no phrasings but their own."""
    return {}


INDEX_FORM = 4
"""Counts up with every change of what is indexed or how, other than the words of the lexicon."""


def index_version() -> str:
    """Return what an index made by this program is marked with."""
    return f"{INDEX_FORM}-{lexicon_digest()}"


class SearchIndex:
    """The index of one database.

    Attributes:
        reader: Reads what is indexed; messages must be read with the same one, or one of the same lexicon.
        further: Gives the phrasings entries have beside those of their content, for those that have any. They are
            indexed after the entry's own, whoever puts it: so nobody can forget them.
    """

    def __init__(self, db: Database, reader: Reader | None = None) -> None:
        self._db = db
        self.further: Callable[[Sequence[int]], Mapping[int, Sequence[str]]] = _nothing_further
        self.reader = reader or Reader(load_lexicon())
        self._counts: dict[str, tuple[int, int]] = {}
        self._stored: set[str] = set()
        self._waiting: set[str] | None = None
        self._data_version = 0

    # --- changing; inside the caller's step

    def put(self, entry_pk: int, content: EntryContent) -> None:
        """Make the entry findable by *content*, in place of whatever it was found by."""
        self.put_many([(entry_pk, content)])

    def put_many(self, rows: Iterable[tuple[int, EntryContent]]) -> None:
        """Do the same for many entries; of an entry given twice the last content counts."""
        left = iter(rows)
        while batch := dict(islice(left, _BATCH)):
            self._put_batch(batch)

    @contextmanager
    def bulk(self) -> Generator[None]:
        """Take in many entries within the block: fewer and larger pieces are written, which is quicker.

        The words to mend misspelt ones by are written at its end, in their order.
        """
        for table in _FTS_TABLES:
            begin_bulk(self._db, table)
        self._waiting = set()
        try:
            yield
            self._write_words(self._waiting)
        finally:
            self._waiting = None
        for table in _FTS_TABLES:
            end_bulk(self._db, table)

    def remove(self, entry_pk: int) -> None:
        """Make the entry unfindable. Nothing happens when it is not in the index."""
        self._forget([entry_pk])

    def clear(self) -> None:
        """Make the index empty."""
        self._db.execute("DELETE FROM search_terms")
        self._db.execute("DELETE FROM search_word")
        for table in _FTS_TABLES:
            self._db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608 - our own names
        self._counts.clear()
        self._stored.clear()

    # --- remembering

    def forget_all(self) -> None:
        """Forget what was remembered of the tables: changes were taken back."""
        self._counts.clear()
        self._stored.clear()

    def catch_up(self) -> None:
        """Forget what was remembered if another program wrote meanwhile. Called before a message is looked up."""
        version = self._db.execute("PRAGMA data_version").fetchone()[0]
        if version != self._data_version:
            self._data_version = version
            self.forget_all()

    # --- asking

    def is_empty(self) -> bool:
        """Say whether nothing can be found."""
        return self._db.execute("SELECT 1 FROM search_terms LIMIT 1").fetchone() is None

    def size(self) -> int:
        """Return how many entries can be found; at least 0. Exact until entries were removed, then a little high."""
        row = self._db.execute("SELECT max(entry_pk) FROM search_terms").fetchone()
        return int(row[0] or 0)

    def counts(self, term: str) -> tuple[int, int]:
        """Return in how many entries' phrasings and in how many bodies *term* stands."""
        found = self._counts.get(term)
        if found is None:
            found = self._counts[term] = (
                self._count("search_phrasing_counts", term),
                self._count("search_body_counts", term),
            )
        return found

    def entries_with(self, term: str, *, in_bodies: bool) -> list[int]:
        """Return the keys of the entries in whose phrasings, or else bodies, *term* stands."""
        table = "search_bodies" if in_bodies else "search_phrasings"
        cursor = self._db.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", [_quoted(term)])  # noqa: S608 - our own names
        return [row[0] for row in cursor.fetchall()]

    def entries_with_both(self, term: str, other: str, *, limit: int) -> list[int]:
        """Return the keys of at most *limit* entries in whose phrasings both terms stand."""
        both = f"{_quoted(term)} AND {_quoted(other)}"
        cursor = self._db.execute(
            "SELECT rowid FROM search_phrasings WHERE search_phrasings MATCH ? LIMIT ?", [both, limit]
        )
        return [row[0] for row in cursor.fetchall()]

    def terms_of(self, entry_pks: Sequence[int]) -> list[IndexedTerms]:
        """Return the terms of the entries, in no particular order; unknown keys are passed over."""
        marks = ",".join("?" * len(entry_pks))
        cursor = self._db.execute(
            f"SELECT entry_pk, phrasings, words, body FROM search_terms WHERE entry_pk IN ({marks})",  # noqa: S608 - marks only
            list(entry_pks),
        )
        return [IndexedTerms(*row) for row in cursor.fetchall()]

    def words_like(self, word: str) -> list[str]:
        """Return indexed words that may be what a misspelt *word* means: the same consonants or the same beginning."""
        cursor = self._db.execute(
            "SELECT word FROM search_word WHERE consonants = ?1 UNION"
            " SELECT word FROM (SELECT word FROM search_word WHERE word >= ?2 AND word < ?3 LIMIT ?4)",
            [consonants_of(word), word[:3], word[:3] + "\U0010ffff", _MOST_NEAR],
        )
        return [row[0] for row in cursor.fetchall()]

    # --- inside

    def _count(self, table: str, term: str) -> int:
        row = self._db.execute(f"SELECT doc FROM {table} WHERE term = ?", [term]).fetchone()  # noqa: S608 - our own names
        return int(row[0]) if row else 0

    def _put_batch(self, batch: Mapping[int, EntryContent]) -> None:
        self._forget(tuple(batch))
        further = self.further(tuple(batch))
        rows: list[tuple[int, str, str, str]] = []
        words: set[str] = set()
        for entry_pk, content in batch.items():
            texts = (*content.phrasings, *further.get(entry_pk, ()))
            phrasings = [self.reader.terms_of_text(text) for text in texts]
            body: list[str] = []
            if content.body.strip() != content.title.strip():
                said = without_quotes(content.body)  # what a fact says is found by the fact
                body = [term for term in self.reader.terms_of_text(said) if term[0] != FILLER]
            words.update(body, *phrasings)
            written = PHRASING_BREAK.join(" ".join(words_of(text).split()) for text in texts)
            rows.append((entry_pk, PHRASING_BREAK.join(map(" ".join, phrasings)), written, " ".join(body)))
        run = self._db.conn.executemany
        run("INSERT INTO search_terms (entry_pk, phrasings, words, body) VALUES (?, ?, ?, ?)", rows)
        run("INSERT INTO search_phrasings (rowid, terms) VALUES (?, ?)", [row[:2] for row in rows])
        run("INSERT INTO search_bodies (rowid, terms) VALUES (?, ?)", [row[::3] for row in rows])
        self._store_words(words)

    def _forget(self, entry_pks: Sequence[int]) -> None:
        marks = ",".join("?" * len(entry_pks))
        known = self._db.execute(
            f"SELECT entry_pk, phrasings, body FROM search_terms WHERE entry_pk IN ({marks})",  # noqa: S608 - marks only
            list(entry_pks),
        ).fetchall()
        for entry_pk, phrasings, body in known:
            self._forget_counts(f"{phrasings} {body}".split())
            for statement in (
                "DELETE FROM search_terms WHERE entry_pk = ?",
                "DELETE FROM search_phrasings WHERE rowid = ?",
                "DELETE FROM search_bodies WHERE rowid = ?",
            ):
                self._db.execute(statement, [entry_pk])

    def _forget_counts(self, terms: Iterable[str]) -> None:
        if self._counts:
            for term in terms:
                self._counts.pop(term, None)

    def _store_words(self, terms: set[str]) -> None:
        """Store the words not stored yet."""
        self._forget_counts(terms)
        self.catch_up()
        if len(self._stored) > _MOST_KNOWN:
            self._stored.clear()
        new = terms - self._stored
        if self._waiting is None:
            self._write_words(new)
        else:
            self._waiting |= new
        self._stored |= new

    def _write_words(self, words: Iterable[str]) -> None:
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO search_word (word, consonants) VALUES (?, ?)",
            [(word, consonants_of(word)) for word in sorted(words) if word.isalpha()],
        )


def _quoted(term: str) -> str:
    return f'"{term}"'
