from pathlib import Path

from PySide6.QtGui import QClipboard

from knowledge_base.wordings import Voice
from replydesk.config import load_config
from tests.journeys.conftest import Open
from ui.identity import IdentityDialog
from ui.workspace import LIBRARY


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
    assert opened.window.place == LIBRARY
    opened.until(lambda: opened.library.empty.sentence != "")
    assert "impor" in opened.library.empty.sentence
    assert "Lembaga" in opened.library.empty.sentence  # where to set what was skipped


def test_greeting_accounts_and_channels_are_set_at_the_start_and_hold_from_the_first_reply(open_window: Open) -> None:
    opened = open_window()
    first = opened.shell.first_page
    assert opened.window.focusWidget() is first.practice_button  # whoever only presses Enter is there at once
    first.institution.setText("Pemerintah Kota Contoh")
    first.accounts.open_button.click()
    (row,) = first.accounts.rows.rows
    assert row.name.text() == "Pemerintah Kota Contoh"
    row.greeting.setText("Salam, Warga Contoh.")
    row.channel.pick("x")
    leader = first.accounts.rows.add()
    leader.name.setText("Pemimpin")
    leader.voice.pick("leader")

    first.language_button.click()  # what was typed is there in the other language, too
    first = opened.shell.first_page
    assert first.institution.text() == "Pemerintah Kota Contoh"
    row, leader = first.accounts.rows.rows
    first.empty_button.click()
    assert "Pemimpin" in first.problem.text()  # the name of every account of a leader is none of its own
    assert opened.shell.workspace is None
    leader.name.setText("Wali Kota Contoh")
    first.empty_button.click()
    opened.go_without_encryption()
    opened.wait_for_pages()
    own, other = opened.workspace.station.house.accounts
    assert (own.name, own.greeting, own.channel) == ("Pemerintah Kota Contoh", "Salam, Warga Contoh.", "x")
    assert other.speaker.voice is Voice.LEADER
    opened.until(lambda: opened.library.empty.sentence != "")
    assert "Institution" not in opened.library.empty.sentence


def test_what_was_named_before_practising_is_there_in_the_own_fact_base_and_what_was_skipped_is_not(
    open_window: Open,
) -> None:
    opened = open_window()
    first = opened.shell.first_page
    first.accounts.open_button.click()
    first.accounts.rows.rows[0].name.setText("Dinas Contoh")
    first.practice_button.click()
    opened.wait_for_pages()
    practice = opened.workspace
    assert len(practice.station.house.accounts) == 0  # samples have greetings of their own
    opened.shell._choosing._on_own_requested()
    opened.go_without_encryption()
    opened.until(lambda: opened.workspace is not practice)
    (account,) = opened.workspace.station.house.accounts
    assert account.name == "Dinas Contoh"


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
    first = opened.shell.first_page
    assert first.practice_button.text() == "Practise with samples"
    first.accounts.open_button.click()
    first.accounts.rows.rows[0].closing.setText("Thank you.")
    first.accounts.skip_button.click()
    assert first.accounts_named == ()
    assert opened.window.focusWidget() is first.accounts.open_button
    first.accounts.open_button.click()
    assert first.accounts.rows.rows[0].closing.text() == ""


def test_a_fact_base_that_has_gone_is_missed_and_not_silently_replaced(open_window: Open) -> None:
    first = open_window()
    first.shell.first_page.practice_button.click()
    first.wait_for_pages()
    first.window.close()
    first.paths.practice_database.unlink()
    again = open_window()
    again.until(lambda: again.shell.keys.closed is not None)
    assert str(first.paths.practice_database) in again.shell.problem
    assert again.shell._first is None
    assert again.shell.keys.closed is not None
    again.shell.keys.closed.first_button.click()
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
