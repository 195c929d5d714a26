"""What is shown for reading can be neither marked nor dragged nor asked for by a menu."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from knowledge_base.attachments import Attachment
from knowledge_base.exchange.accept import GivenSource
from replydesk.release import Released
from tests.leaks import OWN, leaks
from tests.window import WAIT_MS
from ui.clipboard import ClipboardGuard, copy
from ui.copy_guard import CopyGuard
from ui.fields import LineField, TextField
from ui.library_page.attachment_rows import AttachmentRow
from ui.library_page.source_rows import SourceRow
from ui.library_page.wording_rows import WordingRow
from ui.plain_label import Chip, PlainLabel
from ui.table import RowTable
from ui.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WAYS_BY_KEY = (
    (Qt.Key.Key_C, CTRL),
    (Qt.Key.Key_X, CTRL),
    (Qt.Key.Key_Insert, CTRL),
    (Qt.Key.Key_Delete, SHIFT),
    (Qt.Key.Key_K, CTRL),
)
"""Copy and cut as every system has them, and what deletes the rest of a line, after putting it on the clipboard."""

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


def row_of_an_attachment(theme: Theme) -> QWidget:
    return AttachmentRow(theme, Attachment(title=PRIVATE, url="https://rahasia.example", alt=PRIVATE), ())


def row_of_a_wording(theme: Theme) -> QWidget:
    return WordingRow(theme, ("x", PRIVATE), ("Dinas",), "id")


def row_of_a_source(theme: Theme) -> QWidget:
    source = GivenSource(title=PRIVATE, url="https://rahasia.example", legal_basis=PRIVATE, publisher=PRIVATE)
    return SourceRow(theme, source)


@pytest.mark.parametrize(
    ("row", "fields"),
    [(row_of_an_attachment, 3), (row_of_a_wording, 1), (row_of_a_source, 5)],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
def test_no_field_of_a_row_of_the_form_lets_its_text_out(
    qtbot: QtBot,
    qapp: QApplication,
    theme: Theme,
    clipboard: QClipboard,
    row: Callable[[Theme], QWidget],
    fields: int,
) -> None:
    made = row(theme)
    qtbot.addWidget(made)
    typed: list[LineField | TextField] = [*made.findChildren(LineField), *made.findChildren(TextField)]
    assert len(typed) == fields == len([*made.findChildren(QLineEdit), *made.findChildren(QPlainTextEdit)])
    guard = CopyGuard()
    qapp.installEventFilter(guard)
    try:
        for field in typed:
            said = text_of(field)
            for key, modifier in WAYS_BY_KEY:
                field.selectAll()
                QTest.keyClick(field, key, modifier)
                assert (text_of(field), clipboard.text()) == (said, "the person's own")
            field.selectAll()
            asked = field.viewport() if isinstance(field, TextField) else field
            qapp.sendEvent(asked, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(), QPoint()))
            menu = field.findChild(QMenu)
            assert menu is not None
            assert not {action.objectName() for action in menu.actions()} & {"edit-copy", "edit-cut"}
            menu.close()
            if isinstance(field, LineField):
                assert not field.dragEnabled()
            else:
                assert not field.createMimeDataFromSelection().formats()  # what is dragged
    finally:
        qapp.removeEventFilter(guard)


def text_of(field: LineField | TextField) -> str:
    return field.text() if isinstance(field, LineField) else field.toPlainText()


def test_an_ordinary_field_list_and_label_are_noticed(qtbot: QtBot, clipboard: QClipboard) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    label, view = QLabel(PRIVATE, pane), QTableView(pane)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    view.setModel(QStringListModel([PRIVATE], view))
    view.setDragEnabled(True)
    for field in (QLineEdit(pane), QPlainTextEdit(pane), QTextEdit(pane)):
        field.setAccessibleName("Bare")
    by_keys = {f"gives it away by {key}" for key in ("Key_C", "Key_X", "Key_Insert", "Key_Delete")}
    by_menu = {f"gives it away by {name} in its menu" for name in ("edit-copy", "edit-cut")}
    away = by_keys | by_menu | {"can be dragged out"} | {f"loses its text by {key}" for key in ("Key_X", "Key_Delete")}
    found = set(leaks(clipboard))
    for kind in ("QPlainTextEdit", "QTextEdit"):
        assert {how for one in found for head, _, how in [one.partition("” ")] if head == f"{kind} “Bare"} == away
    assert {f"QLineEdit “Bare” {how}" for how in away - {"can be dragged out"}} <= found
    assert {f"QLabel “{PRIVATE}” can be marked", "QTableView “” can be dragged out"} <= found
    assert "QTableView “” gives a row away by Key_C" in found
    assert clipboard.text() == OWN


def test_exactly_the_released_text_is_put_on_the_clipboard(clipboard: QClipboard) -> None:
    text = "  Halo.\n\nTerima kasih. \n"
    copy(clipboard, Released(text=text, audit_number=1, reply_id="r", sample=False))
    assert clipboard.text() == text


def test_what_was_copied_is_known_again_and_nothing_else(clipboard: QClipboard) -> None:
    guard = ClipboardGuard(clipboard)
    copy(clipboard, Released(text="Halo.\n\nTerima kasih.", audit_number=1, reply_id="r", sample=False))
    assert guard._is_released("Halo.\r\n\r\nTerima kasih."), "Windows has line breaks of its own"
    assert not guard._is_released("Halo. Terima kasih banyak.")
