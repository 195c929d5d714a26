"""The columns a person chose: kept as text, put on a table, read off it again."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from pytestqt.qtbot import QtBot

from tests.window import WAIT_MS
from ui.columns.plan import GREATEST_WIDTH, LEAST_WIDTH, ColumnPlan, plan_text, read_plan
from ui.columns.table_columns import LEAST_READABLE, TableColumns
from ui.table import RowTable

NAMES = ("title", "kind", "used")
USUAL = ColumnPlan(shown=("title", "kind"), order="title")


def read(text: str) -> ColumnPlan:
    return read_plan(text, USUAL, names=NAMES, pinned="title")


def test_a_plan_is_read_as_it_was_kept() -> None:
    plan = ColumnPlan(shown=("used", "title"), order="used", turned=True).resized("used", 90)
    assert read(plan_text(plan)) == plan


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "7",
        "{}",
        '{"shown": 3, "widths": [], "order": []}',
        '{"shown": [["title"], 4]}',
        "[" * 9999,
    ],
)
def test_what_cannot_be_meant_is_as_usual(text: str) -> None:
    assert read(text) == USUAL


def test_unknown_columns_are_left_out_and_the_pinned_one_is_there() -> None:
    kept = {"shown": ["gone", "used", "used"], "widths": {"gone": 9, "used": 10**9, "kind": True}, "order": "gone"}
    plan = read(json.dumps(kept))
    assert plan == ColumnPlan(shown=("title", "used"), order="title").resized("used", GREATEST_WIDTH)


def test_columns_are_shown_hidden_moved_and_resized() -> None:
    plan = USUAL.with_shown("used", shown=True)
    assert plan.shown == ("title", "kind", "used")
    assert plan.with_shown("used", shown=True) == plan
    assert plan.moved("used", -1).shown == ("title", "used", "kind")
    assert plan.moved("used", -9).shown == ("used", "title", "kind")
    assert plan.moved("used", 1) == plan.moved("gone", -1) == plan
    assert plan.with_shown("kind", shown=False).shown == ("title", "used")
    assert ColumnPlan(shown=("title",), order="title").with_shown("title", shown=False).shown == ("title",)
    assert plan.resized("kind", 1).widths == {"kind": LEAST_WIDTH}


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    model = QStandardItemModel(3, 3)
    made = RowTable(model, name="Rows")
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


@pytest.fixture
def columns(table: RowTable) -> TableColumns:
    return TableColumns(
        table,
        widths={"title": 300, "kind": 80, "used": 60},
        stretched="title",
        usual=("title", "kind"),
        narrow={"kind": 420},
        falling=("kind",),
    )


def seen(table: RowTable) -> list[int]:
    head = table.horizontalHeader()
    order = [head.logicalIndex(place) for place in range(head.count())]
    return [column for column in order if not table.isColumnHidden(column)]


def test_a_table_shows_what_is_planned(table: RowTable, columns: TableColumns) -> None:
    columns.apply(USUAL)
    assert seen(table) == [0, 1]
    columns.apply(ColumnPlan(shown=("used", "title"), order="used", turned=True).resized("used", 90))
    head = table.horizontalHeader()
    assert seen(table) == [2, 0]
    assert (head.sectionSize(2), head.sortIndicatorSection()) == (90, 2)
    assert head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    columns.apply(ColumnPlan(shown=("title", "kind"), order="kind", turned=True))
    assert head.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    columns.apply(ColumnPlan(shown=("title",), order="used"))
    assert not head.isSortIndicatorShown()


def test_what_the_mouse_does_is_told_once_and_what_the_program_does_is_not(
    qtbot: QtBot, table: RowTable, columns: TableColumns
) -> None:
    told: list[ColumnPlan] = []
    columns.rearranged.connect(told.append)
    columns.apply(USUAL)
    table.resize(300, 300)  # the second column makes room
    table.resize(600, 300)
    assert told == []
    head = table.horizontalHeader()
    head.moveSection(1, 0)
    assert [plan.shown for plan in told] == [("kind", "title")]
    with qtbot.waitSignal(columns.rearranged, timeout=WAIT_MS):
        for width in (90, 100, 110):
            head.resizeSection(1, width)
    assert [dict(plan.widths) for plan in told[1:]] == [{"kind": 110}]


def test_the_usual_columns_make_room_and_chosen_ones_stay(table: RowTable, columns: TableColumns) -> None:
    table.resize(300, 300)
    columns.apply(USUAL)
    assert seen(table) == [0]
    columns.apply(ColumnPlan(shown=("title", "kind", "used"), order="title"))
    assert seen(table) == [0, 1, 2]


def test_where_there_is_no_room_the_list_moves_sideways(qtbot: QtBot, table: RowTable, columns: TableColumns) -> None:
    wide = ColumnPlan(shown=("title", "kind", "used"), order="title").resized("used", 500)
    columns.apply(wide)
    head = table.horizontalHeader()
    assert head.sectionSize(0) == LEAST_READABLE
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0, timeout=WAIT_MS)
    table.resize(1200, 300)
    assert head.sectionSize(0) > LEAST_READABLE
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0, timeout=WAIT_MS)
