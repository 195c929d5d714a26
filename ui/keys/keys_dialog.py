"""What opens the fact base, and how that is changed."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.keys.key_file import Slot, SlotKind
from ui.dates import moment_words
from ui.dialog_room import fit_closely, give_room
from ui.fields import SecretField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme


class KeysDialog(QDialog):
    """Lists the ways to the key and changes them. It decides nothing.

    Attributes:
        ways: What opens it, a line each.
        passphrase, again: A new passphrase.
        problem, said: What went wrong, or what was done.

    Signals:
        code_requested: A new recovery code is wanted.
        passphrase_chosen: The passphrase, the same both times.
        keyring_requested: This computer's keyring is to open it.
        renew_requested: It is to be encrypted, or to get another key.
    """

    code_requested = Signal()
    passphrase_chosen = Signal(str)
    keyring_requested = Signal()
    renew_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, zone: tzinfo | None, language: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(600))
        fit_closely(self)
        self._zone = zone
        self._language = language
        self.ways = PlainLabel(wraps=True)
        self.passphrase = SecretField(name=self.tr("New passphrase"))
        self.again = SecretField(name=self.tr("The same passphrase again"))
        self.code_button = QPushButton(self.tr("New recovery code …"))
        self.keyring_button = QPushButton(self.tr("Let this computer's keyring open it"))
        self.passphrase_button = QPushButton(self.tr("Save the passphrase"))
        self.renew_button = QPushButton()
        self.problem = PlainLabel(role="error", wraps=True)
        self.said = PlainLabel(role="strong", wraps=True)
        self._about = PlainLabel(role="muted", wraps=True)
        self._about_renewal = PlainLabel(role="muted", wraps=True)
        self._encrypted_part = QWidget()
        self._close = QPushButton(self.tr("Close"))
        theme.dress(self.renew_button, "approve")
        self._lay_out()
        self.code_button.clicked.connect(self.code_requested)
        self.keyring_button.clicked.connect(self.keyring_requested)
        self.passphrase_button.clicked.connect(self._on_passphrase)
        self.renew_button.clicked.connect(self.renew_requested)
        self._close.clicked.connect(self.accept)
        self.show_ways(())

    def show_ways(self, slots: Sequence[Slot], said: str = "") -> None:
        """Show what opens it, *slots*, and what was done."""
        self._encrypted_part.setVisible(bool(slots))
        if slots:
            self.ways.setText("\n".join(self._line(slot) for slot in slots))
            self._about.setText(self.tr("The fact base is encrypted. Any one of these opens it:"))
            self.renew_button.setText(self.tr("Give it a new key …"))
            self._about_renewal.setText(
                self.tr(
                    "Only where somebody may have had the key. There is a new recovery code then, and a passphrase has"
                    " to be set again; backups made before keep the old ones."
                )
            )
        else:
            self.ways.setText("")
            self._about.setText(self.tr("The fact base is not encrypted: whoever gets the file can read it."))
            self.renew_button.setText(self.tr("Encrypt it …"))
            self._about_renewal.setText(self.tr("A copy that can be read stays beside it until you delete it."))
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.ways.setVisible(bool(slots))
        self.problem.hide()
        give_room(self)

    def say(self, problem: str) -> None:
        """Say what went wrong."""
        self.problem.setText(problem)
        self.problem.show()
        self.said.hide()
        give_room(self)

    def done(self, result: int) -> None:
        """Close, and keep no passphrase."""
        self.passphrase.wipe()
        self.again.wipe()
        super().done(result)

    def _line(self, slot: Slot) -> str:
        return f"{self._kind(slot.kind)} · {moment_words(slot.made, self._zone, self._language)}"

    def _kind(self, kind: SlotKind) -> str:
        words = {
            SlotKind.KEYRING: self.tr("Keyring of this computer"),
            SlotKind.PASSPHRASE: self.tr("Passphrase"),
            SlotKind.CODE: self.tr("Recovery code"),
        }
        return words[kind]

    def _on_passphrase(self) -> None:
        typed, again = self.passphrase.take(), self.again.take()
        if typed != again:
            self.say(self.tr("The two passphrases are not the same. Type them once more."))
            self.passphrase.setFocus()
        else:
            self.passphrase_chosen.emit(typed)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        box.addWidget(self._about)
        box.addWidget(self.ways)
        inside = QVBoxLayout(self._encrypted_part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.code_button)
        row.addWidget(self.keyring_button)
        row.addStretch(1)
        inside.addLayout(row)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        for field in (self.passphrase, self.again):
            column = QVBoxLayout()
            column.setSpacing(3)
            caption = PlainLabel(field.accessibleName(), role="caption")
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
            fields.addLayout(column)
        inside.addLayout(fields)
        inside.addWidget(self.passphrase_button, 0, Qt.AlignmentFlag.AlignRight)
        box.addWidget(self._encrypted_part)
        box.addWidget(self._about_renewal)
        box.addWidget(self.renew_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.said)
        box.addWidget(self.problem)
        box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        for button in (self.code_button, self.keyring_button, self.passphrase_button, self.renew_button):
            button.setAutoDefault(False)
