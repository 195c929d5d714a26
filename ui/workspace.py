"""The pages of one open fact base, in one language: built together, thrown away together."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from replydesk.channels import shipped_channels
from replydesk.draft import Intent
from replydesk.release import Released
from ui.ask import Ask
from ui.desk_page.controller import DeskController
from ui.desk_page.view import DeskView
from ui.evaluation_page.controller import EVERYTHING, SOME, EvaluationController
from ui.evaluation_page.model import ResultTableModel
from ui.evaluation_page.view import EvaluationView
from ui.history_page.controller import HistoryController
from ui.history_page.model import HistoryTableModel
from ui.history_page.view import HistoryView
from ui.learned_page.controller import LearnedController
from ui.learned_page.model import LearnedTableModel
from ui.learned_page.view import LearnedView
from ui.library_page.controller import LibraryController
from ui.library_page.form_content import FormText
from ui.library_page.model import EntryTableModel
from ui.library_page.view import LibraryView
from ui.main_window import MainWindow, PageEntry
from ui.names import channel_word, intent_word
from ui.station import Station
from ui.theme import Theme

DESK, LIBRARY, HISTORY, LEARNED, EVALUATION = range(5)
"""The places of the pages in the navigation."""


class Workspace(QObject):
    """Desk, fact base, history, what was learned and the evaluation, with their controllers.

    Attributes:
        is_practice: Whether its entries are samples.
        desk, library, history, learned, evaluation: The controllers.
        desk_view, library_view, history_view, learned_view, evaluation_view: What is seen of them.
    """

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        station: Station,
        ask: Ask,
        *,
        read_clipboard: Callable[[], str],
        copy: Callable[[Released], None],
    ) -> None:
        super().__init__()
        self._window = window
        self.is_practice = station.practice
        language = station.wording.language
        channel_words = [(name, channel_word(name, language)) for name in shipped_channels()]
        intent_words = [(str(intent), intent_word(intent)) for intent in Intent]
        entries = EntryTableModel(language)
        lines = HistoryTableModel(language, station.clock().tzinfo)
        self.desk_view = DeskView(theme, channels=channel_words, intents=intent_words)
        self.library_view = LibraryView(theme, station, entries)
        self.history_view = HistoryView(theme, lines)
        lessons = LearnedTableModel(language, station.clock().tzinfo)
        self.learned_view = LearnedView(theme, lessons)
        lessons.setParent(self.learned_view)
        entries.setParent(self.library_view)
        lines.setParent(self.history_view)
        self.desk = DeskController(self.desk_view, station, read_clipboard=read_clipboard, copy=copy)
        self.library = LibraryController(self.library_view, entries, station, ask)
        self.history = HistoryController(self.history_view, lines, station)
        self.learned = LearnedController(self.learned_view, lessons, station)
        self.learned.entry_wanted.connect(self.show_entry)
        results = ResultTableModel()
        extents = [(SOME, self.tr("Some 1,000 questions")), (EVERYTHING, self.tr("All questions"))]
        self.evaluation_view = EvaluationView(theme, results, extents=extents)
        results.setParent(self.evaluation_view)
        self.evaluation = EvaluationController(self.evaluation_view, results, station)
        self.evaluation.entry_wanted.connect(self.show_entry)
        self.evaluation.new_entry_wanted.connect(self._on_entry_wanted)
        self.desk.entry_wanted.connect(self._on_entry_wanted)
        window.page_shown.connect(self._on_page_shown)

    def leave(self) -> None:
        """Take no more notice of the window: other pages take the place of these, which are thrown away."""
        self._window.page_shown.disconnect(self._on_page_shown)

    def pages(self) -> list[PageEntry]:
        """Return the pages in the order of the navigation."""
        return [
            PageEntry(title=self.tr("Desk"), icon="desk", widget=self.desk_view),
            PageEntry(title=self.tr("Fact base"), icon="library", widget=self.library_view),
            PageEntry(title=self.tr("History"), icon="history", widget=self.history_view),
            PageEntry(title=self.tr("Learned"), icon="learned", widget=self.learned_view),
            PageEntry(title=self.tr("Evaluation"), icon="evaluation", widget=self.evaluation_view),
        ]

    def say(self, sentence: str, *, is_error: bool = False) -> None:
        """Say *sentence* at the foot of the page that is shown."""
        views = (self.desk_view, self.library_view, self.history_view, self.learned_view, self.evaluation_view)
        views[self._window.place].note.say(sentence, is_error=is_error)

    def show_entry(self, entry_id: str) -> None:
        """Go to the fact base and show the entry of that id there."""
        self._window.go_to(LIBRARY)
        self.library.show_entry(entry_id)

    def _on_page_shown(self, place: int) -> None:
        if place == DESK:
            self.desk.renew()
            self.desk_view.start_message()
        elif place == LIBRARY:
            self.library.refresh()
            self.library_view.start()
        elif place == HISTORY:
            self.history.refresh()
            self.history_view.start()
        elif place == LEARNED:
            self.learned.refresh()
            self.learned_view.start()
        else:
            self.evaluation_view.start()

    def _on_entry_wanted(self, text: str) -> None:
        self._window.go_to(LIBRARY)
        self.library.begin_entry(FormText(variants=" ".join(text.split())))
