"""The step that lets the audit log speak of tone rules that were switched off or on at the desk.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

# SQLite cannot change a CHECK, so the table of audit lines is made anew; the hashes are over what the lines say and
# stay as they are.
_STATEMENTS = (
    """
    CREATE TABLE audit_line_anew (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        what TEXT NOT NULL CHECK (
            what IN ('released', 'refused', 'overruled', 'restored', 'accepted', 'texts-removed',
                'released-by-second', 'second-changed', 'second-refused', 'attachment-released', 'attachment-refused',
                'rule-switched', 'rule-kept')
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


def create_rule_lines(db: Database) -> None:
    """Let the audit log speak of rules that were switched."""
    for statement in _STATEMENTS:
        db.execute(statement)
