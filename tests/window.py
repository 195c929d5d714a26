"""The window for tests: built as ``ui.app.main`` builds it, on folders of its own, with scripted answers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from replydesk.config import Config
from replydesk.opening import WINDOW, Entrance, entrance_for
from replydesk.paths import Paths
from replydesk.unlocking import KeyHolder
from ui.desk_page.view import DeskView
from ui.early_desk import EarlyDesk
from ui.evaluation_page.view import EvaluationView
from ui.history_page.view import HistoryView
from ui.learned_page.view import LearnedView
from ui.library_page.view import LibraryView
from ui.main_window import MainWindow
from ui.page_places import DESK
from ui.shell import Shell
from ui.theme import Scheme, Theme
from ui.workspace import Workspace

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
"""The present moment of these tests."""

WAIT_MS = 60_000
"""How long a test waits for the worker before it gives up."""


@dataclass
class ScriptedAsk:
    """Answers as it was told to."""

    file: Path | None = None
    database: Path | None = None
    folder: Path | None = None
    export: Path | None = None
    paper: QPagedPaintDevice | None = None
    saved: Path | None = None
    suggested: str = ""
    opened: list[Path] = field(default_factory=list)
    waiting: list[Callable[[Path], None]] = field(default_factory=list)

    def printer(self, below: QWidget, chosen: Callable[[QPagedPaintDevice], None]) -> None:
        del below
        if self.paper is not None:
            chosen(self.paper)

    def file_for_keys(self, chosen: Callable[[Path], None]) -> None:
        if self.export is not None:
            chosen(self.export)

    def file_to_attach(self, chosen: Callable[[Path], None]) -> None:
        if self.file is not None:
            chosen(self.file)

    def place_for(self, name: str, chosen: Callable[[Path], None]) -> None:
        self.suggested = name
        if self.saved is not None:
            chosen(self.saved)
        else:
            self.waiting.append(chosen)

    def place_for_rejected(self, name: str, chosen: Callable[[Path], None]) -> None:
        self.place_for(name, chosen)

    def open_file(self, path: Path) -> None:
        self.opened.append(path)

    def file_to_export(self, chosen: Callable[[Path], None]) -> None:
        if self.export is not None:
            chosen(self.export)

    def rules_folder(self, chosen: Callable[[Path], None]) -> None:
        if self.folder is not None:
            chosen(self.folder)

    def backups_folder(self, chosen: Callable[[Path], None]) -> None:
        if self.folder is not None:
            chosen(self.folder)

    def file_to_import(self, chosen: Callable[[Path], None]) -> None:
        if self.file is not None:
            chosen(self.file)

    def comments_to_queue(self, chosen: Callable[[Path], None]) -> None:
        if self.file is not None:
            chosen(self.file)

    def database_to_open(self, chosen: Callable[[Path], None]) -> None:
        if self.database is not None:
            chosen(self.database)

    def database_to_create(self, chosen: Callable[[Path], None]) -> None:
        if self.database is not None:
            chosen(self.database)


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Opened:
    """A window under test, and short names for its parts."""

    bot: QtBot
    application: QApplication
    window: MainWindow
    shell: Shell
    theme: Theme
    paths: Paths
    ask: ScriptedAsk
    clock: Clock = field(default_factory=Clock)

    @property
    def workspace(self) -> Workspace:
        assert self.shell.workspace is not None
        return self.shell.workspace

    @property
    def desk(self) -> DeskView:
        return self.workspace.desk_view

    @property
    def library(self) -> LibraryView:
        return self.workspace.library_view

    @property
    def history(self) -> HistoryView:
        return self.workspace.history_view

    @property
    def learned(self) -> LearnedView:
        return self.workspace.learned_view

    @property
    def evaluation(self) -> EvaluationView:
        return self.workspace.evaluation_view

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until *holds* does."""
        self.bot.waitUntil(holds, timeout=WAIT_MS)

    def hear_out(self) -> None:
        """Let the window work until the worker has answered all it was asked so far."""
        runner = self.shell._base.runner
        assert runner is not None
        answered: list[bool] = []
        runner.read("behind it", lambda _store: True, answered.append, print)
        self.until(lambda: answered == [True])

    def wait_for_pages(self) -> None:
        """Let the window work until a fact base is open."""
        before = self.shell.problem
        # An old problem goes before the pages come.
        self.until(lambda: self.shell.workspace is not None or self.shell.problem not in {before, ""})
        assert self.shell.workspace is not None, self.shell.problem

    def go_without_encryption(self) -> None:
        """Say, where a fact base is being made and there is no keyring, that others may read it."""
        self.until(lambda: self.shell.keys.protect is not None)
        assert self.shell.keys.protect is not None
        self.shell.keys.protect.plain.setChecked(True)
        self.shell.keys.protect.go_button.click()

    def type_message(self, text: str) -> None:
        """Put *text* in as the incoming message and wait for what is suggested for all of it."""
        panel = self.desk.message
        panel.text_field.selectAll()
        panel.text_field.insertPlainText(text)
        self.until(lambda: self.workspace.desk.is_settled)

    def type_reply(self, text: str) -> None:
        """Type *text* at the end of the reply and wait for the check."""
        composer = self.desk.reply.composer
        composer.moveCursor(composer.textCursor().MoveOperation.End)
        QTest.keyClicks(composer, text)
        self.settle()

    def settle(self) -> None:
        """Wait until suggestions, check and copying have come to rest."""
        self.until(lambda: self.workspace.desk.is_settled)

    @property
    def sentence(self) -> str:
        """What the bar at the foot of the desk says."""
        return self.desk.verdict.sentence.text()


def paths_in(folder: Path) -> Paths:
    """Our files, all of them in *folder*."""
    return Paths(
        database=folder / "factbase.db",
        practice_database=folder / "practice.db",
        config=folder / "config.json",
        anchors=folder / "anchors",
        backups=folder / "backups",
        window=folder / "window.json",
    )


def entrance_in(
    folder: Path,
    *,
    program: str = WINDOW,
    clock: Callable[[], datetime] = lambda: NOON,
    keys: KeyHolder | None = None,
) -> Entrance:
    """How a program opens fact bases whose files all lie in *folder*."""
    config = Config(person="Rini")
    return entrance_for(paths_in(folder), config, program=program, clock=clock, lock_patience_s=0, keys=keys)


@contextmanager
def opened_window(
    bot: QtBot,
    application: QApplication,
    folder: Path,
    *,
    database: Path | None = None,
    language: str = "id",
    keys: KeyHolder | None = None,
    written: str = "",
) -> Iterator[Opened]:
    """A window whose files all lie in *folder*; it is closed and freed at the end.

    *written* is on the desk before the fact base is opened, as when the program starts; empty: nothing is there then.
    """
    paths, letters = paths_in(folder), application.font()
    theme = Theme(application)
    window = MainWindow(theme)
    ask, clock = ScriptedAsk(), Clock()
    shell = Shell(application, window, theme, paths=paths, ask=ask, clock=clock, database=database, language=language)
    if keys is not None:
        shell.keys.holder = keys
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    early = None
    if written:
        early = EarlyDesk(application, window, theme, language=language, page=DESK, now=clock())
        early.start()
        QTest.keyClicks(window.focusWidget(), written)
    shell.begin(early)
    try:
        yield Opened(bot, application, window, shell, theme, paths, ask, clock)
    finally:
        window.close()
        theme.choose(Scheme.SYSTEM)
        application.setFont(letters)
        shell.deleteLater()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
