"""The icon among those of the desktop, where the desktop has a place for them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.theme import Theme

_WAITS = "xcb"
"""The platform of Qt that takes an icon to a tray that is not there yet; others have one always, or never."""


class Tray(QObject):
    """An icon with a menu: the quick panel, the window, the end.

    Attributes:
        menu: What the icon opens.

    Signals:
        ask_requested, window_requested, quit_requested: As they say.
    """

    ask_requested = Signal()
    window_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self.menu.addAction(self.tr("Quick panel with the clipboard")).triggered.connect(self.ask_requested)
        self.menu.addAction(self.tr("Open ReplyDesk")).triggered.connect(self.window_requested)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit")).triggered.connect(self.quit_requested)
        self._icon = QSystemTrayIcon(theme.sign(), self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._theme = theme
        theme.changed.connect(self._draw)

    @property
    def is_there(self) -> bool:
        """Whether the desktop has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, *, watching: bool) -> None:
        """Be there as soon as the desktop has a place; *watching*: say that the clipboard is looked at."""
        self._icon.setToolTip(self.tr("ReplyDesk watches the clipboard") if watching else "ReplyDesk")
        if self.is_there or QGuiApplication.platformName() == _WAITS:
            self._icon.show()

    def hide(self) -> None:
        """Be gone."""
        self._icon.hide()

    def _draw(self) -> None:
        self._icon.setIcon(self._theme.sign())

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.ask_requested.emit()
