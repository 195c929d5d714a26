"""A start of the program in two halves: first the desk is painted and can be written on, then all else is loaded.

Only what the desk needs is imported here; ``docs/decisions/0029`` says why, and how the rest is found.
"""

from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from knowledge_base.store.file_names import is_there
from replydesk.config import load_config
from replydesk.errand import Errand
from replydesk.meeting_place import MeetingPlace
from replydesk.paths import Paths
from replydesk.window_layout import load_layout
from ui.early_desk import EarlyDesk
from ui.loading import Loading
from ui.main_window import MainWindow
from ui.one_instance.arriving import First
from ui.one_instance.door import Door
from ui.page_places import place_of
from ui.placing import place_window
from ui.preferences import dress
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.shell import Shell

BELOW = (
    "replydesk.opening",
    "replydesk.practice",
    "replydesk.keys.changing",
    "replydesk.keys.encrypting",
    "replydesk.keys.rekeying",
    "replydesk.session",
    "replydesk.mending",
    "replydesk.parting",
    "replydesk.guide",
    "replydesk.attachment_saving",
    "replydesk.patience",
    "replydesk.queueing",
    "replydesk.due",
    "replydesk.action_words",
    "replydesk.evaluation.run",
    "replydesk.search_words",
    "replydesk.archiving",
    "replydesk.bulk",
    "replydesk.entry_steps",
    "knowledge_base.finding.complete",
    "replydesk.deleted",
    "replydesk.handbook",
    "replydesk.retention",
    "replydesk.rule_switching",
    "replydesk.tone.rule_list",
    "replydesk.appointing",
    "replydesk.tidying.merging",
    "replydesk.setting_words",
    "replydesk.link_file",
    "replydesk.quoted_facts",
    "replydesk.verifying",
    "replydesk.command_words",
)
"""With these all is loaded that the second half needs of the rooms below the window."""

WINDOW = (
    "ui.ask",
    "ui.fact_base",
    "ui.desk_page.desktop",
    "ui.first_start.controller",
    "ui.help",
    "ui.house_dialog",
    "ui.keys.controller",
    "ui.desk_page.suggesting",
    "ui.desk_page.replying",
    "ui.desk_page.controller",
    "ui.desk_page.queueing",
    "ui.entry_history.controller",
    "ui.evaluation_page.controller",
    "ui.history_page.controller",
    "ui.learned_page.controller",
    "ui.library_page.view",
    "ui.library_page.entry_columns",
    "ui.library_page.importing",
    "ui.library_page.controller",
    "ui.rules.controller",
    "ui.tidying.controller",
    "ui.workspace",
    "ui.palette.controller",
    "ui.quick.quick",
    "ui.settings.controller",
    "ui.shell",
    "ui.running",
)
"""The second half, in pieces that take a few milliseconds each once those before are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the program was started with.

    Attributes:
        database, language: As they were named, or ``None``.
        errand: What is to be done when the fact base is open.
        place: Where later starts say what they want; ``None``: there is no such place.
        first: This start is the first one there; ``None``: there is no such place.
    """

    paths: Paths
    database: Path | None
    language: str | None
    errand: Errand
    place: MeetingPlace | None
    first: First | None


class Start(QObject):
    """Starts the program in *window*, and ends what it began of it."""

    def __init__(self, application: QApplication, window: MainWindow, theme: Theme, wanted: Wanted) -> None:
        super().__init__()
        self._application, self._window, self._theme = application, window, theme
        self._wanted = wanted
        self._early: EarlyDesk | None = None
        self._door: Door | None = None
        self._loading = Loading(BELOW, WINDOW, self._go_on, self._on_failed, self)

    def begin(self) -> None:
        """Show the window with the desk, where there is a fact base to open, and load the rest behind it."""
        config, layout = load_config(self._wanted.paths.config), load_layout(self._wanted.paths.window)
        place_window(self._window, layout)
        database = self._wanted.database or Path(config.database or self._wanted.paths.database)
        if is_there(database):
            dress(self._theme, config)
            language, page = self._wanted.language or config.language, place_of(layout.page)
            self._early = EarlyDesk(
                self._application,
                self._window,
                self._theme,
                language=language,
                page=page,
                now=datetime.now().astimezone(),
            )
            self._window.show()
            self._early.start()
        QTimer.singleShot(0, self._loading.start)  # behind the first paint

    def _go_on(self) -> None:
        run = import_module(WINDOW[-1]).run
        wanted = self._wanted
        shell: Shell = run(
            self._application,
            self._window,
            self._theme,
            paths=wanted.paths,
            database=wanted.database,
            language=wanted.language,
            early=self._early,
        )
        if wanted.place is not None and wanted.first is not None:
            self._door = Door(wanted.place, shell)
            self._door.asked.connect(shell.quick.take)
            wanted.first.listen(self._door)
        self._window.show()
        if wanted.errand != Errand():
            shell.quick.take(wanted.errand)

    def _on_failed(self) -> None:
        self._application.exit(1)  # a window behind which nothing is would be of no use

    def end(self) -> None:
        """Hear and hold nothing any more."""
        if self._door is not None:
            self._door.close()
        if self._wanted.first is not None:
            self._wanted.first.leave()
