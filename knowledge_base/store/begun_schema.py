"""The step that finds entries with a draft beside the wording in use, of which there are few among many.

A step that was released is never edited, only followed.
"""

from sqlite_utils import Database


def create_begun(db: Database) -> None:
    """Make the index of the entries that have a newer revision than the one in use."""
    db.execute("CREATE INDEX entry_begun ON entry (latest_state) WHERE latest_revision > serving_revision")
