"""What is asked of an entry before it is approved, set in the window and held to."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.entry import Status
from knowledge_base.policy import Policy
from knowledge_base.store import open_store
from knowledge_base.store.policies import policy_of
from tests.journeys.conftest import KTP, Open
from tests.policies import store_policy
from tests.window import Opened
from ui.menu import MainMenu
from ui.policy.dialog import PolicyDialog
from ui.workspace import LIBRARY


def asked(opened: Opened) -> PolicyDialog:
    """Press the menu's line and return the dialog that opens."""
    menu = opened.window.findChild(MainMenu)
    assert menu is not None
    menu.policy_requested.emit()
    opened.until(lambda: opened.workspace.policy.dialog is not None)
    dialog = opened.workspace.policy.dialog
    assert dialog is not None
    return dialog


def write(opened: Opened) -> None:
    opened.library.add_button.click()
    opened.library.form.title.setText("Apa itu NIB?")
    opened.library.form.body.setPlainText("Nomor induk berusaha.")
    opened.library.form.save_button.click()
    opened.until(lambda: opened.library.detail.entry_title == "Apa itu NIB?" and opened.library.detail.isVisible())


def test_an_author_is_told_to_ask_somebody_else_until_the_base_is_run_by_one(facts: Path, open_window: Open) -> None:
    store = open_store(facts)
    with store.atomic():
        store_policy(store.settings, Policy())
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.window.go_to(LIBRARY)
    write(opened)
    opened.until(lambda: "orang lain" in opened.library.detail.life.refusal.text())
    assert not opened.library.detail.approve_button.isEnabled()

    dialog = asked(opened)
    assert not dialog.one_person.isChecked()
    dialog.one_person.setChecked(True)
    dialog.save_button.click()
    opened.until(opened.library.detail.approve_button.isEnabled)
    opened.library.detail.approve_button.click()

    def is_approved() -> bool:
        entry = opened.workspace.library.entry
        return entry is not None and entry.state is Status.APPROVED and entry.content.title != KTP.title

    opened.until(is_approved)


def test_what_is_filled_in_is_stored_and_what_cannot_be_meant_stays_open(desk: Opened, facts: Path) -> None:
    dialog = asked(desk)
    dialog.needs_source.setChecked(True)
    dialog.sop.setPlainText("Baca dua kali.")
    for typed in ("sebulan", "400"):
        dialog.warn_days.setText(typed)
        dialog.save_button.click()
        desk.until(lambda: bool(dialog.problem.text()) and dialog.save_button.isEnabled())
    dialog.warn_days.setText("14")
    dialog.save_button.click()
    desk.until(lambda: desk.workspace.policy.dialog is None)
    desk.shell.shut_down()
    store = open_store(facts)
    assert policy_of(store.settings) == Policy(one_person=True, needs_source=True, sop="Baca dua kali.", warn_days=14)
    store.close()


def test_settings_and_what_was_done_before_them_are_undone_one_key_after_the_other(desk: Opened, facts: Path) -> None:
    desk.wait_for_pages()
    desk.window.go_to(LIBRARY)
    write(desk)
    dialog = asked(desk)
    dialog.needs_source.setChecked(True)
    dialog.save_button.click()
    desk.until(lambda: desk.workspace.policy.dialog is None)
    desk.window.activateWindow()
    desk.library.table.setFocus()
    desk.until(desk.library.table.hasFocus)
    before = desk.library
    QTest.keyClick(desk.library.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.library is not before and desk.library.table.hasFocus())  # the pages are built anew
    assert "Syarat persetujuan" in desk.library.note.sentence.text()
    assert desk.library.note.action_button.isVisible()
    QTest.keyClick(desk.library.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: "Apa itu NIB?" in desk.library.note.sentence.text())
    assert desk.library.note.action_button.isVisible()
    desk.shell.shut_down()
    store = open_store(facts)
    assert not policy_of(store.settings).needs_source
    assert [entry.content.title for entry in store.entries.every() if entry.content.title == "Apa itu NIB?"] == []
    store.close()


def test_what_was_set_is_undone_from_the_fact_base_page_and_stands_in_the_log(desk: Opened, facts: Path) -> None:
    desk.wait_for_pages()
    desk.window.go_to(LIBRARY)
    dialog = asked(desk)
    dialog.needs_source.setChecked(True)
    dialog.save_button.click()
    desk.until(lambda: desk.workspace.policy.dialog is None)
    desk.window.activateWindow()
    desk.library.table.setFocus()
    desk.until(desk.library.table.hasFocus)
    QTest.keyClick(desk.library.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: "Syarat persetujuan" in desk.library.note.sentence.text())
    desk.shell.shut_down()
    store = open_store(facts)
    assert not policy_of(store.settings).needs_source
    changes = [line.detail["settings"]["approval-needs-source"] for line in store.audit.lines()]
    assert changes == [["yes", ""], ["", "yes"]]
    store.close()
