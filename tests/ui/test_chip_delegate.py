"""A word painted as a chip stays in its cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from ui.chip_delegate import ChipDelegate
from ui.theme import Theme

WORD = "Diloloskan orang kedua"
NARROW = 90


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> QTableView:
    model = QStandardItemModel(1, 2)
    model.setItem(0, 0, QStandardItem(WORD))
    model.setItem(0, 1, QStandardItem(""))
    made = QTableView()
    qtbot.addWidget(made)
    made.setModel(model)
    delegate = ChipDelegate(theme, Qt.ItemDataRole.UserRole)
    delegate.setParent(made)
    made.setItemDelegateForColumn(0, delegate)
    made.setShowGrid(False)
    made.resize(400, 100)
    return made


def second_cell(table: QTableView) -> QImage:
    """Return what is seen of the cell beside the chip."""
    place = table.visualRect(table.model().index(0, 1)).adjusted(0, 0, -1, -1)
    return table.viewport().grab().copy(place).toImage()  # all is painted, as on the screen


def test_a_word_too_long_for_its_cell_leaves_the_next_one_as_it_was(table: QTableView) -> None:
    table.setColumnWidth(0, NARROW)
    table.show()
    painted = second_cell(table)
    table.model().setData(table.model().index(0, 0), "")
    assert painted == second_cell(table)
