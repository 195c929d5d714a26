"""The step that makes entries quick to find: by word, phrase and tag, by use, in every order of the page.

A step that was released is never edited, only followed.
"""

import json
from collections.abc import Sequence

from sqlite_utils import Database

from knowledge_base.entry import EntryContent, title_key
from knowledge_base.matching.fold import words_of

_BATCH = 500

_STATEMENTS = (
    # how often released replies cited the entry, when last, and for how many messages it was suggested
    "ALTER TABLE entry ADD COLUMN used INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE entry ADD COLUMN last_used_at TEXT",
    "ALTER TABLE entry ADD COLUMN found INTEGER NOT NULL DEFAULT 0",
    """
    UPDATE entry SET used = counted.uses, last_used_at = counted.last_at
    FROM (
        SELECT entry_pk, count(*) AS uses, max(released_at) AS last_at
        FROM citation JOIN released_reply ON released_reply.pk = reply_pk GROUP BY entry_pk
    ) AS counted WHERE counted.entry_pk = entry.pk
    """,
    """
    UPDATE entry SET found = counted.times
    FROM (SELECT entry_pk, count(*) AS times FROM suggestion GROUP BY entry_pk) AS counted
    WHERE counted.entry_pk = entry.pk
    """,
    # derived from the serving revisions, as the words are
    """
    CREATE TABLE entry_tag (
        tag_key TEXT NOT NULL, entry_pk INTEGER NOT NULL, PRIMARY KEY (tag_key, entry_pk)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX entry_tag_of ON entry_tag (entry_pk)",
    # an index an order of the page, and one that holds whatever is filtered by, so that no row need be looked up
    "CREATE INDEX entry_by_updated ON entry (updated_at) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_title ON entry (title_key) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_kind ON entry (kind, title_key) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_state ON entry (state, title_key, pk, valid_until) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_end ON entry (coalesce(valid_until, '~')) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_author ON entry (author, title_key) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_used ON entry (used) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_last_used ON entry (coalesce(last_used_at, '')) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_by_found ON entry (found) WHERE deleted_at IS NULL",
    """
    CREATE INDEX entry_facets ON entry (
        kind, state, valid_until, source_count, review_on, author, used, last_used_at, found
    ) WHERE deleted_at IS NULL
    """,
    "DROP TABLE entry_words",
    # with the places of words, so that phrases can be asked for
    "CREATE VIRTUAL TABLE entry_words USING fts5 (words, content='', contentless_delete=1, tokenize='ascii')",
    # every word that stands in an entry as typed, to mend misspelt searches by
    "CREATE VIRTUAL TABLE entry_vocabulary USING fts5vocab('entry_words', 'row')",
)


def create_finding(db: Database) -> None:
    """Make what entries are found by, and fill it from what is on record."""
    for statement in _STATEMENTS:
        db.execute(statement)
    last = 0
    while rows := db.execute(
        "SELECT entry.pk, revision.content FROM entry JOIN revision ON revision.entry_pk = entry.pk"
        " AND revision.number = entry.serving_revision"
        " WHERE entry.pk > ? AND +entry.deleted_at IS NULL ORDER BY entry.pk LIMIT ?",
        [last, _BATCH],
    ).fetchall():
        _fill(db, rows)
        last = rows[-1][0]


def _fill(db: Database, rows: Sequence[tuple[int, str]]) -> None:
    contents = [(pk, EntryContent.from_json(json.loads(text))) for pk, text in rows]
    db.conn.executemany(
        "INSERT INTO entry_words (rowid, words) VALUES (?, ?)",
        [
            (pk, words_of("\n".join((content.title, *content.variants, content.body, *content.tags))))
            for pk, content in contents
        ],
    )
    db.conn.executemany(
        "INSERT OR IGNORE INTO entry_tag (tag_key, entry_pk) VALUES (?, ?)",
        [(title_key(tag), pk) for pk, content in contents for tag in content.tags],
    )
