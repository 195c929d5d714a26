"""The recovery code, shown once, until somebody shows that it is written down."""

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.keys.code import groups, is_group
from ui.fields import LineField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme

_ASKED = 2
"""How many groups are typed back: enough to show that a paper is at hand, and no more work than that."""


class CodeDialog(QDialog):
    """Shows a recovery code and has part of it typed back.

    Attributes:
        code: What is shown.
        note: What else is to be known now; hidden where there is nothing.
        fields: Where the groups are typed, by their number, counted from 1.

    Signals:
        kept: The groups were typed back as they are.
        print_requested: The code is to go on paper by a printer.
    """

    kept = Signal()
    print_requested = Signal()

    def __init__(self, theme: Theme, code: str, parent: QWidget, *, note: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recovery code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(560))
        self._code = code
        self.code = PlainLabel(code, role="title")
        numbers = sorted(secrets.SystemRandom().sample(range(1, len(groups(code))), _ASKED))  # the last is one symbol
        self.fields = {number: LineField(name=self.tr("Group {number}").format(number=number)) for number in numbers}
        self.note = PlainLabel(note, role="strong", wraps=True)
        self.note.setVisible(bool(note))
        self.problem = PlainLabel(role="error", wraps=True)
        self.problem.hide()
        self.keep_button = QPushButton(self.tr("I have written it down"))
        self.keep_button.setProperty("kind", "primary")
        theme.dress(self.keep_button, "pass", "on_primary")
        self.print_button = QPushButton(self.tr("Print…"))
        self.print_button.setAutoDefault(False)
        self.later_button = QPushButton(self.tr("Later"))
        self._lay_out()
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._on_keep)
        self.print_button.clicked.connect(self.print_requested)
        self.later_button.clicked.connect(self.reject)

    def _on_keep(self) -> None:
        wrong = [number for number, field in self.fields.items() if not is_group(self._code, number, field.text())]
        if not wrong:
            self.kept.emit()
            self.accept()
            return
        said = self.tr("Group {number} is not as shown. Compare it with what you wrote down.")
        self.problem.setText(said.format(number=wrong[0]))
        self.problem.show()
        self.fields[wrong[0]].setFocus()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        said = self.tr(
            "The fact base is encrypted. This code opens it and its backups when the keyring or the passphrase is"
            " lost; nothing else does. Write it on paper and keep it away from this computer. It is shown only now."
        )
        box.addWidget(PlainLabel(said, wraps=True))
        box.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(PlainLabel(self.tr("Type two of its groups back from your paper:"), role="muted", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in self.fields.values():
            column = QVBoxLayout()
            caption = PlainLabel(field.accessibleName(), role="caption")
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
            row.addLayout(column)
        box.addLayout(row)
        box.addWidget(self.problem)
        box.addWidget(self.note)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 10, 0, 0)
        foot.addWidget(self.print_button)
        foot.addStretch(1)
        foot.addWidget(self.later_button)
        foot.addWidget(self.keep_button)
        box.addLayout(foot)
