"""The first page: who is at the desk, and what to begin with."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from knowledge_base.accounts import Account
from ui.fields import LineField
from ui.first_start.accounts_part import AccountsPart
from ui.fitting_frame import FittingFrame
from ui.flow_layout import FlowLayout
from ui.letters import letters
from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.theme import Theme
from ui.translator import LANGUAGE_NAMES

_WIDTH = 860
"""Pixels the page is wide at the most: lines beyond are hard to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What was typed on the first page, while it is built in another language."""

    person: str
    institution: str
    accounts: tuple[Account, ...]


class FirstStartView(QWidget):
    """Two fields, a part that may be skipped, and two ways to begin.

    Attributes:
        person, institution, accounts: What can be filled in.
        practice_button, empty_button, import_button, open_button, language_button: What can be pressed.
        problem: What went wrong.

    Signals:
        practice_chosen: Begin with the samples.
        empty_chosen: Begin with an empty fact base.
        import_chosen: Begin with an empty fact base, and take a file in.
        open_chosen: Open a fact base that is somewhere else.
        language_chosen: Go on in that language.
    """

    practice_chosen = Signal()
    empty_chosen = Signal()
    import_chosen = Signal()
    open_chosen = Signal()
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, person: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self.person = LineField(name=self.tr("Your name"), hint=self.tr("as it is to stand on record"))
        self.person.setText(person)
        self.institution = LineField(name=self.tr("Your institution"), hint=self.tr("as it signs, may be added later"))
        self.accounts = AccountsPart(theme, language)
        self.problem = PlainLabel(role="error", wraps=True)
        self.problem.hide()
        self.practice_button = QPushButton(self.tr("Practise with samples"))
        self.empty_button = QPushButton(self.tr("Begin an empty fact base"))
        self.import_button = QPushButton(self.tr("Begin with a file"))
        self.open_button = QPushButton(self.tr("Open a fact base that is there already"))
        self._other = next(name for name in LANGUAGE_NAMES if name != language)
        self.language_button = QPushButton(LANGUAGE_NAMES[self._other])
        self._scroll = QScrollArea()
        self._lay_out()
        self.accounts.opened.connect(self._on_accounts_opened)
        self.language_button.clicked.connect(self._on_language)
        self.practice_button.clicked.connect(self.practice_chosen)
        self.empty_button.clicked.connect(self.empty_chosen)
        self.import_button.clicked.connect(self.import_chosen)
        self.open_button.clicked.connect(self.open_chosen)

    def say_problem(self, sentence: str) -> None:
        """Say what went wrong."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.set_busy(busy=False)
        if sentence:
            self._scroll.ensureWidgetVisible(self.problem)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be pressed twice while the fact base is being made."""
        for button in (self.practice_button, self.empty_button, self.import_button, self.open_button):
            button.setEnabled(not busy)

    @property
    def accounts_named(self) -> tuple[Account, ...]:
        """The accounts that were filled in; none where that was skipped."""
        return self.accounts.named(self.institution.text())

    @property
    def begun(self) -> Begun:
        """What was typed."""
        return Begun(person=self.person.text(), institution=self.institution.text(), accounts=self.accounts.named(""))

    def resume(self, begun: Begun) -> None:
        """Go on with what was typed."""
        self.person.setText(begun.person)
        self.institution.setText(begun.institution)
        self.accounts.show_accounts(begun.accounts)

    def start(self) -> None:
        """Put the focus on what most people want first."""
        self.practice_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_language(self) -> None:
        self.language_chosen.emit(self._other)

    def _on_accounts_opened(self) -> None:
        self.accounts.begin(self.institution.text())

    def _lay_out(self) -> None:
        picture = Picture()
        picture.draw(self._theme, "replydesk", "primary", size=52)
        self.practice_button.setProperty("kind", "primary")
        self._theme.dress(self.practice_button, "next", "on_primary")
        self._theme.dress(self.empty_button, "add")
        self._theme.dress(self.import_button, "import")
        self.open_button.setProperty("kind", "plain")
        self.language_button.setProperty("kind", "plain")
        middle = QWidget()
        middle.setMaximumWidth(letters(_WIDTH))
        column = QVBoxLayout(middle)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(PlainLabel(self.tr("Welcome to ReplyDesk"), role="title"))
        welcome = self.tr(
            "It finds the verified answer to a citizen's message, checks the wording before it leaves, and keeps"
            " a record. Everything stays on this computer."
        )
        column.addWidget(PlainLabel(welcome, role="muted", wraps=True))
        column.addSpacing(8)
        column.addLayout(self._who())
        column.addWidget(self.accounts)
        column.addSpacing(4)
        column.addLayout(self._ways())
        column.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addWidget(self.open_button)
        foot.addStretch(1)
        foot.addWidget(self.language_button)
        column.addLayout(foot)
        column.addStretch(3)
        inside = FittingFrame()
        inside.setObjectName("scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(32, 16, 32, 16)
        row.addStretch(1)
        row.addWidget(middle, 20)
        row.addStretch(1)
        self._scroll.setAccessibleName(self.tr("Welcome to ReplyDesk"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)

    def _who(self) -> QGridLayout:
        who = QGridLayout()
        who.setHorizontalSpacing(14)
        who.setVerticalSpacing(4)
        for at, field in enumerate((self.person, self.institution)):
            caption = PlainLabel(field.accessibleName(), role="caption")
            caption.setBuddy(field)
            who.addWidget(caption, 0, at)
            who.addWidget(field, 1, at)
        return who

    def _ways(self) -> QHBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addWidget(
            self._way(
                "sample",
                self.tr("Try it first"),
                self.tr(
                    "A practice fact base with sample entries. They count as approved there, so that the"
                    " whole way can be tried at once. They are samples, not facts."
                ),
                [self.practice_button],
            ),
            1,
        )
        ways.addWidget(
            self._way(
                "library",
                self.tr("Begin for real"),
                self.tr(
                    "Your own fact base: write the entries yourself, or take them from an Excel, CSV or JSON"
                    " file. Only approved entries are used."
                ),
                [self.empty_button, self.import_button],
            ),
            1,
        )
        return ways

    def _way(self, icon: str, heading: str, text: str, buttons: list[QPushButton]) -> QFrame:
        card = QFrame()
        card.setProperty("panel", "card")
        picture = Picture()
        picture.draw(self._theme, icon, "primary", size=28)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(8)
        column.addWidget(picture)
        column.addWidget(PlainLabel(heading, role="heading"))
        column.addWidget(PlainLabel(text, role="muted", wraps=True))
        column.addStretch(1)
        row = FlowLayout(spacing=8)
        for button in buttons:
            row.addWidget(button)
        column.addSpacing(6)
        column.addLayout(row)
        return card
