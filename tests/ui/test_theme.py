"""How the window is dressed, and undressed while pages are built."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme


@pytest.fixture
def dressed(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[QApplication]:
    """The application with a window shown in which there is what Qt asks for sizes while it undresses others."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for _ in range(20):  # the order in which Qt undresses them is by chance
        layout.addWidget(QTableView())
        layout.addWidget(QComboBox())
    window.show()
    theme.refresh()
    yield qapp
    theme.refresh()


def marked(application: QApplication) -> list[str]:
    """Return the classes of the widgets that Qt takes for watched."""
    watched = Qt.WidgetAttribute.WA_StyleSheet
    return [type(one).__name__ for one in application.allWidgets() if one.testAttribute(watched)]


def test_no_widget_counts_as_dressed_while_the_style_sheet_is_off(dressed: QApplication, theme: Theme) -> None:
    assert {"QTableView", "QComboBox", "QScrollBar"} <= set(marked(dressed))
    with theme.building():
        assert dressed.styleSheet() == ""
        assert marked(dressed) == []
    assert {"QTableView", "QComboBox", "QScrollBar"} <= set(marked(dressed))
