"""How many entries somebody should look at, with the search that lists exactly those."""

from dataclasses import dataclass
from datetime import date

from knowledge_base.finding.ready import Ready
from knowledge_base.store import Store
from knowledge_base.store.entry_pages import Due
from knowledge_base.store.policies import policy_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DueNow:
    """What is due on a day.

    Attributes:
        due: The figures.
        warn_days: How many days ahead count as near.
    """

    due: Due
    warn_days: int

    @property
    def figures(self) -> tuple[tuple[Ready, int], ...]:
        """What there is something of, the most urgent first, with how many entries its search finds.

        What ends today is named once: it is near, too, and said to be so only together with others.
        """
        due = self.due
        near = due.expiring if due.expiring > due.ending else 0
        found = (
            (Ready.ENDING, due.ending),
            (Ready.EXPIRED, due.expired),
            (Ready.QUOTING, due.quoting),
            (Ready.EXPIRING, near),
            (Ready.TO_REVIEW, due.to_review),
            (Ready.WAITING, due.waiting),
        )
        return tuple((which, count) for which, count in found if count)

    @property
    def is_last_day(self) -> bool:
        """Whether something may be used today for the last time."""
        return self.due.ending > 0


def due_now(store: Store, *, today: date) -> DueNow:
    """Return what is due in *store* on the day *today*. Runs on the store's thread."""
    days = policy_of(store.settings).warn_days
    return DueNow(due=store.pages.due(today=today, soon_days=days), warn_days=days)
