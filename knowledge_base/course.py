"""How far a piece of long work is, and how it is ended by a person before it is at its end.

Whoever does the work tells its course what it is at; whoever waits asks from another thread. Work that changes a file
says when it cannot be ended any more, so that nothing is left half done.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from threading import Event, Lock
from typing import TypeVar

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice

T = TypeVar("T")

_BATCH = 100
"""Rows between two looks: some 20 ms; so long whoever stops it waits at most."""


class Stage(StrEnum):
    """What long work is at."""

    READING = "reading"
    JUDGING = "judging"
    LAYING_OUT = "laying-out"
    WRITING = "writing"
    COPYING = "copying"
    CHECKING = "checking"
    CHECKING_LOG = "checking-log"
    ENCRYPTING = "encrypting"
    COMPARING = "comparing"
    ENDING = "ending"


class Stopped(KnownError):
    """A person stopped it; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(notice("course.stopped"))


class Course:
    """The course of one piece of work. May be asked, and stopped, from any thread.

    Attributes:
        stage: What it is at; ``None``: it was not begun.
        done: How much of that is done.
        total: Out of how much; 0: nobody knows.
    """

    def __init__(self) -> None:
        self.stage: Stage | None = None
        self.done = 0
        self.total = 0
        self._is_stopped = Event()
        self._is_past = False
        self._door = Lock()

    @property
    def can_stop(self) -> bool:
        """Whether it would still end without having changed anything."""
        return not self._is_past

    def stop(self) -> bool:
        """Have it end at its next look, with :class:`Stopped`; return whether it will."""
        with self._door:
            if not self._is_past:
                self._is_stopped.set()
            return not self._is_past

    def enter(self, stage: Stage, total: int = 0) -> None:
        """Go on to *stage*, which has *total* parts; 0: nobody knows how many.

        Raises:
            Stopped: it was stopped.
        """
        self.look()
        self.stage, self.done, self.total = stage, 0, total

    def look(self) -> None:
        """Go on, unless it was stopped.

        Raises:
            Stopped: it was.
        """
        if self._is_stopped.is_set():
            raise Stopped

    def __call__(self, done: int) -> None:
        """Say that *done* parts are done, and go on unless it was stopped.

        Raises:
            Stopped: it was.
        """
        self.done = done
        self.look()

    def through(self, rows: Iterable[T]) -> Iterator[T]:
        """Give *rows* one by one and count them.

        Raises:
            Stopped: it was stopped.
        """
        for number, row in enumerate(rows):
            if number % _BATCH == 0:
                self(number)
            yield row

    def pass_return(self) -> None:
        """Say that it can no more be stopped: what comes now is one step, and ends with all of it or with none.

        Raises:
            Stopped: it was stopped before.
        """
        with self._door:
            self.look()
            self._is_past = True
            self.stage, self.done, self.total = Stage.ENDING, 0, 0
