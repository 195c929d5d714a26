"""The panel on the desk that lists the messages that wait."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from knowledge_base.queued import QueueFilter, QueueState
from ui.command_button import COMMAND
from ui.dates import number_words
from ui.flow_layout import FlowLayout
from ui.plain_label import PlainLabel
from ui.queue.delegate import QueueDelegate
from ui.queue.model import QueueModel
from ui.queue.narrowing import Narrowing
from ui.stylesheet import HEAD_HEIGHT
from ui.theme import Theme

_NARROWEST = 212
"""Pixels the panel is at least wide."""


class QueueList(QListView):
    """The rows; several can be marked, with Shift or Ctrl. Nothing is copied, dragged or edited here.

    Signals:
        opened: The row that was clicked alone, or on which Enter was pressed.
    """

    opened = Signal(int)

    def __init__(self, theme: Theme, model: QueueModel, *, name: str) -> None:
        super().__init__()
        self._delegate = QueueDelegate(theme, model)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row with Enter; leave pasting to the panel."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row one is on whole, where it is in sight."""
        super().resizeEvent(event)
        if self.visualRect(self.currentIndex()).intersects(self.viewport().rect()):
            self.scrollTo(self.currentIndex())

    def _on_clicked(self) -> None:
        if len(self.selectionModel().selectedIndexes()) == 1:
            self.opened.emit(self.currentIndex().row())


