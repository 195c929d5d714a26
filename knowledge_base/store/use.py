"""How much each entry is used: one figure an entry, to which every released reply that cites it adds 1.

The figure halves every thirty days, so that it tells what is asked for now. Because all figures fade alike, only the
figure and its day are kept, and reading or raising it costs the same after ten replies and after ten million.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlite_utils import Database

from knowledge_base.store.rows import utc_moment, utc_text

HALF_LIFE = timedelta(days=30)
"""After this time a use counts half: long enough for an office's week and month, short enough for its seasons."""


def note_use(db: Database, entry_pk: int, at: datetime) -> None:
    """Count one use of the entry at the time *at*; inside the caller's step."""
    row = db.execute("SELECT score, at FROM entry_use WHERE entry_pk = ?", [entry_pk]).fetchone()
    score, counted_at = (float(row[0]), utc_moment(row[1])) if row else (0.0, at)
    # A clock that was set back must not make earlier uses grow: the later time stays the one that counts.
    latest = max(at, counted_at)
    score = score * _faded(latest - counted_at) + _faded(latest - at)
    db.execute(
        "INSERT INTO entry_use (entry_pk, score, at) VALUES (?, ?, ?)"
        " ON CONFLICT (entry_pk) DO UPDATE SET score = excluded.score, at = excluded.at",
        [entry_pk, score, utc_text(latest)],
    )


def uses_of(db: Database, entry_pks: Sequence[int], at: datetime) -> dict[int, float]:
    """Return how much each of the entries was used, seen from *at*; 0.0 for never. For a few entries at a time."""
    marks = ",".join("?" * len(entry_pks))
    rows = db.execute(
        f"SELECT entry_pk, score, at FROM entry_use WHERE entry_pk IN ({marks})",  # noqa: S608 - marks only
        list(entry_pks),
    ).fetchall()
    found = dict.fromkeys(entry_pks, 0.0)
    for entry_pk, score, counted_at in rows:
        found[entry_pk] = float(score) * _faded(max(at - utc_moment(counted_at), timedelta()))
    return found


def count_uses_anew(db: Database) -> None:
    """Work all figures out from the replies on record; inside the caller's step."""
    db.execute("DELETE FROM entry_use")
    cursor = db.execute(
        "SELECT citation.entry_pk, released_reply.released_at FROM citation"
        " JOIN released_reply ON released_reply.pk = citation.reply_pk"
    )
    for entry_pk, released_at in cursor.fetchall():
        note_use(db, entry_pk, utc_moment(released_at))


def _faded(passed: timedelta) -> float:
    return float(0.5 ** (passed / HALF_LIFE))
