"""A drop-down list of values that each have a word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from ui.theme import Theme

_ARROW = 14
_LEAST_LETTERS = 8
"""Letters that can always be read; a narrow window cuts the rest."""

_BESIDE_WORD = 2
"""Pixels Qt's styles leave on each side of the word."""


class Choice(QComboBox):
    """One of several values.

    Signals:
        picked: The value the person took (not those set by :meth:`pick`).
    """

    picked = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._name = name
        self._remark = ""
        self.offer(options)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # or the wheel would give it the focus, and change it at once
        self.activated.connect(self._on_activated)
        self.currentTextChanged.connect(self._on_text_changed)
        self._on_text_changed(self.currentText())

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer *options* (value and word), the first of them taken."""
        self.clear()
        for value, word in options:
            self.addItem(word, value)

    @property
    def value(self) -> str:
        """The value shown."""
        return str(self.currentData())

    def remark(self, words: str) -> None:
        """Say *words* in brackets behind the value from now on; empty: nothing."""
        if words != self._remark:
            self._remark = words
            self._on_text_changed(self.currentText())
            self.update()

    def _whole(self, word: str) -> str:
        return f"{word} ({self._remark})" if word and self._remark else word

    def fitted(self, room: int) -> str:
        """Return what is shown in *room* pixels: the whole; else without what stands in brackets; else cut.

        Where the remark has no room a question mark stands for it, as in the rows of the queue.
        """
        word, metrics = self.currentText(), self.fontMetrics()
        short = word.partition(" (")[0] + ("?" if word and self._remark else "")
        whole = self._whole(word)
        said = whole if metrics.horizontalAdvance(whole) <= room else short
        return metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)

    def pick(self, value: str) -> None:
        """Show *value*; the first when there is no such."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page and not the value, unless the list was entered on purpose."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as Qt does, with our own arrow, and with a shorter word where Qt cuts a letter through."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fitted(field.width() - 2 * _BESIDE_WORD)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        ratio = self.devicePixelRatioF()
        arrow = self._theme.pixmap("down", "muted", size=_ARROW, scale=ratio)
        right, side = self.layoutDirection() is Qt.LayoutDirection.LeftToRight, self._theme.sized(_ARROW)
        left = self.width() - side - 8 if right else 8
        painter.drawPixmap(left, (self.height() - side) // 2, arrow)

    def _on_text_changed(self, word: str) -> None:
        said = self._whole(word)
        self.setToolTip(f"{self._name}: {said}" if said else self._name)  # a narrow window cuts the word
        self.setAccessibleDescription(self.toolTip())  # on Linux a reader takes the word for the name

    def _on_activated(self, _index: int) -> None:
        self.picked.emit(self.value)
