"""The desk page as it is seen: message and suggestions on the left, the reply on the right."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.composer import Underline
from ui.desk_page.difference_panel import DIFFERENCE_KEY
from ui.desk_page.finding_row import FindingText
from ui.desk_page.findings_panel import FindingsPanel
from ui.desk_page.message_panel import MessagePanel
from ui.desk_page.reply_panel import ReplyPanel
from ui.desk_page.standing_row import STANDING_KEY
from ui.desk_page.suggestion_card import REJECT_KEY, TEACH_KEY
from ui.desk_page.suggestion_panel import MOST, SuggestionPanel
from ui.desk_page.verdict_bar import VerdictBar
from ui.due_line import DueLine
from ui.letters import letters
from ui.note_strip import NoteStrip
from ui.queue.panel import QueuePanel
from ui.split import Split
from ui.stack import Stack
from ui.theme import Theme
from ui.work_strip import WorkStrip

_FINDINGS_SHARE = 0.42
"""The part of the right side's height the findings may take before they are scrolled."""

_SHARE_BESIDE_CHANGES = 0.24
"""The same while the changes to the approved wording are shown."""

_LEAST_COLUMN = 260
"""Pixels, at the usual size of letters, in which message and reply can be worked with."""

_LEAST_LINES = 4
"""Lines the findings have, however little room there is: the first one can always be read."""


