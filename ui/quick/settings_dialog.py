"""What the person chooses about being asked from outside the window. All of it is off until they do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.dialog_room import fit_closely, give_room
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme
from ui.tick import Tick

_WIDTH = 520


class QuickSettingsDialog(QDialog):
    """Asks for all of it. What is not possible here is switched off and says so.

    Attributes:
        watch, tray, links, save_button: What can be set and pressed.
        problem: Why something could not be done; it stays open then.

    Signals:
        saved: Whether the clipboard is watched, whether it stays in the tray, whether it opens links.
    """

    saved = Signal(bool, bool, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quick panel"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(_WIDTH))
        fit_closely(self)
        self.watch = Tick(self.tr("Watch the clipboard"))
        self.tray = Tick(self.tr("Stay in the tray when the window is closed"))
        self.links = Tick(self.tr("Open links that begin with replydesk:"))
        self.problem = PlainLabel(role="error", wraps=True)
        self.problem.hide()
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("kind", "primary")
        theme.dress(self.save_button, "pass", "on_primary")
        self._tray_words = PlainLabel(role="small", wraps=True)
        self._links_words = PlainLabel(role="small", wraps=True)
        self._lay_out()
        self.save_button.clicked.connect(self._on_save)

    def show_choices(self, *, watch: bool, tray: bool | None, links: bool | None) -> None:
        """Show what is set; ``None``: that is not possible here."""
        self.watch.setChecked(watch)
        self.tray.setEnabled(tray is not None)
        self.tray.setChecked(bool(tray))
        self._tray_words.setText(
            self.tr("Its icon opens the quick panel and the window, and ends the program.")
            if tray is not None
            else self.tr("This desktop has no place for such an icon.")
        )
        self.links.setEnabled(links is not None)
        self.links.setChecked(bool(links))
        self._links_words.setText(
            self.tr("Writes a file that tells your desktop so, or removes it. A link brings a text, and nothing else.")
            if links is not None
            else self.tr("On this system that is set up by hand; the documentation says how.")
        )

    def say_problem(self, sentence: str) -> None:
        """Say why it could not be done."""
        self.problem.setText(sentence)
        self.problem.show()
        give_room(self)

    def _on_save(self) -> None:
        self.saved.emit(self.watch.isChecked(), self.tray.isChecked(), self.links.isChecked())

    def _lay_out(self) -> None:
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        said = self.tr(
            "Each text you copy in another program is looked up at once, and the panel appears when an answer fits. No"
            " text is kept, and none that a password manager marks is looked at. While it is on, the window says so."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(2)
        for choice, words in (
            (self.watch, PlainLabel(said, role="small", wraps=True)),
            (self.tray, self._tray_words),
            (self.links, self._links_words),
        ):
            words.setContentsMargins(choice.words_left, 0, 0, 0)
            box.addWidget(choice)
            box.addWidget(words)
            box.addSpacing(10)
        box.addWidget(self.problem)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.save_button)
        box.addLayout(row)
        self.save_button.setDefault(True)
