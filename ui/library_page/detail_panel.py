"""One entry to be read, with what can be done to it."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from knowledge_base.entry import Entry, Status
from ui.dates import day_words, moment_words
from ui.flow_layout import FlowLayout
from ui.marked_text import MarkedText
from ui.names import channel_word, kind_word, status_tint, status_word
from ui.plain_label import Chip, PlainLabel
from ui.station import Station
from ui.theme import Theme


class DetailPanel(QFrame):
    """The newest revision of an entry, in words.

    Attributes:
        entry_title: Which entry is shown; empty: none yet.

    Signals:
        edit_requested, approve_requested, retire_requested, delete_requested: Its button was pressed.
    """

    edit_requested = Signal()
    approve_requested = Signal()
    retire_requested = Signal()
    delete_requested = Signal()

    def __init__(self, theme: Theme, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._theme = theme
        self._station = station
        self.entry_title = ""
        self._content = QVBoxLayout()
        self.edit_button = QPushButton(self.tr("Edit"))
        self.approve_button = QPushButton(self.tr("Approve"))
        self.retire_button = QPushButton(self.tr("Retire"))
        self.delete_button = QPushButton(self.tr("Delete"))
        self._lay_out(theme)
        self.edit_button.clicked.connect(self.edit_requested)
        self.approve_button.clicked.connect(self.approve_requested)
        self.retire_button.clicked.connect(self.retire_requested)
        self.delete_button.clicked.connect(self.delete_requested)

    def show_entry(self, entry: Entry) -> None:
        """Show *entry*, the newest revision there is."""
        self._clear()
        self.entry_title = entry.content.title
        content, today = entry.content, self._station.today
        status = entry.status_on(today)
        self._add_chips(entry, status)
        self._add_text(content.title, bold=True)
        if entry.revision > 1 and status is Status.DRAFT:
            waits = self.tr("This change waits for approval. An approved wording before it goes on being used.")
            self._add(PlainLabel(waits, role="small", wraps=True))
        self._content.addSpacing(2)
        self._add_text(content.body)
        language = self._station.wording.language
        for channel, body in content.channel_bodies.items():
            caption = self.tr("Wording for {channel}").format(channel=channel_word(channel, language))
            self._add_section(caption, body)
        self._add_section(self.tr("Other ways people ask"), "\n".join(f"· {one}" for one in content.variants))
        sources = [
            " · ".join(filter(None, (one.title, one.publisher, one.legal_basis, one.url))) for one in content.sources
        ]
        self._add_section(self.tr("Sources and legal basis"), "\n".join(sources))
        self._add_section(self.tr("Validity"), self._validity(entry))
        self._add_section(self.tr("Tags"), ", ".join(content.tags))
        self._add_section(self.tr("Record"), self._record(entry))
        self._content.addStretch(1)
        may_approve = status in {Status.DRAFT, Status.IN_REVIEW, Status.RETIRED}
        allowed = may_approve and (self._station.practice or not content.sample)
        self.approve_button.setVisible(allowed)
        self.retire_button.setVisible(status is not Status.RETIRED)

    def _validity(self, entry: Entry) -> str:
        language, content = self._station.wording.language, entry.content
        words = []
        if content.valid_from:
            words.append(self.tr("from {day}").format(day=day_words(content.valid_from, language)))
        if content.valid_until:
            words.append(self.tr("until {day}").format(day=day_words(content.valid_until, language)))
        if content.review_on:
            words.append(self.tr("review on {day}").format(day=day_words(content.review_on, language)))
        return ", ".join(words)

    def _record(self, entry: Entry) -> str:
        language, zone = self._station.wording.language, self._zone()
        lines = [
            self.tr("Revision {number}, written by {person}, {moment}").format(
                number=entry.revision,
                person=entry.author,
                moment=moment_words(entry.created_at, zone, language),
            )
        ]
        if entry.approved_by and entry.approved_at:
            lines.append(
                self.tr("Approved by {person}, {moment}").format(
                    person=entry.approved_by, moment=moment_words(entry.approved_at, zone, language)
                )
            )
        return "\n".join(lines)

    def _zone(self) -> tzinfo | None:
        return self._station.clock().tzinfo

    def _add_chips(self, entry: Entry, status: Status) -> None:
        holder = QWidget()
        row = FlowLayout(spacing=6, parent=holder)
        row.addWidget(Chip(kind_word(entry.content.kind)))
        row.addWidget(Chip(status_word(status), tint=status_tint(status)))
        if entry.content.sample:
            row.addWidget(Chip(self.tr("Sample"), tint="warn"))
        if entry.own_id:
            row.addWidget(PlainLabel(entry.own_id, role="small"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        self._add(holder)

    def _add_section(self, caption: str, text: str) -> None:
        if text:
            self._content.addSpacing(6)
            self._add(PlainLabel(caption, role="caption"))
            self._add_text(text)

    def _add_text(self, text: str, *, bold: bool = False) -> None:
        shown = MarkedText(self._theme, lines=None, bold=bold)
        shown.show_text(text)
        self._add(shown)

    def _add(self, widget: QWidget) -> None:
        self._content.addWidget(widget)

    def _clear(self) -> None:
        while (item := self._content.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _lay_out(self, theme: Theme) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._content)
        self._content.setContentsMargins(0, 0, 8, 0)
        self._content.setSpacing(6)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Entry"))
        scroll.setWidget(inside)
        theme.dress(self.edit_button, "edit")
        theme.dress(self.approve_button, "approve", "on_primary")
        theme.dress(self.retire_button, "retire")
        theme.dress(self.delete_button, "delete", "block")
        self.approve_button.setProperty("kind", "primary")
        self.delete_button.setProperty("kind", "danger")
        acts = FlowLayout(spacing=8)
        for button in (self.approve_button, self.edit_button, self.retire_button, self.delete_button):
            acts.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 12, 14)
        box.setSpacing(12)
        box.addWidget(scroll, 1)
        box.addLayout(acts)
