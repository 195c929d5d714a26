import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton
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
