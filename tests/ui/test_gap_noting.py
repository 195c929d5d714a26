"""What the desk does with a message that nothing fits, without its window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk import gap_noting
from tests.ui.laid_desk import LaidDesk, laid_desk
from ui.theme import Theme

MESSAGE = "sewa gedung balai kota berapa ya? hubungi 081234567890"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[LaidDesk]:
    with laid_desk(qtbot, Theme(qapp), tmp_path) as made:
        yield made


def press(desk: LaidDesk) -> None:
    [key] = [one for one in desk.view.findChildren(QShortcut) if one.key() == QKeySequence("Ctrl+G")]
    key.activated.emit()
    desk.rest()


def notes(desk: LaidDesk) -> list[tuple[str, str]]:
    found = desk.ask(gap_noting.told)
    assert isinstance(found, tuple)
    return [(one.text, one.remark) for one in found]


def test_one_key_notes_it_and_the_note_at_the_foot_takes_it_back(desk: LaidDesk) -> None:
    press(desk)
    assert "no message" in desk.view.note.sentence.text()
    desk.view.message.text_field.replace_all(MESSAGE)
    desk.rest()
    panel = desk.view.suggestions
    assert not panel.remark.isHidden()
    panel.remark.setText("tarif 2027")
    press(desk)
    assert notes(desk) == [("sewa gedung balai kota berapa ya? hubungi", "tarif 2027")]
    assert "081234567890" not in desk.view.note.sentence.text()
    assert (desk.view.message.text, panel.remark.text()) == (MESSAGE, "")

    desk.view.note.action_button.click()
    desk.rest()
    assert notes(desk) == []
    assert "Taken back" in desk.view.note.sentence.text()


def test_where_nothing_can_be_noted_the_reason_stands_at_the_foot(desk: LaidDesk) -> None:
    desk.view.message.text_field.replace_all("081234567890")
    desk.rest()
    press(desk)
    assert "no telling word" in desk.view.note.sentence.text()
    assert notes(desk) == []
