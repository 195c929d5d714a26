"""Puts a window where it stood when the program ended."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from replydesk.window_layout import WindowLayout


def place_window(window: QWidget, layout: WindowLayout) -> None:
    """Give *window*, not yet shown, the place and size of *layout*; one that fits no screen of today is made to fit.

    Qt sees to that, and leaves the window as it is where what was kept cannot be meant.
    """
    geometry = QByteArray.fromBase64(layout.geometry.encode(errors="replace"))
    if geometry.size() == window.saveGeometry().size():  # one cut short would be filled up with zeros
        window.restoreGeometry(geometry)
