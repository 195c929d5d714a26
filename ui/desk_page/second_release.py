"""What happens when a second person is asked: the dialog, and what it says of the gate's answer."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from replydesk.second_person import Second, never_overruled
from replydesk.verdict import Severity
from ui.desk_page.desktop import Desktop
from ui.desk_page.jobs import Checked, WayOut
from ui.desk_page.second_dialog import Question, SecondDialog
from ui.desk_page.wording import finding_text
from ui.station import Station
from ui.theme import Theme


class SecondRelease(QObject):
    """Leads one blocked reply to a second person and back.

    Signals:
        release_requested: The second person lets it out: the way out, and what lay on the desk when they were asked.
        left: The dialog was closed and nothing left.
    """

    release_requested = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme, station: Station, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._theme = theme
        self._station = station
        self._way: WayOut | None = None
        self._desktop = Desktop()
        self.dialog: SecondDialog | None = None

    def ask(self, checked: Checked, way: WayOut, desktop: Desktop) -> None:
        """Open the dialog for the blocked reply on *desktop* that was *checked*; *way* is how it would leave."""
        if self.dialog is not None:
            return
        verdict = checked.judged.verdict
        never = never_overruled(verdict)
        barred = self._station.wording.say(notice("second.never", rules=", ".join(never))) if never else ""
        grave = [one for one in verdict.findings if one.severity is not Severity.SUGGEST]
        rules = {rule.name: rule for rule in checked.pack.rules}
        grave.sort(key=lambda one: one.rule not in never)  # what bars the way stands first
        question = Question(
            reply=checked.wish.text,
            findings=tuple(
                finding_text(at, one, rules.get(one.rule), text=checked.wish.text) for at, one in enumerate(grave)
            ),
            names=checked.releasers,
            barred=barred,
        )
        self._way, self._desktop = way, desktop
        self.dialog = SecondDialog(self._theme, question, self._desk.window())
        self.dialog.release_requested.connect(self._on_release_requested)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_release_requested(self, name: str, pin: str, reason: str) -> None:
        if self._way is None:
            return
        second = Second(name=name, pin=pin, reason=reason)
        way = replace(self._way, now=self._station.clock(), second=second)
        self.release_requested.emit(way, self._desktop)

    def end(self, desktop: Desktop) -> None:
        """Close the dialog if it was about the reply on *desktop*, which has left."""
        if self.dialog is not None and self._desktop == desktop:
            dialog, self._way = self.dialog, None
            dialog.accept()

    def hears_no(self, desktop: Desktop, error: KnownError) -> bool:
        """Say in the dialog why the gate stays shut for the reply on *desktop*; return whether it is about that."""
        is_asked = self.dialog is not None and self._desktop == desktop
        if self.dialog is not None and is_asked:
            self.dialog.say(self._station.explain(error))
        return is_asked

    def _on_finished(self) -> None:
        self.dialog = None
        if self._way is not None:
            self._way = None
            self.left.emit()
