"""What is typed before a dialog has the keyboard is written into the dialog, and not into the page behind it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.palette.dialog import PaletteDialog
from ui.palette.hand_ahead import HandAhead


class LateDialog(PaletteDialog):
    """Is shown, and the desktop has not given it the keyboard yet."""

    def isActiveWindow(self) -> bool:  # noqa: N802 (a name of Qt)
        return False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (a name of Qt)
        """Stay there: the platform of the tests gives it the keyboard, which is not to be seen here."""


@pytest.fixture
def behind(qtbot: QtBot) -> QLineEdit:
    """A page of one field that has the keyboard."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def dialog(behind: QLineEdit) -> PaletteDialog:
    over = LateDialog(behind)
    over.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    over.show()
    HandAhead(behind, over)
    return over


def press(letters: str, field: QLineEdit) -> None:
    for letter in letters:
        QTest.keyClick(field.windowHandle(), Qt.Key(ord(letter.upper())))


def test_a_key_goes_to_the_dialog_that_has_come(behind: QLineEdit, dialog: PaletteDialog) -> None:
    press("riwayat", behind)
    assert (dialog.field.text(), behind.text()) == ("riwayat", "")


def test_once_the_dialog_is_gone_keys_are_written_where_they_are_pressed(
    behind: QLineEdit, dialog: PaletteDialog
) -> None:
    dialog.reject()
    press("ktp", behind)
    assert (dialog.field.text(), behind.text()) == ("", "ktp")


def test_the_dialog_goes_when_somebody_presses_into_the_window(behind: QLineEdit, dialog: PaletteDialog) -> None:
    QTest.mouseClick(behind.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not dialog.isVisible()
