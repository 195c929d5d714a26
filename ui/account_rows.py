"""The institution's accounts in its dialog: name, channel, voice, and what each puts before and behind its replies."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.accounts import MOST_OF_A_PART, Account
from knowledge_base.wordings import MOST_OF_A_NAME, Voice
from replydesk.channels import shipped_channels
from ui.choice import Choice
from ui.fields import LineField
from ui.names import channel_word
from ui.row_column import RemovableRow, RowColumn
from ui.theme import Theme

_BLANK = Account("")

_LETTERS = 12
"""Letters of a choice that can be read."""


class AccountRow(RemovableRow):
    """One account."""

    def __init__(self, theme: Theme, account: Account, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        channels = [("", self.tr("Every channel"))]
        channels += [(name, channel_word(name, language)) for name in shipped_channels()]
        voices = [
            (str(Voice.INSTITUTION), self.tr("Voice: institution")),
            (str(Voice.LEADER), self.tr("Voice: leader")),
        ]
        self.name = self._line(self.tr("Name of the account"), account.name, MOST_OF_A_NAME)
        self.voice = Choice(theme, voices, name=self.tr("Voice of the account"))
        self.channel = Choice(theme, channels, name=self.tr("Channel of the account"))
        for choice in (self.voice, self.channel):
            choice.setMinimumContentsLength(_LETTERS)
        self.voice.pick(str(account.voice))
        self.channel.pick(account.channel)
        self.greeting = self._line(self.tr("Its own greeting"), account.greeting, MOST_OF_A_PART)
        self.closing = self._line(self.tr("Its own closing"), account.closing, MOST_OF_A_PART)
        self.signature = self._line(self.tr("Its own signature"), account.signature, MOST_OF_A_PART)
        remove = self.removing_button(theme, self.tr("Take this account away"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for column, field in enumerate((self.name, self.voice, self.channel, remove)):
            grid.addWidget(field, 0, column)
        for column, field in enumerate((self.greeting, self.closing, self.signature)):
            grid.addWidget(field, 1, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)

    @property
    def value(self) -> Account:
        """The account as typed."""
        return Account(
            " ".join(self.name.text().split()),
            Voice(self.voice.value),
            self.channel.value,
            greeting=self.greeting.text().strip(),
            closing=self.closing.text().strip(),
            signature=self.signature.text().strip(),
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(field.text().strip() for field in (self.name, self.greeting, self.closing, self.signature))

    def _line(self, name: str, text: str, longest: int) -> LineField:
        field = LineField(name=name, hint=name)
        field.setMaxLength(longest)
        field.setText(text)
        field.setCursorPosition(0)
        return field


class AccountRows(QWidget):
    """As many accounts as are wanted, the institution's own first."""

    def __init__(self, theme: Theme, accounts: Sequence[Account], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.add_button = QPushButton(self.tr("Add an account"))
        self.add_button.setProperty("kind", "plain")
        theme.dress(self.add_button, "add", "primary")
        self._column = RowColumn[AccountRow](12, self.add_button)
        self.add_button.clicked.connect(self._on_add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._column)
        box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        for account in accounts:
            self._append(account)

    @property
    def values(self) -> tuple[Account, ...]:
        """The accounts as typed; blank rows are none."""
        return tuple(row.value for row in self._column.rows if not row.is_blank)

    @property
    def rows(self) -> tuple[AccountRow, ...]:
        """The rows as they stand."""
        return tuple(self._column.rows)

    def add(self, account: Account = _BLANK) -> AccountRow:
        """Add a row for *account*, an empty one if nothing is said, and return it."""
        return self._append(account)

    def clear(self) -> None:
        """Take all rows away."""
        self._column.clear()

    def _append(self, account: Account) -> AccountRow:
        return self._column.append(AccountRow(self._theme, account, self._language))

    def _on_add(self) -> None:
        self.add().name.setFocus()
