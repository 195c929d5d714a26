"""What is said of long work, and how it is stopped."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from knowledge_base.course import Course, Stage, Stopped
from tests.window import WAIT_MS
from ui.theme import Theme
from ui.waiting import WaitingView
from ui.work_strip import WorkStrip, progress_words, stage_words


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> WorkStrip:
    made = WorkStrip(theme, "en")
    qtbot.addWidget(made)
    return made


def test_what_takes_a_while_is_shown_with_how_far_it_is(qtbot: QtBot, strip: WorkStrip) -> None:
    course = Course()
    course.enter(Stage.WRITING, 12_000)
    strip.follow("Writing all.csv …", course)
    assert strip.isHidden()  # it may be over at once
    course(1_500)
    qtbot.waitUntil(strip.isVisible, timeout=WAIT_MS)
    assert (strip.sentence.text(), strip.where) == ("Writing all.csv …", "Writing: 1,500 of 12,000")
    course(3_000)
    qtbot.waitUntil(lambda: strip.where == "Writing: 3,000 of 12,000", timeout=WAIT_MS)
    strip.rest()
    assert strip.isHidden()
    assert not strip.is_at_work


def test_its_button_stops_the_work_once(qtbot: QtBot, strip: WorkStrip) -> None:
    course = Course()
    strip.follow("Writing all.csv …", course)
    strip._show()
    with qtbot.waitSignal(strip.stopped, timeout=WAIT_MS):
        strip.stop_button.click()
    assert not strip.stop_button.isEnabled()
    with pytest.raises(Stopped):
        course.look()


def test_the_keyboard_goes_back_to_where_it_was(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row, strip = QVBoxLayout(page), WorkStrip(theme, "en")
    first, export = QPushButton("Desk"), QPushButton("Export")
    for one in (first, export, strip):
        row.addWidget(one)
    page.show()
    qtbot.waitUntil(page.isActiveWindow, timeout=WAIT_MS)
    export.setFocus()
    strip.follow("Writing all.csv …", Course())
    strip._show()
    strip.stop_button.setFocus()
    strip.rest()
    assert page.focusWidget() is export


def test_what_cannot_be_stopped_any_more_offers_no_button_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    view, course = WaitingView(theme, "The backup is being put back"), Course()
    qtbot.addWidget(view)
    view.show()
    view.show_course(course, "en")
    assert view.stop_button.isVisible()
    hint = view.hint.text()
    course.pass_return()
    view.show_course(course, "en")
    assert not view.stop_button.isVisible()
    assert view.hint.text() not in {"", hint}
    assert not course.stop()


def test_every_stage_has_words_of_its_own() -> None:
    assert len({stage_words(one) for one in (*Stage, None)}) == len(Stage) + 1
    course = Course()
    course.enter(Stage.READING)
    course(1_200)
    assert progress_words(course, "id") == "Reading: 1.200"
