"""The step that lets messages wait their turn, and keeps unfinished replies with them.

A message had a state from the beginning; what it lacked is whether it waits, since when, and where it came from. A step
that was released is never edited, only followed.
"""

from sqlite_utils import Database

_STATEMENTS = (
    # when it began to wait here; without it the message was written on the desk itself and never waited
    "ALTER TABLE message ADD COLUMN queued_at TEXT",
    "ALTER TABLE message ADD COLUMN way TEXT NOT NULL DEFAULT ''",
    # since when its author waits: when it was written where that is known, else when it came
    "ALTER TABLE message ADD COLUMN waits_since TEXT",
    "ALTER TABLE message ADD COLUMN link TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE message ADD COLUMN intent_set INTEGER NOT NULL DEFAULT 0",
    # by what messages of the same text are known, and those that are the same one over again
    "ALTER TABLE message ADD COLUMN text_key TEXT",
    "ALTER TABLE message ADD COLUMN repeat_key TEXT",
    "CREATE INDEX message_queue ON message (state, waits_since, pk) WHERE queued_at IS NOT NULL",
    "CREATE INDEX message_alike ON message (text_key, channel, state, waits_since, pk) WHERE queued_at IS NOT NULL",
    "CREATE INDEX message_repeat ON message (repeat_key) WHERE queued_at IS NOT NULL",
    """
    CREATE TABLE desk_draft (
        -- the id of the message that waits, or 'desk' for everything that lies there
        place TEXT PRIMARY KEY,
        content TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT
    """,
)


def create_queue(db: Database) -> None:
    """Let messages wait, and keep drafts of replies."""
    for statement in _STATEMENTS:
        db.execute(statement)
