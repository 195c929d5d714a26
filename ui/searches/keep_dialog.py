"""Asks for the name under which the present search is kept."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.entry import title_key
from replydesk.saved_searches import MAX_NAME
from ui.fields import LineField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme


class KeepSearchDialog(QDialog):
    """Asks for a name. It stays until the search is kept.

    Attributes:
        name, save_button: What can be filled in and pressed.
        problem: Why it could not be kept.

    Signals:
        save_requested: The name, and that of the search in whose place it is kept (empty: there is none).
    """

    save_requested = Signal(str, str)

    def __init__(
        self, theme: Theme, *, looks_for: str, flaws: Iterable[str], names: Iterable[str], name: str, parent: QWidget
    ) -> None:
        """Ask for the name of a search that *looks_for* says in words; *names* are taken, *name* is proposed."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keep this search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(460))
        self._names = {title_key(one): one for one in names}
        self.name = LineField(name=self.tr("Name of the search"))
        self.name.setMaxLength(MAX_NAME)
        self.name.setText(name)
        self.name.selectAll()
        self.replaces = PlainLabel(
            self.tr("There is a search of this name already. It becomes the present one."), role="small", wraps=True
        )
        self.problem = PlainLabel("\n".join(flaws), role="error", wraps=True)
        self.save_button = QPushButton()
        self.save_button.setProperty("kind", "primary")
        theme.dress(self.save_button, "pass", "on_primary")
        leave = QPushButton(self.tr("Cancel"))
        caption = PlainLabel(self.name.accessibleName(), role="caption")
        caption.setBuddy(self.name)
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.save_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(6)
        box.addWidget(PlainLabel(looks_for, wraps=True))
        box.addSpacing(6)
        box.addWidget(caption)
        box.addWidget(self.name)
        box.addWidget(self.replaces)
        box.addWidget(self.problem)
        box.addLayout(row)
        self.problem.setVisible(bool(self.problem.text()))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._on_save)
        self.name.textChanged.connect(self._on_name_changed)
        leave.clicked.connect(self.reject)
        self._on_name_changed()

    def say_problem(self, sentence: str) -> None:
        """Say why it could not be kept, and what to do."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.save_button.setEnabled(True)

    def _taken(self) -> str:
        """The name, as it was kept, of the search that would be replaced; empty: there is none."""
        return self._names.get(title_key(self.name.text()), "")

    def _on_name_changed(self) -> None:
        taken = bool(self._taken())
        self.replaces.setVisible(taken)
        self.save_button.setText(self.tr("Replace it") if taken else self.tr("Save"))
        self.save_button.setEnabled(bool(self.name.text().strip()))

    def _on_save(self) -> None:
        self.save_button.setEnabled(False)
        self.save_requested.emit(self.name.text(), self._taken())
