import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from replydesk.opening import Entrance
from tests.window import WAIT_MS
from ui.fact_base import FactBase
from ui.ring_search import RingSearch
from ui.standing_things import StandingThings


class _Ring:
    """Refers to itself, so that only the search for rings frees it."""

    def __init__(self) -> None:
        self.itself = self


def _never() -> Entrance:
    raise AssertionError("nothing is opened here")


def test_what_stays_with_a_fact_base_is_not_searched_for_rings_before_the_next_one(qtbot: QtBot) -> None:
    assert qtbot
    shell = QObject()
    base = FactBase(shell, _never)
    StandingThings(shell)
    ring = _Ring()
    gone = weakref.ref(ring)
    try:
        base.changed.emit()
        del ring
        gc.collect()
        assert gone() is not None

        base.changed.emit()

        assert gone() is None
    finally:
        gc.unfreeze()


def test_rings_are_freed_on_the_thread_of_the_window_alone(qtbot: QtBot) -> None:
    gc.enable()  # as Python starts
    try:
        search = RingSearch()
        freed_on: list[threading.Thread] = []
        ring = _Ring()
        weakref.finalize(ring, lambda: freed_on.append(threading.current_thread()))
        del ring
        kept: list[list[None]] = []
        worker = threading.Thread(target=lambda: kept.extend([] for _ in range(100_000)))
        worker.start()
        worker.join()
        assert freed_on == []
        qtbot.waitUntil(lambda: bool(freed_on), timeout=WAIT_MS)
        assert freed_on == [threading.main_thread()]
        assert search.children()
    finally:
        gc.disable()  # as the tests run
