"""The eighth step's tables: people who may release blocked replies, and audit lines about them.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

# SQLite cannot change a CHECK, so the table of audit lines is made anew; the hashes are over what the lines say and
# stay as they are.
_STATEMENTS = (
    """
    CREATE TABLE releaser (
        pk INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        -- salted and slow, see replydesk/pin.py; goes when the person is taken off
        pin_hash TEXT,
        set_at TEXT NOT NULL,
        set_by TEXT NOT NULL,
        removed_at TEXT,
        removed_by TEXT,
        -- wrong PINs in a row, and when the last one was given
        failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
        failed_at TEXT,
        CHECK ((removed_at IS NULL) = (pin_hash IS NOT NULL)),
        CHECK ((removed_at IS NULL) = (removed_by IS NULL)),
        CHECK ((failures = 0) = (failed_at IS NULL))
    ) STRICT
    """,
    """
    CREATE TRIGGER releaser_is_never_deleted BEFORE DELETE ON releaser
        BEGIN SELECT RAISE(ABORT, 'a releaser is never deleted'); END
    """,
    """
    CREATE TRIGGER removed_releaser_is_never_changed BEFORE UPDATE ON releaser WHEN OLD.removed_at IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a removed releaser is never changed'); END
    """,
    "ALTER TABLE released_reply ADD COLUMN second_person TEXT",
    """
    CREATE TABLE audit_line_anew (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        what TEXT NOT NULL CHECK (
            what IN ('released', 'refused', 'overruled', 'restored', 'accepted', 'texts-removed',
                'released-by-second', 'second-changed', 'second-refused')
        ),
        person TEXT NOT NULL,
        reply_id TEXT REFERENCES released_reply (id),
        detail TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    """
    INSERT INTO audit_line_anew (number, at, what, person, reply_id, detail, previous_hash, hash)
        SELECT number, at, what, person, reply_id, detail, previous_hash, hash FROM audit_line
    """,
    "DROP TABLE audit_line",
    "ALTER TABLE audit_line_anew RENAME TO audit_line",
    """
    CREATE TRIGGER audit_line_is_never_changed BEFORE UPDATE ON audit_line
        BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END
    """,
    """
    CREATE TRIGGER audit_line_is_never_deleted BEFORE DELETE ON audit_line
        BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END
    """,
)


def create_releasers(db: Database) -> None:
    """Make the table of releasers, and let the audit log speak of them."""
    for statement in _STATEMENTS:
        db.execute(statement)
