"""What the tone check found, as a list: how grave, what, why, and one key to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from replydesk.verdict import Severity
from ui.layout_button import LayoutButton
from ui.marked_text import MarkedText
from ui.plain_label import Picture, PlainLabel, Role
from ui.theme import Theme

_SLACK = 2
"""Pixels by which rounding may be out."""

MOST = 30
"""Findings listed; whoever has more mends those first."""

_ROLES: dict[Severity, Role] = {
    Severity.BLOCK: "block",
    Severity.WARN: "warn",
    Severity.SUGGEST: "suggest",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingText:
    """What a row says, in words.

    Attributes:
        grade: The word for the severity.
        message: What is wrong and how to mend it.
        place: The words it is about; empty: the whole reply.
        source: The norm it rests on; may be empty.
        replacement: What would be put in its place, or ``None``.
    """

    severity: Severity
    grade: str
    message: str
    place: str
    source: str
    replacement: str | None


class FindingRow(QFrame):
    """One finding: a button that leads to its place, and one that mends it.

    Attributes:
        number: Its place in the list, from 0.
    """

    def __init__(self, theme: Theme, number: int, text: FindingText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.number = number
        self.go_button = LayoutButton("finding")
        self.mend_button = QPushButton()
        self.mend_button.setProperty("kind", "plain")
        theme.dress(self.mend_button, "mend", "primary")
        self._lay_out(theme, text)

    def _lay_out(self, theme: Theme, text: FindingText) -> None:
        picture = Picture()
        picture.setPixmap(theme.pixmap(str(text.severity), str(text.severity), scale=self.devicePixelRatioF()))
        grade = PlainLabel(text.grade, role=_ROLES[text.severity])
        place = MarkedText(theme, lines=1)
        place.show_text(f"“{text.place}”" if text.place else "")
        message = MarkedText(theme, lines=4)
        message.show_text(" ".join(text.message.split()))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(picture)
        head.addWidget(grade)
        head.addWidget(place, 1, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self.go_button)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(3)
        inside.addLayout(head)
        inside.addWidget(message)
        if text.source:
            source = MarkedText(theme, role="muted", lines=1)
            source.show_text(text.source)
            inside.addWidget(source)
        self.go_button.seal()
        self.go_button.setAccessibleName(f"{text.grade}: {text.message}")
        self.go_button.setAccessibleDescription(f"{text.place} {text.source}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 8, 1)
        row.setSpacing(6)
        row.addWidget(self.go_button, 1)
        row.addWidget(self.mend_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._name_mend_button(text)  # only now: a button that is shown without a parent is a window of its own

    def _name_mend_button(self, text: FindingText) -> None:
        replacement = text.replacement
        self.mend_button.setVisible(replacement is not None)
        if replacement is None:
            self.mend_button.hide()
            return
        said = self.tr("Replace with “{words}”").format(words=replacement) if replacement else self.tr("Take it out")
        longest = 28
        shown = said if len(said) <= longest else self.tr("Replace")
        self.mend_button.setText(shown.replace("&", "&&"))
        self.mend_button.setAccessibleName(said)
        self.mend_button.setToolTip(said.replace("<", "‹"))


class FindingsPanel(QScrollArea):
    """The findings of one verdict.

    Signals:
        opened: The place of a finding in the list: show me where.
        mended: The place of a finding in the list: put the replacement in.
        stops_changed: Tab stops elsewhere now.
    """

    opened = Signal(int)
    mended = Signal(int)
    stops_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[FindingRow] = []
        self._shown: tuple[FindingText, ...] = ()
        self.setAccessibleName(self.tr("Findings"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        self.setWidget(inside)
        theme.changed.connect(self._build)

    def show_findings(self, texts: Sequence[FindingText]) -> None:
        """List *texts* (the first :data:`MOST`). The focus stays at its row where there still is one."""
        if tuple(texts) != self._shown:
            self._shown = tuple(texts[:MOST])
            self._build()

    def enter(self, number: int = 0) -> bool:
        """Put the focus on the finding at *number*; say whether there is one."""
        if number >= len(self._rows):
            return False
        row = self._rows[number]
        row.go_button.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(row)
        return True

    def enter_next(self) -> None:
        """Put the focus on the finding after the one it is on, from the last back to the first."""
        at = next((row.number for row in self._rows if row.isAncestorOf(self.focusWidget() or self)), -1)
        if self._rows:
            self.enter((at + 1) % len(self._rows))

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [button for row in self._rows for button in (row.go_button, row.mend_button)]

    def wanted_height(self, width: int) -> int:
        """Return the height at which nothing need be scrolled, *width* pixels wide."""
        return self._column.totalHeightForWidth(width) + _SLACK if self._rows else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from finding to finding with the arrow keys."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        at = next((row.number for row in self._rows if row.isAncestorOf(self.focusWidget() or self)), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        else:
            self.enter(min(max(at + step, 0), len(self._rows) - 1))

    def _build(self) -> None:
        focused = next((row.number for row in self._rows if row.go_button.hasFocus()), None)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [FindingRow(self._theme, at, text) for at, text in enumerate(self._shown)]
        for row in self._rows:
            row.go_button.clicked.connect(self._on_go)
            row.mend_button.clicked.connect(self._on_mend)
            self._column.insertWidget(row.number, row)
        self.stops_changed.emit()
        if focused is not None:
            self.enter(min(focused, max(len(self._rows) - 1, 0)))
        self.updateGeometry()

    def _on_go(self) -> None:
        self._tell(self.opened)

    def _on_mend(self) -> None:
        self._tell(self.mended)

    def _tell(self, signal: object) -> None:
        sender = self.sender()
        row = sender.parent() if sender is not None else None
        if isinstance(row, FindingRow):
            signal.emit(row.number)  # type: ignore[attr-defined]
