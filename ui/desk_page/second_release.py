"""What happens when a second person is asked: the dialog, the gate, and what it answers."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from replydesk.release import Released
from replydesk.second_person import Second, never_overruled
from replydesk.verdict import Severity
from ui.desk_page.desktop import Desktop
from ui.desk_page.jobs import Checked, DeskRecord, WayOut
from ui.desk_page.second_dialog import Question, SecondDialog
from ui.desk_page.wording import finding_text
from ui.station import Station
from ui.theme import Theme


class SecondRelease(QObject):
    """Leads one blocked reply to a second person and through the gate.

    Signals:
        asked: The gate is asked; carries what lay on the desk when the second person was.
        refused: The gate stays shut; carries the same.
        released: It left; carries the same, and what the gate gave.
        left: The dialog was closed and nothing left.
    """

    asked = Signal(object)
    refused = Signal(object)
    released = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme, station: Station, record: DeskRecord, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._theme = theme
        self._station = station
        self._record = record
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
            findings=tuple(finding_text(at, one, rules.get(one.rule)) for at, one in enumerate(grave)),
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
        self.asked.emit(self._desktop)
        done, refused = partial(self._on_released, self._desktop), partial(self._on_refused, self._desktop)
        self._station.runner.write(partial(self._record.let_out, way=way), done, refused)

    def _on_released(self, desktop: Desktop, released: Released) -> None:
        if self.dialog is not None and self._desktop == desktop:
            dialog, self._way = self.dialog, None
            dialog.accept()
        self.released.emit(desktop, released)

    def _on_refused(self, desktop: Desktop, error: KnownError) -> None:
        if self.dialog is not None and self._desktop == desktop:
            self.dialog.say(self._station.explain(error))
        self.refused.emit(desktop)

    def _on_finished(self) -> None:
        self.dialog = None
        if self._way is not None:
            self._way = None
            self.left.emit()
