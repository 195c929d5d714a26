"""A fact base that is locked, and what was unfinished in it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.key_steps import (
    PASSPHRASE,
    Start,
    begin_and_put_off,
    begin_own,
    code_dialog,
    has_banner,
    keys_dialog,
    locked,
)
from tests.window import Opened
from ui.workspace import LIBRARY


def started_locked(start: Start) -> Opened:
    """Return the program started on a fact base that a passphrase protects and no keyring opens."""
    first = start(keyring=False)
    begin_and_put_off(first, passphrase=PASSPHRASE)
    first.window.close()
    opened = start(keyring=False)
    locked(opened)
    return opened


def test_a_locked_desk_comes_back_as_it_was(start: Start) -> None:
    opened = start()
    begin_and_put_off(opened)
    opened.type_message("min ktp sy ilang")
    opened.type_reply("Halo, Kak.")
    left = opened.workspace.desk.under_way
    opened.shell._idle.idle.emit()
    page = locked(opened)
    assert opened.shell.workspace is None
    assert left._heard is None
    assert opened.shell.keys.holder._held == {}

    opened.shell.speak("en")
    page = locked(opened)
    assert page.keyring_button.text() == "Open with this computer's keyring"
    page.keyring_button.click()
    opened.wait_for_pages()
    assert opened.desk.message.text == "min ktp sy ilang"
    assert opened.desk.reply.text == "Halo, Kak."
    assert opened.workspace.desk.under_way is left
    opened.shell.speak("id")
    opened.until(lambda: opened.workspace.station.wording.language == "id")
    assert opened.workspace.desk.under_way is left
    assert left._heard is not None


def test_another_fact_base_that_is_locked_takes_the_place_of_the_open_one(start: Start, tmp_path: Path) -> None:
    opened = started_locked(start)
    opened.ask.database = tmp_path / "second.db"
    opened.shell._base.create(tmp_path / "second.db", institution="")
    opened.go_without_encryption()
    opened.wait_for_pages()
    opened.shell.settings.show()
    opened.ask.database = opened.paths.database
    opened.shell.open_another()
    page = locked(opened)
    assert opened.shell.settings.dialog is None  # it showed what is set in the other one
    QTest.keyClicks(page.passphrase, PASSPHRASE)
    page.passphrase_button.click()
    opened.until(lambda: opened.shell._base.path == opened.paths.database)


def test_the_window_waits_as_long_as_is_chosen_before_it_locks(start: Start) -> None:
    opened = start()
    begin_and_put_off(opened)
    timer = opened.shell._idle._timer
    assert not timer.isActive()
    opened.shell._idle._on_minutes_picked("5")
    assert timer.isActive()
    assert timer.interval() == 5 * 60_000
    opened.shell._idle._on_minutes_picked("0")
    assert not timer.isActive()


def test_it_locks_again_after_it_was_locked_and_opened(start: Start) -> None:
    opened = start()
    begin_and_put_off(opened)
    opened.shell._idle._on_minutes_picked("5")
    for _time in range(2):
        QTest.keyClick(opened.window, Qt.Key.Key_Shift)
        assert opened.shell._idle._timer.isActive()
        opened.shell._idle._timer.setInterval(1)  # as when five minutes are over
        page = locked(opened)
        opened.shell._idle._timer.setInterval(5 * 60_000)
        opened.shell._idle._timer.stop()  # as it is when it was idle
        page.keyring_button.click()
        opened.wait_for_pages()


def test_locking_closes_the_dialogs_with_the_recovery_code_and_with_entries(start: Start) -> None:
    opened = start()
    begin_own(opened)
    code_dialog(opened)
    opened.shell._idle.idle.emit()
    page = locked(opened)
    opened.until(lambda: opened.shell.keys.code is None)
    page.keyring_button.click()
    opened.wait_for_pages()
    assert has_banner(opened)

    opened.workspace.tidying.ask()
    assert QApplication.activeModalWidget() is not None
    opened.shell.lock()
    assert QApplication.activeModalWidget() is None


def test_what_is_unfinished_waits_while_another_fact_base_is_open(start: Start, tmp_path: Path) -> None:
    opened = started_locked(start)
    opened.shell._base.create(tmp_path / "second.db", institution="")
    opened.go_without_encryption()
    opened.wait_for_pages()
    opened.type_message("min ktp sy ilang")
    opened.type_reply("Halo, Kak.")
    opened.ask.database = opened.paths.database
    opened.shell.open_another()
    page = locked(opened)
    QTest.keyClicks(page.passphrase, PASSPHRASE)
    page.passphrase_button.click()
    opened.wait_for_pages()
    assert opened.desk.message.text == ""

    opened.shell.lock()
    locked(opened)
    opened.ask.database = tmp_path / "second.db"
    opened.shell.open_another()
    opened.wait_for_pages()
    assert opened.desk.message.text == "min ktp sy ilang"
    assert opened.desk.reply.text == "Halo, Kak."


def test_an_unsaved_entry_is_there_again_after_a_change_of_key(start: Start) -> None:
    opened = start()
    begin_and_put_off(opened)
    opened.window.go_to(LIBRARY)
    opened.library.add_button.click()
    QTest.keyClicks(opened.library.form.title, "KTP hilang")
    keys_dialog(opened).renew_button.click()
    assert not opened.window.isEnabled()
    code_dialog(opened).later_button.click()
    assert opened.window.isEnabled()
    assert opened.library.form.title.text() == "KTP hilang"
