"""The key of a fact base in the window: made, lost and had again."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest

from knowledge_base.keys.key_file import SlotKind, keys_path
from knowledge_base.store.connection import is_plain
from replydesk.keys.changing import slots_of
from tests.journeys.key_steps import (
    PASSPHRASE,
    Start,
    begin_and_put_off,
    begin_own,
    code_dialog,
    has_banner,
    keys_dialog,
    locked,
    protect_by_passphrase,
    type_back,
)
from tests.knowledge_base.keys.kept_keyring import Kept
from ui.workspace import LIBRARY


def test_a_new_fact_base_is_encrypted_and_the_code_is_typed_back(start: Start) -> None:
    first = start()
    begin_own(first)
    dialog = code_dialog(first)
    assert not is_plain(first.paths.database)
    assert {slot.kind for slot in slots_of(first.paths.database)} == {SlotKind.KEYRING, SlotKind.CODE}

    for field in dialog.fields.values():
        QTest.keyClicks(field, "XXXXX")
    dialog.keep_button.click()
    assert not dialog.problem.isHidden()
    assert has_banner(first)
    for field in dialog.fields.values():
        field.setText("")
    type_back(dialog)
    first.until(lambda: not has_banner(first))
    first.window.close()

    again = start()
    again.wait_for_pages()
    assert again.shell.keys.locked is None
    assert not has_banner(again)


def test_the_code_is_printed_from_its_dialog(start: Start, tmp_path: Path) -> None:
    opened = start()
    begin_own(opened)
    dialog = code_dialog(opened)
    paper = tmp_path / "kode.pdf"
    opened.ask.paper = QPdfWriter(str(paper))
    dialog.print_button.click()
    data = paper.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    assert dialog.isVisible()  # and is still to be typed back
    type_back(dialog)


def test_a_code_put_off_is_asked_for_and_the_new_one_opens_where_the_keyring_forgot(start: Start) -> None:
    first = start()
    begin_and_put_off(first)
    assert has_banner(first)
    first.window.banner_pressed.emit()
    dialog = code_dialog(first)
    code = dialog.code.text()
    type_back(dialog)
    first.until(lambda: not has_banner(first))
    first.window.close()
    Kept.texts.clear()

    lost = start()
    page = locked(lost)
    page.code.setText(code[:-1] + ("A" if code[-1] != "A" else "B"))
    page.code_button.click()
    lost.until(lambda: not page.problem.isHidden())
    assert lost.shell.workspace is None

    page.code.setText(code.lower().replace("-", " "))
    page.remember.setChecked(True)
    page.code_button.click()
    lost.wait_for_pages()
    lost.window.close()
    again = start()
    again.wait_for_pages()
    assert again.shell.keys.locked is None


def test_where_there_is_no_keyring_a_passphrase_opens_it(start: Start) -> None:
    first = start(keyring=False)
    begin_own(first)
    protect_by_passphrase(first, "kata")
    assert first.shell.keys.protect is not None
    assert "Frasa sandi" in first.shell.keys.protect.problem.text()
    protect_by_passphrase(first, PASSPHRASE)
    type_back(code_dialog(first))
    first.wait_for_pages()
    assert not is_plain(first.paths.database)
    first.window.close()

    again = start(keyring=False)
    page = locked(again)
    QTest.keyClicks(page.passphrase, "bukan yang ini sama sekali")
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    assert page.passphrase.text() == ""
    again.until(lambda: not page.problem.isHidden())
    QTest.keyClicks(page.passphrase, PASSPHRASE)
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    again.wait_for_pages()


def test_encryption_is_left_out_only_on_purpose(start: Start) -> None:
    opened = start(keyring=False)
    begin_own(opened)
    opened.go_without_encryption()
    opened.wait_for_pages()
    assert is_plain(opened.paths.database)
    assert opened.shell.keys.code is None
    opened.shell.lock()
    assert opened.shell.workspace is not None


def test_a_fact_base_whose_keys_are_gone_is_never_made_anew(start: Start) -> None:
    first = start()
    begin_and_put_off(first)
    first.window.close()
    keys_path(first.paths.database).unlink()
    before = first.paths.database.read_bytes()

    again = start()
    page = locked(again)
    assert page.keyring_button.isHidden()
    assert not page.backups_button.isHidden()
    assert str(keys_path(first.paths.database)) in page.sentence.text()
    assert first.paths.database.read_bytes() == before


def test_a_plain_fact_base_is_encrypted_later_and_given_a_passphrase(start: Start) -> None:
    opened = start(keyring=False)
    begin_own(opened)
    opened.go_without_encryption()
    opened.wait_for_pages()
    dialog = keys_dialog(opened)
    assert not dialog.code_button.isVisibleTo(dialog)
    dialog.renew_button.click()
    protect_by_passphrase(opened, PASSPHRASE)
    assert "dapat dibaca siapa pun" in code_dialog(opened).note.text()
    assert not is_plain(opened.paths.database)
    type_back(code_dialog(opened))
    opened.until(lambda: not has_banner(opened))

    dialog = keys_dialog(opened)
    opened.until(lambda: "Frasa sandi" in dialog.ways.text())
    for field in (dialog.passphrase, dialog.again):
        QTest.keyClicks(field, "lima kata lain tanpa kaitan")
    dialog.passphrase_button.click()
    opened.until(lambda: not dialog.said.isHidden())
    dialog.accept()
    opened.shell.lock()
    page = locked(opened)
    QTest.keyClicks(page.passphrase, "lima kata lain tanpa kaitan")
    page.passphrase_button.click()
    opened.wait_for_pages()


def test_a_new_key_makes_a_new_code(start: Start) -> None:
    opened = start()
    begin_own(opened)
    old = code_dialog(opened).code.text()
    code_dialog(opened).later_button.click()
    opened.wait_for_pages()
    keys_dialog(opened).renew_button.click()
    dialog = code_dialog(opened)
    assert dialog.code.text() != old
    type_back(dialog)
    opened.until(lambda: opened.shell.workspace is not None and not has_banner(opened))
    opened.window.close()
    Kept.texts.clear()
    again = start()
    page = locked(again)
    page.code.setText(old)
    page.code_button.click()
    again.until(lambda: not page.problem.isHidden())
    assert again.shell.workspace is None


def test_a_new_fact_base_beside_an_open_one_asks_for_a_passphrase(start: Start, tmp_path: Path) -> None:
    opened = start(keyring=False)
    begin_own(opened)
    opened.go_without_encryption()
    opened.wait_for_pages()
    opened.shell._base.create(tmp_path / "second.db", institution="")
    protect_by_passphrase(opened, PASSPHRASE)
    opened.until(lambda: opened.shell._base.path == tmp_path / "second.db")
    assert not is_plain(tmp_path / "second.db")


def test_a_fact_base_that_vanished_while_it_was_locked_is_missed_and_no_empty_one_offered(
    start: Start, tmp_path: Path
) -> None:
    first = start(keyring=False)
    begin_and_put_off(first, passphrase=PASSPHRASE)
    first.window.close()
    moved = tmp_path / "moved.db"
    keys_path(first.paths.database).rename(keys_path(moved))
    first.paths.database.rename(moved)

    again = start(keyring=False)
    again.until(lambda: again.shell.keys.closed is not None)
    again.ask.database = moved
    again.shell.open_another()
    page = locked(again)
    moved.rename(tmp_path / "gone.db")
    QTest.keyClicks(page.passphrase, PASSPHRASE)
    page.passphrase_button.click()
    again.until(lambda: again.shell.keys.closed is not None)
    assert again.shell._first is None
    assert str(moved) in again.shell.problem


def test_a_file_is_asked_for_after_the_passphrase_and_not_when_that_was_given_up(start: Start) -> None:
    opened = start(keyring=False)
    opened.ask.file = Path("faq.xlsx")
    opened.shell.first_page.import_button.click()
    opened.until(lambda: opened.shell.keys.protect is not None)
    assert opened.shell.keys.protect is not None
    opened.shell.keys.protect.reject()
    begin_and_put_off(opened, passphrase=PASSPHRASE)
    assert opened.window.place == LIBRARY
    assert not opened.library.importing.isVisible()


def test_beginning_with_a_file_goes_on_after_the_passphrase(start: Start) -> None:
    opened = start(keyring=False)
    opened.ask.file = Path("faq.xlsx")
    opened.shell.first_page.import_button.click()
    protect_by_passphrase(opened, PASSPHRASE)
    code_dialog(opened)
    assert opened.window.place == LIBRARY
    assert opened.library.importing.isVisible()
