"""The desk page as it is seen: message and suggestions on the left, the reply on the right."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.composer import Underline
from ui.desk_page.findings_panel import FindingsPanel, FindingText
from ui.desk_page.message_panel import MessagePanel
from ui.desk_page.reply_panel import ReplyPanel
from ui.desk_page.suggestion_card import REJECT_KEY, TEACH_KEY
from ui.desk_page.suggestion_panel import MOST, SuggestionPanel
from ui.desk_page.verdict_bar import VerdictBar
from ui.note_strip import NoteStrip
from ui.theme import Theme

_FINDINGS_SHARE = 0.42
"""The part of the right side's height the findings may take before they are scrolled."""


class DeskView(QWidget):
    """The widgets of the desk, and the keys that reach them. It decides nothing.

    Attributes:
        message, suggestions, reply, findings, verdict, note: Its parts.

    Signals:
        next_requested: Clear the desk for the next message.
        mend_requested: Put in the first replacement there is.
        entry_wanted: The message has no answer; an entry for it is wanted.
        taught, rejected: Remember that the message asks for the suggestion at this place, or that it does not.
    """

    next_requested = Signal()
    mend_requested = Signal()
    entry_wanted = Signal()
    taught = Signal(int)
    rejected = Signal(int)

    def __init__(
        self,
        theme: Theme,
        *,
        channels: Sequence[tuple[str, str]],
        intents: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.message = MessagePanel(theme, channels=channels, intents=intents)
        self.suggestions = SuggestionPanel(theme)
        self.reply = ReplyPanel(theme)
        self.findings = FindingsPanel(theme)
        self.verdict = VerdictBar(theme)
        self.note = NoteStrip(theme)
        self._lay_out()
        self._add_keys()
        self.reply.stops_changed.connect(self._order_stops)
        self.findings.stops_changed.connect(self._order_stops)
        self.verdict.next_requested.connect(self.next_requested)
        self.suggestions.entry_wanted.connect(self.entry_wanted)
        self.suggestions.taught.connect(self.taught)
        self.suggestions.rejected.connect(self.rejected)

    def show_findings(self, text: str, rows: Sequence[FindingText], underlines: Sequence[Underline]) -> None:
        """Show what was found in *text*: as a list and under the words."""
        self.findings.show_findings(rows)
        self.reply.composer.underline(text, underlines)
        self._fit_findings()

    def start_reply(self) -> None:
        """Put the focus into the reply."""
        self.reply.composer.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_message(self) -> None:
        """Put the focus into the message."""
        self.message.text_field.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _order_stops(self) -> None:
        """Let Tab go on from the reply the way the eye goes, whatever was made last."""
        stops = [*self.reply.stops(), *self.findings.stops(), *self.verdict.stops()]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the findings the room they need at the new size."""
        super().resizeEvent(event)
        self._fit_findings()

    def _fit_findings(self) -> None:
        wanted = self.findings.wanted_height(self.reply.width())
        self.findings.setVisible(wanted > 0)
        self.findings.setFixedHeight(min(wanted, int(self.height() * _FINDINGS_SHARE)))

    def _lay_out(self) -> None:
        left = QWidget()
        left_box = QVBoxLayout(left)
        left_box.setContentsMargins(0, 0, 0, 0)
        left_box.setSpacing(14)
        left_box.addWidget(self.message)
        left_box.addWidget(self.suggestions, 1)
        right = QWidget()
        right_box = QVBoxLayout(right)
        right_box.setContentsMargins(0, 0, 0, 0)
        right_box.setSpacing(10)
        right_box.addWidget(self.reply, 1)
        right_box.addWidget(self.findings)
        right_box.addWidget(self.verdict)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(16)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes([470, 530])
        halves.setStretchFactor(0, 47)
        halves.setStretchFactor(1, 53)
        row = QHBoxLayout()
        row.addWidget(halves)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 16)
        box.setSpacing(10)
        box.addLayout(row, 1)
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
            ("Ctrl+Shift+V", self.message.clipboard_requested),
            ("Ctrl+.", self.mend_requested),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        QShortcut(QKeySequence(TEACH_KEY), self).activated.connect(self.teach_selected)
        QShortcut(QKeySequence(REJECT_KEY), self).activated.connect(self.reject_selected)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self.start_message)
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self.start_reply)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.suggestions.enter)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.findings.enter_next)

    def _on_number_key(self) -> None:
        key = self.sender()
        if key is not None:
            self.suggestions.choose(int(key.objectName()))
