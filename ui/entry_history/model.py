"""The revisions of an entry as rows."""

from collections.abc import Sequence
from datetime import tzinfo

from knowledge_base.store.entry_history import EntryEvent, RevisionRow
from replydesk.wording import Wording
from ui.dates import moment_words
from ui.entry_history.words import event_word
from ui.plain_label import Tint
from ui.row_model import RowModel

NUMBER, WRITTEN, AUTHOR, STEPS, APPROVED = range(5)


class RevisionTableModel(RowModel[RevisionRow]):
    """One row a revision, the newest first."""

    def __init__(self, wording: Wording, zone: tzinfo | None) -> None:
        super().__init__(columns=5, chips=-1)
        self._wording = wording
        self._zone = zone
        self._steps: dict[int, str] = {}

    def show_past(self, revisions: Sequence[RevisionRow], events: Sequence[EntryEvent]) -> None:
        """Show *revisions* with the steps among *events* that were taken with each."""
        steps: dict[int, list[str]] = {}
        for event in reversed(events):
            steps.setdefault(event.revision, []).append(event_word(event, self._wording))
        self._steps = {number: ", ".join(words) for number, words in steps.items()}
        self.replace_rows(revisions)

    def heads(self) -> Sequence[str]:
        """Return the head of each column."""
        return self.tr("No."), self.tr("Written"), self.tr("By"), self.tr("Steps"), self.tr("Approved by")

    def cells(self, row: RevisionRow) -> Sequence[str]:
        """Return what stands in each column."""
        number = self.tr("{number} · in use").format(number=row.number) if row.serves else str(row.number)
        at = moment_words(row.created_at, self._zone, self._wording.language)
        return number, at, row.author, self._steps.get(row.number, ""), row.approved_by

    def tint(self, _row: RevisionRow) -> Tint:
        """Return no colour: the words say it."""
        return "neutral"
