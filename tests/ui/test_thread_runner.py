import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knowledge_base.errors import KnownError, StoreUnavailable
from knowledge_base.notice import notice
from knowledge_base.store import Store, create_store, open_store
from tests.window import WAIT_MS
from ui.thread_runner import ThreadRunner


class Heard:
    """Writes down what it is called back with, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[KnownError] = []
        self.threads: list[int] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def failed(self, error: KnownError) -> None:
        self.errors.append(error)
        self.threads.append(threading.get_ident())


@pytest.fixture
def database(tmp_path: Path) -> Path:
    create_store(tmp_path / "facts.db").close()
    return tmp_path / "facts.db"


@pytest.fixture
def runner(qapp: QApplication, database: Path) -> Iterator[ThreadRunner]:  # noqa: ARG001 - one must be there
    made = ThreadRunner(Opener(database))
    yield made
    made.shut_down()


class Opener:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self) -> Store:
        return open_store(self._path)


def own_thread(_store: Store) -> int:
    return threading.get_ident()


def test_a_job_runs_on_another_thread_and_its_result_comes_back_on_ours(qtbot: QtBot, runner: ThreadRunner) -> None:
    heard = Heard()
    runner.read("a", own_thread, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.results), timeout=WAIT_MS)
    assert heard.results[0] != threading.get_ident()
    assert heard.threads == [threading.get_ident()]


def test_nobody_is_called_back_from_inside_the_call(qtbot: QtBot, runner: ThreadRunner) -> None:
    heard, finished = Heard(), threading.Event()

    def job(_store: Store) -> None:
        finished.set()

    runner.write(job, heard.done, heard.failed)
    assert finished.wait(5)
    assert heard.results == []
    qtbot.waitUntil(lambda: heard.results == [None], timeout=WAIT_MS)


def test_all_jobs_get_the_same_store_on_the_same_thread(qtbot: QtBot, runner: ThreadRunner) -> None:
    heard = Heard()

    def job(store: Store) -> tuple[int, int]:
        return id(store), threading.get_ident()

    for topic in "abc":
        runner.read(topic, job, heard.done, heard.failed)
    qtbot.waitUntil(lambda: len(heard.results) == 3, timeout=WAIT_MS)
    assert len(set(heard.results)) == 1


class Gate:
    """A job that waits until it is let go."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.entered = threading.Event()

    def __call__(self, _store: Store) -> str:
        self.entered.set()
        assert self.open.wait(10)
        return "gate"


def test_of_several_reads_of_a_topic_only_the_newest_is_answered(qtbot: QtBot, runner: ThreadRunner) -> None:
    heard, ran, gate = Heard(), [], Gate()

    def job(number: int) -> Callable[[Store], int]:
        def count(_store: Store) -> int:
            ran.append(number)
            return number

        return count

    runner.write(gate, heard.done, heard.failed)
    for number in range(5):
        runner.read("search", job(number), heard.done, heard.failed)
    gate.open.set()
    qtbot.waitUntil(lambda: 4 in heard.results, timeout=WAIT_MS)
    assert heard.results == ["gate", 4]
    assert ran == [4]


def test_a_late_result_falls_silent_when_a_newer_read_was_ordered(qtbot: QtBot, runner: ThreadRunner) -> None:
    late, new, gate = Heard(), Heard(), Gate()
    runner.read("search", gate, late.done, late.failed)
    assert gate.entered.wait(5)
    runner.read("search", own_thread, new.done, new.failed)
    gate.open.set()
    qtbot.waitUntil(lambda: bool(new.results), timeout=WAIT_MS)
    assert late.results == []


def test_reads_of_different_topics_do_not_push_each_other_aside(qtbot: QtBot, runner: ThreadRunner) -> None:
    heard = Heard()
    runner.read("one", own_thread, heard.done, heard.failed)
    runner.read("two", own_thread, heard.done, heard.failed)
    qtbot.waitUntil(lambda: len(heard.results) == 2, timeout=WAIT_MS)


def test_a_write_is_never_dropped(qtbot: QtBot, runner: ThreadRunner) -> None:
    heard, gate = Heard(), Gate()
    runner.write(gate, heard.done, heard.failed)
    for number in range(5):

        def job(store: Store, number: int = number) -> None:
            store.settings.set(f"n{number}", "yes")

        runner.write(job, heard.done, heard.failed)
    gate.open.set()
    qtbot.waitUntil(lambda: len(heard.results) == 6, timeout=WAIT_MS)


