"""Who quotes a fact that has expired: no reply leaves in such a wording until the fact holds again."""

import json
from datetime import date

from sqlite_utils import Database

from knowledge_base.store.word_search import WordSearch

_MOST_FACTS = 2000
"""So many expired facts are asked for, those that expired last: each that is quoted takes 0.1 ms."""

_AT_ONCE = 500
"""Names in one question to the full-text index."""

_NAMES = f"""
    WITH RECURSIVE expired (pk) AS (
        SELECT * FROM (
            SELECT pk FROM entry WHERE kind = 'fact' AND state = 'approved' AND valid_until < :today
            AND deleted_at IS NULL ORDER BY valid_until DESC, pk LIMIT {_MOST_FACTS}
        )
        UNION
        SELECT merged.entry_pk FROM expired JOIN merged ON merged.into_pk = expired.pk
        JOIN entry ON entry.pk = merged.entry_pk WHERE merged.withdrawn_at IS NULL AND entry.state = 'retired'
    )
    SELECT id, own_id, title FROM expired CROSS JOIN entry ON entry.pk = expired.pk
"""  # noqa: S608 - our own number
"""By what they are quoted: their ids and titles, and those of what was merged into them. Few are looked up in many."""

COUNT_USABLE = """
    SELECT count(*) FROM entry WHERE pk IN (SELECT value FROM json_each(:pks))
    AND state = 'approved' AND coalesce(valid_until, '~') >= :today AND deleted_at IS NULL
"""
"""How many of those entries are approved and have not expired themselves."""


def quoting_expired(db: Database, today: date) -> str:
    """Return the row numbers, as a JSON list, of the entries whose serving wording quotes a fact expired on *today*."""
    rows = db.execute(_NAMES, {"today": today.isoformat()}).fetchall()
    if not rows:
        return "[]"
    words = WordSearch(db)
    names = words.quoted_among(name for row in rows for name in row if name is not None)
    found = {pk for start in range(0, len(names), _AT_ONCE) for pk in words.quoting(names[start : start + _AT_ONCE])}
    return json.dumps(sorted(found))