class DeskView(QWidget):
    """The widgets of the desk, and the keys that reach them. It decides nothing.

    Attributes:
        message, suggestions, reply, findings, verdict, note, work: Its parts.
        queue: The messages that wait; hidden until one does or somebody wants to see it.
        due: How many entries of the fact base somebody should look at.

    Signals:
        next_requested: Clear the desk for the next message.
        queue_next_requested, queue_previous_requested: Lay the message behind or before this one on the desk.
        mend_requested: Put in the replacement for the finding one is on.
        mend_all_requested: Put in all that are safe.
        entry_wanted: The message has no answer; an entry for it is wanted.
        gap_noted: The message has no answer; that is to be noted.
        standing_wanted: The first answer that is kept for the kind of message is to be taken.
        taught, rejected: Remember that the message asks for the suggestion at this place, or that it does not.
    """

    next_requested = Signal()
    queue_next_requested = Signal()
    queue_previous_requested = Signal()
    mend_requested = Signal()
    mend_all_requested = Signal()
    entry_wanted = Signal()
    gap_noted = Signal()
    standing_wanted = Signal()
    taught = Signal(int)
    rejected = Signal(int)

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
        self.setObjectName("page")
        self.message = MessagePanel(theme, channels=channels, intents=intents)
        self.queue = QueuePanel(theme, channels=channels, intents=intents, now=now, language=language)
        self.suggestions = SuggestionPanel(theme)
        self.reply = ReplyPanel(theme)
        self.findings = FindingsPanel(theme)
        self.verdict = VerdictBar(theme)
        self.due = DueLine(theme, closable=True)
        self.note = NoteStrip(theme)
        self.work = WorkStrip(theme, language)
        self._writing = Stack(spacing=10)
        self._left, self._right = QWidget(), QWidget()
        self._halves = Split(
            "desk",
            [(self.queue, 250, 0), (self._left, 470, 47), (self._right, 530, 53)],
            usual={"101": (400, 0, 600), "011": (0, 470, 530)},  # the queue alone beside the reply has room
        )
        self._lay_out()
        self._add_keys()
        self.reply.stops_changed.connect(self._order_stops)
        self.findings.stops_changed.connect(self._order_stops)
        self.findings.height_changed.connect(self._fit_findings)
        self._writing.changed.connect(self._fit_findings)
        self.findings.entered.connect(self._writing.show_part)
        self.reply.difference.height_changed.connect(self._fit_findings)
        self.verdict.mend_all_requested.connect(self.mend_all_requested)
        self.message.queue_button.clicked.connect(self._toggle_queue)
        self.queue.shown.connect(self._share_width)
        self.queue.opened.connect(self.show_message)
        self.queue.back_requested.connect(self.queue.hide)
        self.note.turned.connect(self._share_foot)
        self.verdict.next_requested.connect(self.next_requested)
        self.suggestions.entry_wanted.connect(self.entry_wanted)
        self.suggestions.gap_noted.connect(self.gap_noted)
        self.suggestions.taught.connect(self.taught)
        self.suggestions.rejected.connect(self.rejected)

    def show_findings(self, text: str, rows: Sequence[FindingText], underlines: Sequence[Underline]) -> None:
        """Show what was found in *text*: as a list and under the words."""
        self.findings.show_findings(rows)
        self.reply.composer.underline(text, underlines)
        self._fit_findings()

    def show_safe(self, count: int) -> None:
        """Offer to mend *count* findings at once; whoever was on the button when there are none goes on writing."""
        if not count and self.verdict.mend_all_button.hasFocus():
            self.start_reply()
        self.verdict.show_safe(count)

    def start_reply(self) -> None:
        """Put the focus into the reply."""
        self.reply.composer.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_message(self) -> None:
        """Let the message be seen: the queue goes, if it has taken its place."""
        if self._left.isHidden():
            self.queue.hide()

    def start_message(self) -> None:
        """Put the focus into the message, which is seen then."""
        self.show_message()
        self.message.text_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_work(self) -> None:
        """Put the focus where the person goes on: behind the reply where one is begun, else into the message."""
        self.show_message()
        if self.reply.text.strip():
            self.reply.composer.moveCursor(QTextCursor.MoveOperation.End)
            self.start_reply()
        else:
            self.start_message()

    def teach_selected(self) -> None:
        """Ask for the message to be remembered for the suggestion one is on; nothing happens when there is none."""
        place = self.suggestions.selected
        if place is not None:
            self.taught.emit(place)

    def reject_selected(self) -> None:
        """Say that the suggestion one is on is not what the message asks for; nothing happens when there is none."""
        place = self.suggestions.selected
        if place is not None:
            self.rejected.emit(place)

    def _share_foot(self) -> None:
        """Let a note take the place of what is due: a line that comes and goes with each message moves all of it."""
        self.due.give_way(gives_way=not self.note.isHidden())

    def _toggle_queue(self) -> None:
        self.queue.setVisible(self.queue.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for; of queue and message rather the message, where one lies there."""
        super().resizeEvent(event)
        was_seen = not self._left.isHidden()
        self._share_width()
        if was_seen and self.message.text:
            self.show_message()

    def _share_width(self) -> None:
        """Let the queue take the place of the message where three columns have no room (large letters)."""
        least = letters(_LEAST_COLUMN)
        columns = [max(one.minimumSizeHint().width(), least) for one in (self._left, self._right)]
        needed = sum(columns) + self.queue.minimumWidth() + 2 * self._halves.handleWidth()
        is_tight = self.queue.isVisibleTo(self) and needed > self._halves.width()
        self._left.setHidden(is_tight)
        self.message.queue_button.setVisible(not self.queue.isVisibleTo(self))  # its panel says the same, and hides
        self.queue.offer_back(offered=is_tight)
        self._halves.settle()

    def _order_stops(self) -> None:
        """Let Tab go on from the reply the way the eye goes, whatever was made last."""
        stops = [*self.reply.stops(), *self.findings.stops(), *self.verdict.stops()]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _fit_findings(self) -> None:
        wanted = self.findings.wanted_height(self.reply.width())
        self.findings.setVisible(wanted > 0)
        share = _SHARE_BESIDE_CHANGES if self.reply.difference.is_open else _FINDINGS_SHARE
        most = min(int(self.height() * share), self._writing.room_beside(self.findings))
        self.findings.setFixedHeight(min(wanted, max(most, self.findings.fontMetrics().height() * _LEAST_LINES)))

    def _lay_out(self) -> None:
        left = self._left
        left_box = QVBoxLayout(left)
        left_box.setContentsMargins(0, 0, 0, 0)
        left_box.setSpacing(14)
        left_box.addWidget(self.message)
        left_box.addWidget(self.suggestions, 1)
        self._writing.add(self.reply, stretch=1)
        self._writing.add(self.findings)
        right = self._right
        right_box = QVBoxLayout(right)
        right_box.setContentsMargins(0, 0, 0, 0)
        right_box.setSpacing(10)
        right_box.addWidget(self._writing, 1)
        right_box.addWidget(self.verdict)
        self.queue.hide()
        row = QHBoxLayout()
        row.addWidget(self._halves)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 16)
        box.setSpacing(10)
        box.addLayout(row, 1)
        self.due.setMinimumHeight(self.note.sizeHint().height())
        box.addWidget(self.due)
        box.addWidget(self.work)
        box.addWidget(self.note)

    def _add_keys(self) -> None:
        for number in range(MOST):
            key = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            key.setObjectName(str(number))
            key.activated.connect(self._on_number_key)
        for keys, slot in (
            ("Ctrl+Return", self.verdict.copy_requested),
            ("Ctrl+Enter", self.verdict.copy_requested),
            ("Ctrl+N", self.next_requested),
            ("Ctrl+PgDown", self.queue_next_requested),
            ("Ctrl+PgUp", self.queue_previous_requested),
            ("Ctrl+Shift+Return", self.queue.answered_requested),
            ("Ctrl+Shift+D", self.queue.aside_requested),
            ("Ctrl+Shift+V", self.message.clipboard_requested),
            ("Ctrl+G", self.gap_noted),
            (STANDING_KEY, self.standing_wanted),
            ("Ctrl+.", self.mend_requested),
            ("F7", self.mend_all_requested),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        QShortcut(QKeySequence(TEACH_KEY), self).activated.connect(self.teach_selected)
        QShortcut(QKeySequence(REJECT_KEY), self).activated.connect(self.reject_selected)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.queue.enter)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self.start_message)
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self.start_reply)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.suggestions.enter)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.findings.enter_next)
        QShortcut(QKeySequence("Shift+F8"), self).activated.connect(self.findings.enter_previous)
        QShortcut(QKeySequence("Alt+Return"), self.reply.composer).activated.connect(self.reply.composer.open_fixes)
        QShortcut(QKeySequence(DIFFERENCE_KEY), self).activated.connect(self.reply.difference.toggle_changes)

    def _on_number_key(self) -> None:
        key = self.sender()
        if key is not None:
            self.suggestions.choose(int(key.objectName()))
