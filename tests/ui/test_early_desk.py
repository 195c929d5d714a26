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
from ui.desk_page.view import DeskView
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


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    """A fact base to practise with, as it was left."""
    path = tmp_path / "practice.db"
    open_practice(path, entrance_in(tmp_path), act=ACT, institution="Kota Contoh").close()
    return path


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
    assert early.put_on(Desktop()) == Desktop(message=ASKED)
    view = early.give("id")
    assert view is not None
    assert view.message.text == ASKED
    assert early.give("en") is None
    early.translator.fall_silent()


def test_the_page_that_was_open_has_its_place(window: MainWindow, qapp: QApplication) -> None:
    early = early_in(window, qapp, page=HISTORY)
    assert window.place == HISTORY
    early.translator.fall_silent()


def test_where_another_page_came_before_what_was_written_is_kept_and_the_desk_is_not(
    window: MainWindow, qapp: QApplication
) -> None:
    early = early_in(window, qapp)
    view = early.give("id")
    assert view is not None
    view.message.text_field.setPlainText(ASKED)
    for choice, value in ((view.message.channel, "x"), (view.message.intent, str(Intent.COMPLAINT))):
        choice.pick(value)
        choice.picked.emit(value)
    window.show_page_alone(QWidget(), "ReplyDesk")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert early.give("id") is None
    assert early.put_on(Desktop(queued="1")) == Desktop(
        queued="1", message=ASKED, channel="x", intent=Intent.COMPLAINT, intent_set=True
    )
    early.translator.fall_silent()


def test_a_guess_that_turns_is_nothing_a_person_has_said() -> None:
    guessed = Desktop(message=ASKED, reply="Baik.", intent=Intent.QUESTION)
    assert guessed.is_as_said(replace(guessed, intent=Intent.COMPLAINT))
    assert not guessed.is_as_said(replace(guessed, intent=Intent.COMPLAINT, intent_set=True))
    assert not guessed.is_as_said(replace(guessed, reply="Tidak."))


def test_whoever_writes_elsewhere_meanwhile_goes_on_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, practice: Path
) -> None:
    with opened_window(qtbot, qapp, tmp_path, database=practice, written=ASKED) as opened:
        early = opened.window.page(DESK)
        assert isinstance(early, DeskView)
        QTest.keyClicks(early.message.handle, "@rini")
        early.start_reply()
        QTest.keyClicks(opened.window.focusWidget(), "Bai")
        opened.wait_for_pages()
        QTest.keyClicks(opened.window.focusWidget(), "k")
        assert (opened.desk.message.handle.text(), opened.desk.reply.text) == ("@rini", "Baik")


def test_the_page_somebody_went_to_meanwhile_stays(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, practice: Path
) -> None:
    with opened_window(qtbot, qapp, tmp_path, database=practice, written=ASKED) as opened:
        opened.window.go_to(HISTORY)
        opened.wait_for_pages()
        assert opened.window.place == HISTORY
        assert opened.desk.message.text == ASKED


def test_the_pages_are_built_around_it_and_it_is_answered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, practice: Path
) -> None:
    with opened_window(qtbot, qapp, tmp_path, database=practice, written=ASKED) as opened:
        opened.wait_for_pages()
        field = opened.desk.message.text_field
        assert field.toPlainText() == ASKED
        assert field.textCursor().position() == len(ASKED)
        opened.settle()
        assert opened.desk.suggestions.shown
