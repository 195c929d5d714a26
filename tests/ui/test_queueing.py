"""What the queue answers belongs to the message it was asked about, whatever lies on the desk by then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.laid_desk import LaidDesk, laid_desk
from ui.theme import Theme


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[LaidDesk]:
    with laid_desk(qtbot, theme, tmp_path) as made:
        yield made


def add(desk: LaidDesk, text: str) -> None:
    desk.queue.intake.add_text(text, way="drop")
    desk.rest()


def listed(desk: LaidDesk) -> list[str]:
    return [row.text for row in desk.view.queue.model.rows]


def on_desk(desk: LaidDesk) -> tuple[str, str]:
    return desk.view.message.text, desk.view.reply.text


def test_what_was_added_is_taken_back_but_for_what_was_begun(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    desk.queue.lay_next()
    desk.rest()
    desk.view.reply.composer.insertPlainText("Halo")
    desk.queue.undo()
    desk.rest()
    assert listed(desk) == ["satu"]
    assert on_desk(desk) == ("satu", "Halo")
    assert "still here: 1" in desk.view.note.sentence.text()
