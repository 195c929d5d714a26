import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.enter_key import EnterKey


@pytest.mark.parametrize(
    ("key", "held", "presses"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, 1),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, 0),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, 0),
    ],
)
def test_enter_presses_the_button_that_has_the_focus(
    qapp: QApplication, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, presses: int
) -> None:
    enter = EnterKey()
    qapp.installEventFilter(enter)
    button = QPushButton("Salin")
    qtbot.addWidget(button)
    counted = QSignalSpy(button.clicked)
    button.show()

    QTest.keyClick(button, key, held)

    qapp.removeEventFilter(enter)
    assert counted.count() == presses


def test_enter_on_a_ticked_box_goes_on_where_there_is_a_button_for_it(qapp: QApplication, qtbot: QtBot) -> None:
    enter = EnterKey()
    qapp.installEventFilter(enter)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box, button = QCheckBox("Tanpa enkripsi"), QPushButton("Lanjutkan")
    inside = QVBoxLayout(dialog)
    inside.addWidget(box)
    inside.addWidget(button)
    button.setDefault(True)
    counted = QSignalSpy(button.clicked)
    dialog.show()

    QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (box.isChecked(), counted.count()) == (True, 1)
    button.setDefault(False)
    button.setAutoDefault(False)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (box.isChecked(), counted.count()) == (False, 1)

    qapp.removeEventFilter(enter)
