"""The dialog with the backups: which there are, put one back, make one now, keep them elsewhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.backups.shelf import Backup
from knowledge_base.course import Course
from ui.chip_delegate import ChipDelegate
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.row_model import TINT
from ui.safety.model import KIND, MOMENT, SIZE, BackupTableModel
from ui.table import RowTable
from ui.theme import Theme
from ui.work_strip import WorkStrip


class BackupsDialog(QDialog):
    """Shows the backups of one fact base.

    Attributes:
        table: The list.
        restore_button, now_button, folder_button: What can be pressed.
        sentence: What restoring the chosen one does, or what went wrong.
        work: How far a backup is that is being made.

    Signals:
        restore_requested: The backup that is to be put back.
        now_requested: One is to be made now.
        folder_requested: They are to be kept elsewhere.
    """

    restore_requested = Signal(object)
    now_requested = Signal()
    folder_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        model: BackupTableModel,
        parent: QWidget,
        *,
        language: str,
        can_make: bool,
        is_practice: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(letters(620), letters(460))
        self._model = model
        self._is_practice = is_practice
        model.setParent(self)
        self._chips = ChipDelegate(theme, TINT)
        self.table = RowTable(model, name=self.tr("Backups"))
        self.table.setItemDelegateForColumn(KIND, self._chips)
        self.table.stretch(KIND, {MOMENT: 190, SIZE: 110})
        self.sentence = PlainLabel("", wraps=True)
        self.sentence.setMinimumHeight(3 * self.sentence.fontMetrics().lineSpacing())
        self.folder_words = PlainLabel("", role="small", wraps=True)
        self.restore_button = QPushButton(self.tr("Restore this one"))
        self.restore_button.setProperty("kind", "primary")
        theme.dress(self.restore_button, "undo", "on_primary")
        self.now_button = QPushButton(self.tr("Make a backup now"))
        self.now_button.setVisible(can_make)
        self.work = WorkStrip(theme, language)
        self.folder_button = QPushButton(self.tr("Keep them elsewhere …"))
        self._lay_out()
        self.table.row_entered.connect(self._on_row_entered)
        self.restore_button.clicked.connect(self._on_restore)
        self.now_button.clicked.connect(self._on_now)
        self.folder_button.clicked.connect(self.folder_requested)

    def show_backups(self, backups: Sequence[Backup], folder: Path) -> None:
        """Show *backups*, which lie in *folder*."""
        self._model.replace_rows(backups)
        self._rest()
        self.folder_words.setText(self.tr("They lie in {folder}").format(folder=folder))
        self.restore_button.setEnabled(False)
        if backups:
            self.say(self.tr("Choose the backup to go back to."))
            self.table.go_to(0)
        elif self._is_practice:
            self.say(self.tr("There is no backup."))
        else:
            self.say(self.tr("There is no backup yet. One is made by itself as soon as there is something to keep."))

    def say(self, sentence: str) -> None:
        """Say *sentence* below the list."""
        self.sentence.setText(sentence)
        self._rest()

    def follow(self, course: Course) -> None:
        """Show how far a backup is that is being made."""
        self.work.follow(self.tr("Making a backup …"), course)

    def _rest(self) -> None:
        self.work.rest()
        self.now_button.setEnabled(True)

    def _lay_out(self) -> None:
        leave = QPushButton(self.tr("Close"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self.now_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.restore_button)
        said = self.tr(
            "A backup is made by itself at the first use of a day. Twelve days, ten weeks and nine months are kept."
        )
        if self._is_practice:
            said = self.tr("The practice fact base is not backed up by itself: its entries are samples.")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        box.addWidget(PlainLabel(said, wraps=True))
        box.addWidget(self.table, 1)
        box.addWidget(self.work)
        box.addWidget(self.sentence)
        box.addWidget(self.folder_words)
        box.addLayout(row)
        self.restore_button.setEnabled(False)
        leave.setDefault(True)

    def _on_row_entered(self, place: int) -> None:
        row = self._model.row(place)
        self.restore_button.setEnabled(row is not None)
        if row is not None:
            said = self.tr(
                "The fact base goes back to its state of {moment}. What was changed since is not lost: today's file is"
                " kept beside it and appears in this list."
            )
            self.sentence.setText(said.format(moment=self._model.cells(row)[MOMENT]))

    def _on_now(self) -> None:
        self.now_button.setEnabled(False)
        self.now_requested.emit()

    def _on_restore(self) -> None:
        row = self._model.row(self.table.current_row)
        if row is not None:
            self.restore_requested.emit(row)
            self.accept()
