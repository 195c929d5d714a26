"""The dialog with the rules of the tone check: search, read, try a sentence, switch one off or on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from replydesk.draft import Intent
from replydesk.tone.rule_list import Change, RuleFilter
from replydesk.verdict import Severity
from ui.chip_delegate import ChipDelegate
from ui.choice import Choice
from ui.fields import LineField, TextField
from ui.letters import letters
from ui.names import intent_word, severity_word
from ui.note_strip import NoteStrip
from ui.placeholder import Placeholder
from ui.plain_label import PlainLabel
from ui.reading_panel import ReadingPanel
from ui.row_model import TINT
from ui.rules.model import CHANGE, LEVEL, NAME, SAYS, RuleTableModel
from ui.rules.switch_panel import SwitchPanel
from ui.rules.words import change_word, family_word, off_word
from ui.split import Split
from ui.table import RowTable
from ui.theme import Theme

_LONGEST_SENTENCE = 1000
"""Characters of a sentence that is tried: a long reply is tried at the desk."""

_CHIP, _CHIP_WITH_ICON = 46, 66
"""Pixels a cell with a chip in it is wider than the word on it, without and with an icon."""

_LEAST_SAID, _LEAST_BESIDE = 36, 22
"""Letters of what a rule says that are read at least before another column is shown beside it, and where one has asked
for what that column says."""

_NEVER = 1_000_000
"""Pixels no table has."""

_OFF = "off"
_FOR_THE_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})
_WIDTH, _HEIGHT = 1080, 720
_AROUND = 40
"""Pixels it is as wide and high as, where its window has room for that and so much more around it."""


class RuleDialog(QDialog):
    """Shows the rules. It decides nothing.

    Attributes:
        search, level, family, changed_only: What the list is narrowed by.
        sentence, intent: What is tried, and as an answer to what kind of message.
        counter, table, reading, switching, halves, note: Its parts.

    Signals:
        narrowed: The list is to be narrowed by something else.
        sentence_changed: Something else is to be tried.
        row_entered: The number of the rule one is on.
    """

    narrowed = Signal()
    sentence_changed = Signal()
    row_entered = Signal(int)

    def __init__(self, theme: Theme, model: RuleTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules of the tone check"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(letters(760), letters(540))
        room = parent.size() - QSize(_AROUND, _AROUND)
        self.resize(QSize(letters(_WIDTH), letters(_HEIGHT)).boundedTo(room))
        model.setParent(self)
        self.search = LineField(name=self.tr("Search the rules"), hint=self.tr("Search: words, norm, example"))
        grades = [(str(one), severity_word(one)) for one in (Severity.BLOCK, Severity.WARN, Severity.SUGGEST)]
        self.level = Choice(
            theme, [("", self.tr("Every grade")), *grades, (_OFF, off_word())], name=self.tr("How grave")
        )
        self.family = Choice(theme, [("", self.tr("All groups"))], name=self.tr("Group"))
        self.changed_only = QPushButton()
        self.changed_only.setCheckable(True)
        self.changed_only.setProperty("kind", "tab")
        self.counter = PlainLabel(role="small", wraps=True)
        self.sentence = TextField(
            name=self.tr("Try a sentence"),
            hint=self.tr("Try a sentence: type it here and see which rules speak"),
            limit=_LONGEST_SENTENCE,
        )
        self.intent = Choice(
            theme, [(str(one), intent_word(one)) for one in Intent], name=self.tr("As an answer to what")
        )
        self.table = RowTable(model, name=self.tr("Rules"))
        self.reading = ReadingPanel(theme, name=self.tr("The rule in full"))
        self.switching = SwitchPanel(theme)
        self.note = NoteStrip(theme)
        self._empty = Placeholder(theme, "search")
        self._left = QStackedWidget()
        self._right = QWidget()
        self._chips = ChipDelegate(theme, TINT)
        self._lay_out()
        self._connect()
        self.search.setFocus()

    @property
    def filter(self) -> RuleFilter:
        """What the list is narrowed by."""
        level = self.level.value
        return RuleFilter(
            words=self.search.text(),
            severity=Severity(level) if level not in {"", _OFF} else None,
            off_only=level == _OFF,
            family=self.family.value,
            changed_only=self.changed_only.isChecked(),
        )

    def show_families(self, families: Sequence[str]) -> None:
        """Offer *families*; the one that was picked stays so."""
        picked = self.family.value
        while self.family.count() > 1:
            self.family.removeItem(1)
        for one in families:
            self.family.addItem(family_word(one), one)
        self.family.pick(picked)

    def show_changed(self, count: int) -> None:
        """Say how many rules the institution has made something of."""
        self.changed_only.setText(self.tr("Changed by the institution: {count}").format(count=count))

    def show_change(self, *, shown: bool) -> None:
        """Say of each rule what the institution made of it, or leave that away where it made nothing of any."""
        letters = _LEAST_BESIDE if self.changed_only.isChecked() else _LEAST_SAID
        widths, said = self._widths, self.fontMetrics().averageCharWidth() * letters
        with_change = widths[LEVEL] + widths[CHANGE] + said
        self.table.hide_when_narrow({CHANGE: with_change if shown else _NEVER, NAME: with_change + widths[NAME]})

    @property
    def _widths(self) -> dict[int, int]:
        """How wide the columns are in which whole words stand."""
        metrics = self.fontMetrics()
        grades = [self.level.itemText(number) for number in range(1, self.level.count())]
        head = str(self.table.model().headerData(CHANGE, Qt.Orientation.Horizontal))
        changes = [head, *map(change_word, Change)]
        return {
            LEVEL: max(map(metrics.horizontalAdvance, grades)) + _CHIP_WITH_ICON,
            CHANGE: max(map(metrics.horizontalAdvance, changes)) + _CHIP,
            NAME: metrics.averageCharWidth() * 34,
        }

    def go_to(self, row: int) -> None:
        """Be on *row*, and let it be seen: rows that were just put there have no places yet."""
        self.table.doItemsLayout()
        self.table.go_to(row)
        self.table.scrollTo(self.table.currentIndex())

    def show_nothing(self, sentence: str) -> None:
        """Show no rule, and say why; empty: the list."""
        self._empty.say(sentence)
        self._left.setCurrentWidget(self._empty if sentence else self.table)
        self._right.setVisible(not sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the list with the arrow keys while one searches."""
        if (
            watched is self.search
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _FOR_THE_LIST
        ):
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Close, and keep no PIN."""
        self.switching.pin.wipe()
        super().done(result)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_narrowed)
        self.level.picked.connect(self._on_narrowed)
        self.family.picked.connect(self._on_narrowed)
        self.changed_only.toggled.connect(self._on_narrowed)
        self.sentence.textChanged.connect(self.sentence_changed)
        self.intent.picked.connect(self._on_intent)
        self.table.row_entered.connect(self.row_entered)
        self.search.installEventFilter(self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._start_search)

    def _on_narrowed(self) -> None:
        self.narrowed.emit()

    def _on_intent(self, _intent: str) -> None:
        self.sentence_changed.emit()

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.search, 3)
        filters.addWidget(self.level, 2)
        filters.addWidget(self.family, 2)
        filters.addWidget(self.changed_only)
        self.sentence.setFixedHeight(self.sentence.fontMetrics().lineSpacing() * 2 + 18)
        trying = QHBoxLayout()
        trying.setSpacing(8)
        trying.addWidget(self.sentence, 1)
        trying.addWidget(self.intent, 0, Qt.AlignmentFlag.AlignTop)
        self.table.setItemDelegateForColumn(LEVEL, self._chips)
        self.table.setItemDelegateForColumn(CHANGE, self._chips)
        self.table.stretch(SAYS, self._widths)
        self.show_change(shown=False)
        self._left.addWidget(self.table)
        self._left.addWidget(self._empty)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.reading, 1)
        right.addWidget(self.switching)
        self.halves = Split("rules", [(self._left, 540, 5), (self._right, 400, 4)])
        leave = QPushButton(self.tr("Close"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.counter, 1)
        foot.addWidget(leave)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        box.addLayout(filters)
        box.addLayout(trying)
        box.addWidget(self.halves, 1)
        box.addWidget(self.note)
        box.addLayout(foot)
