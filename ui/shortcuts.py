"""Every key the window listens to, in one table, and the page that lists them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from knowledge_base.errors import ExportRefused
from knowledge_base.exchange.atomic import replacing
from knowledge_base.notice import Notice
from ui.ask import Ask
from ui.key_words import key_words
from ui.paper import write_pdf
from ui.plain_label import Chip, PlainLabel

translate = QCoreApplication.translate

_PRINTED_PT = 9.0
"""Points of the printed list: it fits on two pages."""

_PLACES_ON_THE_LEFT = 2
"""Places listed on the left half of the sheet: both halves are about as long."""

_AROUND, _FOOT = 40, 90
"""Pixels left free above and below the dialog in its window, and those its buttons and margins take."""


class Keys(NamedTuple):
    """A key and what it does.

    Attributes:
        name: Of the command the palette makes of it, see ``command_words``; empty: it means nothing elsewhere.
    """

    key: str
    words: str
    name: str = ""


def shortcut_table() -> tuple[tuple[str, tuple[Keys, ...]], ...]:
    """Return the keys by place: its name, then each key with what it does."""
    return (
        (
            translate("Shortcuts", "At the desk"),
            (
                Keys("Ctrl+Shift+V", translate("Shortcuts", "take the message from the clipboard"), "paste-message"),
                Keys("Alt+1 … Alt+5", translate("Shortcuts", "choose a suggestion")),
                Keys(
                    "Alt+0",
                    translate("Shortcuts", "take the answer that is kept for this kind of message"),
                    "standing-answer",
                ),
                Keys("Ctrl+I", translate("Shortcuts", "remember the message for the suggestion one is on"), "teach"),
                Keys(
                    "Ctrl+B",
                    translate("Shortcuts", "not this one: the suggestion does not answer such messages"),
                    "reject",
                ),
                Keys("Ctrl+G", translate("Shortcuts", "no entry fits: note that, without personal data"), "gap"),
                Keys("Ctrl+Return", translate("Shortcuts", "copy the reply, if it passes the check"), "copy"),
                Keys("Ctrl+N", translate("Shortcuts", "next message"), "next-message"),
                Keys("Ctrl+L", translate("Shortcuts", "go to the messages that wait"), "queue"),
                Keys(
                    "Ctrl+PgDown",
                    translate("Shortcuts", "next message that waits; what is begun is kept"),
                    "queue-next",
                ),
                Keys("Ctrl+PgUp", translate("Shortcuts", "message before it"), "queue-previous"),
                Keys("Ctrl+Shift+Return", translate("Shortcuts", "the message is answered, next"), "answered"),
                Keys("Ctrl+Shift+D", translate("Shortcuts", "set the message aside, next"), "aside"),
                Keys("F8", translate("Shortcuts", "go to the next finding"), "finding-next"),
                Keys("Shift+F8", translate("Shortcuts", "go to the finding before"), "finding-previous"),
                Keys("Right", translate("Shortcuts", "on a finding: why it is one, and how to disagree")),
                Keys("Ctrl+.", translate("Shortcuts", "mend the finding one is on, or the next one"), "mend"),
                Keys("F7", translate("Shortcuts", "mend all that is safe at once"), "mend-all"),
                Keys(
                    "Alt+Return",
                    translate("Shortcuts", "in the reply: what can be done about the marked place"),
                    "mend-ways",
                ),
                Keys("/…", translate("Shortcuts", "in the reply: the beginning of an entry's name, then Enter")),
                Keys(
                    "Alt+D",
                    translate("Shortcuts", "show how the reply differs from the approved wording"),
                    "difference",
                ),
                Keys("Ctrl+M", translate("Shortcuts", "go to the message"), "go-message"),
                Keys(
                    "Ctrl+S",
                    translate("Shortcuts", "go to the suggestions, then the arrow keys and Enter"),
                    "go-suggestions",
                ),
                Keys("Ctrl+R", translate("Shortcuts", "go to the reply"), "go-reply"),
            ),
        ),
        (
            translate("Shortcuts", "In the fact base"),
            (
                Keys("Ctrl+F", translate("Shortcuts", "search"), "search-entries"),
                Keys("Ctrl+Shift+F", translate("Shortcuts", "saved searches"), "saved-searches"),
                Keys("Ctrl+Shift+S", translate("Shortcuts", "keep this search under a name"), "keep-search"),
                Keys("Ctrl+Shift+K", translate("Shortcuts", "choose the columns and the order"), "columns"),
                Keys("Ctrl+N", translate("Shortcuts", "new entry"), "new-entry"),
                Keys("Return", translate("Shortcuts", "edit the entry")),
                Keys("Ctrl+S", translate("Shortcuts", "save the entry"), "save-entry"),
                Keys(
                    "Ctrl+Z",
                    translate("Shortcuts", "undo the last action on entries, outside of a field"),
                    "undo-entries",
                ),
                Keys("Ctrl+Shift+Z", translate("Shortcuts", "do again what was undone"), "redo-entries"),
            ),
        ),
        (
            translate("Shortcuts", "In what was learned"),
            (
                Keys("Ctrl+F", translate("Shortcuts", "search"), "search-learned"),
                Keys("Del", translate("Shortcuts", "take back the selected rows"), "take-back-learned"),
                Keys("Return", translate("Shortcuts", "open the entry")),
            ),
        ),
        (
            translate("Shortcuts", "In the evaluation"),
            (
                Keys("F5", translate("Shortcuts", "evaluate now"), "evaluate"),
                Keys("Return", translate("Shortcuts", "open the entry")),
            ),
        ),
        (
            translate("Shortcuts", "Everywhere"),
            (
                Keys("Ctrl+1", translate("Shortcuts", "desk"), "go-desk"),
                Keys("Ctrl+2", translate("Shortcuts", "fact base"), "go-library"),
                Keys("Ctrl+3", translate("Shortcuts", "history"), "go-history"),
                Keys("Ctrl+4", translate("Shortcuts", "what was learned"), "go-learned"),
                Keys("Ctrl+5", translate("Shortcuts", "evaluation"), "go-evaluation"),
                Keys("Alt+Z", translate("Shortcuts", "take back what the note at the foot tells of")),
                Keys("Ctrl+Z", translate("Shortcuts", "the same, where no text is being written")),
                Keys("Ctrl+K", translate("Shortcuts", "do anything, and find any entry, by typing")),
                Keys("Ctrl+Shift+A", translate("Shortcuts", "quick panel, with the text on the clipboard")),
                Keys("Ctrl+O", translate("Shortcuts", "open another fact base")),
                Keys("Ctrl+Shift+L", translate("Shortcuts", "lock the fact base")),
                Keys("Ctrl+,", translate("Shortcuts", "settings")),
                Keys("F10", translate("Shortcuts", "menu"), "menu"),
                Keys("F1", translate("Shortcuts", "this list")),
                Keys("Ctrl+Q", translate("Shortcuts", "quit")),
            ),
        ),
    )


class ShortcutDialog(QDialog):
    """The list of keys.

    Args:
        theme: The looks.
        parent: The window.
        ask: Asks where to.
        say: Puts into words why it could not be kept.

    Attributes:
        print_button, save_button: Print it, or keep it as a file.
        problem: Why it could not be kept.
    """

    def __init__(self, parent: QWidget, ask: Ask, say: Callable[[Notice], str]) -> None:
        super().__init__(parent)
        self._ask = ask
        self._say = say
        self.setWindowTitle(translate("Shortcuts", "Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        places = shortcut_table()
        halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        halves.setSpacing(36)
        for half in (places[:_PLACES_ON_THE_LEFT], places[_PLACES_ON_THE_LEFT:]):
            halves.addLayout(_listed(half))
        close = QPushButton(translate("Shortcuts", "Close"))
        close.clicked.connect(self.accept)
        self.print_button = QPushButton(translate("Shortcuts", "Print …"))
        self.save_button = QPushButton(translate("Shortcuts", "Save …"))
        self.problem = PlainLabel(role="error")
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        sheet = QFrame()
        sheet.setProperty("panel", "card")
        sheet_box = QVBoxLayout(sheet)
        sheet_box.setContentsMargins(20, 16, 20, 8)
        sheet_box.addLayout(halves)
        wide = parent.window().width() - _AROUND
        if sheet.sizeHint().width() > wide:
            halves.setDirection(QBoxLayout.Direction.TopToBottom)  # large letters: one below the other
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        scrolled = QScrollArea()
        scrolled.setAccessibleName(translate("Shortcuts", "Keyboard shortcuts"))
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(sheet)
        needed = sheet.sizeHint().width() + scrolled.verticalScrollBar().sizeHint().width()
        scrolled.setMinimumWidth(min(needed, wide - _AROUND))
        box.addWidget(scrolled)
        foot = QHBoxLayout()
        foot.addWidget(self.print_button)
        foot.addWidget(self.save_button)
        foot.addWidget(self.problem, 1)
        foot.addWidget(close)
        box.addLayout(foot)
        room = parent.window().height() - _AROUND
        self.resize(self.sizeHint().width(), min(sheet.sizeHint().height() + _FOOT, room))

    def _on_print(self) -> None:
        self._ask.printer(self.print_button, print_keys)

    def _on_save(self) -> None:
        self._ask.file_for_keys(self._save)

    def _save(self, path: Path) -> None:
        try:
            save_keys(path)
        except ExportRefused as error:
            self.problem.setText(self._say(error.notice))


def save_keys(path: Path) -> None:
    """Write the list of keys to *path*: as a page to print where it ends in ``.pdf``, else as text.

    Raises:
        ExportRefused: the file cannot be written; what was there stays.
    """
    text = "\n\n".join(
        "\n".join([place, *(f"    {_shown(key):<20} {words}" for key, words, _name in keys)])
        for place, keys in shortcut_table()
    )
    if path.suffix.casefold() == ".pdf":
        write_pdf(path, print_keys, margin_mm=0)  # a document that is printed brings margins of its own
        return
    with replacing(path) as file:
        file.write(f"{text}\n".encode())


def print_keys(device: QPagedPaintDevice) -> None:
    """Print the list of keys on *device*. On the Qt thread."""
    document = QTextDocument()
    pen = QTextCursor(document)
    bold, plain = QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    for each in (bold, plain):
        each.setFontPointSize(_PRINTED_PT)
    for place, keys in shortcut_table():
        pen.insertText(place, bold)
        table = pen.insertTable(len(keys), 2, _paper_table())
        for row, (key, words, _name) in enumerate(keys):
            table.cellAt(row, 0).firstCursorPosition().insertText(_shown(key), bold)
            table.cellAt(row, 1).firstCursorPosition().insertText(words, plain)
        pen.movePosition(QTextCursor.MoveOperation.End)
        pen.insertBlock()
    document.print_(device)


def _paper_table() -> QTextTableFormat:
    looks = QTextTableFormat()
    looks.setBorder(0)
    looks.setCellPadding(1.5)
    return looks


def _listed(places: Sequence[tuple[str, Sequence[Keys]]]) -> QGridLayout:
    """Return the keys of *places*, one below the other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    row = 0
    for place, keys in places:
        grid.addWidget(PlainLabel(place, role="heading"), row, 0, 1, 2)
        row += 1
        for key, words, _name in keys:
            grid.addWidget(Chip(_shown(key)), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(words, wraps=True), row, 1)
            row += 1
        grid.setRowMinimumHeight(row, 8)
        row += 1
    grid.setRowStretch(row, 1)
    return grid


def _shown(key: str) -> str:
    """Return *key* as it is written on this system's keys."""
    return key if "…" in key else key_words(key)
