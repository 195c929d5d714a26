"""The dialog with the saved searches: use one, rename it, delete it and bring it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from replydesk.saved_searches import MAX_NAME, SavedSearch
from ui.fields import LineField
from ui.letters import letters
from ui.note_strip import NoteStrip
from ui.plain_label import PlainLabel
from ui.searches.model import LOOKS_FOR, NAME, STATE, SearchTableModel
from ui.table import RowTable
from ui.theme import Theme


class SearchesDialog(QDialog):
    """Shows the searches of one person.

    Attributes:
        table: The list.
        name, use_button, rename_button, delete_button: For the chosen one.
        flaws: What of the chosen one is not understood.
        note: What has happened.

    Signals:
        row_entered: The search one is on, or ``None``.
        use_requested, delete_requested: Carry the search.
        rename_requested: The search, and its new name.
    """

    row_entered = Signal(object)
    use_requested = Signal(object)
    delete_requested = Signal(object)
    rename_requested = Signal(object, str)

    def __init__(self, theme: Theme, model: SearchTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved searches"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(letters(680), letters(440))
        self._model = model
        model.setParent(self)
        self.table = RowTable(model, name=self.tr("Saved searches"))
        self.table.stretch(LOOKS_FOR, {NAME: 190, STATE: 130})
        self.name = LineField(name=self.tr("New name"))
        self.name.setMaxLength(MAX_NAME)
        self.flaws = PlainLabel(role="error", wraps=True)
        self.use_button = QPushButton(self.tr("Search with it"))
        self.use_button.setProperty("kind", "primary")
        theme.dress(self.use_button, "search", "on_primary")
        self.rename_button = QPushButton(self.tr("Rename"))
        self.delete_button = QPushButton(self.tr("Delete"))
        theme.dress(self.rename_button, "edit")
        theme.dress(self.delete_button, "delete")
        self.note = NoteStrip(theme)
        self._lay_out()
        self._connect()
        self.table.setFocus()

    def show_searches(self, searches: Sequence[SavedSearch], *, on: str = "") -> None:
        """Show *searches* and be on the one whose key is *on*, or on the first."""
        self._model.replace_rows(searches)
        keys = [one.key for one in searches]
        if searches:
            self.table.go_to(keys.index(on) if on in keys else 0)
        self._on_row_entered()

    def show_flaws(self, sentences: Sequence[str]) -> None:
        """Say what of the chosen search is not understood."""
        self.flaws.setText("\n".join(sentences))
        self.flaws.setVisible(bool(sentences))

    @property
    def chosen(self) -> SavedSearch | None:
        """The search one is on."""
        return self._model.row(self.table.current_row)

    def _on_row_entered(self) -> None:
        chosen = self.chosen
        self.name.setText(chosen.name if chosen is not None else "")
        for button in (self.use_button, self.delete_button):
            button.setEnabled(chosen is not None)
        self._on_name_changed()
        self.row_entered.emit(chosen)

    def _on_name_changed(self) -> None:
        typed, chosen = self.name.text().strip(), self.chosen
        self.rename_button.setEnabled(chosen is not None and bool(typed) and typed != chosen.name)

    def _on_use(self) -> None:
        if self.chosen is not None:
            self.use_requested.emit(self.chosen)

    def _on_delete(self) -> None:
        if self.chosen is not None:
            self.delete_requested.emit(self.chosen)

    def _on_rename(self) -> None:
        if self.chosen is not None and self.rename_button.isEnabled():
            self.rename_requested.emit(self.chosen, self.name.text())

    def _lay_out(self) -> None:
        leave = QPushButton(self.tr("Close"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        rename = QHBoxLayout()
        caption = PlainLabel(self.name.accessibleName(), role="caption")
        caption.setBuddy(self.name)
        rename.addWidget(caption)
        rename.addWidget(self.name, 1)
        rename.addWidget(self.rename_button)
        foot = QHBoxLayout()
        foot.addWidget(self.delete_button)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.use_button)
        said = self.tr("They are yours, and are kept in this fact base. Others who work with it can use them, too.")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        box.addWidget(PlainLabel(said, role="small", wraps=True))
        box.addWidget(self.table, 1)
        box.addWidget(self.flaws)
        box.addLayout(rename)
        box.addWidget(self.note)
        box.addLayout(foot)
        self.flaws.hide()
        for button in (self.use_button, self.rename_button, self.delete_button):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.table.row_entered.connect(self._on_row_entered)
        self.table.row_opened.connect(self._on_use)
        self.name.textChanged.connect(self._on_name_changed)
        self.name.returnPressed.connect(self._on_rename)
        self.use_button.clicked.connect(self._on_use)
        self.rename_button.clicked.connect(self._on_rename)
        self.delete_button.clicked.connect(self._on_delete)
        key = QShortcut(QKeySequence("Del"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._on_delete)
