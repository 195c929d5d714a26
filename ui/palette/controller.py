"""What the command palette leads to: commands by their words, entries by the search of the fact base."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from knowledge_base.errors import KnownError
from replydesk.command_words import CommandWords
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.names import kind_word
from ui.palette.commands import Command, commands, setting_commands
from ui.palette.dialog import Line, PaletteDialog
from ui.palette.hand_ahead import HandAhead
from ui.palette.jobs import Hit, find
from ui.station import Station
from ui.timer import Pace
from ui.workspace import Workspace

MOST_ENTRIES = 20
"""Entries shown: who wants more searches on the page of the fact base."""

LEAST_LETTERS = 3
"""Letters from which entries are looked for: one letter begins a word of nearly every entry, and takes a second of
100,000."""

_MOST_COMMANDS = 8
"""Commands shown beside entries."""

_INSIDE = 4
"""Letters from which a word is found inside of others: "pantau" is meant in "pemantauan", "in" not in "printing"."""


class Palette(QObject):
    """Opens the palette over the pages of one workspace.

    Attributes:
        dialog: What is seen; ``None``: it is not open.
    """

    def __init__(self, window: MainWindow, station: Station, workspace: Workspace, menu: MainMenu) -> None:
        super().__init__(workspace)
        self._window = window
        self._station = station
        self._workspace = workspace
        self._menu = menu
        self._commands: tuple[Command, ...] = ()
        self._words: CommandWords | None = None
        self._pace = Pace(self, self._search)
        self.dialog: PaletteDialog | None = None

    @property
    def is_settled(self) -> bool:
        """Whether the entries that are shown belong to what is typed."""
        return self._pace.is_at_rest

    def open(self) -> None:
        """Show it, with everything that can be done now."""
        if self.dialog is not None:
            return
        words = self._words = self._words or CommandWords()
        of_settings = setting_commands(self._menu, words.settings, self._station.wording)
        self._commands = (*commands(self._window, self._menu, words), *of_settings)
        self.dialog = PaletteDialog(self._window)
        self.dialog.edited.connect(self._on_edited)
        self.dialog.taken.connect(self._on_taken)
        self.dialog.finished.connect(self._on_finished)
        self._on_edited("")
        self.dialog.show()
        self.dialog.activateWindow()
        HandAhead(self._window, self.dialog)

    def _on_edited(self, text: str) -> None:
        if self.dialog is None:
            return
        self.dialog.say("")
        self.dialog.show_lines(self._lines(text, _MOST_COMMANDS if text.strip() else len(self._commands)))
        self._look_soon(text)

    def _look_soon(self, text: str) -> None:
        """Look for entries a moment later, as at the desk: one search at a time, and none for each key."""
        if len(text.strip()) < LEAST_LETTERS:
            self._pace.stop()
        else:
            self._pace.soon()

    def _search(self) -> None:
        if self.dialog is None:
            self._pace.answered()
            return
        text = self.dialog.field.text()
        job = partial(find, text=text, today=self._station.today, limit=MOST_ENTRIES)
        self._station.runner.read("palette", job, partial(self._on_found, text), self._on_failed)

    def _lines(self, text: str, most: int) -> list[Line]:
        """Return the commands in whose words every word of *text* stands: those that begin with it, then the others.

        Behind them are those that have some of the words only among what they are also found by. Of the values of a
        setting the one that is meant comes first: "tema gelap" is dark, not what stands at the top of the menu.
        """
        words, begins = text.casefold().split(), text.casefold().strip()
        fitting: list[tuple[int, int, int, Command]] = []
        for number, one in enumerate(self._commands):
            said = one.words.casefold()
            unmeant = -sum(_is_in(word, one.value) for word in words)
            if all(word in said for word in words):
                fitting.append((not said.startswith(begins), unmeant, number, one))
            elif all(word in said or _is_in(word, one.also) for word in words):
                fitting.append((2, unmeant, number, one))
        fitting.sort(key=lambda one: one[:3])
        return [Line(words=one.words, note=one.key, number=number) for *_, number, one in fitting[:most]]

    def _on_found(self, text: str, hits: Sequence[Hit]) -> None:
        self._pace.answered()
        if self.dialog is None:
            return
        if self.dialog.field.text() != text:
            self._look_soon(self.dialog.field.text())
            return
        on_line = self.dialog.table.current_row
        lines = self._lines(text, _MOST_COMMANDS)
        lines += [Line(words=one.title, note=kind_word(one.kind), entry_id=one.entry_id) for one in hits]
        self.dialog.show_lines(lines)
        if 0 < on_line < len(lines):
            self.dialog.table.go_to(on_line)
        self.dialog.say("" if lines else self.tr("No command and no entry has these words."))

    def _on_failed(self, error: KnownError) -> None:
        self._pace.answered()
        if self.dialog is not None:
            self.dialog.say(self._station.explain(error))

    def _on_taken(self, line: Line) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        dialog.accept()
        self._window.activateWindow()
        if line.number is not None:
            self._commands[line.number].run()
        else:
            self._workspace.show_entry(line.entry_id)

    def _on_finished(self) -> None:
        self.dialog = None
        self._pace.stop()


def _is_in(word: str, also: str) -> bool:
    """Say whether *word* stands in one of the words *also*; a short one only at the beginning of one."""
    return word in also if len(word) >= _INSIDE else f" {word}" in f" {also}"
