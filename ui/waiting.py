"""The page in the window while a fact base is put back or encrypted: how far it is, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.course import Course
from replydesk.wording import Wording
from ui.fact_base import FactBase
from ui.key_jobs import Renewal
from ui.keys.controller import Keys
from ui.letters import letters
from ui.main_window import MainWindow
from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.safety.controller import Safety
from ui.theme import Theme
from ui.timer import single_shot
from ui.work_strip import LOOK_MS, PATIENCE_MS, progress_bar, progress_words

_WIDTH = 560
"""Pixels the page is wide at the most: lines beyond are hard to read."""


class WaitingView(QWidget):
    """Says what is done to the fact base and how far it is. It decides nothing.

    Attributes:
        where: What it is at.
        stop_button: Ends it, as long as that is possible.
        hint: What stopping means, or that it is too late for it.

    Signals:
        stop_requested: It is to end, and nothing to be changed.
    """

    stop_requested = Signal()

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.where = PlainLabel(role="strong", wraps=True)
        self.hint = PlainLabel(role="muted", wraps=True)
        self.stop_button = QPushButton(self.tr("Stop"))
        theme.dress(self.stop_button, "close")
        self._bar = progress_bar(self.tr("How far it is"))
        picture = Picture()
        picture.draw(theme, "replydesk", "primary", size=52)
        middle = QWidget()
        middle.setMaximumWidth(letters(_WIDTH))
        column = QVBoxLayout(middle)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (picture, PlainLabel(heading, role="title", wraps=True), self.where, self._bar, self.hint):
            column.addWidget(widget)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 16, 32, 16)
        row.addStretch(1)
        row.addWidget(middle, 20)
        row.addStretch(1)
        self.stop_button.clicked.connect(self._on_stop)

    def show_course(self, course: Course, language: str) -> None:
        """Show how far *course* is."""
        self.where.setText(progress_words(course, language))
        self._bar.setRange(0, course.total)
        self._bar.setValue(course.done)
        if course.can_stop:
            said = self.tr("Until the last step it can be stopped; then everything is as it was before.")
        else:
            said = self.tr("Now it cannot be stopped any more. Leave the computer on; it is over soon.")
        self.hint.setText(said)
        self.stop_button.setVisible(course.can_stop)

    def start(self) -> None:
        """Put the focus where one can stop it."""
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_requested.emit()


class Waiting(QObject):
    """Shows that page when it takes a while.

    Until then the window is there but takes nothing: what it shows belongs to a file that is about to be replaced.

    Attributes:
        view: The page; ``None``: it is not shown.
    """

    def __init__(self, window: MainWindow, theme: Theme, base: FactBase, wording: Callable[[], Wording]) -> None:
        super().__init__(base)
        self._window = window
        self._theme = theme
        self._wording = wording
        self._course = Course()
        self._heading = ""
        self.view: WaitingView | None = None
        self._put_away: Callable[[], None] = _nothing
        self._leaving: tuple[Callable[[], None], ...] = ()
        self._patience = single_shot(self, PATIENCE_MS, self._show)
        self._next = single_shot(self, LOOK_MS, self._look)
        base.changed.connect(self._end)
        base.failed.connect(self._end)

    def watch(self, safety: Safety, keys: Keys, *, put_away: Callable[[], None], leave: Callable[[], None]) -> None:
        """Wait for what *safety* and *keys* begin.

        Args:
            safety: Puts backups back.
            keys: Encrypts.
            put_away: Puts away what is unfinished: the open fact base is about to be closed.
            leave: Takes notice that the page has taken the place of what was shown.
        """
        safety.restoring.connect(self._on_restoring)
        keys.renewing.connect(self._on_renewing)
        self._put_away, self._leaving = put_away, (leave, keys.leave_pages)

    def _on_restoring(self, course: Course) -> None:
        self._begin(self.tr("The backup is being put back"), course)

    def _on_renewing(self, wanted: Renewal) -> None:
        self._begin(self.tr("The fact base is being encrypted"), wanted.course)

    def _begin(self, heading: str, course: Course) -> None:
        self._put_away()
        self._heading, self._course = heading, course
        self._window.setEnabled(False)
        self._patience.start()

    def _show(self) -> None:
        for leave in self._leaving:
            leave()
        view = WaitingView(self._theme, self._heading)
        view.stop_requested.connect(self._on_stop)
        self.view = view
        self._window.show_page_alone(view, "ReplyDesk")
        self._window.setEnabled(True)
        self._look()
        view.start()

    def _look(self) -> None:
        if self.view is not None:
            self.view.show_course(self._course, self._wording().language)
            self._next.start()

    def _on_stop(self) -> None:
        self._course.stop()

    def _end(self) -> None:
        self._patience.stop()
        self._next.stop()
        self.view = None
        self._window.setEnabled(True)


def _nothing() -> None:
    """Do nothing: nobody watches yet."""
