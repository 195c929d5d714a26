"""All pages at once: the way of Tab, keys that are listed, and nothing left behind. More is tried in test_tour.py."""

import gc
import shutil
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QThread
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from knowledge_base.exchange.rows import FileColumn
from knowledge_base.store.entries import Act
from replydesk.house import House
from tests.ui.evaluated import FOUND
from tests.window import NOON, WAIT_MS, Opened, entrance_in, opened_window
from ui.about import AboutDialog
from ui.copy_guard import CopyGuard
from ui.enter_key import EnterKey
from ui.evaluation_page.controller import Kept
from ui.evaluation_page.rows import Section
from ui.event_watch import EventWatch
from ui.house_dialog import HouseDialog
from ui.keys.idle import IdleWatch
from ui.library_page.form_content import FormText
from ui.opening import open_practice
from ui.queue.columns_dialog import CommentColumnsDialog
from ui.shortcuts import ShortcutDialog, shortcut_table
from ui.theme import Theme
from ui.workspace import DESK, EVALUATION, HISTORY, LEARNED, LIBRARY


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice fact base nobody changes."""
    path = tmp_path_factory.mktemp("samples") / "practice.db"
    open_practice(path, entrance_in(path.parent), act=Act(person="Rini", at=NOON), institution="Kota Contoh").close()
    return path


@pytest.fixture
def practice(qtbot: QtBot, qapp: QApplication, tmp_path: Path, samples: Path) -> Iterator[Opened]:
    """The window on a copy of the samples."""
    shutil.copy(samples, tmp_path / "practice.db")
    with opened_window(qtbot, qapp, tmp_path, database=tmp_path / "practice.db") as opened:
        opened.wait_for_pages()
        yield opened


def desk_with_findings(opened: Opened) -> None:
    opened.window.go_to(DESK)
    opened.type_message("ktp saya hilang gimana ngurusnya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    opened.desk.reply.composer.appendPlainText("Silahkan dasar bodoh!!!")
    opened.settle()
    assert opened.desk.findings.isVisible()


def entry_shown(opened: Opened) -> None:
    opened.window.go_to(LIBRARY)
    opened.until(lambda: opened.library.table.model().rowCount() > 0)
    opened.library.table.go_to(0)
    opened.until(lambda: opened.library.detail.entry_title != "")


def form_shown(opened: Opened) -> None:
    opened.window.go_to(LIBRARY)
    opened.workspace.library.begin_entry(FormText(title="Judul"))


def import_shown(opened: Opened) -> None:
    opened.window.go_to(LIBRARY)
    opened.ask.file = Path("faq.xlsx")
    opened.library.import_button.click()


def history_shown(opened: Opened) -> None:
    opened.window.go_to(HISTORY)
    opened.until(lambda: opened.workspace.history.is_settled)


def learned_shown(opened: Opened) -> None:
    opened.window.go_to(DESK)
    opened.type_message("ktp sy ilang di angkot gmn ngurusnya")
    opened.desk.teach_selected()
    opened.settle()
    opened.window.go_to(LEARNED)
    opened.until(lambda: opened.workspace.learned.is_settled)
    opened.learned.undone_too.setChecked(True)
    opened.until(lambda: opened.workspace.learned.is_settled)
    opened.learned.table.go_to(0)
    opened.until(opened.learned.detail.isVisible)
    # What was shown before is gone: to PySide each widget belongs to the one it was reached from by the focus chain.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def evaluation_shown(opened: Opened) -> None:
    opened.workspace.evaluation.resume(Kept(found=FOUND, at=NOON))
    opened.window.go_to(EVALUATION)
    opened.evaluation.sections.button(Section.MIXED_UP).click()
    opened.until(opened.evaluation.detail.isVisible)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def evaluation_running(opened: Opened) -> None:
    opened.window.go_to(EVALUATION)
    opened.evaluation.start_button.click()
    opened.until(lambda: opened.evaluation.progress.value() > 0)


SCENES = [
    desk_with_findings,
    entry_shown,
    form_shown,
    import_shown,
    history_shown,
    learned_shown,
    evaluation_shown,
    evaluation_running,
]


def test_tab_follows_the_way_of_a_reply(practice: Opened) -> None:
    desk_with_findings(practice)
    practice.until(practice.window.isActiveWindow)
    practice.desk.start_message()
    way: list[str] = []
    while not way or way[-1] != "QPushButton Salin":
        focused = QApplication.focusWidget()
        assert focused is not None
        name = focused.text() if isinstance(focused, QPushButton) else focused.accessibleName()
        way.append(f"{type(focused).__name__} {name}".strip())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert len(way) < 40
    kinds = [step.split()[0] for step in way]
    assert kinds.index("SuggestionCard") < kinds.index("CitationChip") < kinds.index("Composer")
    assert kinds.index("Composer") < kinds.index("LayoutButton") < len(kinds) - 1


def overflowing(window: QWidget) -> list[str]:
    """Return the names of the places whose inside is wider than they are."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [area.accessibleName() for area in areas if inner_width(area) > area.viewport().width()]


