"""People who may release blocked replies as the second person. What a PIN is, this room does not know."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from knowledge_base.store.entry_writing import Act
from knowledge_base.store.rows import utc_moment, utc_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Releaser:
    """Somebody who may release blocked replies.

    Attributes:
        id: 32 hexadecimal digits.
        name: As it stands on record.
        pin_hash: What a PIN is compared with; never shown.
        set_at, set_by: When (aware, UTC) and by whom the PIN was set.
        failures: Wrong PINs in a row.
        failed_at: When the last of them was given, aware, UTC; ``None``: the last PIN was right.
    """

    id: str
    name: str
    pin_hash: str = field(repr=False)
    set_at: datetime
    set_by: str
    failures: int
    failed_at: datetime | None


class ReleaserTable:
    """The releasers of one database. Who may change them is decided above, in ``replydesk/appointing.py``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def every(self) -> tuple[Releaser, ...]:
        """Return those who may release now, by name."""
        rows = self._db.execute(
            "SELECT id, name, pin_hash, set_at, set_by, failures, failed_at FROM releaser"
            " WHERE removed_at IS NULL ORDER BY lower(name), pk"
        ).fetchall()
        return tuple(_releaser(*row) for row in rows)

    def add(self, name: str, pin_hash: str, act: Act) -> str:
        """Let the person *name* release from now on; return the id."""
        releaser_id = uuid.uuid4().hex
        with self._db.atomic():
            self._db.execute(
                "INSERT INTO releaser (id, name, pin_hash, set_at, set_by) VALUES (?, ?, ?, ?, ?)",
                [releaser_id, name, pin_hash, utc_text(act.at), act.person],
            )
        return releaser_id

    def remove(self, releaser_id: str, act: Act) -> None:
        """Let a person release no more: the row stays as a tombstone, the hash goes."""
        with self._db.atomic():
            self._db.execute(
                "UPDATE releaser SET removed_at = ?, removed_by = ?, pin_hash = NULL WHERE id = ?",
                [utc_text(act.at), act.person, releaser_id],
            )

    def note_failure(self, releaser_id: str, at: datetime) -> None:
        """Count one more wrong PIN."""
        with self._db.atomic():
            self._db.execute(
                "UPDATE releaser SET failures = failures + 1, failed_at = ? WHERE id = ?", [utc_text(at), releaser_id]
            )

    def move_failure(self, releaser_id: str, at: datetime) -> None:
        """Let the last wrong PIN count as given at *at*: the clock went back behind it."""
        with self._db.atomic():
            self._db.execute(
                "UPDATE releaser SET failed_at = ? WHERE id = ? AND failures > 0", [utc_text(at), releaser_id]
            )

    def forget_failures(self, releaser_id: str) -> None:
        """Count wrong PINs from none again: a right one was given."""
        with self._db.atomic():
            self._db.execute("UPDATE releaser SET failures = 0, failed_at = NULL WHERE id = ?", [releaser_id])


def _releaser(*row: Any) -> Releaser:  # noqa: ANN401 - a row of the database
    releaser_id, name, pin_hash, set_at, set_by, failures, failed_at = row
    return Releaser(
        id=releaser_id,
        name=name,
        pin_hash=pin_hash,
        set_at=utc_moment(set_at),
        set_by=set_by,
        failures=failures,
        failed_at=utc_moment(failed_at) if failed_at else None,
    )
