"""Taking a file in: show what would happen, say that it is at work, tell what became of every row."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from knowledge_base.exchange.rows import FileColumn
from replydesk.columns_chosen import GUESS
from ui.column_rows import ColumnRows
from ui.flow_layout import FlowLayout
from ui.library_page.field_words import column_options
from ui.plain_label import PlainLabel
from ui.scrolled import Scrolled
from ui.theme import Theme
from ui.tick import Tick


class ImportPanel(QFrame):
    """One import from beginning to end.

    Signals:
        start_requested: Take the file in, all of it or nothing.
        skip_requested: Take in the good rows and leave the rejected ones.
        plan_requested: Something was changed that the preview depends on.
        undo_requested: What was taken in is to go again, all of it.
        stop_requested: What is under way is to end, and nothing to be stored.
        rejected_requested: The rejected rows are to be saved.
        left: The person is done here.
    """

    start_requested = Signal()
    skip_requested = Signal()
    plan_requested = Signal()
    undo_requested = Signal()
    stop_requested = Signal()
    rejected_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.file_name = PlainLabel(role="strong", wraps=True)
        self.approve = Tick()
        self.approve_hint = PlainLabel(role="small", wraps=True)
        self.take_settings = Tick(self.tr("Also take over its settings (accounts, SOP, …)"))
        self.take_wording = Tick(self.tr("Changed here and in the archive: add its wording as a draft"))
        self.start_button = QPushButton(self.tr("Import"))
        self.skip_button = QPushButton(self.tr("Import only the good rows"))
        self.undo_button = QPushButton(self.tr("Undo this import"))
        self.rejected_button = QPushButton(self.tr("Save the rejected rows"))
        self.leave_button = QPushButton(self.tr("Cancel"))
        self.summary = PlainLabel(role="heading", wraps=True)
        self.remarks = PlainLabel(role="muted", wraps=True)
        self.rows = PlainLabel(wraps=True)
        self.columns_heading = PlainLabel(self.tr("How the columns are read"), role="caption")
        self.columns = ColumnRows(theme, otherwise=GUESS)
        self.progress = QProgressBar()
        self.stop_button = QPushButton(self.tr("Stop"))
        self._lay_out(theme)
        self.start_button.clicked.connect(self.start_requested)
        self.skip_button.clicked.connect(self.skip_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        self.rejected_button.clicked.connect(self.rejected_requested)
        self.leave_button.clicked.connect(self.left)
        self.stop_button.clicked.connect(self.stop_requested)
        for box in (self.approve, self.take_settings, self.take_wording):
            box.clicked.connect(self.plan_requested)

    def ask(self, file_name: str, person: str) -> None:
        """Ask how the file is to be taken in."""
        self.file_name.setText(file_name)
        said = self.tr("Its wording is approved already; record {person}").format(person=person)
        self.approve.setText(said.replace("&", "&&"))
        for box in (self.approve, self.take_settings, self.take_wording):
            box.setChecked(False)
        self._show(asks=True)
        self.columns.clear()
        self.columns_heading.hide()
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_of_archive(self, person: str, *, offers_settings: bool) -> None:
        """Ask what there is to ask of an archive."""
        said = self.tr("Its approvals hold here, too, on the word of {person}").format(person=person)
        self.approve.setText(said.replace("&", "&&"))
        self.take_settings.setVisible(offers_settings)

    def offer_approval(self, *, may: bool) -> None:
        """Offer to take its wording as approved, or say why the person cannot say so."""
        self.approve.setVisible(may)
        self.approve_hint.show()
        if may:
            said = self.tr("Without the tick its entries become drafts, which are used once they are approved.")
        else:
            said = self.tr(
                "Its entries become drafts: two people approve here, so somebody else than the one who brings them in."
            )
        self.approve_hint.setText(said)

    def show_looking(self) -> None:
        """Say that the preview is being made; what can be chosen stays."""
        self.progress.setRange(0, 0)
        self.progress.show()

    def show_plan(
        self,
        summary: str,
        remarks: str,
        rows: Sequence[str],
        columns: Sequence[FileColumn],
        *,
        language: str,
        can_start: bool,
        can_skip: bool,
        has_rejected: bool = False,
    ) -> None:
        """Tell what would become of the file; nothing has happened yet."""
        self.rejected_button.setVisible(has_rejected)
        self.progress.hide()
        self.summary.setText(summary)
        self.summary.play("heading" if can_start or can_skip else "block")
        self.remarks.setText(remarks)
        self.rows.setText("\n".join(rows))
        self.columns.show_columns(columns, partial(column_options, language=language))
        self.columns_heading.setVisible(bool(columns))
        self.start_button.setVisible(can_start)
        self.skip_button.setVisible(can_skip)

    def show_work(self) -> None:
        """Say that the file is being taken in."""
        self._show(works=True)
        self.remarks.setText(
            self.tr(
                "Reading the file and storing its entries. Suggestions go on meanwhile; what you copy or save is"
                " stored when the file is in."
            )
        )
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, said: str, done: int, rows: int) -> None:
        """Say how far it has come; of no *rows* it is not known."""
        self.progress.setRange(0, rows)
        self.progress.setValue(min(done, rows))
        self.summary.setText(said if rows else "")

    def show_report(
        self,
        summary: str,
        remarks: str,
        rows: Sequence[str],
        *,
        can_skip: bool,
        failed: bool = False,
        has_rejected: bool = False,
    ) -> None:
        """Tell what became of the file; *rows* are the rejected ones, each with its number and why."""
        self._show()
        self.summary.setText(summary)
        self.summary.play("block" if failed else "heading")
        self.remarks.setText(remarks)
        self.rows.setText("\n".join(rows))
        self.skip_button.setVisible(can_skip)
        self.rejected_button.setVisible(has_rejected)
        self.leave_button.setText(self.tr("Cancel") if can_skip else self.tr("Close"))
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_undo(self, *, may: bool) -> None:
        """Offer to undo what was taken in, or no longer."""
        self.undo_button.setVisible(may)

    def _show(self, *, asks: bool = False, works: bool = False) -> None:
        self.approve.hide()  # until it is known whether it can hold, see offer_approval
        self.approve_hint.hide()
        self.start_button.setVisible(asks)
        self.skip_button.hide()
        self.undo_button.hide()
        self.rejected_button.hide()
        self.take_settings.hide()  # of an archive only, see ask_of_archive
        self.take_wording.hide()
        self.progress.setRange(0, 0)
        self.progress.setVisible(works)
        self.stop_button.setVisible(works)
        if not asks:
            self.columns.hide()
            self.columns_heading.hide()
        self.leave_button.setVisible(not works)
        self.leave_button.setText(self.tr("Cancel"))
        for label in (self.summary, self.remarks, self.rows):
            label.setText("")

    def _buttons(self) -> tuple[QPushButton, ...]:
        starts = (self.start_button, self.skip_button, self.undo_button)
        return (*starts, self.rejected_button, self.stop_button, self.leave_button)

    def _lay_out(self, theme: Theme) -> None:
        self.start_button.setProperty("kind", "primary")
        self.skip_button.setProperty("kind", "primary")
        theme.dress(self.start_button, "import", "on_primary")
        theme.dress(self.undo_button, "undo")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The file is being taken in"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for widget in (self.summary, self.remarks, self.columns_heading, self.columns, self.rows):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = Scrolled(inside, column, name=self.tr("What became of the file"))
        acts = FlowLayout(spacing=8)
        for button in self._buttons():
            acts.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 12, 14)
        box.setSpacing(10)
        box.addWidget(PlainLabel(self.tr("Import a file"), role="heading"))
        box.addWidget(self.file_name)
        box.addWidget(self.approve)
        box.addWidget(self.approve_hint)
        box.addWidget(self.take_settings)
        box.addWidget(self.take_wording)
        box.addWidget(self.progress)
        box.addWidget(scroll, 1)
        box.addLayout(acts)
