"""The words and tags of entries as typed: what the search box of the page of entries looks for."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager

from sqlite_utils import Database

from knowledge_base.entry import EntryContent, text_digest, title_key
from knowledge_base.matching.fold import words_of
from knowledge_base.quotes import quoted_by
from knowledge_base.store.bulk import begin_bulk, end_bulk

_TABLE = "entry_words"

_MARK = "quotes"
"""How the words begin by which entries are found that quote a name."""


def create_word_search(db: Database) -> None:
    """Create the empty table of words as it was before phrases could be asked for; see ``finding_schema.py``."""
    db.execute(
        "CREATE VIRTUAL TABLE entry_words"
        " USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii')"
    )


class WordSearch:
    """The words and tags of the serving revisions of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put_many(self, rows: Iterable[tuple[int, EntryContent]]) -> None:
        """Make the entries findable by their contents, in place of whatever they were found by."""
        contents = dict(rows)
        found = [(entry_pk, _words(content)) for entry_pk, content in contents.items()]
        self._db.conn.executemany("DELETE FROM entry_words WHERE rowid = ?", [row[:1] for row in found])
        self._db.conn.executemany("INSERT INTO entry_words (rowid, words) VALUES (?, ?)", found)
        self._db.conn.executemany("DELETE FROM entry_tag WHERE entry_pk = ?", [row[:1] for row in found])
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO entry_tag (tag_key, entry_pk) VALUES (?, ?)",
            [(title_key(tag), entry_pk) for entry_pk, content in contents.items() for tag in content.tags],
        )

    def remove(self, entry_pk: int) -> None:
        """Make the entry unfindable. Nothing happens when it is not there."""
        self._db.execute("DELETE FROM entry_words WHERE rowid = ?", [entry_pk])
        self._db.execute("DELETE FROM entry_tag WHERE entry_pk = ?", [entry_pk])

    def quoting(self, names: Iterable[str]) -> list[int]:
        """Return the row numbers of the entries that quote one of *names*, oldest first."""
        asked = " OR ".join(f'"{_mark(name)}"' for name in names)
        cursor = self._db.execute("SELECT rowid FROM entry_words WHERE entry_words MATCH ? ORDER BY rowid", [asked])
        return [row[0] for row in cursor.fetchall()]

    def quoted_among(self, names: Iterable[str]) -> list[str]:
        """Return those of *names* that some entry quotes.

        All marks are read in one go, a thousand in some 2 ms: to look for a word that is nowhere takes 0.1 ms.
        """
        rows = self._db.execute(
            "SELECT term FROM entry_vocabulary WHERE term > ? AND term < ?", [_MARK, _MARK + chr(0x7F)]
        ).fetchall()
        marks = {row[0] for row in rows}
        return [name for name in names if _mark(name) in marks]

    def clear(self) -> None:
        """Make the table empty."""
        self._db.execute("INSERT INTO entry_words (entry_words) VALUES ('delete-all')")
        self._db.execute("DELETE FROM entry_tag")

    @contextmanager
    def bulk(self) -> Generator[None]:
        """Take in many entries within the block; see :meth:`SearchIndex.bulk`."""
        begin_bulk(self._db, _TABLE)
        yield
        end_bulk(self._db, _TABLE)


def _words(content: EntryContent) -> str:
    typed = words_of("\n".join((content.title, *content.variants, content.body, *content.tags)))
    return " ".join((typed, *map(_mark, quoted_by(content))))


def _mark(name: str) -> str:
    """Return the word by which an entry that quotes *name* is found; nobody types it."""
    return f"{_MARK}{text_digest(title_key(name))}"
