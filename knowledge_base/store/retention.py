"""How long texts are kept, and how those that are older go: out of the rows, and out of the file.

What goes is what people wrote: the text, the author and the link of a message, also of one that still waits for its
answer, what was suggested for it, what is unfinished of a reply to it, and the text of a released reply. What stays is
that they were there: times, channels, entries, hashes and the whole audit log, in which each removal is a line, written
in the same step. What was learned holds no personal data and stays, too.

SQLite leaves what it no longer needs lying in its file. Therefore the file is written anew after a removal
(:meth:`Retention.wipe`), and that this is still to be done is on record until it is done.
"""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from knowledge_base.errors import StoreUnavailable
from knowledge_base.store.audit import AuditAct, AuditLog
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.rows import utc_moment, utc_text
from knowledge_base.store.settings import RETENTION_DAYS, TEXTS_TO_WIPE, SettingTable

AT_ONCE = 500
"""How many messages, and how many replies, go in one step. Some 40 ms, measured with 20,000 messages of 500
characters; writing that file of 46 MB anew takes 0.2 s."""

_WRITTEN_ANEW = "wal"
"""Set in place of ``"yes"`` when the file was written anew, and the WAL could not be cut."""

_MOST_DIGITS = 5
"""Of a number of days: three centuries."""


@dataclass(frozen=True, slots=True)
class Texts:
    """A number of texts.

    Attributes:
        notes: Notes that no entry fits a message.
    """

    messages: int
    replies: int
    notes: int = 0

    @property
    def count(self) -> int:
        """All together."""
        return self.messages + self.replies + self.notes

    def __add__(self, other: "Texts") -> "Texts":
        """Return how many both are."""
        return Texts(self.messages + other.messages, self.replies + other.replies, self.notes + other.notes)


NO_TEXTS = Texts(0, 0)


def days_set(settings: SettingTable) -> int | None:
    """Return how many days texts are kept by *settings*; ``None``: for ever, also for what cannot be meant."""
    return days_in(settings.get(RETENTION_DAYS))


def days_in(set_to: str) -> int | None:
    """Return how many days texts are kept where it is *set_to* this; ``None``: for ever."""
    can_be_meant = set_to.isascii() and set_to.isdecimal() and len(set_to) <= _MOST_DIGITS and int(set_to) > 0
    return int(set_to) if can_be_meant else None


