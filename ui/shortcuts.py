"""Every key the window listens to, in one table, and the page that lists them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.plain_label import Chip, PlainLabel
from ui.theme import Theme

translate = QCoreApplication.translate

_PLACES_ON_THE_LEFT = 2
"""Places listed on the left half of the sheet; it must fit on a small screen."""


def shortcut_table() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the keys by place: its name, then each key with what it does."""
    return (
        (
            translate("Shortcuts", "At the desk"),
            (
                ("Ctrl+Shift+V", translate("Shortcuts", "take the message from the clipboard")),
                ("Alt+1 … Alt+5", translate("Shortcuts", "choose a suggestion")),
                ("Ctrl+I", translate("Shortcuts", "remember the message for the suggestion one is on")),
                ("Ctrl+B", translate("Shortcuts", "not this one: the suggestion does not answer such messages")),
                ("Ctrl+Return", translate("Shortcuts", "copy the reply, if it passes the check")),
                ("Ctrl+N", translate("Shortcuts", "next message")),
                ("F8", translate("Shortcuts", "go to the next finding")),
                ("Ctrl+.", translate("Shortcuts", "mend the first finding that can be mended by itself")),
                ("Ctrl+M", translate("Shortcuts", "go to the message")),
                ("Ctrl+S", translate("Shortcuts", "go to the suggestions, then the arrow keys and Enter")),
                ("Ctrl+R", translate("Shortcuts", "go to the reply")),
            ),
        ),
        (
            translate("Shortcuts", "In the fact base"),
            (
                ("Ctrl+F", translate("Shortcuts", "search")),
                ("Ctrl+N", translate("Shortcuts", "new entry")),
                ("Return", translate("Shortcuts", "edit the entry")),
                ("Ctrl+S", translate("Shortcuts", "save the entry")),
            ),
        ),
        (
            translate("Shortcuts", "In what was learned"),
            (
                ("Ctrl+F", translate("Shortcuts", "search")),
                ("Del", translate("Shortcuts", "take back the selected rows")),
                ("Return", translate("Shortcuts", "open the entry")),
            ),
        ),
        (
            translate("Shortcuts", "In the evaluation"),
            (
                ("F5", translate("Shortcuts", "evaluate now")),
                ("Return", translate("Shortcuts", "open the entry")),
            ),
        ),
        (
            translate("Shortcuts", "Everywhere"),
            (
                ("Ctrl+1", translate("Shortcuts", "desk")),
                ("Ctrl+2", translate("Shortcuts", "fact base")),
                ("Ctrl+3", translate("Shortcuts", "history")),
                ("Ctrl+4", translate("Shortcuts", "what was learned")),
                ("Ctrl+5", translate("Shortcuts", "evaluation")),
                ("Alt+Z", translate("Shortcuts", "take back what the note at the foot tells of")),
                ("Ctrl+Z", translate("Shortcuts", "the same, where no text is being written")),
                ("F10", translate("Shortcuts", "menu")),
                ("F1", translate("Shortcuts", "this list")),
                ("Ctrl+Q", translate("Shortcuts", "quit")),
            ),
        ),
    )


class ShortcutDialog(QDialog):
    """The list of keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Shortcuts", "Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        places = shortcut_table()
        halves = QHBoxLayout()
        halves.setSpacing(36)
        for half in (places[:_PLACES_ON_THE_LEFT], places[_PLACES_ON_THE_LEFT:]):
            halves.addLayout(_listed(half))
        close = QPushButton(translate("Shortcuts", "Close"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        theme.dress(close, "pass", "on_primary")
        sheet = QFrame()
        sheet.setProperty("panel", "card")
        sheet_box = QVBoxLayout(sheet)
        sheet_box.setContentsMargins(20, 16, 20, 8)
        sheet_box.addLayout(halves)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        box.addWidget(sheet)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _listed(places: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> QGridLayout:
    """Return the keys of *places*, one below the other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    row = 0
    for place, keys in places:
        grid.addWidget(PlainLabel(place, role="heading"), row, 0, 1, 2)
        row += 1
        for key, words in keys:
            grid.addWidget(Chip(_shown(key)), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(words, wraps=True), row, 1)
            row += 1
        grid.setRowMinimumHeight(row, 8)
        row += 1
    grid.setRowStretch(row, 1)
    return grid


def _shown(key: str) -> str:
    """Return *key* as it is written on this system's keys."""
    if "…" in key:
        return key
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
