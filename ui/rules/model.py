"""The rows of the dialog with the rules."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from replydesk.tone.rule_list import Listed
from replydesk.verdict import Finding
from ui.chip_delegate import ICON
from ui.plain_label import Tint
from ui.row_model import TINT, Index, RowModel
from ui.rules.words import change_tint, change_word, level_icon, level_tint, level_word, message_words

LEVEL, SAYS, CHANGE, NAME = range(4)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """One rule of the list.

    Attributes:
        findings: What it says of the sentence that is tried; none where none is tried.
        said: What it says by all means; empty: what its file says.
    """

    listed: Listed
    findings: tuple[Finding, ...] = ()
    said: str = ""

    @property
    def name(self) -> str:
        """The rule's name."""
        return self.listed.rule.name


class RuleTableModel(RowModel[RuleRow]):
    """Rules, one a row."""

    def __init__(self) -> None:
        super().__init__(columns=4, chips=LEVEL)

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column."""
        return (self.tr("How grave"), self.tr("What it says"), self.tr("Your institution"), self.tr("Rule"))

    def cells(self, row: RuleRow) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        rule = row.listed.rule
        said = row.findings[0].message if row.findings else row.said or message_words(rule.message)
        return (level_word(row.listed), " ".join(said.split()), change_word(row.listed.change), rule.name)

    def tint(self, row: RuleRow) -> Tint:
        """Return the colour of how grave it is."""
        return level_tint(row.listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; two columns are chips, and one of them has an icon."""
        row = self.row(index.row()) if index.isValid() else None
        if row is not None and role == TINT and index.column() == CHANGE:
            return change_tint(row.listed.change)
        if row is not None and role == ICON and index.column() == LEVEL:
            return level_icon(row.listed)
        return super().data(index, role)
