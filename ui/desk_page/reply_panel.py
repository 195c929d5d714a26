"""The reply being written: what it rests on, its wording, how much room is left."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.choice import Choice
from ui.composer import Composer
from ui.desk_page.attachment_row import AttachmentRow
from ui.desk_page.continuation_row import ContinuationRow
from ui.desk_page.difference_panel import DifferencePanel
from ui.desk_page.variable_row import VariableRow
from ui.flow_layout import FlowLayout
from ui.plain_label import Chip, PlainLabel, Tint
from ui.short_button import ShortButton
from ui.stylesheet import HEAD_HEIGHT
from ui.theme import Theme

_LONGEST_CHIP = 34
"""Characters of a title a citation's chip shows; the tool tip has all of it."""

_NARROWEST = 160
"""Pixels an account and a citation are at least wide, however large the letters."""

_ACCOUNT_LETTERS = 18
"""Letters of an account that can always be read; names of offices are longer, the list shows all of them."""


class CitationChip(ShortButton):
    """One cited entry. Pressing it takes the citation away.

    Attributes:
        entry_id: The program's id of the entry.
    """

    def __init__(self, theme: Theme, entry_id: str, title: str, parent: QWidget | None = None) -> None:
        short = title if len(title) <= _LONGEST_CHIP else title[: _LONGEST_CHIP - 1].rstrip() + "…"
        super().__init__(short, least=_NARROWEST, parent=parent)
        self.entry_id = entry_id
        self.setProperty("kind", "chip")
        said = self.tr("Take away the citation: {title}").format(title=title)
        self.setToolTip(said.replace("<", "‹"))
        self.setAccessibleName(said)
        theme.dress(self, "close", "primary")


class ReplyPanel(QFrame):
    """The composer with its citations and its counter.

    Attributes:
        wording: For whom the wording is meant that is named by its chip; ``None``: none is.

    Signals:
        edited: The whole text after a change.
        release_requested: A way out was tried in the composer.
        citation_removed: The id of the entry that is no longer cited.
        account_picked: The account that is to answer.
        stops_changed: Tab stops elsewhere now.
    """

    edited = Signal(str)
    release_requested = Signal()
    citation_removed = Signal(str)
    stops_changed = Signal()
    account_picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._theme = theme
        self._chips: list[CitationChip] = []
        self.composer = Composer(
            theme,
            name=self.tr("Reply"),
            hint=self.tr("Choose a suggestion on the left, or write the reply here."),
        )
        self.counter = Chip()
        self.modes = Chip()
        self.taken = Chip()
        self.wording: str | None = None
        self.account = Choice(theme, (), name=self.tr("Account that answers"))
        self.account.setMinimumContentsLength(_ACCOUNT_LETTERS)
        self.account.setMinimumWidth(_NARROWEST)
        self.account.hide()
        self.account.picked.connect(self.account_picked)
        self.variables = VariableRow(theme)
        self.variables.stops_changed.connect(self.stops_changed)
        self.attachments = AttachmentRow(theme)
        self.attachments.stops_changed.connect(self.stops_changed)
        self.continuation = ContinuationRow(theme)
        self.continuation.stops_changed.connect(self.stops_changed)
        self.difference = DifferencePanel(theme)
        self._none = PlainLabel(self.tr("Rests on no entry yet"), role="muted")
        self._rests = PlainLabel(self.tr("Rests on"), role="caption")
        self._cited_row = FlowLayout(spacing=8)
        self._lay_out()
        self.composer.textChanged.connect(self._on_text_changed)
        self.composer.release_requested.connect(self.release_requested)
        self.show_citations(())

    def offer_accounts(self, accounts: Sequence[tuple[str, str]]) -> None:
        """Offer *accounts* (name and word) to answer from; there is nothing to choose where they are none or one."""
        self.account.offer(accounts)
        self.account.setVisible(len(accounts) > 1)
        self.stops_changed.emit()

    @property
    def text(self) -> str:
        """The wording as it stands."""
        return self.composer.toPlainText()

    def show_citations(self, cited: Sequence[tuple[str, str]]) -> None:
        """Show a chip for each of *cited* (entry id, title)."""
        for chip in self._chips:
            self._cited_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [CitationChip(self._theme, entry_id, title) for entry_id, title in cited]
        for chip in self._chips:
            chip.clicked.connect(self._on_chip_clicked)
            self._cited_row.addWidget(chip)
        for said in (self.taken, self.modes):
            self._cited_row.removeWidget(said)
            self._cited_row.addWidget(said)  # behind the citations; in the head the account leaves it no room
        self.stops_changed.emit()
        self._none.setVisible(not self._chips)
        self._rests.setVisible(bool(self._chips))

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        accounts: list[QWidget] = [self.account] if self.account.count() > 1 else []
        before = [*accounts, *self._chips, *self.variables.stops()]
        behind = [*self.continuation.stops(), *self.attachments.stops(), *self.difference.stops()]
        return [*before, self.composer, *behind]

    @property
    def account_name(self) -> str:
        """The account that answers; empty where the institution has none of a name."""
        return self.account.value if self.account.count() else ""

    def show_modes(self, words: Iterable[str]) -> None:
        """Show which special times hold; nothing is shown where none does."""
        said = " · ".join(words)
        self.modes.say(said, "warn")
        self.modes.setVisible(bool(said))

    def show_taken(self, words: str, wording: str | None) -> None:
        """Show which of several approved wordings the reply began with, in *words*; none take that away."""
        self.wording = wording
        self.taken.say(words, "neutral")
        self.taken.setVisible(bool(words))

    def show_room(self, words: str, tint: Tint) -> None:
        """Show how much room is left; empty words take the counter away."""
        self.counter.say(words, tint)
        self.counter.setVisible(bool(words))

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, CitationChip):
            self.citation_removed.emit(chip.entry_id)

    def _on_text_changed(self) -> None:
        self.edited.emit(self.text)

    def _lay_out(self) -> None:
        heading = PlainLabel(self.tr("Reply"), role="heading")
        heading.setMinimumHeight(HEAD_HEIGHT)
        head = FlowLayout(spacing=6, from_the_end=True, heading=True)
        head.addWidget(heading)
        head.addWidget(self.counter)
        self.counter.hide()
        head.addWidget(self.account)
        self.modes.hide()
        self.taken.hide()
        self._cited_row.addWidget(self._rests)
        self._cited_row.addWidget(self._none)
        self.composer.setMinimumHeight(110)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 14)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(self._cited_row)
        box.addWidget(self.variables)
        box.addWidget(self.composer, 1)
        box.addWidget(self.continuation)
        box.addWidget(self.attachments)
        box.addWidget(self.difference)
