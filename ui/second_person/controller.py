"""Reads and changes who may release blocked replies."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from replydesk import appointing
from replydesk.appointing import Confirmation, Standing
from ui.second_person.dialog import PeopleDialog
from ui.station import Station
from ui.theme import Theme


class SecondPeople(QObject):
    """The dialog on one open fact base.

    Signals:
        changed: Who may release, or whether anybody may, is another now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, station: Station, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._window = window
        self._theme = theme
        self.dialog: PeopleDialog | None = None

    def open(self) -> None:
        """Read how things stand, and show it."""
        if self.dialog is None:
            self._station.runner.read("second-people", appointing.standing, self._on_read, self._on_unread)

    def _on_read(self, standing: Standing) -> None:
        if self.dialog is not None:
            return
        dialog = PeopleDialog(self._theme, self._station.wording.language, self._window)
        dialog.switched.connect(self._on_switched)
        dialog.dismissed.connect(self._on_dismissed)
        dialog.appointed.connect(self._on_appointed)
        dialog.finished.connect(self._on_finished)
        dialog.show_standing(standing)
        dialog.open()
        self.dialog = dialog

    def _on_unread(self, error: KnownError) -> None:
        self._on_read(Standing(is_on=False, releasers=()))
        self._on_failed(error)

    def _on_switched(self, on: bool, confirmed: Confirmation | None) -> None:  # noqa: FBT001 (a signal's)
        self._change(partial(appointing.switch, act=self._station.act(), on=on, confirmed=confirmed))

    def _on_dismissed(self, name: str, confirmed: Confirmation | None) -> None:
        self._change(partial(appointing.dismiss, name=name, act=self._station.act(), confirmed=confirmed))

    def _on_appointed(self, name: str, pin: str, confirmed: Confirmation | None) -> None:
        job = partial(appointing.appoint, name=name, pin=pin, act=self._station.act(), confirmed=confirmed)
        self._change(job)

    def _change(self, job: Callable[[Store], Standing]) -> None:
        self._station.runner.write(job, self._on_changed, self._on_failed)

    def _on_changed(self, standing: Standing) -> None:
        if self.dialog is not None:
            self.dialog.show_standing(standing)
        self.changed.emit()

    def _on_failed(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.say(self._station.explain(error))

    def _on_finished(self) -> None:
        self.dialog = None
