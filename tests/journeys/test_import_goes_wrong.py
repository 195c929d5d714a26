"""An Excel list that cannot be taken in as it is: each time the window says what to do, and nothing is lost."""

from pathlib import Path

import openpyxl
import pytest

from knowledge_base.store import open_store
from tests.journeys.conftest import KTP, OPENING
from tests.journeys.watching import Watched, watched
from tests.screen import Screen

pytestmark = pytest.mark.real_window

NIB = ("Apa itu NIB?", "Halo. Nomor Induk Berusaha adalah identitas usaha. Terima kasih.", "OSS")
FEE = ("Berapa biaya KTP?", "Halo. KTP tidak dipungut biaya. Terima kasih.", "UU 24/2013")
OPEN = ("Kapan loket buka?", "Halo. Loket buka pukul 08.00. Terima kasih.", "SOP")


def write_list(path: Path, *rows: tuple[str, ...]) -> None:
    """Write *rows* as a workbook."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def take_in(desk: Watched, file: Path) -> None:
    """Choose *file* to be taken in, by the palette and the file dialog."""
    desk.press("ctrl+k")
    desk.await_window("Perintah")
    desk.program.type("impor berkas")
    desk.press("Return")
    desk.await_window("Impor berkas")
    desk.program.type(str(file))
    desk.press("Return")
    desk.await_words(file.name)


def titles(database: Path) -> list[str]:
    """Return the titles of all entries, in order."""
    store = open_store(database)
    try:
        return sorted(entry.content.title for entry in store.entries.every())
    finally:
        store.close()


def test_a_broken_list_a_strange_one_and_one_bad_row_are_put_right_and_undone(
    screen: Screen, facts: Path, tmp_path: Path
) -> None:
    before = [OPENING.title, KTP.title]
    base, lists = tmp_path / "base", tmp_path / "lists"
    base.mkdir()
    lists.mkdir()
    facts = facts.rename(base / facts.name)
    good, cut, strange = (lists / name for name in ("faq.xlsx", "cut.xlsx", "strange.xlsx"))
    head = ("Pertanyaan", "Jawaban", "Sumber")
    write_list(good, head, NIB, (OPEN[0], "", OPEN[2]), FEE)
    cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    write_list(strange, ("A1", "B1"), (NIB[1], NIB[0]), (FEE[1], FEE[0]))
    with watched(screen, tmp_path, "--db", str(facts)) as desk:
        desk.await_words("Pesan masuk")

        take_in(desk, cut)
        assert "simpan ulang" in desk.await_words("Buku kerja ini rusak")
        desk.await_words("Tidak ada yang disimpan")
        desk.press("Return")  # closes it
        assert titles(facts) == before

        take_in(desk, strange)
        desk.await_words("Belum ada yang disimpan. Tentukan isi kolom di bawah ini")
        desk.choose("Isi kolom “A1”", "Jawaban")
        desk.choose("Isi kolom “B1”", "Pertanyaan")
        desk.await_words("Akan ditambahkan: 2")
        desk.click_on("QPushButton", "Batal")
        assert titles(facts) == before

        take_in(desk, good)
        desk.await_words("Ditolak: 1")
        assert desk.await_words("Baris 3")
        desk.click_on("QPushButton", "Impor baris yang sudah benar")
        desk.await_words("Ditambahkan 2")
        assert titles(facts) == sorted([*before, NIB[0], FEE[0]])

        write_list(good, head, NIB, OPEN, FEE)  # put right in the spreadsheet
        take_in(desk, good)
        desk.await_words("Akan ditambahkan: 1")
        desk.click_on("QPushButton", "Impor")
        desk.await_words("Ditambahkan 1")
        assert titles(facts) == sorted([*before, NIB[0], FEE[0], OPEN[0]])
        desk.click_on("QPushButton", "Batalkan impor ini")
        desk.await_words("Impor dibatalkan")
        assert titles(facts) == sorted([*before, NIB[0], FEE[0]])
