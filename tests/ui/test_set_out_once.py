from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.flow_layout import FlowLayout
from ui.set_out_once import set_out_once


class _Counting(QVBoxLayout):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.times = 0

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        self.times += 1
        super().setGeometry(rect)


def test_a_widget_in_which_much_is_shown_is_set_out_once(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    column = _Counting(outer)
    parts = [QLabel(f"Baris {number}") for number in range(6)]
    for part in parts:
        column.addWidget(part)
        part.hide()
    outer.resize(200, 400)
    outer.show()
    column.times = 0

    with set_out_once(outer):
        for part in parts:
            part.show()
        assert column.times == 0

    assert column.times == 1
    assert len({part.y() for part in parts}) == len(parts)


def test_a_row_that_flows_measures_a_changed_item_anew(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    flow = FlowLayout(spacing=4)
    outer.setLayout(flow)
    word = QLabel("ya")
    flow.addWidget(word)
    narrow, least = flow.sizeHint().width(), flow.minimumSize().width()

    word.setText("sebuah keterangan yang panjang sekali")

    assert flow.sizeHint().width() > narrow
    assert flow.minimumSize().width() > least
    assert flow.heightForWidth(1000) == word.sizeHint().height()
