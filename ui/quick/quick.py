"""Takes what is asked for from outside the window to where it is answered: the quick panel, or the desk."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from replydesk.errand import Errand, plain
from ui import clipboard
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.palette.controller import Palette
from ui.preferences import Preferences
from ui.quick.asking import AskController
from ui.quick.outside import Outside
from ui.quick.panel import QuickDialog
from ui.station import Station
from ui.theme import Theme
from ui.workspace import DESK, Workspace


class Quick(QObject):
    """Serves errands while a fact base is open; the last one that came before waits for that. Qt thread only.

    Attributes:
        outside: What the person chose about being asked from outside.
        palette: The command palette; ``None``: no fact base is open.
        panel: The quick panel; ``None``: it was not needed yet.
        asking: Decides what the panel does; ``None``: no fact base is open, or the panel was not needed yet.
    """

    def __init__(
        self, window: MainWindow, theme: Theme, preferences: Preferences, *, is_locked: Callable[[], bool]
    ) -> None:
        """Serve nothing yet; *is_locked* says, while nothing is served, whether that is for want of a key."""
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._is_locked = is_locked
        self._workspace: Workspace | None = None
        self._station: Station | None = None
        self._waiting: Errand | None = None
        self.palette: Palette | None = None
        self.panel: QuickDialog | None = None
        self.asking: AskController | None = None
        self.outside = Outside(window, theme, preferences)
        self.outside.copied.connect(self._on_copied)
        self.outside.ask_requested.connect(self.ask_clipboard)
        window.closed.connect(self._put_away)

    def serve(self, workspace: Workspace, station: Station, menu: MainMenu) -> None:
        """Answer from *workspace* from now on, and to its *menu*."""
        self._put_away()
        self.palette = Palette(self._window, station, workspace, menu)
        menu.palette_requested.connect(self.palette.open)
        menu.outside_requested.connect(self.outside.show_settings)
        self.outside.put_into_effect()
        menu.quick_requested.connect(self.ask_clipboard)
        self._workspace, self._station = workspace, station
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._do(waiting)

    def rest(self) -> None:
        """Answer nothing until a fact base is open again; what the panel showed is gone."""
        self._put_away()
        self._workspace = self._station = self.palette = None

    def take(self, errand: Errand) -> None:
        """Do what *errand* says: now, or when a fact base is open. Without a question the window comes to the front."""
        if self._workspace is not None:
            self._do(errand)
            return
        self._waiting = errand
        if self._is_locked() and errand.is_question:
            self._say_locked()
        else:
            self._window.come_to_front()

    def ask_clipboard(self) -> None:
        """Ask about the text on the clipboard: the person wants it."""
        self.take(Errand(from_clipboard=True))

    def _on_copied(self, text: str) -> None:
        """Look *text* up, and show the panel if an answer fits; nothing happens while somebody works in the panel."""
        if self._workspace is None or (self.panel is not None and self.panel.isActiveWindow()):
            return
        asking = self._asking(self._workspace)
        if asking is not None:
            asking.look_up(text)

    def _do(self, errand: Errand) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        if not errand.is_question:
            self._window.come_to_front()
            if errand.strange:
                said = self.tr("A link asked for something ReplyDesk does not know. Nothing was done.")
                workspace.say(said, is_error=True)
            return
        # The clipboard is read only now, and only because the person asked for it.
        text = plain(QGuiApplication.clipboard().text()) if errand.from_clipboard else errand.text
        asking = self._asking(workspace)
        if asking is not None:
            asking.ask(text)

    def _asking(self, workspace: Workspace) -> AskController | None:
        """Return what decides for the panel, made when it is first needed."""
        if self.asking is None and self._station is not None:
            self._put_away()
            self.panel = QuickDialog(self._theme)
            copy = partial(clipboard.copy, QGuiApplication.clipboard())
            self.asking = AskController(self.panel, self._station, workspace.desk, copy=copy, parent=self.panel)
            self.asking.left.connect(self._go_to_desk)
        return self.asking

    def _say_locked(self) -> None:
        self._put_away()
        self.panel = QuickDialog(self._theme)
        self.panel.field.setEnabled(False)
        self.panel.say(
            self.tr(
                "The fact base is locked. Enter goes to the window, where it is opened; the question waits for that."
            ),
            "warn",
        )
        self.panel.opened.connect(self._go_to_window)
        self.panel.start()

    def _go_to_window(self, _place: int) -> None:
        self._put_away()
        self._window.come_to_front()

    def _go_to_desk(self) -> None:
        self._window.go_to(DESK)
        self._window.come_to_front()

    def _put_away(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = self.asking = None
