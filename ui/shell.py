"""Holds the program together while it runs: which fact base is open, in which language, in which looks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice, notice
from knowledge_base.store.entries import Act
from replydesk.config import Config
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
from ui.enter_key import EnterKey
from ui.fact_base import FactBase
from ui.first_start.controller import FirstStartController
from ui.first_start.view import FirstStartView
from ui.identity import IdentityDialog
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.opening import Opened
from ui.preferences import Preferences
from ui.shortcuts import ShortcutDialog
from ui.station import Station
from ui.theme import Theme
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
        self._preferences = Preferences(paths.config, theme, language=language, parent=self)
        self._translator = Translator(application)
        self._guard = CopyGuard(application)
        self._selection_guard = clipboard.SelectionGuard(application.clipboard(), self)
        self._base = FactBase(self, anchors=paths.anchors)
        self._base.language = self._config.language
        self._first: FirstStartView | None = None
        self._begins_with_import = False
        self._samples = 0
        self.workspace: Workspace | None = None
        self._enter_key = EnterKey(application)
        application.installEventFilter(self._guard)
        application.installEventFilter(self._enter_key)
        self._guard.refused.connect(self._on_copy_refused)
        self._preferences.refused.connect(self._tell)
        self._base.changed.connect(self._on_opened)
        self._base.looked.connect(self._on_looked)
        self._base.failed.connect(self._on_open_failed)
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
        self._preferences.dress()
        last = Path(self._config.database) if self._config.database else None
        database = self._named or last or self._paths.database
        if database.exists():
            self._base.open(database)
            return
        first = self._show_first_page()
        if last is not None and self._named is None:
            first.say_problem(self._words(notice("store.missing", path=str(last))))

    def shut_down(self) -> None:
        """Finish what is to be stored and close the fact base. Calling it again does nothing."""
        self._application.removeEventFilter(self._guard)
        self._application.removeEventFilter(self._enter_key)
        self._translator.fall_silent()
        self._base.shut_down()

    # --- which fact base

    @property
    def _config(self) -> Config:
        return self._preferences.config

    def _words(self, said: Notice) -> str:
        return load_wording(self._config.language).say(said)

    def _on_opened(self) -> None:
        if self._named is None:
            self._preferences.remember(database=str(self._base.path))
        on_desk = replace(self.workspace.desk.desktop(), cited=()) if self.workspace is not None else Desktop()
        self._build(on_desk, DESK)
        if self._begins_with_import and self.workspace is not None:
            self._begins_with_import = False
            self._window.go_to(LIBRARY)
            self.workspace.library_view.import_requested.emit()

    def _on_open_failed(self, error: KnownError) -> None:
        self._begins_with_import = False
        if self.workspace is not None:
            self._tell(error.notice)
            return
        first = self._first or self._show_first_page()
        first.say_problem(self._words(error.notice))

    # --- the first page

    def _show_first_page(self) -> FirstStartView:
        first = FirstStartView(self._theme, self._config.person, self._config.language)
        decides = FirstStartController(
            first, self._base, self._preferences, paths=self._paths, named=self._named, clock=self._clock
        )
        decides.import_wanted.connect(self._on_import_wanted)
        first.open_chosen.connect(self.open_another)
        first.language_chosen.connect(self.speak)
        self._first = first
        self._window.show_page_alone(first, "ReplyDesk")
        first.start()
        return first

    def _on_import_wanted(self) -> None:
        self._begins_with_import = True

    # --- the pages

    def _build(self, desktop: Desktop, place: int) -> None:
        runner, opened = self._base.runner, self._base.opened
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
            self.workspace.leave()
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
            unsaved, evaluated = self.workspace.library.unsaved(), self.workspace.evaluation.kept
            self._build(self.workspace.desk.desktop(), self._window.place)
            self.workspace.evaluation.resume(evaluated)
            if unsaved is not None:
                self.workspace.library.resume(unsaved)

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
        menu.teach_requested.connect(self._on_teach_requested)
        menu.reject_requested.connect(self._on_reject_requested)
        menu.open_requested.connect(self.open_another)
        menu.create_requested.connect(self._on_create_requested)
        menu.own_requested.connect(self._on_own_requested)
        menu.practice_requested.connect(self._on_practice_requested)
        menu.language_picked.connect(self.speak)
        menu.looks_picked.connect(self._on_looks_picked)
        menu.size_picked.connect(self._on_size_picked)
        menu.shortcuts_requested.connect(self._on_shortcuts_requested)
        menu.about_requested.connect(self._on_about_requested)
        menu.identity_requested.connect(self.ask_for_names)
        menu.quit_requested.connect(self._window.close)
        return menu

    def _on_teach_requested(self) -> None:
        if self.workspace is not None and self._is_at_desk():
            self.workspace.desk_view.teach_selected()

    def _on_reject_requested(self) -> None:
        if self.workspace is not None and self._is_at_desk():
            self.workspace.desk_view.reject_selected()

    def _is_at_desk(self) -> bool:
        """Return whether the desk is shown, so that one sees what is learned; otherwise go there first."""
        was = self._window.place
        if was != DESK:
            self._window.go_to(DESK)
        return was == DESK

    def open_another(self) -> None:
        """Ask for another fact base and open it; what is open stays until the other is there."""
        self._ask.database_to_open(self._on_database_chosen)

    def _on_database_chosen(self, path: Path) -> None:
        self._named = None
        self._base.open(path)

    def _on_create_requested(self) -> None:
        self._ask.database_to_create(self._on_new_database_chosen)

    def _on_new_database_chosen(self, path: Path) -> None:
        self._named = None
        self._base.create(path, institution=self._base.institution)

    def _on_own_requested(self) -> None:
        self._named = None
        path = self._paths.database
        if path.exists():
            self._base.open(path)
        else:
            self._base.create(path, institution=self._base.institution)

    def _on_practice_requested(self) -> None:
        self._named = None
        path = self._paths.practice_database
        act = Act(person=self._config.person, at=self._clock())
        self._base.practise(path, act=act, institution=self._base.institution)

    def speak(self, language: str) -> None:
        """Go on in *language*, one of ``LANGUAGES``, with everything on the desk as it is."""
        self._preferences.remember(language=language)
        self._base.language = language
        if self._base.runner is not None:
            self._base.look_again()
        else:
            self._on_looked()

    def _on_looked(self) -> None:
        self._translator.speak(self._config.language)
        self._rebuild()

    def _on_looks_picked(self, looks: str) -> None:
        self._preferences.remember(looks=looks)
        self._preferences.dress()

    def _on_size_picked(self, percent: str) -> None:
        self._preferences.remember(text_percent=percent)
        self._preferences.dress()
        self._rebuild()

    def _on_shortcuts_requested(self) -> None:
        ShortcutDialog(self._theme, self._window).open()

    def _on_about_requested(self) -> None:
        AboutDialog(self._theme, self._base.path, self._window).open()

    def _tell(self, said: Notice) -> None:
        if self.workspace is not None:
            self.workspace.say(self._words(said), is_error=True)

    def ask_for_names(self) -> None:
        """Ask for the names that stand on record."""
        dialog = IdentityDialog(self._theme, self._config.person, self._base.institution, self._window)
        dialog.saved.connect(self._on_identity_saved)
        dialog.open()

    def _on_identity_saved(self, person: str, institution: str) -> None:
        self._preferences.remember(person=person)
        self._base.name(institution)
