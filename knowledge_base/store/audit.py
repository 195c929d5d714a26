"""The audit log: one line for each release, refusal or overruling, chained by hashes, never changed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import text_digest
from knowledge_base.frozen import FrozenDict
from knowledge_base.store.rows import utc_moment, utc_text

FIRST_HASH = "0" * 64
"""What the first line names as the hash before it."""


class AuditAct(StrEnum):
    """What an audit line records."""

    RELEASED = "released"
    REFUSED = "refused"
    OVERRULED = "overruled"
    """Released in spite of warnings, with a reason."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainBreak:
    """The first place at which the log does not hold together.

    Attributes:
        number: The line that is missing or does not match.
        why: ``"missing"`` (a line was cut out), ``"unlinked"`` (it does not follow the line before) or
            ``"changed"`` (its content is not what was hashed).
    """

    number: int
    why: str


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
            return self.lines(limit=1)[0]

    def lines(self, *, limit: int = 100, before: int | None = None) -> tuple[AuditLine, ...]:
        """Return at most *limit* lines, newest first, from below the line number *before* on."""
        cursor = self._db.execute(
            "SELECT number, at, what, person, reply_id, detail, previous_hash, hash FROM audit_line"
            " WHERE ?1 IS NULL OR number < ?1 ORDER BY number DESC LIMIT ?2",
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

    def first_break(self) -> ChainBreak | None:
        """Return the first place at which the chain does not hold, or ``None`` when all of it does.

        A log that was cut off at its end holds together: only a witness outside the database can tell.
        """
        expected_number, expected_hash = 1, FIRST_HASH
        cursor = self._db.execute(
            "SELECT number, at, what, person, reply_id, detail, previous_hash, hash FROM audit_line ORDER BY number"
        )
        for *fields, hashed in cursor.fetchall():
            number, previous = fields[0], fields[-1]
            if number != expected_number:
                return ChainBreak(number=expected_number, why="missing")
            if previous != expected_hash:
                return ChainBreak(number=number, why="unlinked")
            if line_hash(fields) != hashed:
                return ChainBreak(number=number, why="changed")
            expected_number, expected_hash = number + 1, hashed
        return None


def _canonical(detail: Mapping[str, Any]) -> str:
    return json.dumps(dict(detail), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def line_hash(fields: Sequence[str | int | None]) -> str:
    """Return the hash of one line over its stored fields: number to detail, then the hash before it."""
    return text_digest(json.dumps(list(fields), ensure_ascii=False))
