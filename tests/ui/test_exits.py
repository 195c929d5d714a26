"""What is shown for reading can be neither marked nor dragged nor asked for by a menu."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from replydesk.release import Released
from tests.window import WAIT_MS
from ui.clipboard import copy
from ui.copy_guard import CopyGuard
from ui.fields import LineField
from ui.plain_label import Chip, PlainLabel
from ui.table import RowTable

CTRL = Qt.KeyboardModifier.ControlModifier
PRIVATE = "rahasia warga"


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    made = RowTable(QStringListModel([PRIVATE]), name="Rows")
    qtbot.addWidget(made)
    made.selectRow(0)
    return made


def test_a_table_is_neither_dragged_nor_has_a_menu(table: RowTable) -> None:
    assert not table.dragEnabled()
    assert table.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_a_row_is_copied_only_where_no_guard_is(
    qtbot: QtBot, qapp: QApplication, table: RowTable, clipboard: QClipboard
) -> None:
    ordinary = QTableView()
    qtbot.addWidget(ordinary)
    ordinary.setModel(table.model())
    ordinary.selectRow(0)
    guard = CopyGuard()
    qapp.installEventFilter(guard)
    try:
        for each in (table, ordinary):
            with qtbot.waitSignal(guard.refused, timeout=WAIT_MS):
                QTest.keyClick(each, Qt.Key.Key_C, CTRL)
        assert clipboard.text() == "the person's own"
    finally:
        qapp.removeEventFilter(guard)
    QTest.keyClick(ordinary, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == PRIVATE


@pytest.mark.parametrize("kind", [PlainLabel, Chip])
def test_the_text_of_a_label_cannot_be_marked(qtbot: QtBot, kind: type[PlainLabel] | type[Chip]) -> None:
    made = kind(PRIVATE)
    qtbot.addWidget(made)
    markable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not made.textInteractionFlags() & markable


def test_a_line_cannot_be_dragged_out(qtbot: QtBot) -> None:
    made = LineField(name="Search")
    qtbot.addWidget(made)
    assert not made.dragEnabled()


def test_exactly_the_released_text_is_put_on_the_clipboard(clipboard: QClipboard) -> None:
    text = "  Halo.\n\nTerima kasih. \n"
    copy(clipboard, Released(text=text, audit_number=1, reply_id="r", sample=False))
    assert clipboard.text() == text
