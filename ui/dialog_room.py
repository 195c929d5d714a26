"""Gives a dialog the room its words need when it opens.

Qt makes a dialog at most two thirds as large as the screen and reckons texts that wrap as if there was width enough, or
as if there was little: with large letters the last lines were cut off, and with usual ones there were holes between.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
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


def fit_closely(dialog: QDialog) -> None:
    """Let *dialog* be no higher than its words need at its width: Qt would reckon them as wrapped in a narrow one.

    Whoever shows more in it later calls :func:`give_room`.
    """
    dialog.setMinimumHeight(1)


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
    chosen = dialog.height() if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized) else dialog.minimumHeight()
    dialog.resize(wide, min(max(chosen, high), room.height()))
