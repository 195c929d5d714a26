"""Keeping one truth: what is being written or taken in is held against what is there."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from tests.journeys.conftest import KTP, OPENING, approved
from tests.window import NOON, Opened
from ui.difference_text import DifferenceText
from ui.library_page.model import TITLE
from ui.tidying.dialog import TidyingDialog
from ui.tidying.model import FIRST
from ui.tidying.pairs import Section
from ui.workspace import LIBRARY


def write_title(opened: Opened, title: str) -> None:
    opened.window.go_to(LIBRARY)
    opened.library.add_button.click()
    QTest.keyClicks(opened.library.form.title, title)


def test_a_title_like_another_ones_is_hinted_at_and_that_entry_is_read_by_key(desk: Opened) -> None:
    write_title(desk, "Bagaimana mengurus KTP saya yang hilang?")
    hint = desk.library.form.like
    desk.until(hint.isVisible)
    assert KTP.title in hint.words.text()
    assert desk.window.focusWidget() is desk.library.form.title
    hint.open_button.setFocus()
    QTest.keyClick(hint.open_button, Qt.Key.Key_Space)
    desk.until(lambda: desk.library.detail.entry_title == KTP.title)
    assert not desk.library.is_form_open
    desk.library.note.action_button.click()
    assert desk.library.form.title.text() == "Bagaimana mengurus KTP saya yang hilang?"


def test_the_hint_goes_when_the_title_is_about_something_else(desk: Opened) -> None:
    write_title(desk, KTP.title)
    hint = desk.library.form.like
    desk.until(hint.isVisible)
    desk.library.form.title.selectAll()
    QTest.keyClicks(desk.library.form.title, "Kapan bus kota berangkat?")
    desk.until(lambda: not hint.isVisible())
    desk.library.form.title.selectAll()
    QTest.keyClicks(desk.library.form.title, KTP.title)
    desk.until(hint.isVisible)
    desk.library.form.title.selectAll()
    QTest.keyClick(desk.library.form.title, Qt.Key.Key_Delete)
    desk.until(lambda: not hint.isVisible())


def test_a_row_of_a_file_that_looks_like_an_entry_is_named_before_the_import(desk: Opened, tmp_path: Path) -> None:
    path = tmp_path / "baru.csv"
    path.write_text(
        f"id;kind;title;body\nx;fact;Jam buka kantor pelayanan Ramadan;Sampai 14.00\ny;answer;{KTP.title}?;Isi\n",
        encoding="utf-8",
    )
    desk.ask.file = path
    desk.window.go_to(LIBRARY)
    desk.library.import_button.click()
    panel = desk.library.importing
    desk.until(lambda: "mungkin ganda" in panel.rows.text())
    assert KTP.title in panel.rows.text()
    assert OPENING.title in panel.rows.text()
    assert panel.start_button.isEnabled()


def test_what_says_otherwise_than_an_approved_entry_is_told_while_it_is_written(twice: Opened) -> None:
    write_title(twice, "Biaya kartu taman baca?")
    form = twice.library.form
    twice.until(form.like.isVisible)
    form.body.setFocus()
    QTest.keyClicks(form.body, "Kartu taman baca Rp12.500.")
    twice.until(lambda: "Bertentangan dengan Berapa biaya kartu taman baca?" in form.like.words.text())
    assert form.like.words.text().endswith("di sana: Rp10.000; di sini: Rp12.500")
    twice.library.form.body.replace_all("Datang ke taman baca.")
    twice.until(lambda: form.like.words.text().startswith("Mirip dengan"))


def test_a_row_that_says_otherwise_than_an_entry_is_told_before_the_import(twice: Opened, tmp_path: Path) -> None:
    path = tmp_path / "baru.csv"
    path.write_text("id;title;body\nx;Biaya kartu taman baca?;Kartu taman baca gratis.\n", encoding="utf-8")
    twice.ask.file = path
    twice.window.go_to(LIBRARY)
    twice.library.import_button.click()
    rows = twice.library.importing.rows
    twice.until(lambda: "bertentangan dengan" in rows.text())
    assert "di sini: gratis" in rows.text()


def read(opened: Opened, title: str) -> None:
    model = opened.library.table.model()
    titles = [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]
    opened.library.table.go_to(titles.index(title))
    opened.until(lambda: opened.library.detail.entry_title == title)


def test_who_reviews_an_entry_reads_the_facts_in_it_and_what_of_them_is_new(desk: Opened, facts: Path) -> None:
    store, act = open_store(facts), Act(person="Rini", at=NOON)
    hours = EntryContent(kind=Kind.FACT, title="Jam loket", body="pukul 08.00 sampai 14.00")
    approved(store, hours, "jam-loket")
    asked = replace(KTP, title="Kapan loket buka?", body="Halo, Bapak/Ibu. Loket buka {{fakta: jam-loket}}.")
    approved(store, asked, "loket")
    fact_id = store.entries.id_of("jam-loket")
    new = store.entries.revise(fact_id, replace(hours, body="pukul 09.00 sampai 14.00"), act, base_revision=1)
    store.entries.approve(fact_id, act, revision=2, content_hash=new.content_hash)
    store.close()
    desk.window.go_to(LIBRARY)
    desk.until(lambda: desk.library.table.model().rowCount() > 3)
    read(desk, asked.title)
    detail = desk.library.detail
    desk.until(lambda: "09.00" in detail.body)
    assert detail.quoted.isVisible()
    assert detail.body == "Halo, Bapak/Ibu. Loket buka pukul 09.00 sampai 14.00."
    assert detail.changed.isVisible()
    said = [text.accessibleName() for text in detail.changed.findChildren(DifferenceText)]
    assert said == ["(dihapus: pukul 08.00) (ditambahkan: pukul 09.00) sampai 14.00"]
    button = detail.changed.findChildren(QPushButton)[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    desk.until(lambda: detail.entry_title == "Jam loket")
    assert not detail.changed.isVisible()
    read(desk, asked.title)
    detail.approve_button.click()
    desk.until(lambda: detail.body.endswith("pukul 09.00 sampai 14.00.") and not detail.approve_button.isVisible())
    assert not detail.changed.isVisible()


@pytest.fixture
def twice(desk: Opened, facts: Path) -> Opened:
    """The window on a fact base in which one answer is there twice, and one question has two answers."""
    store = open_store(facts)
    again = replace(KTP, title="Bagaimana mengurus KTP saya yang hilang?", variants=())
    approved(store, replace(again, channel_bodies=FrozenDict({"instagram": KTP.body})), "ktp-2")
    approved(store, EntryContent(title="Berapa biaya kartu taman baca?", body="Kartu Rp10.000."), "kartu")
    approved(store, EntryContent(title="Biaya kartu taman baca", body="Kartu taman baca Rp12.500."), "kartu-2")
    store.close()
    return desk


def look(opened: Opened) -> TidyingDialog:
    """Open the dialog and wait until all was looked at."""
    opened.workspace.tidying.ask()
    dialog = opened.workspace.tidying.dialog
    assert dialog is not None
    opened.until(dialog.look_button.isVisible)
    return dialog


def shown(dialog: TidyingDialog) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, FIRST).data()) for row in range(model.rowCount())]


def test_what_is_there_twice_is_merged_and_taken_back(twice: Opened) -> None:
    dialog = look(twice)
    assert shown(dialog) == [KTP.title]
    twice.until(lambda: len(dialog.reading.lines) == 4)
    kept_first, kept_second = (line.text() for line in dialog.reading.lines[2:])
    assert "Rumusan untuk Instagram (komentar), Cara lain orang bertanya." in kept_first
    assert "Rumusan untuk Instagram" not in kept_second
    assert "Cara lain orang bertanya" in kept_second
    dialog.keep_first.setFocus()
    QTest.keyClick(dialog.keep_first, Qt.Key.Key_Space)
    twice.until(lambda: shown(dialog) == [])
    assert KTP.title in dialog.sentence.text()
    assert not dialog.keep_first.isVisible()
    dialog.take_back.click()
    twice.until(lambda: shown(dialog) == [KTP.title])
    dialog.different.click()
    twice.until(lambda: shown(dialog) == [])
    dialog.look_button.click()
    twice.until(dialog.look_button.isVisible)
    assert shown(dialog) == []


def test_contradictions_stand_side_by_side_and_an_entry_is_opened_from_them(twice: Opened) -> None:
    dialog = look(twice)
    dialog.tab(Section.CONTRADICTIONS).click()
    assert shown(dialog) == ["Berapa biaya kartu taman baca?"]
    assert [text.accessibleName() for text in dialog.reading.texts] == ["Kartu Rp10.000.", "Kartu taman baca Rp12.500."]
    dialog.open_second.click()
    twice.until(lambda: twice.library.detail.entry_title == "Biaya kartu taman baca")
    assert twice.workspace.tidying.dialog is None
    again = look(twice)
    assert again.tab(Section.CONTRADICTIONS).isChecked()
    assert len(shown(again)) == 1


def test_the_search_can_be_stopped(twice: Opened) -> None:
    twice.workspace.tidying.ask()
    dialog = twice.workspace.tidying.dialog
    assert dialog is not None
    twice.until(dialog.stop_button.isVisible)
    dialog.stop_button.click()
    assert dialog.look_button.isVisible()
    assert shown(dialog) == []
    assert dialog.sentence.text() == "Dihentikan. Tidak ada yang diubah."


def test_a_refusal_is_said_and_changes_nothing(twice: Opened, facts: Path) -> None:
    dialog = look(twice)
    store = open_store(facts)
    store.entries.retire(store.entries.id_of("ktp-hilang"), Act(person="Rini", at=NOON))
    store.close()
    dialog.keep_first.click()
    twice.until(lambda: "nonaktif" in dialog.sentence.text())
    assert shown(dialog) == [KTP.title]


def test_nothing_else_is_taken_back_than_what_was_done_here(twice: Opened, facts: Path) -> None:
    dialog = look(twice)
    dialog.different.click()
    twice.until(dialog.take_back.isVisible)
    store = open_store(facts)
    store.entries.add(EntryContent(title="Kartu lain", body="Isi."), Act(person="Rini", at=NOON))
    store.close()
    before = dialog.sentence.text()
    dialog.take_back.click()
    twice.until(lambda: dialog.sentence.text() != before)
    assert shown(dialog) == []
    assert "Kartu lain" in dialog.sentence.text()
