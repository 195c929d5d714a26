"""Whoever never opens a terminal has the fact base and its log checked, reads what was found, and what to do."""

import shutil
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from sqlcipher3 import dbapi2

from knowledge_base.course import Course
from knowledge_base.store import Store, open_store
from tests.journeys.conftest import Open
from tests.knowledge_base.store.texts_on_record import fill
from tests.window import NOON, Opened
from ui.checking.dialog import CheckDialog
from ui.menu import MainMenu


@pytest.fixture
def logged(facts: Path) -> Path:
    """The fact base of ``facts`` with five replies on record."""
    store = open_store(facts)
    with store.atomic():
        fill(store, 5, first=NOON)
    store.close()
    return facts


def check(opened: Opened) -> CheckDialog:
    """Have it checked from the menu, and wait for what is found."""
    menu = opened.window.findChild(MainMenu)
    assert menu is not None
    action = menu.findChild(QAction, "verify")
    assert action is not None
    action.trigger()
    dialog = opened.workspace.checking.dialog
    assert dialog is not None
    opened.until(dialog.again_button.isEnabled)
    return dialog


def spoil(facts: Path, *statements: str) -> None:
    """Change the file as somebody does who knows SQLite."""
    raw = dbapi2.connect(str(facts))
    for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def test_a_sound_one_is_called_sound_and_where_its_end_is_noted(open_window: Open, logged: Path) -> None:
    opened = open_window(logged)
    opened.wait_for_pages()
    dialog = check(opened)
    assert dialog.heading == "Semua baik: basis fakta utuh, dan riwayatnya utuh sampai baris 5."
    assert "berkas di komputer ini" in dialog.found.text
    assert not dialog.backups_button.isVisible()
    assert not dialog.isModal()
    dialog.reject()
    assert opened.workspace.checking.dialog is None


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE audit_line SET person = 'Orang lain' WHERE number = 3", "baris 3"),
        ("DELETE FROM audit_line WHERE number > 3", "4 sampai 5"),
        ("DELETE FROM audit_line WHERE number = 2", "baris 2"),
        ("UPDATE revision SET content = replace(content, 'KTP', 'SIM')", "ktp-hilang"),
    ],
    ids=["changed", "cut", "missing", "content"],
)
def test_what_was_changed_or_cut_is_said_and_what_to_do(
    open_window: Open, logged: Path, statement: str, said: str
) -> None:
    first = open_window(logged)
    first.wait_for_pages()
    first.shell.shut_down()
    spoil(logged, statement)
    opened = open_window(logged)
    opened.wait_for_pages()
    dialog = check(opened)
    assert "tidak beres" in dialog.heading
    assert said in dialog.found.text
    assert "salin berkasnya" in dialog.found.text
    assert ("Beri tahu penanggung jawab" in dialog.found.text) is ("audit_line" in statement)
    dialog.backups_button.click()
    assert opened.shell.safety.backups is not None
    assert opened.workspace.checking.dialog is None


def test_an_older_file_in_its_place_is_told_by_what_was_noted_outside(
    open_window: Open, logged: Path, tmp_path: Path
) -> None:
    older = shutil.copy(logged, tmp_path / "older.db")
    opened = open_window(logged)
    opened.wait_for_pages()
    runner = opened.shell._base.runner
    assert runner is not None
    stored: list[None] = []

    def add(store: Store) -> None:
        with store.atomic():
            fill(store, 2, first=NOON)

    runner.write(add, stored.append, print)
    opened.until(lambda: bool(stored))
    opened.shell.shut_down()
    shutil.copy(older, logged)
    again = open_window(logged)
    again.wait_for_pages()
    dialog = check(again)
    assert "tidak beres" in dialog.heading
    assert "5" in dialog.found.text
    assert "7" in dialog.found.text
    dialog.note_button.click()
    assert dialog.reason.hasFocus()  # without a reason there is nothing to put on record
    QTest.keyClicks(dialog.reason, "Cadangan dikembalikan dengan tangan.")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    again.until(lambda: dialog.heading.startswith("Semua baik"))
    assert f"Baris 6: {again.workspace.station.person}" in dialog.found.text
    assert not dialog.reason.isVisible()


def test_the_dialog_goes_with_the_pages_it_belongs_to(open_window: Open, logged: Path) -> None:
    opened = open_window(logged)
    opened.wait_for_pages()
    check(opened)
    before = opened.workspace
    opened.shell.speak("en")
    opened.until(lambda: opened.shell.workspace is not None and opened.shell.workspace is not before)
    assert [one for one in opened.window.findChildren(CheckDialog) if one.isVisible()] == []


def test_it_can_be_stopped_and_the_desk_goes_on(
    open_window: Open, logged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, flaws = Event(), Event(), Store.flaws

    def slowly(store: Store, course: Course | None = None) -> object:
        begun.set()
        assert go_on.wait(60)
        return flaws(store, course)

    opened = open_window(logged)
    opened.wait_for_pages()
    monkeypatch.setattr(Store, "flaws", slowly)
    opened.workspace.checking.ask()
    dialog = opened.workspace.checking.dialog
    assert dialog is not None
    opened.until(dialog.work.isVisible)
    opened.until(begun.is_set)
    opened.type_message("ktp ilang gmn ngurusnya")
    dialog.work.stop_button.click()
    go_on.set()
    opened.until(dialog.again_button.isEnabled)
    assert dialog.heading == "Dihentikan. Tidak ada yang diubah."


def test_where_it_can_only_be_read_nothing_is_written_by_a_check(
    open_window: Open, logged: Path, tmp_path: Path
) -> None:
    (tmp_path / "Dropbox").mkdir()
    there = Path(shutil.copy(logged, tmp_path / "Dropbox" / "facts.db"))
    before = there.read_bytes()
    opened = open_window(there)
    opened.wait_for_pages()
    opened.until(lambda: opened.shell.safety.guide is not None)
    assert opened.shell.safety.guide is not None
    opened.shell.safety.guide.reject()
    assert "Semua baik" in check(opened).heading
    opened.shell.shut_down()
    assert [path.name for path in there.parent.iterdir()] == ["facts.db"]
    assert there.read_bytes() == before
