"""The step that makes actions on entries undoable, and holds the database itself to approvals.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

_STATEMENTS = (
    """
    CREATE TABLE entry_action (
        -- never given twice: approvals name it after it is gone
        pk INTEGER PRIMARY KEY AUTOINCREMENT,
        what TEXT NOT NULL,
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT,
        CHECK ((undone_at IS NULL) = (undone_by IS NULL))
    ) STRICT
    """,
    "CREATE INDEX entry_action_undone ON entry_action (undone_at IS NULL, pk)",
    # What each entry was before an action and after it. Contents are not repeated: revisions are never changed.
    """
    CREATE TABLE entry_action_part (
        action_pk INTEGER NOT NULL REFERENCES entry_action (pk),
        entry_pk INTEGER NOT NULL REFERENCES entry (pk),
        -- all NULL: there was no such entry
        old_serving INTEGER, old_state TEXT, old_latest INTEGER, old_latest_state TEXT, old_deleted INTEGER,
        new_serving INTEGER, new_state TEXT, new_latest INTEGER, new_latest_state TEXT, new_deleted INTEGER,
        PRIMARY KEY (action_pk, entry_pk)
    ) STRICT, WITHOUT ROWID
    """,
    "ALTER TABLE entry_event ADD COLUMN detail TEXT NOT NULL DEFAULT ''",
    # in which action an approval was given, and who withdrew it by undoing that
    "ALTER TABLE approval ADD COLUMN action_pk INTEGER",
    "ALTER TABLE approval ADD COLUMN withdrawn_at TEXT",
    "ALTER TABLE approval ADD COLUMN withdrawn_by TEXT",
    "CREATE INDEX approval_of_action ON approval (action_pk) WHERE action_pk IS NOT NULL",
    """
    CREATE TRIGGER only_what_is_approved_serves BEFORE UPDATE OF state, serving_revision ON entry
    WHEN NEW.state = 'approved' AND NOT EXISTS (
        SELECT 1 FROM approval JOIN revision
            ON revision.entry_pk = approval.entry_pk AND revision.number = approval.revision
        WHERE approval.entry_pk = NEW.pk AND approval.revision = NEW.serving_revision
            AND approval.content_hash = revision.content_hash AND approval.withdrawn_at IS NULL
    )
        BEGIN SELECT RAISE(ABORT, 'only an approved revision serves as approved'); END
    """,
    """
    CREATE TRIGGER an_approval_that_serves_is_not_withdrawn BEFORE UPDATE OF withdrawn_at ON approval
    WHEN NEW.withdrawn_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM entry WHERE entry.pk = NEW.entry_pk AND entry.serving_revision = NEW.revision
            AND entry.state = 'approved' AND entry.deleted_at IS NULL
    )
        BEGIN SELECT RAISE(ABORT, 'an approval that serves is not withdrawn'); END
    """,
    "CREATE INDEX entry_valid_until ON entry (valid_until) WHERE valid_until IS NOT NULL",
    "CREATE INDEX entry_review_on ON entry (review_on) WHERE review_on IS NOT NULL",
    "CREATE INDEX entry_in_review ON entry (latest_state) WHERE latest_state = 'in-review'",
    # A fact base in which authors approved their own entries was run by one person, and goes on so.
    """
    INSERT OR IGNORE INTO setting (name, value)
        SELECT 'one-person', 'yes' WHERE EXISTS (SELECT 1 FROM approval WHERE by_author = 1)
    """,
)


def create_actions(db: Database) -> None:
    """Make the tables of actions, and the guards over approvals."""
    for statement in _STATEMENTS:
        db.execute(statement)
