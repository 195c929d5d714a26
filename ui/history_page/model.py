"""The rows of the history, read page by page, newest first."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal

from knowledge_base.store.audit import AuditAct
from ui.dates import moment_words
from ui.history_page.jobs import HistoryRow
from ui.names import removed_words
from ui.plain_label import Tint
from ui.record_names import act_word
from ui.row_model import Index, RowModel

NUMBER, MOMENT, ACT, MESSAGE, TEXT, PERSON = range(6)

PAGE = 100
"""Lines read at a time."""

_TINTS: dict[AuditAct, Tint] = {
    AuditAct.RELEASED: "passed",
    AuditAct.OVERRULED: "warn",
    AuditAct.REFUSED: "block",
    AuditAct.RESTORED: "warn",
    AuditAct.ACCEPTED: "warn",
    AuditAct.TEXTS_REMOVED: "passed",
    AuditAct.RELEASED_BY_SECOND: "warn",
    AuditAct.SECOND_CHANGED: "suggest",
    AuditAct.SECOND_REFUSED: "block",
    AuditAct.ATTACHMENT_RELEASED: "passed",
    AuditAct.ATTACHMENT_REFUSED: "block",
    AuditAct.RULE_SWITCHED: "warn",
    AuditAct.RULE_KEPT: "block",
    AuditAct.SETTINGS_CHANGED: "warn",
}


class HistoryTableModel(RowModel[HistoryRow]):
    """Audit lines; older ones are asked for as the list is scrolled.

    Signals:
        more_wanted: The number of the oldest line that is here.
    """

    more_wanted = Signal(int)

    def __init__(self, language: str, zone: tzinfo | None) -> None:
        super().__init__(columns=6, chips=ACT)
        self._language = language
        self._zone = zone
        self._complete = True

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show *rows* in place of all."""
        self._complete = len(rows) < PAGE
        self.replace_rows(rows)

    def add_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Put the next older *rows* below those that are here."""
        self._complete = len(rows) < PAGE
        self.append_rows(rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are older lines."""
        return not parent.isValid() and not self._complete

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page; it comes later."""
        self._complete = True
        self.more_wanted.emit(self._rows[-1].line.number)

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column."""
        return (
            self.tr("No."),
            self.tr("When"),
            self.tr("What"),
            self.tr("Message"),
            self.tr("Reply"),
            self.tr("Who"),
        )

    def cells(self, row: HistoryRow) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        line = row.line
        return (
            str(line.number),
            moment_words(line.at, self._zone, self._language),
            act_word(line.what),
            self._text(row.reply.message_text or "", row.reply.message_removed_at) if row.reply else "",
            self._text(row.reply.text, row.reply.text_removed_at) if row.reply else "",
            line.person,
        )

    def _text(self, text: str, removed_at: datetime | None) -> str:
        """Return a text in one line, or that it is not there any more."""
        if removed_at is not None:
            return removed_words(removed_at, self._zone, self._language)
        return " ".join(text.split())

    def tint(self, row: HistoryRow) -> Tint:
        """Return the colour of what was done."""
        return _TINTS[row.line.what]
