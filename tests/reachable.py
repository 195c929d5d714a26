"""Finds controls that have no name for those who cannot see, or no place in the order of Tab."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget

_MORE = 8
"""Stops of Tab besides those that are wanted: places that are scrolled."""


def nameless(top: QWidget) -> list[str]:
    """Return the visible controls in the window or page *top* that can have the focus and have no name."""
    found = (
        [] if top.window().windowTitle() or not isinstance(top, QDialog) else [f"a {type(top).__name__} has no title"]
    )
    stops = [one for one in _shown(top) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    return [*found, *(f"a {type(one).__name__} has no name" for one in stops if not _name(one))]


def unreached(top: QWidget) -> list[str]:
    """Return the visible controls of *top*, whose window is active, that Tab should stop at and does not come to."""
    wanted = [one for one in _shown(top) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and _is_stop(one)]
    seen = _walked(top, 2 * len(wanted) + _MORE)
    return [f"Tab does not reach {type(one).__name__} “{_name(one)}”" for one in wanted if not _alike(one) & seen]


def _alike(widget: QWidget) -> set[QWidget]:
    """Return *widget*, and the others of its group where one of several is chosen: from each the arrows lead to all."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return {widget, *group.buttons()} if group is not None and group.exclusive() else {widget}


def _is_stop(widget: QWidget) -> bool:
    """Say whether Tab should stop here."""
    return widget.isEnabled() and not isinstance(widget, QScrollArea)


def _walked(top: QWidget, most: int) -> set[QWidget]:
    """Return what has the focus when Tab is pressed again and again, at most *most* times."""
    # Not by nextInFocusChain: to PySide each widget would belong to the one it was reached from, and go with it.
    seen: set[QWidget] = set()
    for _ in range(most):
        QTest.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.add(now)
    return seen


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else "?"


def _shown(top: QWidget) -> list[QWidget]:
    return [one for one in top.findChildren(QWidget) if one.isVisible() and one.window() is top.window()]
