"""One finding as a row: how grave, what, where, on what norm; a button that mends it, and one that says why."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from replydesk.verdict import Severity
from ui.layout_button import LayoutButton
from ui.marked_text import MarkedText
from ui.picture import Picture
from ui.plain_label import PlainLabel, Role
from ui.theme import Theme

_ROLES: dict[Severity, Role] = {
    Severity.BLOCK: "block",
    Severity.WARN: "warn",
    Severity.SUGGEST: "suggest",
}

_AROUND = 9
"""Pixels left and right of a row."""

_LONGEST_BUTTON = 24
"""Letters of a replacement's button; a longer one is told by the tool tip."""


_NARROWEST_PLACE = 28
"""Pixels the words of a finding keep beside its grade; all of them stand under the reply's marks, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingText:
    """What a row says, in words.

    Attributes:
        number: By which it is known as long as it is found; see ``replydesk.patience.numbered``.
        grade: The word for the severity.
        message: What is wrong and how to mend it.
        place: The words it is about; empty: the whole reply.
        source: The norm it rests on; may be empty.
        mending: What the button says that mends it; empty: only a person can.
        why: What is told under "Why?", one paragraph a line.
        rule: The rule that can be read in full; empty: the check itself objects.
    """

    number: int = 0
    severity: Severity
    grade: str
    message: str
    place: str
    source: str
    mending: str = ""
    why: str = ""
    rule: str = ""


class FindingRow(QFrame):
    """One finding: a button that leads to its place, one that mends it, and one that tells why.

    Attributes:
        number: What the finding is known by.

    Signals:
        opened, mended: With the number.
        rule_wanted: The name of the rule, to be read in full.
        height_changed: It needs another height now.
    """

    opened = Signal(int)
    mended = Signal(int)
    rule_wanted = Signal(str)
    height_changed = Signal()

    def __init__(self, theme: Theme, text: FindingText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.number = text.number
        self._theme = theme
        self._text: FindingText | None = None
        self.go_button = LayoutButton("finding")
        self.mend_button = QPushButton()
        self.mend_button.setProperty("kind", "plain")
        self.why_button = QPushButton()
        self.why_button.setProperty("kind", "plain")
        self.why_button.setCheckable(True)
        self.why = MarkedText(theme, lines=None)
        self.rule_button = QPushButton(self.tr("Read the rule in full"))
        self.rule_button.setProperty("kind", "plain")
        self._picture = Picture()
        self._grade = PlainLabel()
        self._place = MarkedText(theme, lines=1)
        self._message = MarkedText(theme, lines=4)
        self._source = MarkedText(theme, role="muted", lines=1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.go_button.clicked.connect(self._on_go)
        self.mend_button.clicked.connect(self._on_mend)
        self.why_button.toggled.connect(self._on_why)
        self.rule_button.clicked.connect(self._on_rule)
        theme.changed.connect(self._draw)
        self.say(text)

    def say(self, text: FindingText) -> None:
        """Show *text*; nothing moves where it is what is shown."""
        if text == self._text:
            return
        self._text = text
        self._grade.setText(text.grade)
        self._grade.play(_ROLES[text.severity])
        self._place.show_text(f"“{text.place}”" if text.place else "")
        self._message.show_text(" ".join(text.message.split()))
        self._source.show_text(text.source)
        self._source.setVisible(bool(text.source))
        self.why.show_text(text.why)
        self.why_button.setVisible(bool(text.why))
        self.rule_button.setVisible(self.why_button.isChecked() and bool(text.rule))
        self.go_button.setAccessibleName(f"{text.grade}: {text.message}")
        self.go_button.setAccessibleDescription(f"{text.place} {text.source}".strip())
        self._name_mend_button(text)
        self._draw()

    @property
    def rule(self) -> str:
        """The name of the rule that objects; empty: the check itself does."""
        return self._text.rule if self._text is not None else ""

    @property
    def blocks(self) -> bool:
        """Whether it holds the reply back."""
        return self._text is not None and self._text.severity is Severity.BLOCK

    @property
    def way_on(self) -> QPushButton:
        """Where one goes on from a refusal: what mends the whole reply, which has no place to go to; else its place."""
        mends_all = self._text is not None and not self._text.place and bool(self._text.mending)
        return self.mend_button if mends_all else self.go_button

    def open_why(self) -> None:
        """Show why, and put the focus there."""
        self.why_button.setChecked(True)
        self.why_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def least_width(self) -> int:
        """The pixels it needs with the buttons below the words."""
        return max(self.go_button.minimumSizeHint().width(), self._beside) + _AROUND

    @property
    def _beside(self) -> int:
        shown = [one for one in (self.mend_button, self.why_button) if not one.isHidden()]
        return sum(one.sizeHint().width() + self._row.spacing() for one in shown)

    def fit(self, width: int) -> None:
        """Put the buttons below the words where *width* pixels are not enough for both."""
        is_narrow = self.go_button.minimumSizeHint().width() + self._beside + _AROUND > width
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else across)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [self.go_button, self.mend_button, self.why_button, self.rule_button]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show and hide why with the arrow keys to the right and to the left, as lists do that unfold."""
        opens = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if opens is None or self.why_button.isHidden():
            super().keyPressEvent(event)
        else:
            self.why_button.setChecked(opens)

    def _on_go(self) -> None:
        self.opened.emit(self.number)

    def _on_mend(self) -> None:
        self.mended.emit(self.number)

    def _on_rule(self) -> None:
        self.rule_wanted.emit(self.rule)

    def _on_why(self) -> None:
        shown = self.why_button.isChecked()
        self.why.setVisible(shown)
        self.rule_button.setVisible(shown and bool(self.rule))
        self.why_button.setAccessibleDescription(self.why.accessibleName() if shown else "")
        self.height_changed.emit()

    def _draw(self) -> None:
        if self._text is not None:
            name = str(self._text.severity)
            self._picture.draw(self._theme, name, name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._picture)
        head.addWidget(self._grade)
        head.addWidget(self._place, 1, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self.go_button)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(3)
        inside.addLayout(head)
        inside.addWidget(self._message)
        inside.addWidget(self._source)
        self._place.setMinimumWidth(_NARROWEST_PLACE)
        self.go_button.seal()
        self._theme.dress(self.mend_button, "mend", "primary")
        self._theme.dress(self.why_button, "question", "primary")
        self.why_button.setAccessibleName(self.tr("Why?"))
        self.why_button.setToolTip(self.tr("Why? The rule, examples, and what you can do if you see it otherwise"))
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for button in (self.mend_button, self.why_button):
            tools.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.setSpacing(2)
        self._row.addWidget(self.go_button, 1)
        self._row.addLayout(tools)
        self._row.setAlignment(tools, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 0)
        below.setSpacing(0)
        below.addWidget(self.why)
        below.addWidget(self.rule_button, 0, Qt.AlignmentFlag.AlignLeft)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 8, 1)
        box.setSpacing(0)
        box.addLayout(self._row)
        box.addLayout(below)
        self.why.setContentsMargins(0, 0, 0, 8)
        self.why.hide()
        self.rule_button.hide()

    def _name_mend_button(self, text: FindingText) -> None:
        self.mend_button.setVisible(bool(text.mending))
        shown = text.mending if len(text.mending) <= _LONGEST_BUTTON else self.tr("Replace")
        self.mend_button.setText(shown.replace("&", "&&"))
        self.mend_button.setAccessibleName(text.mending)
        self.mend_button.setToolTip(text.mending.replace("<", "‹"))
