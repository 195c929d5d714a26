"""The messages that wait for an answer, in the order in which they are to be answered.

Messages of the same text on the same channel are one row: one answer serves them all. Whoever has waited longest comes
first. What is unfinished of the replies is kept here as well, so that a crash takes neither.
"""

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import text_digest
from knowledge_base.errors import UnknownMessage
from knowledge_base.notice import notice
from knowledge_base.queued import FIRST_WORDS, QueuedMessage, QueueFilter, QueueState
from knowledge_base.store.rows import utc_moment, utc_text

ON_DESK = "desk"
"""The place of the draft that holds everything that lies on the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMessage:
    """A message that is to wait.

    Attributes:
        author_handle, link: May be empty.
        way: By which way it came: ``paste``, ``drop``, ``clipboard``, ``file``.
        written_at: Aware; ``None``: not known.
    """

    text: str
    channel: str
    intent: str
    way: str
    author_handle: str = ""
    written_at: datetime | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class QueueAddition:
    """What became of messages that were to wait.

    Attributes:
        ids: Of those that wait now.
        repeated: How many were left out because the very same message was here already.
    """

    ids: tuple[str, ...]
    repeated: int


@dataclass(frozen=True, slots=True)
class Before:
    """How a message was before it was changed: enough to put it back."""

    id: str
    state: str
    intent: str
    intent_set: bool
    draft: str | None


class QueueTable:
    """The queue of one database. Its methods are for the thread that owns the store."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, messages: Iterable[NewMessage], at: datetime) -> QueueAddition:
        """Let *messages* wait; the very same one is not taken twice.

        The same is one of the same text, channel, author, time and link. Where no author, time and link are known,
        that says little: then only messages that still wait count.
        """
        coming = [(one, _repeat_key(one)) for one in messages]
        rows: list[_Row] = []
        repeated = 0
        with self._db.atomic():
            waits = self._known([key for _, key in coming])
            for one, key in coming:
                is_told = bool(one.author_handle or one.link or one.written_at)
                if key in waits and (is_told or waits[key]):
                    repeated += 1
                else:
                    waits[key] = True
                    rows.append(_row(one, key, at))
            self._db.conn.executemany(_INSERT, rows)
        return QueueAddition(tuple(str(row[0]) for row in rows), repeated)

    def withdraw(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Take messages out as if they had never come, and return which; one that was worked on stays, with its draft.

        It was worked on where something was suggested for it, or a reply was begun or has left.
        """
        with self._db.atomic():
            return tuple(one for one in ids if self._withdraw(one))

    def page(self, wanted: QueueFilter, *, limit: int, after: QueuedMessage | None = None) -> tuple[QueuedMessage, ...]:
        """Return at most *limit* rows, the longest waiting first, from behind *after*."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM message m WHERE queued_at IS NOT NULL AND m.text_removed_at IS NULL"  # noqa: S608
            " AND state = ?1 AND (?2 = '' OR intent = ?2) AND (?3 = '' OR channel = ?3)"
            " AND (waits_since, m.pk) > (?4, ?5)"
            f" AND NOT EXISTS (SELECT 1 FROM message e WHERE {_ALIKE}"
            " AND (e.waits_since, e.pk) < (m.waits_since, m.pk))"
            " ORDER BY waits_since, m.pk LIMIT ?6",
            [
                str(wanted.state),
                wanted.intent,
                wanted.channel,
                utc_text(after.waits_since) if after else "",
                after.number if after else 0,
                limit,
            ],
        ).fetchall()
        return tuple(map(_queued, rows))

    def count(self, state: QueueState = QueueState.WAITING) -> int:
        """Return how many messages are in *state*."""
        found = self._db.execute(
            "SELECT count(*) FROM message WHERE queued_at IS NOT NULL AND text_removed_at IS NULL AND state = ?",
            [str(state)],
        )
        return int(found.fetchone()[0])

    def count_of(self, wanted: QueueFilter) -> int:
        """Return how many messages are of that state, kind and channel, each of the same text counted."""
        found = self._db.execute(
            "SELECT count(*) FROM message WHERE queued_at IS NOT NULL AND text_removed_at IS NULL AND state = ?1"
            " AND (?2 = '' OR intent = ?2) AND (?3 = '' OR channel = ?3)",
            [str(wanted.state), wanted.intent, wanted.channel],
        )
        return int(found.fetchone()[0])

    def message(self, message_id: str) -> QueuedMessage:
        """Return one message with its whole text.

        Raises:
            UnknownMessage: it is not in the queue, or its text was removed.
        """
        columns = _COLUMNS.replace(f"substr(m.text, 1, {FIRST_WORDS})", "m.text")
        row = self._db.execute(
            f"SELECT {columns} FROM message m WHERE id = ? AND queued_at IS NOT NULL"  # noqa: S608
            " AND m.text_removed_at IS NULL",
            [message_id],
        ).fetchone()
        if row is None:
            raise UnknownMessage(notice("message.unknown"))
        return _queued(row)

    def alike(self, message_id: str) -> tuple[str, ...]:
        """Return the ids of the messages that wait with the same text on the same channel, and the one asked for."""
        rows = self._db.execute(
            f"SELECT e.id FROM message m JOIN message e ON {_ALIKE} WHERE m.id = ?1"  # noqa: S608
            " AND m.text_key IS NOT NULL ORDER BY e.waits_since, e.pk",
            [message_id],
        ).fetchall()
        found = tuple(str(row[0]) for row in rows)
        return found if message_id in found else (message_id, *found)

    def waiting_alike(self, message_id: str) -> tuple[str, ...]:
        """Return the ids of the messages that still wait with the text of *message_id*, which may be answered."""
        rows = self._db.execute(
            "SELECT e.id FROM message m JOIN message e ON e.queued_at IS NOT NULL AND e.state = 'open'"
            " AND e.text_key = m.text_key AND e.channel = m.channel WHERE m.id = ? ORDER BY e.waits_since, e.pk",
            [message_id],
        ).fetchall()
        return tuple(str(row[0]) for row in rows)

    def move(self, ids: Sequence[str], state: QueueState) -> tuple[Before, ...]:
        """Put messages into *state*, and return how they were. Of an answered one the draft goes."""
        with self._db.atomic():
            before = self._before(ids)
            self._db.conn.executemany("UPDATE message SET state = ? WHERE id = ?", [(str(state), one) for one in ids])
            if state is QueueState.ANSWERED:
                drafts = [(one.id,) for one in before if one.draft is not None]
                self._db.conn.executemany("DELETE FROM desk_draft WHERE place = ?", drafts)
        return before

    def put_back(self, before: Sequence[Before], at: datetime) -> None:
        """Make messages again what they were."""
        with self._db.atomic():
            self._db.conn.executemany(
                "UPDATE message SET state = ?, intent = ?, intent_set = ? WHERE id = ?",
                [(one.state, one.intent, int(one.intent_set), one.id) for one in before],
            )
            for one in before:
                if one.draft is not None:
                    self.keep_draft(one.id, one.draft, at)

    def set_intent(self, ids: Sequence[str], intent: str) -> tuple[Before, ...]:
        """Put down what kind a person says that messages are, and return how they were."""
        with self._db.atomic():
            before = self._before(ids)
            self._db.conn.executemany(
                "UPDATE message SET intent = ?, intent_set = 1 WHERE id = ?", [(intent, one) for one in ids]
            )
        return before

    def set_origin(self, message_id: str, *, channel: str, author_handle: str, intent: str) -> None:
        """Put down what the person said on the desk of a message that waited; another kind is theirs from now on."""
        with self._db.atomic():
            self._db.execute(
                "UPDATE message SET channel = ?2, author_handle = ?3, intent_set = intent_set OR intent <> ?4,"
                " intent = ?4 WHERE id = ?1",
                [message_id, channel, author_handle, intent],
            )

    # --- what is unfinished

    def keep_draft(self, place: str, content: str, at: datetime) -> None:
        """Keep what is unfinished at *place*, in place of what was kept there."""
        with self._db.atomic():
            self._db.execute(
                "INSERT INTO desk_draft (place, content, saved_at) VALUES (?, ?, ?)"
                " ON CONFLICT (place) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
                [place, content, utc_text(at)],
            )

    def forget_draft(self, place: str) -> None:
        """Keep nothing at *place*."""
        with self._db.atomic():
            self._db.execute("DELETE FROM desk_draft WHERE place = ?", [place])

    def draft(self, place: str) -> str | None:
        """Return what is kept at *place*."""
        row = self._db.execute("SELECT content FROM desk_draft WHERE place = ?", [place]).fetchone()
        return str(row[0]) if row is not None else None

    # --- its own

    def _known(self, keys: Sequence[str]) -> dict[str, bool]:
        """Return those of *keys* that messages here have, and whether one of these waits."""
        found = self._db.execute(
            "SELECT repeat_key, max(state = 'open') FROM message WHERE queued_at IS NOT NULL"
            " AND repeat_key IN (SELECT value FROM json_each(?)) GROUP BY repeat_key",
            [json.dumps(keys)],
        )
        return {str(key): bool(waits) for key, waits in found.fetchall()}

    def _withdraw(self, message_id: str) -> bool:
        return bool(
            self._db.execute(
                "DELETE FROM message WHERE id = ? AND state = 'open'"
                " AND NOT EXISTS (SELECT 1 FROM suggestion WHERE message_pk = message.pk)"
                " AND NOT EXISTS (SELECT 1 FROM released_reply WHERE message_pk = message.pk)"
                " AND NOT EXISTS (SELECT 1 FROM desk_draft WHERE place = message.id)",
                [message_id],
            ).rowcount
        )

    def _before(self, ids: Sequence[str]) -> tuple[Before, ...]:
        """Return how the messages are now, in the order of *ids*.

        Raises:
            UnknownMessage: one of them is not there.
        """
        rows = self._db.execute(
            "SELECT id, state, intent, intent_set, (SELECT content FROM desk_draft WHERE place = message.id)"
            " FROM message WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(ids)],
        ).fetchall()
        found = {str(row[0]): Before(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows}
        if not found.keys() >= set(ids):
            raise UnknownMessage(notice("message.unknown"))
        return tuple(found[one] for one in ids)


_ALIKE = (
    "e.queued_at IS NOT NULL AND e.text_key = m.text_key AND e.channel = m.channel AND e.state = m.state"
    " AND e.text_removed_at IS NULL"
)

_COLUMNS = (
    f"m.id, m.pk, substr(m.text, 1, {FIRST_WORDS}), channel, author_handle, intent, intent_set, waits_since, link,"  # noqa: S608
    f" state, (SELECT count(*) FROM message e WHERE {_ALIKE}),"
    " EXISTS (SELECT 1 FROM desk_draft WHERE place = m.id)"
)


_Row = tuple[str, ...]

_INSERT = (
    "INSERT INTO message (id, text, channel, author_handle, intent, received_at, queued_at, way, waits_since, link,"
    " text_key, repeat_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _row(one: NewMessage, repeat_key: str, at: datetime) -> _Row:
    """Return the values of :data:`_INSERT`."""
    stored = utc_text(at)
    since = min(utc_text(one.written_at), stored) if one.written_at is not None else stored
    text_key = text_digest(" ".join(one.text.casefold().split()))
    return (
        *(uuid.uuid4().hex, one.text, one.channel, one.author_handle, one.intent, stored, stored, one.way, since),
        *(one.link, text_key, repeat_key),
    )


def _repeat_key(one: NewMessage) -> str:
    written = utc_text(one.written_at) if one.written_at is not None else ""
    return text_digest(json.dumps([one.text, one.channel, one.author_handle.casefold(), written, one.link]))


def _queued(row: Sequence[Any]) -> QueuedMessage:
    message_id, number, text, channel, author_handle, intent, intent_set, waits_since, link, state, count, drafted = row
    return QueuedMessage(
        id=message_id,
        number=number,
        text=text,
        channel=channel,
        author_handle=author_handle,
        intent=intent,
        intent_set=bool(intent_set),
        waits_since=utc_moment(waits_since),
        link=link,
        state=QueueState(state),
        count=count,
        has_draft=bool(drafted),
    )
