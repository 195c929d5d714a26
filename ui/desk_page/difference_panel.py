"""One line on how the reply differs from the approved wording, and the wording with its changes below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from replydesk.differing import Difference
from ui.desk_page.difference_words import difference_words, is_grave, spoken_difference
from ui.difference_text import DifferenceText
from ui.marked_text import MarkedText
from ui.picture import Picture
from ui.theme import Theme

DIFFERENCE_KEY = "Alt+D"
"""The key that shows and hides the changes."""

_HIGHEST = 120
"""Pixels the changes may take before they are scrolled."""


_MARGIN = 8


class DifferencePanel(QWidget):
    """The difference of one reply from the wording of the entries it cites. It is hidden when nothing is cited.

    Attributes:
        toggle: Shows and hides the changes.

    Signals:
        height_changed: It needs another height now.
    """

    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: Difference | None = None
        self._seen_change: int | None = None
        self._change_to_show: int | None = None
        self._picture = Picture()
        self.line = MarkedText(theme, role="muted", lines=2)
        self.toggle = QPushButton()
        self.toggle.setProperty("kind", "plain")
        self.toggle.setCheckable(True)
        self.text = DifferenceText(theme)
        self.changes = QScrollArea()
        self._lay_out()
        self.toggle.toggled.connect(self._on_toggled)
        self.changes.verticalScrollBar().rangeChanged.connect(self._go_to_change)
        theme.changed.connect(self._draw)
        self._on_toggled()
        self.hide()

    def show_difference(self, found: Difference | None) -> None:
        """Show *found*; ``None``: nothing is cited, so there is nothing to compare with."""
        if found == self._found:
            return
        self._found = found
        self.setVisible(found is not None)
        if found is None:
            self.height_changed.emit()
            return
        words = difference_words(found)
        self.line.show_text(words)
        self.line.setToolTip(words)
        self.setAccessibleName(words)
        self.text.show_pieces(found.pieces, spoken_difference(found))
        self.changes.setAccessibleName(spoken_difference(found))
        self._draw()
        self._offer_changes()
        self._find_change()

    def toggle_changes(self) -> None:
        """Show the changes where they are hidden, hide them where they are shown; where there are none, do nothing."""
        if not self.toggle.isHidden() and not self.isHidden():
            self.toggle.toggle()

    @property
    def is_open(self) -> bool:
        """Whether the changes are shown."""
        return not self.isHidden() and not self.changes.isHidden()

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [self.toggle, self.changes]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the changes the height they need at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _on_toggled(self) -> None:
        shown = self.toggle.isChecked()
        self.toggle.setText(self.tr("Hide changes") if shown else self.tr("Show changes"))
        self._theme.dress(self.toggle, "down" if not shown else "close", "primary")
        self._offer_changes()
        self._seen_change = None
        self._find_change()
        self.height_changed.emit()

    def _offer_changes(self) -> None:
        """Show the changes, if they are wanted, and the button for them: where nothing differs there are none."""
        differs = self._found is not None and not self._found.is_none
        self.toggle.setVisible(differs)
        self.changes.setVisible(differs and self.toggle.isChecked())
        self._fit()

    def _fit(self) -> None:
        line = QFontMetricsF(self.text.font()).lineSpacing()
        lines = max(int((_HIGHEST - 2 * _MARGIN) / line), 1)  # whole ones, also where it is scrolled to its end
        most = round(lines * line + 0.5)
        high = self.text.heightForWidth(self._text_width)
        self.text.setFixedHeight(high)  # the area would take it for as high as it is in a narrow window
        self.changes.setFixedHeight(min(high, most) + 2 * _MARGIN + 2 * self.changes.frameWidth())

    @property
    def _text_width(self) -> int:
        bar = self.changes.verticalScrollBar().sizeHint().width()
        return max(self.width() - 2 * self.changes.frameWidth() - 2 * _MARGIN - bar, 80)

    def _find_change(self) -> None:
        """Scroll to the first change when the changes are opened, and when it is another one; else not at all."""
        first = self.text.first_change(self._text_width)
        if first is None or first == self._seen_change:
            return
        self._seen_change = first
        self._change_to_show = max(first - self.fontMetrics().lineSpacing(), 0)
        self._go_to_change()

    def _go_to_change(self) -> None:
        """Scroll where it was wanted, as soon as the text is that high."""
        if self._change_to_show is None:
            return
        bar = self.changes.verticalScrollBar()
        bar.setValue(self._change_to_show)
        if bar.maximum() >= self._change_to_show:
            self._change_to_show = None

    def _draw(self) -> None:
        same = self._found is None or self._found.is_none
        grave = self._found is not None and (is_grave(self._found) or not self._found.is_approved)
        name, role = ("warn", "warn") if grave else ("pass", "passed") if same else ("suggest", "suggest")
        self._picture.draw(self._theme, name, role, size=15)

    def _lay_out(self) -> None:
        self.toggle.setToolTip(self.tr("What was taken out and put in, beside the approved wording (Alt+D)"))
        inside = QWidget()
        inside.setObjectName("scrolled")
        within = QVBoxLayout(inside)
        within.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        within.addWidget(self.text)
        within.addStretch(1)
        self.changes.setWidget(inside)
        self.changes.setWidgetResizable(True)
        self.changes.setObjectName("changes")
        self.changes.setFrameShape(QFrame.Shape.StyledPanel)
        self.changes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._picture)
        row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.toggle)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self.changes)
