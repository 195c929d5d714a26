"""What the tone check found, as a list whose rows stay the same as long as the same is found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desk_page.finding_row import FindingRow, FindingText
from ui.theme import Theme

_SLACK = 2
"""Pixels by which rounding may be out."""

MOST = 30
"""Findings listed; whoever has more mends those first."""


class FindingsPanel(QScrollArea):
    """The findings of one verdict.

    Signals:
        opened: The number of a finding: show me where.
        mended: The number of a finding: put the replacement in.
        rule_wanted: The name of a rule that is to be read in full.
        stops_changed: Tab stops elsewhere now.
        height_changed: The list needs another height now.
        entered: The part of it the focus was just put on.
    """

    opened = Signal(int)
    mended = Signal(int)
    rule_wanted = Signal(str)
    stops_changed = Signal()
    height_changed = Signal()
    entered = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[FindingRow] = []
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

    def show_findings(self, texts: Sequence[FindingText]) -> None:
        """List *texts* (the first :data:`MOST`).

        A row stays as long as its number is among them, with its focus and what is unfolded in it. Where the row with
        the focus goes, the one that takes its place has it.
        """
        shown = texts[:MOST]
        entered = self._entered()
        before = list(self._rows)
        known = {row.number: row for row in before}
        self._rows = [self._row(known.get(text.number), text) for text in shown]
        for row in before:
            if row not in self._rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        if self._rows == before:
            return
        for at, row in enumerate(self._rows):
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
        self.stops_changed.emit()
        if entered is not None and before[entered] not in self._rows:
            self.enter(min(entered, max(len(self._rows) - 1, 0)))
        self.updateGeometry()

    @property
    def is_entered(self) -> bool:
        """Whether the focus is on one of the findings."""
        return self._entered() is not None

    @property
    def current(self) -> int | None:
        """The number of the finding the focus is on."""
        at = self._entered()
        return None if at is None else self._rows[at].number

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """The rows in their order."""
        return tuple(self._rows)

    def enter(self, at: int = 0, *, to_go_on: bool = False) -> bool:
        """Put the focus on the finding at the place *at*, or *to_go_on* on its way on; say whether there is one."""
        if at >= len(self._rows):
            return False
        row = self._rows[at]
        (row.way_on if to_go_on else row.go_button).setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(row)
        self.entered.emit(row)
        return True

    def enter_gravest(self) -> bool:
        """Put the focus on the first finding that holds the reply back, else on the first; say whether there is one."""
        gravest = next((at for at, row in enumerate(self._rows) if row.blocks), 0)
        return self.enter(gravest, to_go_on=True)

    def enter_next(self) -> None:
        """Put the focus on the finding after the one it is on, from the last back to the first."""
        self._step(1, -1)

    def enter_previous(self) -> None:
        """Put the focus on the finding before the one it is on, from the first back to the last."""
        self._step(-1, 0)

    def explain(self, number: int) -> None:
        """Unfold why the finding *number* is one, and put the focus there."""
        for row in self._rows:
            if row.number == number:
                row.open_why()
                self.ensureWidgetVisible(row)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [button for row in self._rows for button in row.stops()]

    def wanted_height(self, width: int) -> int:
        """Return the height at which nothing need be scrolled, *width* pixels wide."""
        bar = self.verticalScrollBar().sizeHint().width()
        for row in self._rows:
            row.fit(width - bar)
        self.setMinimumWidth(max((row.least_width for row in self._rows), default=0) + bar)
        return self._column.totalHeightForWidth(width) + _SLACK if self._rows else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the rows out for the width there really is: a bar beside all of it takes some."""
        super().resizeEvent(event)
        for row in self._rows:
            row.fit(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from finding to finding with the arrow keys."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        at = self._entered()
        if step is None or at is None:
            super().keyPressEvent(event)
        else:
            self.enter(min(max(at + step, 0), len(self._rows) - 1))

    def _row(self, row: FindingRow | None, text: FindingText) -> FindingRow:
        if row is not None:
            row.say(text)
            return row
        made = FindingRow(self._theme, text, self.widget())
        made.opened.connect(self.opened)
        made.mended.connect(self.mended)
        made.rule_wanted.connect(self.rule_wanted)
        made.height_changed.connect(self.height_changed)
        return made

    def _step(self, step: int, outside: int) -> None:
        at = self._entered()
        if self._rows:
            self.enter(((outside if at is None else at) + step) % len(self._rows))

    def _entered(self) -> int | None:
        """Return the place of the row the focus is in."""
        focused = self.focusWidget()
        has_it = focused is not None and focused.hasFocus()
        return next((at for at, row in enumerate(self._rows) if has_it and row.isAncestorOf(focused)), None)
