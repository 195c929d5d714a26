"""A table whose columns mean more than one thing: the preview says what is read as what, and the person chooses."""

from pathlib import Path

from tests.journeys.test_fact_base import go, open_file, titles
from tests.window import Opened
from ui.library_page.import_panel import ImportPanel

TABLE = (
    "Pertanyaan;Isi;Jawaban;Fakta\n"
    "Apa itu NIB?;catatan lama;NIB adalah nomor induk berusaha.;NIB terdiri atas 13 digit.\n"
)


def pick(panel: ImportPanel, key: str, field: str) -> None:
    choice = panel.columns.choices[key]
    choice.pick(field)
    choice.activated.emit(choice.currentIndex())


def test_a_fact_beside_the_answer_is_shown_chosen_taken_in_and_undone(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "faq.csv"
    file.write_text(TABLE, encoding="utf-8")
    panel = open_file(desk, file)
    assert panel.summary.text().startswith("Akan ditambahkan: 2.")
    assert panel.rows.text().splitlines() == ["Baris 2 baru: Apa itu NIB?", "Baris 2 baru: Apa itu NIB? (Fakta)"]
    assert "kolom Fakta menjadi fakta tersendiri" in panel.remarks.text()
    assert panel.columns.choices["fakta"].value == "own_fact"
    assert "“Jawaban” sudah dibaca" in panel.columns.below["isi"].text()

    pick(panel, "fakta", "")
    desk.until(lambda: panel.summary.text().startswith("Akan ditambahkan: 1."))
    assert "fakta tersendiri" not in panel.remarks.text()
    pick(panel, "fakta", "own_fact")
    desk.until(lambda: panel.summary.text().startswith("Akan ditambahkan: 2."))
    panel.start_button.click()
    desk.until(lambda: titles(desk).count("Apa itu NIB?") == 2)
    panel.undo_button.click()
    desk.until(lambda: "Apa itu NIB?" not in titles(desk))


def test_another_column_for_the_same_thing_says_so_once_it_is_chosen(desk: Opened, tmp_path: Path) -> None:
    go(desk)
    file = tmp_path / "faq.csv"
    file.write_text(TABLE, encoding="utf-8")
    panel = open_file(desk, file)
    pick(panel, "isi", "body")
    desk.until(lambda: "“Isi” sudah dibaca" in panel.columns.below["jawaban"].text())
    assert panel.columns.below["isi"].text() == "catatan lama"


def test_a_file_that_is_saved_again_after_its_preview_is_shown_anew(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "faq.csv"
    file.write_text("pertanyaan,jawaban\nApa itu NIB?,NIB adalah nomor induk berusaha.\n", encoding="utf-8")
    panel = open_file(desk, file)
    file.write_text("pertanyaan,jawaban\nApa itu OSS?,OSS adalah sistem perizinan.\n", encoding="utf-8")
    panel.start_button.click()
    desk.until(lambda: panel.rows.text() == "Baris 2 baru: Apa itu OSS?")
    assert "sejak pratinjaunya" in desk.library.note.sentence.text()
    assert not {"Apa itu NIB?", "Apa itu OSS?"} & set(titles(desk))
    panel.start_button.click()
    desk.until(lambda: "Apa itu OSS?" in titles(desk))


def test_rejected_rows_are_saved_from_the_preview_and_from_the_report(desk: Opened, tmp_path: Path) -> None:
    file = tmp_path / "faq.csv"
    file.write_text("pertanyaan;jawaban\nApa itu NIB?;NIB adalah nomor induk.\nTanpa jawaban?;\n", encoding="utf-8")
    panel = open_file(desk, file)
    for number in (1, 2):
        desk.ask.saved = tmp_path / f"{number}.csv"
        panel.rejected_button.click()
        desk.until(desk.ask.saved.exists)
        assert desk.ask.suggested == "faq - ditolak.xlsx"
        [_head, line] = desk.ask.saved.read_text(encoding="utf-8-sig").splitlines()
        assert line == '"3";"jawaban kosong";"Tanpa jawaban?";""'
        desk.until(lambda: "ditulis ke" in desk.library.note.sentence.text())
        if number == 1:
            panel.skip_button.click()
            desk.until(lambda: "Apa itu NIB?" in titles(desk))
    desk.ask.saved = tmp_path / "no folder" / "x.csv"
    panel.rejected_button.click()
    desk.until(lambda: "x.csv" in desk.library.note.sentence.text())
