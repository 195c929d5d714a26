"""One line where long work was begun: what it is at, how far it is, and a button that stops it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from knowledge_base.course import Course, Stage
from ui.dates import number_words
from ui.plain_label import PlainLabel
from ui.theme import Theme
from ui.timer import single_shot

PATIENCE_MS = 400
"""How long work goes on before it is spoken of: what is over by then would only flicker."""

LOOK_MS = 200
"""How often it is shown how far it is."""

translate = QCoreApplication.translate


def stage_words(stage: Stage | None) -> str:
    """Return what work at *stage* is at, as people say it."""
    words = {
        Stage.READING: translate("Stage", "Reading"),
        Stage.JUDGING: translate("Stage", "Checking the wordings"),
        Stage.LAYING_OUT: translate("Stage", "Laying out the pages"),
        Stage.WRITING: translate("Stage", "Writing"),
        Stage.COPYING: translate("Stage", "Copying"),
        Stage.CHECKING: translate("Stage", "Checking that it is whole"),
        Stage.CHECKING_LOG: translate("Stage", "Checking the audit log"),
        Stage.ENCRYPTING: translate("Stage", "Encrypting"),
        Stage.COMPARING: translate("Stage", "Comparing it with the old file"),
        Stage.ENDING: translate("Stage", "Ending"),
    }
    return words[stage] if stage is not None else translate("Stage", "Beginning")


def progress_words(course: Course, language: str) -> str:
    """Return what the work is at, and how far where that is known."""
    stage, done, total = stage_words(course.stage), course.done, course.total
    if not done:
        return stage
    if not total:
        return f"{stage}: {number_words(done, language)}"
    done_words, total_words = number_words(min(done, total), language), number_words(total, language)
    return translate("Stage", "{stage}: {done} of {total}").format(stage=stage, done=done_words, total=total_words)


def progress_bar(name: str) -> QProgressBar:
    """Return a thin bar that goes to and fro as long as nothing is known; *name* is what it tells of."""
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setAccessibleName(name)
    bar.setRange(0, 0)
    return bar


class WorkStrip(QFrame):
    """Says that something takes a while, as long as it does.

    Attributes:
        sentence: What is done.
        stop_button: Ends it.

    Signals:
        stopped: The person has stopped what was followed.
    """

    stopped = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._language = language
        self._course: Course | None = None
        self._what = ""
        self._before: QWidget | None = None
        self.sentence = PlainLabel(wraps=True)
        self._where = PlainLabel(role="small")
        self._bar = progress_bar(self.tr("How far it is"))
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setProperty("kind", "plain")
        theme.dress(self.stop_button, "close", "primary")
        self._patience = single_shot(self, PATIENCE_MS, self._show)
        self._next = single_shot(self, LOOK_MS, self.look)
        self.stop_button.clicked.connect(self._on_stop)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self._where)
        row.addWidget(self.stop_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 5, 6, 8)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self._bar)
        self.hide()

    @property
    def is_at_work(self) -> bool:
        """Whether something is followed."""
        return self._course is not None

    @property
    def where(self) -> str:
        """What is said of how far it is."""
        return self._where.text()

    def follow(self, what: str, course: Course) -> None:
        """Follow *course*, which is called *what*, from now on; it is shown if it takes a while."""
        self._course, self._what = course, what
        self._before = self.window().focusWidget()
        self.stop_button.setEnabled(True)
        if self.isHidden():
            self._patience.start()
        else:
            self._show()

    def rest(self) -> None:
        """The work is at its end."""
        self._course = None
        self._patience.stop()
        self._next.stop()
        if self.stop_button.hasFocus() and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would go to the navigation
        self.hide()

    def look(self) -> None:
        """Show how far it is now."""
        course = self._course
        if course is None:
            return
        self._where.setText(progress_words(course, self._language))
        self._bar.setRange(0, course.total)
        self._bar.setValue(min(course.done, course.total))
        self.stop_button.setVisible(course.can_stop)
        self._next.start()

    def _show(self) -> None:
        self.sentence.setText(self._what)
        self.setAccessibleName(self._what)
        self.look()
        self.show()

    def _on_stop(self) -> None:
        if self._course is not None and self._course.stop():
            self.stop_button.setEnabled(False)
            self.stopped.emit()
