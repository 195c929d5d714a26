"""The rows of what was learned, newest first."""

from datetime import tzinfo

from replydesk.learning import Learned, LearnedKind
from ui.dates import short_day_words
from ui.names import learned_word
from ui.plain_label import Tint
from ui.row_model import RowModel

KIND, TEXT, ENTRY, PERSON, DAY, STATE = range(6)

_TINTS: dict[LearnedKind, Tint] = {LearnedKind.PHRASING: "passed", LearnedKind.REJECTION: "warn"}


class LearnedTableModel(RowModel[Learned]):
    """What was learned, one thing a row. All of it is here: a person gives some thousands of lessons in years."""

    def __init__(self, language: str, zone: tzinfo | None) -> None:
        super().__init__(columns=6, chips=KIND)
        self._language = language
        self._zone = zone

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column."""
        return (
            self.tr("What"),
            self.tr("Words"),
            self.tr("Entry"),
            self.tr("Who"),
            self.tr("When"),
            self.tr("State"),
        )

    def cells(self, row: Learned) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        return (
            learned_word(row.kind),
            " ".join(row.text.split()),
            row.entry_title,
            row.person,
            short_day_words(row.at.astimezone(self._zone).date(), self._language),
            self.tr("In force") if row.in_force else self.tr("Taken back"),
        )

    def tint(self, row: Learned) -> Tint:
        """Return the colour of the kind; none for what is not in force."""
        return _TINTS[row.kind] if row.in_force else "neutral"
