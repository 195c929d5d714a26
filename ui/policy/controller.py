"""What happens around the dialog for approvals: read what is set, ask, store it."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from knowledge_base.errors import KnownError
from knowledge_base.policy import Policy
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import policy_of
from replydesk.policies import set_policy
from ui.policy.dialog import PolicyDialog
from ui.station import Station
from ui.theme import Theme


class PolicyController(QObject):
    """Asks for and stores what holds for approvals.

    Attributes:
        dialog: The dialog that is open, or ``None``.

    Signals:
        changed: Something else is set now.
        refused: What is set cannot be read, in words.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, station: Station, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._station = station
        self._window = window
        self.dialog: PolicyDialog | None = None

    def ask(self) -> None:
        """Open the dialog."""
        self._station.runner.read("policy", _read, self._show, self._on_failed)

    def _show(self, policy: Policy) -> None:
        self.dialog = PolicyDialog(self._theme, policy, self._window)
        self.dialog.save_requested.connect(self._on_save)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_save(self, policy: Policy) -> None:
        job = partial(_set, policy=policy, act=self._station.act())
        self._station.runner.write(job, self._on_set, self._on_refused)

    def _on_set(self, _nothing: None) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.changed.emit()

    def _on_refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.say_problem(self._station.explain(error))

    def _on_failed(self, error: KnownError) -> None:
        self.refused.emit(self._station.explain(error))

    def _on_finished(self) -> None:
        self.dialog = None


def _read(store: Store) -> Policy:
    return policy_of(store.settings)


def _set(store: Store, *, policy: Policy, act: Act) -> None:
    set_policy(store, policy, act)
