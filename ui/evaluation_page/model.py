"""The rows of one list of the evaluation."""

from collections.abc import Sequence

from ui.evaluation_page.rows import ResultRow, Section
from ui.plain_label import Tint
from ui.row_model import RowModel

WHAT, FIRST, SECOND, COUNT = range(4)

COLUMNS: dict[Section, tuple[int, ...]] = {
    Section.TO_DO: (WHAT, FIRST, COUNT),
    Section.MIXED_UP: (FIRST, SECOND, COUNT),
    Section.NOT_FOUND: (WHAT, FIRST, SECOND),
    Section.IN_VAIN: (FIRST, SECOND, COUNT),
    Section.UNTESTED: (WHAT, FIRST),
}
"""Which columns each list shows."""


class ResultTableModel(RowModel[ResultRow]):
    """What an evaluation found, one thing a row. All of them are here; there are at most some thousand."""

    def __init__(self) -> None:
        super().__init__(columns=4, chips=WHAT)
        self._section = Section.TO_DO

    def show_rows(self, section: Section, rows: Sequence[ResultRow]) -> None:
        """Show *rows*, those of the list *section*, in place of all."""
        self._section = section
        self.replace_rows(rows)

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column; each list hides some of them."""
        entry, one, another = self.tr("Entry"), self.tr("One entry"), self.tr("The other entry")
        return {
            Section.TO_DO: (self.tr("What"), self.tr("Entry or message"), "", self.tr("Helps")),
            Section.MIXED_UP: ("", one, another, self.tr("Times")),
            Section.NOT_FOUND: (self.tr("Found"), entry, self.tr("First instead"), ""),
            Section.IN_VAIN: ("", self.tr("Message"), self.tr("Nearest entry"), self.tr("Times")),
            Section.UNTESTED: (self.tr("Why"), entry, "", ""),
        }[self._section]

    def cells(self, row: ResultRow) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        return (row.what, row.first, row.second, row.count)

    def tint(self, row: ResultRow) -> Tint:
        """Return the colour of what it is."""
        return row.tint
