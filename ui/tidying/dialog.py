"""The dialog with entries that are there twice or contradict each other: read, merge, tell apart, open."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from replydesk.tidying.result import Contradiction
from ui.chip_delegate import ChipDelegate
from ui.flow_layout import FlowLayout
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.row_model import TINT
from ui.table import RowTable
from ui.theme import Theme
from ui.tidying.model import FIRST, HOW, SECOND, PairTableModel
from ui.tidying.pair_panel import PairPanel
from ui.tidying.pairs import Pair, Section


class TidyingDialog(QDialog):
    """Shows the two lists. It decides nothing.

    Attributes:
        table, reading: The list that is shown, and its chosen pair in full.
        sentence: How far the search is, or what happened.

    Signals:
        picked: The list the person wants to see, a ``Section``.
        row_entered: The number of the pair one is on.
        merge_requested: Which one of the pair is kept, 0 or 1.
        different_requested, take_back_requested, look_requested, stop_requested: Its button was pressed.
        open_requested: Which one of the pair is to be read, 0 or 1.
    """

    picked = Signal(object)
    row_entered = Signal(int)
    merge_requested = Signal(int)
    different_requested = Signal()
    take_back_requested = Signal()
    look_requested = Signal()
    stop_requested = Signal()
    open_requested = Signal(int)

    def __init__(self, theme: Theme, model: PairTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("One truth"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(letters(760), letters(540))
        model.setParent(self)
        self._chips = ChipDelegate(theme, TINT)
        self._tabs: dict[Section, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.table = RowTable(model, name=self.tr("Pairs of entries"))
        self.reading = PairPanel(theme, name=self.tr("The chosen pair"))
        self.sentence = PlainLabel(wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.stop_button = QPushButton(self.tr("Stop"))
        self.look_button = QPushButton(self.tr("Look again"))
        self.keep_first = QPushButton(self.tr("Merge, keep the first"))
        self.keep_second = QPushButton(self.tr("Merge, keep the second"))
        self.different = QPushButton(self.tr("They are different"))
        self.open_first = QPushButton(self.tr("Open the first"))
        self.open_second = QPushButton(self.tr("Open the second"))
        self.take_back = QPushButton(self.tr("Take back"))
        self.leave_button = QPushButton(self.tr("Close"))
        self._lay_out(theme)
        self._connect()
        self.show_rest()

    def show_counts(self, counts: Mapping[Section, int], shown: Section) -> None:
        """Write how long each list is beside its name, and mark the one that is shown."""
        names = {
            Section.DUPLICATES: self.tr("There twice"),
            Section.CONTRADICTIONS: self.tr("Contradict each other"),
        }
        for section, button in self._tabs.items():
            button.setText(f"{names[section]} · {counts[section]}")
            button.setChecked(section is shown)

    def offer_to_take_back(self, *, may: bool) -> None:
        """Offer to undo the last step, or no longer."""
        self.take_back.setVisible(may)

    def tab(self, section: Section) -> QPushButton:
        """Return the button of *section*."""
        return self._tabs[section]

    def show_pair(self, pair: Pair | None, reasons: Sequence[str]) -> None:
        """Show *pair* in full with why it is one, or nothing."""
        if isinstance(pair, Contradiction):
            self.reading.show_contradiction(pair)
        else:
            self.reading.show_reasons(reasons)
        for button in self._of_a_pair():
            button.setVisible(pair is not None)

    def show_progress(self, sentence: str, done: int, total: int) -> None:
        """Show that it is being looked, and how far that is: *done* of *total*."""
        self.sentence.setText(sentence)
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(done)
        self._show_running(running=True)

    def show_rest(self) -> None:
        """Show that nothing is looked for."""
        self._show_running(running=False)

    def say(self, sentence: str) -> None:
        """Say *sentence* below the pair."""
        self.sentence.setText(sentence)

    def _show_running(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        self.stop_button.setVisible(running)
        self.look_button.setVisible(not running)

    def _of_a_pair(self) -> tuple[QPushButton, ...]:
        return self.keep_first, self.keep_second, self.different, self.open_first, self.open_second

    def _lay_out(self, theme: Theme) -> None:
        tabs = QHBoxLayout()
        for number, section in enumerate(Section):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            self._tabs[section] = button
            self._group.addButton(button, number)
            tabs.addWidget(button)
        tabs.addStretch(1)
        tabs.addWidget(self.look_button)
        tabs.addWidget(self.stop_button)
        self.show_counts(dict.fromkeys(Section, 0), Section.DUPLICATES)
        self.table.setItemDelegateForColumn(HOW, self._chips)
        self.table.stretch(FIRST, {HOW: 130, SECOND: 290})
        acts = QWidget()
        row = FlowLayout(spacing=6, parent=acts)
        for button in (*self._of_a_pair(), self.take_back):
            row.addWidget(button)
        self.keep_first.setProperty("kind", "primary")
        for button in (self.open_first, self.open_second, self.take_back):
            button.setProperty("kind", "plain")
        theme.dress(self.take_back, "undo", "primary")
        foot = QHBoxLayout()
        foot.addWidget(self.sentence, 1)
        foot.addWidget(self.leave_button)
        said = self.tr(
            "Of two entries that are merged one is kept as it is written. Whatever it lacks of the other goes over to"
            " it, wordings for channels and accounts too; the other is retired and keeps its history."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        box.addWidget(PlainLabel(said, role="muted", wraps=True))
        box.addLayout(tabs)
        box.addWidget(self.progress)
        box.addWidget(self.table, 3)
        box.addWidget(self.reading, 3)
        box.addWidget(acts)
        box.addLayout(foot)
        self.offer_to_take_back(may=False)
        self.show_pair(None, ())
        self.leave_button.setDefault(True)

    def _connect(self) -> None:
        self._group.idClicked.connect(self._on_tab)
        self.table.row_entered.connect(self.row_entered)
        self.table.row_opened.connect(self._on_open_first)
        self.keep_first.clicked.connect(self._on_keep_first)
        self.keep_second.clicked.connect(self._on_keep_second)
        self.different.clicked.connect(self.different_requested)
        self.open_first.clicked.connect(self._on_open_first)
        self.open_second.clicked.connect(self._on_open_second)
        self.take_back.clicked.connect(self.take_back_requested)
        self.look_button.clicked.connect(self.look_requested)
        self.stop_button.clicked.connect(self.stop_requested)
        self.leave_button.clicked.connect(self.reject)

    def _on_tab(self, number: int) -> None:
        self.picked.emit(list(Section)[number])

    def _on_keep_first(self) -> None:
        self.merge_requested.emit(0)

    def _on_keep_second(self) -> None:
        self.merge_requested.emit(1)

    def _on_open_first(self) -> None:
        self.open_requested.emit(0)

    def _on_open_second(self) -> None:
        self.open_requested.emit(1)
