"""Asks what must be there before an entry is approved, who may approve, and when to be reminded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.policy import Policy
from ui.fields import LineField, TextField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme
from ui.tick import Tick

_WIDTH = 560
_SOP_HEIGHT = 150
"""Some seven lines."""


class PolicyDialog(QDialog):
    """Asks for all of it. It stays until what was asked for is stored.

    Attributes:
        one_person, needs_source, needs_legal_basis, sop, warn_days, save_button: What can be filled in and pressed.
        problem: Why it could not be stored.

    Signals:
        save_requested: The policy as it was filled in.
    """

    save_requested = Signal(object)

    def __init__(self, theme: Theme, policy: Policy, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Approval of entries"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(_WIDTH))
        self.one_person = Tick(self.tr("One person works alone and may approve what they wrote"))
        self.needs_source = Tick(self.tr("A source is mandatory before approval"))
        self.needs_legal_basis = Tick(self.tr("A legal basis is mandatory before approval"))
        self.one_person.setChecked(policy.one_person)
        self.needs_source.setChecked(policy.needs_source)
        self.needs_legal_basis.setChecked(policy.needs_legal_basis)
        self.warn_days = LineField(name=self.tr("Days before the last day or the day of review"), hint="")
        self.warn_days.setText(str(policy.warn_days))
        self.sop = TextField(name=self.tr("SOP for those who approve"), hint="")
        self.sop.setPlainText(policy.sop)
        self.sop.setFixedHeight(letters(_SOP_HEIGHT))
        self.problem = PlainLabel(role="error", wraps=True)
        self.problem.hide()
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        theme.dress(self.save_button, "pass", "on_primary")
        self._lay_out()
        self.save_button.clicked.connect(self._on_save)

    def say_problem(self, sentence: str) -> None:
        """Say why it could not be stored, and what to do."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.save_button.setEnabled(True)

    def _on_save(self) -> None:
        typed = self.warn_days.text().strip()
        if not typed.isascii() or not typed.isdecimal():
            self.say_problem(self.tr("Write the number of days in digits."))
            return
        self.save_button.setEnabled(False)
        self.save_requested.emit(
            Policy(
                one_person=self.one_person.isChecked(),
                needs_source=self.needs_source.isChecked(),
                needs_legal_basis=self.needs_legal_basis.isChecked(),
                sop=self.sop.toPlainText().strip(),
                warn_days=int(typed[:9]),
            )
        )

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(6)
        box.addWidget(self.one_person)
        said = self.tr("Without the tick another person approves. With it every approval of one's own entry says so.")
        box.addWidget(PlainLabel(said, role="small", wraps=True))
        box.addSpacing(8)
        box.addWidget(self.needs_source)
        box.addWidget(self.needs_legal_basis)
        for field in (self.warn_days, self.sop):
            caption = PlainLabel(field.accessibleName(), role="caption")
            caption.setBuddy(field)
            box.addSpacing(8)
            box.addWidget(caption)
            box.addWidget(field)
        box.addWidget(self.problem)
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.save_button)
        box.addSpacing(10)
        box.addLayout(row)
