"""Finds ways out of what a window shows or takes: each field, list and label there is, known to anybody or not.

What is tried is every widget of the program, so that a new one need not be thought of. The real roads, from outside,
are those of ``tests/journeys/ways_out.py``; there each class of :data:`FIELDS` has its turn.
"""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QClipboard, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.architecture.sources import called_name, calls, files, name_of, tree_of
from ui.fields import LineField, TextField

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = (
    (Qt.Key.Key_C, CTRL),
    (Qt.Key.Key_X, CTRL),
    (Qt.Key.Key_Insert, CTRL),
    (Qt.Key.Key_Delete, SHIFT),
    (Qt.Key.Key_U, CTRL),
)
"""Copy and cut, and what deletes a line after putting it on the clipboard. Ctrl+K is the
palette's and goes on to the window."""

FIELDS = frozenset(
    {
        "Composer",
        "LineField",
        "MessageField",
        "PinField",
        "QuickField",
        "SearchField",
        "SecretField",
        "TextField",
    }
)
"""The classes of fields there may be: of each one is tried with keys, mouse and another program."""

_WORDS = "Dasar bodoh kamu"
_TRIED = "tried for leaks"
_MARKABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard

Field = QLineEdit | QPlainTextEdit | QTextEdit


def leaks(clipboard: QClipboard) -> list[str]:
    """Return what lets a text out, of all widgets of this program that were not tried before."""
    found: list[str] = []
    for widget in QApplication.allWidgets():
        if isinstance(
            widget, (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView, QLabel)
        ) and not widget.property(_TRIED):
            widget.setProperty(_TRIED, True)  # noqa: FBT003 - a value
            found += (f"{type(widget).__name__} “{_name(widget)}” {how}" for how in _leaks_of(widget, clipboard))
    return found


def kinds_of_fields() -> set[str]:
    """Return the classes of the fields there are now."""
    fields = (one for one in QApplication.allWidgets() if isinstance(one, (QLineEdit, QPlainTextEdit, QTextEdit)))
    return {type(one).__name__ for one in fields}


def makers_of_fields() -> set[str]:
    """Return where the program's own code makes a field, as ``module:line``."""
    return {
        f"{name_of(path).removesuffix('.py').replace('/', '.')}:{call.lineno}"
        for path in files("ui")
        for call in calls(tree_of(path))
        if called_name(call) in FIELDS
    }


def note_makers(patch: pytest.MonkeyPatch) -> set[str]:
    """Return a set that fills with where fields are made, as :func:`makers_of_fields` has it."""
    made: set[str] = set()
    for kind in (LineField, TextField):
        patch.setattr(kind, "__init__", _noting(kind.__init__, made))
    return made


def _noting(init: Callable[..., None], made: set[str]) -> Callable[..., None]:
    def noted(field: QWidget, *args: Any, **kwargs: Any) -> None:
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_code.co_name == "__init__" and frame.f_locals.get("self") is field:
            frame = frame.f_back
        made.add(f"{frame.f_globals['__name__']}:{frame.f_lineno}")
        init(field, *args, **kwargs)

    return noted


def _leaks_of(widget: Field | QAbstractItemView | QLabel, clipboard: QClipboard) -> Iterator[str]:
    if isinstance(widget, QLabel):
        if widget.textInteractionFlags() & _MARKABLE:
            yield "can be marked"
    elif isinstance(widget, QAbstractItemView):
        yield from _of_list(widget, clipboard)
    else:
        yield from _of_field(widget, clipboard)


def _of_field(field: Field, clipboard: QClipboard) -> Iterator[str]:
    was = field.blockSignals(True)  # noqa: FBT003 - Qt's own; nobody is to hear of what is tried
    held = _text(field)
    for key, modifier in KEYS:
        _fill(field, _WORDS)
        field.selectAll()
        QTest.keyClick(field, key, modifier)
        if _has_left(clipboard):
            yield f"gives it away by {key.name}"
        if field.isEnabled() and not field.isReadOnly() and _text(field) != _WORDS:
            yield f"loses its text by {key.name}"
    _fill(field, _WORDS)
    field.selectAll()
    if isinstance(field, QLineEdit):
        if field.dragEnabled():
            yield "can be dragged out"
    elif field.createMimeDataFromSelection().formats():
        yield "can be dragged out"
    yield from _by_menu(field if isinstance(field, QLineEdit) else field.viewport(), clipboard)
    _fill(field, held)
    field.blockSignals(was)


def _of_list(view: QAbstractItemView, clipboard: QClipboard) -> Iterator[str]:
    if view.dragEnabled():
        yield "can be dragged out"
    model = view.model()
    if model is None or not model.rowCount() or view.window().windowType() is Qt.WindowType.Popup:
        return
    was, chosen = view.blockSignals(True), view.selectionModel()  # noqa: FBT003 - Qt's own
    before, heard = chosen.currentIndex(), chosen.blockSignals(True)  # noqa: FBT003
    chosen.setCurrentIndex(model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    for key, modifier in KEYS[:3]:
        QTest.keyClick(view, key, modifier)
        if _has_left(clipboard):
            yield f"gives a row away by {key.name}"
    chosen.setCurrentIndex(before, QItemSelectionModel.SelectionFlag.NoUpdate)
    chosen.blockSignals(heard)
    view.blockSignals(was)


def _by_menu(asked: QWidget, clipboard: QClipboard) -> Iterator[str]:
    """Open the context menu and choose each way out that it offers."""
    before = set(_menus())
    QApplication.sendEvent(asked, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(), QPoint()))
    for menu in set(_menus()) - before:
        for action in sorted(menu.actions(), key=QAction.objectName):  # copy before cut, which takes the text away
            if action.objectName() in {"edit-copy", "edit-cut"}:
                action.trigger()
                if _has_left(clipboard):
                    yield f"gives it away by {action.objectName()} in its menu"
        menu.close()


def _menus() -> list[QMenu]:
    return [one for one in QApplication.allWidgets() if isinstance(one, QMenu)]


OWN = "the person's own"
"""What lies on the clipboard while all this is tried."""


def _has_left(clipboard: QClipboard) -> bool:
    """Say whether something is on the clipboard that was not the person's; it is theirs again then."""
    if clipboard.text() == OWN:
        return False
    clipboard.setText(OWN)
    return True


def _fill(field: Field, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def _text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _name(widget: QWidget) -> str:
    return widget.objectName() or widget.accessibleName() or str(getattr(widget, "text", str)())[:40]
