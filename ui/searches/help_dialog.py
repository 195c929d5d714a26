"""What can be typed into the search box of the fact base page, in the language of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.finding.complete import example_values, key_name
from knowledge_base.finding.search import Key
from ui.letters import letters
from ui.plain_label import Chip, PlainLabel
from ui.scrolled import Scrolled

_WIDTH = 720
"""Pixels in which most rows need one line."""


class SearchHelpDialog(QDialog):
    """Every key with examples, and what each finds."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What can be searched for"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (typed, finds) in enumerate(self._rows(language)):
            grid.addWidget(Chip(typed), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(finds, wraps=True), row, 1)
        said = self.tr(
            "All parts hold together. While you type, keys and values are offered; Tab takes the first one. A word that"
            " stands in no entry is replaced by the nearest there is."
        )
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        box.addWidget(PlainLabel(said, wraps=True))
        box.addWidget(Scrolled(inside, grid, name=self.windowTitle()), 1)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(letters(_WIDTH))

    def _rows(self, language: str) -> list[tuple[str, str]]:
        """Return what may be typed, each with what it finds."""
        finds = {
            Key.KIND: self.tr("entries of this kind"),
            Key.STATUS: self.tr("entries of this status, as it is today"),
            Key.TAG: self.tr("entries with this tag, or without any"),
            Key.AUTHOR: self.tr("entries by this person"),
            Key.EXPIRES: self.tr("by their last day; < and > compare, also with a date such as <2026-12-31"),
            Key.REVIEW: self.tr("by the day on which they are to be reviewed"),
            Key.WAITING: self.tr(
                "entries with a revision that waits for approval, or with a draft nobody has handed in"
            ),
            Key.SOURCE: self.tr("entries without a source, or with one"),
            Key.USED: self.tr("by how many replies rest on them"),
            Key.UNUSED: self.tr("entries that no reply rested on for so long"),
            Key.FOUND: self.tr("by how many messages they were suggested for"),
            Key.QUOTES: self.tr("entries that quote a fact that has expired"),
        }
        return [
            (self.tr("lost card"), self.tr("entries that hold both words, wherever they stand")),
            (self.tr('"lost card"'), self.tr("entries in which the words stand side by side")),
            (self.tr("-lost"), self.tr("entries that do not; a minus may stand before anything")),
            *(_row(key, finds[key], language) for key in Key),
        ]


def _row(key: Key, finds: str, language: str) -> tuple[str, str]:
    """Return an example of *key*, and what it finds with all values that are offered."""
    values = example_values(key, language)
    offered = f" ({', '.join(values)})" if len(values) > 1 else ""
    return key_name(key, language) + values[0], finds + offered
