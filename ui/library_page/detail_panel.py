"""One entry to be read, with what can be done to it."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from knowledge_base.entry import Entry, Kind, Source, Status
from knowledge_base.quotes import filled_text, quotation_of
from replydesk.entry_steps import Step, steps_on
from replydesk.quoted_facts import QuotedFacts
from ui.dates import day_words, moment_words
from ui.flow_layout import FlowLayout
from ui.library_page.attachment_card import AttachmentCard
from ui.library_page.fact_rows import FactRows
from ui.library_page.life_panel import LifePanel
from ui.marked_text import MarkedText
from ui.names import deleted_word, kind_word, place_words, status_tint, status_word
from ui.plain_label import Chip, PlainLabel, Tint
from ui.station import Station
from ui.stylesheet import HEADING
from ui.theme import Theme


class DetailPanel(QFrame):
    """The newest revision of an entry, in words.

    Attributes:
        entry_title: Which entry is shown; empty: none yet.
        quoted, changed: The facts it quotes, and those of them that changed since it was approved.
        body: The wording that is shown, with the facts in it where they are known.
        life: What those who review and write it should know.

    Signals:
        edit_requested, submit_requested, approve_requested, retire_requested, delete_requested, restore_requested,
            history_requested: Its button was pressed.
        picture_wanted: The hash of an attached file that is shown now and may be a picture.
        fact_requested: A fact that is quoted is to be read. Carries its program id.
    """

    fact_requested = Signal(str)

    edit_requested = Signal()
    picture_wanted = Signal(str)
    submit_requested = Signal()
    history_requested = Signal()
    approve_requested = Signal()
    retire_requested = Signal()
    delete_requested = Signal()
    restore_requested = Signal()

    def __init__(self, theme: Theme, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._theme = theme
        self._station = station
        self.entry_title = ""
        self._cards: list[AttachmentCard] = []
        self._wordings: dict[str, tuple[str, MarkedText]] = {}
        self.quoted = self.changed = FactRows(theme, station.wording.language)
        self.body = ""
        self._content = QVBoxLayout()
        self.life = LifePanel(theme)
        self.edit_button = QPushButton(self.tr("Edit"))
        self.submit_button = QPushButton(self.tr("Submit for review"))
        self.send_back_button = QPushButton(self.tr("Send back"))
        self.approve_button = QPushButton(self.tr("Approve"))
        self.retire_button = QPushButton(self.tr("Retire"))
        self.delete_button = QPushButton(self.tr("Delete"))
        self.restore_button = QPushButton(self.tr("Bring it back"))
        self.history_button = QPushButton(self.tr("History"))
        self._lay_out(theme)
        self.edit_button.clicked.connect(self.edit_requested)
        self.submit_button.clicked.connect(self.submit_requested)
        self.send_back_button.clicked.connect(self.life.ask_for_reason)
        self.approve_button.clicked.connect(self.approve_requested)
        self.retire_button.clicked.connect(self.retire_requested)
        self.delete_button.clicked.connect(self.delete_requested)
        self.restore_button.clicked.connect(self.restore_requested)
        self.history_button.clicked.connect(self.history_requested)

    def show_entry(self, entry: Entry) -> None:
        """Show *entry*, the newest revision there is."""
        status = entry.status_on(self._station.today)
        said = ""
        if entry.revision > 1 and status is Status.DRAFT:
            said = self.tr("This change waits for approval. An approved wording before it goes on being used.")
        self._show(entry, (status_word(status), status_tint(status)), said)
        self._offer(steps_on(entry, self._station.today))

    def show_deleted(self, entry: Entry, said: str) -> None:
        """Show the deleted *entry* as it was, with what is *said* of how it went."""
        self._show(entry, (deleted_word(), "neutral"), said, is_recorded=False)  # its last revision is the deletion
        self._offer(frozenset(), deleted=True)

    def let_approve(self, *, may: bool) -> None:
        """Let the entry be approved, or not; why not is said in :attr:`life`."""
        self.approve_button.setEnabled(may)

    def _offer(self, steps: frozenset[Step], *, deleted: bool = False) -> None:
        self.submit_button.setVisible(Step.SUBMIT in steps)
        self.send_back_button.setVisible(Step.SEND_BACK in steps)
        self.approve_button.setVisible(Step.APPROVE in steps)
        self.retire_button.setVisible(Step.RETIRE in steps)
        self.edit_button.setVisible(not deleted)
        self.delete_button.setVisible(not deleted)
        self.restore_button.setVisible(deleted)

    def _show(self, entry: Entry, status: tuple[str, Tint], said: str, *, is_recorded: bool = True) -> None:
        """Show what *entry* says under the chips with the word *status*, and *said* below its title."""
        self._clear()
        self.entry_title, content = entry.content.title, entry.content
        self._add_chips(entry, status)
        title = MarkedText(self._theme, lines=None, bold=True, scale=HEADING)  # a label breaks no word that has no end
        title.show_text(content.title)
        self._add(title)
        if said:
            self._add(PlainLabel(said, role="small", wraps=True))
        language = self._station.wording.language
        self.changed = FactRows(self._theme, language, panel="banner")
        self._add(self.changed)
        self._content.addSpacing(2)
        self._wordings = {"": (content.body, self._add_text(content.body))}
        for place, body in content.channel_bodies.items():
            self._content.addSpacing(6)
            caption = self.tr("Wording for {channel}").format(channel=place_words(place, language))
            self._add(PlainLabel(caption, role="caption", wraps=True))
            self._wordings[place] = (body, self._add_text(body))
        self.body = content.body
        self.quoted = FactRows(self._theme, language)
        self._add(self.quoted)
        for rows in (self.changed, self.quoted):
            rows.open_requested.connect(self.fact_requested)
        if content.kind is Kind.FACT:
            self._add_section(self.tr("How answers quote it"), quotation_of(entry))
        lines = "\n".join(variable.as_line() for variable in content.variables)
        self._add_section(self.tr("Variables to be filled in"), lines)
        self._add_section(self.tr("Other ways people ask"), "\n".join(f"· {one}" for one in content.variants))
        self._add_section(self.tr("Sources and legal basis"), "\n".join(map(self._source, content.sources)))
        self._add_attachments(entry)
        self._add_section(self.tr("Validity"), self._validity(entry))
        self._add_section(self.tr("Tags"), ", ".join(content.tags))
        self._add_section(self.tr("Record"), self._record(entry) if is_recorded else "")
        self._content.addStretch(1)

    def show_facts(self, facts: QuotedFacts) -> None:
        """Show the wordings with their *facts* in them, marked; and which facts these are, and what is new."""
        for place, (text, shown) in self._wordings.items():
            filled = filled_text(text, facts.usable, place)
            shown.show_text(filled.text, filled.places)
            self.body = self.body if place else filled.text
        self.quoted.show_quoted(facts.quoted, self._station.today)
        self.changed.show_changed(facts.changed)

    def show_picture(self, sha256: str, image: QImage) -> None:
        """Show *image* at the attached file of that hash, where it is shown."""
        for card in self._cards:
            if card.sha256 == sha256:
                card.show_picture(image)

    def _source(self, source: Source) -> str:
        day = day_words(source.published_on, self._station.wording.language)
        return " · ".join(filter(None, (source.title, source.publisher, day, source.legal_basis, source.url)))

    def _add_attachments(self, entry: Entry) -> None:
        language = self._station.wording.language
        self._cards = [AttachmentCard(self._theme, one, language) for one in entry.content.attachments]
        if self._cards:
            self._content.addSpacing(6)
            self._add(PlainLabel(self.tr("Attachments"), role="caption"))
        for card in self._cards:
            self._add(card)
            if card.sha256:
                self.picture_wanted.emit(card.sha256)

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

    def _add_chips(self, entry: Entry, status: tuple[str, Tint]) -> None:
        holder = QWidget()
        row = FlowLayout(spacing=6, parent=holder)
        row.addWidget(Chip(kind_word(entry.content.kind)))
        row.addWidget(Chip(status[0], tint=status[1]))
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
            self._add(PlainLabel(caption, role="caption", wraps=True))
            self._add_text(text)

    def _add_text(self, text: str) -> MarkedText:
        shown = MarkedText(self._theme, lines=None)
        shown.show_text(text)
        self._add(shown)
        return shown

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
        theme.dress(self.submit_button, "pass")
        theme.dress(self.send_back_button, "undo")
        theme.dress(self.restore_button, "undo", "on_primary")
        self.restore_button.setProperty("kind", "primary")
        theme.dress(self.retire_button, "retire")
        theme.dress(self.history_button, "history")
        theme.dress(self.delete_button, "delete", "block")
        self.approve_button.setProperty("kind", "primary")
        self.delete_button.setProperty("kind", "danger")
        acts = FlowLayout(spacing=8)
        for button in (
            self.approve_button,
            self.submit_button,
            self.send_back_button,
            self.edit_button,
            self.retire_button,
            self.restore_button,
            self.history_button,
            self.delete_button,
        ):
            acts.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 12, 14)
        box.setSpacing(12)
        box.addWidget(scroll, 1)
        box.addWidget(self.life)
        box.addLayout(acts)
