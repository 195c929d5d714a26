"""Taking a file in: ask once, say that it is at work, tell what became of every row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.plain_label import PlainLabel
from ui.theme import Theme


class ImportPanel(QFrame):
    """One import from beginning to end.

    Signals:
        start_requested: Take the file in, all of it or nothing.
        skip_requested: Take in the good rows and leave the rejected ones.
        left: The person is done here.
    """

    start_requested = Signal()
    skip_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.file_name = PlainLabel(role="strong", wraps=True)
        self.approve = QCheckBox()
        self.start_button = QPushButton(self.tr("Import"))
        self.skip_button = QPushButton(self.tr("Import the rows that are in order"))
        self.leave_button = QPushButton(self.tr("Cancel"))
        self.summary = PlainLabel(role="heading", wraps=True)
        self.remarks = PlainLabel(role="muted", wraps=True)
        self.rows = PlainLabel(wraps=True)
        self.progress = QProgressBar()
        self._lay_out(theme)
        self.start_button.clicked.connect(self.start_requested)
        self.skip_button.clicked.connect(self.skip_requested)
        self.leave_button.clicked.connect(self.left)

    def ask(self, file_name: str, person: str) -> None:
        """Ask how the file is to be taken in."""
        self.file_name.setText(file_name)
        said = self.tr("Its wording is approved already; record {person}").format(person=person)
        self.approve.setText(said.replace("&", "&&"))
        self.approve.setChecked(False)
        self._show(asks=True)
        self.remarks.setText(
            self.tr("Without the tick its entries become drafts, which are used once they are approved.")
        )
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_work(self) -> None:
        """Say that the file is being taken in."""
        self._show(works=True)
        self.remarks.setText(self.tr("Reading the file and storing its entries. You can go on working meanwhile."))

    def show_report(
        self, summary: str, remarks: str, rows: Sequence[str], *, can_skip: bool, failed: bool = False
    ) -> None:
        """Tell what became of the file; *rows* are the rejected ones, each with its number and why."""
        self._show()
        self.summary.setText(summary)
        self.summary.play("block" if failed else "heading")
        self.remarks.setText(remarks)
        self.rows.setText("\n".join(rows))
        self.skip_button.setVisible(can_skip)
        self.leave_button.setText(self.tr("Cancel") if can_skip else self.tr("Close"))
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, asks: bool = False, works: bool = False) -> None:
        self.approve.setVisible(asks)
        self.start_button.setVisible(asks)
        self.skip_button.hide()
        self.progress.setVisible(works)
        self.leave_button.setVisible(not works)
        self.leave_button.setText(self.tr("Cancel"))
        for label in (self.summary, self.remarks, self.rows):
            label.setText("")

    def _lay_out(self, theme: Theme) -> None:
        self.start_button.setProperty("kind", "primary")
        self.skip_button.setProperty("kind", "primary")
        theme.dress(self.start_button, "import", "on_primary")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The file is being taken in"))
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for widget in (self.summary, self.remarks, self.rows):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("What became of the file"))
        scroll.setWidget(inside)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.start_button, self.skip_button, self.leave_button):
            acts.addWidget(button)
        acts.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 12, 14)
        box.setSpacing(10)
        box.addWidget(PlainLabel(self.tr("Import a file"), role="heading"))
        box.addWidget(self.file_name)
        box.addWidget(self.approve)
        box.addWidget(self.progress)
        box.addWidget(scroll, 1)
        box.addLayout(acts)