def test_a_word_without_an_end_widens_nothing(practice: Opened) -> None:
    word = "https://contoh.example/" + "a" * 3000
    practice.window.go_to(LIBRARY)
    practice.workspace.library.begin_entry(FormText(title=word[:900], body=word, variants=word[:1500]))
    practice.library.form.save_button.click()
    practice.until(lambda: practice.library.detail.entry_title == word[:900])
    practice.library.detail.approve_button.click()
    practice.until(lambda: not practice.library.detail.approve_button.isVisible())
    practice.until(lambda: overflowing(practice.window) == [])
    practice.window.go_to(DESK)
    practice.type_message(word[:1500])
    practice.desk.suggestions.choose(0)
    practice.settle()
    practice.until(lambda: overflowing(practice.window) == [])
    assert practice.window.width() == 1280


def inner_width(area: QScrollArea) -> int:
    inside = area.widget()
    return inside.width() if inside is not None else 0


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt calls it so)
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.add(type(watched).__name__)
        return False


@pytest.mark.parametrize("scene", SCENES)
def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(practice: Opened, scene: Callable[[Opened], None]) -> None:
    windows = Windows()
    practice.application.installEventFilter(windows)
    try:
        scene(practice)
        speak_english(practice)
    finally:
        practice.application.removeEventFilter(windows)
    assert windows.shown == set()


def speak_english(opened: Opened) -> None:
    """Build everything anew in English, and keep nothing of what was there."""
    old = weakref.ref(opened.workspace)
    opened.shell.speak("en")
    opened.until(lambda: opened.workspace is not old())


def test_every_key_that_is_listed_is_there(practice: Opened) -> None:
    listed = {
        QKeySequence(keys) for _place, rows in shortcut_table() for keys, _words, _name in rows if "…" not in keys
    }
    shortcuts = {one.key() for one in practice.window.findChildren(QShortcut)}
    actions = {one.shortcut() for one in practice.window.findChildren(QAction)}
    by_the_table, by_a_finding = QKeySequence("Return"), QKeySequence("Right")
    assert listed - shortcuts - actions == {by_the_table, by_a_finding}


def test_every_key_that_is_there_is_listed(practice: Opened) -> None:
    listed = {QKeySequence(keys).toString() for _place, rows in shortcut_table() for keys, _words, _name in rows}
    listed |= {f"Alt+{number}" for number in range(1, 6)} | {"Ctrl+Enter"}
    there = {one.key().toString() for one in practice.window.findChildren(QShortcut)}
    in_the_menu = {one.shortcut().toString() for one in practice.window.findChildren(QAction)}
    assert (there | in_the_menu) - listed - {""} == set()


def test_dialogs_open_and_go(qtbot: QtBot, practice: Opened, theme: Theme) -> None:
    columns = (FileColumn(key="a", name="satu", letter="A", field="", chosen=False, example="@a"),)
    for dialog in (
        CommentColumnsDialog(theme, "aneh.csv", columns, practice.window),
        ShortcutDialog(practice.window, practice.ask, str),
        AboutDialog(theme, practice.paths.database, practice.window),
        HouseDialog(theme, House(rules_folder="aturan"), practice.ask, "id", practice.window),
    ):
        dialog.open()
        qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
        dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert practice.window.findChildren(ShortcutDialog) == []


def test_pages_are_freed_when_others_take_their_place(practice: Opened) -> None:
    desk_with_findings(practice)
    entry_shown(practice)
    learned_shown(practice)
    evaluation_shown(practice)
    evaluation_running(practice)
    old = [
        weakref.ref(part)
        for part in (
            practice.desk,
            practice.library,
            practice.history,
            practice.learned,
            practice.workspace.desk,
            practice.workspace.learned,
            practice.evaluation,
            practice.workspace.evaluation,
            practice.workspace,
        )
    ]
    speak_english(practice)

    def freed() -> bool:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return all(part() is None for part in old)

    practice.until(freed)


def test_the_worker_ends_with_the_window(practice: Opened) -> None:
    practice.window.close()
    running = [one for one in gc.get_objects() if type(one) is QThread and one.isRunning()]
    assert running == []


def test_a_window_that_was_closed_leaves_nothing_behind(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    kinds = {Theme, EventWatch, CopyGuard, EnterKey, IdleWatch}

    def there() -> int:
        gc.collect()
        return sum(type(one) in kinds for one in gc.get_objects())

    before = there()
    with opened_window(qtbot, qapp, tmp_path):
        assert there() == before + len(kinds)
    # A thread that looked at something for the window may hold it until it has ended, too.
    qtbot.waitUntil(lambda: there() == before, timeout=WAIT_MS)


def test_the_pages_are_there_for_the_very_next_key(practice: Opened) -> None:
    practice.shell._rebuild()
    assert practice.desk.isVisible()
