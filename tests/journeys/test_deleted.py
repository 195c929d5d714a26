"""What was deleted: the list of it, what is read there, and how it comes back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from knowledge_base.entry import Status
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from replydesk.bulk import Change
from tests.journeys.conftest import KTP, OPENING, Open, approved
from tests.window import NOON, Opened
from ui.library_page.model import STATUS, TITLE, VALID_UNTIL
from ui.menu import MainMenu
from ui.workspace import LIBRARY

NIB = replace(KTP, title="Apa itu NIB?", body="Nomor induk berusaha.", variants=())


def column(opened: Opened, number: int = TITLE) -> list[str]:
    model = opened.library.table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def choose_in_menu(opened: Opened, words: str) -> None:
    [menu] = opened.window.findChildren(MainMenu)
    next(action for action in menu.findChildren(QAction) if action.text() == words).trigger()


@pytest.fixture
def tidied(facts: Path, open_window: Open) -> Opened:
    """The window on a fact base of which Budi deleted two entries, in the list of those."""
    store = open_store(facts)
    approved(store, NIB, "nib")
    for name in ("nib", "ktp-hilang"):
        store.entries.delete(store.entries.id_of(name), Act(person="Budi", at=NOON))
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    choose_in_menu(opened, "Entri yang dihapus …")
    opened.until(lambda: set(column(opened)) == {NIB.title, KTP.title})
    return opened


def read(opened: Opened, title: str) -> None:
    opened.library.table.go_to(column(opened).index(title))
    opened.until(lambda: opened.library.detail.entry_title == title and opened.library.detail.isVisible())


def test_the_list_says_when_and_by_whom_and_is_a_search_like_any_other(tidied: Opened) -> None:
    library = tidied.library
    assert tidied.window.place == LIBRARY
    assert library.search.text() == "status:dihapus "
    assert column(tidied, STATUS) == ["Dihapus", "Dihapus"]
    assert column(tidied, VALID_UNTIL) == ["21 Nov 2026 · Budi"] * 2
    assert library.table.model().headerData(VALID_UNTIL, Qt.Orientation.Horizontal) == "Dihapus pada"
    QTest.keyClicks(library.search, "nib")
    tidied.until(lambda: column(tidied) == [NIB.title])
    library.search.clear()
    tidied.until(lambda: column(tidied) == [OPENING.title])
    library.status.pick("deleted")
    library.status.picked.emit("deleted")
    tidied.until(lambda: set(column(tidied)) == {NIB.title, KTP.title})


def test_a_deleted_entry_is_read_and_can_only_be_brought_back(tidied: Opened) -> None:
    read(tidied, KTP.title)
    detail = tidied.library.detail
    assert tidied.workspace.library.entry is None
    shown = [button for button in detail.findChildren(type(detail.edit_button)) if not button.isHidden()]
    assert {detail.restore_button, detail.history_button} == set(shown) & {
        detail.approve_button,
        detail.submit_button,
        detail.send_back_button,
        detail.edit_button,
        detail.retire_button,
        detail.delete_button,
        detail.restore_button,
        detail.history_button,
    }
    QTest.keyClick(tidied.library.table, Qt.Key.Key_Return)
    assert not tidied.library.is_form_open
    detail.history_button.click()
    tidied.until(lambda: tidied.workspace.entry_history.dialog is not None)
    dialog = tidied.workspace.entry_history.dialog
    assert dialog is not None
    dialog.table.go_to(1)
    assert not dialog.draft_button.isEnabled()
    dialog.reject()


def test_it_comes_back_as_a_draft_and_one_undo_takes_that_back(tidied: Opened) -> None:
    read(tidied, KTP.title)
    tidied.library.detail.restore_button.click()
    tidied.until(lambda: column(tidied) == [NIB.title])
    entry = tidied.workspace.library.entry
    assert entry is not None
    assert (entry.content, entry.state) == (KTP, Status.DRAFT)
    assert tidied.library.detail.isVisible()  # it is read on, though the list holds it no more
    assert tidied.library.detail.edit_button.isVisible()
    tidied.library.table.setFocus()
    QTest.keyClick(tidied.library.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    tidied.until(lambda: set(column(tidied)) == {NIB.title, KTP.title})


def test_several_come_back_at_once(tidied: Opened) -> None:
    library = tidied.library
    library.table.go_to(0)  # what is read of it comes when others are selected, too
    library.table.selectAll()
    tidied.hear_out()
    assert library.bulk.isVisible()
    shown = [change for change, button in library.bulk.buttons.items() if button.isVisible()]
    assert shown == [Change.RESTORE]
    library.bulk.buttons[Change.RESTORE].click()
    tidied.until(lambda: column(tidied) == [])
    library.search.clear()
    tidied.until(lambda: set(column(tidied)) == {NIB.title, KTP.title, OPENING.title})
    library.note.action_button.click()
    tidied.until(lambda: column(tidied) == [OPENING.title])


def test_what_is_deleted_is_not_suggested_until_it_is_back(tidied: Opened) -> None:
    tidied.window.go_to(0)
    tidied.type_message("ktp ilang gmn ngurusnya")
    assert KTP.title not in [card.title for card in tidied.desk.suggestions.shown]
    tidied.window.go_to(LIBRARY)
    read(tidied, KTP.title)
    tidied.library.detail.restore_button.click()
    tidied.until(lambda: column(tidied) == [NIB.title])
    tidied.window.go_to(0)
    tidied.settle()
    assert KTP.title in [card.title for card in tidied.desk.suggestions.shown]


def test_a_deletion_leaves_alone_what_the_person_has_gone_on_to(desk: Opened) -> None:
    desk.window.go_to(LIBRARY)
    desk.until(lambda: len(column(desk)) == 2)
    read(desk, KTP.title)
    desk.library.detail.delete_button.click()
    read(desk, OPENING.title)  # before the worker has answered
    desk.until(lambda: column(desk) == [OPENING.title])
    assert desk.library.detail.entry_title == OPENING.title
    assert desk.library.detail.isVisible()
