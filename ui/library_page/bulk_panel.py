"""What can be done with several entries at once, and what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from replydesk.bulk import Change
from ui.fields import LineField
from ui.flow_layout import FlowLayout
from ui.plain_label import PlainLabel
from ui.scrolled import Scrolled
from ui.theme import Theme


class BulkPanel(QFrame):
    """The changes to choose from, with a field where one needs a value.

    Attributes:
        tags, until: The fields.
        buttons: The button of each change.

    Signals:
        wanted: A change is to be made; the value of :class:`Change`.
        stopped: The change under way is to be taken back.
    """

    wanted = Signal(str)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.heading = PlainLabel(role="heading", wraps=True)
        self.tags = LineField(name=self.tr("Tags"), hint=self.tr("Tags, parted by commas"))
        self.until = LineField(name=self.tr("Valid until"), hint=self.tr("31/12/2026, empty: without end"))
        self.buttons = {
            Change.ADD_TAG: QPushButton(self.tr("Add tags")),
            Change.REMOVE_TAG: QPushButton(self.tr("Remove tags")),
            Change.VALID_UNTIL: QPushButton(self.tr("Set the last day")),
            Change.SUBMIT: QPushButton(self.tr("Submit for review")),
            Change.APPROVE: QPushButton(self.tr("Approve")),
            Change.RETIRE: QPushButton(self.tr("Retire")),
            Change.DELETE: QPushButton(self.tr("Delete")),
            Change.RESTORE: QPushButton(self.tr("Bring them back")),
        }
        names = (self.tr("Status"), self.until.accessibleName(), self.tags.accessibleName())
        self._captions = tuple(PlainLabel(name, role="caption") for name in names)
        self.problem = PlainLabel(role="error", wraps=True)
        self.progress = QProgressBar()
        self.stop_button = QPushButton(self.tr("Stop and take back"))
        self.summary = PlainLabel(role="strong", wraps=True)
        self.left = PlainLabel(wraps=True)
        self._lay_out(theme)
        for change, button in self.buttons.items():
            button.setProperty("change", str(change))
            button.clicked.connect(self._on_pressed)
        self.stop_button.clicked.connect(self.stopped)
        self.show_progress(0, 0)

    def show_selected(self, heading: str, *, deleted: bool) -> None:
        """Begin with other entries: *heading* says how many. *deleted* ones can only be brought back."""
        for change, button in self.buttons.items():
            button.setVisible((change is Change.RESTORE) is deleted)
        for widget in (self.tags, self.until, *self._captions):
            widget.setVisible(not deleted)
        self.heading.setText(heading)
        self.say_problem("")
        self.show_outcome("", ())

    def say_problem(self, sentence: str) -> None:
        """Say why a change cannot be made as it is asked for; empty: nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def let_choose(self, *, may: bool) -> None:
        """Let a change be chosen, or not while one is under way."""
        for widget in (*self.buttons.values(), self.tags, self.until):
            widget.setEnabled(may)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the change is; a *total* of 0: none is under way any more."""
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        self.progress.setVisible(total > 0)
        self.stop_button.setVisible(total > 0)

    def show_outcome(self, summary: str, left: Sequence[str]) -> None:
        """Say what came of the change, and which entries were *left* and why."""
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        self.left.setText("\n".join(left))

    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.wanted.emit(str(button.property("change")))

    def _lay_out(self, theme: Theme) -> None:
        theme.dress(self.buttons[Change.APPROVE], "approve")
        theme.dress(self.buttons[Change.RESTORE], "undo", "on_primary")
        theme.dress(self.buttons[Change.SUBMIT], "pass")
        theme.dress(self.buttons[Change.RETIRE], "retire")
        theme.dress(self.buttons[Change.DELETE], "delete", "block")
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The entries are being changed"))
        self.buttons[Change.DELETE].setProperty("kind", "danger")
        self.buttons[Change.RESTORE].setProperty("kind", "primary")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for caption, field, changes in (
            (self._captions[0], None, (Change.SUBMIT, Change.APPROVE, Change.RETIRE, Change.DELETE, Change.RESTORE)),
            (self._captions[1], self.until, (Change.VALID_UNTIL,)),
            (self._captions[2], self.tags, (Change.ADD_TAG, Change.REMOVE_TAG)),
        ):
            column.addWidget(caption)
            if field is not None:
                column.addWidget(field)
            acts = FlowLayout(spacing=8)
            for change in changes:
                acts.addWidget(self.buttons[change])
            column.addLayout(acts)
            column.addSpacing(6)
        column.addWidget(self.left)
        column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 12, 14)
        box.setSpacing(10)
        for widget in (self.heading, self.problem, self.progress):
            box.addWidget(widget)
        box.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.summary)
        box.addWidget(Scrolled(inside, column, name=self.tr("What can be changed, and what came of it")), 1)
