"""The part of the first page that may be skipped: the institution's greeting, its accounts and their channels."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.accounts import Account
from ui.account_rows import AccountRows
from ui.plain_label import PlainLabel
from ui.theme import Theme


class AccountsPart(QWidget):
    """One line as long as nobody opens it.

    Attributes:
        open_button, skip_button: Open it, or close it and forget what was typed.
        rows: The accounts; those of a closed part are none.

    Signals:
        opened: It was opened by the person, and needs room.
    """

    opened = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.open_button = QPushButton(self.tr("Greeting, accounts and channels: set them now, or later in the menu"))
        self.open_button.setProperty("kind", "plain")
        theme.dress(self.open_button, "down", "primary")
        self.skip_button = QPushButton(self.tr("Skip this"))
        self.skip_button.setProperty("kind", "plain")
        self.rows = AccountRows(theme, (), language)
        self._panel = QFrame()
        self._panel.setProperty("panel", "card")
        self._lay_out()
        self._panel.hide()
        self.open_button.clicked.connect(self._on_open)
        self.skip_button.clicked.connect(self._on_skip)

    def named(self, institution: str) -> tuple[Account, ...]:
        """Return the accounts as typed; one without a name is called like *institution*."""
        if self._panel.isHidden():
            return ()
        own = institution.strip()
        return tuple(one if one.name else replace(one, name=own) for one in self.rows.values)

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Open it with *accounts*, where there are any."""
        for account in accounts:
            self.rows.add(account)
        self._panel.setVisible(bool(accounts))
        self.open_button.setVisible(not accounts)

    def begin(self, institution: str) -> None:
        """Open it with one account that is called like *institution*."""
        self.show_accounts([Account(" ".join(institution.split()))])
        row = self.rows.rows[0]
        (row.greeting if row.name.text() else row.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self) -> None:
        self.opened.emit()

    def _on_skip(self) -> None:
        self.rows.clear()
        self._panel.hide()
        self.open_button.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Greeting, accounts and channels"), role="heading"), 1)
        head.addWidget(self.skip_button)
        said = self.tr(
            "For your own fact base: from which accounts you answer, on which channel, and what each puts before and"
            " behind its answers. All of it can be changed later: menu, Institution."
        )
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(20, 12, 20, 14)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(PlainLabel(said, role="muted", wraps=True))
        inside.addWidget(self.rows)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._panel)
