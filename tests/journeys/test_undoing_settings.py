"""The institution's name and the second person, and Ctrl+Z on the fact base page."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.entry import EntryContent
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from replydesk.appointing import appoint
from replydesk.pin import Cost
from tests.journeys.conftest import Open
from tests.window import NOON, Opened
from ui.identity import IdentityDialog
from ui.menu import MainMenu
from ui.workspace import LIBRARY

SARI = Act(person="Sari", at=NOON - timedelta(hours=1))


def press_undo(opened: Opened) -> None:
    opened.window.activateWindow()
    opened.library.table.setFocus()
    opened.until(opened.library.table.hasFocus)
    QTest.keyClick(opened.library.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_name_of_the_institution_comes_back_into_the_title(desk: Opened) -> None:
    desk.wait_for_pages()
    desk.window.go_to(LIBRARY)
    menu = desk.window.findChild(MainMenu)
    assert menu is not None
    menu.identity_requested.emit()
    dialog = desk.window.findChild(IdentityDialog)
    assert dialog is not None
    dialog.institution.setText("Kabupaten Contoh")
    dialog.save_button.click()
    desk.until(lambda: desk.window.windowTitle().startswith("Kabupaten Contoh"))
    desk.wait_for_pages()
    desk.window.go_to(LIBRARY)
    press_undo(desk)
    desk.until(lambda: desk.window.windowTitle().startswith("Kota Contoh"))
    desk.until(lambda: "Pengaturan instansi" in desk.library.note.sentence.text())


def test_the_second_person_is_left_alone_once_and_then_the_step_before_is_undone(
    facts: Path, open_window: Open
) -> None:
    store = open_store(facts)
    store.entries.add(EntryContent(title="Apa itu NIB?", body="Nomor induk berusaha."), SARI)
    appoint(store, "Budi", "483920", SARI, cost=Cost(log2_n=4, r=1, p=1))
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.window.go_to(LIBRARY)
    press_undo(opened)
    opened.until(lambda: "PIN" in opened.library.note.sentence.text())
    press_undo(opened)
    opened.until(lambda: "Apa itu NIB?" in opened.library.note.sentence.text())