class QueuePanel(QFrame):
    """Lists what waits, narrows it, and takes more in. It decides nothing.

    Attributes:
        model: Its rows.
        narrowing: Which of them are listed; its choices are here, too.

    Signals:
        opened: The row that is to be laid on the desk.
        filter_picked: Other messages are wanted.
        paste_requested: The clipboard's text is to wait: as one message (``True``), or parted into several.
        file_requested: A list is to be chosen.
        text_dropped, file_dropped: What was dropped here.
        shown: It is there now, or not any more.
        back_requested: The message is to be seen again, whose place the panel took.
        answered_requested, aside_requested: What is :attr:`marked`, else the message on the desk, is answered, or set
            aside or taken back from there.
    """

    opened = Signal(int)
    filter_picked = Signal()
    paste_requested = Signal(bool)
    file_requested = Signal()
    text_dropped = Signal(str)
    file_dropped = Signal(object)
    answered_requested = Signal()
    aside_requested = Signal()
    back_requested = Signal()
    shown = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        channels: Sequence[tuple[str, str]],
        intents: Sequence[tuple[str, str]],
        now: datetime,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setAccessibleName(self.tr("Queue"))
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # where nothing waits there is no list to click on
        self._language = language
        self._has_current = False
        self.model = QueueModel(now, language)
        self.model.setParent(self)
        self.list = QueueList(theme, self.model, name=self.tr("Messages that wait"))
        self.heading = PlainLabel(self.tr("Queue"), role="heading")
        self.add_button = QPushButton(self.tr("Add"))
        self.hide_button = QPushButton()
        self.hide_button.setToolTip(self.tr("Hide the queue"))
        self.hide_button.setAccessibleName(self.tr("Hide the queue"))
        self.narrowing = Narrowing(theme, channels=channels, intents=intents)
        self.state, self.intent, self.channel = (
            self.narrowing.state,
            self.narrowing.intent,
            self.narrowing.channel,
        )
        self.empty = PlainLabel(role="muted", wraps=True)
        self.answered_button = QPushButton(self.tr("Answered, next"))
        self.aside_button = QPushButton(self.tr("Set aside"))
        self.back_button = QPushButton(self.tr("To the message"))
        self.back_button.hide()
        self._lay_out(theme)
        self.list.opened.connect(self.opened)
        self.list.selectionModel().selectionChanged.connect(self._on_marked)
        self.narrowing.picked.connect(self.filter_picked)
        self.narrowing.left.connect(self.enter)
        self.answered_button.clicked.connect(self.answered_requested)
        self.aside_button.clicked.connect(self.aside_requested)
        self.back_button.clicked.connect(self.back_requested)
        self.hide_button.clicked.connect(self.hide)

    @property
    def wanted(self) -> QueueFilter:
        """Which messages are listed."""
        return self.narrowing.wanted

    @property
    def marked(self) -> tuple[str, ...]:
        """The ids of the messages whose rows are marked, where they are several; a single one is only looked at."""
        places = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self.model.rows[place].id for place in places) if len(places) > 1 else ()

    def show_count(self, listed: int, *, of: int, waiting: int) -> None:
        """Say how many messages are *listed*, of how many in the same state, and what to do where none is.

        Args:
            listed: Of the state, kind and channel that are wanted.
            of: Of the state that is wanted.
            waiting: How many wait, whatever is wanted.
        """
        words, whole = number_words(listed, self._language), number_words(of, self._language)
        if listed != of:
            said = self.tr("Queue ({count} of {whole})").format(count=words, whole=whole)
        else:
            said = self.tr("Queue ({count})").format(count=words) if listed else self.tr("Queue")
        self.heading.setText(said)
        is_empty, was_in_list = not self.model.rows, self.list.hasFocus() or self.hasFocus()
        self.list.setVisible(not is_empty)
        if was_in_list:  # else Qt goes on to a button, and Enter answers what lies on the desk
            (self if is_empty else self.list).setFocus(Qt.FocusReason.OtherFocusReason)
        self.empty.setVisible(is_empty)
        if waiting or of:
            self.empty.setText(self.tr("No message here. Choose other kinds or channels above."))
        else:
            self.empty.setText(
                self.tr(
                    "No message waits. Drop comments or a list (.xlsx, .csv) here, paste with Ctrl+V, or press Add."
                )
            )
        self._name_buttons()

    def show_current(self, message_id: str) -> None:
        """Mark the row of the message that lies on the desk; none for an empty id."""
        place = self.model.place_of(message_id) if message_id else -1
        chosen = self.list.selectionModel()
        if place >= 0:
            index = self.model.index(place)
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        else:
            chosen.clearSelection()
            if self.list.hasFocus() and not self.list.currentIndex().isValid():  # or nobody sees where the keyboard is
                chosen.setCurrentIndex(self.model.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._has_current = bool(message_id)
        self._name_buttons()

    def enter(self) -> None:
        """Show the panel and put the focus into it."""
        self.show()
        (self.list if self.model.rows else self.add_button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep room for the words that are in it now."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._keep_width()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of it."""
        self._keep_width()
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell of it."""
        super().hideEvent(event)
        self.shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, wherever in the panel one is."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._on_pasted()
        else:
            super().keyPressEvent(event)

    # --- what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a copy of texts and files, never the thing itself."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking a copy."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped: a file of this computer, otherwise the text."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            for file in files:
                self.file_dropped.emit(Path(file))
        elif event.mimeData().hasText():
            self.text_dropped.emit(event.mimeData().text())

    def offer_back(self, *, offered: bool) -> None:
        """Let one go back to the message, or not, because it is seen."""
        self.back_button.setVisible(offered)
        self.hide_button.setHidden(offered)

    def _keep_width(self) -> None:
        """Be no narrower than the widest word on a button."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumWidth(max(layout.totalMinimumSize().width(), _NARROWEST))

    def _name_buttons(self) -> None:
        """Let the buttons say what they would be done to: the message on the desk, or all that are marked."""
        count = len(self.marked)
        is_waiting = self.wanted.state is QueueState.WAITING
        if count:
            answered, aside = self.tr("{count} answered"), self.tr("Set {count} aside")
            aside = aside if is_waiting else self.tr("Put {count} back")
        else:
            answered = self.tr("Answered, next")
            aside = self.tr("Set aside") if is_waiting else self.tr("Let it wait again")
        words = number_words(count, self._language)
        self.answered_button.setText(answered.format(count=words))
        self.aside_button.setText(aside.format(count=words))
        for button in (self.answered_button, self.aside_button):
            button.setEnabled(bool(count) or self._has_current)

    def _on_marked(self) -> None:
        self._name_buttons()

    def _on_pasted(self) -> None:
        self.paste_requested.emit(False)  # noqa: FBT003 - a signal's value

    def _on_one(self) -> None:
        self.paste_requested.emit(True)  # noqa: FBT003 - a signal's value

    def _lay_out(self, theme: Theme) -> None:
        self.heading.setMinimumHeight(HEAD_HEIGHT)
        for button, icon in (
            (self.add_button, "add"),
            (self.answered_button, "pass"),
            (self.aside_button, "retire"),
            (self.back_button, "next"),
            (self.hide_button, "close"),
        ):
            button.setProperty("kind", "plain")
            theme.dress(button, icon, "primary")
        menu = QMenu(self.add_button)
        lines = menu.addAction(self.tr("From the clipboard, one message a line or paragraph"))
        whole = menu.addAction(self.tr("From the clipboard, as one message"))
        file = menu.addAction(self.tr("A list of comments (.xlsx, .csv, .txt) …"))
        for name, action, done in (
            ("queue-lines", lines, self._on_pasted),
            ("queue-one", whole, self._on_one),
            ("queue-file", file, self.file_requested),
        ):
            action.setObjectName(name)
            action.triggered.connect(done)
        self.add_button.setMenu(menu)
        self.add_button.setProperty(COMMAND, "queue-lines")
        self.answered_button.setToolTip(self.tr("Marks the message as answered and takes the next (Ctrl+Shift+Enter)"))
        self.aside_button.setToolTip(self.tr("Sets the message aside or lets it wait again (Ctrl+Shift+D)"))
        head = FlowLayout(spacing=6, from_the_end=True, heading=True)
        head.addWidget(self.heading)
        head.addWidget(self.add_button)
        foot = FlowLayout(spacing=4)
        foot.addWidget(self.answered_button)
        foot.addWidget(self.aside_button)
        foot.addWidget(self.back_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 8)
        box.setSpacing(6)
        box.addLayout(head)
        self.narrowing.line.addWidget(self.hide_button)
        box.addWidget(self.narrowing)
        box.addWidget(self.list, 1)
        box.addWidget(self.empty)
        box.addStretch(0)
        box.addLayout(foot)
        self.show_count(0, of=0, waiting=0)
        self.show_current("")
