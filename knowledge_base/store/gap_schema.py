"""The step that lets a person note at the desk that nothing fits a message.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

_STATEMENTS = (
    """
    CREATE TABLE gap_note (
        pk INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        -- what the message said, without what identifies a person
        text TEXT NOT NULL,
        channel TEXT NOT NULL,
        remark TEXT NOT NULL,
        person TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT
    ) STRICT
    """,
    "CREATE INDEX gap_note_listing ON gap_note (noted_at)",
)


def create_gap_notes(db: Database) -> None:
    """Make the table of gap notes."""
    for statement in _STATEMENTS:
        db.execute(statement)
