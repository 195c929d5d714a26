"""The page of a fact base that is locked or cannot be opened: what is the matter, and all that can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from replydesk.unlocking import WayOut
from ui.fields import LineField, SecretField
from ui.flow_layout import FlowLayout
from ui.key_jobs import Unlocking
from ui.letters import letters
from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.scrolled import Scrolled
from ui.theme import Theme
from ui.tick import Tick

_WIDTH = 640
"""Pixels the page is wide at the most: lines beyond are hard to read."""


class LockedView(QWidget):
    """Says why a fact base is not open and offers the ways to open it, and no other. It decides nothing.

    Attributes:
        sentence: What is the matter.
        problem: What was wrong with the last attempt.
        keyring_button, passphrase, passphrase_button, code, code_button, remember, backups_button, other_button: What
            can be filled in and pressed; those that are of no use are hidden.
        retry_button, first_button, quit_button: What can be pressed besides where no key is lacking.

    Signals:
        unlock_requested: It is to be opened; carries the :class:`Unlocking`.
        backups_requested: A backup is to be put back.
        other_requested: Another fact base is to be opened.
        retry_requested: It is to be opened once more.
        first_requested: There is none any more, and the first page is to be shown.
        quit_requested: The program is to end.
    """

    unlock_requested = Signal(object)
    backups_requested = Signal()
    other_requested = Signal()
    retry_requested = Signal()
    first_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self.sentence = PlainLabel(role="strong", wraps=True)
        self.reason = PlainLabel(role="muted", wraps=True)
        self.problem = PlainLabel(role="error", wraps=True)
        self.keyring_button = QPushButton(self.tr("Open with this computer's keyring"))
        self.passphrase = SecretField(name=self.tr("Passphrase"))
        self.passphrase_button = QPushButton(self.tr("Open"))
        self.passphrase_button.setAccessibleName(self.tr("Open with the passphrase"))
        self.code = LineField(name=self.tr("Recovery code"), hint="ABCDE-FGH1J-…")
        self.code_button = QPushButton(self.tr("Open"))
        self.code_button.setAccessibleName(self.tr("Open with the recovery code"))
        self.remember = Tick(self.tr("From now on let this computer's keyring open it"))
        self.backups_button = QPushButton(self.tr("Backups …"))
        self.other_button = QPushButton(self.tr("Open another fact base …"))
        self.retry_button = QPushButton(self.tr("Try again"))
        self.first_button = QPushButton(self.tr("Welcome page"))
        self.quit_button = QPushButton(self.tr("Quit"))
        self._heading = PlainLabel(self.tr("The fact base is locked"), role="title")
        self._passphrase_row = _row(self.passphrase, self.passphrase_button)
        self._code_row = _row(self.code, self.code_button)
        self._lay_out()
        self.keyring_button.clicked.connect(self._on_keyring)
        self.passphrase_button.clicked.connect(self._on_passphrase)
        self.passphrase.returnPressed.connect(self._on_passphrase)
        self.code_button.clicked.connect(self._on_code)
        self.code.returnPressed.connect(self._on_code)
        self.backups_button.clicked.connect(self.backups_requested)
        self.other_button.clicked.connect(self.other_requested)
        self.retry_button.clicked.connect(self.retry_requested)
        self.first_button.clicked.connect(self.first_requested)
        self.quit_button.clicked.connect(self.quit_requested)

    def show_ways(self, sentence: str, ways: Sequence[WayOut], *, why: str, offers_keyring: bool) -> None:
        """Say that it is locked, why the keyring gives nothing (may be empty), and offer *ways*.

        *offers_keyring*: whoever types something can have the keyring open it from then on.
        """
        self.sentence.setText(sentence)
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        self.keyring_button.setVisible(WayOut.KEYRING in ways)
        self._passphrase_row.setVisible(WayOut.PASSPHRASE in ways)
        self._code_row.setVisible(WayOut.CODE in ways)
        typed = WayOut.PASSPHRASE in ways or WayOut.CODE in ways
        self.remember.setVisible(typed and offers_keyring)
        self.backups_button.setVisible(WayOut.BACKUP in ways)
        self.say_problem("")

    def show_closed(self, sentence: str, *, is_missing: bool) -> None:
        """Say that it cannot be opened; the way to the first page, where one begins anew, is where it *is_missing*."""
        self._heading.setText(self.tr("The fact base cannot be opened"))
        self.show_ways(sentence, [WayOut.BACKUP], why="", offers_keyring=False)
        self.retry_button.show()
        self.quit_button.show()
        self.first_button.setVisible(is_missing)

    def say_problem(self, sentence: str) -> None:
        """Say what was wrong with what was given; everything can be pressed again."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be pressed while it is being opened."""
        for button in (self.keyring_button, self.passphrase_button, self.code_button, self.backups_button):
            button.setEnabled(not busy)

    def start(self) -> None:
        """Put the focus on the easiest way."""
        for field in (self.keyring_button, self.passphrase, self.code, self.backups_button):
            if field.isVisibleTo(self):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _on_keyring(self) -> None:
        self._ask_for(Unlocking(way=WayOut.KEYRING))

    def _on_passphrase(self) -> None:
        typed = self.passphrase.take()
        if not typed:  # a slip of the hand, not an attempt
            self.say_problem(self.tr("Type the passphrase."))
            return
        self._ask_for(Unlocking(way=WayOut.PASSPHRASE, typed=typed, remember=self._remembers))

    def _on_code(self) -> None:
        typed = self.code.text()
        if not typed.strip():
            self.say_problem(self.tr("Type the recovery code."))
            return
        self._ask_for(Unlocking(way=WayOut.CODE, typed=typed, remember=self._remembers))

    @property
    def _remembers(self) -> bool:
        return self.remember.isVisibleTo(self) and self.remember.isChecked()

    def _ask_for(self, wanted: Unlocking) -> None:
        self.problem.hide()
        self.set_busy(busy=True)
        self.unlock_requested.emit(wanted)

    def _lay_out(self) -> None:
        picture = Picture()
        picture.draw(self._theme, "replydesk", "primary", size=52)
        self.keyring_button.setProperty("kind", "primary")
        self._theme.dress(self.keyring_button, "next", "on_primary")
        foot = FlowLayout(spacing=8)
        foot.addWidget(self.backups_button)
        foot.addWidget(self.other_button)
        for button in (self.retry_button, self.first_button, self.quit_button):
            foot.addWidget(button)
            button.hide()
        for button in (self.backups_button, self.other_button, self.retry_button, self.first_button, self.quit_button):
            button.setProperty("kind", "plain")
        middle = QWidget()
        middle.setMaximumWidth(letters(_WIDTH))
        column = QVBoxLayout(middle)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(self._heading)
        column.addWidget(self.sentence)
        column.addWidget(self.reason)
        column.addSpacing(6)
        column.addWidget(self.keyring_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._passphrase_row)
        column.addWidget(self._code_row)
        column.addWidget(self.remember)
        column.addWidget(self.problem)
        column.addLayout(foot)
        column.addStretch(3)
        whole = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(whole)
        around.addWidget(Scrolled(whole, row))
        row.setContentsMargins(32, 16, 32, 16)
        row.addStretch(1)
        row.addWidget(middle, 20)
        row.addStretch(1)


def _row(field: LineField, button: QPushButton) -> QWidget:
    """Return *field* under its name, with its button."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    caption = PlainLabel(field.accessibleName(), role="caption")
    caption.setBuddy(field)
    column.addWidget(caption)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(button)
    column.addLayout(row)
    return whole
