"""Which of the entries on a page were altered by another program: no column can tell, their contents are read."""

import json
from collections.abc import Sequence

from sqlite_utils import Database

from knowledge_base.store.rows import SERVING, is_altered

_APPROVED = f"""
    SELECT entry.pk, revision.content, revision.content_hash, approval.content_hash AS approved_hash
    FROM {SERVING} WHERE entry.pk IN (SELECT value FROM json_each(?)) AND +entry.state = 'approved'
"""  # noqa: S608 - fixed text


def altered_among(db: Database, pks: Sequence[int]) -> frozenset[int]:
    """Return which of the entries with these row numbers are approved by their columns and by nobody else.

    For a page of them: some 20 µs each, where the whole fact base would take seconds.
    """
    rows = db.execute(_APPROVED, [json.dumps(list(pks))]).fetchall()
    names = ("content", "content_hash", "approved_hash")
    return frozenset(pk for pk, *said in rows if is_altered(dict(zip(names, said, strict=True)), is_approved=True))
