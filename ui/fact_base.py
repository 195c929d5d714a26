"""Which fact base is open, and how another takes its place without a moment in which there is none."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from ui.opening import Opened, create_empty, look, name_institution, open_existing, open_practice
from ui.thread_runner import ThreadRunner


class FactBase(QObject):
    """The open fact base, and the one that is being opened beside it.

    Attributes:
        runner: Does the work on the open one; ``None``: none is open.
        opened: What is known of it.
        language: In which the rules are read from now on.

    Signals:
        changed: Another fact base is open now.
        looked: What is known of the open one was read again.
        failed: It could not be opened or read; what was open still is. Carries the error.
    """

    changed = Signal()
    looked = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject, *, anchors: Path) -> None:
        super().__init__(parent)
        self._anchors = anchors
        self.runner: ThreadRunner | None = None
        self.opened: Opened | None = None
        self.language = "id"
        self._candidate: ThreadRunner | None = None

    @property
    def institution(self) -> str:
        """The institution's name as it signs; empty when it is not known."""
        return self.opened.institution if self.opened is not None else ""

    @property
    def path(self) -> Path | None:
        """Where the open fact base lies; ``None``: none is open."""
        return self.opened.path if self.opened is not None else None

    def open(self, path: Path) -> None:
        """Open the fact base at *path*."""
        self._begin(partial(open_existing, path, anchors=self._anchors))

    def create(self, path: Path, *, institution: str) -> None:
        """Make an empty fact base at *path* and open it."""
        self._begin(partial(create_empty, path, institution=institution, anchors=self._anchors))

    def practise(self, path: Path, *, act: Act, institution: str) -> None:
        """Open the practice fact base at *path*; make it where there is none."""
        self._begin(partial(open_practice, path, act=act, institution=institution))

    def look_again(self) -> None:
        """Read what is known of the open fact base once more, in the language that is set now."""
        if self.runner is not None:
            self.runner.read("look", partial(look, language=self.language), self._on_looked, self._on_failed)

    def name(self, institution: str) -> None:
        """Store the institution's name in the open fact base."""
        if self.runner is not None:
            job = partial(name_institution, institution=institution, language=self.language)
            self.runner.write(job, self._on_looked, self._on_failed)

    def shut_down(self) -> None:
        """Finish what is to be stored and close everything. Calling it again does nothing."""
        for runner in (self._candidate, self.runner):
            if runner is not None:
                runner.shut_down()
        self._candidate = self.runner = None

    def _begin(self, opener: Callable[[], Store]) -> None:
        if self._candidate is None:
            self._candidate = ThreadRunner(opener)
            job = partial(look, language=self.language)
            self._candidate.read("look", job, self._on_opened, self._on_open_failed)

    def _on_opened(self, opened: Opened) -> None:
        if self.runner is not None:
            self.runner.shut_down()
        self.runner, self._candidate = self._candidate, None
        self.opened = opened
        self.changed.emit()

    def _on_open_failed(self, error: KnownError) -> None:
        if self._candidate is not None:
            self._candidate.shut_down()
            self._candidate = None
        self.failed.emit(error)

    def _on_looked(self, opened: Opened) -> None:
        self.opened = opened
        self.looked.emit()

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(error)
