from pathlib import Path

from PySide6.QtGui import QClipboard

from replydesk.config import load_config
from tests.journeys.conftest import Open
from ui.identity import IdentityDialog


def test_somebody_new_practises_and_copies_a_first_reply(open_window: Open, clipboard: QClipboard) -> None:
    opened = open_window()
    first = opened.shell.first_page
    first.person.setText("Rini Wulandari")
    first.institution.setText("Pemerintah Kota Contoh")
    first.practice_button.click()
    opened.wait_for_pages()
    assert opened.window.windowTitle().startswith("Pemerintah Kota Contoh")

    opened.window.banner_pressed.emit()
    opened.settle()
    assert opened.desk.message.text
    opened.type_message("KTP saya hilang, bagaimana mengurusnya?")
    opened.desk.suggestions.choose(0)
    opened.settle()
    opened.desk.verdict.copy_button.click()
    opened.settle()
    assert opened.desk.verdict.is_copied
    assert clipboard.text() == opened.desk.reply.text

    opened.window.go_to(2)
    opened.until(lambda: opened.history.table.model().rowCount() == 1)
    (row,) = opened.workspace.history.rows()
    assert row.line.person == "Rini Wulandari"
    assert row.reply is not None
    assert row.reply.sample


def test_an_empty_fact_base_says_what_to_do(open_window: Open) -> None:
    opened = open_window()
    opened.shell.first_page.empty_button.click()
    opened.go_without_encryption()
    opened.wait_for_pages()
    assert opened.paths.database.exists()
    opened.window.go_to(1)
    opened.until(lambda: opened.library.empty.sentence != "")
    assert "Impor" in opened.library.empty.sentence or "impor" in opened.library.empty.sentence


def test_the_second_start_opens_what_was_open_last(open_window: Open) -> None:
    first = open_window()
    first.shell.first_page.practice_button.click()
    first.wait_for_pages()
    first.window.close()
    again = open_window()
    again.wait_for_pages()
    assert again.workspace.is_practice


def test_a_fact_base_that_cannot_be_made_is_explained_where_it_was_asked_for(open_window: Open, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder should be")
    opened = open_window(tmp_path / "blocked" / "facts.db")
    first = opened.shell.first_page
    first.empty_button.click()
    opened.go_without_encryption()
    opened.until(lambda: str(tmp_path / "blocked") in first.problem.text())
    (tmp_path / "blocked").unlink()
    first.empty_button.click()
    opened.go_without_encryption()
    opened.wait_for_pages()


def test_the_first_page_speaks_the_other_language_when_asked(open_window: Open) -> None:
    opened = open_window()
    opened.shell.first_page.language_button.click()
    assert opened.shell.first_page.practice_button.text() == "Practise with samples"


def test_a_fact_base_that_has_gone_is_missed_and_not_silently_replaced(open_window: Open) -> None:
    first = open_window()
    first.shell.first_page.practice_button.click()
    first.wait_for_pages()
    first.window.close()
    first.paths.practice_database.unlink()
    again = open_window()
    assert str(first.paths.practice_database) in again.shell.problem
    again.shell.first_page.practice_button.click()
    again.until(lambda: again.shell.workspace is not None)
    assert again.workspace.is_practice


def test_the_names_on_record_can_be_changed_later(open_window: Open) -> None:
    opened = open_window()
    opened.shell.first_page.empty_button.click()
    opened.go_without_encryption()
    opened.wait_for_pages()
    old = opened.workspace
    opened.shell.ask_for_names()
    dialog = opened.window.findChild(IdentityDialog)
    assert dialog is not None
    dialog.person.setText("Budi Santoso")
    dialog.institution.setText("Pemerintah Kota Contoh")
    dialog.save_button.click()
    opened.until(lambda: opened.workspace is not old)
    assert opened.window.windowTitle().startswith("Pemerintah Kota Contoh")
    assert load_config(opened.paths.config).person == "Budi Santoso"
