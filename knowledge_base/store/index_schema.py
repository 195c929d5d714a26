"""The tables of the search index: derived data, which can be dropped and built anew at any time."""

from sqlite_utils import Database

_WHICH_ENTRIES = """
CREATE VIRTUAL TABLE {name}
USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '.'")
"""
"""Which entries a term stands in. Terms hold no character that the tokenizer would cut at, and nothing but "is it in
there" is ever asked, so neither places nor text are kept."""

_TABLES = (
    # What is ranked: each phrasing's terms in order, and its words as written, phrasings parted by line breaks; the
    # body's terms in order.
    """
    CREATE TABLE search_terms (
        entry_pk INTEGER PRIMARY KEY, phrasings TEXT NOT NULL, words TEXT NOT NULL, body TEXT NOT NULL
    )
    """,
    _WHICH_ENTRIES.format(name="search_phrasings"),
    _WHICH_ENTRIES.format(name="search_bodies"),
    # How often a term occurs, read off the two tables above.
    "CREATE VIRTUAL TABLE search_phrasing_counts USING fts5vocab('search_phrasings', 'row')",
    "CREATE VIRTUAL TABLE search_body_counts USING fts5vocab('search_bodies', 'row')",
    # Every word ever indexed, to mend misspelt ones: its consonants find it when vowels are dropped or letters
    # exchanged. A word stays when its last entry goes; it then leads to nothing.
    "CREATE TABLE search_word (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, consonants TEXT NOT NULL)",
    "CREATE INDEX search_word_consonants ON search_word (consonants)",
)


_NAMES = (
    "search_phrasing_counts",
    "search_body_counts",
    "search_terms",
    "search_phrasings",
    "search_bodies",
    "search_word",
)
"""What is to be dropped, what reads others first."""


def create_index(db: Database) -> None:
    """Create the empty search index, in place of whatever is there. Called by the migrations that change its form."""
    for name in _NAMES:
        db.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in _TABLES:
        db.execute(statement)
