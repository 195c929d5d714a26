"""How a step lets audit lines speak of more than before. Steps that were released make this, so it stays as it is."""


def audit_lines_of(acts: str) -> tuple[str, ...]:
    """Return the statements that make the table of audit lines anew, for lines that speak of *acts*.

    SQLite cannot change a CHECK. The hashes are over what the lines say and stay as they are.

    Args:
        acts: All that lines may speak of, those of before among them, as SQL lists it.
    """
    return (
        f"""
    CREATE TABLE audit_line_anew (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        what TEXT NOT NULL CHECK (
            what IN ({acts})
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
