"""The quiet line under a title that is being written: there may be such an entry already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from replydesk.evaluation.result import EntryRef
from ui.plain_label import PlainLabel


class LikeHint(QWidget):
    """Names an entry that looks like the one being written; hidden where there is none.

    Signals:
        open_requested: The id of that entry.
    """

    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(role="small", wraps=True)
        self.open_button = QPushButton(self.tr("Read it"))
        self.open_button.setProperty("kind", "plain")
        self.open_button.setToolTip(self.tr("Shows that entry; what you wrote is kept and you can go on"))
        self._entry: EntryRef | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.words, 1)
        box.addWidget(self.open_button)
        self.open_button.clicked.connect(self._on_open)
        self.hide()

    def show_entry(self, entry: EntryRef | None) -> None:
        """Name *entry*; ``None`` hides the line."""
        self._entry = entry
        if entry is not None:
            self.words.setText(self.tr("Looks like: {title}").format(title=entry.title))
        self.setVisible(entry is not None)

    def _on_open(self) -> None:
        if self._entry is not None:
            self.open_requested.emit(self._entry.id)
