"""What to do where a fact base can only be read, or not even that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme

_MISPLACED = frozenset({"ground.cloud", "ground.network", "ground.not-writable", "ground.no-lock", "store.no-wal"})
"""What is mended by another place for the file."""

_CHANGED = "store.acts-by-itself"
"""Another program wrote into it."""

_BROKEN = frozenset({"store.damaged", "store.not-a-database", _CHANGED})
"""What is mended by a backup."""


class GuideDialog(QDialog):
    """Says what is wrong with a fact base, what to do, and does it.

    Attributes:
        sentence, steps: What it says.
        retry_button, copy_button, backups_button: What can be pressed.

    Signals:
        retry_requested: It is to be opened again.
        copy_requested: It is to be copied to another place, and opened there.
        backups_requested: The backups are to be shown.
    """

    retry_requested = Signal()
    copy_requested = Signal()
    backups_requested = Signal()

    def __init__(self, theme: Theme, code: str, sentence: str, parent: QWidget, *, is_read: bool) -> None:
        """Speak of the trouble *code*, which is *sentence* in words; *is_read*: what is there can be read."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Only to read") if is_read else self.tr("Cannot be opened"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(560))
        self.sentence = PlainLabel(sentence, role="strong", wraps=True)
        self.steps = PlainLabel(self._steps(code, is_read=is_read), wraps=True)
        self.retry_button = QPushButton(self.tr("Try again"))
        self.copy_button = QPushButton(self.tr("Copy to another folder …"))
        self.copy_button.setVisible(code in _MISPLACED)
        self.backups_button = QPushButton(self.tr("Show the backups"))
        self.backups_button.setVisible(code in _BROKEN)
        first = self.copy_button if code in _MISPLACED else self.backups_button
        first = first if code in _MISPLACED | _BROKEN else self.retry_button
        first.setProperty("kind", "primary")
        icons = {self.copy_button: "copy", self.backups_button: "history", self.retry_button: "redo"}
        theme.dress(first, icons[first], "on_primary")
        self._lay_out(is_read=is_read)
        first.setDefault(True)
        self.retry_button.clicked.connect(self._on_retry)
        self.copy_button.clicked.connect(self._on_copy)
        self.backups_button.clicked.connect(self._on_backups)

    def _steps(self, code: str, *, is_read: bool) -> str:
        if code in _MISPLACED:
            said = self.tr(
                "1. Press “Copy to another folder” and choose one on a disk of this computer that no program syncs.\n"
                "2. The copy is checked and opened. Everything is in it: entries, messages, the history.\n"
                "3. Delete the old file later, when nobody needs it any more."
            )
        elif code == _CHANGED:
            said = self.tr(
                "1. Leave the file as it is: it is kept.\n"
                "2. Press “Show the backups” and restore the newest one from before the change.\n"
                "3. Ask who works with this file by another program; nothing but ReplyDesk should write into it."
            )
        elif code in _BROKEN:
            said = self.tr(
                "1. Leave the file as it is: it is kept.\n"
                "2. Press “Show the backups” and restore the newest one.\n"
                "3. If this happens again, have the disk of this computer checked."
            )
        elif code.startswith("ground.in-use"):
            said = self.tr("1. Go on in the other window, or close it.\n2. Press “Try again”.")
        elif code in {"ground.no-room", "store.disk-full"}:
            said = self.tr("1. Empty the recycle bin, or move large files to another disk.\n2. Press “Try again”.")
        else:
            said = self.tr("1. Do what is said above.\n2. Press “Try again”.")
        if not is_read:
            return said
        return said + "\n\n" + self.tr("Until then entries can be found and read; nothing can be changed or copied.")

    def _lay_out(self, *, is_read: bool) -> None:
        leave = QPushButton(self.tr("Only read") if is_read else self.tr("Close"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addWidget(leave)
        row.addStretch(1)
        for button in (self.retry_button, self.backups_button, self.copy_button):
            row.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.sentence)
        box.addWidget(self.steps)
        box.addLayout(row)

    def _on_retry(self) -> None:
        self.accept()
        self.retry_requested.emit()

    def _on_copy(self) -> None:
        self.accept()
        self.copy_requested.emit()

    def _on_backups(self) -> None:
        self.accept()
        self.backups_requested.emit()
