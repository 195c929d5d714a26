"""As many rows as are wanted, one below the other, each with a button that takes it away."""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme


class RemovableRow(QWidget):
    """One row.

    Signals:
        removed: It is not wanted any more.
    """

    removed = Signal()

    def removing_button(self, theme: Theme, said: str) -> QPushButton:
        """Return the button that takes the row away; *said* is its name."""
        button = small_button(theme, "close", said)
        button.clicked.connect(self.removed)
        return button


Row = TypeVar("Row", bound=RemovableRow)


class RowColumn(QVBoxLayout, Generic[Row]):
    """The rows, from the top.

    Attributes:
        rows: As they stand; to be changed by its methods alone.
    """

    def __init__(self, spacing: int, goes_on: QWidget) -> None:
        """Begin without rows; once one was taken away the focus goes on to *goes_on*."""
        super().__init__()
        self.setSpacing(spacing)
        self.rows: list[Row] = []
        self._goes_on = goes_on

    def append(self, row: Row) -> Row:
        """Put *row* behind the others, and return it."""
        row.removed.connect(self._on_removed)
        self.rows.append(row)
        self.addWidget(row)
        return row

    def move(self, row: Row, by: int) -> None:
        """Move *row* by so many places, where there is one."""
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows.remove(row)
            self.rows.insert(place, row)
            self.removeWidget(row)
            self.insertWidget(place, row)

    def clear(self) -> None:
        """Take all rows away."""
        for row in tuple(self.rows):
            self._drop(row)

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_removed(self) -> None:
        for row in tuple(self.rows):
            if row is self.sender():
                self._drop(row)
                self._goes_on.setFocus()


def small_button(theme: Theme, icon: str, said: str) -> QPushButton:
    """Return a button of an *icon* alone; *said* is its name."""
    button = QPushButton()
    button.setProperty("kind", "plain")
    button.setAccessibleName(said)
    button.setToolTip(said)
    theme.dress(button, icon, "muted")
    return button
