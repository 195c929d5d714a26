"""The fact base page as it is seen: the list on the left, one entry on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from knowledge_base.entry import Kind, Status
from knowledge_base.exchange.columns import CHANNELS
from knowledge_base.finding.search import DELETED
from ui.chip_delegate import ChipDelegate
from ui.choice import Choice
from ui.command_button import COMMAND
from ui.due_line import DueLine
from ui.letters import letters
from ui.library_page.bulk_panel import BulkPanel
from ui.library_page.detail_panel import DetailPanel
from ui.library_page.form_panel import FormPanel
from ui.library_page.import_panel import ImportPanel
from ui.library_page.model import STATUS, EntryTableModel
from ui.library_page.search_field import SearchField
from ui.names import channel_word, deleted_word, kind_word, status_word
from ui.note_strip import NoteStrip
from ui.placeholder import Placeholder
from ui.plain_label import PlainLabel
from ui.row_model import TINT
from ui.split import Split
from ui.station import Station
from ui.table import RowTable
from ui.theme import Theme
from ui.work_strip import WorkStrip


class LibraryView(QWidget):
    """The widgets of the fact base page. It decides nothing.

    Attributes:
        search, kind, status: What the list is narrowed by.
        remarks: What there is to say of the search.
        help_button, searches_button: What can be typed; what was kept.
        due: How many entries somebody should look at.
        columns_button: Lets the person choose columns.
        table, detail, form, importing, bulk, note, work: Its parts.

    Signals:
        filter_changed: The list is to show something else.
        add_requested, import_requested, export_requested: Its button was pressed.
    """

    filter_changed = Signal()
    add_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, station: Station, model: EntryTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.search = SearchField(
            station.wording.language, name=self.tr("Search the fact base"), hint=self.tr("Search")
        )
        self.search.setToolTip(self.tr('Words, "a phrase", -not, status: tag: expires:<30d and more'))
        theme.let_clear(self.search)
        self.help_button = _button(self.tr("What can be searched for"))
        self.searches_button = _button(self.tr("Saved searches"))
        self.searches_button.setToolTip(self.tr("Saved searches (Ctrl+Shift+F)"))
        self.remarks = PlainLabel(role="small", wraps=True)
        self.remarks.hide()
        self.kind = Choice(
            theme,
            [("", self.tr("All kinds")), *((str(one), kind_word(one)) for one in Kind)],
            name=self.tr("Kind"),
        )
        self.status = Choice(
            theme,
            [("", self.tr("Any status")), *((str(one), status_word(one)) for one in Status), (DELETED, deleted_word())],
            name=self.tr("Status"),
        )
        self.columns_button = _button(self.tr("Columns"))
        self.columns_button.setToolTip(self.tr("Choose the columns and the order of the list (Ctrl+Shift+K)"))
        self.add_button = QPushButton(self.tr("Add an entry"))
        self.import_button = QPushButton(self.tr("Import a file"))
        if station.only_read:
            for button in (self.add_button, self.import_button):
                button.setEnabled(False)
                button.setToolTip(self.tr("The fact base can only be read: nothing can be added to it."))
        self.export_button = QPushButton(self.tr("Export"))
        self.counter = PlainLabel(role="small")
        self.table = RowTable(model, name=self.tr("Entries"), takes_several=True)
        self.detail = DetailPanel(theme, station)
        channels = [(name, channel_word(name, station.wording.language)) for name in CHANNELS if name != "generic"]
        self.form = FormPanel(theme, station, channels)
        self.importing = ImportPanel(theme)
        self.bulk = BulkPanel(theme)
        self.empty = Placeholder(theme, "library")
        self.due = DueLine(theme)
        self.note = NoteStrip(theme)
        self.work = WorkStrip(theme, station.wording.language)
        self._chips = ChipDelegate(theme, TINT)
        self._right = QStackedWidget()
        self._lay_out(theme)
        self.search.changed.connect(self._on_filter_changed)
        self.kind.picked.connect(self._on_filter_changed)
        self.status.picked.connect(self._on_filter_changed)
        self.add_button.clicked.connect(self.add_requested)
        self.import_button.clicked.connect(self.import_requested)
        self.export_button.clicked.connect(self.export_requested)

    def show_detail(self) -> None:
        """Show the entry that is read."""
        self._right.setCurrentWidget(self.detail)

    def show_form(self) -> None:
        """Show the form."""
        self._right.setCurrentWidget(self.form)

    def show_import(self) -> None:
        """Show the import."""
        self._right.setCurrentWidget(self.importing)

    @property
    def is_import_open(self) -> bool:
        """Whether the import is shown."""
        return self._right.currentWidget() is self.importing

    def show_bulk(self) -> None:
        """Show what can be done with several entries."""
        self._right.setCurrentWidget(self.bulk)

    def show_nothing(self, sentence: str) -> None:
        """Show no entry, and say what to do."""
        self.empty.say(sentence)
        self._right.setCurrentWidget(self.empty)

    def show_remarks(self, sentences: Sequence[str]) -> None:
        """Say *sentences* below the search box; none: nothing is there."""
        self.remarks.setText("\n".join(sentences))
        self.remarks.setVisible(bool(sentences))

    @property
    def is_form_open(self) -> bool:
        """Whether an entry is being written."""
        return self._right.currentWidget() is self.form

    @property
    def is_bulk_open(self) -> bool:
        """Whether changes to several entries are offered."""
        return self._right.currentWidget() is self.bulk

    def start(self) -> None:
        """Put the focus where one searches."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_filter_changed(self) -> None:
        self.filter_changed.emit()

    def _search_row(self, theme: Theme) -> QHBoxLayout:
        """Return the search box on a line of its own: conditions are longer than words."""
        theme.dress(self.help_button, "question")
        theme.dress(self.searches_button, "bookmark")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.help_button)
        row.addWidget(self.searches_button)
        return row

    def _lay_out(self, theme: Theme) -> None:
        theme.dress(self.add_button, "add", "on_primary")
        theme.dress(self.import_button, "import")
        theme.dress(self.columns_button, "columns")
        self.add_button.setProperty("kind", "primary")
        self.import_button.setProperty(COMMAND, "import")
        self.export_button.setProperty(COMMAND, "export")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(self.tr("Fact base"), role="title"))
        self.counter.setContentsMargins(0, letters(5), 0, 0)  # on the line the heading stands on
        head.addWidget(self.counter)
        head.addStretch(1)
        head.addWidget(self.export_button)
        head.addWidget(self.import_button)
        head.addWidget(self.add_button)
        narrow = QHBoxLayout()
        narrow.setSpacing(8)
        narrow.addWidget(self.kind)
        narrow.addWidget(self.status)
        narrow.addStretch(1)
        narrow.addWidget(self.columns_button)
        self.table.setItemDelegateForColumn(STATUS, self._chips)
        left = QWidget()
        left_box = QVBoxLayout(left)
        left_box.setContentsMargins(0, 0, 0, 0)
        left_box.setSpacing(10)
        left_box.addLayout(self._search_row(theme))
        left_box.addLayout(narrow)
        left_box.addWidget(self.remarks)
        left_box.addWidget(self.table, 1)
        for panel in (self.empty, self.detail, self.form, self.importing, self.bulk):
            self._right.addWidget(panel)
        halves = Split("library", [(left, 580, 58), (self._right, 420, 42)])
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(self.due)
        box.addWidget(halves, 1)
        box.addWidget(self.work)
        box.addWidget(self.note)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.start)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.add_requested)
        QShortcut(QKeySequence("Ctrl+Shift+K"), self).activated.connect(self.columns_button.click)


def _button(name: str) -> QPushButton:
    """Return a button with a drawing in place of its *name*."""
    button = QPushButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
