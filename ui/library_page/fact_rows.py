"""The facts that an entry quotes, below its wording, and above it those that changed since it was approved."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from knowledge_base.entry import Entry
from replydesk.differing import Piece, Turn
from replydesk.entry_difference import Field
from replydesk.quoted_facts import FactChange, QuotedFact
from ui.difference_text import DifferenceText
from ui.entry_history.words import change_caption, signed, spoken
from ui.marked_text import MarkedText
from ui.names import status_word
from ui.plain_label import PlainLabel
from ui.theme import Theme


class FactRows(QFrame):
    """Facts one below the other, each with a button that leads to it. Without any it is not there.

    Signals:
        open_requested: A fact is to be read. Carries its program id.
    """

    open_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, *, panel: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if panel:
            self.setProperty("panel", panel)
        self._theme = theme
        self._language = language
        self._box = QVBoxLayout(self)
        around = 10 if panel else 0
        self._box.setContentsMargins(around, around, around, around)
        self._box.setSpacing(4)
        self.hide()

    def show_quoted(self, quoted: tuple[QuotedFact, ...], today: date) -> None:
        """Show each of *quoted*: by which name, which fact that is, and why it is not filled in, if so."""
        if not quoted:
            return
        self._box.addWidget(PlainLabel(self.tr("Facts it quotes (marked above)"), role="caption", wraps=True))
        for one in quoted:
            if one.fact is None:
                said = self.tr("“{name}”: there is no such fact. No reply leaves until it is written or quoted anew.")
                self._box.addWidget(PlainLabel(said.format(name=one.name), role="error", wraps=True))
                continue
            title = one.fact.content.title
            self._add_fact(one.fact, title if one.name in {title, one.fact.id} else f"{title} ({one.name})")
            if not one.is_usable:
                said = self.tr("Not filled in: this fact may not be used today ({status}).")
                word = status_word(one.fact.status_on(today))
                self._box.addWidget(PlainLabel(said.format(status=word), role="error", wraps=True))
        self.show()

    def show_changed(self, changed: tuple[FactChange, ...]) -> None:
        """Show what each of *changed* said when the entry was approved, and what it says now."""
        if not changed:
            return
        heading = self.tr("Changed since this entry was approved. Does it still hold?")
        self._box.addWidget(PlainLabel(heading, role="strong", wraps=True))
        for one in changed:
            self._add_fact(one.fact, one.fact.content.title)
            if one.was is None:
                self._box.addWidget(PlainLabel(self.tr("Nothing of it was approved then."), role="small", wraps=True))
                self._add_pieces((Piece(Turn.IN, one.fact.content.body),))
            for change in one.changes:
                if change.field is not Field.BODY:
                    self._box.addWidget(PlainLabel(change_caption(change, self._language), role="caption", wraps=True))
                self._add_pieces(change.pieces)
        self.show()

    def _add_fact(self, fact: Entry, words: str) -> None:
        row = _FactRow(self._theme, fact, words)
        row.open_requested.connect(self.open_requested)
        self._box.addWidget(row)

    def _add_pieces(self, pieces: tuple[Piece, ...]) -> None:
        shown = DifferenceText(self._theme)
        shown.show_pieces(signed(pieces), spoken(pieces))
        self._box.addWidget(shown)


class _FactRow(QWidget):
    """One fact by its *words*, and the button that leads to it.

    Signals:
        open_requested: The button was pressed. Carries the fact's program id.
    """

    open_requested = Signal(str)

    def __init__(self, theme: Theme, fact: Entry, words: str) -> None:
        super().__init__()
        self._id = fact.id
        title = MarkedText(theme, lines=None, bold=True)
        title.show_text(words)
        button = QPushButton(self.tr("Read the fact"))
        button.setAccessibleName(self.tr("Read the fact: {title}").format(title=fact.content.title))
        button.setProperty("kind", "plain")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.dress(button, "next", "primary")
        button.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(title, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _on_pressed(self) -> None:
        self.open_requested.emit(self._id)
