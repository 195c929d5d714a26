"""How often each entry was found and used, counted as it happens; inside the caller's step.

Unlike the figure of use that fades (``use.py``), these are plain counts since the first day.
"""

from datetime import datetime

from sqlite_utils import Database

from knowledge_base.store.rows import utc_text


def count_release(db: Database, entry_pk: int, at: datetime) -> None:
    """Count one released reply that cites the entry, at the time *at*."""
    db.execute(
        "UPDATE entry SET used = used + 1, last_used_at = max(coalesce(last_used_at, ''), ?) WHERE pk = ?",
        [utc_text(at), entry_pk],
    )


def count_found(db: Database, message_pk: int, entry_id: str) -> None:
    """Count that the entry is suggested for a message; to be called before that is put on record.

    A message counts once, however often it is asked again while it is written.
    """
    db.execute(
        "UPDATE entry SET found = found + 1 WHERE id = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM suggestion WHERE message_pk = ?2 AND entry_pk = entry.pk)",
        [entry_id, message_pk],
    )
