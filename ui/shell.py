"""Holds the program together while it runs: which fact base is open, in which language, in which looks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.config import load_config, save_config
from replydesk.draft import Intent
from replydesk.paths import Paths
from replydesk.practice import sample_messages
from replydesk.release import Released
from replydesk.wording import load_wording
from ui import clipboard
from ui.about import AboutDialog
from ui.ask import Ask
from ui.copy_guard import CopyGuard
from ui.desk_page.desktop import Desktop
from ui.first_start.view import FirstStartView
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.opening import Opened, create_empty, look, open_existing, open_practice
from ui.shortcuts import ShortcutDialog
from ui.station import Station
from ui.theme import Scheme, Theme
from ui.thread_runner import ThreadRunner
from ui.translator import Translator
from ui.workspace import DESK, LIBRARY, Workspace


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
        self._application = application
        self._window = window
        self._theme = theme
        self._paths = paths
        self._ask = ask
        self._clock = clock
        self._named = database
        self._config = load_config(paths.config)
        if language is not None:
            self._config = replace(self._config, language=language)
        self._translator = Translator(application)
        self._guard = CopyGuard(application)
        self._selection_guard = clipboard.SelectionGuard(application.clipboard(), self)
        self._runner: ThreadRunner | None = None
        self._candidate: ThreadRunner | None = None
        self._opened: Opened | None = None
        self._first: FirstStartView | None = None
        self._begins_with_import = False
        self._samples = 0
        self.workspace: Workspace | None = None
        application.installEventFilter(self._guard)
        self._guard.refused.connect(self._on_copy_refused)
        window.closed.connect(self.shut_down)
        window.practice_requested.connect(self._on_sample_requested)

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
        """Why no fact base is open, as the first page says it; empty when there is nothing to say."""
        return self._first.problem.text() if self._first is not None else ""

    def begin(self) -> None:
        """Show the fact base that was open last, or the first page when there is none."""
        self._translator.speak(self._config.language)
        self._theme.choose(Scheme(self._config.looks))
        self._theme.enlarge(int(self._config.text_percent) / 100)
        database = self._database()
        if database.exists():
            self._open(partial(open_existing, database))
        else:
            self._show_first_page()

    def shut_down(self) -> None:
        """Finish what is to be stored and close the fact base. Calling it again does nothing."""
        self._application.removeEventFilter(self._guard)
        self._translator.fall_silent()
        for runner in (self._candidate, self._runner):
            if runner is not None:
                runner.shut_down()
        self._candidate = self._runner = None

    # --- which fact base

    def _database(self) -> Path:
        if self._named is not None:
            return self._named
        last = Path(self._config.database) if self._config.database else None
        return last if last is not None and last.exists() else self._paths.database

    def _open(self, opener: Callable[[], Store]) -> None:
        """Open a fact base beside the one that is open, which goes only when the other is there."""
        if self._candidate is None:
            self._candidate = ThreadRunner(opener)
            self._candidate.read("open", self._look(), self._on_opened, self._on_open_failed)

    def _look(self) -> Callable[[Store], Opened]:
        return partial(look, language=self._config.language)

    def _on_opened(self, opened: Opened) -> None:
        if self._runner is not None:
            self._runner.shut_down()
        self._runner, self._candidate = self._candidate, None
        self._opened = opened
        if self._named is None:
            self._remember(database=str(opened.path))
        self._build(Desktop(), DESK)
        if self._begins_with_import and self.workspace is not None:
            self._begins_with_import = False
            self._window.go_to(LIBRARY)
            self.workspace.library_view.import_requested.emit()

    def _on_open_failed(self, error: KnownError) -> None:
        if self._candidate is not None:
            self._candidate.shut_down()
            self._candidate = None
        if self.workspace is not None:
            self.workspace.say(load_wording(self._config.language).say(error.notice), is_error=True)
            return
        if self._first is None:
            self._show_first_page()
        if self._first is not None:
            self._first.say_problem(load_wording(self._config.language).say(error.notice))

    # --- the first page

    def _show_first_page(self) -> None:
        first = FirstStartView(self._theme, self._config.person, self._config.language)
        first.practice_chosen.connect(self._on_practice_chosen)
        first.empty_chosen.connect(self._on_empty_chosen)
        first.import_chosen.connect(self._on_import_chosen)
        first.open_chosen.connect(self.open_another)
        first.language_chosen.connect(self.speak)
        self._first = first
        self._window.show_page_alone(first, "ReplyDesk")
        first.start()

    def _take_names(self) -> str:
        """Remember the person's name and return the institution's."""
        if self._first is None:
            return ""
        person = self._first.person.text().strip()
        if person:
            self._remember(person=person)
        self._first.set_busy(busy=True)
        return self._first.institution.text().strip()

    def _on_practice_chosen(self) -> None:
        institution = self._take_names()
        path = self._named or self._paths.practice_database
        act = Act(person=self._config.person, at=self._clock())
        self._open(partial(open_practice, path, act=act, institution=institution))

    def _on_empty_chosen(self) -> None:
        institution = self._take_names()
        self._open(partial(create_empty, self._named or self._paths.database, institution=institution))

    def _on_import_chosen(self) -> None:
        self._begins_with_import = True
        self._on_empty_chosen()

    # --- the pages

    def _build(self, desktop: Desktop, place: int) -> None:
        runner, opened = self._runner, self._opened
        if runner is None or opened is None:
            return
        runner.forget()
        language = self._config.language
        station = Station(
            runner=runner,
            pack=opened.pack,
            wording=load_wording(language),
            person=self._config.person,
            clock=self._clock,
            practice=opened.practice,
        )
        self._first = None
        if self.workspace is not None:
            self.workspace.deleteLater()
        self.workspace = Workspace(
            self._window, self._theme, station, self._ask, read_clipboard=self._read_clipboard, copy=self._copy
        )
        title = f"{opened.institution} · ReplyDesk" if opened.institution else "ReplyDesk"
        self._window.show_pages(self.workspace.pages(), self._menu(), title=title, banner=self._banner(opened))
        self.workspace.desk.lay(desktop)
        self._window.go_to(place)

    def _banner(self, opened: Opened) -> tuple[str, str]:
        if not opened.practice:
            return "", ""
        said = self.tr("Practice: the entries are samples, not facts. Send none of these replies to a citizen.")
        return said, self.tr("Try a sample message")

    def _rebuild(self) -> None:
        """Build what is shown anew, with everything on the desk as it was."""
        if self._first is not None:
            self._show_first_page()
        if self.workspace is not None:
            self._build(self.workspace.desk.desktop(), self._window.place)

    def _read_clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def _copy(self, released: Released) -> None:
        clipboard.copy(QGuiApplication.clipboard(), released)

    def _on_copy_refused(self) -> None:
        if self.workspace is not None:
            self.workspace.say(self.tr("Only a reply that passes the check can be copied, from the desk."))

    def _on_sample_requested(self) -> None:
        if self.workspace is None:
            return
        messages = sample_messages()
        found = messages[self._samples % len(messages)]
        self._samples += 1
        self._window.go_to(DESK)
        self.workspace.desk.lay(
            Desktop(
                message=found["text"],
                channel=found["channel"],
                handle=found["author"],
                intent=Intent(found["intent"]),
            )
        )

    # --- the menu

    def _menu(self) -> MainMenu:
        menu = MainMenu(self._config)
        menu.open_requested.connect(self.open_another)
        menu.create_requested.connect(self._on_create_requested)
        menu.own_requested.connect(self._on_own_requested)
        menu.practice_requested.connect(self._on_practice_requested)
        menu.language_picked.connect(self.speak)
        menu.looks_picked.connect(self._on_looks_picked)
        menu.size_picked.connect(self._on_size_picked)
        menu.shortcuts_requested.connect(self._on_shortcuts_requested)
        menu.about_requested.connect(self._on_about_requested)
        menu.quit_requested.connect(self._window.close)
        return menu

    def open_another(self) -> None:
        """Ask for another fact base and open it; what is open stays until the other is there."""
        self._ask.database_to_open(self._on_database_chosen)

    def _on_database_chosen(self, path: Path) -> None:
        self._named = None
        self._open(partial(open_existing, path))

    def _on_create_requested(self) -> None:
        self._ask.database_to_create(self._on_new_database_chosen)

    def _on_new_database_chosen(self, path: Path) -> None:
        self._named = None
        institution = self._opened.institution if self._opened is not None else ""
        self._open(partial(create_empty, path, institution=institution))

    def _on_own_requested(self) -> None:
        self._named = None
        path = self._paths.database
        institution = self._opened.institution if self._opened is not None else ""
        opener = partial(open_existing, path) if path.exists() else partial(create_empty, path, institution=institution)
        self._open(opener)

    def _on_practice_requested(self) -> None:
        self._named = None
        act = Act(person=self._config.person, at=self._clock())
        institution = self._opened.institution if self._opened is not None else ""
        self._open(partial(open_practice, self._paths.practice_database, act=act, institution=institution))

    def speak(self, language: str) -> None:
        """Go on in *language*, one of ``LANGUAGES``, with everything on the desk as it is."""
        self._remember(language=language)
        if self._runner is not None:
            self._runner.read("open", self._look(), self._on_language_ready, self._on_open_failed)
        else:
            self._translator.speak(language)
            self._rebuild()

    def _on_language_ready(self, opened: Opened) -> None:
        self._opened = opened
        self._translator.speak(self._config.language)
        self._rebuild()

    def _on_looks_picked(self, looks: str) -> None:
        self._remember(looks=looks)
        self._theme.choose(Scheme(looks))

    def _on_size_picked(self, percent: str) -> None:
        self._remember(text_percent=percent)
        self._theme.enlarge(int(percent) / 100)
        self._rebuild()

    def _on_shortcuts_requested(self) -> None:
        ShortcutDialog(self._theme, self._window).open()

    def _on_about_requested(self) -> None:
        path = self._opened.path if self._opened is not None else None
        AboutDialog(self._theme, path, self._window).open()

    def _remember(self, **changed: str) -> None:
        self._config = replace(self._config, **changed)
        try:
            save_config(self._paths.config, self._config)
        except KnownError as error:
            if self.workspace is not None:
                self.workspace.say(load_wording(self._config.language).say(error.notice), is_error=True)
