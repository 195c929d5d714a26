"""The rows of the dialog with entries that are there twice or contradict each other."""

from PySide6.QtCore import QCoreApplication

from replydesk.tidying.result import DuplicatePair, Sort
from ui.plain_label import Tint
from ui.row_model import RowModel
from ui.tidying.pairs import Pair

HOW, FIRST, SECOND = range(3)

translate = QCoreApplication.translate


def sort_word(sort: Sort) -> str:
    """Return what two sentences disagree on, in the language of the window."""
    return {
        Sort.AMOUNT: translate("Tidying", "Number"),
        Sort.DAY: translate("Tidying", "Day"),
        Sort.TIME: translate("Tidying", "Time"),
        Sort.DURATION: translate("Tidying", "Duration"),
        Sort.CONTACT: translate("Tidying", "Contact"),
        Sort.POLARITY: translate("Tidying", "Yes or no"),
        Sort.EXCLUSION: translate("Tidying", "Words"),
    }[sort]


class PairTableModel(RowModel[Pair]):
    """Pairs of entries, one a row."""

    def __init__(self) -> None:
        super().__init__(columns=3, chips=HOW)

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column."""
        return ("", self.tr("One entry"), self.tr("The other entry"))

    def cells(self, row: Pair) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        if isinstance(row, DuplicatePair):
            how = self.tr("{percent}% alike").format(percent=round(100 * row.confidence))
        else:
            how = sort_word(row.conflicts[0].sort)
        return (how, row.first.title, row.second.title)

    def tint(self, row: Pair) -> Tint:
        """Return the colour of what it is."""
        return "neutral" if isinstance(row, DuplicatePair) else "warn"
