"""The wordings of an entry for channels and accounts, in the form: for whom each is meant, and its text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from knowledge_base.wordings import Place, Voice, place_of
from replydesk.channels import shipped_channels
from ui.choice import Choice
from ui.fields import TextField
from ui.letters import letters
from ui.names import channel_word, voice_word
from ui.row_column import RemovableRow, RowColumn
from ui.short_button import ShortButton
from ui.theme import Theme

_HEIGHT = 76
"""Three lines: a wording for a channel is mostly a short one."""

_LETTERS = 12
"""Letters of a choice that can be read."""

_NARROWEST = 120
"""Pixels a choice has at the least, where letters are large; its tooltip says what it holds."""


class WordingRow(RemovableRow):
    """One wording.

    Args:
        wording: For whom it is meant, and its text.
    """

    def __init__(self, theme: Theme, wording: tuple[str, str], accounts: Sequence[str], language: str) -> None:
        super().__init__()
        written, body = wording
        place = place_of(written)
        channels = [("", self.tr("Every channel"))]
        channels += [(name, channel_word(name, language)) for name in shipped_channels()]
        speakers = [("", self.tr("Every account")), *((str(voice), voice_word(voice)) for voice in Voice)]
        speakers += [(name, name) for name in _with(accounts, place)]
        self.channel = Choice(theme, channels, name=self.tr("Channel of this wording"))
        self.account = Choice(theme, speakers, name=self.tr("Account of this wording"))
        for choice in (self.channel, self.account):
            choice.setMinimumContentsLength(_LETTERS)
            choice.setMinimumWidth(_NARROWEST)
        self.channel.pick(place.channel)
        self.account.pick(place.account)
        self.body = TextField(name=self.tr("Wording for this channel or account"))
        self.body.setPlainText(body)
        self.body.setMinimumHeight(letters(_HEIGHT))
        self.body.setMaximumHeight(letters(_HEIGHT))
        remove = self.removing_button(theme, self.tr("Take this wording away"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.channel, 0, 0)
        grid.addWidget(self.account, 0, 1)
        grid.addWidget(remove, 0, 2)
        grid.addWidget(self.body, 1, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    @property
    def value(self) -> tuple[str, str]:
        """For whom it is meant, as it is written, and the wording as typed."""
        return str(Place(self.channel.value, self.account.value)), self.body.toPlainText()


class WordingRows(QWidget):
    """As many wordings as are wanted besides the plain one.

    Args:
        accounts: The names of the institution's accounts.
    """

    def __init__(self, theme: Theme, accounts: Sequence[str], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._accounts = tuple(accounts)
        self._language = language
        self._add = ShortButton(self.tr("Add a wording for a channel or an account"), least=_NARROWEST)
        self._add.setToolTip(self._add.text())
        self._add.setProperty("kind", "plain")
        theme.dress(self._add, "add", "primary")
        self._column = RowColumn[WordingRow](10, self._add)
        self._add.clicked.connect(self._on_add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._column)
        box.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """For whom each is meant and what it says, as typed."""
        return tuple(row.value for row in self._column.rows)

    @property
    def rows(self) -> tuple[WordingRow, ...]:
        """The rows as they stand."""
        return tuple(self._column.rows)

    def show_wordings(self, wordings: Sequence[tuple[str, str]]) -> None:
        """Show *wordings* in place of those of before."""
        self._column.clear()
        for written, body in wordings:
            self._append(written, body)

    def _append(self, written: str, body: str) -> WordingRow:
        return self._column.append(WordingRow(self._theme, (written, body), self._accounts, self._language))

    def _on_add(self) -> None:
        self._append("", "").channel.setFocus()


def _with(accounts: Sequence[str], place: Place) -> tuple[str, ...]:
    """Return *accounts*, and that of *place* where it is none of them: an account that was there once, or elsewhere."""
    known = {name.casefold() for name in accounts}
    more = place.account and place.voice is None and place.account.casefold() not in known
    same = (place.account if name.casefold() == place.account.casefold() else name for name in accounts)
    return (*same, place.account) if more else tuple(same)
