"""Questions that are asked as fast as they are answered, and no faster."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.timer import Pace


@pytest.fixture
def parent(qapp: object) -> Iterator[QObject]:
    del qapp
    whole = QObject()
    yield whole
    whole.deleteLater()


def test_keys_that_follow_each_other_are_asked_for_once(qtbot: QtBot, parent: QObject) -> None:
    asked: list[int] = []
    pace = Pace(parent, lambda: asked.append(1))
    pace.soon()
    pace.soon()
    assert not pace.is_at_rest
    qtbot.waitUntil(lambda: bool(asked))
    pace.answered()
    assert asked == [1]
    assert pace.is_at_rest


def test_nothing_is_asked_while_an_answer_is_on_its_way(parent: QObject) -> None:
    asked: list[int] = []
    pace = Pace(parent, lambda: asked.append(1))
    pace.now()
    pace.soon()
    assert asked == [1]
    assert not pace._timer.isActive()
    pace.answered()
    pace.soon()
    assert pace._timer.isActive()


def test_what_was_to_be_asked_can_be_called_off(parent: QObject) -> None:
    pace = Pace(parent, lambda: None)
    pace.soon()
    pace.stop()
    assert pace.is_at_rest


@pytest.mark.parametrize(("took_ms", "waits_ms"), [(0, 10), (60, 30), (5_000, 120)])
def test_the_worker_rests_half_as_long_as_it_worked(parent: QObject, took_ms: int, waits_ms: int) -> None:
    class Clock:
        def start(self) -> None:
            """Nothing: what it says is said beforehand."""

        def elapsed(self) -> int:
            return took_ms

    pace = Pace(parent, lambda: None)
    pace._since = Clock()  # type: ignore[assignment]
    pace.now()
    pace.answered()
    assert pace._timer.interval() == waits_ms
