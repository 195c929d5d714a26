"""The sources of an entry in the form: a title, a link and a legal basis each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ui.fields import LineField
from ui.row_column import RemovableRow, RowColumn
from ui.theme import Theme


class SourceRow(RemovableRow):
    """One source."""

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
        remove = self.removing_button(theme, self.tr("Take this source away"))
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
        self._add = QPushButton(self.tr("Add a source"))
        self._column = RowColumn[SourceRow](10, self._add)
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
        return tuple(row.values for row in self._column.rows)

    def show_sources(self, sources: Sequence[tuple[str, str, str]]) -> None:
        """Show *sources*, or one empty row where there are none."""
        self._column.clear()
        for values in sources or [("", "", "")]:
            self._append(values)

    def _append(self, values: tuple[str, str, str]) -> SourceRow:
        return self._column.append(SourceRow(self._theme, values))

    def _on_add(self) -> None:
        self._append(("", "", "")).title.setFocus()
