"""How a fact base is kept from others where this computer has no keyring that could do it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.fields import SecretField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme
from ui.tick import Tick


class ProtectDialog(QDialog):
    """Asks for a passphrase, or for leave to go without encryption.

    Attributes:
        passphrase, again: Where the passphrase is typed.
        plain: Whether it may be readable to others; hidden where that is no question.
        problem: What is wrong.

    Signals:
        passphrase_chosen: The passphrase, the same both times.
        plain_chosen: It is not to be encrypted.
    """

    passphrase_chosen = Signal(str)
    plain_chosen = Signal()

    def __init__(self, theme: Theme, trouble: str, parent: QWidget, *, may_be_plain: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Protect the fact base"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(560))
        self.passphrase = SecretField(name=self.tr("Passphrase"))
        self.again = SecretField(name=self.tr("The same passphrase again"))
        self.plain = Tick(self.tr("Go without encryption: whoever gets the file can read everything in it"))
        self.plain.setVisible(may_be_plain)
        self.problem = PlainLabel(role="error", wraps=True)
        self.problem.hide()
        self.go_button = QPushButton(self.tr("Continue"))
        self.go_button.setProperty("kind", "primary")
        theme.dress(self.go_button, "next", "on_primary")
        self._leave = QPushButton(self.tr("Cancel"))
        self._lay_out(trouble)
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self._on_go)
        self._leave.clicked.connect(self.reject)
        self.plain.toggled.connect(self._on_plain)

    def say(self, sentence: str) -> None:
        """Say what is wrong; the passphrase is typed anew."""
        self.problem.setText(sentence)
        self.problem.show()
        self.passphrase.setFocus()

    def done(self, result: int) -> None:
        """Close, and keep no passphrase."""
        self.passphrase.wipe()
        self.again.wipe()
        super().done(result)

    def _on_plain(self, plain: bool) -> None:  # noqa: FBT001 (Qt's)
        for field in (self.passphrase, self.again):
            field.wipe()
            field.setEnabled(not plain)

    def _on_go(self) -> None:
        if self.plain.isChecked():
            self.plain_chosen.emit()
            return
        typed, again = self.passphrase.take(), self.again.take()
        if typed != again:
            self.say(self.tr("The two passphrases are not the same. Type them once more."))
        else:
            self.passphrase_chosen.emit(typed)

    def _lay_out(self, trouble: str) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        said = self.tr(
            "The fact base is encrypted, and this computer's keyring would open it every day. Choose a passphrase"
            " instead: it is asked for at each start. Four words that have nothing to do with each other are good."
        )
        box.addWidget(PlainLabel(trouble, role="strong", wraps=True))
        box.addWidget(PlainLabel(said, role="muted", wraps=True))
        for field in (self.passphrase, self.again):
            caption = PlainLabel(field.accessibleName(), role="caption")
            caption.setBuddy(field)
            box.addWidget(caption)
            box.addWidget(field)
        box.addWidget(self.plain)
        box.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 10, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self.go_button)
        box.addStretch(1)  # or the captions would drift away from their fields
        box.addLayout(foot)
