"""What the history page has done on the worker thread."""

from dataclasses import dataclass

from knowledge_base.store import Store
from knowledge_base.store.audit import AuditLine
from knowledge_base.store.desk import ReleasedRow


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One audit line, with the reply that left where one did."""

    line: AuditLine
    reply: ReleasedRow | None


def lines(store: Store, *, limit: int, before: int | None) -> tuple[HistoryRow, ...]:
    """Return at most *limit* lines, newest first, from below the number *before* on."""
    found = store.audit.lines(limit=limit, before=before)
    return tuple(HistoryRow(line, store.desk.released(line.reply_id) if line.reply_id else None) for line in found)
