"""One line at the foot of a page: what has just happened, and how to take it back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.key_words import key_words
from ui.plain_label import Chip, PlainLabel, repolish
from ui.theme import Theme

TAKE_BACK = "Alt+Z"
"""The key that presses the strip's button, whatever is being written; Ctrl+Z does so outside of a text."""


class NoteStrip(QFrame):
    """A sentence that stays until the next one or until it is closed.

    Signals:
        action_taken: The button beside the sentence was pressed; with what :meth:`say` was told the button does.
        turned: It is there now, or not any more.
    """

    action_taken = Signal(str)
    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "note")
        self._act = ""
        self.sentence = PlainLabel(wraps=True)
        self.action_button = QPushButton()
        self.action_button.setProperty("kind", "plain")
        self._key = Chip()
        self.close_button = QPushButton()
        self.close_button.setProperty("kind", "plain")
        self.close_button.setAccessibleName(self.tr("Close the note"))
        theme.dress(self.close_button, "close", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 6, 5)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.action_button)
        row.addWidget(self._key)
        row.addWidget(self.close_button)
        self._keys = [QShortcut(QKeySequence(keys), self.action_button) for keys in (TAKE_BACK, "Ctrl+Z")]
        for key in self._keys:
            key.activated.connect(self.action_button.click)
        self.action_button.clicked.connect(self._on_pressed)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def say(
        self, sentence: str, *, action: str = "", act: str = "", key: str = TAKE_BACK, is_error: bool = False
    ) -> None:
        """Show *sentence*, with a button named *action* where there is one.

        Args:
            sentence: What happened.
            action: The word on the button; empty: no button.
            act: What the button does, for whoever is told that it was pressed.
            key: The key that presses it too. Another one than :data:`TAKE_BACK` is for the page to listen to.
            is_error: Something went wrong.
        """
        self._act = act
        self.setProperty("panel", "error" if is_error else "note")
        repolish(self)
        repolish(self.sentence)
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self._key.say(key_words(key), "neutral")
        self._key.setVisible(bool(action))
        for one in self._keys:
            one.setEnabled(key == TAKE_BACK)
        self.show()

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 (Qt's)
        """Tell of it, too."""
        super().setVisible(visible)
        self.turned.emit()

    def leave_undo_key(self) -> None:
        """Leave Ctrl+Z to the page, which undoes more than the strip tells of; :data:`TAKE_BACK` stays."""
        self._keys.pop().setParent(None)

    @property
    def act(self) -> str:
        """What the button does that is shown; empty: nothing in particular, or no button."""
        return self._act if not self.isHidden() else ""

    def _on_pressed(self) -> None:
        self.action_taken.emit(self._act)
