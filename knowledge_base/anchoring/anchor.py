"""What is noted of a log outside its database: how far it went, and the hash it ended with."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_NO_LINE = 2**63
"""SQLite counts no further, so no log does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The end of a log as somebody saw it. Nothing in it is secret.

    Attributes:
        base: The id of the fact base.
        number: Of the last line; 0: the log was empty.
        hash: Of the last line.
        at: The time of the last line, aware, UTC; ``None``: the log was empty.
    """

    base: str
    number: int
    hash: str
    at: datetime | None


def anchor_text(anchor: Anchor) -> str:
    """Return *anchor* as it is written down: JSON on one line, some 200 characters."""
    return json.dumps(
        {
            "base": anchor.base,
            "number": anchor.number,
            "hash": anchor.hash,
            "at": anchor.at.astimezone(UTC).isoformat(timespec="milliseconds") if anchor.at else None,
        }
    )


def read_anchor(text: str) -> Anchor:
    """Return the anchor that :func:`anchor_text` wrote.

    Raises:
        ValueError: it is something else.
    """
    try:
        found = json.loads(text)
        base, number, hashed, at = found["base"], found["number"], found["hash"], found["at"]
    except (RecursionError, KeyError, TypeError) as error:
        raise ValueError("no anchor") from error
    is_number = isinstance(number, int) and not isinstance(number, bool) and 0 <= number < _NO_LINE
    if not (isinstance(base, str) and is_number and isinstance(hashed, str)):
        raise ValueError("no anchor")
    if not (at is None or isinstance(at, str)):
        raise ValueError("no anchor")
    moment = datetime.fromisoformat(at) if at else None
    if moment is not None and moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return Anchor(base=base, number=number, hash=hashed, at=moment)


def anchor_name(database: Path) -> str:
    """Return the name under which the log of the file *database* is noted on this computer.

    It comes from the file's place and not from what is in it: another file in the same place has to answer for it.
    """
    return hashlib.sha256(str(database.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
