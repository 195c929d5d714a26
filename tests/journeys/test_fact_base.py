"""Keeping the fact base: find, write, approve, retire, delete and take back, import."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.entry import Status
from tests.journeys.conftest import KTP
from tests.window import Opened
from ui.library_page.import_panel import ImportPanel
from ui.library_page.model import STATUS, TITLE
from ui.workspace import DESK, LIBRARY


def go(opened: Opened) -> None:
    opened.window.go_to(LIBRARY)
    opened.until(lambda: titles(opened) != [])


def titles(opened: Opened) -> list[str]:
    model = opened.library.table.model()
    return [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]


def status(opened: Opened, title: str) -> str:
    model = opened.library.table.model()
    return str(model.index(titles(opened).index(title), STATUS).data())


def read(opened: Opened, title: str) -> None:
    opened.library.table.go_to(titles(opened).index(title))
    opened.until(lambda: opened.library.detail.entry_title == title)


def write_entry(opened: Opened, title: str, body: str) -> None:
    opened.library.add_button.click()
    form = opened.library.form
    QTest.keyClicks(form.title, title)
    form.body.setPlainText(body)
    form.variants.setPlainText("cara satu\n\ncara dua")
    form.valid_until.setText("31/12/2027")
    form.save_button.click()
    opened.until(lambda: title in titles(opened))


def test_a_new_entry_is_a_draft_until_it_is_approved(desk: Opened) -> None:
    go(desk)
    write_entry(desk, "Di mana membayar PBB?", "Halo, Bapak/Ibu. PBB dapat dibayar di bank dan kantor pos.")
    assert status(desk, "Di mana membayar PBB?") == "Draf"
    desk.library.detail.approve_button.click()
    desk.until(lambda: status(desk, "Di mana membayar PBB?") == "Disetujui")
    entry = desk.workspace.library.entry
    assert entry is not None
    assert entry.content.variants == ("cara satu", "cara dua")
    assert entry.approved_by


def test_what_cannot_be_saved_says_why_and_loses_nothing(desk: Opened) -> None:
    go(desk)
    desk.library.add_button.click()
    form = desk.library.form
    form.title.setText("Hanya judul")
    form.save_button.click()
    assert form.problem.text()
    form.body.setPlainText("Isi.")
    form.valid_until.setText("kapan-kapan")
    form.save_button.click()
    assert "kapan-kapan" in form.problem.text()
    assert form.title.text() == "Hanya judul"


def test_an_edit_waits_for_approval_while_the_approved_wording_goes_on_serving(desk: Opened) -> None:
    go(desk)
    read(desk, KTP.title)
    desk.library.detail.edit_button.click()
    desk.library.form.body.setPlainText("Halo, Bapak/Ibu. Rumusan baru.")
    desk.library.form.save_button.click()
    desk.until(lambda: desk.workspace.library.entry is not None and desk.workspace.library.entry.revision == 2)
    entry = desk.workspace.library.entry
    assert entry is not None
    assert entry.state is Status.DRAFT
    desk.window.go_to(0)
    desk.type_message("ktp ilang gmn ngurusnya")
    desk.desk.suggestions.choose(0)
    desk.settle()
    assert desk.desk.reply.text == KTP.body


def test_a_fact_that_says_something_new_names_what_quotes_it(desk: Opened) -> None:
    go(desk)
    desk.library.add_button.click()
    desk.library.form.kind.pick("fact")
    QTest.keyClicks(desk.library.form.title, "Jam loket")
    desk.library.form.body.setPlainText("pukul 08.00 sampai 12.00")
    desk.library.form.save_button.click()
    desk.until(lambda: "Jam loket" in titles(desk) and desk.library.detail.entry_title == "Jam loket")
    quote(desk, "Jam loket")
    desk.until(lambda: "“Jam loket” yang dikutipnya belum disetujui" in desk.library.detail.life.refusal.text())
    read(desk, "Jam loket")
    desk.library.detail.approve_button.click()
    desk.until(lambda: status(desk, "Jam loket") == "Disetujui")
    read(desk, KTP.title)
    desk.until(desk.library.detail.approve_button.isEnabled)
    desk.library.detail.approve_button.click()
    desk.until(lambda: status(desk, KTP.title) == "Disetujui")
    read(desk, "Jam loket")
    desk.library.detail.edit_button.click()
    desk.library.form.body.setPlainText("pukul 08.00 sampai 14.00")
    desk.library.form.save_button.click()
    desk.until(lambda: desk.workspace.library.entry is not None and desk.workspace.library.entry.revision == 2)
    desk.library.detail.approve_button.click()
    desk.until(lambda: status(desk, KTP.title) == "Ditinjau")
    assert KTP.title in desk.library.note.sentence.text()
    read(desk, KTP.title)
    desk.library.detail.approve_button.click()
    desk.until(lambda: status(desk, KTP.title) == "Disetujui")
    desk.window.go_to(DESK)
    desk.type_message("ktp ilang gmn ngurusnya")
    desk.desk.suggestions.choose(0)
    desk.settle()
    assert desk.desk.reply.text == "Halo, Bapak/Ibu. Loket buka pukul 08.00 sampai 14.00. Terima kasih."


def quote(desk: Opened, name: str) -> None:
    """Let the answer on lost cards quote the fact, as a draft."""
    read(desk, KTP.title)
    desk.library.detail.edit_button.click()
    desk.library.form.body.setPlainText(f"Halo, Bapak/Ibu. Loket buka {{{{fakta: {name}}}}}. Terima kasih.")
    desk.library.form.save_button.click()
    desk.until(lambda: desk.workspace.library.entry is not None and desk.workspace.library.entry.revision == 2)


def test_a_retired_entry_can_be_approved_again(desk: Opened) -> None:
    go(desk)
    read(desk, KTP.title)
    desk.library.detail.retire_button.click()
    desk.until(lambda: status(desk, KTP.title) == "Nonaktif")
    desk.library.detail.approve_button.click()
    desk.until(lambda: status(desk, KTP.title) == "Disetujui")


def test_a_deleted_entry_can_be_brought_back(desk: Opened) -> None:
    go(desk)
    read(desk, KTP.title)
    desk.library.detail.delete_button.click()
    desk.until(lambda: KTP.title not in titles(desk))
    assert KTP.title in desk.library.note.sentence.text()
    desk.library.note.action_button.click()
    desk.until(lambda: KTP.title in titles(desk))
    assert status(desk, KTP.title) == "Draf"


def test_words_kind_and_status_narrow_the_list(desk: Opened) -> None:
    go(desk)
    assert len(titles(desk)) == 2
    QTest.keyClicks(desk.library.search, "ktp hil")
    desk.until(lambda: titles(desk) == [KTP.title])
    desk.library.search.clear()
    desk.until(lambda: len(titles(desk)) == 2)
    desk.library.status.pick("expired")
    desk.library.status.picked.emit("expired")
    desk.until(lambda: len(titles(desk)) == 1)
    assert status(desk, titles(desk)[0]) == "Kedaluwarsa"
    desk.library.kind.pick("hoax")
    desk.library.kind.picked.emit("hoax")
    desk.until(lambda: titles(desk) == [])
    assert desk.library.empty.sentence


def test_a_press_on_a_head_sorts_and_another_turns_it_round(desk: Opened) -> None:
    go(desk)
    head = desk.library.table.horizontalHeader()
    head.sectionClicked.emit(TITLE)
    desk.until(lambda: titles(desk) == sorted(titles(desk)))
    head.sectionClicked.emit(TITLE)
    desk.until(lambda: titles(desk) == sorted(titles(desk), reverse=True))


def test_a_changed_form_is_not_thrown_away_by_the_button_for_another_entry(desk: Opened) -> None:
    go(desk)
    desk.library.add_button.click()
    desk.library.form.title.setText("Baru setengah jadi")
    desk.library.add_button.click()
    assert desk.library.form.title.text() == "Baru setengah jadi"
    assert desk.library.form.problem.text()


def test_a_file_with_a_bad_row_names_it_and_takes_in_the_others_only_when_told(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "faq.csv"
    file.write_text("pertanyaan,jawaban\nApa itu NIB?,NIB adalah nomor induk berusaha.\nTanpa jawaban?,\n")
    go(desk)
    desk.ask.file = file
    desk.library.import_button.click()
    panel = desk.library.importing
    panel.start_button.click()
    desk.until(panel.skip_button.isVisible)
    assert panel.rows.text().startswith("Baris 3:")
    assert "Apa itu NIB?" not in titles(desk)
    panel.skip_button.click()
    desk.until(lambda: "Apa itu NIB?" in titles(desk))
    assert len(titles(desk)) == 3
    assert panel.isVisible()
    desk.library.table.selectRow(0)
    desk.until(desk.library.detail.isVisible)
    QTest.keyClick(desk.library.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.until(desk.library.bulk.isVisible)  # the import that was read before does not stand in the way


def test_a_file_that_cannot_be_read_is_refused_in_words(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "rusak.xlsx"
    file.write_bytes(b"PK\x03\x04 but no workbook")
    go(desk)
    desk.ask.file = file
    desk.library.import_button.click()
    desk.library.importing.start_button.click()
    desk.until(lambda: bool(desk.library.importing.summary.text()))
    assert "Tidak ada yang disimpan." in desk.library.importing.remarks.text()
    assert len(titles(desk)) == 2


def test_nothing_can_be_copied_out_of_the_list(desk: Opened) -> None:
    go(desk)
    desk.library.table.go_to(0)
    desk.library.table.setFocus()
    before = desk.application.clipboard().text()
    QTest.keyClick(desk.library.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert desk.application.clipboard().text() == before
    assert desk.library.note.isVisible()


def test_changes_that_were_left_unsaved_can_be_gone_on_with(desk: Opened) -> None:
    go(desk)
    read(desk, KTP.title)
    desk.library.detail.edit_button.click()
    desk.library.form.body.setPlainText("Rumusan setengah jadi.")
    desk.library.form.leave_button.click()
    assert not desk.library.is_form_open
    desk.library.note.action_button.click()
    assert desk.library.is_form_open
    assert desk.library.form.body.toPlainText() == "Rumusan setengah jadi."
    desk.library.form.save_button.click()
    desk.until(lambda: desk.workspace.library.entry is not None and desk.workspace.library.entry.revision == 2)


def test_a_form_outlives_a_change_of_language(desk: Opened) -> None:
    go(desk)
    desk.library.add_button.click()
    desk.library.form.title.setText("Setengah jadi")
    old = desk.workspace
    desk.shell.speak("en")
    desk.until(lambda: desk.workspace is not old)
    assert desk.window.place == LIBRARY
    assert desk.library.is_form_open
    assert desk.library.form.title.text() == "Setengah jadi"
    assert desk.library.form.save_button.text() == "Save as draft"


def test_another_page_shows_an_entry_here_whatever_the_list_is_narrowed_to(desk: Opened) -> None:
    go(desk)
    read(desk, KTP.title)
    entry = desk.workspace.library.entry
    assert entry is not None
    desk.library.search.setText("ramadan")
    desk.until(lambda: KTP.title not in titles(desk))
    desk.window.go_to(DESK)
    desk.workspace.show_entry(entry.id)
    desk.until(lambda: desk.library.detail.isVisible() and desk.library.detail.entry_title == KTP.title)
    desk.workspace.show_entry("0" * 32)
    desk.until(desk.library.note.isVisible)


def test_an_entry_that_is_being_written_is_not_put_aside_for_another(desk: Opened) -> None:
    go(desk)
    desk.library.add_button.click()
    desk.library.form.title.setText("Belum selesai")
    desk.workspace.show_entry("0" * 32)
    assert desk.library.form.problem.text()
    assert desk.library.form.title.text() == "Belum selesai"


def open_file(desk: Opened, file: Path) -> ImportPanel:
    go(desk)
    desk.ask.file = file
    desk.library.import_button.click()
    desk.until(lambda: bool(desk.library.importing.summary.text()))
    return desk.library.importing


def test_what_an_import_would_do_is_seen_before_it_does_it(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "faq.csv"
    file.write_text("pertanyaan;jawaban\nApa itu NIB?;NIB adalah nomor induk berusaha.\nTanpa jawaban?;\n")
    panel = open_file(desk, file)
    assert panel.summary.text() == "Akan ditambahkan: 1. Akan diubah: 0. Dibiarkan: 0. Ditolak: 1."
    assert panel.rows.text().splitlines() == ["Baris 3: jawaban kosong", "Baris 2 baru: Apa itu NIB?"]
    assert "“;”" in panel.remarks.text()
    assert (panel.start_button.isVisible(), panel.skip_button.isVisible()) == (False, True)
    assert len(titles(desk)) == 2
    panel.leave_button.click()
    assert len(titles(desk)) == 2


def test_an_import_that_is_stopped_stores_nothing_and_can_be_begun_again(desk: Opened, tmp_path: Path) -> None:
    go(desk)
    panel = open_file(desk, services(tmp_path, 300))
    panel.start_button.click()
    assert panel.stop_button.isVisible()
    assert not panel.leave_button.isVisible()

    desk.library.import_button.click()  # another one has to wait
    assert desk.library.note.sentence.text().startswith("Impor ini belum selesai.")
    assert panel.stop_button.isVisible()

    panel.stop_button.click()
    desk.until(panel.leave_button.isVisible)
    assert panel.summary.text() == "Dihentikan. Tidak ada yang diubah."
    assert not panel.stop_button.isVisible()
    assert len(titles(desk)) == 2
    panel.leave_button.click()

    open_file(desk, services(tmp_path, 300)).start_button.click()
    desk.until(panel.leave_button.isVisible)
    assert panel.summary.text().startswith("Ditambahkan 300,")


def test_a_question_is_answered_while_a_file_is_taken_in(desk: Opened, tmp_path: Path) -> None:
    go(desk)
    panel = open_file(desk, services(tmp_path, 20_000))  # far longer than a question takes; nobody waits for its end
    runner = desk.shell._base.runner
    assert runner is not None
    panel.start_button.click()
    desk.window.go_to(DESK)
    desk.desk.message.text_field.setPlainText("ktp saya hilang, bagaimana?")
    desk.until(lambda: bool(desk.desk.suggestions.shown))
    assert runner.holds_writes  # the file is still being taken in
    desk.window.go_to(LIBRARY)
    panel.stop_button.click()
    desk.until(panel.leave_button.isVisible)
    assert panel.summary.text() == "Dihentikan. Tidak ada yang diubah."
    assert not runner.holds_writes


def services(folder: Path, count: int) -> Path:
    """Write a file of so many entries."""
    file = folder / "layanan.jsonl"
    rows = ({"title": f"Layanan nomor {number}", "body": "Datang ke loket."} for number in range(count))
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_columns_nobody_knows_are_named_and_remembered(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "faq.csv"
    file.write_text("Perihal,Uraian,PIC\nApa itu NIB?,NIB adalah nomor induk berusaha.,Sari\n")
    panel = open_file(desk, file)
    assert not panel.start_button.isVisible()
    assert [choice.value for choice in panel.columns.choices.values()] == ["", "", ""]

    for key, field in (("perihal", "question"), ("uraian", "body")):
        choice = panel.columns.choices[key]
        choice.setFocus()
        choice.pick(field)
        choice.activated.emit(choice.currentIndex())
    desk.until(panel.start_button.isVisible)
    assert panel.columns.choices["uraian"].value == "body"
    panel.start_button.click()
    desk.until(lambda: "Apa itu NIB?" in titles(desk))
    panel.leave_button.click()

    file.write_text("Perihal,Uraian,PIC\nApa itu OSS?,OSS adalah sistem perizinan.,Sari\n")
    again = open_file(desk, file)
    assert again.start_button.isVisible()
    assert "pilihan terdahulu" in again.remarks.text()


def test_a_preview_that_comes_too_late_changes_nothing(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "faq.csv"
    file.write_text("pertanyaan,jawaban\nApa itu NIB?,NIB adalah nomor induk berusaha.\n")
    go(desk)
    desk.ask.file = file
    desk.library.import_button.click()
    desk.library.importing.start_button.click()
    desk.until(lambda: "Apa itu NIB?" in titles(desk))
    assert desk.library.importing.summary.text().startswith("Ditambahkan 1,")


def test_the_fact_base_is_written_out_as_a_handbook_and_as_a_table(desk: Opened, tmp_path: Path) -> None:
    go(desk)
    for name in ("buku.pdf", "semua.xlsx"):
        desk.ask.export = tmp_path / name
        desk.library.export_button.click()
        desk.until(lambda: f"ditulis ke {name}" in desk.library.note.sentence.text())  # noqa: B023 - waited for here
        assert (tmp_path / name).stat().st_size > 1000


def test_an_export_that_cannot_be_written_says_why(desk: Opened, tmp_path: Path) -> None:
    go(desk)
    desk.ask.export = tmp_path / "semua.docx"
    desk.library.export_button.click()
    desk.until(lambda: ".docx" in desk.library.note.sentence.text() and "Akhiran" in desk.library.note.sentence.text())
