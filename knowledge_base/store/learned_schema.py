"""The fourth step's tables: what was learned at the desk, and how much each entry is used.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

from knowledge_base.store.use import count_uses_anew

_STATEMENTS = (
    """
    CREATE TABLE learned (
        pk INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('phrasing', 'rejection')),
        entry_pk INTEGER NOT NULL REFERENCES entry (pk),
        -- what is searched; empty for a rejection
        phrasing TEXT NOT NULL,
        -- the telling words of the message as written, and the terms they were read as (derived)
        words TEXT NOT NULL,
        terms TEXT NOT NULL,
        person TEXT NOT NULL,
        learned_at TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT
    ) STRICT
    """,
    "CREATE INDEX learned_in_force ON learned (entry_pk, kind, pk) WHERE undone_at IS NULL",
    "CREATE INDEX learned_of_entry ON learned (entry_pk, kind)",
    "CREATE INDEX learned_listing ON learned (learned_at)",
    # How much each entry was used of late, see ``use.py``: derived from the citations.
    """
    CREATE TABLE entry_use (
        entry_pk INTEGER PRIMARY KEY REFERENCES entry (pk),
        score REAL NOT NULL,
        at TEXT NOT NULL
    ) STRICT
    """,
)


def create_learned(db: Database) -> None:
    """Make the tables of what was learned and how much is used, and count the uses there were."""
    for statement in _STATEMENTS:
        db.execute(statement)
    count_uses_anew(db)
