"""A course that a person stops at a certain moment, and a fact base large enough for it."""

from pathlib import Path

from knowledge_base.course import Course, Stage
from knowledge_base.entry import EntryContent
from knowledge_base.store import Store, create_store
from knowledge_base.store.entries import Act
from tests.window import NOON

ACT = Act(person="Sari", at=NOON)


class StoppedAt(Course):
    """Is stopped when it is at a stage, at the *look*-th look there."""

    def __init__(self, stage: Stage, look: int = 1) -> None:
        super().__init__()
        self._at, self._left = stage, look

    def look(self) -> None:
        """Count the looks, and stop at that one."""
        if self.stage is self._at:
            self._left -= 1
            if self._left <= 0:
                assert self.stop()
        super().look()


class Told(Course):
    """Notes how far it is said to be, and is stopped there."""

    def __init__(self, stopped_at: int | None = None) -> None:
        super().__init__()
        self.told: list[int] = []
        self._stopped_at = stopped_at

    def __call__(self, done: int) -> None:
        """Note *done*, and stop at that one."""
        self.told.append(done)
        if done == self._stopped_at:
            self.stop()
        super().__call__(done)


def fact_base(path: Path, count: int = 250) -> Path:
    """Make a fact base of that many entries at *path*."""

    def fill(store: Store) -> None:
        with store.atomic():
            for number in range(count):
                store.entries.add(EntryContent(title=f"Layanan {number}?", body="Datang ke loket."), ACT)

    create_store(path, fill).close()
    return path
