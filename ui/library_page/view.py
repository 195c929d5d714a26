"""The fact base page as it is seen: the list on the left, one entry on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from knowledge_base.entry import Kind, Status
from ui.chip_delegate import ChipDelegate
from ui.choice import Choice
from ui.fields import LineField
from ui.library_page.detail_panel import DetailPanel
from ui.library_page.form_panel import FormPanel
from ui.library_page.import_panel import ImportPanel
from ui.library_page.model import KIND, STATUS, TITLE, VALID_UNTIL, EntryTableModel
from ui.names import kind_word, status_word
from ui.note_strip import NoteStrip
from ui.placeholder import Placeholder
from ui.plain_label import PlainLabel
from ui.row_model import TINT
from ui.station import Station
from ui.table import RowTable
from ui.theme import Theme


class LibraryView(QWidget):
    """The widgets of the fact base page. It decides nothing.

    Attributes:
        search, kind, status: What the list is narrowed by.
        table, detail, form, importing, note: Its parts.

    Signals:
        filter_changed: The list is to show something else.
        add_requested, import_requested: Its button was pressed.
    """

    filter_changed = Signal()
    add_requested = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme, station: Station, model: EntryTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.search = LineField(name=self.tr("Search the fact base"), hint=self.tr("Search"))
        self.kind = Choice(
            theme,
            [("", self.tr("All kinds")), *((str(one), kind_word(one)) for one in Kind)],
            name=self.tr("Kind"),
        )
        self.status = Choice(
            theme,
            [("", self.tr("Any status")), *((str(one), status_word(one)) for one in Status)],
            name=self.tr("Status"),
        )
        self.add_button = QPushButton(self.tr("Add an entry"))
        self.import_button = QPushButton(self.tr("Import a file"))
        self.counter = PlainLabel(role="small")
        self.table = RowTable(model, name=self.tr("Entries"))
        self.detail = DetailPanel(theme, station)
        self.form = FormPanel(theme)
        self.importing = ImportPanel(theme)
        self.empty = Placeholder(theme, "library")
        self.note = NoteStrip(theme)
        self._chips = ChipDelegate(theme, TINT)
        self._right = QStackedWidget()
        self._lay_out(theme)
        self.search.textChanged.connect(self._on_filter_changed)
        self.kind.picked.connect(self._on_filter_changed)
        self.status.picked.connect(self._on_filter_changed)
        self.add_button.clicked.connect(self.add_requested)
        self.import_button.clicked.connect(self.import_requested)

    def show_detail(self) -> None:
        """Show the entry that is read."""
        self._right.setCurrentWidget(self.detail)

    def show_form(self) -> None:
        """Show the form."""
        self._right.setCurrentWidget(self.form)

    def show_import(self) -> None:
        """Show the import."""
        self._right.setCurrentWidget(self.importing)

    def show_nothing(self, sentence: str) -> None:
        """Show no entry, and say what to do."""
        self.empty.say(sentence)
        self._right.setCurrentWidget(self.empty)

    @property
    def is_form_open(self) -> bool:
        """Whether an entry is being written."""
        return self._right.currentWidget() is self.form

    def start(self) -> None:
        """Put the focus where one searches."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_filter_changed(self) -> None:
        self.filter_changed.emit()

    def _lay_out(self, theme: Theme) -> None:
        theme.dress(self.add_button, "add", "on_primary")
        theme.dress(self.import_button, "import")
        self.add_button.setProperty("kind", "primary")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(self.tr("Fact base"), role="title"))
        head.addWidget(self.counter, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self.import_button)
        head.addWidget(self.add_button)
        narrow = QHBoxLayout()
        narrow.setSpacing(8)
        narrow.addWidget(self.search, 1)
        narrow.addWidget(self.kind)
        narrow.addWidget(self.status)
        self.table.setItemDelegateForColumn(STATUS, self._chips)
        self.table.stretch(TITLE, {KIND: 82, STATUS: 126, VALID_UNTIL: 130})
        self.table.hide_when_narrow({VALID_UNTIL: 540, KIND: 420})
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.horizontalHeader().setSectionsClickable(True)
        left = QWidget()
        left_box = QVBoxLayout(left)
        left_box.setContentsMargins(0, 0, 0, 0)
        left_box.setSpacing(10)
        left_box.addLayout(narrow)
        left_box.addWidget(self.table, 1)
        for panel in (self.empty, self.detail, self.form, self.importing):
            self._right.addWidget(panel)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(16)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self._right)
        halves.setSizes([580, 420])
        halves.setStretchFactor(0, 58)
        halves.setStretchFactor(1, 42)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(halves, 1)
        box.addWidget(self.note)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.start)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.add_requested)
