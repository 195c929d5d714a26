"""The table of rows: where the program takes a person is where they are, whatever keys are down."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.table import RowTable

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    model = QStandardItemModel()
    for number in range(6):
        model.appendRow([QStandardItem(f"row {number}"), QStandardItem("more")])
    made = RowTable(model, name="Rows", takes_several=True)
    model.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("held", [Qt.Key.Key_Shift, Qt.Key.Key_Control])
def test_with_a_key_still_down_from_a_shortcut_the_row_is_selected(table: RowTable, held: Qt.Key) -> None:
    QTest.keyPress(table, held, SHIFT if held == Qt.Key.Key_Shift else CTRL)
    table.go_to(0)
    assert (table.current_row, table.selected_rows) == (0, (0,))
    table.go_to(2)
    assert (table.current_row, table.selected_rows) == (2, (2,))
    QTest.keyRelease(table, held)


def test_shift_and_arrows_select_from_there(table: RowTable) -> None:
    for start, selected in ((0, (0, 1)), (3, (3, 4))):
        table.go_to(start)
        QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
        assert table.selected_rows == selected
