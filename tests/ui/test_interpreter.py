import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from replydesk.opening import Entrance
from ui.fact_base import FactBase
from ui.interpreter import StandingThings


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
