"""What works beside the open fact base ends before the worker, which holds the lock for both."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from knowledge_base.store import Store, create_store
from replydesk.opening import beside
from tests.window import WAIT_MS, entrance_in
from ui.fact_base import FactBase
from ui.thread_runner import ThreadRunner

_LONG_ENOUGH_MS = 400
"""In which a worker that is not waited for has long ended."""


def order_backup(base: FactBase, job: Callable[[Store], None]) -> None:
    """Have *job* done as a backup is."""
    runner = runner_of(base)
    refused = partial(pytest.fail, "refused")

    def go_on(source: Callable[[], Store]) -> None:
        base.beside(source).write(job, lambda _none: None, lambda _error: refused())

    runner.write(beside, go_on, lambda _error: refused())


def order_import(base: FactBase, job: Callable[[Store], None]) -> None:
    """Have *job* done as an import is."""
    assert base.long_work is not None
    base.long_work.write(job, lambda _none: None, lambda _error: pytest.fail("refused"))


def runner_of(base: FactBase) -> ThreadRunner:
    assert base.runner is not None
    return base.runner


@pytest.mark.parametrize("order", [order_backup, order_import])
def test_the_worker_holds_the_lock_until_what_is_done_beside_it_has_ended(
    qtbot: QtBot, tmp_path: Path, order: Callable[[FactBase, Callable[[Store], None]], None]
) -> None:
    path = tmp_path / "facts.db"
    create_store(path).close()
    owner = QObject()
    base = FactBase(owner, lambda: entrance_in(tmp_path))
    failures: list[object] = []
    base.failed.connect(failures.append)
    with qtbot.waitSignal(base.changed, timeout=WAIT_MS):
        base.open(path)
    began, closing = threading.Event(), threading.Event()
    worker = runner_of(base)._thread
    ended_before: list[bool] = []

    def job(store: Store) -> None:
        began.set()
        assert closing.wait(10)
        ended_before.append(worker.wait(_LONG_ENOUGH_MS))
        assert list(store.entries.every()) == []

    order(base, job)
    qtbot.waitUntil(began.is_set, timeout=WAIT_MS)

    closing.set()
    base.close()

    assert ended_before == [False]
    assert worker.isFinished()
    assert failures == []
