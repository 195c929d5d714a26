"""Holds the program together while it runs: which fact base is open, in which language, in which looks."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice
from knowledge_base.store.file_names import is_there
from replydesk.config import Config
from replydesk.opening import WINDOW, Entrance, entrance_for
from replydesk.paths import Paths
from replydesk.unlocking import KeyNeeded
from replydesk.wording import Wording, load_wording
from ui import clipboard
from ui.ask import Ask
from ui.banner import banner_words
from ui.choosing import Choosing
from ui.copy_guard import CopyGuard
from ui.desk_page.desktop import Desktop
from ui.dialog_room import DialogRoom
from ui.early_desk import EarlyDesk
from ui.enter_key import EnterKey
from ui.event_watch import EventWatch
from ui.fact_base import FactBase
from ui.first_start.controller import FirstStartController
from ui.first_start.view import FirstStartView
from ui.help import Help
from ui.house_dialog import ask_for_house
from ui.identity import ask_for_names
from ui.kept_layout import KeptLayout
from ui.keys.controller import Keys
from ui.keys.idle import IdleWatch
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.preferences import Preferences
from ui.put_away import PutAway
from ui.quick.quick import Quick
from ui.ring_search import RingSearch
from ui.safety.controller import Safety
from ui.settings.controller import Settings
from ui.station import station_on
from ui.theme import Theme
from ui.translator import Translator
from ui.waiting import Waiting
from ui.workspace import LIBRARY, Workspace

_LOCK_PATIENCE_S = 1.0
"""How long opening waits for a command that is about to end."""


class Shell(QObject):
    """Opens a fact base, builds its pages, and builds them anew in another language.

    Args:
        application: The one there is.
        window: The frame, not yet shown.
        theme: The looks.
        paths: Where our files are.
        ask: Asks for files.
        clock: Gives the present moment, aware.
        database: The fact base named when the program was started, or ``None``: the one open last.
        language: The language named when the program was started, or ``None``: as set.
    """

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        theme: Theme,
        *,
        paths: Paths,
        ask: Ask,
        clock: Callable[[], datetime],
        database: Path | None = None,
        language: str | None = None,
    ) -> None:
        super().__init__()
        RingSearch(self)
        self._application, self._window, self._theme = application, window, theme
        self._paths, self._ask, self._clock = paths, ask, clock
        self._preferences = Preferences(paths.config, theme, language=language, parent=self)
        self._translator = Translator(application)
        self._guard = CopyGuard(self)
        self._selection_guard = clipboard.SelectionGuard(application.clipboard(), self)
        self._base = FactBase(self, self._entrance)
        self._base.language = self._config.language
        self.waiting = Waiting(window, theme, self._base, self._wording)
        self._choosing = Choosing(self._base, self._preferences, ask, paths=paths, clock=clock, named=database)
        self.keys = Keys(window, theme, self._base, ask, entrance=self._entrance, wording=self._wording)
        self.safety = Safety(window, theme, self._base, ask, entrance=self._entrance, wording=self._wording)
        self.quick = Quick(window, theme, self._preferences, is_locked=lambda: self.keys.locked is not None)
        self._help = Help(window, theme, ask, wording=self._wording, database=lambda: self._base.path)
        self.settings = Settings(window, theme, self._preferences, ask, self.quick.outside)
        self._first: FirstStartView | None = None
        self._early: EarlyDesk | None = None
        self._samples = 0
        self.workspace: Workspace | None = None
        self._away = PutAway()
        self.kept = KeptLayout(window, paths.window, self)
        self._idle = IdleWatch(self._preferences)
        self._watch = EventWatch(application, (self._idle, self._guard, EnterKey(self), DialogRoom(self)), parent=self)
        self._guard.refused.connect(self._on_copy_refused)
        self._preferences.refused.connect(self._tell)
        self._preferences.changed.connect(self._on_preference_changed)
        self._base.ending.connect(self._on_ending)
        self._base.changed.connect(self._on_opened)
        self._base.looked.connect(self._on_looked)
        self._base.failed.connect(self._on_open_failed)
        self.safety.watch()
        for part in (self.safety, self.keys):
            part.said.connect(self._say)
            part.refused.connect(self._complain)
        self.waiting.watch(self.safety, self.keys, put_away=self._put_away, leave=self._on_page_taken)
        self.keys.backups_requested.connect(self.safety.show_backups)
        self.keys.other_requested.connect(self.open_another)
        self.keys.first_requested.connect(self._show_first_page)
        self._idle.idle.connect(self._on_idle)
        self.safety.folder_chosen.connect(self._preferences.keep_backups_in)
        window.closed.connect(self.shut_down)
        window.banner_pressed.connect(self._on_banner_pressed)

    @property
    def first_page(self) -> FirstStartView:
        """The first page.

        Raises:
            LookupError: a fact base is open already.
        """
        if self._first is None:
            raise LookupError("the first page is not shown")
        return self._first

    @property
    def problem(self) -> str:
        """Why no fact base is open, as the page says it that is shown; empty when there is nothing to say."""
        return self._first.problem.text() if self._first is not None else self.keys.trouble

    def begin(self, early: EarlyDesk | None = None) -> None:
        """Show the fact base that was open last, or the first page when there is none; on the desk that is *early*."""
        self._early = early
        self._translator = early.translator if early is not None else self._translator
        self._translator.speak(self._config.language)
        self._preferences.dress()
        last = Path(self._config.database) if self._config.database else None
        database = self._choosing.named or last or self._paths.database
        if is_there(database) or (last is not None and self._choosing.named is None):
            self._base.open(database)
            return
        first = self._show_first_page()
        if (flaw := self._preferences.take_flaw()) is not None:
            first.say_problem(self._words(flaw))

    def shut_down(self) -> None:
        """Finish what is to be stored and close the fact base. Calling it again does nothing."""
        self._application.removeEventFilter(self._watch)
        self._translator.fall_silent()
        self.kept.keep_now()
        self._base.shut_down()

    # --- which fact base

    @property
    def _config(self) -> Config:
        return self._preferences.config

    def _entrance(self) -> Entrance:
        return entrance_for(
            self._paths,
            self._config,
            program=WINDOW,
            clock=self._clock,
            lock_patience_s=_LOCK_PATIENCE_S,
            keys=self.keys.holder,
        )

    def _wording(self) -> Wording:
        return load_wording(self._config.language)

    def _words(self, said: Notice) -> str:
        return self._wording().say(said)

    def _on_opened(self) -> None:
        if self._choosing.named is None:
            self._preferences.remember(database=str(self._base.path))
        desktop, away = self._away.take(self._base.path, self.workspace, replaced=self._base.was_replaced)
        place = self.kept.take_first_page()
        self._build(desktop, self._window.place if self._early is not None else place)
        if away is not None and self.workspace is not None:
            self.workspace.resume(away)
        creation = self._base.creating
        self.keys.look_at_new()
        if creation is not None and creation.path == self._base.path and self.workspace is not None:
            self._window.go_to(LIBRARY)  # it is empty, and there it says what to do
            if creation.with_file:
                self.workspace.library_view.import_requested.emit()
        if (flaw := self._preferences.take_flaw()) is not None:
            self._tell(flaw)

    def _on_ending(self) -> None:
        if self.workspace is not None:
            self.workspace.queue.keep_now()
            self.workspace.desk.under_way.fall_silent()  # whoever leaves the pages sees no copy any more

    def _on_open_failed(self, error: KnownError) -> None:
        if self.workspace is not None and self._base.runner is not None:
            if not isinstance(error, KeyNeeded):
                self._tell(error.notice)
                self.keys.takes(error)
                return
            self._put_away()
            self._base.close()  # the page of the locked one takes the place of all pages
        self._leave_pages()
        self.kept.begin_at_desk()
        self.settings.rest()
        if self.keys.takes(error):
            self._first = None
        elif self._first is not None:
            self._first.say_problem(self._words(error.notice))
        else:
            self.keys.show_closed(error.notice)

    def _on_page_taken(self) -> None:
        self._leave_pages()
        self._first = None

    def _put_away(self) -> None:
        """Take what is unfinished off the pages; it is there again when this fact base is open the next time."""
        if self.workspace is not None:
            self._away.keep(self.workspace)

    def _leave_pages(self) -> None:
        if self.workspace is not None:
            self.quick.rest()
            self.workspace.leave()
            self.workspace.deleteLater()
            self.workspace = None

    # --- the first page

    def _show_first_page(self) -> FirstStartView:
        self.kept.begin_at_desk()
        first = FirstStartView(self._theme, self._config.person, self._config.language)
        FirstStartController(
            first, self._base, self._preferences, paths=self._paths, named=self._choosing.named, clock=self._clock
        )
        first.open_chosen.connect(self.open_another)
        first.language_chosen.connect(self.speak)
        self._first = first
        self._window.show_page_alone(first, "ReplyDesk")
        first.start()
        return first

    # --- the pages

    def _build(self, desktop: Desktop, place: int) -> None:
        runner, long_work, opened = self._base.runner, self._base.long_work, self._base.opened
        if runner is None or long_work is None or opened is None:
            return
        runner.forget()
        long_work.forget()
        language = self._config.language
        words = load_wording(language)
        station = station_on(opened, self._preferences, runner, long_work, wording=words, clock=self._clock)
        self._first = None
        self._leave_pages()
        board, early = QGuiApplication.clipboard(), self._early
        self._early = None
        with self._theme.building():
            self.workspace = Workspace(
                self._window,
                self._theme,
                station,
                self._ask,
                path=opened.path,
                read_clipboard=board.text,
                copy=partial(clipboard.copy, board),
                desk_view=early.give(language) if early is not None else None,
            )
            self.workspace.library.house_turned.connect(self._base.look_again)
            title = f"{opened.institution} · ReplyDesk" if opened.institution else "ReplyDesk"
            menu = self._menu()
            self._window.show_pages(self.workspace.pages(), menu, title=title, banner=banner_words(opened))
            self.workspace.desk.lay(early.put_on(desktop) if early is not None else desktop)
            self._window.go_to(place)
            self.kept.serve()
            self.quick.serve(self.workspace, station, menu)
            self.settings.serve(self.workspace, station, menu)
        self._window.show_at_once()
        if early is not None:
            early.go_on()

    def _rebuild(self) -> None:
        """Build what is shown anew, with everything on the desk as it was."""
        if self._first is not None:
            begun = self._first.begun
            self._show_first_page().resume(begun)
        else:
            self.keys.show_again()
        if self.workspace is not None:
            unfinished = self.workspace.unfinished()
            self._build(unfinished.desktop, self._window.place)
            self.workspace.resume(unfinished)

    def _on_copy_refused(self) -> None:
        if self.workspace is not None:
            self.workspace.say(self.tr("Only a reply that passes the check can be copied, from the desk."))

    def _on_banner_pressed(self) -> None:
        if self._base.opened is not None and self._base.opened.why_read_only is not None:
            self.safety.show_guide()
        elif self._base.opened is not None and self._base.opened.code_unkept:
            self.keys.new_code()
        elif self.workspace is not None:
            self.workspace.lay_sample(self._samples)
            self._samples += 1

    # --- the menu

    def _menu(self) -> MainMenu:
        menu = MainMenu(self._preferences)
        self._choosing.listen(menu)
        menu.keys_requested.connect(self.keys.show_dialog)
        menu.lock_requested.connect(self.lock)
        self._idle.listen(menu)
        menu.language_picked.connect(self.speak)
        menu.looks_picked.connect(self._preferences.choose_looks)
        menu.size_picked.connect(self._preferences.choose_size)
        self._help.listen(menu)
        menu.identity_requested.connect(self.ask_for_names)
        menu.house_requested.connect(self.ask_for_house)
        if self.workspace is not None:
            self.workspace.listen(menu)
        menu.backups_requested.connect(self.safety.show_backups)
        menu.quit_requested.connect(self._window.leave)
        return menu

    def open_another(self) -> None:
        """Ask for another fact base and open it; what is open stays until the other is there."""
        self._choosing.open_another()

    def lock(self) -> None:
        """Lock the fact base; everything on the desk is there again when a person has opened it."""
        path = self._base.path
        if self.workspace is None or path is None:
            return
        self._put_away()
        if self.keys.lock():
            self._leave_pages()
        else:
            self._away.forget(path)
            self._complain(self.tr("This fact base is not encrypted, so it cannot be locked. See “Keys” in the menu."))

    def _on_idle(self) -> None:
        if (opened := self._base.opened) is not None and not opened.practice:
            self.lock()

    def speak(self, language: str) -> None:
        """Go on in *language*, one of ``LANGUAGES``, with everything on the desk as it is."""
        self._preferences.remember(language=language)

    def _on_preference_changed(self, name: str) -> None:
        if name == "text_percent":
            self._rebuild()
        elif name == "language":
            self._base.language = self._config.language
            if self._base.runner is not None:
                self._base.look_again()
            else:
                self._on_looked()

    def _on_looked(self) -> None:
        self._translator.speak(self._config.language)
        self._rebuild()

    def _tell(self, said: Notice) -> None:
        self._complain(self._words(said))

    def _complain(self, sentence: str) -> None:
        self._say(sentence, is_error=True)

    def _say(self, sentence: str, *, is_error: bool = False) -> None:
        if self.workspace is not None:
            self.workspace.say(sentence, is_error=is_error)
        elif self._first is not None and is_error:
            self._first.say_problem(sentence)

    def ask_for_names(self) -> None:
        """Ask for the names that stand on record."""
        ask_for_names(self._base, self._preferences, self._theme, self._window)

    def ask_for_house(self) -> None:
        """Ask for what holds for the institution; the dialog stays until it is stored."""
        station = self.workspace.station if self.workspace is not None else None
        ask_for_house(self._base, self._theme, self._ask, self._window, station)
