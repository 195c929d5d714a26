"""What happens at the desk: incoming messages, the suggestions shown for them, the replies released."""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import Entry, text_digest
from knowledge_base.errors import UnknownMessage
from knowledge_base.notice import notice
from knowledge_base.store.rows import utc_moment, utc_text
from knowledge_base.store.tally import count_found, count_release
from knowledge_base.store.use import note_use, uses_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One incoming text.

    Attributes:
        id: 32 hexadecimal digits.
        author_handle: May be empty.
        received_at: Aware, UTC.
    """

    id: str
    text: str
    channel: str
    author_handle: str
    intent: str
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One suggestion as it was shown: the entry's revision, and how sure the program said to be (0 to 1)."""

    entry_id: str
    revision: int
    confidence: float
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """A message for which the program had nothing to offer.

    Attributes:
        text: As it came in.
        received_at: Aware, UTC.
        entry_id: The entry the person chose although the program did not think it fits, or ``None``: none was chosen.
    """

    text: str
    received_at: datetime
    entry_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedRow:
    """One reply that left, as it is on record.

    Attributes:
        cited: Names of the entries it rests on, each with the revision.
        reason: Why warnings, or with a second person blocks, were overruled, or ``None``.
        sample: It rests on sample entries.
        message_text: What was answered; ``None``: nothing on record.
        text_removed_at, message_removed_at: When the text of the reply, and of the message, was removed by retention
            (aware, UTC); it is empty then. ``None``: it is there.
        second_person: Who released it although it was blocked, or ``None``: nobody had to.
        message_id: The message that was answered; ``None``: none on record.
    """

    id: str
    text: str
    channel: str
    intent: str
    person: str
    released_at: datetime
    cited: tuple[tuple[str, int], ...]
    reason: str | None
    sample: bool
    message_text: str | None
    text_removed_at: datetime | None = None
    message_removed_at: datetime | None = None
    second_person: str | None = None
    message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What is put on record of one release.

    Attributes:
        verdict_digest: What was judged, see ``replydesk.verdict``.
        findings: Of the verdict: JSON values without the texts they mark.
    """

    text: str
    channel: str
    intent: str
    verdict_digest: str
    rules_version: str
    findings: Sequence[Mapping[str, Any]]
    reason: str | None
    sample: bool
    person: str
    at: datetime
    cited: tuple[Entry, ...]
    message_id: str | None
    second_person: str | None = None


class DeskTable:
    """Messages, suggestions and released replies of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def receive(self, text: str, *, channel: str, author_handle: str, intent: str, at: datetime) -> Message:
        """Store an incoming message and return it."""
        message_id = uuid.uuid4().hex
        with self._db.atomic():
            self._db.execute(
                "INSERT INTO message (id, text, channel, author_handle, intent, received_at) VALUES (?, ?, ?, ?, ?, ?)",
                [message_id, text, channel, author_handle, intent, utc_text(at)],
            )
        return self.message(message_id)

    def message(self, message_id: str) -> Message:
        """Return the message of that id.

        Raises:
            UnknownMessage: there is none.
        """
        row = self._db.execute(
            "SELECT text, channel, author_handle, intent, received_at FROM message WHERE id = ?", [message_id]
        ).fetchone()
        if row is None:
            raise UnknownMessage(notice("message.unknown"))
        text, channel, author_handle, intent, received_at = row
        return Message(
            id=message_id,
            text=text,
            channel=channel,
            author_handle=author_handle,
            intent=intent,
            received_at=utc_moment(received_at),
        )

    def note_shown(self, message_id: str, shown: Sequence[Shown], *, at: datetime) -> None:
        """Record what was suggested for a message, best first. What was shown before is kept."""
        with self._db.atomic():
            pk = self._message_pk(message_id)
            for position, one in enumerate(shown):
                count_found(self._db, pk, one.entry_id)
                self._db.execute(
                    "INSERT INTO suggestion (message_pk, entry_pk, revision, position, confidence, shown_at)"
                    " SELECT ?, pk, ?, ?, ?, ? FROM entry WHERE id = ?"
                    " ON CONFLICT (message_pk, entry_pk) DO UPDATE SET revision = excluded.revision,"
                    " position = excluded.position, confidence = excluded.confidence, shown_at = excluded.shown_at",
                    [pk, one.revision, position, one.confidence, utc_text(at), one.entry_id],
                )

    def note_chosen(self, message_id: str, entry_id: str, *, at: datetime) -> None:
        """Record that the person chose a suggestion that was shown for the message."""
        with self._db.atomic():
            pk = self._message_pk(message_id)
            self._db.execute(
                "UPDATE suggestion SET chosen_at = ? WHERE message_pk = ? AND entry_pk ="
                " (SELECT pk FROM entry WHERE id = ?)",
                [utc_text(at), pk, entry_id],
            )

    def shown_for(self, message_id: str) -> tuple[Shown, ...]:
        """Return what was last shown for a message, best first."""
        rows = self._db.execute(
            "SELECT entry.id, revision, confidence, chosen_at IS NOT NULL FROM suggestion"
            " JOIN entry ON entry.pk = entry_pk WHERE message_pk = ? ORDER BY position",
            [self._message_pk(message_id)],
        ).fetchall()
        return tuple(
            Shown(entry_id=entry_id, revision=revision, confidence=confidence, chosen=bool(chosen))
            for entry_id, revision, confidence, chosen in rows
        )

    def unmet(self, *, below: float, limit: int) -> tuple[Unmet, ...]:
        """Return the newest messages, at most *limit*, for which nothing that was offered served.

        Those are messages for which no suggestion was chosen and whose reply cites no entry, and those for which one
        was chosen that had a confidence *below* the given one. Those whose text was removed are left out, and those
        that wait: nobody has looked for an answer to them yet.
        """
        rows = self._db.execute(
            "SELECT message.text, received_at, (SELECT entry.id FROM suggestion JOIN entry ON entry.pk = entry_pk"
            " WHERE message_pk = message.pk AND chosen_at IS NOT NULL ORDER BY chosen_at DESC LIMIT 1)"
            " FROM message WHERE text_removed_at IS NULL AND (queued_at IS NULL OR state <> 'open')"
            " AND NOT EXISTS (SELECT 1 FROM suggestion WHERE message_pk = message.pk"
            " AND chosen_at IS NOT NULL AND confidence >= ?)"
            " AND (EXISTS (SELECT 1 FROM suggestion WHERE message_pk = message.pk AND chosen_at IS NOT NULL)"
            " OR message.pk NOT IN (SELECT message_pk FROM released_reply JOIN citation"
            " ON citation.reply_pk = released_reply.pk WHERE message_pk IS NOT NULL))"
            " ORDER BY received_at DESC, message.pk DESC LIMIT ?",
            [below, limit],
        ).fetchall()
        return tuple(
            Unmet(text=text, received_at=utc_moment(received_at), entry_id=entry_id)
            for text, received_at, entry_id in rows
        )

    def record_release(self, release: Release) -> str:
        """Store a reply that is about to leave and return its id; its message counts as answered."""
        reply_id = uuid.uuid4().hex
        with self._db.atomic():
            message_pk = self._message_pk(release.message_id) if release.message_id else None
            cursor = self._db.execute(
                "INSERT INTO released_reply (id, message_pk, text, text_hash, channel, intent, verdict_digest,"
                " rules_version, findings, reason, sample, person, released_at, second_person)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    reply_id,
                    message_pk,
                    release.text,
                    text_digest(release.text),
                    release.channel,
                    release.intent,
                    release.verdict_digest,
                    release.rules_version,
                    json.dumps(list(release.findings), ensure_ascii=False),
                    release.reason,
                    int(release.sample),
                    release.person,
                    utc_text(release.at),
                    release.second_person,
                ],
            )
            reply_pk = cursor.lastrowid
            for position, entry in enumerate(release.cited):
                entry_pk = self._entry_pk(entry)
                self._db.execute(
                    "INSERT INTO citation (reply_pk, position, entry_pk, revision, content_hash)"
                    " VALUES (?, ?, ?, ?, ?)",
                    [reply_pk, position, entry_pk, entry.revision, entry.content_hash],
                )
                note_use(self._db, entry_pk, release.at)
                count_release(self._db, entry_pk, release.at)
            if message_pk is not None:
                self._db.execute("UPDATE message SET state = 'answered' WHERE pk = ?", [message_pk])
        return reply_id

    def uses_of(self, entry_pks: Sequence[int], *, today: date) -> Mapping[int, float]:
        """Return how much each of a few entries was used of late, by the database's own row number; see ``use.py``."""
        return uses_of(self._db, entry_pks, datetime.combine(today, time.max, UTC))

    def released(self, reply_id: str) -> ReleasedRow | None:
        """Return the released reply of that id."""
        row = self._db.execute(
            "SELECT released_reply.pk, released_reply.text, released_reply.channel, released_reply.intent, person,"
            " released_at, reason, sample, message.text, second_person, released_reply.text_removed_at,"
            " message.text_removed_at, message.id"
            " FROM released_reply LEFT JOIN message ON message.pk = message_pk WHERE released_reply.id = ?",
            [reply_id],
        ).fetchone()
        if row is None:
            return None
        (
            pk,
            text,
            channel,
            intent,
            person,
            released_at,
            reason,
            sample,
            message_text,
            second_person,
            *removed,
            message_id,
        ) = row
        cited = self._db.execute(
            "SELECT coalesce(entry.own_id, entry.id), revision FROM citation JOIN entry ON entry.pk = entry_pk"
            " WHERE reply_pk = ? ORDER BY position",
            [pk],
        ).fetchall()
        return ReleasedRow(
            id=reply_id,
            text=text,
            channel=channel,
            intent=intent,
            person=person,
            released_at=utc_moment(released_at),
            cited=tuple((name, revision) for name, revision in cited),
            reason=reason,
            sample=bool(sample),
            message_text=message_text,
            text_removed_at=utc_moment(removed[0]) if removed[0] else None,
            message_removed_at=utc_moment(removed[1]) if removed[1] else None,
            second_person=second_person,
            message_id=message_id,
        )

    def _entry_pk(self, entry: Entry) -> int:
        return int(self._db.execute("SELECT pk FROM entry WHERE id = ?", [entry.id]).fetchone()[0])

    def _message_pk(self, message_id: str) -> int:
        row = self._db.execute("SELECT pk FROM message WHERE id = ?", [message_id]).fetchone()
        if row is None:
            raise UnknownMessage(notice("message.unknown"))
        return int(row[0])
