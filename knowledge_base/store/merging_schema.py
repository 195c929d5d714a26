"""The step that notes which entries a person told apart, and which was merged into which.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

_STATEMENTS = (
    """
    CREATE TABLE told_apart (
        pk INTEGER PRIMARY KEY,
        first_pk INTEGER NOT NULL REFERENCES entry (pk),
        second_pk INTEGER NOT NULL REFERENCES entry (pk),
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        -- in which action, as for approvals, and who withdrew it by undoing that
        action_pk INTEGER,
        withdrawn_at TEXT,
        withdrawn_by TEXT,
        CHECK (first_pk < second_pk)
    ) STRICT
    """,
    "CREATE INDEX told_apart_in_force ON told_apart (first_pk, second_pk) WHERE withdrawn_at IS NULL",
    "CREATE INDEX told_apart_of_action ON told_apart (action_pk) WHERE action_pk IS NOT NULL",
    """
    CREATE TABLE merged (
        pk INTEGER PRIMARY KEY,
        entry_pk INTEGER NOT NULL REFERENCES entry (pk),
        into_pk INTEGER NOT NULL REFERENCES entry (pk),
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        action_pk INTEGER,
        withdrawn_at TEXT,
        withdrawn_by TEXT,
        CHECK (entry_pk <> into_pk)
    ) STRICT
    """,
    "CREATE INDEX merged_in_force ON merged (entry_pk) WHERE withdrawn_at IS NULL",
    "CREATE INDEX merged_of_action ON merged (action_pk) WHERE action_pk IS NOT NULL",
    # what was learned for an entry by merging another one into it
    "ALTER TABLE learned ADD COLUMN action_pk INTEGER",
    "CREATE INDEX learned_of_action ON learned (action_pk) WHERE action_pk IS NOT NULL",
)


def create_merging(db: Database) -> None:
    """Make the tables of entries told apart and merged."""
    for statement in _STATEMENTS:
        db.execute(statement)
