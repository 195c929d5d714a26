"""What the tests of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme import Scheme, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The looks, light whatever the system says."""
    looks = Theme(qapp)
    looks.choose(Scheme.LIGHT)
    return looks


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:  # noqa: ARG001 - one must be there
    """The clipboard with something of the person's on it."""
    board = QGuiApplication.clipboard()
    board.setText("the person's own")
    yield board
    board.clear()