@pytest.mark.usefixtures("qapp")
def test_writes_that_wait_are_done_before_the_thread_ends(database: Path) -> None:
    runner, heard, gate = ThreadRunner(Opener(database)), Heard(), Gate()
    runner.write(gate, heard.done, heard.failed)
    assert gate.entered.wait(5)
    runner.write(lambda store: store.settings.set("late", "stored"), heard.done, heard.failed)
    gate.open.set()
    runner.shut_down()
    store = open_store(database)
    assert store.settings.get("late") == "stored"
    store.close()
    assert heard.results == []


@pytest.mark.usefixtures("qapp")
def test_writes_that_were_given_up_are_not_done_and_who_waits_is_told(database: Path) -> None:
    runner, heard, late = ThreadRunner(Opener(database)), Heard(), Heard()
    runner.hold()
    runner.write(lambda store: store.settings.set("first", "stored"), heard.done, heard.failed)
    runner.give_up_writes(StoreUnavailable(notice("store.damaged")))
    runner.write(lambda store: store.settings.set("second", "stored"), late.done, late.failed)
    runner.shut_down()
    store = open_store(database)
    assert [store.settings.get(name) for name in ("first", "second")] == ["", ""]
    store.close()
    assert [error.notice.code for error in heard.errors] == ["store.damaged"]
    assert (heard.results, late.results, late.errors) == ([], [], [])


@pytest.mark.usefixtures("qapp")
def test_who_is_to_hear_to_the_end_is_called_back_before_the_thread_is_gone(database: Path) -> None:
    runner, heard, others = ThreadRunner(Opener(database)), Heard(), Heard()
    runner.hold()
    runner.write(own_thread, others.done, others.failed)
    runner.write(own_thread, heard.done, heard.failed, to_the_end=True)
    runner.run(own_thread, others.done, others.failed)
    runner.forget()
    runner.shut_down()
    assert (len(heard.results), heard.threads) == (1, [threading.get_ident()])
    assert others.results == []


@pytest.mark.usefixtures("qapp")
def test_shutting_down_twice_does_nothing(database: Path) -> None:
    runner = ThreadRunner(Opener(database))
    runner.shut_down()
    runner.shut_down()


def test_those_who_are_forgotten_are_not_called_back_but_their_writes_are_done(
    qtbot: QtBot, runner: ThreadRunner
) -> None:
    forgotten, heard = Heard(), Heard()
    runner.write(lambda store: store.settings.set("a", "b"), forgotten.done, forgotten.failed)
    runner.forget()
    runner.read("look", lambda store: store.settings.get("a"), heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.results == ["b"], timeout=WAIT_MS)
    assert forgotten.results == []


def test_a_known_trouble_ends_in_failed(qtbot: QtBot, runner: ThreadRunner) -> None:
    heard = Heard()

    def job(_store: Store) -> None:
        raise StoreUnavailable(notice("store.locked"))

    runner.write(job, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=WAIT_MS)
    assert heard.errors[0].notice.code == "store.locked"
    assert heard.threads == [threading.get_ident()]


def test_a_store_that_cannot_be_opened_fails_every_job(qtbot: QtBot, tmp_path: Path) -> None:
    runner, heard = ThreadRunner(Opener(tmp_path / "missing.db")), Heard()
    runner.read("a", own_thread, heard.done, heard.failed)
    runner.write(own_thread, heard.done, heard.failed)
    qtbot.waitUntil(lambda: len(heard.errors) == 2, timeout=WAIT_MS)
    runner.shut_down()
    assert {error.notice.code for error in heard.errors} == {"store.missing"}
    assert not (tmp_path / "missing.db").exists()


def test_a_bug_reaches_the_hook_for_bugs_and_nothing_waits_for_ever(
    qtbot: QtBot, runner: ThreadRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, bugs = Heard(), []

    def hook(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        bugs.append((kind, trace is not None))

    def job(_store: Store) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sys, "excepthook", hook)
    runner.write(job, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.errors), timeout=WAIT_MS)
    assert bugs == [(ZeroDivisionError, True)]
    assert heard.errors[0].notice.code == "ui.unexpected"
