"""Import a list, answer a slangy question from it, be stopped by an insult, mend it, copy it, find it on record."""

from pathlib import Path

from openpyxl import Workbook
from PySide6.QtGui import QClipboard

from knowledge_base.store.audit import AuditAct
from tests.journeys.conftest import KTP, Open
from tests.window import Opened
from ui.workspace import HISTORY, LIBRARY


def excel_file(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Daftar Tanya Jawab", "", ""),
        ("Pertanyaan", "Jawaban", "Sumber"),
        (KTP.title, KTP.body, "SOP Dukcapil"),
        ("Di mana mengurus akta kelahiran?", "Halo, Bapak/Ibu. Akta kelahiran diurus di loket Dukcapil.", "SOP"),
    ):
        sheet.append(row)
    book.save(folder / "faq.xlsx")
    return folder / "faq.xlsx"


def test_from_an_excel_file_to_a_reply_on_record(open_window: Open, tmp_path: Path, clipboard: QClipboard) -> None:
    opened = open_window()
    opened.shell.first_page.empty_chosen.emit()
    opened.go_without_encryption()
    opened.wait_for_pages()
    take_in(opened, excel_file(tmp_path))

    opened.window.go_to(0)
    opened.type_message("min ktp sy ilang gmn ngurusnya ya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    assert opened.desk.reply.text == KTP.body

    opened.type_reply(" Dasar bodoh.")
    opened.desk.verdict.copy_button.click()
    opened.settle()
    assert clipboard.text() == "the person's own"
    assert opened.desk.findings.isVisible()

    opened.desk.reply.composer.undo()
    opened.settle()
    opened.desk.verdict.copy_button.click()
    opened.settle()
    assert clipboard.text() == KTP.body
    assert opened.desk.verdict.is_copied

    opened.window.go_to(HISTORY)
    model = opened.history.table.model()
    opened.until(lambda: model.rowCount() == 2)
    newest, refusal = opened.workspace.history.rows()
    assert (newest.line.what, refusal.line.what) == (AuditAct.RELEASED, AuditAct.REFUSED)
    assert newest.reply is not None
    assert newest.reply.text == KTP.body
    assert newest.reply.message_text == "min ktp sy ilang gmn ngurusnya ya"


def take_in(opened: Opened, file: Path) -> None:
    opened.window.go_to(LIBRARY)
    opened.ask.file = file
    opened.library.import_button.click()
    opened.until(opened.library.importing.approve.isVisible)
    opened.library.importing.approve.click()
    opened.until(opened.library.importing.start_button.isVisible)
    opened.library.importing.start_button.click()
    model = opened.library.table.model()
    opened.until(lambda: model.rowCount() == 2)
    assert "2" in opened.library.importing.summary.text()
    opened.library.importing.leave_button.click()
