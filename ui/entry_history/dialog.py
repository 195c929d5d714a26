"""The dialog with the history of an entry: every revision, its steps, and how two of them differ."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from replydesk.entry_difference import Change
from ui.difference_text import DifferenceText
from ui.entry_history.model import APPROVED, AUTHOR, NUMBER, STEPS, WRITTEN, RevisionTableModel
from ui.entry_history.words import change_caption, signed, spoken
from ui.letters import letters
from ui.marked_text import MarkedText
from ui.plain_label import PlainLabel
from ui.table import RowTable
from ui.theme import Theme

_TABLE_HEIGHT = 190
"""Five revisions; more are scrolled to."""


class EntryHistoryDialog(QDialog):
    """Shows the revisions above and what is to be read of them below. It decides nothing.

    Attributes:
        table: The revisions; one that is selected is compared with the one before it, two with each other.
        steps: The steps of the selected revision.
        heading: What is compared.
        differences: What differs, in the order of the fields.
        draft_button: Makes the selected revision a new draft.
        problem: Why that could not be done.

    Signals:
        selection_changed: Other revisions are selected.
        draft_requested: Its button was pressed.
    """

    selection_changed = Signal()
    draft_requested = Signal()

    def __init__(self, theme: Theme, model: RevisionTableModel, title: str, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History of the entry"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(letters(780), letters(560))
        model.setParent(self)
        self._theme = theme
        self._language = language
        self.differences: list[DifferenceText] = []
        self.table = RowTable(model, name=self.tr("Revisions"), takes_several=True)
        self.heading = PlainLabel(role="caption", wraps=True)
        self.steps = MarkedText(theme, lines=None)
        self.problem = PlainLabel(role="error", wraps=True)
        self.problem.hide()
        self.draft_button = QPushButton(self.tr("Make this revision a new draft"))
        self._scroll = QScrollArea()
        self._lay_out(title)
        self.show_difference("", "", ())
        self.table.selection_changed.connect(self.selection_changed)
        self.draft_button.clicked.connect(self.draft_requested)

    def show_difference(self, steps: str, heading: str, changes: Sequence[Change]) -> None:
        """Show the *steps* of the selected revision, and below *heading* what differs."""
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(6)
        self.steps = MarkedText(self._theme, lines=None)
        self.steps.show_text(steps)
        self.heading = PlainLabel(heading, role="heading", wraps=True)
        column.addWidget(self.steps)
        column.addWidget(self.heading)
        self.differences = []
        for change in changes:
            text = DifferenceText(self._theme)
            text.show_pieces(signed(change.pieces), spoken(change.pieces))
            self.differences.append(text)
            column.addWidget(PlainLabel(change_caption(change, self._language), role="caption"))
            column.addWidget(text)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def let_draft(self, *, may: bool) -> None:
        """Let the selected revision be made a draft, or not."""
        self.draft_button.setEnabled(may)

    def say_problem(self, sentence: str) -> None:
        """Say why it could not be made a draft."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _lay_out(self, title: str) -> None:
        self.table.stretch(STEPS, {NUMBER: 110, WRITTEN: 150, AUTHOR: 120, APPROVED: 120})
        self.table.setFixedHeight(letters(_TABLE_HEIGHT))
        self._theme.dress(self.draft_button, "undo")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("What differs"))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        acts = QHBoxLayout()
        acts.addWidget(self.draft_button)
        acts.addStretch(1)
        acts.addWidget(close)
        name = MarkedText(self._theme, lines=2, bold=True)
        name.show_text(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        box.addWidget(name)
        box.addWidget(self.table)
        hint = self.tr("Select two revisions (Ctrl+click or Shift+arrow) to compare them with each other.")
        box.addWidget(PlainLabel(hint, role="small", wraps=True))
        box.addWidget(self._scroll, 1)
        box.addWidget(self.problem)
        box.addLayout(acts)
