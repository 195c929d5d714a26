"""The step that lets the settings an archive brought be undone, and says who took its approvals over.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

_STATEMENTS = (
    # what was set before an action and after it
    """
    CREATE TABLE entry_action_setting (
        action_pk INTEGER NOT NULL REFERENCES entry_action (pk),
        name TEXT NOT NULL,
        old_value TEXT NOT NULL,
        new_value TEXT NOT NULL,
        PRIMARY KEY (action_pk, name)
    ) STRICT, WITHOUT ROWID
    """,
    # who said, for which fact base, that an approval given in another one holds here
    "ALTER TABLE approval ADD COLUMN taken_over_at TEXT",
    "ALTER TABLE approval ADD COLUMN taken_over_by TEXT",
    "ALTER TABLE approval ADD COLUMN taken_over_from TEXT",
)


def create_archive_parts(db: Database) -> None:
    """Add what archives need to the tables of approvals and actions."""
    for statement in _STATEMENTS:
        db.execute(statement)
