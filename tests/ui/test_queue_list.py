"""The list of the queue says what is so: also after a copy, after a visit elsewhere, and in another language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from knowledge_base.queued import QueueState
from knowledge_base.store import Store
from knowledge_base.store.queue import NewMessage
from tests.ui.laid_desk import LaidDesk, laid_desk
from tests.window import NOON
from ui.theme import Theme

MESSAGES = (
    ("satu", "instagram", "other"),
    ("ktp hilang", "x", "question"),
    ("KTP hilang", "x", "question"),
    ("tiga", "instagram", "insult"),
    ("empat", "instagram", "other"),
)
"""Two of them say the same."""


def let_wait(store: Store) -> None:
    store.queue.add(
        [NewMessage(text=text, channel=channel, intent=kind, way="file") for text, channel, kind in MESSAGES], NOON
    )


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[LaidDesk]:
    with laid_desk(qtbot, theme, tmp_path, prepare=let_wait) as made:
        made.rest()
        yield made


def listed(desk: LaidDesk) -> list[str]:
    return [row.text for row in desk.view.queue.model.rows]


def heading(desk: LaidDesk) -> str:
    return desk.view.queue.heading.text()


def go(desk: LaidDesk, text: str) -> None:
    """Lay the message of that *text* on the desk."""
    [message_id] = [row.id for row in desk.view.queue.model.rows if row.text == text]
    desk.queue.lay(message_id)
    desk.rest()
    assert desk.view.message.text == text


def step(desk: LaidDesk, by: int) -> str:
    """Lay the next message (1) or the one before (-1) and return it."""
    (desk.queue.lay_next if by > 0 else desk.queue.lay_previous)()
    desk.rest()
    return desk.view.message.text


def copy_first(desk: LaidDesk) -> None:
    """Choose the first suggestion and copy it."""
    desk.view.suggestions.chosen.emit(0)
    desk.rest()
    desk.view.verdict.copy_requested.emit()
    desk.until(lambda: desk.view.verdict.is_copied)
    desk.rest()


def test_what_was_copied_waits_no_more_at_once_and_is_passed_over(desk: LaidDesk) -> None:
    assert heading(desk) == "Queue (5)"
    go(desk, "ktp hilang")
    copy_first(desk)
    assert listed(desk) == ["satu", "tiga", "empat"]
    assert heading(desk) == "Queue (3)"
    assert desk.view.message.queue_button.text() == "Queue (3)"
    assert "because they say the same: 1" in desk.view.note.sentence.text()
    assert step(desk, 1) == "tiga", "on from where one was"
    assert step(desk, -1) == "satu"


def test_those_of_the_same_text_wait_again_when_that_is_taken_back(desk: LaidDesk) -> None:
    go(desk, "ktp hilang")
    copy_first(desk)
    desk.queue.undo()
    desk.rest()
    assert listed(desk) == ["satu", "KTP hilang", "tiga", "empat"], "what has left is answered for good"


def test_going_on_after_a_copy_is_one_step_with_those_of_the_same_text(desk: LaidDesk) -> None:
    go(desk, "ktp hilang")
    copy_first(desk)
    desk.desk.next_wanted.emit()
    desk.rest()
    said = desk.view.note.sentence.text()
    assert "Marked as answered: 2." in said
    assert "because they say the same: 1" in said
    assert desk.view.message.text == "tiga"
    desk.queue.undo()
    desk.rest()
    assert listed(desk) == ["satu", "KTP hilang", "tiga", "empat"]
    assert not desk.queue.steps


def test_a_message_that_is_answered_says_so_where_it_is_laid_again(desk: LaidDesk) -> None:
    go(desk, "ktp hilang")
    copy_first(desk)
    panel = desk.view.queue
    panel.state.pick(str(QueueState.ANSWERED))
    panel.filter_picked.emit()
    desk.rest()
    assert heading(desk) == "Queue (2)"
    step(desk, 1)
    go(desk, "ktp hilang")
    assert desk.view.note.sentence.text() == "This message is answered already."


def test_a_row_says_that_a_reply_is_begun_as_soon_as_it_is(desk: LaidDesk) -> None:
    go(desk, "satu")
    assert not desk.view.queue.model.rows[0].has_draft
    desk.view.reply.composer.insertPlainText("Halo")
    desk.rest()
    assert desk.view.queue.model.rows[0].has_draft
    desk.station.runner.hold()
    desk.view.reply.composer.begin_with("")
    desk.queue.keep_now()
    assert not desk.view.queue.model.rows[0].has_draft, "also where it is not stored yet"
    desk.queue.refresh()
    desk.until(lambda: not desk.queue._reading)
    assert not desk.view.queue.model.rows[0].has_draft
    desk.station.runner.let_go()
    desk.rest()


def test_the_heading_counts_what_is_listed(desk: LaidDesk) -> None:
    panel = desk.view.queue
    panel.intent.pick("insult")
    panel.filter_picked.emit()
    desk.rest()
    assert heading(desk) == "Queue (1 of 5)"
    panel.channel.pick("x")
    panel.filter_picked.emit()
    desk.rest()
    assert heading(desk) == "Queue (0 of 5)"
    panel.intent.pick("")
    panel.filter_picked.emit()
    desk.rest()
    assert (heading(desk), listed(desk)) == ("Queue (2 of 5)", ["ktp hilang"])
    panel.state.pick(str(QueueState.SET_ASIDE))
    panel.filter_picked.emit()
    desk.rest()
    assert heading(desk) == "Queue"
    assert desk.view.message.queue_button.text() == "Queue (5)"


def test_those_set_aside_with_what_was_marked_are_told_of(desk: LaidDesk) -> None:
    panel = desk.view.queue
    panel.list.selectAll()
    assert panel.aside_button.text() == "Set 4 aside"
    panel.aside_button.click()
    desk.rest()
    assert desk.view.note.sentence.text() == "Set aside: 5. Among them because they say the same: 1."


def test_what_is_answered_elsewhere_is_no_message_of_the_queue(desk: LaidDesk) -> None:
    desk.view.message.channel.pick("instagram")
    go(desk, "ktp hilang")
    panel = desk.view.queue
    assert panel.answered_button.isEnabled()
    desk.desk.begin("dari panel")
    desk.rest()
    assert not panel.answered_button.isEnabled()
    assert not panel.list.selectionModel().hasSelection()
    assert desk.view.message.channel.value == "instagram", "X was the other message's"
    assert step(desk, 1) == "ktp hilang", "on from where one was, which still waits"
    desk.desk.begin("lagi")
    desk.rest()
    assert step(desk, -1) == "satu"
    assert step(desk, -1) == "satu"


def test_steps_are_taken_back_on_the_pages_that_follow(desk: LaidDesk) -> None:
    go(desk, "satu")
    desk.queue.finish(QueueState.SET_ASIDE)
    desk.rest()
    desk.build_anew()
    desk.rest()
    assert listed(desk) == ["ktp hilang", "tiga", "empat"]
    desk.view.note.action_button.click()
    desk.rest()
    assert listed(desk) == ["satu", "ktp hilang", "tiga", "empat"]


def test_the_row_on_which_the_keyboard_is_has_a_frame(desk: LaidDesk) -> None:
    rows, option = desk.view.queue.list, QStyleOptionViewItem()
    option.rect = QRect(0, 0, 230, 80)
    primary = desk.theme.colour("primary")
    edges = [QPoint(100, 0), QPoint(100, 79), QPoint(229, 40), QPoint(0, 40)]
    for marked in (QStyle.StateFlag.State_None, QStyle.StateFlag.State_Selected):
        for focused in (QStyle.StateFlag.State_None, QStyle.StateFlag.State_HasFocus):
            image = QImage(230, 80, QImage.Format.Format_RGB32)
            image.fill(desk.theme.colour("surface"))
            option.state = marked | focused
            painter = QPainter(image)
            rows.itemDelegate().paint(painter, option, desk.view.queue.model.index(1))
            painter.end()
            framed = [image.pixelColor(edge) == primary for edge in edges]
            assert framed[:3] == [bool(focused)] * 3
            assert framed[3] is bool(focused | marked)


def test_the_keyboard_is_seen_in_the_list_where_nothing_lies_on_the_desk(desk: LaidDesk) -> None:
    desk.view.resize(1280, 800)
    desk.view.show()
    desk.view.activateWindow()
    go(desk, "satu")
    panel = desk.view.queue
    panel.enter()
    desk.desk.begin("")
    panel.enter()
    desk.queue.finish(QueueState.ANSWERED, (panel.model.rows[0].id, panel.model.rows[1].id))
    desk.rest()
    assert panel.list.hasFocus()
    assert panel.list.currentIndex().row() == 0
    assert panel.marked == ()


def test_one_goes_on_in_the_reply_that_was_begun(desk: LaidDesk) -> None:
    desk.view.resize(1280, 800)
    desk.view.show()
    desk.view.activateWindow()
    go(desk, "satu")
    assert desk.view.focusWidget() is desk.view.message.text_field
    desk.view.reply.composer.insertPlainText("Halo")
    go(desk, "tiga")
    go(desk, "satu")
    composer = desk.view.reply.composer
    assert desk.view.focusWidget() is composer
    assert composer.textCursor().position() == len("Halo")


def test_where_the_last_row_goes_the_keyboard_stays_in_the_panel_and_no_button_has_it(desk: LaidDesk) -> None:
    panel = desk.view.queue
    panel.show()
    desk.view.show()
    desk.view.activateWindow()
    panel.narrowing.intent.pick("other")
    panel.filter_picked.emit()
    desk.rest()
    assert listed(desk) == ["satu", "empat"]
    panel.enter()
    desk.until(panel.list.hasFocus)
    desk.queue.finish(QueueState.SET_ASIDE, tuple(row.id for row in panel.model.rows))
    desk.rest()
    assert (listed(desk), panel.list.isVisible(), panel.hasFocus()) == ([], False, True)
    desk.queue.undo()
    desk.rest()
    assert (listed(desk), panel.list.hasFocus()) == (["satu", "empat"], True)


def test_escape_leaves_the_choices_for_the_list(desk: LaidDesk) -> None:
    panel = desk.view.queue
    panel.show()
    desk.view.show()
    desk.view.activateWindow()
    panel.narrowing.toggle()
    desk.until(panel.narrowing.state.hasFocus)
    QTest.keyClick(panel.narrowing.state, Qt.Key.Key_Escape)
    assert (panel.narrowing.state.isVisible(), panel.list.hasFocus()) == (False, True)


def test_where_the_queue_takes_the_place_of_the_message_the_next_message_is_seen(desk: LaidDesk) -> None:
    view = desk.view
    view.resize(700, 600)
    view.show()
    view.activateWindow()
    view.queue.enter()
    desk.rest()
    assert (view.queue.isVisible(), view.message.isVisible()) == (True, False)
    step(desk, 1)
    assert (view.queue.isVisible(), view.message.text_field.hasFocus()) == (False, True)
    view.queue.enter()
    assert (view.queue.isVisible(), view.message.isVisible()) == (True, False)
    assert view.queue.width() > 250
    view.start_message()
    assert (view.queue.isVisible(), view.message.isVisible()) == (False, True)


def test_a_window_that_gets_too_narrow_for_both_keeps_the_message(desk: LaidDesk) -> None:
    view = desk.view
    view.resize(1400, 700)
    view.show()
    view.queue.show()
    step(desk, 1)
    assert (view.queue.isVisible(), view.message.isVisible()) == (True, True)
    view.resize(700, 600)
    desk.until(lambda: not view.queue.isVisible())
    assert view.message.isVisible()


def test_the_row_one_is_on_stays_whole_when_the_list_gets_lower(desk: LaidDesk) -> None:
    rows = desk.view.queue.list
    rows.resize(240, 280)
    rows.show()
    rows.setCurrentIndex(rows.model().index(2, 0))
    for height in (260, 200, 150, 110):
        rows.resize(240, height)
        desk.until(lambda: rows.viewport().rect().contains(rows.visualRect(rows.currentIndex())))


def test_a_note_takes_the_place_of_what_is_due_and_moves_nothing(desk: LaidDesk) -> None:
    view = desk.view
    view.resize(1400, 800)
    view.show()
    view.due.show_figures((("expired", "2 expired"),), is_banner=False)

    def foot() -> int:
        layout = view.layout()
        assert layout is not None
        layout.activate()
        return view.height() - view.verdict.mapTo(view, view.verdict.rect().bottomLeft()).y()

    high = foot()
    view.note.say("Set aside: 1.", action="Take back")
    assert (view.due.isVisible(), view.due.figures, foot()) == (False, ["2 expired"], high)
    view.note.hide()
    assert (view.due.isVisible(), foot()) == (True, high)
    view.due.show_figures((("today", "1 expires today"),), is_banner=True)
    view.note.say("Set aside: 1.")
    assert view.due.isVisible()
