"""The step that lets the audit log speak of what an institution has set.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

from knowledge_base.store.audit_line_schema import audit_lines_of

_STATEMENTS = (
    *audit_lines_of(
        """'released', 'refused', 'overruled', 'restored', 'accepted', 'texts-removed',
                'released-by-second', 'second-changed', 'second-refused', 'attachment-released', 'attachment-refused',
                'rule-switched', 'rule-kept', 'settings-changed'"""
    ),
)


def create_setting_lines(db: Database) -> None:
    """Let the audit log speak of settings that were changed."""
    for statement in _STATEMENTS:
        db.execute(statement)
