"""The step that keeps attached files in the fact base, and lets the audit log speak of those that left.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

from knowledge_base.store.audit_line_schema import audit_lines_of

_STATEMENTS = (
    """
    CREATE TABLE attached_file (
        sha256 TEXT PRIMARY KEY,
        type TEXT NOT NULL,
        size INTEGER NOT NULL CHECK (size = length(bytes)),
        -- when it came last: one that nothing refers to yet may belong to a form that is being filled in
        stored_at TEXT NOT NULL,
        -- the last column: SQLite reads it only where it is asked for
        bytes BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER attached_file_is_never_changed BEFORE UPDATE OF sha256, type, size, bytes ON attached_file
        BEGIN SELECT RAISE(ABORT, 'an attached file is never changed'); END
    """,
    # which revisions refer to it; while one does, the database itself does not let it go
    """
    CREATE TABLE revision_file (
        sha256 TEXT NOT NULL REFERENCES attached_file (sha256),
        entry_pk INTEGER NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (sha256, entry_pk, number),
        FOREIGN KEY (entry_pk, number) REFERENCES revision (entry_pk, number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX revision_file_of ON revision_file (entry_pk, number)",
    """
    CREATE TRIGGER revision_refers_to_files AFTER INSERT ON revision WHEN instr(NEW.content, '"attachments":[')
    BEGIN
        INSERT OR IGNORE INTO revision_file (sha256, entry_pk, number)
            SELECT json_extract(value, '$.sha256'), NEW.entry_pk, NEW.number
            FROM json_each(NEW.content, '$.attachments') WHERE json_extract(value, '$.sha256') IS NOT NULL;
    END
    """,
    *audit_lines_of(
        """'released', 'refused', 'overruled', 'restored', 'accepted', 'texts-removed',
                'released-by-second', 'second-changed', 'second-refused', 'attachment-released', 'attachment-refused'"""
    ),
)


def create_attached(db: Database) -> None:
    """Make the tables of attached files, and let the audit log speak of them."""
    for statement in _STATEMENTS:
        db.execute(statement)
