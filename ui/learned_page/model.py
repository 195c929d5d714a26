"""The rows of what was learned, newest first."""

from datetime import tzinfo

from replydesk.gap_noting import Told
from ui.dates import short_day_words
from ui.learned_page import words
from ui.plain_label import Tint
from ui.row_model import RowModel

KIND, TEXT, ENTRY, PERSON, DAY, STATE = range(6)


class LearnedTableModel(RowModel[Told]):
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
            self.tr("Entry or remark"),
            self.tr("Who"),
            self.tr("When"),
            self.tr("State"),
        )

    def cells(self, row: Told) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        return (
            words.kind_word(row),
            " ".join(row.text.split()),
            words.title_of(row),
            row.person,
            short_day_words(row.at.astimezone(self._zone).date(), self._language),
            self.tr("In force") if row.in_force else self.tr("Taken back"),
        )

    def tint(self, row: Told) -> Tint:
        """Return the colour of the kind; none for what is not in force."""
        return words.tint(row)
