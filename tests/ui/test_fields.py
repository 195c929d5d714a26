import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.window import WAIT_MS
from ui.clipboard import copy
from ui.copy_guard import CopyGuard
from ui.fields import LineField, PinField, TextField

CTRL = Qt.KeyboardModifier.ControlModifier


def mime(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField(name="Message", limit=100)
    qtbot.addWidget(made)
    return made


def test_a_field_takes_no_more_than_its_limit_and_says_so(qtbot: QtBot, field: TextField) -> None:
    with qtbot.waitSignal(field.cut_short, timeout=WAIT_MS):
        field.insertFromMimeData(mime("a" * 5_000_000))
    assert field.toPlainText() == "a" * 100


def test_a_field_that_is_full_takes_no_more(qtbot: QtBot, field: TextField) -> None:
    field.setPlainText("b" * 100)
    with qtbot.waitSignal(field.cut_short, timeout=WAIT_MS):
        field.insertFromMimeData(mime("c"))
    assert field.toPlainText() == "b" * 100


def test_a_text_put_in_place_of_a_long_one_is_taken_in_whole(qtbot: QtBot, field: TextField) -> None:
    field.setPlainText("b" * 98)
    field.selectAll()
    with qtbot.assertNotEmitted(field.cut_short):
        field.insertFromMimeData(mime("KTP hilang"))
    assert field.toPlainText() == "KTP hilang"


def test_html_comes_in_as_its_plain_text(field: TextField) -> None:
    data = mime("Halo <script>")
    data.setHtml("<b>Halo</b><img src='http://x.example/y.png'>")
    field.insertFromMimeData(data)
    assert field.toPlainText() == "Halo <script>"


def test_a_page_without_its_text_changes_nothing(field: TextField, clipboard: QClipboard) -> None:
    field.setPlainText("tetap")
    field.selectAll()
    data = QMimeData()
    data.setHtml("<span style='font-size:0'>rahasia</span><b>Halo</b>")
    clipboard.setMimeData(data)
    field.paste()
    assert field.toPlainText() == "tetap"


def test_pictures_are_no_text(field: TextField) -> None:
    data = QMimeData()
    data.setData("image/png", b"\x89PNG")
    assert not field.canInsertFromMimeData(data)


def test_cut_leaves_the_text_and_the_clipboard_alone(field: TextField, clipboard: QClipboard) -> None:
    field.setPlainText("tetap")
    field.selectAll()
    field.cut()
    field.copy()
    assert field.toPlainText() == "tetap"
    assert clipboard.text() in {"the person's own", ""}


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_the_context_menu_has_no_way_out(qtbot: QtBot, kind: type[LineField] | type[TextField]) -> None:
    made = kind(name="Field")
    qtbot.addWidget(made)
    made.show()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), made.mapToGlobal(QPoint(3, 3)))
    made.contextMenuEvent(event)
    menu = made.findChild(QMenu)
    assert menu is not None
    names = {action.objectName() for action in menu.actions()}
    assert "edit-paste" in names
    assert not names & {"edit-copy", "edit-cut"}
    menu.close()


class Pane(QWidget):
    """A guarded application in small: one of our fields and an ordinary one."""

    def __init__(self) -> None:
        super().__init__()
        self.ours = LineField(name="Search")
        self.ordinary = QLineEdit()
        box = QVBoxLayout(self)
        for field in (self.ours, self.ordinary):
            field.setText("rahasia")
            field.selectAll()
            box.addWidget(field)


@pytest.fixture
def pane(qtbot: QtBot) -> Pane:
    made = Pane()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Insert])
def test_no_field_copies_while_the_guard_is_on(
    qtbot: QtBot, qapp: object, pane: Pane, clipboard: QClipboard, key: Qt.Key
) -> None:
    guard = CopyGuard()
    qapp.installEventFilter(guard)  # type: ignore[attr-defined]
    try:
        for field in (pane.ours, pane.ordinary):
            with qtbot.waitSignal(guard.refused, timeout=WAIT_MS):
                QTest.keyClick(field, key, CTRL)
            assert field.text() == "rahasia"
    finally:
        qapp.removeEventFilter(guard)  # type: ignore[attr-defined]
    assert clipboard.text() == "the person's own"


def test_without_the_guard_an_ordinary_field_does_copy(pane: Pane, clipboard: QClipboard) -> None:
    QTest.keyClick(pane.ordinary, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "rahasia"


def test_the_door_to_the_clipboard_wants_a_released_reply() -> None:
    assert copy.__annotations__["released"].__name__ == "Released"


def test_a_pin_is_shown_as_dots_and_forgotten_for_good_when_it_was_read(qtbot: QtBot) -> None:
    field = PinField(name="PIN")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "483920")
    assert "4" not in field.displayText()
    assert field.take() == "483920"
    assert field.text() == ""  # before an undo, which empties such a field by itself
    field.undo()
    assert field.text() == ""
