"""The rows of the fact base's list, read page by page."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, tzinfo

from PySide6.QtCore import Qt, Signal

from knowledge_base.store.entry_pages import EntryRow, Order
from ui.dates import moment_words, number_words, short_day_words
from ui.names import deleted_word, kind_word, newer_words, status_tint, status_word
from ui.plain_label import Tint
from ui.row_model import Index, RowModel

COLUMNS = (
    Order.TITLE,
    Order.KIND,
    Order.STATUS,
    Order.VALID_UNTIL,
    Order.TAGS,
    Order.AUTHOR,
    Order.UPDATED,
    Order.REVIEW,
    Order.USED,
    Order.LAST_USED,
    Order.FOUND,
    Order.SOURCES,
    Order.OWN_ID,
)
"""The columns, each named after what the database sorts by when its head is pressed."""

TITLE, KIND, STATUS, VALID_UNTIL = range(4)

_BEGUN = "✎"
"""Stands for something begun that is not in use yet, as in the queue."""

PAGE = 100
"""Rows read at a time: about two screens."""


def _status(row: EntryRow) -> str:
    """Return what the entry is, with a sign where a draft lies beside the wording in use."""
    if row.deleted_at is not None:
        return deleted_word()
    return f"{status_word(row.status)} {_BEGUN}" if row.has_newer_draft else status_word(row.status)


_TEXTS: dict[Order, Callable[[EntryRow], str]] = {
    Order.TITLE: lambda row: row.title,
    Order.KIND: lambda row: kind_word(row.kind),
    Order.STATUS: _status,
    Order.TAGS: lambda row: ", ".join(row.tags),
    Order.AUTHOR: lambda row: row.author,
    Order.OWN_ID: lambda row: row.name,
}

_NUMBERS: dict[Order, Callable[[EntryRow], int]] = {
    Order.USED: lambda row: row.used,
    Order.FOUND: lambda row: row.found,
    Order.SOURCES: lambda row: row.sources,
}

_DAYS: dict[Order, Callable[[EntryRow], date | None]] = {
    Order.VALID_UNTIL: lambda row: row.valid_until,
    Order.REVIEW: lambda row: row.review_on,
    Order.LAST_USED: lambda row: row.last_used_on,
}


class EntryTableModel(RowModel[EntryRow]):
    """Entries as the database filtered and sorted them; more are asked for as the list is scrolled.

    Signals:
        more_wanted: The number of rows that are here already.
    """

    more_wanted = Signal(int)

    def __init__(self, language: str, zone: tzinfo | None) -> None:
        super().__init__(columns=len(COLUMNS), chips=STATUS)
        self._language = language
        self._zone = zone
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

    @property
    def _is_of_deleted(self) -> bool:
        return bool(self._rows) and self._rows[0].deleted_at is not None

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column; in the list of what was deleted one of them says when."""
        return (
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Status"),
            self.tr("Deleted on") if self._is_of_deleted else self.tr("Valid until"),
            self.tr("Tags"),
            self.tr("Author"),
            self.tr("Changed"),
            self.tr("Review on"),
            self.tr("Used"),
            self.tr("Last used"),
            self.tr("Suggested"),
            self.tr("Sources"),
            self.tr("Own id"),
        )

    def cells(self, row: EntryRow) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        return tuple(self.cell(row, column) for column in range(len(COLUMNS)))

    def cell(self, row: EntryRow, column: int) -> str:
        """Return what stands in one column of *row*."""
        order = COLUMNS[column]
        if order is Order.VALID_UNTIL and row.deleted_at is not None:
            day = row.deleted_at.astimezone(self._zone).date()
            return f"{short_day_words(day, self._language)} · {row.deleted_by}"
        if order in _TEXTS:
            return _TEXTS[order](row)
        if order in _NUMBERS:
            return number_words(_NUMBERS[order](row), self._language)
        if order is Order.UPDATED:
            return moment_words(datetime.fromisoformat(row.updated_at), self._zone, self._language)
        return short_day_words(_DAYS[order](row), self._language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; of the sign for a draft in words what it says."""
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            row = self.row(index.row())
            if row is not None and COLUMNS[index.column()] is Order.STATUS and _BEGUN in _status(row):
                return newer_words(row.status)
        return super().data(index, role)

    def tint(self, row: EntryRow) -> Tint:
        """Return the colour of the status."""
        return status_tint(row.status) if row.deleted_at is None else "neutral"
