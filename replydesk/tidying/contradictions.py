"""Says of two entries that are asked for alike whether they contradict each other."""

from datetime import date

from knowledge_base.entry import Entry
from replydesk.evaluation.result import ref_of
from replydesk.tidying.duplicates import may_be_one
from replydesk.tidying.opposing import conflicts
from replydesk.tidying.questions import Asked
from replydesk.tidying.result import Contradiction


def contradiction_of(first: Entry, second: Entry, asked: Asked, *, today: date) -> Contradiction | None:
    """Return where two entries say different things; ``None``: they do not, or replies may not rest on both.

    Args:
        first: The serving revision of the older one.
        second: That of the other one.
        asked: How they are asked for.
        today: The day at the desk.
    """
    if not first.is_usable_on(today) or not second.is_usable_on(today):
        return None
    if not may_be_one(first.content, second.content):
        return None
    found = conflicts(first, second)
    if not found:
        return None
    return Contradiction(
        first=ref_of(first), second=ref_of(second), conflicts=found, confidence=round(asked.likeness, 2)
    )