class Retention:
    """What is set for one database about the keeping of texts, and the removal itself. It knows no clock."""

    def __init__(self, db: Database, audit: AuditLog, settings: SettingTable) -> None:
        self._db = db
        self._audit = audit
        self._settings = settings

    @property
    def days(self) -> int | None:
        """How many days texts are kept; ``None``: for ever."""
        return days_set(self._settings)

    def keep_for(self, days: int | None) -> None:
        """Set how many days texts are kept, from now on; ``None``: for ever. Nothing is removed by that.

        It is no action: a person who sets it does so above, in ``replydesk/retention.py``.
        """
        self._settings.set(RETENTION_DAYS, str(days) if days is not None else "")

    def due(self, days: int | None, now: datetime) -> Texts:
        """Return how many texts would go now if they were kept for *days*."""
        return self.older(now - timedelta(days=days)) if days is not None else NO_TEXTS

    def older(self, before: datetime) -> Texts:
        """Return how many texts there are from before that time."""
        stored = utc_text(before)
        found = self._db.execute(
            "SELECT (SELECT count(*) FROM message WHERE text_removed_at IS NULL AND received_at < ?1),"
            " (SELECT count(*) FROM released_reply WHERE text_removed_at IS NULL AND released_at < ?1),"
            " (SELECT count(*) FROM gap_note WHERE noted_at < ?1)",
            [stored],
        ).fetchone()
        return Texts(*found)

    def newest(self) -> datetime | None:
        """Return the time of the newest thing on record; ``None``: there is nothing yet.

        That something was set, this very number of days perhaps, does not speak for the clock.
        """
        row = self._db.execute(
            "SELECT max(at) FROM (SELECT max(received_at) AS at FROM message UNION ALL SELECT max(at) FROM audit_line"
            " WHERE what <> 'settings-changed'"
            " UNION ALL SELECT max(created_at) FROM revision)"
        ).fetchone()
        try:
            return utc_moment(row[0]) if row[0] else None
        except ValueError:  # somebody has written something else there; `verify` says so
            return None

    def remove(self, before: datetime, act: Act, *, limit: int = AT_ONCE) -> Texts:
        """Remove at most *limit* messages' and *limit* replies' texts from before that time, with an audit line.

        Notes and what is unfinished go all at once.

        Returns:
            What was removed. There is no line where no text of a message or reply was: notes are no part of the record.
        """
        stored, at = utc_text(before), utc_text(act.at)
        with self._db.atomic():
            messages = self._remove(
                "UPDATE message SET text = '', author_handle = '', link = '', text_key = NULL, repeat_key = NULL,"
                " text_removed_at = ?2 WHERE pk IN (SELECT pk"
                " FROM message WHERE text_removed_at IS NULL AND received_at < ?1 ORDER BY received_at LIMIT ?3)"
                " RETURNING received_at",
                [stored, at, limit],
            )
            self._db.execute(
                "DELETE FROM suggestion WHERE message_pk IN (SELECT pk FROM message WHERE text_removed_at = ?)", [at]
            )
            drafts = self._db.execute(
                "DELETE FROM desk_draft WHERE saved_at < ? OR place IN (SELECT id FROM message"
                " WHERE text_removed_at IS NOT NULL)",
                [stored],
            ).rowcount
            notes = self._db.execute("DELETE FROM gap_note WHERE noted_at < ?", [stored]).rowcount
            if drafts or notes:
                self._settings.set(TEXTS_TO_WIPE, "yes")
            replies = self._remove(
                "UPDATE released_reply SET text = '', text_removed_at = ?2 WHERE pk IN (SELECT pk"
                " FROM released_reply WHERE text_removed_at IS NULL AND released_at < ?1 ORDER BY released_at LIMIT ?3)"
                " RETURNING released_at",
                [stored, at, limit],
            )
            if not messages and not replies:
                return Texts(0, 0, notes)
            times = sorted(messages + replies)
            detail = {
                "before": stored,
                "days": self.days,
                "first": times[0],
                "last": times[-1],
                "messages": len(messages),
                "replies": len(replies),
            }
            self._settings.set(TEXTS_TO_WIPE, "yes")
            self._audit.append(AuditAct.TEXTS_REMOVED, person=act.person, at=act.at, reply_id=None, detail=detail)
        return Texts(len(messages), len(replies), notes)

    def wipe(self) -> bool:
        """Write the file anew where removed texts may still lie in its free space; not within a step.

        Waits for nobody: while a backup is made, which reads for many seconds, it does not even begin. The worker would
        stand still for as long as SQLite is patient, and a file written anew beside a reader lies twice on the disk.

        Returns:
            Whether nothing is left of them. Otherwise somebody else has the file open, or the disk is full: to be
            tried again.
        """
        state = self._settings.get(TEXTS_TO_WIPE)
        if not state:
            return True
        try:
            with self._impatient():
                if not self._cut_wal():
                    return False
                if state != _WRITTEN_ANEW:
                    self._db.execute("VACUUM")
                    self._settings.set(TEXTS_TO_WIPE, _WRITTEN_ANEW)
                is_cut = self._cut_wal()
            if is_cut:
                self._settings.set(TEXTS_TO_WIPE, "")
        except StoreUnavailable as error:
            if error.notice.code not in {"store.locked", "store.disk-full"}:
                raise
            return False
        return is_cut

    @contextmanager
    def _impatient(self) -> Generator[None]:
        """Have SQLite refuse at once what somebody else holds up."""
        patience = self._db.execute("PRAGMA busy_timeout").fetchone()[0]
        self._db.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self._db.execute(f"PRAGMA busy_timeout = {patience}")

    def _cut_wal(self) -> bool:
        """Bring all of the WAL into the file and cut it to nothing; say whether nobody held that up."""
        return not self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]

    def _remove(self, statement: str, values: list[object]) -> list[str]:
        return [str(row[0]) for row in self._db.execute(statement, values).fetchall()]
