"""The rows of the fact base's list, read page by page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from knowledge_base.store.entry_pages import EntryRow, Order
from ui.dates import short_day_words
from ui.names import kind_word, status_tint, status_word
from ui.plain_label import Tint
from ui.row_model import Index, RowModel

TITLE, KIND, STATUS, VALID_UNTIL = range(4)

ORDERS = {TITLE: Order.TITLE, KIND: Order.KIND, STATUS: Order.STATUS, VALID_UNTIL: Order.VALID_UNTIL}
"""What the database sorts by when a column's head is pressed."""

PAGE = 100
"""Rows read at a time: about two screens."""


class EntryTableModel(RowModel[EntryRow]):
    """Entries as the database filtered and sorted them; more are asked for as the list is scrolled.

    Signals:
        more_wanted: The number of rows that are here already.
    """

    more_wanted = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__(columns=4, chips=STATUS)
        self._language = language
        self._total = 0
        self._asked_at = -1

    def show_rows(self, rows: Sequence[EntryRow], total: int) -> None:
        """Show *rows* in place of all; there are *total* in the database."""
        self._total = total
        self._asked_at = -1
        self.replace_rows(rows)

    def add_rows(self, rows: Sequence[EntryRow]) -> None:
        """Put the next *rows* below those that are here."""
        if not rows:
            self._total = len(self._rows)
            return
        self.append_rows(rows)

    def place_of(self, entry_id: str) -> int | None:
        """Return the row of the entry with that id, where it is among those read."""
        return next((at for at, row in enumerate(self._rows) if row.id == entry_id), None)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether the database has more rows."""
        return not parent.isValid() and len(self._rows) < self._total and self._asked_at != len(self._rows)

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page; it comes later."""
        self._asked_at = len(self._rows)
        self.more_wanted.emit(self._asked_at)

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column."""
        return (self.tr("Title"), self.tr("Kind"), self.tr("Status"), self.tr("Valid until"))

    def cells(self, row: EntryRow) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        return (
            row.title,
            kind_word(row.kind),
            status_word(row.status),
            short_day_words(row.valid_until, self._language),
        )

    def tint(self, row: EntryRow) -> Tint:
        """Return the colour of the status."""
        return status_tint(row.status)
