"""Searches kept under a name on the page of the fact base: called up again, renamed, deleted, brought back."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.finding.read import read_search
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import SAVED_SEARCHES
from replydesk.saved_searches import SavedSearch, keep_search, saved_searches
from tests.journeys.conftest import KTP, OPENING, Open
from tests.window import NOON, Opened
from ui.library_page.model import TITLE
from ui.plain_label import Chip
from ui.searches.dialog import SearchesDialog
from ui.searches.help_dialog import SearchHelpDialog
from ui.searches.keep_dialog import KeepSearchDialog
from ui.searches.menu import SearchMenu
from ui.workspace import LIBRARY

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def titles(opened: Opened) -> list[str]:
    model = opened.library.table.model()
    return [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]


def go(opened: Opened) -> None:
    opened.window.go_to(LIBRARY)
    opened.until(lambda: len(titles(opened)) == 2)


def again(open_window: Open, facts: Path) -> Opened:
    opened = open_window(facts)
    opened.wait_for_pages()
    go(opened)
    return opened


def to_the_box(opened: Opened) -> None:
    """Be in the search box; no window manager gives the focus back after a dialog here."""
    opened.window.activateWindow()
    opened.library.start()
    opened.until(opened.library.search.hasFocus)


def begin_to_keep(desk: Opened) -> KeepSearchDialog:
    to_the_box(desk)
    QTest.keyClick(desk.library.search, Qt.Key.Key_S, CTRL_SHIFT)
    searches = desk.workspace.library.searches
    desk.until(lambda: searches.keep_dialog is not None and searches.keep_dialog.name.hasFocus())
    assert searches.keep_dialog is not None
    return searches.keep_dialog


def keep(desk: Opened, name: str) -> None:
    dialog = begin_to_keep(desk)
    dialog.name.clear()
    QTest.keyClicks(dialog.name, name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.until(lambda: desk.workspace.library.searches.keep_dialog is None)


def menu(desk: Opened) -> SearchMenu:
    to_the_box(desk)
    QTest.keyClick(desk.library.search, Qt.Key.Key_F, CTRL_SHIFT)
    searches = desk.workspace.library.searches
    desk.until(lambda: searches.menu is not None)
    assert searches.menu is not None
    return searches.menu


def lines(shown: SearchMenu) -> list[str]:
    """The lines of the menu that are searches."""
    return [action.text() for action in shown.actions() if isinstance(action.data(), int)]


def pick(desk: Opened, words: str) -> None:
    shown = menu(desk)
    next(action for action in shown.actions() if action.text().split("\t")[0] == words).trigger()
    shown.close()


def manage(desk: Opened) -> SearchesDialog:
    pick(desk, "Ganti nama atau hapus …")
    searches = desk.workspace.library.searches
    desk.until(lambda: searches.dialog is not None)
    assert searches.dialog is not None
    return searches.dialog


def listed(dialog: SearchesDialog) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def topics_asked(desk: Opened, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list of what the worker is asked for from now on."""
    runner = desk.shell._base.runner
    assert runner is not None
    asked: list[str] = []
    read = runner.read

    def noted(topic: str, *more: object) -> None:
        asked.append(topic)
        read(topic, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(runner, "read", noted)
    return asked


def test_a_search_is_kept_with_all_that_narrows_and_sorts_and_is_called_up_after_a_restart(
    open_window: Open, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = again(open_window, facts)
    desk.library.search.setText("loket ")
    desk.library.kind.pick("fact")
    desk.library.kind.picked.emit("fact")
    desk.workspace.library.columns.sort("title", turned=True)
    desk.until(lambda: titles(desk) == [OPENING.title])
    keep(desk, "Fakta & loket")
    assert "Fakta & loket" in desk.library.note.sentence.text()
    desk.window.close()

    desk = again(open_window, facts)
    desk.workspace.library.columns.sort("used", turned=False)
    shown = menu(desk)
    assert lines(shown) == ["Fakta && loket"]
    asked = topics_asked(desk, monkeypatch)
    QTest.keyClick(shown, Qt.Key.Key_Return)  # it is the first line
    desk.until(lambda: titles(desk) == [OPENING.title])
    assert asked.count("library") == 1  # words, kind and order are others, and all of it is looked for at once
    assert not desk.workspace.library._timer.isActive()
    plan = desk.workspace.library.columns.plan
    assert (desk.library.search.text(), desk.library.kind.value) == ("loket ", "fact")
    assert (plan.order, plan.turned) == ("title", True)
    assert next(action for action in menu(desk).actions() if action.data() == 0).isChecked()


def test_a_name_that_is_taken_is_said_and_replaced_only_knowingly(desk: Opened) -> None:
    go(desk)
    desk.library.search.setText("ktp ")
    keep(desk, "Kartu")
    desk.library.search.setText("ktp hilang ")
    dialog = begin_to_keep(desk)
    assert dialog.name.text() == "Kartu"  # the one that was kept last is proposed
    dialog.name.setText("kartu lain")
    assert (dialog.replaces.isVisible(), dialog.save_button.text()) == (False, "Simpan")
    dialog.name.setText(" KARTU")
    assert (dialog.replaces.isVisible(), dialog.save_button.text()) == (True, "Ganti")
    dialog.name.setText("   ")
    assert not dialog.save_button.isEnabled()
    dialog.name.setText("KARTU")
    dialog.save_button.click()
    desk.until(lambda: desk.workspace.library.searches.keep_dialog is None)
    assert lines(menu(desk)) == ["KARTU"]


def test_one_is_renamed_deleted_and_brought_back(desk: Opened) -> None:
    go(desk)
    for name in ("Satu", "Dua"):
        desk.library.search.setText(f"{name} ")
        keep(desk, name)
    dialog = manage(desk)
    assert listed(dialog) == ["Dua", "Satu"]
    dialog.name.setText("satu")
    dialog.rename_button.click()
    desk.until(lambda: "satu" in dialog.note.sentence.text())  # another one is called so
    assert listed(dialog) == ["Dua", "Satu"]
    dialog.name.setText("Tiga")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.until(lambda: listed(dialog) == ["Satu", "Tiga"])
    assert dialog.chosen is not None
    assert (dialog.chosen.name, dialog.chosen.words) == ("Tiga", "Dua")
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    desk.until(lambda: listed(dialog) == ["Satu"])
    dialog.note.action_button.click()
    desk.until(lambda: listed(dialog) == ["Satu", "Tiga"])
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    desk.until(lambda: desk.workspace.library.searches.dialog is None)
    assert desk.library.search.text() == "Dua "


def test_what_is_not_understood_any_more_is_shown_with_the_reason_and_not_lost(open_window: Open, facts: Path) -> None:
    store = open_store(facts)
    odd = {"name": "Lama", "words": "warna:merah ktp", "order": "beauty"}
    store.settings.set(f"{SAVED_SEARCHES}rini", json.dumps([odd]))
    keep_search(store, Act(person="Budi", at=NOON), SavedSearch(name="Milik Budi", words="loket"))
    store.close()
    facts.with_name("config.json").write_text(json.dumps({"person": "Rini"}), encoding="utf-8")
    desk = again(open_window, facts)
    shown = menu(desk)
    assert not next(action for action in shown.actions() if action.data() == 0).icon().isNull()
    shown.close()
    dialog = manage(desk)
    assert "warna:merah" in dialog.flaws.text()
    assert "beauty" in dialog.flaws.text()
    dialog.use_button.click()
    desk.until(lambda: titles(desk) == [KTP.title])
    desk.until(lambda: "warna:merah" in desk.library.remarks.text())
    assert "beauty" in desk.library.note.sentence.text()
    others = [action.menu() for action in menu(desk).actions() if action.menu() is not None]
    [theirs] = others
    [line] = theirs.actions()  # type: ignore[attr-defined]
    assert line.text() == "Milik Budi"
    line.trigger()
    desk.until(lambda: desk.library.search.text() == "loket ")
    desk.window.close()
    store = open_store(facts)
    assert [one.order for one in saved_searches(store, "Rini")] == ["beauty"]
    store.close()


def test_the_help_names_every_key_in_the_language_of_the_window(desk: Opened) -> None:
    go(desk)
    desk.library.help_button.click()
    dialog = next(one for one in desk.window.findChildren(SearchHelpDialog) if one.isVisible())
    typed = [chip.text() for chip in dialog.findChildren(Chip)]
    assert {"kartu hilang", "jenis:fakta", "tak-dipakai:90h", "menunggu:persetujuan"} <= set(typed)
    for text in typed:
        assert read_search(text).not_understood == ()
    dialog.accept()
