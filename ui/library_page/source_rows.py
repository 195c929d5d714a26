"""The sources of an entry in the form: a title, a link and a legal basis each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ui.fields import LineField
from ui.theme import Theme


class SourceRow(QWidget):
    """One source.

    Signals:
        removed: It is not wanted any more.
    """

    removed = Signal()

    def __init__(self, theme: Theme, values: tuple[str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, url, legal_basis = values
        self.title = LineField(name=self.tr("Title of the source"), hint=self.tr("Title of the source"))
        self.url = LineField(name=self.tr("Link of the source"), hint=self.tr("Link"))
        self.legal_basis = LineField(name=self.tr("Legal basis"), hint=self.tr("Legal basis"))
        self.title.setText(title)
        self.url.setText(url)
        self.legal_basis.setText(legal_basis)
        for field in (self.title, self.url, self.legal_basis):
            field.setCursorPosition(0)
        remove = QPushButton()
        remove.setProperty("kind", "plain")
        remove.setAccessibleName(self.tr("Take this source away"))
        remove.setToolTip(self.tr("Take this source away"))
        theme.dress(remove, "close", "muted")
        remove.clicked.connect(self.removed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(remove, 0, 2)
        grid.addWidget(self.url, 1, 0)
        grid.addWidget(self.legal_basis, 1, 1)

    @property
    def values(self) -> tuple[str, str, str]:
        """Title, link, legal basis, as typed."""
        return self.title.text(), self.url.text(), self.legal_basis.text()


class SourceRows(QWidget):
    """As many sources as are wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[SourceRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self._add = QPushButton(self.tr("Add a source"))
        self._add.setProperty("kind", "plain")
        theme.dress(self._add, "add", "primary")
        self._add.clicked.connect(self._on_add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._column)
        box.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def values(self) -> tuple[tuple[str, str, str], ...]:
        """Title, link and legal basis of each source, as typed."""
        return tuple(row.values for row in self._rows)

    def show_sources(self, sources: Sequence[tuple[str, str, str]]) -> None:
        """Show *sources*, or one empty row where there are none."""
        for row in tuple(self._rows):
            self._drop(row)
        for values in sources or [("", "", "")]:
            self._append(values)

    def _append(self, values: tuple[str, str, str]) -> SourceRow:
        row = SourceRow(self._theme, values)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row: SourceRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_add(self) -> None:
        self._append(("", "", "")).title.setFocus()

    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, SourceRow):
            self._drop(row)
            self._add.setFocus()
