"""One evaluation, done bit by bit: whoever runs it lets other work in between and can stop at any time."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge_base.store import Store
from replydesk.evaluation.asking import ask_without
from replydesk.evaluation.gaps import GapSearch
from replydesk.evaluation.result import Evaluation
from replydesk.evaluation.summary import Summary
from replydesk.evaluation.survey import Planned, Survey, drawn
from replydesk.evaluation.tally import Tally

SEED = 1
"""What samples are drawn with, unless another is wished for: two runs over the same entries ask the same."""


class Phase(StrEnum):
    """What an evaluation is busy with."""

    READING = "reading"
    """The entries."""
    ASKING = "asking"
    """One phrasing after the other."""
    SUMMING_UP = "summing-up"
    """Gaps, pairs, advice."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it has come: *done* of some *total* entries while reading, of *total* phrasings from then on."""

    phase: Phase
    done: int
    total: int


Task = Callable[[Store], bool]
"""Does a small piece of work; says whether there is more of it."""


class EvaluationRun:
    """One evaluation under way. Belongs to the thread that owns the store while it is advanced, and stores nothing.

    A piece that is refused (the database is locked, say) may be tried again: nothing is counted twice. Entries that
    change meanwhile are asked for as they are when their turn comes.

    Args:
        today: The day at the desk.
        most: About how many phrasings to ask; those of entries drawn by lot. ``None``: all.
        seed: What is drawn with.
    """

    def __init__(self, *, today: date, most: int | None = None, seed: int = SEED) -> None:
        self._today = today
        self._most = most
        self._seed = seed
        self._survey = Survey(today)
        self._tally = Tally(today)
        self._gaps = GapSearch(today)
        self._summary = Summary(self._survey, self._tally, self._gaps, today=today, seed=seed)
        self._plan: list[Planned] = []
        self._total = 0
        self._done = 0
        self._place, self._number = 0, 0
        self._phase = Phase.READING
        self._agenda: deque[Task] = deque(
            (
                self._count,
                self._survey.read_on,
                self._draw,
                self._ask_next,
                self._gaps.read,
                self._gaps.group,
                self._gaps.ask,
                self._summary.find_causes,
                self._summary.look_at_next_pair,
                self._summary.look_at_next_weak,
            )
        )

    @property
    def progress(self) -> Progress:
        """How far it has come."""
        if self._phase is Phase.READING:
            return Progress(self._phase, len(self._survey.refs), self._total)
        return Progress(self._phase if self._agenda else Phase.DONE, self._done, self._total)

    @property
    def is_done(self) -> bool:
        """Whether there is a :meth:`result`."""
        return not self._agenda

    def advance(self, store: Store) -> None:
        """Do the next small piece: a few entries, one phrasing, one message. Some ten milliseconds.

        Raises:
            StoreUnavailable: the database was refused; advancing again tries the same piece again.
            IndexError: all is done.
        """
        if not self._agenda[0](store):
            self._agenda.popleft()

    def result(self) -> Evaluation:
        """Return what was found.

        Raises:
            ValueError: it is not done yet.
        """
        if not self.is_done:
            raise ValueError("the evaluation is still under way")
        return self._summary.result(self._plan)

    def _count(self, store: Store) -> bool:
        self._total = store.index.size()
        return False

    def _draw(self, _store: Store) -> bool:
        self._plan = drawn(self._survey.planned, most=self._most, seed=self._seed)
        self._total = sum(one.phrasings for one in self._plan)
        self._phase = Phase.ASKING
        return False

    def _ask_next(self, store: Store) -> bool:
        if self._place >= len(self._plan):
            self._phase = Phase.SUMMING_UP
            return False
        planned, number = self._plan[self._place], self._number
        entry = store.entries.by_pk([planned.pk]).get(planned.pk)
        if entry is not None and entry.content.variants and number < len(entry.content.phrasings):
            found = ask_without(store, planned.pk, entry, number, today=self._today)
            self._tally.count(entry, entry.content.phrasings[number], found)
        self._done += 1
        self._number += 1
        if self._number >= planned.phrasings:
            self._place, self._number = self._place + 1, 0
        return True


def advance_for(run: EvaluationRun, store: Store, seconds: float, clock: Callable[[], float]) -> Progress:
    """Advance *run* for about *seconds* by *clock* (any that counts seconds), at least one piece; say how far it is.

    It may take one piece longer than *seconds*. Nothing happens when the run is done.
    """
    until = clock() + seconds
    while not run.is_done:
        run.advance(store)
        if clock() >= until:
            break
    return run.progress


def evaluate(
    store: Store, *, today: date, most: int | None = None, on_progress: Callable[[Progress], None] | None = None
) -> Evaluation:
    """Ask every phrasing of every entry with itself left out, and return how well that went. Stores nothing.

    Args:
        store: The fact base.
        today: The day at the desk.
        most: About how many phrasings to ask at most, of entries drawn by lot; ``None``: all.
        on_progress: Told after each piece.
    """
    run = EvaluationRun(today=today, most=most)
    while not run.is_done:
        run.advance(store)
        if on_progress is not None:
            on_progress(run.progress)
    return run.result()
