"""What the history page has done on the worker thread."""

from dataclasses import dataclass

from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditLine
from knowledge_base.store.desk import ReleasedRow


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One audit line, with the reply that left where one did."""

    line: AuditLine
    reply: ReleasedRow | None


@dataclass(frozen=True, slots=True)
class Wholeness:
    """Whether the audit log is whole.

    Attributes:
        said: One line for the page's foot.
        whole: Nothing is wrong with it.
        number: The last line.
    """

    said: Notice
    whole: bool
    number: int


def check(store: Store, *, behind: int) -> Wholeness:
    """Return whether the log is whole; up to line *behind* its chain is known to be."""
    report = store.check_log(behind=behind)
    if report.flaws:
        return Wholeness(report.flaws[0], whole=False, number=report.head.number)
    return Wholeness(notice("audit.whole", lines=report.head.number), whole=True, number=report.head.number)


def lines(store: Store, *, limit: int, before: int | None) -> tuple[HistoryRow, ...]:
    """Return at most *limit* lines, newest first, from below the number *before* on."""
    found = store.audit.lines(limit=limit, before=before)
    return tuple(HistoryRow(line, store.desk.released(line.reply_id) if line.reply_id else None) for line in found)
