"""What the pages of one open fact base share: the worker, the rules, the words, the clock, the person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.house import House
from replydesk.tone.rule import RulePack
from replydesk.wording import Wording
from ui.long_work import LongWork
from ui.opening import Opened
from ui.preferences import Preferences
from ui.thread_runner import ThreadRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """Handed to every controller.

    Attributes:
        runner: Does the work on the open fact base.
        long_work: Does the work that takes long, beside it.
        pack: The rules of the tone check.
        wording: Puts notices into the person's language.
        preferences: What the person has set on this machine.
        clock: Gives the present moment, aware, in the desk's own time zone.
        practice: The fact base is for practice, and its samples count as approved.
        house: What the institution has set for the fact base.
        only_read: Nothing can be changed in it, so nothing is stored that nobody asked to be: see :meth:`note`.
    """

    runner: ThreadRunner
    long_work: LongWork
    pack: RulePack
    wording: Wording
    preferences: Preferences
    clock: Callable[[], datetime]
    practice: bool
    house: House
    only_read: bool = False

    @property
    def person(self) -> str:
        """The name for approvals and the audit log."""
        return self.preferences.config.person

    @property
    def today(self) -> date:
        """The day at the desk."""
        return self.clock().date()

    def act(self) -> Act:
        """Return that this person does something now."""
        return Act(person=self.person, at=self.clock())

    def note(self, job: Callable[[Store], None], failed: Callable[[KnownError], None]) -> None:
        """Have *job* store by the way what nobody asked to be stored; where nothing can be, it is left out.

        On the Qt thread, on which *failed* is told, too, what went wrong.
        """
        if not self.only_read:
            self.runner.write(job, _stored, failed)

    def explain(self, error: KnownError) -> str:
        """Return what went wrong and what to do, in the person's language."""
        return self.wording.say(error.notice)


def _stored(_result: None) -> None:
    """Nothing is left to do."""


def station_on(
    opened: Opened,
    preferences: Preferences,
    runner: ThreadRunner,
    long_work: LongWork,
    *,
    wording: Wording,
    clock: Callable[[], datetime],
) -> Station:
    """Return what the pages of the fact base that is *opened* share."""
    return Station(
        runner=runner,
        long_work=long_work,
        pack=opened.pack,
        wording=wording,
        preferences=preferences,
        clock=clock,
        practice=opened.practice,
        house=opened.house,
        only_read=opened.why_read_only is not None,
    )
