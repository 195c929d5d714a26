"""The step that lets entries be sorted by day of review, by tags, by sources and by the institution's own ids.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database

_STATEMENTS = (
    "CREATE INDEX entry_by_review ON entry (coalesce(review_on, '~')) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_tags ON entry (coalesce(nullif(lower(tags), ''), '~')) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_sources ON entry (source_count) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_own_id ON entry (coalesce(lower(own_id), '~')) WHERE deleted_at IS NULL",
)


def create_orders(db: Database) -> None:
    """Add an index for each of them."""
    for statement in _STATEMENTS:
        db.execute(statement)
