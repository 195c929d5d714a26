"""The reply being written: what it rests on, its wording, how much room is left."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.composer import Composer
from ui.flow_layout import FlowLayout
from ui.plain_label import Chip, PlainLabel, Tint
from ui.stylesheet import HEAD_HEIGHT
from ui.theme import Theme

_LONGEST_CHIP = 34
"""Characters of a title a citation's chip shows; the tool tip has all of it."""


class CitationChip(QPushButton):
    """One cited entry. Pressing it takes the citation away.

    Attributes:
        entry_id: The program's id of the entry.
    """

    def __init__(self, theme: Theme, entry_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry_id = entry_id
        short = title if len(title) <= _LONGEST_CHIP else title[: _LONGEST_CHIP - 1].rstrip() + "…"
        self.setText(short.replace("&", "&&"))
        self.setProperty("kind", "chip")
        said = self.tr("Take away the citation: {title}").format(title=title)
        self.setToolTip(said.replace("<", "‹"))
        self.setAccessibleName(said)
        theme.dress(self, "close", "primary")


class ReplyPanel(QFrame):
    """The composer with its citations and its counter.

    Signals:
        edited: The whole text after a change.
        release_requested: A way out was tried in the composer.
        citation_removed: The id of the entry that is no longer cited.
        stops_changed: Tab stops elsewhere now.
    """

    edited = Signal(str)
    release_requested = Signal()
    citation_removed = Signal(str)
    stops_changed = Signal()

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
        self._none = PlainLabel(self.tr("Rests on no entry yet"), role="muted")
        self._rests = PlainLabel(self.tr("Rests on"), role="caption")
        self._cited_row = FlowLayout(spacing=8)
        self._lay_out()
        self.composer.textChanged.connect(self._on_text_changed)
        self.composer.release_requested.connect(self.release_requested)
        self.show_citations(())

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
        self.stops_changed.emit()
        self._none.setVisible(not self._chips)
        self._rests.setVisible(bool(self._chips))

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [*self._chips, self.composer]

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
        head = QHBoxLayout()
        head.addStrut(HEAD_HEIGHT)
        head.addWidget(PlainLabel(self.tr("Reply"), role="heading"))
        head.addStretch(1)
        head.addWidget(self.counter)
        self.counter.hide()
        self._cited_row.addWidget(self._rests)
        self._cited_row.addWidget(self._none)
        self.composer.setMinimumHeight(110)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 14)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(self._cited_row)
        box.addWidget(self.composer, 1)
