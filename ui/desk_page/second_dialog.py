"""Asks a second person to release a blocked reply: what it says, what is overruled, and who answers for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from replydesk.verdict import Severity
from ui.choice import Choice
from ui.desk_page.finding_row import FindingText
from ui.fields import LineField, PinField
from ui.letters import letters
from ui.marked_text import MarkedText
from ui.plain_label import PlainLabel, Role
from ui.theme import Theme

_WIDTH = 600
_READING_HEIGHT = 220
"""Room for the reply and the findings before they are scrolled, in pixels."""

_ROLES: dict[Severity, Role] = {Severity.BLOCK: "block", Severity.WARN: "warn", Severity.SUGGEST: "suggest"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a second person is asked.

    Attributes:
        reply: The wording that would leave.
        findings: What would be overruled.
        names: Those who may release it.
        barred: Why nobody may; empty: somebody may.
    """

    reply: str
    findings: tuple[FindingText, ...]
    names: tuple[str, ...]
    barred: str = ""


class SecondDialog(QDialog):
    """Shows the reply and takes a name, a PIN and a reason.

    Signals:
        release_requested: Name, PIN and reason as typed. The PIN's field is empty by then.
    """

    release_requested = Signal(str, str, str)

    def __init__(self, theme: Theme, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ask a second person"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(_WIDTH))
        names = [(name, name) for name in question.names]
        self.name = Choice(theme, names, name=self.tr("Second person"))
        self.pin = PinField(name=self.tr("Their PIN"))
        self.reason = LineField(
            name=self.tr("Their reason"), hint=self.tr("Why may it leave all the same? The reason is put on record.")
        )
        self.problem = PlainLabel(role="error", wraps=True)
        self.release_button = QPushButton(self.tr("Release and copy"))
        self.release_button.setProperty("kind", "primary")
        theme.dress(self.release_button, "approve", "on_primary")
        self._leave = QPushButton(self.tr("Cancel"))
        self._lay_out(theme, question)
        self.release_button.setDefault(True)
        self.release_button.clicked.connect(self._on_release)
        self._leave.clicked.connect(self.reject)
        self.pin.setFocus()
        if not question.names and not question.barred:
            self._bar(
                self.tr("There is nobody but you who may release it. Add a person in the menu, “Second person …”.")
            )
        elif question.barred:
            self._bar(question.barred)
        else:
            self.say("")

    def say(self, problem: str) -> None:
        """Say why it was not released; empty: nothing was wrong yet. What was typed stays, but for the PIN."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.release_button.setEnabled(True)
        if problem:
            self.pin.setFocus()

    def done(self, result: int) -> None:
        """Close, and keep no PIN."""
        self.pin.wipe()
        super().done(result)

    def _bar(self, why: str) -> None:
        self.problem.setText(why)
        for widget in (self.name, self.pin, self.reason, self.release_button):
            widget.setEnabled(False)
        self._leave.setFocus()

    def _on_release(self) -> None:
        pin = self.pin.take()
        if not pin:  # a slip of the hand, not an attempt
            self.say(self.tr("Enter the PIN of the second person."))
            return
        self.release_button.setEnabled(False)  # until it is answered
        self.release_requested.emit(self.name.value, pin, self.reason.text())

    def _lay_out(self, theme: Theme, question: Question) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(6)
        said = self.tr("The second person reads the reply, decides, and answers for it with their name.")
        box.addWidget(PlainLabel(said, role="muted", wraps=True))
        box.addWidget(_reading(theme, question, self.tr("The reply"), self.tr("What is overruled")))
        for field in (self.name, self.pin, self.reason):
            caption = PlainLabel(field.accessibleName(), role="caption")
            caption.setBuddy(field)
            box.addWidget(caption)
            box.addWidget(field)
        box.addWidget(self.problem)
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self.release_button)
        box.addLayout(row)


def _reading(theme: Theme, question: Question, reply_caption: str, findings_caption: str) -> QScrollArea:
    """Return what is to be read: the reply, and each finding that would be overruled."""
    inside = QWidget()
    inside.setObjectName("scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(4)
    column.addWidget(PlainLabel(reply_caption, role="caption"))
    reply = MarkedText(theme, lines=None)
    reply.show_text(question.reply)
    column.addWidget(reply)
    column.addSpacing(8)
    column.addWidget(PlainLabel(findings_caption, role="caption"))
    for finding in _first_of_each(question.findings):
        place = f": “{finding.place}”" if finding.place else ""
        column.addWidget(PlainLabel(f"{finding.grade}{place}", role=_ROLES[finding.severity], wraps=True))
        message = MarkedText(theme, lines=3)
        message.show_text(" ".join(finding.message.split()))
        column.addWidget(message)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setProperty("panel", "sunken")
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(reply_caption)
    scroll.setMinimumHeight(_READING_HEIGHT)
    scroll.setWidget(inside)
    return scroll


def _first_of_each(findings: Sequence[FindingText]) -> list[FindingText]:
    """Return *findings* without those that say the same of the same words again."""
    return list({(one.message, one.place): one for one in findings}.values())
