"""Finds text in a window that is cut, squeezed or covered, by what each widget needs for it and what it was given."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from ui.layout_button import LayoutButton
from ui.marked_text import MarkedText

_SHORT = 60
"""Letters of a text that a finding names."""


def misfits(top: QWidget, *, screen: tuple[int, int]) -> list[str]:
    """Return what of the text in the window or page *top* cannot be read whole, one sentence each.

    What ends in an ellipsis on purpose must say the whole in its tooltip. *screen* is the size the window must keep to.
    """
    return [*_too_large(top, screen), *_cut(top), *_covered(top)]


def _too_large(top: QWidget, screen: tuple[int, int]) -> Iterator[str]:
    if top.width() > screen[0] or top.height() > screen[1]:
        yield f"{type(top).__name__} is {top.width()} × {top.height()}"


def _cut(top: QWidget) -> Iterator[str]:
    for widget in _shown(top):
        for why in _flaws(widget):
            yield f"{_name(widget)}: {why}"
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox | MarkedText) and (
            why := _outside(widget, top)
        ):
            yield f"{_name(widget)}: {why}"


def _flaws(widget: QWidget) -> Iterator[str]:
    """Yield in what way *widget* has less room than its text needs."""
    for kind, look in _LOOKS:
        if isinstance(widget, kind):
            yield from look(widget)
            return


def _field(field: QPlainTextEdit) -> Iterator[str]:
    if field.viewport().height() < field.fontMetrics().height():
        yield f"{field.viewport().height()} px for a line"


def _marked(text: MarkedText) -> Iterator[str]:
    if text.height() < text.heightForWidth(text.width()):
        yield f"{text.height()} of {text.heightForWidth(text.width())} px high"


def _table(table: QTableView) -> Iterator[str]:
    high = table.verticalHeader().defaultSectionSize()
    if high < table.fontMetrics().height():
        yield f"rows of {high} px"
    beyond = table.horizontalHeader().length() - table.viewport().width()
    if beyond > 0 and table.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        yield f"columns end {beyond} px beyond it"


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.text() in label.toolTip():
        return
    if label.wordWrap():
        box = QRect(0, 0, label.contentsRect().width(), 0)
        longest = label.fontMetrics().boundingRect(box, int(Qt.TextFlag.TextWordWrap), label.text()).width()
        if longest > label.contentsRect().width():
            yield f"a word of {longest} in {label.contentsRect().width()} px"
        if label.height() < label.heightForWidth(label.width()):
            yield f"{label.height()} of {label.heightForWidth(label.width())} px high"
        return
    yield from _smaller(label)


def _button(button: QAbstractButton) -> Iterator[str]:
    if isinstance(button, LayoutButton) or not button.text() or button.text().rstrip("…") in button.toolTip():
        return
    if button.hasHeightForWidth():
        if button.height() < button.heightForWidth(button.width()):
            yield f"{button.height()} of {button.heightForWidth(button.width())} px high"
        return
    yield from _smaller(button)


def _line(field: QLineEdit) -> Iterator[str]:
    if field.height() < field.minimumSizeHint().height():
        yield f"{field.height()} of {field.minimumSizeHint().height()} px high"
    hint = field.placeholderText()
    wide = field.fontMetrics().horizontalAdvance(hint)
    around = field.sizeHint().width() - field.fontMetrics().horizontalAdvance("x") * 17
    if not field.text() and wide > field.width() - max(around, 0) and hint not in field.toolTip():
        yield f"a hint of {wide} in {field.width()} px"


def _choice(choice: QComboBox) -> Iterator[str]:
    if choice.height() < choice.sizeHint().height():
        yield f"{choice.height()} of {choice.sizeHint().height()} px high"
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    complex_, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = choice.style().subControlRect(complex_, option, part, choice).width()
    wide = choice.fontMetrics().horizontalAdvance(choice.currentText())
    if wide > room and choice.currentText() not in choice.toolTip():
        yield f"{wide} in {room} px"


def _head(head: QHeaderView) -> Iterator[str]:
    model, across = head.model(), Qt.Orientation.Horizontal
    if model is None or head.orientation() is not across:
        return
    for column in range(head.count()):
        words = str(model.headerData(column, across) or "")
        told = str(model.headerData(column, across, Qt.ItemDataRole.ToolTipRole) or "")
        needed = head.sectionSizeHint(column)
        if not head.isSectionHidden(column) and words not in told and head.sectionSize(column) < needed:
            yield f"“{words}” {head.sectionSize(column)} of {needed} px wide"


def _smaller(widget: QWidget) -> Iterator[str]:
    given, needed = widget.size(), widget.sizeHint()
    if given.width() < needed.width() or given.height() < needed.height():
        yield f"{given.width()} × {given.height()} of {needed.width()} × {needed.height()} px"


def _outside(widget: QWidget, top: QWidget) -> str:
    """Return which of the widgets around *widget* cuts it off, empty for none."""
    around = widget.parentWidget() if widget is not top else None
    while around is not None:
        place = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        area = around.parentWidget() if around is not top else None
        if isinstance(area, QScrollArea) and area.viewport() is around:
            off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            is_hidden = off or not area.horizontalScrollBar().maximum()
            if is_hidden and (place.left() < 0 or place.right() > around.width()):
                return f"wider than {_name(area)}"
            return _outside(area, top)  # it can be scrolled to, if the place it is scrolled in can be seen
        if not around.rect().adjusted(-1, -1, 1, 1).contains(place) and not _scrolls(around):
            return f"cut off by {_name(around)}"
        around = area
    return ""


def _scrolls(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea) or isinstance(widget.parentWidget(), QAbstractScrollArea)


def _covered(top: QWidget) -> Iterator[str]:
    parts = [one for one in _shown(top) if _holds_text(one)]
    for one, other in combinations(parts, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        both = _seen(one, top) & _seen(other, top)
        if both.width() > 1 and both.height() > 1:
            yield f"{_name(one)} and {_name(other)} lie over each other"


def _holds_text(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QAbstractButton):
        return bool(widget.text())
    return isinstance(widget, QLineEdit | QComboBox | MarkedText | QPlainTextEdit | QTableView)


def _seen(widget: QWidget, top: QWidget) -> QRect:
    """Return where *widget* can be seen in *top*."""
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    around = widget.parentWidget()
    while around is not None and widget is not top:
        place &= QRect(around.mapTo(top, QPoint(0, 0)), around.size())
        if around is top:
            break
        around = around.parentWidget()
    return place


def _wider_inside(area: QScrollArea) -> Iterator[str]:
    inside, off = area.widget(), area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inside is not None and off and inside.width() > area.viewport().width():
        yield f"{inside.width()} px in {area.viewport().width()}"


def _shown(top: QWidget) -> list[QWidget]:
    return [one for one in top.findChildren(QWidget) if one.isVisible() and one.window() is top.window()]


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    said = words or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{said[:_SHORT]}”"


_LOOKS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, _label),
    (QComboBox, _choice),
    (QAbstractButton, _button),
    (QLineEdit, _line),
    (QPlainTextEdit, _field),
    (MarkedText, _marked),
    (QHeaderView, _head),
    (QTableView, _table),
    (QScrollArea, _wider_inside),
)
"""What looks at which kind of widget; the first that fits."""
