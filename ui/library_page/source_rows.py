"""The sources of an entry in the form: title, link, legal basis, publisher and day of each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.exchange.accept import GivenSource
from ui.fields import LineField
from ui.row_column import RemovableRow, RowColumn
from ui.theme import Theme


class SourceRow(RemovableRow):
    """One source."""

    def __init__(self, theme: Theme, source: GivenSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = LineField(name=self.tr("Title of the source"), hint=self.tr("Title of the source"))
        self.url = LineField(name=self.tr("Link of the source"), hint=self.tr("Link"))
        self.legal_basis = LineField(name=self.tr("Legal basis"), hint=self.tr("Legal basis"))
        self.publisher = LineField(name=self.tr("Publisher of the source"), hint=self.tr("Publisher"))
        self.published_on = LineField(name=self.tr("Day of publication"), hint=self.tr("Day of publication"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.removing_button(theme, self.tr("Take this source away")), 0, 2)
        for place, (field, text) in enumerate(
            (
                (self.url, source.url),
                (self.legal_basis, source.legal_basis),
                (self.publisher, source.publisher),
                (self.published_on, source.published_on),
            )
        ):
            field.setText(text)
            grid.addWidget(field, 1 + place // 2, place % 2)
        self.title.setText(source.title)
        for field in (self.title, self.url, self.legal_basis, self.publisher, self.published_on):
            field.setCursorPosition(0)

    @property
    def source(self) -> GivenSource:
        """What was typed."""
        return GivenSource(
            title=self.title.text(),
            url=self.url.text(),
            legal_basis=self.legal_basis.text(),
            publisher=self.publisher.text(),
            published_on=self.published_on.text(),
        )


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
    def sources(self) -> tuple[GivenSource, ...]:
        """Each source, as typed."""
        return tuple(row.source for row in self._column.rows)

    def show_sources(self, sources: Sequence[GivenSource]) -> None:
        """Show *sources*, or one empty row where there are none."""
        self._column.clear()
        for source in sources or [GivenSource()]:
            self._append(source)

    def _append(self, source: GivenSource) -> SourceRow:
        return self._column.append(SourceRow(self._theme, source))

    def _on_add(self) -> None:
        self._append(GivenSource()).title.setFocus()
