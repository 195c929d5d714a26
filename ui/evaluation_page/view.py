"""The evaluation as it is seen: figures at the head, a list on the left, one line of it in full on the right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.chip_delegate import ChipDelegate
from ui.choice import Choice
from ui.evaluation_page.figure_row import FigureRow
from ui.evaluation_page.figures import Figure
from ui.evaluation_page.model import COLUMNS, COUNT, FIRST, SECOND, WHAT, ResultTableModel
from ui.evaluation_page.rows import ResultRow, Section
from ui.evaluation_page.section_bar import SectionBar
from ui.note_strip import NoteStrip
from ui.placeholder import Placeholder
from ui.plain_label import PlainLabel
from ui.reading_panel import ReadingPanel
from ui.row_model import TINT
from ui.split import Split
from ui.table import RowTable
from ui.theme import Theme

_LETTERS = 21
"""Letters of the choice how much is asked that can be read."""

_WORD_LETTERS, _COUNT_LETTERS = 17, 11
"""Letters there is room for in the columns with one word and with a number."""


class EvaluationView(QWidget):
    """The widgets of the evaluation page. It decides nothing.

    Attributes:
        extent: How much is asked.
        start_button, cancel_button: One of them is shown.
        progress, doing: The bar and the sentence while it runs.
        figures, sections, table, detail, note: Its parts.
        first_button, second_button, new_button: For the line that is shown in full.

    Signals:
        start_requested, cancel_requested: Its button or key was pressed.
        first_requested, second_requested, new_requested: Its button was pressed, or a line was opened.
    """

    start_requested = Signal()
    cancel_requested = Signal()
    first_requested = Signal()
    second_requested = Signal()
    new_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        model: ResultTableModel,
        *,
        extents: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.extent = Choice(theme, extents, name=self.tr("How much is asked"))
        self.extent.setMinimumContentsLength(_LETTERS)
        self.start_button = QPushButton(self.tr("Evaluate now"))
        self.cancel_button = QPushButton(self.tr("Stop"))
        self.progress = QProgressBar()
        self.doing = PlainLabel(role="small")
        self.figures = FigureRow()
        self.explanation = PlainLabel(role="small", wraps=True)
        self.sections = SectionBar()
        self.table = RowTable(model, name=self.tr("Results"))
        self.first_button = QPushButton(self.tr("Open the entry"))
        self.second_button = QPushButton(self.tr("Open the other entry"))
        self.new_button = QPushButton(self.tr("Write a new entry"))
        buttons = (self.first_button, self.second_button, self.new_button)
        self.detail = ReadingPanel(theme, name=self.tr("The line in full"), buttons=buttons)
        self.note = NoteStrip(theme)
        self._running = QFrame()
        self._empty = Placeholder(theme, "evaluation")
        self._no_line = Placeholder(theme, "pass")
        self._chips = ChipDelegate(theme, TINT)
        self._right = QStackedWidget()
        self._body = QStackedWidget()
        self._dress(theme)
        self._lay_out()
        self._connect()

    # --- what is shown

    def show_nothing(self, sentence: str) -> None:
        """Show no result, and say what to do."""
        self._empty.say(sentence)
        self._body.setCurrentWidget(self._empty)

    @property
    def advice(self) -> str:
        """What is said where there is no result; empty: there is one."""
        return self._empty.sentence if self._body.currentWidget() is self._empty else ""

    def show_result(self, figures: Sequence[Figure], explanation: str, counts: Mapping[Section, int]) -> None:
        """Show the figures and how long each list is."""
        self.figures.show_figures(figures)
        self.explanation.setText(explanation)
        self.sections.show_counts(counts)
        self._body.setCurrentIndex(1)

    def show_section(self, section: Section) -> None:
        """Show the columns of the list *section*."""
        self.sections.pick(section)
        for column in range(4):
            self.table.setColumnHidden(column, column not in COLUMNS[section])
        self.table.setAccessibleName(self.sections.button(section).text())

    def show_row(self, row: ResultRow) -> None:
        """Show one line in full."""
        self.detail.show_parts(row.heading, row.parts)
        self.first_button.setVisible(bool(row.entries))
        self.second_button.setVisible(len(row.entries) > 1)
        self.new_button.setVisible(bool(row.new_text))
        self._right.setCurrentWidget(self.detail)

    def show_no_row(self, sentence: str) -> None:
        """Show no line, and say why."""
        self._no_line.say(sentence)
        self._right.setCurrentWidget(self._no_line)

    @property
    def remark(self) -> str:
        """What is said where no line is shown in full; empty: one is."""
        return self._no_line.sentence if self._right.currentWidget() is self._no_line else ""

    def show_progress(self, sentence: str, done: int, total: int) -> None:
        """Show that it runs, and how far it is: *done* of *total*."""
        self.doing.setText(sentence)
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(done)
        self._show_running(running=True)

    def show_rest(self) -> None:
        """Show that nothing runs."""
        self._show_running(running=False)

    @property
    def is_running(self) -> bool:
        """Whether it shows that something runs."""
        return not self._running.isHidden()

    def start(self) -> None:
        """Put the focus where one goes on: the list, or the button that begins."""
        if self.advice:
            button = self.cancel_button if self.is_running else self.start_button
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- inside

    def _show_running(self, *, running: bool) -> None:
        had_focus = self.start_button.hasFocus() or self.cancel_button.hasFocus()
        self._running.setVisible(running)
        self.cancel_button.setVisible(running)
        self.start_button.setVisible(not running)
        self.extent.setEnabled(not running)
        if had_focus:
            (self.cancel_button if running else self.start_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self, theme: Theme) -> None:
        theme.dress(self.start_button, "evaluation", "on_primary")
        theme.dress(self.cancel_button, "close")
        theme.dress(self.first_button, "library")
        theme.dress(self.second_button, "library")
        theme.dress(self.new_button, "add")
        self.start_button.setProperty("kind", "primary")
        self.start_button.setToolTip(self.tr("Asks your entries' own ways of asking, and changes nothing (F5)"))
        self.first_button.setToolTip(self.tr("Shows the entry in the fact base (Enter)"))
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far the evaluation is"))

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.start_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.first_button.clicked.connect(self.first_requested)
        self.second_button.clicked.connect(self.second_requested)
        self.new_button.clicked.connect(self.new_requested)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.start_button.click)

    def _lay_out(self) -> None:
        self.table.setItemDelegateForColumn(WHAT, self._chips)
        letter = self.table.fontMetrics().averageCharWidth()
        self.table.stretch(FIRST, {WHAT: _WORD_LETTERS * letter, COUNT: _COUNT_LETTERS * letter})
        self.table.stretch(SECOND, {})
        self._running.setObjectName("running")
        running = QHBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(12)
        running.addWidget(self.progress, 1)
        running.addWidget(self.doing)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(self.tr("Evaluation"), role="title"))
        head.addStretch(1)
        head.addWidget(self.extent)
        head.addWidget(self.start_button)
        head.addWidget(self.cancel_button)
        self._body.addWidget(self._empty)
        self._body.addWidget(self._result())
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(10)
        box.addLayout(head)
        box.addWidget(self._running)
        box.addWidget(self._body, 1)
        box.addWidget(self.note)
        self._show_running(running=False)

    def _result(self) -> QWidget:
        """Return the pane with the result: figures, lists, one line in full."""
        self._right.addWidget(self._no_line)
        self._right.addWidget(self.detail)
        halves = Split("evaluation", [(self.table, 600, 60), (self._right, 400, 40)])
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.figures)
        column.addWidget(self.explanation)
        column.addWidget(self.sections)
        column.addWidget(halves, 1)
        return pane
