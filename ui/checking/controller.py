"""Has the fact base and its log checked beside the worker, as ``verify`` does, and says what was found."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.anchoring.witness import Statement
from knowledge_base.course import Course
from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditLine
from replydesk.verifying import Verified, verify
from ui.checking.dialog import CheckDialog
from ui.dates import number_words
from ui.station import Station
from ui.theme import Theme


class CheckController(QObject):
    """Checks one open fact base.

    Attributes:
        dialog: What is seen; ``None``: it is not open.

    Signals:
        backups_wanted: Something is wrong, and the backups are to be shown.
    """

    backups_wanted = Signal()

    def __init__(self, theme: Theme, station: Station, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._station = station
        self._window = window
        self._course: Course | None = None
        self.dialog: CheckDialog | None = None

    def ask(self) -> None:
        """Open the dialog, and check."""
        if self.dialog is None:
            dialog = CheckDialog(self._theme, self._window, language=self._station.wording.language)
            dialog.again_requested.connect(self._begin)
            dialog.backups_requested.connect(self._on_backups_requested)
            dialog.note_requested.connect(self._on_note_requested)
            dialog.finished.connect(self._on_finished)
            self.dialog = dialog
            dialog.show()  # the desk goes on beside it
            self._begin()

    def leave(self) -> None:
        """Put the dialog away: other pages take the place of these."""
        if self.dialog is not None:
            self.dialog.reject()

    def _begin(self) -> None:
        if self.dialog is not None:
            course = self._course = self._station.long_work.pace()
            self.dialog.follow(course)
            said = partial(self._on_said, course)  # those who note it outside are known to the worker alone
            self._station.runner.read("check-statements", Store.statements, said, partial(self._on_failed, course))

    def _on_said(self, course: Course, statements: tuple[Statement, ...]) -> None:
        job = partial(verify, course=course, statements=statements)
        self._station.long_work.read("check", job, partial(self._on_found, course), partial(self._on_failed, course))

    def _on_found(self, course: Course, found: Verified) -> None:
        if self.dialog is None or course is not self._course:
            return  # it was closed meanwhile
        count = len(found.flaws) + len(found.log.flaws)
        lines = number_words(found.log.head.number, self._station.wording.language)
        if found.is_sound:
            heading = self.tr("All is well: the fact base is sound, and its log is whole up to line {number}.")
        else:
            heading = self.tr("%Ln things are wrong.", None, count)
        parts = [
            (self.tr("What is wrong"), self._listed((*found.flaws, *found.log.flaws))),
            (self.tr("What to do"), self._listed(found.advice())),
            (self.tr("What else there is to know"), self._listed(found.log.notes)),
        ]
        may_note = bool(found.log.flaws) and not self._station.only_read
        self.dialog.show_found(heading.format(number=lines), parts, is_sound=found.is_sound, may_note=may_note)

    def _listed(self, notices: Iterable[Notice]) -> str:
        return "\n".join(f"· {self._station.wording.say(one)}" for one in notices)

    def _on_failed(self, course: Course | None, error: KnownError) -> None:
        if self.dialog is not None and course is self._course:
            self.dialog.show_found(self._station.explain(error), (), is_sound=True)

    def _on_note_requested(self, reason: str) -> None:
        job = partial(Store.accept_log, act=self._station.act(), reason=reason)
        self._station.runner.write(job, self._on_noted, partial(self._on_failed, self._course))

    def _on_noted(self, _line: AuditLine | None) -> None:
        self._begin()  # what was found says whether that was enough

    def _on_backups_requested(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.backups_wanted.emit()

    def _on_finished(self) -> None:
        if self._course is not None:
            self._course.stop()
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
