"""The window for tests: built as ``ui.app.main`` builds it, on folders of its own, with scripted answers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.paths import Paths
from ui.desk_page.view import DeskView
from ui.evaluation_page.view import EvaluationView
from ui.history_page.view import HistoryView
from ui.learned_page.view import LearnedView
from ui.library_page.view import LibraryView
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.theme import Scheme, Theme
from ui.workspace import Workspace

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
"""The present moment of these tests."""

WAIT_MS = 15_000
"""How long a test waits for the worker before it gives up."""


@dataclass
class ScriptedAsk:
    """Answers as it was told to."""

    file: Path | None = None
    database: Path | None = None

    def file_to_import(self, chosen: Callable[[Path], None]) -> None:
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

    def wait_for_pages(self) -> None:
        """Let the window work until a fact base is open."""
        before = self.shell.problem
        self.until(lambda: self.shell.workspace is not None or self.shell.problem != before)
        assert self.shell.workspace is not None, self.shell.problem

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


@contextmanager
def opened_window(
    bot: QtBot, application: QApplication, folder: Path, *, database: Path | None = None, language: str = "id"
) -> Iterator[Opened]:
    """A window whose files all lie in *folder*; it is closed and freed at the end."""
    paths = Paths(
        database=folder / "factbase.db",
        practice_database=folder / "practice.db",
        config=folder / "config.json",
        anchors=folder / "anchors",
    )
    theme = Theme(application)
    window = MainWindow(theme)
    ask, clock = ScriptedAsk(), Clock()
    shell = Shell(application, window, theme, paths=paths, ask=ask, clock=clock, database=database, language=language)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    shell.begin()
    try:
        yield Opened(bot, application, window, shell, paths, ask, clock)
    finally:
        window.close()
        theme.choose(Scheme.SYSTEM)
        shell.deleteLater()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
