"""What follows as a second reply where one was too long for its channel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.marked_text import MarkedText
from ui.plain_label import PlainLabel
from ui.theme import Theme


class ContinuationRow(QWidget):
    """The text of the second reply, to be read and to be joined to the first again. Not there while there is none.

    Attributes:
        follows: Ids of the released replies that the reply on the desk goes on, as they left.

    Signals:
        join_requested: It is to be one reply again.
        stops_changed: Tab stops elsewhere now.
    """

    join_requested = Signal()
    stops_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.follows: tuple[str, ...] = ()
        self._shown = MarkedText(theme, role="muted", lines=2)
        self.join_button = QPushButton(self.tr("Join again"))
        self.join_button.setProperty("kind", "plain")
        self.join_button.setToolTip(self.tr("Puts it behind the reply again, as one text"))
        self.join_button.clicked.connect(self.join_requested)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Follows as the next reply"), role="caption"), 1)
        head.addWidget(self.join_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self._shown)
        self.hide()

    @property
    def text(self) -> str:
        """What follows; empty: nothing."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show *text* as what follows; an empty one takes the row away."""
        if text == self._text:
            return
        self._text = text
        self._shown.show_text(text)
        self.setVisible(bool(text))
        self.stops_changed.emit()

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [self.join_button] if self._text else []
