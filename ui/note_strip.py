"""One line at the foot of a page: what has just happened, and how to take it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.plain_label import PlainLabel, repolish
from ui.theme import Theme


class NoteStrip(QFrame):
    """A sentence that stays until the next one or until it is closed.

    Signals:
        action_taken: The button beside the sentence was pressed.
    """

    action_taken = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "note")
        self.sentence = PlainLabel(wraps=True)
        self.action_button = QPushButton()
        self.action_button.setProperty("kind", "plain")
        self.close_button = QPushButton()
        self.close_button.setProperty("kind", "plain")
        self.close_button.setAccessibleName(self.tr("Close the note"))
        theme.dress(self.close_button, "close", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 6, 5)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.action_button)
        row.addWidget(self.close_button)
        self.action_button.clicked.connect(self.action_taken)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def say(self, sentence: str, *, action: str = "", is_error: bool = False) -> None:
        """Show *sentence*, with a button named *action* where there is one."""
        self.setProperty("panel", "error" if is_error else "note")
        repolish(self)
        repolish(self.sentence)
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self.show()
