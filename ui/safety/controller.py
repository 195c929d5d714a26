"""Makes the backups while the window is open, shows them, puts them back, and guides where something is wrong."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from knowledge_base.backups.shelf import Backup
from knowledge_base.course import Course, Stopped
from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.opening import Entrance
from replydesk.wording import Wording
from ui.ask import Ask
from ui.fact_base import FactBase
from ui.main_window import MainWindow
from ui.opening import PutBack
from ui.safety import jobs
from ui.safety.backups_dialog import BackupsDialog
from ui.safety.guide import GuideDialog
from ui.safety.jobs import Due
from ui.safety.model import BackupTableModel
from ui.theme import Theme

_LOOK_EVERY_MS = 3_600_000
"""How often the day is looked at; a computer that slept looks when it wakes."""

_LOOK_AT_BLANK_EVERY_MS = 60_000
"""How often one is looked at into which nothing was put yet: its first backup is of the day on which it has content."""

_GUIDED = frozenset({"store.damaged", "store.not-a-database", "store.no-wal", "store.former-shape"})


class Safety(QObject):
    """Keeps what is open from being lost.

    Args:
        window: The frame, over which the dialogs are shown.
        theme: The looks.
        base: Which fact base is open.
        ask: Asks for files and folders.
        entrance: Gives how fact bases are opened, as is set when it is asked.
        wording: Gives the person's language.

    Attributes:
        guide, backups: The dialogs that are shown; ``None``: none is.

    Signals:
        said: Something was done, in words.
        refused: Something could not be done, in words.
        folder_chosen: Where backups are to be kept from now on.
        restoring: What is open is about to be closed, and a backup put in its place. Carries its :class:`Course`.
    """

    said = Signal(str)
    refused = Signal(str)
    folder_chosen = Signal(str)
    restoring = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        base: FactBase,
        ask: Ask,
        *,
        entrance: Callable[[], Entrance],
        wording: Callable[[], Wording],
    ) -> None:
        super().__init__(base)
        self._window = window
        self._theme = theme
        self._base = base
        self._ask = ask
        self._entrance = entrance
        self._wording = wording
        self._path: Path | None = None
        self._waiting = 0
        self._is_blank = False
        self.guide: GuideDialog | None = None
        self.backups: BackupsDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_at_day)
        self._timer.start()

    def watch(self) -> None:
        """Take notice of what becomes of the fact base from now on; after those who show it."""
        self._base.changed.connect(self._on_changed)
        self._base.failed.connect(self._on_failed)
        self._base.put_back.connect(self._on_put_back)
        self._base.ending.connect(self._on_ending)

    @property
    def is_settled(self) -> bool:
        """Whether no backup is being made."""
        return not self._waiting

    def look_at_day(self) -> None:
        """Make the backup of the day, if there is none yet."""
        runner, opened = self._base.runner, self._base.opened
        if runner is not None and opened is not None and opened.why_read_only is None:
            self._waiting += 1
            entrance = self._entrance()
            make = partial(self._make, partial(jobs.keep_if_due, entrance=entrance))
            runner.write(partial(jobs.look_if_due, entrance=entrance), make, self._on_not_kept)

    def show_backups(self) -> None:
        """Show the backups of the fact base that is open, or of the one that could not be opened."""
        if self._path is None:
            return
        opened = self._base.opened
        can_make = opened is not None and opened.why_read_only is None
        model = BackupTableModel(self._wording().language, self._entrance().clock().tzinfo)
        dialog = BackupsDialog(
            self._theme,
            model,
            self._window,
            language=self._wording().language,
            can_make=can_make,
            is_practice=opened is not None and opened.practice,
        )
        dialog.restore_requested.connect(self._on_restore_requested)
        dialog.now_requested.connect(self._on_now_requested)
        dialog.folder_requested.connect(self._on_folder_requested)
        dialog.finished.connect(self._on_backups_closed)
        self.backups = dialog
        self._list()
        dialog.open()

    def show_guide(self) -> None:
        """Say why the open fact base can only be read, and what to do."""
        opened = self._base.opened
        if opened is not None and opened.why_read_only is not None:
            self._guide_through(opened.why_read_only, is_read=True)

    # --- which fact base

    def _on_changed(self) -> None:
        self._path = self._base.path
        self._waiting = 0  # nobody is called back about the one that was open before
        self._is_blank = False
        self.look_at_day()
        self.show_guide()

    def _on_failed(self, error: KnownError) -> None:
        """Guide through what keeps a fact base closed, when none is open beside it."""
        code = error.notice.code
        if self._base.runner is None and self._base.wanted is not None:
            self._path = self._base.wanted
            if code in _GUIDED or code.startswith("ground."):
                self._guide_through(error.notice, is_read=False)

    def _guide_through(self, why: Notice, *, is_read: bool) -> None:
        dialog = GuideDialog(self._theme, why.code, self._wording().say(why), self._window, is_read=is_read)
        dialog.retry_requested.connect(self._on_retry)
        dialog.copy_requested.connect(self._on_copy_requested)
        dialog.backups_requested.connect(self.show_backups)
        dialog.finished.connect(self._on_guide_closed)
        self.guide = dialog
        dialog.open()

    def _on_guide_closed(self) -> None:
        self.guide = None

    def _on_retry(self) -> None:
        if self._path is not None:
            self._base.open(self._path)

    def _on_copy_requested(self) -> None:
        self._ask.database_to_create(self._on_target_chosen)

    def _on_target_chosen(self, target: Path) -> None:
        if self._path is None:
            return
        if target.exists():
            self.refused.emit(self._wording().say(notice("store.exists", path=str(target))))
            self.show_guide()
            return
        self._put_back(self._path, target)

    # --- backups

    def _make(self, job: Callable[[Store], Backup | None], due: Due) -> None:
        """Have *job* done beside the worker, if a backup is *due*; else look again, the sooner where it is blank."""
        self._is_blank = due.is_blank
        self._timer.setInterval(_LOOK_AT_BLANK_EVERY_MS if due.is_blank else _LOOK_EVERY_MS)
        if due.source is None:
            self._on_looked(None)
        else:
            self._base.beside(due.source).write(job, self._on_looked, self._on_not_kept)

    def _on_ending(self) -> None:
        """Have the first backup made of what was put in since it was looked at last; nobody is there to be told."""
        runner = self._base.runner
        if runner is not None and self._is_blank:
            runner.write(partial(jobs.keep_if_due, entrance=self._entrance()), _told_nobody, _told_nobody)

    def _on_looked(self, made: Backup | None) -> None:
        self._waiting -= 1
        if made is not None:
            self._list()

    def _on_not_kept(self, error: KnownError) -> None:
        self._waiting -= 1
        words = self._wording().say(error.notice)
        if self.backups is not None:
            self.backups.say(words)
        if not isinstance(error, Stopped):  # who stopped it knows
            self.refused.emit(words)

    def _on_backups_closed(self) -> None:
        self.backups = None

    def _list(self) -> None:
        if self.backups is None or self._path is None:
            return
        entrance, runner = self._entrance(), self._base.runner
        if runner is not None:
            job = partial(jobs.listed_beside, entrance=entrance, database=self._path)
            runner.read("backups", job, self._show_listed, self._on_list_failed)
        else:
            self._show_listed(jobs.listed(entrance, self._path))

    def _show_listed(self, found: tuple[Backup, ...]) -> None:
        if self.backups is not None and self._path is not None:
            self.backups.show_backups(found, self._entrance().shelf(self._path).folder)

    def _on_list_failed(self, error: KnownError) -> None:
        if self.backups is not None:
            self.backups.say(self._wording().say(error.notice))

    def _on_now_requested(self) -> None:
        if self._base.runner is not None:
            entrance = self._entrance()
            self._waiting += 1
            course = Course()
            if self.backups is not None:
                self.backups.follow(course)
            keep = partial(jobs.keep, entrance=entrance, now=entrance.clock(), course=course)
            make = partial(self._make, keep)
            self._base.runner.write(jobs.look_for_one_now, make, self._on_not_kept)

    def _on_folder_requested(self) -> None:
        self._ask.backups_folder(self._on_folder_chosen)

    def _on_folder_chosen(self, folder: Path) -> None:
        self.folder_chosen.emit(str(folder))
        self._list()
        self.look_at_day()

    def _on_restore_requested(self, backup: Backup) -> None:
        if self._path is not None:
            self._put_back(backup.path, self._path)

    def _put_back(self, copy: Path, target: Path) -> None:
        entrance = self._entrance()
        wanted = PutBack(copy, target, Act(person=entrance.person, at=entrance.clock()))
        self.restoring.emit(wanted.course)
        self._base.replace(wanted)

    def _on_put_back(self, done: PutBack) -> None:
        if isinstance(done.refused, Stopped):
            self.said.emit(self._wording().say(done.refused.notice))
        elif done.refused is not None:
            self.refused.emit(self._wording().say(done.refused.notice))
        elif done.kept is not None:
            self.said.emit(self._wording().say(notice("backup.put-back-and-kept", path=str(done.kept))))
        else:
            self.said.emit(self._wording().say(notice("backup.put-back", path=str(done.target))))


def _told_nobody(_result: object) -> None:
    """The window is about to close; the next start makes what could not be made."""
