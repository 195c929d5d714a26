"""What stands between an entry and its buttons: what reviewers wrote and should know, and why something may not be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.fields import LineField
from ui.letters import letters
from ui.marked_text import MarkedText
from ui.plain_label import PlainLabel
from ui.theme import Theme

_READ_HEIGHT = 96
"""Five lines: the entry above keeps the room, the rest is scrolled to."""

_BESIDE = 8
"""Between the text and its scroll bar."""


class LifePanel(QWidget):
    """Says what those who write and review the entry should know, and asks for the reason of a sending back.

    Attributes:
        refusal: Why the entry cannot be approved by this person.
        findings, sop, sent_back: The texts to be read.
        reason: The field for what is to be mended.

    Signals:
        send_back_requested: The entry is to go back to its author; what stands in the field.
    """

    send_back_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refusal = PlainLabel(role="small", wraps=True)
        self.findings = _Reading(theme)
        self.findings.heading.setText(self.tr("What the tone check says of this wording"))
        self.sop = _Reading(theme)
        self.sop.heading.setText(self.tr("SOP for those who approve"))
        self.sent_back = _Reading(theme)
        self.reason = LineField(name=self.tr("What is to be mended"), hint=self.tr("What is to be mended?"))
        self.send_button = QPushButton(self.tr("Send back with this note"))
        self.leave_button = QPushButton(self.tr("Cancel"))
        self.problem = PlainLabel(role="error", wraps=True)
        self._asking = QWidget()
        self._lay_out()
        self.reason.returnPressed.connect(self._on_send)
        self.send_button.clicked.connect(self._on_send)
        self.leave_button.clicked.connect(self._stop_asking)
        self.clear()

    def clear(self) -> None:
        """Say nothing: another entry is shown."""
        self.show_standing(refusal="", findings="", sop="")
        self.show_sent_back("", "")
        self._stop_asking()

    def show_standing(self, *, refusal: str, findings: str, sop: str) -> None:
        """Say why the entry may not be approved, what is to be looked at, and the rules for those who may.

        Where one of them is empty, nothing is said of it.
        """
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self.findings.show_text(findings)
        self.sop.show_text(sop)

    def show_sent_back(self, heading: str, reason: str) -> None:
        """Show the note with which the entry came back; empty: it did not."""
        self.sent_back.heading.setText(heading)
        self.sent_back.show_text(reason)

    def ask_for_reason(self) -> None:
        """Ask what is to be mended."""
        self.reason.clear()
        self.say_problem("")
        self._asking.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self, sentence: str) -> None:
        """Say why it cannot go back; empty: nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _stop_asking(self) -> None:
        self.say_problem("")
        self._asking.hide()

    def _on_send(self) -> None:
        self.send_back_requested.emit(self.reason.text())

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.send_button)
        acts.addWidget(self.leave_button)
        acts.addStretch(1)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.reason)
        asking.addWidget(self.problem)
        asking.addLayout(acts)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for widget in (self.sent_back, self.sop, self.refusal, self.findings, self._asking):
            box.addWidget(widget)


class _Reading(QWidget):
    """A text that may be long, below its heading; it takes a few lines and is scrolled. Without a text it is not there.

    Attributes:
        heading: What it is.
        text: What is shown.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.heading = PlainLabel(role="caption", wraps=True)
        self._shown = MarkedText(theme, lines=None)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, _BESIDE, 0)
        column.addWidget(self._shown)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.heading)
        box.addWidget(self._scroll)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show *text*; empty: nothing is there."""
        self.text = text
        self._shown.show_text(text)
        self._scroll.setAccessibleName(self.heading.text())
        self._fit()
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the text needs at this width, up to a few."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._shown.heightForWidth(max(self.width() - _BESIDE, 1))
        self._scroll.setFixedHeight(min(needed, letters(_READ_HEIGHT)))
