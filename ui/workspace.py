"""The pages of one open fact base, in one language: built together, thrown away together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from knowledge_base.finding.ready import Ready
from replydesk.draft import Intent, Mode
from replydesk.practice import sample_messages
from replydesk.release import Released
from ui.ask import Ask
from ui.checking.controller import CheckController
from ui.desk_page.blank import blank_desk
from ui.desk_page.controller import DeskController
from ui.desk_page.desktop import Desktop
from ui.desk_page.queue_steps import QueueSteps
from ui.desk_page.queueing import QueueController
from ui.desk_page.under_way import UnderWay
from ui.desk_page.view import DeskView
from ui.due_watch import DueWatch
from ui.entry_history.controller import EntryHistoryController
from ui.evaluation_page.controller import EVERYTHING, SOME, EvaluationController, Kept
from ui.evaluation_page.model import ResultTableModel
from ui.evaluation_page.view import EvaluationView
from ui.history_page.controller import HistoryController
from ui.history_page.model import HistoryTableModel
from ui.history_page.view import HistoryView
from ui.learned_page.controller import LearnedController
from ui.learned_page.model import LearnedTableModel
from ui.learned_page.view import LearnedView
from ui.library_page.controller import LibraryController, Unsaved
from ui.library_page.form_content import FormText
from ui.library_page.going_back import REDO
from ui.library_page.model import EntryTableModel
from ui.library_page.view import LibraryView
from ui.main_window import MainWindow, PageEntry
from ui.menu import MainMenu
from ui.names import mode_word
from ui.page_places import DESK, EVALUATION, HISTORY, LEARNED, LIBRARY, page_entries
from ui.policy.controller import PolicyController
from ui.retention.keeper import TextKeeper
from ui.rules.controller import RuleController
from ui.second_person.controller import SecondPeople
from ui.station import Station
from ui.theme import Theme
from ui.tidying.controller import TidyingController

__all__ = ["DESK", "EVALUATION", "HISTORY", "LEARNED", "LIBRARY", "Unfinished", "Workspace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """What the person has not put away when the pages of a fact base go: it is there again on those that follow.

    Attributes:
        steps: What was done in the queue and can be taken back.
        under_way: The replies that are to leave the desk or are not copied yet; still told what the gate answers.
        said: What was said last at the foot of the page of the fact base.
        is_undone: That was the undoing of an action, which can be done again.
    """

    desktop: Desktop
    under_way: UnderWay
    steps: QueueSteps
    entry: Unsaved | None
    evaluated: Kept
    said: str = ""
    is_undone: bool = False


class Workspace(QObject):
    """Desk, fact base, history, what was learned and the evaluation, with their controllers.

    Attributes:
        path: Where the fact base lies.
        station: What they share.
        is_practice: Whether its entries are samples.
        desk, library, history, learned, evaluation, second_people, policy, rules, entry_history, tidying, checking:
            The controllers.
        texts: Keeps texts as long as is set.
        due: Says how many entries somebody should look at.
        desk_view, library_view, history_view, learned_view, evaluation_view: What is seen of them.
    """

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        station: Station,
        ask: Ask,
        *,
        path: Path,
        read_clipboard: Callable[[], str],
        copy: Callable[[Released], None],
        desk_view: DeskView | None = None,
    ) -> None:
        super().__init__()
        self._window, self.path = window, path
        self._menu: MainMenu | None = None
        self.station = station
        self.is_practice = station.practice
        language = station.wording.language
        accounts = [(one.name, one.name) for one in station.house.accounts]
        entries = EntryTableModel(language, station.clock().tzinfo)
        lines = HistoryTableModel(language, station.clock().tzinfo)
        self.desk_view = desk_view or blank_desk(theme, language=language, now=station.clock())
        self.desk_view.reply.offer_accounts(accounts)
        self.desk_view.reply.show_modes(mode_word(mode) for mode in Mode if mode in station.house.modes)
        self.library_view = LibraryView(theme, station, entries)
        self.history_view = HistoryView(theme, lines)
        lessons = LearnedTableModel(language, station.clock().tzinfo)
        self.learned_view = LearnedView(theme, lessons)
        for model, shown in ((lessons, self.learned_view), (entries, self.library_view), (lines, self.history_view)):
            model.setParent(shown)
        self.desk = DeskController(self.desk_view, theme, station, ask, read_clipboard=read_clipboard, copy=copy)
        self.queue = QueueController(self.desk_view, self.desk, theme, station, ask, read_clipboard=read_clipboard)
        self.library = LibraryController(self.library_view, entries, theme, station, ask)
        self.second_people = SecondPeople(theme, station, window, self)
        self.second_people.changed.connect(self.desk.check_again)
        self.policy = PolicyController(theme, station, window, self)
        self.policy.refused.connect(self._on_refused)
        self.policy.changed.connect(self.library.look_again)
        self.rules = self._show_rules(theme, station)
        self.entry_history = EntryHistoryController(theme, station, window, self)
        self.library.history_wanted.connect(self.entry_history.ask)
        self.entry_history.restored.connect(self.library.show_restored)
        self.entry_history.refused.connect(self._on_refused)
        self.tidying = TidyingController(theme, station, window, self)
        self.tidying.entry_wanted.connect(self.show_entry)
        self.tidying.changed.connect(self.library.refresh)
        self.checking = CheckController(theme, station, window, self)
        self.history = HistoryController(self.history_view, lines, station)
        self.learned = LearnedController(self.learned_view, lessons, station)
        results = ResultTableModel()
        extents = [(SOME, self.tr("Some 1,000 questions")), (EVERYTHING, self.tr("All questions"))]
        self.evaluation_view = EvaluationView(theme, results, extents=extents)
        results.setParent(self.evaluation_view)
        self.evaluation = EvaluationController(self.evaluation_view, results, station)
        for page in (self.learned, self.evaluation):
            page.entry_wanted.connect(self.show_entry)
            page.new_entry_wanted.connect(self._on_entry_wanted)
        self.desk.entry_wanted.connect(self._on_entry_wanted)
        window.page_shown.connect(self._on_page_shown)
        self.due = self._watch_due(station)
        self.texts = TextKeeper(theme, station, self.desk_view)
        self.texts.said.connect(self.say)
        self.texts.refused.connect(self._on_refused)
        self.texts.look_at_day()

    def _show_rules(self, theme: Theme, station: Station) -> RuleController:
        rules = RuleController(theme, station, self._window, self)
        rules.refused.connect(self._on_refused)
        rules.panes_made.connect(self._window.panes_made)
        rules.changed.connect(self.desk.check_again)
        self.desk_view.findings.rule_wanted.connect(rules.ask)
        return rules

    def _watch_due(self, station: Station) -> DueWatch:
        watch = DueWatch((self.desk_view.due, self.library_view.due), station, self.desk_view)
        watch.wanted.connect(self.show_ready)
        for changes in (self.library.changed, self.tidying.changed, self.policy.changed):
            changes.connect(watch.look)
        self.policy.changed.connect(self.library.refresh)
        return watch

    def listen(self, menu: MainMenu) -> None:
        """Do what *menu* asks of the pages and of their fact base."""
        menu.texts_requested.connect(self.ask_how_long)
        menu.teach_requested.connect(self.teach_selected)
        menu.reject_requested.connect(self.reject_selected)
        menu.second_person_requested.connect(self.second_people.open)
        menu.policy_requested.connect(self.policy.ask)
        menu.tidying_requested.connect(self.tidying.ask)
        menu.rules_requested.connect(self.rules.ask)
        menu.deleted_requested.connect(self.show_deleted)
        menu.check_requested.connect(self.checking.ask)
        self.checking.backups_wanted.connect(menu.backups_requested)
        self._menu = menu
        menu.fit_page(is_desk=self._window.place == DESK)

    def leave(self) -> None:
        """Take no more notice of the window: other pages take the place of these, which are thrown away."""
        self.desk.under_way.fall_silent()
        self.checking.leave()
        self._window.page_shown.disconnect(self._on_page_shown)

    def unfinished(self) -> Unfinished:
        """Return what the person has not put away."""
        self.queue.keep_now()
        entry, evaluated, note = self.library.unsaved(), self.evaluation.kept, self.library_view.note
        said = "" if note.isHidden() else note.sentence.text()
        under_way = self.desk.under_way
        return Unfinished(
            desktop=self.desk.desktop(),
            under_way=under_way,
            steps=self.queue.steps,
            entry=entry,
            evaluated=evaluated,
            said=said,
            is_undone=note.act == REDO,
        )

    def resume(self, unfinished: Unfinished) -> None:
        """Go on with what was not put away; what lay on the desk is laid there already."""
        self.queue.go_on_with(unfinished.steps)
        self.desk.go_on_with(unfinished.under_way)
        self.evaluation.resume(unfinished.evaluated)
        if unfinished.is_undone:
            self.library.go_on_undoing(unfinished.said)
        elif unfinished.said:
            self.library_view.note.say(unfinished.said)
        if unfinished.entry is not None:
            self.library.resume(unfinished.entry)

    def pages(self) -> list[PageEntry]:
        """Return the pages in the order of the navigation."""
        views = (self.desk_view, self.library_view, self.history_view, self.learned_view, self.evaluation_view)
        return page_entries(views)

    def say(self, sentence: str, *, is_error: bool = False) -> None:
        """Say *sentence* at the foot of the page that is shown."""
        views = (self.desk_view, self.library_view, self.history_view, self.learned_view, self.evaluation_view)
        views[self._window.place].note.say(sentence, is_error=is_error)

    def ask_how_long(self) -> None:
        """Ask how long texts are kept."""
        self.texts.ask(self._window)

    def teach_selected(self) -> None:
        """Take the suggestion one is on as fitting; from another page only go to the desk, to see what is learned."""
        if self._is_at_desk():
            self.desk_view.teach_selected()

    def reject_selected(self) -> None:
        """Take the suggestion one is on as not fitting; as :meth:`teach_selected`."""
        if self._is_at_desk():
            self.desk_view.reject_selected()

    def _is_at_desk(self) -> bool:
        was = self._window.place
        if was != DESK:
            self._window.go_to(DESK)
        return was == DESK

    def lay_sample(self, number: int) -> None:
        """Lay a sample message on the desk; after the last comes the first again."""
        messages = sample_messages()
        found = messages[number % len(messages)]
        intent = Intent(found["intent"])
        self._window.go_to(DESK)
        text, channel, handle = found["text"], found["channel"], found["author"]
        self.desk.lay(Desktop(message=text, channel=channel, handle=handle, intent=intent, intent_set=True))

    def _on_refused(self, sentence: str) -> None:
        self.say(sentence, is_error=True)

    def show_deleted(self) -> None:
        """Go to the fact base and list what was deleted there."""
        self.show_ready(Ready.DELETED)

    def show_ready(self, which: Ready) -> None:
        """Go to the fact base and list what the search *which* finds."""
        self._window.go_to(LIBRARY)
        self.library.show_ready(which)

    def show_entry(self, entry_id: str) -> None:
        """Go to the fact base and show the entry of that id there."""
        self._window.go_to(LIBRARY)
        self.library.show_entry(entry_id)

    def _on_page_shown(self, place: int) -> None:
        if self._menu is not None:
            self._menu.fit_page(is_desk=place == DESK)
        if place in {DESK, LIBRARY}:
            self.due.look()
        if place == DESK:
            self.desk.renew()
            self.desk_view.start_work()
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
