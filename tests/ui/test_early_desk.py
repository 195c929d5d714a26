"""The desk that is there before everything else: what is written on it stays when the pages are built around it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from replydesk.draft import Intent
from tests.tour_base import ACT
from tests.window import NOON, entrance_in, opened_window
from ui.desk_page.desktop import Desktop
from ui.early_desk import EarlyDesk
from ui.main_window import MainWindow
from ui.opening import open_practice
from ui.page_places import DESK, HISTORY
from ui.theme import Theme

ASKED = "ktp saya hilang"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    shown = MainWindow(Theme(qapp))
    qtbot.addWidget(shown)
    return shown


def early_in(window: MainWindow, application: QApplication, *, page: int = DESK) -> EarlyDesk:
    theme = window._theme
    return EarlyDesk(application, window, theme, language="id", page=page, now=NOON)


def test_a_message_can_be_written_before_anything_else_is_there(window: MainWindow, qapp: QApplication) -> None:
    early = early_in(window, qapp)
    window.show()
    early.start()
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, ASKED)
    assert early.text == ASKED
    view = early.give("id")
    assert view is not None
    assert view.message.text == ASKED
    assert early.give("en") is None
    early.translator.fall_silent()


def test_the_page_that_was_open_has_its_place(window: MainWindow, qapp: QApplication) -> None:
    early = early_in(window, qapp, page=HISTORY)
    assert window.place == HISTORY
    early.translator.fall_silent()


def test_where_another_page_came_before_the_message_is_kept_and_the_desk_is_not(
    window: MainWindow, qapp: QApplication
) -> None:
    early = early_in(window, qapp)
    view = early.give("id")
    assert view is not None
    view.message.text_field.setPlainText(ASKED)
    window.show_page_alone(QWidget(), "ReplyDesk")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert early.give("id") is None
    assert early.put_on(Desktop(handle="@rini")) == Desktop(handle="@rini", message=ASKED)
    early.translator.fall_silent()


def test_a_guess_that_turns_is_nothing_a_person_has_said() -> None:
    guessed = Desktop(message=ASKED, reply="Baik.", intent=Intent.QUESTION)
    assert guessed.is_as_said(replace(guessed, intent=Intent.COMPLAINT))
    assert not guessed.is_as_said(replace(guessed, intent=Intent.COMPLAINT, intent_set=True))
    assert not guessed.is_as_said(replace(guessed, reply="Tidak."))


def test_the_pages_are_built_around_it_and_it_is_answered(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    database = tmp_path / "practice.db"
    open_practice(database, entrance_in(tmp_path), act=ACT, institution="Kota Contoh").close()
    with opened_window(qtbot, qapp, tmp_path, database=database, written=ASKED) as opened:
        opened.wait_for_pages()
        field = opened.desk.message.text_field
        assert field.toPlainText() == ASKED
        assert field.textCursor().position() == len(ASKED)
        opened.settle()
        assert opened.desk.suggestions.shown
