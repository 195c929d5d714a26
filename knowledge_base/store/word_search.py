"""Looking entries up by the words that stand in them as typed: the search box of the page of entries."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager

from sqlite_utils import Database

from knowledge_base.entry import EntryContent
from knowledge_base.matching.fold import words_of
from knowledge_base.store.bulk import begin_bulk, end_bulk

MAX_WORDS = 12
"""The most words of a search that are looked at; more than anybody types into a search box."""

_TABLE = "entry_words"


def create_word_search(db: Database) -> None:
    """Create the empty table of words. Nothing but "is it in there" is ever asked of it, so nothing else is kept."""
    db.execute(
        "CREATE VIRTUAL TABLE entry_words"
        " USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii')"
    )


def words_query(typed: str) -> str:
    """Return an FTS5 query that asks for all the words typed, the last one as a beginning; empty when there are none.

    Only whole words between quotation marks reach FTS5: nothing that is typed can be its syntax.
    """
    words = words_of(typed).split()[:MAX_WORDS]
    quoted = [f'"{word}"' for word in words]
    if quoted and typed[-1:].strip():
        quoted[-1] += "*"
    return " AND ".join(quoted)


class WordSearch:
    """The words of the serving revisions of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put_many(self, rows: Iterable[tuple[int, EntryContent]]) -> None:
        """Make the entries findable by their contents, in place of whatever they were found by."""
        found = [(entry_pk, _words(content)) for entry_pk, content in rows]
        self._db.conn.executemany("DELETE FROM entry_words WHERE rowid = ?", [row[:1] for row in found])
        self._db.conn.executemany("INSERT INTO entry_words (rowid, words) VALUES (?, ?)", found)

    def remove(self, entry_pk: int) -> None:
        """Make the entry unfindable. Nothing happens when it is not there."""
        self._db.execute("DELETE FROM entry_words WHERE rowid = ?", [entry_pk])

    def clear(self) -> None:
        """Make the table empty."""
        self._db.execute("INSERT INTO entry_words (entry_words) VALUES ('delete-all')")

    @contextmanager
    def bulk(self) -> Generator[None]:
        """Take in many entries within the block; see :meth:`SearchIndex.bulk`."""
        begin_bulk(self._db, _TABLE)
        yield
        end_bulk(self._db, _TABLE)


def _words(content: EntryContent) -> str:
    return words_of("\n".join((content.title, *content.variants, content.body, *content.tags)))
