"""Who is at the desk: the name on record, and the institution's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.fact_base import FactBase
from ui.fields import LineField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.preferences import Preferences
from ui.theme import Theme


class IdentityDialog(QDialog):
    """Asks for both names.

    Signals:
        saved: The person's name (never blank) and the institution's (may be empty).
    """

    saved = Signal(str, str)

    def __init__(self, theme: Theme, person: str, institution: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names on record"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(420))
        self.person = LineField(name=self.tr("Your name"))
        self.person.setText(person)
        self.institution = LineField(name=self.tr("Your institution"))
        self.institution.setText(institution)
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("kind", "primary")
        theme.dress(self.save_button, "pass", "on_primary")
        leave = QPushButton(self.tr("Cancel"))
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(6)
        for field in (self.person, self.institution):
            caption = PlainLabel(field.accessibleName(), role="caption")
            caption.setBuddy(field)
            box.addWidget(caption)
            box.addWidget(field)
        said = self.tr("Your name stands on approvals and in the record of what left, from now on.")
        box.addWidget(PlainLabel(said, role="small", wraps=True))
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.save_button)
        box.addLayout(row)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._on_save)
        self.person.textChanged.connect(self._on_text_changed)
        leave.clicked.connect(self.reject)

    def _on_text_changed(self) -> None:
        self.save_button.setEnabled(bool(self.person.text().strip()))

    def _on_save(self) -> None:
        self.saved.emit(self.person.text().strip(), self.institution.text().strip())
        self.accept()


def ask_for_names(base: FactBase, preferences: Preferences, theme: Theme, window: QWidget) -> None:
    """Show the dialog for the open fact base, and keep what is filled in."""

    def keep(person: str, institution: str) -> None:
        preferences.remember(person=person)
        base.name(institution)

    dialog = IdentityDialog(theme, preferences.config.person, base.institution, window)
    dialog.saved.connect(keep)
    dialog.open()
