"""Notices that nobody is at the desk."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ui.event_watch import EventFilter
from ui.menu import MainMenu
from ui.preferences import Preferences

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
"""What only a person does."""

_MINUTE_MS = 60_000


class IdleWatch(EventFilter):
    """Waits for a person to be away.

    Signals:
        idle: For so many minutes there was no key and no movement of the mouse in our windows.
    """

    looks_at = _SIGNS
    idle = Signal()

    def __init__(self, preferences: Preferences) -> None:
        """Wait for as long as *preferences* say; it must be told of the events of the application."""
        super().__init__(preferences)
        self._preferences = preferences
        self._watches = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        preferences.changed.connect(self._on_changed)
        self._wait()

    def listen(self, menu: MainMenu) -> None:
        """Wait as long as is chosen in *menu*."""
        menu.lock_minutes_picked.connect(self._on_minutes_picked)

    def _on_minutes_picked(self, minutes: str) -> None:
        self._preferences.remember(lock_minutes=minutes)

    def _on_changed(self, name: str) -> None:
        if name == "lock_minutes":
            self._wait()

    def _wait(self) -> None:
        minutes = int(self._preferences.config.lock_minutes)
        self._watches = minutes > 0
        if self._watches:
            self._timer.start(minutes * _MINUTE_MS)
        else:
            self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew at each sign of a person; hold nothing back."""
        if self._watches and event.type() in _SIGNS:  # also after it was idle: whoever comes back goes away again
            self._timer.start()
        return False
