"""Seeing how well the fact base is found, and what to do about it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.entry import EntryContent
from knowledge_base.store import connection, create_store, open_store
from tests.journeys.conftest import KTP, Open, approved
from tests.ui.evaluated import FOUND
from tests.window import NOON, Opened
from ui.evaluation_page.controller import Kept
from ui.evaluation_page.rows import Section
from ui.workspace import DESK, EVALUATION, HISTORY, LIBRARY

BROKEN = EntryContent(
    title="KTP saya rusak, bagaimana menggantinya?",
    body="Halo, Bapak/Ibu. KTP yang rusak diganti di loket Dukcapil.",
    variants=("ktp patah gmn gantinya", "cara ganti ktp karena pudar"),
)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A fact base with two entries, a title without ways of asking, and a message that nothing answers."""
    path = tmp_path / "facts.db"
    store = create_store(path)
    approved(store, KTP, "ktp-hilang")
    approved(store, BROKEN, "ktp-rusak")
    approved(store, EntryContent(title="Tempat donor darah", body="Di PMI."), "donor")
    store.desk.receive(
        "min mau sewa gedung olahraga dong",
        channel="x",
        author_handle="",
        intent="question",
        at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    store.close()
    return path


def go(opened: Opened) -> None:
    opened.window.go_to(EVALUATION)
    opened.until(opened.window.isActiveWindow)


def evaluate(opened: Opened) -> None:
    go(opened)
    QTest.keyClick(opened.window, Qt.Key.Key_F5)
    assert opened.evaluation.is_running
    await_result(opened)


def await_result(opened: Opened) -> None:
    opened.until(lambda: not opened.workspace.evaluation.is_running)
    assert opened.evaluation.advice == ""


def pick(opened: Opened, section: Section) -> None:
    opened.evaluation.sections.button(section).click()


def test_figures_and_lists_come_after_one_key(desk: Opened) -> None:
    go(desk)
    assert "Tidak ada yang diubah" in desk.evaluation.advice
    evaluate(desk)
    assert "dari 6 pertanyaan langsung" in desk.evaluation.figures.text.replace("\n", " ")
    assert desk.evaluation.explanation.text().startswith("Per 21 Nov 2026 12.00. 6 cara bertanya dari 2 entri")
    assert not desk.evaluation.is_running
    pick(desk, Section.UNTESTED)
    assert [row.first for row in desk.workspace.evaluation.rows()] == ["Tempat donor darah"]


def test_the_keyboard_goes_from_the_button_to_the_list(desk: Opened) -> None:
    go(desk)
    assert desk.evaluation.start_button.hasFocus()
    evaluate(desk)
    assert desk.evaluation.table.hasFocus()


def test_a_line_leads_to_its_entry(desk: Opened) -> None:
    evaluate(desk)
    pick(desk, Section.UNTESTED)
    table = desk.evaluation.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    desk.until(lambda: desk.library.detail.entry_title == "Tempat donor darah")
    assert desk.window.place == LIBRARY


def test_what_was_asked_in_vain_begins_a_new_entry(desk: Opened) -> None:
    evaluate(desk)
    pick(desk, Section.IN_VAIN)
    assert desk.evaluation.new_button.isVisible()
    assert not desk.evaluation.first_button.isVisible()
    desk.evaluation.new_button.click()
    assert desk.window.place == LIBRARY
    assert desk.library.form.variants.toPlainText() == "mau sewa gedung olahraga dong"


@pytest.mark.parametrize("section", Section)
def test_a_list_without_lines_says_so(desk: Opened, section: Section) -> None:
    nothing = replace(FOUND, pairs=(), never_found=(), found_late=(), without_variants=(), thin=(), gaps=(), advice=())
    desk.workspace.evaluation.resume(Kept(found=nothing, at=NOON))
    go(desk)
    pick(desk, section)
    assert desk.workspace.evaluation.rows() == ()
    assert desk.evaluation.remark


def test_the_desk_answers_while_it_runs_and_the_result_is_there_afterwards(desk: Opened) -> None:
    go(desk)
    desk.evaluation.start_button.click()
    desk.window.go_to(DESK)
    desk.type_message("ktp ilang gmn ngurusnya min")
    assert desk.desk.suggestions.isVisible()
    desk.window.go_to(HISTORY)
    await_result(desk)
    desk.window.go_to(EVALUATION)
    assert "dari 6" in desk.evaluation.figures.text


def test_it_can_be_stopped_and_begun_again(desk: Opened) -> None:
    go(desk)
    desk.evaluation.start_button.click()
    desk.evaluation.cancel_button.click()
    assert not desk.evaluation.is_running
    assert desk.evaluation.note.isVisible()
    assert desk.evaluation.advice
    evaluate(desk)
    assert desk.evaluation.note.isHidden()


def test_pressing_twice_begins_once(desk: Opened) -> None:
    go(desk)
    desk.evaluation.start_button.click()
    run = desk.workspace.evaluation.kept.run
    QTest.keyClick(desk.window, Qt.Key.Key_F5)
    assert desk.workspace.evaluation.kept.run is run
    await_result(desk)


def test_the_result_outlives_a_change_of_language(desk: Opened) -> None:
    evaluate(desk)
    pick(desk, Section.UNTESTED)
    old = desk.workspace
    desk.shell.speak("en")
    desk.until(lambda: desk.workspace is not old)
    assert "of 6 questions lead" in desk.evaluation.figures.text
    assert desk.evaluation.sections.section is Section.UNTESTED


def test_a_run_goes_on_in_the_other_language(desk: Opened) -> None:
    go(desk)
    desk.evaluation.start_button.click()
    old = desk.workspace
    desk.shell.speak("en")
    desk.until(lambda: desk.workspace is not old)
    await_result(desk)
    assert "of 6 questions" in desk.evaluation.figures.text


def test_what_was_refused_can_be_gone_on_with(open_window: Open, facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.01)
    opened = open_window(facts)
    opened.wait_for_pages()
    go(opened)
    other = open_store(facts)
    with other.atomic():
        opened.evaluation.start_button.click()
        opened.until(opened.evaluation.note.isVisible)
        assert not opened.evaluation.is_running
        assert opened.evaluation.note.action_button.text() == "Lanjutkan"
    other.close()
    opened.evaluation.note.action_button.click()
    assert opened.evaluation.note.isHidden()
    await_result(opened)
    assert "dari 6" in opened.evaluation.figures.text


@pytest.mark.parametrize(("titles", "said"), [((), "masih kosong"), (("Judul saja",), "")])
def test_a_fact_base_with_hardly_anything_says_what_to_do(
    open_window: Open, tmp_path: Path, titles: tuple[str, ...], said: str
) -> None:
    path = tmp_path / "few.db"
    store = create_store(path)
    for title in titles:
        approved(store, EntryContent(title=title, body="Isi."), "satu")
    store.close()
    opened = open_window(path)
    opened.wait_for_pages()
    go(opened)
    opened.evaluation.start_button.click()
    opened.until(lambda: not opened.workspace.evaluation.is_running)
    assert said in opened.evaluation.advice
    if titles:
        assert "paling sedikit dua cara bertanya" in opened.evaluation.explanation.text()
        assert [row.first for row in opened.workspace.evaluation.rows()]


def test_another_fact_base_begins_without_a_result(desk: Opened, tmp_path: Path) -> None:
    evaluate(desk)
    create_store(tmp_path / "other.db").close()
    desk.ask.database = tmp_path / "other.db"
    old = desk.workspace
    desk.shell.open_another()
    desk.until(lambda: desk.workspace is not old)
    assert desk.workspace.evaluation.kept.found is None
    assert desk.evaluation.advice


def test_the_moment_is_that_of_the_desk(desk: Opened) -> None:
    evaluate(desk)
    assert desk.workspace.evaluation.kept.at == NOON
