"""Gives a dialog the room its words need when it opens.

Qt makes a dialog at most two thirds as large as the screen and reckons texts that wrap as if there was width enough;
with large letters their last lines were cut off.
"""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QDialog, QWidget

from ui.event_watch import EventFilter

_FRAME = QSize(16, 48)
"""Room for a window's frame, in pixels, on a screen of which the dialog may take everything."""


class DialogRoom(EventFilter):
    """An event filter for the whole application."""

    looks_at = frozenset({QEvent.Type.Show})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Size a dialog before it is seen. Stop nothing."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog) and not event.spontaneous():
            give_room(watched)
        return False


def give_room(dialog: QDialog) -> None:
    """Make *dialog* as wide and as high as what is in it needs, within the screen or the window it lies over."""
    layout = dialog.layout()
    if layout is None:
        return
    for part in dialog.findChildren(QWidget):
        part.ensurePolished()  # the style sheet's margins count, too
    layout.invalidate()
    room = dialog.screen().availableSize() - _FRAME
    below = dialog.parentWidget()
    if below is not None:
        room = room.expandedTo(below.window().size())
    dialog.setMinimumSize(dialog.minimumSize().boundedTo(room))
    wide = max(dialog.width(), dialog.minimumWidth(), layout.totalMinimumSize().width())
    wide = min(wide, room.width())
    high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.totalMinimumSize().height()
    dialog.resize(wide, min(max(dialog.height(), high), room.height()))
