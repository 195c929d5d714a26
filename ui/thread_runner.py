"""Work on the database without the window ever waiting: one worker thread that owns the store.

The store is opened, used and closed on that thread alone. The window hands over jobs (functions of the store
that return a value) and is called back later, always on its own thread and never from inside the call that
ordered it.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, Signal, Slot

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store import Store

T = TypeVar("T")
Failed = Callable[[KnownError], None]


@dataclass(frozen=True, slots=True)
class _Order:
    """One job on its way to the worker; a write has no topic, the closing of the store no job."""

    ticket: int
    topic: str | None
    job: Callable[[Store], Any] | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """Who is called back for one order; *lasts*: even when all others are forgotten; *to_the_end*: at the end, too."""

    topic: str | None
    done: Callable[[Any], None]
    failed: Failed
    lasts: bool
    to_the_end: bool


class _Worker(QObject):
    """Lives on the worker thread and does one job after the other.

    Signals:
        finished: Ticket, result, error (``None`` when it went well).
    """

    finished = Signal(int, object, object)

    def __init__(self, open_store: Callable[[], Store], newest: dict[str, int]) -> None:
        super().__init__()
        self._open_store = open_store
        self._newest = newest
        self._store: Store | None = None
        self.at_rest = Event()
        self.at_rest.set()

    @Slot(object)
    def work(self, order: _Order) -> None:
        """Do one job, unless a newer one of its topic is already on its way."""
        if order.job is None:
            self._close()
            return
        if order.topic is not None and self._newest.get(order.topic) != order.ticket:
            return
        self.at_rest.clear()
        try:
            if self._store is None:
                self._store = self._open_store()
            result = order.job(self._store)
        except Exception as error:  # noqa: BLE001 - handed over whole to the other thread, which raises it there
            self.finished.emit(order.ticket, None, error)
        else:
            self.finished.emit(order.ticket, result, None)
        finally:
            self.at_rest.set()

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
        QThread.currentThread().quit()


class ThreadRunner(QObject):
    """Runs jobs on the store, one after the other, on a thread of its own. Call it from the Qt thread.

    A job that meets a known trouble ends in ``failed``. Any other exception is a bug: it goes to the hook of
    the program for those, and ``failed`` is told of something unexpected, so that nothing waits for ever.
    """

    _ordered = Signal(object)

    def __init__(self, open_store: Callable[[], Store]) -> None:
        super().__init__()
        self._newest: dict[str, int] = {}
        self._answers: dict[int, _Answer] = {}
        self._tickets = 0
        self._held: list[_Order] = []
        self._holds = 0
        self._gives_up = False
        self._thread = QThread()
        self._thread.setObjectName("store")
        self._worker = _Worker(open_store, self._newest)
        self._worker.moveToThread(self._thread)
        self._ordered.connect(self._worker.work, Qt.ConnectionType.QueuedConnection)
        self._worker.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def read(self, topic: str, job: Callable[[Store], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run *job*; of several reads of one *topic* only the newest is answered, the others fall silent."""
        before = self._newest.get(topic)
        if before is not None:
            self._answers.pop(before, None)
        self._order(topic, job, done, failed)

    def write(
        self, job: Callable[[Store], T], done: Callable[[T], None], failed: Failed, *, to_the_end: bool = False
    ) -> None:
        """Run *job*; it is never left out, not even when the program is closed straight afterwards.

        *to_the_end*: it is answered even after :meth:`forget`, and at the latest before :meth:`shut_down` returns.
        """
        self._order(None, job, done, failed, lasts=to_the_end, to_the_end=to_the_end, waits=self.holds_writes)

    def run(self, job: Callable[[Store], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run *job* as a write, but let nothing hold it, and answer even after :meth:`forget`."""
        self._order(None, job, done, failed, lasts=True)

    def hold(self) -> None:
        """Let the writes ordered from now on wait until :meth:`let_go`: somebody else writes for long. Reads go on."""
        self._holds += 1

    def let_go(self) -> None:
        """Run the writes that waited, in their order, once every :meth:`hold` is over."""
        self._holds = max(self._holds - 1, 0)
        if not self._holds:
            held, self._held = self._held, []
            for order in held:
                self._ordered.emit(order)

    def give_up_writes(self, why: KnownError) -> None:
        """Run no write that waits, which fails by *why*, nor any that is ordered from now on, which falls silent."""
        self._holds = max(self._holds, 1)
        self._gives_up = True
        held, self._held = self._held, []
        for order in held:
            answer = self._answers.pop(order.ticket, None)
            if answer is not None:
                answer.failed(why)

    @property
    def holds_writes(self) -> bool:
        """Whether writes wait."""
        return self._holds > 0

    def give_way(self, seconds: float) -> None:
        """Wait until nothing is being done here, for so many *seconds* at the most. May be called on any thread."""
        self._worker.at_rest.wait(seconds)

    def forget(self) -> None:
        """Call nobody back for what was ordered so far, but for what lasts; writes are still done."""
        self._answers = {ticket: answer for ticket, answer in self._answers.items() if answer.lasts}
        self._newest.clear()

    def shut_down(self) -> None:
        """Finish the writes that wait, close the store and end the thread.

        Those who are to hear to the end are called back within; nobody is any more afterwards.
        """
        if not self._thread.isRunning():
            return
        self.forget()
        self._answers = {ticket: answer for ticket, answer in self._answers.items() if answer.to_the_end}
        self._holds = 0
        self.let_go()
        self._ordered.emit(_Order(0, None, None))
        self._thread.wait()
        if self._answers:  # what the worker gave lies in this thread's queue, and this may be gone when that is read
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _order(
        self,
        topic: str | None,
        job: Callable[[Store], Any],
        done: Callable[[Any], None],
        failed: Failed,
        *,
        lasts: bool = False,
        to_the_end: bool = False,
        waits: bool = False,
    ) -> None:
        self._tickets += 1
        if topic is not None:
            self._newest[topic] = self._tickets
        self._answers[self._tickets] = _Answer(topic, done, failed, lasts, to_the_end)
        order = _Order(self._tickets, topic, job)
        if waits and self._gives_up:
            self._answers.pop(self._tickets)
        elif waits:
            self._held.append(order)
        else:
            self._ordered.emit(order)

    @Slot(int, object, object)
    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        answer = self._answers.pop(ticket, None)
        if answer is None:
            return
        if error is None:
            answer.done(result)
        elif isinstance(error, KnownError):
            answer.failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            answer.failed(KnownError(notice("ui.unexpected")))
