"""The dialog that says whether the fact base and its audit log are whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.course import Course
from ui.fields import LineField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.reading_panel import ReadingPanel
from ui.theme import Theme
from ui.work_strip import WorkStrip


class CheckDialog(QDialog):
    """Shows how far the check is, and then what it found. It decides nothing.

    Attributes:
        heading: Whether all is well, in one sentence.
        found: What was found in full.
        work: How far it is.
        again_button, backups_button, note_button: What can be pressed.
        reason: Why the log does not continue what was noted of it.

    Signals:
        note_requested: The person knows why, and has it put on record. Carries the reason.
        again_requested: It is to be checked anew.
        backups_requested: The backups are to be shown.
    """

    again_requested = Signal()
    backups_requested = Signal()
    note_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, *, language: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check the fact base and its log"))
        self.setMinimumSize(letters(620), letters(460))
        self.heading = ""
        self.found = ReadingPanel(theme, name=self.tr("What was found"))
        self.work = WorkStrip(theme, language)
        self.again_button = QPushButton(self.tr("Check again"))
        self.backups_button = QPushButton(self.tr("Show the backups"))
        self.reason = LineField(name=self.tr("Reason"), hint=self.tr("Why the log does not continue what was noted"))
        self.note_button = QPushButton(self.tr("Put the reason on record"))
        self._noting = QWidget()
        noting = QHBoxLayout(self._noting)
        noting.setContentsMargins(0, 0, 0, 0)
        noting.addWidget(self.reason, 1)
        noting.addWidget(self.note_button)
        for button, icon in ((self.again_button, "redo"), (self.backups_button, "history"), (self.note_button, "edit")):
            theme.dress(button, icon)
        leave = QPushButton(self.tr("Close"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self.again_button)
        row.addWidget(self.backups_button)
        row.addStretch(1)
        row.addWidget(leave)
        said = self.tr(
            "Every entry, approval and attachment is held against its hash, and the audit log against itself, against"
            " the replies that left, and against what was noted of its end outside of this file. Nothing is changed."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        box.addWidget(PlainLabel(said, wraps=True))
        box.addWidget(self.found, 1)
        box.addWidget(self._noting)
        box.addWidget(self.work)
        box.addLayout(row)
        leave.setAutoDefault(False)  # Enter is for the reason
        self.again_button.setAutoDefault(False)
        self.note_button.setAutoDefault(False)
        self.backups_button.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self.again_button.clicked.connect(self.again_requested)
        self.backups_button.clicked.connect(self.backups_requested)
        self.reason.returnPressed.connect(self._on_note)
        self.note_button.clicked.connect(self._on_note)
        self.backups_button.hide()
        self._noting.hide()

    def follow(self, course: Course) -> None:
        """Show how far a check is that has begun."""
        self.again_button.setEnabled(False)
        self.backups_button.hide()
        self._noting.hide()
        self._show(self.tr("Checking …"), ())
        self.work.follow(self.tr("The desk can be used meanwhile."), course)

    def show_found(
        self, heading: str, parts: Sequence[tuple[str, str]], *, is_sound: bool, may_note: bool = False
    ) -> None:
        """Show what was found: a *heading*, then *parts* (caption, text), of which empty ones are left out.

        *may_note*: a reason can be put on record.
        """
        self._show(heading, parts)
        self.backups_button.setVisible(not is_sound)
        self._noting.setVisible(may_note)
        self.rest()

    def rest(self) -> None:
        """Nothing is being checked any more."""
        self.work.rest()
        self.again_button.setEnabled(True)

    def _on_note(self) -> None:
        if self.reason.text().strip():
            self.note_requested.emit(self.reason.text().strip())
            self.reason.clear()
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, heading: str, parts: Sequence[tuple[str, str]]) -> None:
        self.heading = heading
        self.found.show_parts(heading, parts)
