"""Has a large fact base read through while it is shown already. Until that is done nothing is written to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError, StoreUnavailable
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from replydesk.opening import beside
from replydesk.soundness import Soundness, read_through
from ui.thread_runner import ThreadRunner

Beside = Callable[[Callable[[], Store]], ThreadRunner]
"""Gives what works beside the runner, on the fact base as its argument opens it."""


class SoundnessCheck(QObject):
    """The check of one open fact base, which holds the writes of its *runner* while it goes on.

    Signals:
        failed: The file is not sound, or cannot be read through: a ``Notice``. Nothing was written to it.
    """

    failed = Signal(object)

    def __init__(self, runner: ThreadRunner, work_beside: Beside, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._beside = work_beside
        self._found = Soundness()
        runner.hold()
        runner.run(beside, self._on_source, self._on_refused)  # answered also when the pages are built anew meanwhile

    def end(self) -> None:
        """The fact base is about to be closed, and the work beside is through: what waits is written only if it may."""
        if not self._found.is_sound:
            self._runner.give_up_writes(StoreUnavailable(self._found.wrong or notice("store.damaged")))

    def _on_source(self, source: Callable[[], Store]) -> None:
        job = partial(read_through, found=self._found)
        self._beside(source).write(job, self._on_read, self._on_refused)  # a write is never left out

    def _on_read(self, wrong: Notice | None) -> None:
        if wrong is None:
            self._runner.let_go()
        else:
            self.failed.emit(wrong)

    def _on_refused(self, error: KnownError) -> None:
        self.failed.emit(error.notice)
