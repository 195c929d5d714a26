"""The columns of the list of entries: chosen with keys alone or on its heads, and there again at the next start."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from knowledge_base.store import open_store
from tests.journeys.conftest import KTP, OPENING, Open, approved
from tests.window import Opened
from ui.columns.dialog import ColumnsDialog
from ui.library_page.model import COLUMNS, KIND, STATUS, TITLE, VALID_UNTIL
from ui.workspace import LIBRARY

USUAL = ["title", "kind", "status", "valid-until"]


def go(opened: Opened) -> None:
    opened.window.go_to(LIBRARY)
    opened.until(lambda: len(titles(opened)) == 2)


def titles(opened: Opened) -> list[str]:
    model = opened.library.table.model()
    return [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]


def seen(opened: Opened) -> list[str]:
    """The columns that are shown, from the left."""
    table = opened.library.table
    head = table.horizontalHeader()
    order = [head.logicalIndex(place) for place in range(head.count())]
    return [str(COLUMNS[column]) for column in order if not table.isColumnHidden(column)]


def again(open_window: Open, facts: Path) -> Opened:
    opened = open_window(facts)
    opened.wait_for_pages()
    go(opened)
    return opened


def ask(opened: Opened) -> ColumnsDialog:
    opened.library.columns_button.click()
    dialog = opened.workspace.library.columns.dialog
    assert dialog is not None
    return dialog


def test_columns_are_chosen_with_keys_alone_and_are_there_at_the_next_start(open_window: Open, facts: Path) -> None:
    desk = again(open_window, facts)
    assert seen(desk) == USUAL
    desk.until(desk.library.search.hasFocus)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.library.search, Qt.Key.Key_K, keys)
    dialog = desk.workspace.library.columns.dialog
    assert dialog is not None
    table = dialog.table
    desk.until(table.hasFocus)
    for _ in range(4):
        QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)  # the first that is not shown: the tags
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Space)  # the kind goes
    assert seen(desk) == USUAL  # until it is saved
    dialog.save_button.click()
    assert seen(desk) == ["title", "status", "tags", "valid-until"]
    chosen = seen(desk)
    desk.window.close()

    desk = again(open_window, facts)
    assert seen(desk) == chosen
    assert desk.library.table.columnWidth(COLUMNS.index("tags")) == 170
    dialog = ask(desk)
    dialog.usual_button.click()
    dialog.save_button.click()
    assert seen(desk) == USUAL


def test_the_order_is_chosen_in_the_dialog_and_on_the_heads_and_stays(open_window: Open, facts: Path) -> None:
    desk = again(open_window, facts)
    dialog = ask(desk)
    dialog.order.setFocus()
    QTest.keyClicks(dialog.order, "Ju")  # Judul
    assert dialog.order.value == "title"
    dialog.order.picked.emit(dialog.order.value)
    dialog.save_button.click()
    desk.until(lambda: titles(desk) == [OPENING.title, KTP.title])
    head = desk.library.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(TITLE) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    desk.until(lambda: titles(desk) == [KTP.title, OPENING.title])
    desk.window.close()

    desk = again(open_window, facts)
    assert titles(desk) == [KTP.title, OPENING.title]
    head = desk.library.table.horizontalHeader()
    assert (head.isSortIndicatorShown(), head.sortIndicatorSection()) == (True, TITLE)
    assert head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_each_order_is_another_one(open_window: Open, facts: Path) -> None:
    store = open_store(facts)
    last = replace(KTP, title="Akta lahir hilang, bagaimana?", valid_until=date(2026, 1, 31))
    approved(store, last, "z-akta")
    store.close()
    desk = open_window(facts)
    desk.wait_for_pages()
    desk.window.go_to(LIBRARY)
    desk.until(lambda: len(titles(desk)) == 3)
    columns = desk.workspace.library.columns
    for name, order in (
        ("title", [last.title, OPENING.title, KTP.title]),
        ("own-id", [OPENING.title, KTP.title, last.title]),
    ):
        columns.sort(name, turned=False)
        desk.until(lambda order=order: titles(desk) == order)  # type: ignore[misc]
    columns.sort("title", turned=True)
    desk.until(lambda: titles(desk) == [KTP.title, OPENING.title, last.title])


def test_the_menu_of_the_heads_shows_and_hides_columns(desk: Opened) -> None:
    go(desk)
    head = desk.library.table.horizontalHeader()
    columns = desk.workspace.library.columns

    def pick(words: str) -> None:
        head.customContextMenuRequested.emit(QPoint(5, 5))
        assert columns.menu is not None
        next(action for action in columns.menu.actions() if action.text() == words).trigger()
        columns.menu.close()

    pick("Sumber")
    assert seen(desk) == [*USUAL, "sources"]
    assert [desk.library.table.model().index(row, COLUMNS.index("sources")).data() for row in range(2)] == ["1", "1"]
    pick("Jenis")
    assert seen(desk) == ["title", "status", "valid-until", "sources"]
    pick("Kolom seperti semula")
    assert seen(desk) == USUAL


def test_a_head_that_is_moved_or_made_wider_stays_so(open_window: Open, facts: Path) -> None:
    desk = again(open_window, facts)
    head = desk.library.table.horizontalHeader()
    head.moveSection(head.visualIndex(STATUS), 0)
    head.resizeSection(KIND, 140)
    config = desk.paths.config
    desk.until(lambda: json.loads(json.loads(config.read_text("utf-8"))["entry_columns"])["widths"] == {"kind": 140})
    desk.window.close()

    desk = again(open_window, facts)
    assert seen(desk) == ["status", "title", "kind", "valid-until"]
    assert desk.library.table.columnWidth(KIND) == 140


def test_every_column_can_be_shown_and_sorted_by(desk: Opened) -> None:
    go(desk)
    columns = desk.workspace.library.columns
    for name in COLUMNS:
        columns.sort(str(name), turned=False)
        desk.until(lambda: len(titles(desk)) == 2)
        columns._change(columns.plan.with_shown(str(name), shown=True))
    assert len(seen(desk)) == len(COLUMNS)
    model = desk.library.table.model()
    row = titles(desk).index(OPENING.title)
    shown = {str(name): model.index(row, column).data() for column, name in enumerate(COLUMNS)}
    assert shown["valid-until"] == "31 Mar 2026"
    assert (shown["author"], shown["sources"], shown["own-id"], shown["used"]) == ("Rini", "1", "jam-ramadan", "0")
    assert shown["updated"].startswith("21 Nov 2026")
    assert model.index(row, VALID_UNTIL).data() == shown["valid-until"]
