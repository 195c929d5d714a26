"""What the queue answers belongs to the message it was asked about, whatever lies on the desk by then."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from knowledge_base.store import Store
from replydesk.queueing import QueueList, read_queue_file
from tests.ui.laid_desk import LaidDesk, laid_desk
from ui.desk_page import queue_intake
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


def test_questions_are_answered_and_replies_leave_while_a_list_is_read(
    desk: LaidDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, may_end = threading.Event(), threading.Event()

    def read_when_let(store: Store, **wanted: Any) -> QueueList:
        began.set()
        assert may_end.wait(10)
        return read_queue_file(store, **wanted)

    monkeypatch.setattr(queue_intake, "read_queue_file", read_when_let)
    for name in ("satu", "dua"):
        (tmp_path / f"{name}.txt").write_text(name)
        desk.queue.intake.add_file(tmp_path / f"{name}.txt")
    desk.until(began.is_set)
    assert desk.ask(lambda store: store.queue.count()) == 0
    assert not desk.station.runner.holds_writes
    may_end.set()
    desk.rest()
    assert sorted(listed(desk)) == ["dua", "satu"]
