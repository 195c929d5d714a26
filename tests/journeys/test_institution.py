"""An institution sets its accounts, a special time and its own rules, and every reply is judged by them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knowledge_base.store.entries import Act
from replydesk.draft import Mode
from tests.window import NOON, Opened, entrance_in, opened_window
from ui.desk_page.finding_row import FindingRow
from ui.house_dialog import HouseDialog
from ui.opening import open_practice
from ui.workspace import DESK

RULE = "extends: existence\nmessage: \"Jangan tulis '%s'.\"\nlevel: {level}\ntokens: [sampel]\n"


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    path = tmp_path / "practice.db"
    open_practice(path, entrance_in(tmp_path), act=Act(person="Rini", at=NOON), institution="Kota Contoh").close()
    with opened_window(qtbot, qapp, tmp_path, database=path) as opened:
        opened.wait_for_pages()
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "aturan" / "kota" / "sampel.yml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE.format(level="error"), encoding="utf-8")
    return path.parent.parent


def fill(opened: Opened, fill_in: Callable[[HouseDialog], None], *, is_taken: bool = True) -> HouseDialog:
    """Open the dialog, fill it in, save, and wait for what comes of it."""
    before = opened.workspace
    opened.shell.ask_for_house()
    dialog = opened.window.findChildren(HouseDialog)[-1]
    fill_in(dialog)
    dialog.save_button.click()
    if is_taken:
        opened.until(lambda: opened.workspace is not before)
        opened.window.go_to(DESK)
        opened.until(opened.desk.reply.isVisible)  # the new page is laid out a moment later
    else:
        opened.until(lambda: bool(dialog.problem.text()))
    return dialog


def choose(opened: Opened, folder: Path) -> Callable[[HouseDialog], None]:
    def fill_in(dialog: HouseDialog) -> None:
        opened.ask.folder = folder
        dialog.folder_button.click()

    return fill_in


def said(opened: Opened) -> str:
    rows = opened.desk.findings.findChildren(FindingRow)
    return "\n".join(row.go_button.accessibleName() for row in rows if not row.isHidden())


def await_said(opened: Opened, text: str, words: str) -> None:
    """Write the reply, and wait until the findings say *words* of it."""
    write(opened, text)
    opened.until(lambda: words in said(opened))


def write(opened: Opened, text: str) -> str:
    """Write the reply, and return what the findings say of it."""
    opened.desk.reply.composer.replace_all(text)
    opened.settle()
    return said(opened)


def test_a_folder_of_rules_is_chosen_and_holds_at_once_and_after_each_change(opened: Opened, folder: Path) -> None:
    fill(opened, choose(opened, folder))
    await_said(opened, "Sampel diperiksa.", "Jangan tulis 'Sampel'")
    (folder / "kota" / "sampel.yml").write_text(RULE.format(level="error").replace("sampel", "kuota"), encoding="utf-8")
    assert "Jangan tulis" not in write(opened, "Sampel sudah diperiksa.")
    await_said(opened, "Kuota sudah diperiksa.", "Jangan tulis 'Kuota'")


def test_a_folder_that_goes_missing_shuts_the_gate_until_it_is_back(opened: Opened, folder: Path) -> None:
    fill(opened, choose(opened, folder))
    folder.rename(folder.with_name("pindah"))
    await_said(opened, "Selamat pagi.", str(folder))
    opened.desk.verdict.copy_requested.emit()
    opened.settle()
    assert not opened.desk.verdict.is_copied
    folder.with_name("pindah").rename(folder)
    assert str(folder) not in write(opened, "Selamat siang.")


def test_a_broken_folder_is_refused_with_file_and_line_and_changes_nothing(opened: Opened, folder: Path) -> None:
    path = folder / "kota" / "sampel.yml"
    path.write_text("extends: existence\nmessage: x\ntokens: [a]\ntokenz: [a]\n", encoding="utf-8")
    dialog = fill(opened, choose(opened, folder), is_taken=False)
    assert str(path) in dialog.problem.text()
    assert "4" in dialog.problem.text().replace(str(path), "")
    dialog.reject()
    assert "tokenz" not in write(opened, "Selamat pagi.")


def test_a_special_time_is_shown_and_holds(opened: Opened) -> None:
    assert not opened.desk.reply.modes.isVisible()
    assert "masa pemilu" not in write(opened, "Wali Kota berhasil menurunkan angka itu.")
    fill(opened, lambda dialog: dialog.modes[Mode.ELECTION].setChecked(True))
    opened.until(opened.desk.reply.modes.isVisible)
    await_said(opened, "Wali Kota berhasil menurunkan angka tersebut.", "masa pemilu")


def test_the_account_is_chosen_where_there_are_several(opened: Opened, folder: Path) -> None:
    assert not opened.desk.reply.account.isVisible()
    rule = RULE.format(level="error") + "when: {account: [pimpinan]}\n"
    (folder / "kota" / "sampel.yml").write_text(rule, encoding="utf-8")

    def fill_in(dialog: HouseDialog) -> None:
        for name in ("Kota Contoh", "", " Pimpinan "):
            dialog.accounts.add().name.setText(name)
        choose(opened, folder)(dialog)

    fill(opened, fill_in)
    account = opened.desk.reply.account
    opened.until(account.isVisible)
    assert opened.desk.reply.account_name == "Kota Contoh"
    assert "Jangan tulis" not in write(opened, "Sampel diperiksa.")
    account.pick("Pimpinan")
    account.picked.emit("Pimpinan")
    opened.settle()
    opened.until(lambda: "Jangan tulis 'Sampel'" in said(opened))
