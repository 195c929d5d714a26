"""What a second start says when the first one does not answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout

from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme

_WIDTH = 460


class UnansweredWindow(QDialog):
    """Says that ReplyDesk is open already and does not answer, and what can be done.

    Attributes:
        sentence: What it says.
        close_button: Closes it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        heading = self.tr("ReplyDesk is open already, but it does not answer.")
        self.setWindowTitle(heading)
        self.sentence = PlainLabel(
            self.tr(
                "Nothing was lost and nothing was opened. Wait a moment and start ReplyDesk again. If it still does not"
                " answer, end it in the list of running programs of your system; its fact base is safe from that."
            ),
            wraps=True,
        )
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("kind", "primary")
        theme.dress(self.close_button, "close", "on_primary")
        self.close_button.clicked.connect(self.close)
        self.close_button.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 18, 22, 18)
        box.setSpacing(12)
        box.addWidget(PlainLabel(heading, role="heading", wraps=True))
        box.addWidget(self.sentence)
        box.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(letters(_WIDTH))
