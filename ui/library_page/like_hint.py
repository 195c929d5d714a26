"""The quiet line under a title that is being written: there may be such an entry already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from replydesk.tidying.result import Likely
from ui.plain_label import PlainLabel


class LikeHint(QWidget):
    """Names an entry that the one being written looks like, and what that says otherwise; hidden where there is none.

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
        self._like: Likely | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.words, 1)
        box.addWidget(self.open_button)
        self.open_button.clicked.connect(self._on_open)
        self.hide()

    def show_like(self, like: Likely | None) -> None:
        """Name the entry of *like*; ``None`` hides the line."""
        self._like = like
        if like is not None:
            self.words.setText(self._said(like))
        self.setVisible(like is not None)

    def _said(self, like: Likely) -> str:
        if like.conflict is None:
            return self.tr("Looks like: {title}").format(title=like.entry.title)
        return self.tr("Contradicts {title} – there: {there}; here: {here}").format(
            title=like.entry.title, there=like.conflict.second.differing, here=like.conflict.first.differing
        )

    def _on_open(self) -> None:
        if self._like is not None:
            self.open_requested.emit(self._like.entry.id)
