"""The Qt we are locked to does not lose references.

PySide6 6.12.0 loses one reference to None with every void call, and one to True with every signal, on Python 3.11:
after some thousand calls the program aborts ("deallocating None"). From Python 3.12 on these objects are immortal and
their counts mean nothing.
"""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are immortal there")

TIMES = 1000
NOISE = 100
"""References the rest of the process may take or give back meanwhile; a lossy Qt loses one a call."""


class _Bell(QObject):
    rung = Signal(bool)


def test_calls_keep_none_alive(qtbot: QtBot) -> None:
    label, box = QLabel(), QPlainTextEdit()
    qtbot.addWidget(label)
    qtbot.addWidget(box)
    before = sys.getrefcount(None)
    for _ in range(TIMES):
        label.setText("a")
        box.setPlainText("a")
    assert abs(sys.getrefcount(None) - before) < NOISE


def test_signals_keep_true_and_false_alive(qtbot: QtBot) -> None:  # noqa: ARG001 (the application must exist)
    bell = _Bell()
    heard: list[bool] = []
    bell.rung.connect(heard.append)
    before = sys.getrefcount(True), sys.getrefcount(False)  # noqa: FBT003
    for _ in range(TIMES):
        bell.rung.emit(True)  # noqa: FBT003
        bell.rung.emit(False)  # noqa: FBT003
    rung = len(heard)
    heard.clear()
    after = sys.getrefcount(True), sys.getrefcount(False)  # noqa: FBT003
    assert rung == 2 * TIMES
    assert all(abs(now - then) < NOISE for now, then in zip(after, before, strict=True))
