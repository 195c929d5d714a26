"""The contents of the guide as rows."""

from collections.abc import Sequence

from replydesk.guide import Chapter
from ui.plain_label import Tint
from ui.row_model import RowModel

TITLE = 0


class ChapterModel(RowModel[Chapter]):
    """One row a chapter, its sections set in below it."""

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        super().__init__(columns=1, chips=-1)
        self.replace_rows(chapters)

    def heads(self) -> Sequence[str]:
        """Return the head of the column."""
        return (self.tr("Contents"),)

    def cells(self, row: Chapter) -> Sequence[str]:
        """Return the title."""
        return ("    " * (row.level - 1) + row.title,)

    def tint(self, _row: Chapter) -> Tint:
        """Return no colour: there are no chips."""
        return "neutral"
