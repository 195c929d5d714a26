"""Whether the audit log is whole: by its own chain, by the replies it speaks of, and by what was noted outside.

A chain alone cannot tell that its end is missing. Therefore the end is noted outside the database (``anchoring``), and
every such note must stand in today's log: its line, with its hash. Where it does not, the log was cut, put back to an
older state or written anew, unless a line of the log itself says that a backup was put back or that somebody took note.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.places import AnchorUnreadable, PlaceRefused, read_anchor_file, write_anchor_file
from knowledge_base.anchoring.witness import Statement
from knowledge_base.errors import FileRefused
from knowledge_base.notice import Notice, notice
from knowledge_base.store.audit import FIRST_HASH, AuditLog, line_hash
from knowledge_base.store.audit_texts import TextCheck

MOST_BREAKS = 20
"""How many broken places are named; after that it is clear."""

_EXPLAINING = "what IN ('restored', 'accepted')"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainBreak:
    """A place at which the log does not hold together.

    Attributes:
        number: The line that is missing or does not match.
        last: The last line that is missing there; *number* itself for what is not missing.
        why: ``"missing"`` (lines were cut out), ``"unlinked"`` (it does not follow the line before) or
            ``"changed"`` (its content is not what was hashed).
        at: The time of the line itself, or of the one behind a gap, as it is stored.
    """

    number: int
    last: int
    why: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogReport:
    """What a check found.

    Attributes:
        head: The end of the log.
        flaws: Why the log is not whole, the gravest first; empty when it is.
        notes: What else a person should know: how far it is noted where, backups put back, texts removed, a clock set
            back.
    """

    head: Anchor
    flaws: tuple[Notice, ...]
    notes: tuple[Notice, ...]


class AuditCheck:
    """Checks the log of one database."""

    def __init__(self, db: Database, log: AuditLog) -> None:
        self._db = db
        self._log = log
        self._texts = TextCheck(db)

    def report(self, statements: Sequence[Statement], *, behind: int = 0) -> LogReport:
        """Return whether the log is whole by its chain, its replies and the *statements* of those outside.

        Args:
            statements: What was noted outside.
            behind: Up to which line chain and replies are known to be whole already.
        """
        head = self._log.head()
        flaws: list[Notice] = [_break_notice(found) for found in self.breaks(behind=behind)]
        flaws += self._cut(head)
        flaws += self._texts.flaws(behind=behind)
        notes: list[Notice] = []
        for statement in statements:
            is_flaw, said = self._weigh(statement, head)
            (flaws if is_flaw else notes).append(said)
        return LogReport(
            head=head, flaws=_once(flaws), notes=_once([*notes, *self._events(), *self._texts.notes(), *self._clock()])
        )

    def breaks(self, *, behind: int = 0) -> tuple[ChainBreak, ...]:
        """Return where the chain does not hold behind line *behind*, at most :data:`MOST_BREAKS` places."""
        found: list[ChainBreak] = []
        for one in self._breaks(behind):
            found.append(one)
            if len(found) == MOST_BREAKS:
                break
        return tuple(found)

    def _breaks(self, behind: int) -> Iterator[ChainBreak]:
        before = self._db.execute("SELECT hash FROM audit_line WHERE number = ?", [behind]).fetchone()
        expected, expected_hash = (behind + 1, before[0]) if before else (1, FIRST_HASH)
        cursor = self._db.execute(
            "SELECT number, at, what, person, reply_id, detail, previous_hash, hash FROM audit_line"
            " WHERE number >= ? OR number < 1 ORDER BY number",
            [expected],
        )
        for *fields, hashed in cursor:
            number, at, previous = fields[0], fields[1], fields[-1]
            if number > expected:
                yield ChainBreak(number=expected, last=number - 1, why="missing", at=at)
            elif previous != expected_hash or number < expected:
                yield ChainBreak(number=number, last=number, why="unlinked", at=at)
            if line_hash(fields) != hashed:
                yield ChainBreak(number=number, last=number, why="changed", at=at)
            expected, expected_hash = number + 1, hashed

    def follows(self, anchor: Anchor) -> bool:
        """Return whether today's log continues the one *anchor* is of, or says itself why it does not."""
        head = self._log.head()
        return anchor.number == 0 or self._stands(anchor, head) or self._is_explained(anchor)

    def _stands(self, anchor: Anchor, head: Anchor) -> bool:
        row = self._db.execute("SELECT hash FROM audit_line WHERE number = ?", [anchor.number]).fetchone()
        return anchor.base == head.base and row is not None and row[0] == anchor.hash

    def _is_explained(self, anchor: Anchor) -> bool:
        rows = self._db.execute(f"SELECT detail FROM audit_line WHERE {_EXPLAINING}").fetchall()  # noqa: S608
        return any([anchor.base, anchor.number, anchor.hash] in _former(detail) for (detail,) in rows)

    def is_cut(self) -> bool:
        """Return whether lines were cut off the end, by the database's own account."""
        return bool(self._cut(self._log.head()))

    def _cut(self, head: Anchor) -> list[Notice]:
        """Return that lines were cut off the end, by the database's own account of how far the log goes."""
        row = self._db.execute("SELECT number FROM audit_end").fetchone()
        if row is not None and row[0] > head.number:
            return [notice("audit.cut", first=head.number + 1, last=row[0], end=head.number, at=_words(head.at))]
        return []

    def _weigh(self, statement: Statement, head: Anchor) -> tuple[bool, Notice]:
        """Return whether what one place says is a flaw, and the sentence for it."""
        anchor, place = statement.anchor, statement.kind
        if anchor is None:
            known = statement.trouble
            return statement.spoilt, known if known is not None else notice(f"audit.not-noted-{place}")
        at, number = _words(anchor.at), anchor.number
        if number == 0 or self._stands(anchor, head):
            return False, statement.trouble or notice(f"audit.noted-{place}", number=number, at=at)
        if self._is_explained(anchor):
            return False, notice("audit.explained", number=number, at=at)
        return True, _accusation(anchor, head)

    def _events(self) -> list[Notice]:
        """Return what the log says of itself: backups put back, gaps that somebody took note of."""
        rows = self._db.execute(
            f"SELECT number, at, what, person FROM audit_line WHERE {_EXPLAINING} ORDER BY number DESC LIMIT 3"  # noqa: S608
        ).fetchall()
        return [
            notice(f"audit.event-{what}", number=number, at=_stored_words(at), person=person)
            for number, at, what, person in reversed(rows)
        ]

    def _clock(self) -> list[Notice]:
        """Return that the clock went back between two lines. That is no flaw: the numbers give the order."""
        count, first = self._db.execute(
            "SELECT count(*), min(later.number) FROM audit_line AS later JOIN audit_line AS earlier"
            " ON earlier.number = later.number - 1 WHERE later.at < earlier.at"
        ).fetchone()
        return [notice("audit.clock-back", count=count, number=first)] if count else []


