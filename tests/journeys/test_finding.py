"""Finding entries on the page of the fact base: the language of the search box, its offers, what it says."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from replydesk.bulk import Change
from tests.journeys.conftest import KTP, OPENING, Open
from tests.window import Opened
from ui.library_page.model import TITLE
from ui.workspace import LIBRARY


def titles(opened: Opened) -> list[str]:
    model = opened.library.table.model()
    return [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]


def go(opened: Opened) -> None:
    opened.window.go_to(LIBRARY)
    opened.until(lambda: len(titles(opened)) == 2)


def test_conditions_narrow_the_list_and_what_is_not_understood_is_said_below(desk: Opened) -> None:
    go(desk)
    desk.library.search.setText("jenis:fakta ")
    desk.until(lambda: titles(desk) == [OPENING.title])
    assert desk.library.remarks.isHidden()
    desk.library.search.setText("warna:merah -jenis:fakta ")
    desk.until(lambda: titles(desk) == [KTP.title])
    assert "warna:merah" in desk.library.remarks.text()
    assert "tak-dipakai:" in desk.library.remarks.text()


def test_a_misspelt_word_finds_what_was_meant_and_says_so(desk: Opened) -> None:
    go(desk)
    desk.library.search.setText("kepolisain ")
    desk.until(lambda: titles(desk) == [KTP.title])
    assert "kepolisian" in desk.library.remarks.text()
    desk.library.search.clear()
    desk.until(desk.library.remarks.isHidden)


def test_keys_and_values_are_offered_and_taken_with_tab(desk: Opened) -> None:
    go(desk)
    search = desk.library.search
    QTest.keyClicks(search, "loket je")
    assert search.offers == ["jenis:"]
    QTest.keyClick(search, Qt.Key.Key_Tab)
    assert search.text() == "loket jenis:"
    assert search.offers == ["jenis:fakta", "jenis:jawaban", "jenis:hoaks"]
    QTest.keyClick(search, Qt.Key.Key_Tab)
    assert (search.text(), search.offers) == ("loket jenis:fakta ", [])
    desk.until(lambda: titles(desk) == [OPENING.title])
    assert search.hasFocus()


def test_the_keys_are_offered_in_the_language_of_the_window(open_window: Open, facts: Path) -> None:
    opened = open_window(facts, language="en")
    opened.wait_for_pages()
    go(opened)
    QTest.keyClicks(opened.library.search, "-aut")
    assert opened.library.search.offers == ["-author:"]


def select_both(opened: Opened) -> None:
    table = opened.library.table
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_rows == (0, 1)
    assert opened.library.bulk.isVisible()


def test_several_entries_are_changed_at_once_and_one_undo_takes_it_back(desk: Opened) -> None:
    go(desk)
    select_both(desk)
    panel = desk.library.bulk
    panel.buttons[Change.ADD_TAG].click()
    assert panel.problem.text()
    panel.tags.setText("penting, loket")
    panel.buttons[Change.ADD_TAG].click()
    desk.until(lambda: "2" in panel.summary.text())
    desk.library.search.setText("tag:penting ")
    desk.until(lambda: titles(desk) == [])  # the approved wordings go on serving without it
    assert desk.library.bulk.isVisible()
    desk.library.note.action_button.click()
    desk.until(lambda: not desk.library.note.action_button.isVisible())
    desk.library.search.clear()
    desk.until(lambda: len(titles(desk)) == 2)
    table = desk.library.table
    place = table.visualRect(table.model().index(0, TITLE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    desk.until(desk.library.detail.isVisible)


def test_several_entries_are_deleted_and_come_back(desk: Opened) -> None:
    go(desk)
    select_both(desk)
    desk.library.bulk.buttons[Change.DELETE].click()
    desk.until(lambda: titles(desk) == [])
    assert desk.library.bulk.isVisible()
    desk.library.note.action_button.click()
    desk.until(lambda: len(titles(desk)) == 2)


def test_several_entries_are_changed_though_the_pages_are_built_anew_meanwhile(desk: Opened) -> None:
    go(desk)
    select_both(desk)
    pages, runner, built = desk.library, desk.shell._base.runner, Event()
    assert runner is not None
    runner.run(lambda _store: built.wait(10), lambda _built: None, lambda error: pytest.fail(str(error)))
    desk.library.bulk.buttons[Change.DELETE].click()
    desk.shell._rebuild()  # as in letters of another size
    desk.until(lambda: not isValid(pages))
    built.set()
    left: list[int] = []
    runner.run(lambda store: len(list(store.entries.every())), left.append, lambda error: pytest.fail(str(error)))
    desk.until(lambda: bool(left))
    assert left == [0]


def test_a_last_day_that_is_none_is_said(desk: Opened) -> None:
    go(desk)
    select_both(desk)
    panel = desk.library.bulk
    panel.until.setText("kapan-kapan")
    panel.buttons[Change.VALID_UNTIL].click()
    assert "kapan-kapan" in panel.problem.text()
    panel.until.setText("31/12/2027")
    panel.buttons[Change.VALID_UNTIL].click()
    desk.until(lambda: "2" in panel.summary.text())
