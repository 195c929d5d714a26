"""The audit log: one line for each release, refusal or overruling, chained by hashes, never changed.

Whether it holds together is looked at by ``audit_check.py``.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlite_utils import Database

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.entry import text_digest
from knowledge_base.frozen import FrozenDict
from knowledge_base.store.rows import utc_moment, utc_text
from knowledge_base.store.settings import BASE_ID

FIRST_HASH = "0" * 64
"""What the first line names as the hash before it."""


class AuditAct(StrEnum):
    """What an audit line records."""

    RELEASED = "released"
    REFUSED = "refused"
    OVERRULED = "overruled"
    """Released in spite of warnings, with a reason."""
    RESTORED = "restored"
    """A backup was put in place of the database; ``detail["former"]`` lists the ends of the log known until then."""
    ACCEPTED = "accepted"
    """A person took note that the log does not continue what was known of it; ``detail["former"]`` as above."""
    TEXTS_REMOVED = "texts-removed"
    """Texts of old messages and replies were removed; their lines and hashes stay."""
    RELEASED_BY_SECOND = "released-by-second"
    """Released although it was blocked; ``detail["second"]`` names who did it with their own PIN."""
    SECOND_CHANGED = "second-changed"
    """Who may do that was changed, or whether anybody may; ``detail["change"]`` says how."""
    SECOND_REFUSED = "second-refused"
    """Such a change was refused."""

    ATTACHMENT_RELEASED = "attachment-released"
    """A file of an entry left; ``detail`` names the entry, its revision, the file and its hash."""
    ATTACHMENT_REFUSED = "attachment-refused"
    """It was kept; ``detail["why"]`` says why."""
    RULE_SWITCHED = "rule-switched"
    """A tone rule was switched off or on at the desk; ``detail`` names rule, file, who confirmed it and why."""
    RULE_KEPT = "rule-kept"
    """It was to be switched off and the PIN was wrong; ``detail["why"]`` says so."""
    SETTINGS_CHANGED = "settings-changed"
    """What is set for everybody at the fact base was changed; ``detail["settings"]`` holds before and after of each."""


_SETTLING = frozenset((AuditAct.RESTORED, AuditAct.ACCEPTED))
"""Acts after which the log is taken to be as long as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One line of the log.

    Attributes:
        number: From 1, without gaps.
        at: Aware, UTC.
        reply_id: The released reply, or ``None`` for a refusal.
        detail: Hashes, names of rules and entries; never a citizen's or a reply's text.
        hash: SHA-256 over the line and ``previous_hash``, 64 hexadecimal digits.
    """

    number: int
    at: datetime
    what: AuditAct
    person: str
    reply_id: str | None
    detail: Mapping[str, Any]
    previous_hash: str
    hash: str


class StoredLine(NamedTuple):
    """One line as it is stored, each field in the very form its hash was made from."""

    number: int
    at: str
    what: str
    person: str
    reply_id: str | None
    detail: str
    previous_hash: str
    hash: str


_COLUMNS = ", ".join(StoredLine._fields)


class AuditLog:
    """The log of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def append(
        self, what: AuditAct, *, person: str, at: datetime, reply_id: str | None, detail: Mapping[str, Any]
    ) -> AuditLine:
        """Write the next line and return it. It is committed when the caller's step is, at the latest."""
        with self._db.atomic():
            row = self._db.execute("SELECT number, hash FROM audit_line ORDER BY number DESC LIMIT 1").fetchone()
            number, previous = (row[0] + 1, row[1]) if row else (1, FIRST_HASH)
            stored_at, stored_detail = utc_text(at), _canonical(detail)
            fields = [number, stored_at, str(what), person, reply_id, stored_detail, previous]
            self._db.execute(
                "INSERT INTO audit_line (number, at, what, person, reply_id, detail, previous_hash, hash)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [*fields, line_hash(fields)],
            )
            if what in _SETTLING:
                self._db.execute("UPDATE audit_end SET number = ?", [number])
            else:  # counted on, so that lines cut before stay missed
                self._db.execute("UPDATE audit_end SET number = number + 1")
            return self.lines(limit=1)[0]

    def lines(self, *, limit: int = 100, before: int | None = None) -> tuple[AuditLine, ...]:
        """Return at most *limit* lines, newest first, from below the line number *before* on."""
        cursor = self._db.execute(
            f"SELECT {_COLUMNS} FROM audit_line WHERE ?1 IS NULL OR number < ?1 ORDER BY number DESC LIMIT ?2",  # noqa: S608
            [before, limit],
        )
        return tuple(
            AuditLine(
                number=number,
                at=utc_moment(at),
                what=AuditAct(what),
                person=person,
                reply_id=reply_id,
                detail=FrozenDict(json.loads(detail)),
                previous_hash=previous,
                hash=hashed,
            )
            for number, at, what, person, reply_id, detail, previous, hashed in cursor.fetchall()
        )

    def head(self) -> Anchor:
        """Return the end of the log as it is to be noted outside the database."""
        row = self._db.execute("SELECT number, hash, at FROM audit_line ORDER BY number DESC LIMIT 1").fetchone()
        base = self._db.execute("SELECT value FROM setting WHERE name = ?", [BASE_ID]).fetchone()
        number, hashed, at = row or (0, FIRST_HASH, None)
        return Anchor(base=base[0] if base else "", number=number, hash=hashed, at=_moment(at))

    def rows(self, *, first: date = date.min, last: date = date.max) -> Iterator[StoredLine]:
        """Yield the lines of the days *first* to *last* in UTC as they are stored, oldest first."""
        cursor = self._db.execute(
            f"SELECT {_COLUMNS} FROM audit_line WHERE substr(at, 1, 10) BETWEEN ? AND ? ORDER BY number",  # noqa: S608
            [first.isoformat(), last.isoformat()],
        )
        for row in cursor:
            yield StoredLine(*row)


def _moment(text: str | None) -> datetime | None:
    """Return the time of a line, ``None`` where somebody has written something else there."""
    try:
        return utc_moment(text) if text else None
    except ValueError:
        return None


def _canonical(detail: Mapping[str, Any]) -> str:
    return json.dumps(dict(detail), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def line_hash(fields: Sequence[str | int | None]) -> str:
    """Return the hash of one line over its stored fields: number to detail, then the hash before it."""
    return text_digest(json.dumps(list(fields), ensure_ascii=False))