BESIDE = "copy"
"""The kind of what the note beside a copy says."""


def renew_beside(path: Path, head: Anchor) -> None:
    """Write the note beside the copy *path* anew, because a person took note that it was spoilt.

    Raises:
        FileRefused: it cannot be written.
    """
    try:
        write_anchor_file(head_path(path), head)
    except PlaceRefused as refused:
        raise FileRefused(refused.reason) from refused


def beside_statement(path: Path) -> tuple[Statement, ...]:
    """Return what the note beside the copy *path* says, if there is one."""
    try:
        anchor = read_anchor_file(head_path(path))
    except AnchorUnreadable as refused:
        return (Statement(kind=BESIDE, anchor=None, trouble=refused.reason, spoilt=True),)
    except PlaceRefused as refused:
        return (Statement(kind=BESIDE, anchor=None, trouble=refused.reason),)
    return () if anchor is None else (Statement(kind=BESIDE, anchor=anchor),)


def head_path(path: Path) -> Path:
    """Return where the end of the log of the copy *path* is noted."""
    return path.with_name(f"{path.name}.audit-end.json")


def ends_of(anchors: Sequence[Anchor]) -> list[list[str | int | None]]:
    """Return *anchors* as the ``former`` of an audit line's detail, each once; those of an empty log are left out."""
    found = [[one.base, one.number, one.hash, one.at.isoformat() if one.at else None] for one in anchors if one.number]
    return [one for place, one in enumerate(found) if one not in found[:place]]


def _accusation(anchor: Anchor, head: Anchor) -> Notice:
    """Return what must have happened to a log that ends with *head* and does not continue *anchor*."""
    noted, at, end, end_at = anchor.number, _words(anchor.at), head.number, _words(head.at)
    if anchor.base != head.base:
        return notice("audit.other-base", noted=noted, at=at, end=end)
    if noted > end:
        return notice("audit.behind", first=end + 1, noted=noted, at=at, end=end, end_at=end_at)
    return notice("audit.rewritten", noted=noted, at=at)


def _break_notice(found: ChainBreak) -> Notice:
    code = "audit.missing-one" if found.why == "missing" and found.last == found.number else f"audit.{found.why}"
    return notice(code, number=found.number, last=found.last, at=_stored_words(found.at))


def _former(detail: str) -> list[list[object]]:
    """Return the ends of the log that a line says were known until then."""
    try:
        found = json.loads(detail).get("former", [])
        return [list(one)[:3] for one in found]
    except (ValueError, RecursionError, AttributeError, TypeError):
        return []


def _words(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC" if moment is not None else "–"


def _stored_words(at: str) -> str:
    """Return a stored time for a person; what is no time is cut short and shown as it is."""
    try:
        return _words(datetime.fromisoformat(at))
    except ValueError:
        return at[:32]


def _once(said: Sequence[Notice]) -> tuple[Notice, ...]:
    return tuple(dict.fromkeys(said))
