"""Long work is done beside the worker: questions are answered meanwhile, and what is to be stored waits its turn."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knowledge_base.course import Stopped
from knowledge_base.entry import EntryContent
from knowledge_base.errors import KnownError
from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.entries import Act
from tests.window import NOON, WAIT_MS
from ui.long_work import LongWork
from ui.thread_runner import ThreadRunner

ACT = Act(person="Rini", at=NOON)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    create_store(tmp_path / "facts.db").close()
    return tmp_path / "facts.db"


@pytest.fixture
def runner(qapp: QApplication, database: Path) -> Iterator[ThreadRunner]:  # noqa: ARG001 - one must be there
    made = ThreadRunner(partial(open_store, database))
    yield made
    made.shut_down()


@pytest.fixture
def long_work(runner: ThreadRunner) -> Iterator[LongWork]:
    made = LongWork(runner)
    yield made
    made.shut_down()


class Heard:
    """Writes down what it is called back with, in order."""

    def __init__(self) -> None:
        self.of: list[str] = []
        self.errors: list[KnownError] = []

    def done(self, result: str) -> None:
        self.of.append(result)

    def failed(self, error: KnownError) -> None:
        self.errors.append(error)


class Import:
    """Writes one entry, and another one when it is let."""

    def __init__(self) -> None:
        self.began, self.may_end = threading.Event(), threading.Event()

    def __call__(self, store: Store) -> str:
        with store.atomic():
            store.entries.add(EntryContent(title="Satu", body="Isi."), ACT)
            self.began.set()
            assert self.may_end.wait(10)
            store.entries.add(EntryContent(title="Dua", body="Isi."), ACT)
        return "imported"


def count(store: Store) -> str:
    return str(len(list(store.entries.every())))


def add(store: Store) -> str:
    store.entries.add(EntryContent(title="Tiga", body="Isi."), ACT)
    return "added"


def test_a_question_is_answered_while_something_long_is_stored_and_sees_nothing_of_it(
    qtbot: QtBot, runner: ThreadRunner, long_work: LongWork
) -> None:
    heard, taking = Heard(), Import()
    long_work.write(taking, heard.done, heard.failed)
    qtbot.waitUntil(taking.began.is_set, timeout=WAIT_MS)

    runner.read("ask", count, heard.done, heard.failed)

    qtbot.waitUntil(lambda: heard.of == ["0"], timeout=WAIT_MS)
    taking.may_end.set()
    qtbot.waitUntil(lambda: heard.of == ["0", "imported"], timeout=WAIT_MS)
    runner.read("ask", count, heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.of[2:] == ["2"], timeout=WAIT_MS)
    assert heard.errors == []


def test_what_is_to_be_stored_meanwhile_waits_for_it_and_is_stored_then(
    qtbot: QtBot, runner: ThreadRunner, long_work: LongWork
) -> None:
    heard, taking = Heard(), Import()
    long_work.write(taking, heard.done, heard.failed)
    qtbot.waitUntil(taking.began.is_set, timeout=WAIT_MS)

    runner.write(add, heard.done, heard.failed)
    runner.read("ask", count, heard.done, heard.failed)  # behind it, and answered before it

    qtbot.waitUntil(lambda: heard.of == ["0"], timeout=WAIT_MS)
    taking.may_end.set()
    qtbot.waitUntil(lambda: sorted(heard.of) == ["0", "added", "imported"], timeout=WAIT_MS)
    assert heard.errors == []
    assert not runner.holds_writes


def test_two_long_things_are_stored_one_after_the_other(
    qtbot: QtBot, runner: ThreadRunner, long_work: LongWork
) -> None:
    heard, taking = Heard(), Import()
    long_work.write(taking, heard.done, heard.failed)
    long_work.write(add, heard.done, heard.failed)
    taking.may_end.set()

    qtbot.waitUntil(lambda: heard.of == ["imported", "added"], timeout=WAIT_MS)

    assert not runner.holds_writes


def test_a_page_that_was_thrown_away_is_not_called_back_and_what_waits_is_stored_all_the_same(
    qtbot: QtBot, runner: ThreadRunner, long_work: LongWork
) -> None:
    gone, heard, taking = Heard(), Heard(), Import()
    long_work.write(taking, gone.done, gone.failed)
    qtbot.waitUntil(taking.began.is_set, timeout=WAIT_MS)

    runner.forget()
    long_work.forget()
    runner.write(add, heard.done, heard.failed)
    taking.may_end.set()

    qtbot.waitUntil(lambda: heard.of == ["added"], timeout=WAIT_MS)
    assert gone.of == []


def test_a_job_that_is_stopped_ends_with_its_next_piece_and_stores_nothing(
    qtbot: QtBot, runner: ThreadRunner, long_work: LongWork
) -> None:
    heard, pace = Heard(), long_work.pace()

    def endless(store: Store) -> str:
        with store.atomic():
            store.entries.add(EntryContent(title="Satu", body="Isi."), ACT)
            for number in range(1_000_000):
                pace(number)
        return "never"

    long_work.write(endless, heard.done, heard.failed)
    qtbot.waitUntil(lambda: pace.done > 2, timeout=WAIT_MS)
    pace.stop()

    qtbot.waitUntil(lambda: len(heard.errors) == 1, timeout=WAIT_MS)
    assert isinstance(heard.errors[0], Stopped)
    runner.read("ask", count, heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.of == ["0"], timeout=WAIT_MS)
    assert not runner.holds_writes


def test_closing_ends_what_was_begun_and_stores_what_waited(
    qtbot: QtBot, runner: ThreadRunner, long_work: LongWork, database: Path
) -> None:
    heard, taking = Heard(), Import()
    long_work.write(taking, heard.done, heard.failed)
    qtbot.waitUntil(taking.began.is_set, timeout=WAIT_MS)
    runner.write(add, heard.done, heard.failed)
    taking.may_end.set()

    long_work.shut_down()
    runner.shut_down()

    store = open_store(database)
    assert count(store) == "3"
    store.close()
