"""A large fact base is read through while it is shown; nothing is written before."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from knowledge_base.store import Store, create_store, open_store
from tests.damage import damage
from tests.window import WAIT_MS
from ui.soundness_check import SoundnessCheck
from ui.thread_runner import ThreadRunner


class Base:
    """A fact base with its worker, and what works beside it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.parent = QObject()
        self.runner = ThreadRunner(lambda: open_store(path))
        self.others: list[ThreadRunner] = []
        self.failed: list[str] = []

    def beside(self, source: Callable[[], Store]) -> ThreadRunner:
        self.others.append(ThreadRunner(source))
        return self.others[-1]

    def check(self) -> SoundnessCheck:
        made = SoundnessCheck(self.runner, self.beside, self.parent)
        made.failed.connect(lambda wrong: self.failed.append(wrong.code))
        self.runner.write(lambda store: store.settings.set("written", "yes"), print, print)
        return made

    def end(self, check: SoundnessCheck | None = None) -> str:
        """End all work as it is ended when a fact base is closed, and return what was written."""
        for other in self.others:
            other.shut_down()
        if check is not None:
            check.end()
        self.runner.shut_down()
        store = open_store(self.path)
        written = store.settings.get("written")
        store.close()
        return written


@pytest.fixture
def base(tmp_path: Path, qapp: object) -> Iterator[Base]:
    del qapp
    path = tmp_path / "facts.db"
    create_store(path).close()
    made = Base(path)
    yield made
    made.end()


def test_what_is_to_be_written_waits_for_the_check(qtbot: QtBot, base: Base) -> None:
    check = base.check()
    assert base.runner.holds_writes
    qtbot.waitUntil(lambda: not base.runner.holds_writes, timeout=WAIT_MS)
    assert base.failed == []
    assert base.end(check) == "yes"


def test_nothing_is_written_to_one_that_is_closed_before_it_is_known_to_be_sound(base: Base) -> None:
    assert base.end(base.check()) == ""


def test_nothing_is_written_to_a_damaged_one(qtbot: QtBot, base: Base) -> None:
    damage(base.path, pages=1)
    check = base.check()
    qtbot.waitUntil(lambda: bool(base.failed), timeout=WAIT_MS)
    assert base.failed == ["store.damaged"]
    assert base.end(check) == ""
