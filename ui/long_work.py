"""Work on the open fact base that takes seconds or minutes, done beside the worker so that the desk does not wait.

It has the fact base opened once more, on a thread of its own. Whoever reads there sees one moment; whoever writes does
it as one step, and what the desk wants to store meanwhile waits for the end of that: two cannot write at once.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from knowledge_base.course import Course
from knowledge_base.store import Store
from replydesk.opening import beside
from ui.thread_runner import Failed, ThreadRunner

T = TypeVar("T")
U = TypeVar("U")

_GIVES_WAY_S = 0.5
"""How long long work stands back at the most while the worker has something to do, before it does its next piece."""


class Pace(Course):
    """The course of a job done beside the worker, which goes on at its pace: the worker answers first."""

    def __init__(self, runner: ThreadRunner) -> None:
        super().__init__()
        self._runner = runner

    def __call__(self, done: int) -> None:
        """Note that *done* rows are done, and let the worker answer first if it has been asked something.

        Raises:
            Stopped: it was stopped.
        """
        super().__call__(done)
        self._runner.give_way(_GIVES_WAY_S)


class LongWork:
    """Has long jobs done, one after the other. Call it from the Qt thread; it belongs to one open fact base.

    Args:
        runner: Does the short work on that fact base; it must be shut down after this.
    """

    def __init__(self, runner: ThreadRunner) -> None:
        self._runner = runner
        self._own: ThreadRunner | None = None
        self._turn = 0

    def pace(self) -> Pace:
        """Return what a job is to be handed that can be followed and stopped."""
        return Pace(self._runner)

    def read(self, topic: str, job: Callable[[Store], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run *job*, which stores nothing; of several of one *topic* only the newest is answered."""
        self._with_own(lambda own: own.read(topic, job, done, failed), failed)

    def write(self, job: Callable[[Store], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run *job*, which stores something as one step; what the worker is to store meanwhile waits for its end."""
        turn = self._turn

        def end(then: Callable[[U], None], outcome: U) -> None:
            self._runner.let_go()
            if turn == self._turn:
                then(outcome)

        def begin(own: ThreadRunner) -> None:
            own.run(job, partial(end, done), partial(end, failed))

        self._with_own(begin, partial(end, failed))
        self._runner.hold()

    def forget(self) -> None:
        """Call nobody back for what was ordered so far; what is to be stored is."""
        self._turn += 1
        if self._own is not None:
            self._own.forget()

    def shut_down(self) -> None:
        """Finish the writes that were begun and end the thread. Nobody is called back any more."""
        self._turn += 1
        if self._own is not None:
            self._own.shut_down()

    def _with_own(self, then: Callable[[ThreadRunner], None], failed: Failed) -> None:
        """Call *then* with what does the work, once what the worker was to store before is stored."""

        def go_on(source: Callable[[], Store]) -> None:
            if self._own is None:
                self._own = ThreadRunner(source)
            then(self._own)

        self._runner.run(beside, go_on, failed)
