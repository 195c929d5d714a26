"""Everything that can be done and every entry is found by typing, from wherever one is."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from knowledge_base.store import open_store
from replydesk.command_words import CommandWords
from replydesk.wording import LANGUAGES
from tests.journeys.conftest import KTP, OPENING, Open, approved
from tests.screen import Program, Screen, wait_until
from tests.window import Opened
from ui.palette.commands import commands
from ui.palette.controller import Palette
from ui.palette.dialog import PaletteDialog
from ui.shortcuts import ShortcutDialog, shortcut_table
from ui.workspace import DESK, HISTORY, LIBRARY

CTRL = Qt.KeyboardModifier.ControlModifier


def palette(opened: Opened) -> Palette:
    assert opened.shell.quick.palette is not None
    return opened.shell.quick.palette


def dialog(opened: Opened) -> PaletteDialog:
    found = palette(opened).dialog
    assert found is not None
    return found


def look_for(opened: Opened, text: str) -> list[str]:
    """Open the palette, type *text*, and return what it leads to."""
    palette(opened).open()
    dialog(opened).field.setText(text)
    opened.until(lambda: palette(opened).is_settled)
    return [line.words for line in dialog(opened).lines.rows]


def enter(opened: Opened) -> None:
    QTest.keyClick(dialog(opened).field, Qt.Key.Key_Return)


def fields(opened: Opened) -> list[QWidget]:
    return [opened.desk.message.text_field, opened.desk.message.handle, opened.desk.reply.composer]


@pytest.mark.parametrize("number", range(3))
def test_the_key_opens_it_from_every_field_and_deletes_nothing(
    desk: Opened, clipboard: QClipboard, number: int
) -> None:
    field = fields(desk)[number]
    field.setFocus()
    QTest.keyClicks(field, "rahasia")
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_K, CTRL)
    assert palette(desk).dialog is not None
    texts = (desk.desk.message.text, desk.desk.message.handle.text(), desk.desk.reply.text)
    assert "rahasia" in texts
    assert clipboard.text() == "the person's own"


def test_a_command_is_found_by_its_words_and_done(desk: Opened) -> None:
    assert look_for(desk, "riwayat")[0].startswith("riwayat")
    enter(desk)
    assert desk.window.place == HISTORY
    assert palette(desk).dialog is None


def test_the_buttons_of_the_fact_base_are_found_too(desk: Opened, tmp_path: Path) -> None:
    desk.ask.export = tmp_path / "semua.jsonl"
    words = look_for(desk, "ekspor")
    assert words[0].endswith("Ekspor")
    enter(desk)
    desk.until((tmp_path / "semua.jsonl").exists)
    assert desk.window.place == LIBRARY


def test_the_ways_into_the_queue_are_found_too(desk: Opened, clipboard: QClipboard) -> None:
    clipboard.setText("jam buka?\njalan rusak")
    desk.window.go_to(HISTORY)
    assert any("Daftar komentar" in words for words in look_for(desk, "daftar komentar"))
    dialog(desk).reject()
    assert "satu pesan per baris" in look_for(desk, "papan klip baris")[0]
    enter(desk)
    desk.until(lambda: desk.workspace.queue.is_settled and len(desk.desk.queue.model.rows) == 2)
    assert desk.window.place == DESK


def test_a_command_of_a_page_goes_there_first(desk: Opened) -> None:
    desk.type_message("pertanyaan lama")
    desk.window.go_to(HISTORY)
    words = look_for(desk, "pesan berikutnya")
    assert "pesan berikutnya" in words[0]
    enter(desk)
    assert desk.window.place == DESK
    assert desk.desk.message.text == ""


def test_an_entry_is_found_by_its_words_and_shown(desk: Opened) -> None:
    assert KTP.title in look_for(desk, "ktp hilang")
    enter(desk)
    assert desk.window.place == LIBRARY
    desk.until(lambda: desk.library.detail.isVisible() and desk.library.detail.entry_title == KTP.title)


def test_an_entry_with_the_words_in_its_title_comes_first(open_window: Open, facts: Path) -> None:
    store = open_store(facts)
    for number in range(30):
        approved(
            store, replace(KTP, title=f"Layanan {number}", body=f"{KTP.body} Ramadan.", variants=()), f"l-{number}"
        )
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    assert look_for(opened, "ramadan")[0] == OPENING.title


def test_entries_are_looked_for_from_three_letters_on(desk: Opened) -> None:
    assert KTP.title not in look_for(desk, "kt")
    runner = desk.workspace.station.runner
    before = runner._tickets
    for typed in ("ktp h", "ktp hi", "ktp"):
        dialog(desk).field.setText(typed)
    desk.until(lambda: palette(desk).is_settled)
    assert KTP.title in [line.words for line in dialog(desk).lines.rows]
    assert runner._tickets == before + 1  # and not for every letter


def test_the_list_of_keys_fits_into_the_window(desk: Opened) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    shown = desk.window.findChildren(ShortcutDialog)[0]
    assert shown.height() <= desk.window.height()
    assert shown.save_button.isVisible()


def test_what_is_hostile_is_looked_for_as_it_is(desk: Opened) -> None:
    assert KTP.title in look_for(desk, "<b>'; -- \" OR ktp*")
    assert look_for(desk, "zzzz qqqq") == []
    assert dialog(desk).sentence.text()


def test_without_words_all_commands_are_there_once(desk: Opened) -> None:
    words = look_for(desk, "")
    assert len(words) == len(set(words))
    assert len(words) > 40


def test_it_goes_with_escape_and_leaves_everything(desk: Opened) -> None:
    look_for(desk, "riwayat")
    QTest.keyClick(dialog(desk).field, Qt.Key.Key_Escape)
    assert palette(desk).dialog is None
    assert desk.window.place == DESK


def test_every_key_of_the_table_is_a_command_or_means_something_only_where_one_is(desk: Opened) -> None:
    assert desk.shell.quick.palette is not None
    keys = {one.key for one in commands(desk.window, palette(desk)._menu, CommandWords())}
    listed = {
        QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        for _place, rows in shortcut_table()
        for key, _words, _name in rows
        if "…" not in key
    }
    only_there = {"Return", "Right", "Del", "Alt+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+S", "Ctrl+K", "F10"}
    assert listed - keys <= only_there


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_found_by_its_own_words_and_by_those_people_type_in_either_language(
    open_window: Open, facts: Path, language: str
) -> None:
    opened = open_window(facts, language)
    opened.wait_for_pages()
    known = CommandWords()
    palette(opened).open()
    lacking = []
    found = palette(opened)._commands
    assert len(found) > 60
    for one in found:
        words = {*re.findall(r"[\w]+", one.words.casefold()), *one.also.split()}
        assert one.also, one.words
        lines = {word: [line.words for line in palette(opened)._lines(word, len(found))] for word in words}
        lacking += [(one.words, word) for word, listed in lines.items() if one.words not in listed]
        assert one.words in {line.words for line in palette(opened)._lines(one.words, 2)}  # or behind one that goes on
    assert lacking == []
    assert known.words_of("guide") in {one.also for one in found}


@pytest.mark.parametrize(
    ("typed", "led_to"),
    [
        ("cetak", "Ekspor"),
        ("print", "Ekspor"),
        ("buku pegangan", "Ekspor"),
        ("handbook", "Ekspor"),
        ("impor", "Impor berkas"),
        ("backup", "Cadangan"),
        ("cadangan", "Cadangan"),
        ("theme", "Tampilan: Gelap"),
        ("tema gelap", "Tampilan: Gelap"),
        ("dark", "Tampilan: Gelap"),
        ("bahasa", "Bahasa: English"),
        ("help", "Panduan"),
        ("bantuan", "Panduan"),
        ("sampah", "Entri yang dihapus"),
        ("password", "Kunci"),
        ("audit", "riwayat"),
    ],
)
def test_what_people_type_leads_to_what_they_mean(desk: Opened, typed: str, led_to: str) -> None:
    palette(desk).open()
    assert [line.words for line in palette(desk)._lines(typed, 8) if led_to in line.words] != []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "id_words", "en_words"),
    [
        ("tema gelap", "Tampilan: Gelap", "Looks: Dark"),
        ("dark theme", "Tampilan: Gelap", "Looks: Dark"),
        ("tampilan gelap", "Tampilan: Gelap", "Looks: Dark"),
        ("mode malam", "Tampilan: Gelap", "Looks: Dark"),
        ("gelap", "Tampilan: Gelap", "Looks: Dark"),
        ("light looks", "Tampilan: Terang", "Looks: Light"),
        ("bahasa inggris", "Bahasa: English", "Language: English"),
        ("language indonesian", "Bahasa: Bahasa Indonesia", "Language: Bahasa Indonesia"),
        ("huruf 150", "Ukuran huruf: 150%", "Size of text: 150%"),
        ("letters double", "Ukuran huruf: 200%", "Size of text: 200%"),
        ("kunci 15 menit", "Kunci bila tidak ada orang: 15 menit", "Lock when nobody is here: 15 minutes"),
        ("lock never", "Kunci bila tidak ada orang: Tidak pernah", "Lock when nobody is here: Never"),
    ],
)
def test_the_value_that_is_meant_comes_before_the_others_of_its_setting(
    open_window: Open, facts: Path, language: str, typed: str, id_words: str, en_words: str
) -> None:
    opened = open_window(facts, language)
    opened.wait_for_pages()
    palette(opened).open()
    first = palette(opened)._lines(typed, 8)[0].words
    assert first.endswith({"id": id_words, "en": en_words}[language])


def test_the_menu_offers_what_concerns_a_suggestion_where_suggestions_are_seen(desk: Opened) -> None:
    menu = palette(desk)._menu

    def first() -> str:
        return next(action.objectName() for action in menu.actions() if action.isVisible())

    assert first() == "teach"
    for page in (LIBRARY, HISTORY):
        desk.window.go_to(page)
        assert first() == "palette"
    desk.window.go_to(DESK)
    assert first() == "teach"


@pytest.mark.parametrize("name", ["tombol.txt", "tombol.pdf"])
def test_the_list_of_keys_is_saved(desk: Opened, tmp_path: Path, name: str) -> None:
    desk.ask.export = tmp_path / name
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    shown = desk.window.findChildren(ShortcutDialog)[0]
    shown.save_button.click()
    written = (tmp_path / name).read_bytes()
    assert written.startswith(b"%PDF") if name.endswith("pdf") else b"Ctrl+K" in written
    desk.ask.export = tmp_path / "no" / name
    shown.save_button.click()
    assert shown.problem.text().startswith(f"Berkas {name} tidak dapat ditulis")


@pytest.mark.real_window
def test_on_a_real_screen_it_opens_acts_and_lets_nothing_out(
    start_program: Callable[..., Program], screen: Screen, facts: Path
) -> None:
    program = start_program("--db", str(facts))
    wait_until(lambda: program.title().startswith("Kota Contoh"), what="the pages")
    screen.put_on_clipboard("from another program")
    program.press("ctrl+k")
    program.type("rahasia warga")
    program.press("ctrl+a", "ctrl+c", "ctrl+x", "ctrl+Insert", "shift+Delete", "Home", "ctrl+k")
    program.press("ctrl+a", "Delete")
    program.type("keluar")
    wait_until(lambda: program.clipboard() == "from another program", what="the clipboard as it was")
    assert not program.clipboard("primary")
    program.press("Return")
    wait_until(lambda: program.process.poll() is not None, what="the program to end")
