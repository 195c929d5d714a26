"""The eighth step's tables: people who may release blocked replies, and audit lines about them.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

from knowledge_base.store.audit_line_schema import audit_lines_of

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
    *audit_lines_of(
        """'released', 'refused', 'overruled', 'restored', 'accepted', 'texts-removed',
                'released-by-second', 'second-changed', 'second-refused'"""
    ),
)


def create_releasers(db: Database) -> None:
    """Make the table of releasers, and let the audit log speak of them."""
    for statement in _STATEMENTS:
        db.execute(statement)
