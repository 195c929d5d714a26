"""A log whose end is noted in a file, and what somebody with a SQLite program could do to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from knowledge_base.anchoring.anchor import Anchor, anchor_name
from knowledge_base.anchoring.places import FilePlace
from knowledge_base.anchoring.witness import Witness
from knowledge_base.store import Store, open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.audit_check import LogReport

BEGIN = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def tamper(path: Path, *statements: str) -> None:
    """Do to the file what somebody with a SQLite program could do, who covers the traces: the guards are put back."""
    connection = dbapi2.connect(str(path))
    connection.execute("PRAGMA ignore_check_constraints = ON")
    guards = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit_line_is_never_%'"
    ).fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, guard in guards:
        connection.execute(guard)
    connection.commit()
    connection.close()


def _place(path: Path) -> FilePlace:
    return FilePlace(path.parent / "anchors")


def noted(path: Path) -> Anchor | None:
    """Return what is noted of the log of the database *path*."""
    return _place(path).read(anchor_name(path))


@contextmanager
def witnessed(path: Path) -> Iterator[Store]:
    """The database *path*, open, its log noted in files of the folder beside it."""
    store = open_store(path, Witness((_place(path),), anchor_name(path)))
    try:
        yield store
    finally:
        store.close()


def write_lines(store: Store, count: int, *, first: datetime = BEGIN) -> None:
    """Add *count* lines, a minute apart from *first* on."""
    for number in range(count):
        at = first + timedelta(minutes=number)
        store.audit.append(AuditAct.REFUSED, person="Sari", at=at, reply_id=None, detail={"nomor": number})


def checked(path: Path) -> LogReport:
    """Open the database *path* anew and return what the check of its log finds."""
    with witnessed(path) as store:
        return store.check_log()


def codes(report: LogReport) -> list[str]:
    """Return the codes of what is wrong."""
    return [flaw.code for flaw in report.flaws]
