"""The quick panel answers what was asked when the key was pressed, whatever stands in it when the answer comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store import Store
from replydesk.release import Released
from tests.journeys.conftest import KTP
from tests.ui.laid_desk import LaidDesk, laid_desk
from ui.desk_page import jobs
from ui.quick.asking import AskController
from ui.quick.panel import QuickDialog
from ui.theme import Theme

MESSAGE, OTHER = "min ktp sy ilang gmn ngurusnya ya", "resep rendang padang"


@dataclass
class Quick:
    desk: LaidDesk
    panel: QuickDialog
    asking: AskController
    copied: list[Released]

    def rest(self) -> None:
        self.desk.until(lambda: self.asking.is_settled)

    def copy(self) -> None:
        self.panel.copy_requested.emit(0)


@pytest.fixture
def quick(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Quick]:
    with laid_desk(qtbot, theme, tmp_path) as desk:
        panel, copied = QuickDialog(theme), list[Released]()
        qtbot.addWidget(panel)
        asking = AskController(panel, desk.station, desk.desk, copy=copied.append, parent=panel)
        yield Quick(desk, panel, asking, copied)


def replies(store: Store) -> list[tuple[str | None, str]]:
    """Return the messages that were answered, and with what."""
    found = [store.desk.released(line.reply_id) for line in store.audit.lines() if line.reply_id]
    return [(one.message_text, one.text) for one in found if one is not None]


def channels(store: Store) -> list[str]:
    """Return on which channels was answered."""
    found = [store.desk.released(line.reply_id) for line in store.audit.lines() if line.reply_id]
    return [one.channel for one in found if one is not None]


def test_a_reply_that_leaves_late_answers_the_message_it_was_asked_for(quick: Quick) -> None:
    desk, runner = quick.desk, quick.desk.station.runner
    quick.asking.ask(MESSAGE)
    quick.rest()
    runner.hold()  # a file is being taken in
    quick.copy()
    desk.until(lambda: "waits until the fact base" in quick.panel.sentence.text())
    quick.asking.ask(OTHER)
    desk.until(lambda: quick.panel.sentence.text() != "" and quick.asking._is_found)

    runner.let_go()
    quick.rest()

    assert (quick.copied, quick.panel.text, quick.panel.isVisible()) == ([], OTHER, True)
    assert desk.ask(replies) == [(MESSAGE, KTP.body)]
    desk.view.note.action_button.click()
    desk.until(lambda: desk.desk.is_settled)
    desk.view.verdict.copy_requested.emit()
    assert [one.text for one in desk.copied] == [KTP.body]
    assert desk.ask(replies) == [(MESSAGE, KTP.body)]


def test_a_reply_that_leaves_when_the_panel_is_gone_waits_at_the_desk(quick: Quick) -> None:
    desk = quick.desk
    quick.asking.ask(MESSAGE)
    quick.rest()
    desk.station.runner.hold()
    quick.copy()
    desk.until(lambda: "waits until the fact base" in quick.panel.sentence.text())
    desk.build_anew()

    desk.station.runner.let_go()
    desk.rest()

    assert (quick.copied, desk.copied) == ([], [])
    desk.view.note.action_button.click()
    desk.rest()
    desk.view.verdict.copy_requested.emit()
    assert [one.text for one in desk.copied] == [KTP.body]
    assert desk.ask(replies) == [(MESSAGE, KTP.body)]


def test_a_question_is_answered_on_the_persons_own_channel_and_not_on_that_of_a_queued_message(quick: Quick) -> None:
    desk = quick.desk
    desk.view.message.channel.pick("whatsapp")
    desk.view.queue.channel.pick("x")
    desk.queue.intake.add_text("pesan di X", way="drop")
    desk.rest()
    desk.queue.lay_next()
    desk.rest()
    assert desk.view.message.channel.value == "x"
    quick.asking.ask(MESSAGE)
    quick.copy()
    quick.desk.until(lambda: bool(quick.copied))
    assert desk.ask(channels) == ["whatsapp"]
    quick.panel.opened.emit(0)
    desk.rest()
    assert (desk.view.message.channel.value, desk.view.message.queued) == ("whatsapp", "")


def test_what_is_copied_elsewhere_takes_the_place_of_no_question_whose_answer_is_to_leave(quick: Quick) -> None:
    quick.asking._stays.setInterval(0)
    quick.asking.ask(MESSAGE)
    quick.copy()
    quick.asking.look_up("ktp hilang")
    assert quick.panel.text == MESSAGE
    quick.desk.until(lambda: quick.panel.text == "ktp hilang")
    assert [one.text for one in quick.copied] == [KTP.body]


def test_what_nobody_asked_is_forgotten_where_it_cannot_be_looked_up(
    quick: Quick, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: Store, **_wanted: object) -> None:
        raise KnownError(notice("course.stopped"))

    monkeypatch.setattr(jobs, "find", refuse)
    quick.asking.look_up(MESSAGE)
    quick.rest()
    assert quick.panel.text == ""
    monkeypatch.undo()
    quick.asking.ask(MESSAGE)
    quick.rest()
    assert quick.panel.isVisible()


def test_a_key_pressed_for_one_message_copies_the_answer_to_no_other(quick: Quick) -> None:
    quick.asking.ask(OTHER)
    quick.copy()
    quick.panel.field.replace_all("")
    quick.panel.field.replace_all(MESSAGE)
    quick.rest()
    assert quick.copied == []
