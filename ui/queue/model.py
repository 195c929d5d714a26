"""The rows of the queue that have been read so far; more are asked for when somebody scrolls to the end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from knowledge_base.queued import QueuedMessage
from ui.queue.words import spoken_words, tip_words

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which a row gives its :class:`QueuedMessage`."""

Index = QModelIndex | QPersistentModelIndex

PAGE = 200
"""Rows read at once."""


class QueueModel(QAbstractListModel):
    """Messages that wait.

    Attributes:
        now: The present moment, for how long somebody waits.
        language: In which that is said.

    Signals:
        more_wanted: The end was reached, and there is more behind it.
    """

    more_wanted = Signal()

    def __init__(self, now: datetime, language: str) -> None:
        super().__init__()
        self.now = now
        self.language = language
        self._rows: list[QueuedMessage] = []
        self._may_be_more = False

    @property
    def rows(self) -> tuple[QueuedMessage, ...]:
        """The rows that are here."""
        return tuple(self._rows)

    def row(self, number: int) -> QueuedMessage | None:
        """Return the row at *number*, or ``None`` where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, message_id: str) -> int:
        """Return where the message is, -1 for nowhere."""
        return next((place for place, row in enumerate(self._rows) if row.id == message_id), -1)

    def place_from(self, anchor: QueuedMessage) -> int:
        """Return where *anchor* is, or where it would be if it were listed: the place of what stands behind it."""
        key = anchor.waits_since, anchor.number
        return next(
            (place for place, row in enumerate(self._rows) if (row.waits_since, row.number) >= key), len(self._rows)
        )

    def show_begun(self, message_id: str, *, is_begun: bool) -> None:
        """Show of a message that is here whether a reply to it is begun."""
        place = self.place_of(message_id)
        if place >= 0 and self._rows[place].has_draft != is_begun:
            self._rows[place] = replace(self._rows[place], has_draft=is_begun)
            self.dataChanged.emit(self.index(place), self.index(place))

    def replace_rows(self, rows: Sequence[QueuedMessage], *, may_be_more: bool) -> None:
        """Show *rows* in place of all; where only what they say has changed, nothing jumps."""
        self._may_be_more = may_be_more
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = list(rows)
            self._say_changed()
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def append_rows(self, rows: Sequence[QueuedMessage], *, may_be_more: bool) -> None:
        """Put *rows* below those that are here."""
        self._may_be_more = may_be_more
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def tick(self, now: datetime) -> None:
        """Say how long everybody waits by now."""
        self.now = now
        self._say_changed()

    def _say_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    # --- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are here."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken_words(row, self.now, self.language)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_words(row, self.language)
        return row if role == ROW else None

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there is more behind the last row."""
        return not parent.isValid() and self._may_be_more

    def fetchMore(self, _parent: Index) -> None:
        """Ask for more; it comes later."""
        self._may_be_more = False  # until the answer is here: asked once
        self.more_wanted.emit()
