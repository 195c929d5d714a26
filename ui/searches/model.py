"""Saved searches as rows."""

from collections.abc import Mapping, Sequence

from replydesk.saved_searches import SavedSearch, flaws_of
from ui.plain_label import Tint
from ui.row_model import RowModel
from ui.searches.words import summary

NAME, LOOKS_FOR, STATE = range(3)


class SearchTableModel(RowModel[SavedSearch]):
    """One row a search, by name."""

    def __init__(self, orders: Mapping[str, str]) -> None:
        """Say by what is sorted with the words of *orders*."""
        super().__init__(columns=3, chips=-1)
        self._orders = dict(orders)

    def heads(self) -> Sequence[str]:
        """Return the head of each column."""
        return self.tr("Name"), self.tr("Looks for"), self.tr("State")

    def cells(self, row: SavedSearch) -> Sequence[str]:
        """Return what stands in each column."""
        return row.name, summary(row, self._orders), self.tr("Not understood") if flaws_of(row) else ""

    def tint(self, _row: SavedSearch) -> Tint:
        """Return no colour: the words say it."""
        return "neutral"
