"""The frame: navigation on the left, a banner where one is needed, one page at a time."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QMoveEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.theme import Theme

_RAIL_WIDTH = 80
_RAIL_ICON = 24


def _goes() -> bool:
    """Say that nothing leads back to a window that is closed."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """A page as the navigation names it."""

    title: str
    icon: str
    widget: QWidget


class MainWindow(QMainWindow):
    """The window itself. It knows no page by name.

    Attributes:
        rail: The navigation; ``None``: there is none.

        stays: Asked when it is closed: whether it is only hidden, because there is another way back to it.

    Signals:
        watch_pressed: The sign that the clipboard is watched was pressed.
        page_shown: The place of the page that is shown now, from 0.
        panes_made: Panes side by side were made in a dialog, whose widths a person will want to find again.
        placed: It was moved, or has another size.
        banner_pressed: The banner's button was pressed.
        closed: The window is being closed.
    """

    watch_pressed = Signal()
    page_shown = Signal(int)
    panes_made = Signal(object)
    placed = Signal()
    banner_pressed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumSize(QSize(1000, 660))
        self._pages = QStackedWidget()
        self._group: QButtonGroup | None = None
        self.rail: QFrame | None = None
        self.stays = _goes
        self._is_watched = False
        self._watch_sign: QToolButton | None = None

    def show_page_alone(self, widget: QWidget, title: str) -> None:
        """Show *widget* without navigation; what was shown before is thrown away."""
        self.rail = self._watch_sign = None
        self._pages = QStackedWidget()
        self._pages.addWidget(widget)
        self.setWindowTitle(title)
        self.setCentralWidget(self._pages)

    def show_pages(self, pages: list[PageEntry], menu: QMenu, *, title: str, banner: tuple[str, str]) -> None:
        """Show *pages* with navigation; what was shown before is thrown away.

        Args:
            pages: In the order of the navigation.
            menu: What the button at the foot of the navigation opens.
            title: The window's title.
            banner: A sentence for the head of every page and the word on its button; empty: no banner.
        """
        self._pages = QStackedWidget()
        for page in pages:
            self._pages.addWidget(page.widget)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        if banner[0]:
            right.addWidget(self._banner(*banner))
        right.addWidget(self._pages, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = self._rail(pages, menu)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setWindowTitle(title)
        self.setCentralWidget(whole)
        self.go_to(0)

    def show_at_once(self) -> None:
        """Show the pages now: by themselves they come a turn of the loop later, and a key pressed meanwhile is lost."""
        if (whole := self.centralWidget()) is not None:
            whole.show()

    def go_to(self, place: int) -> None:
        """Show the page at *place*."""
        self._pages.setCurrentIndex(place)
        button = self._group.button(place) if self._group is not None else None
        if button is not None:
            button.setChecked(True)
        self.page_shown.emit(place)

    @property
    def place(self) -> int:
        """The place of the page that is shown."""
        return self._pages.currentIndex()

    def page(self, place: int) -> QWidget | None:
        """Return the page at *place*, or ``None``: there is none."""
        return self._pages.widget(place)

    def close_dialogs(self) -> None:
        """Leave every dialog over the window as if it were cancelled: nothing in it is to be read any more."""
        for dialog in self.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()

    def leave(self) -> None:
        """Close it, and end the program, also where closing it would only hide it."""
        self.stays = _goes
        self.close()

    def show_watched(self, *, watched: bool) -> None:
        """Say in the navigation that the clipboard is watched, or no more."""
        self._is_watched = watched
        if self._watch_sign is not None:
            self._watch_sign.setVisible(watched)

    def come_to_front(self) -> None:
        """Show the window before all others, with the keyboard where the desktop allows that."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell of it."""
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of it; filling the screen is a size as well."""
        super().resizeEvent(event)
        self.placed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closes, so that everything is put away; or only hide it, where it stays."""
        if self.stays():
            event.ignore()
            self.hide()
            return
        self.closed.emit()
        super().closeEvent(event)

    def _rail(self, pages: list[PageEntry], menu: QMenu) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(rail)
        column.setContentsMargins(8, 14, 8, 12)
        column.setSpacing(6)
        self._group = QButtonGroup(rail)
        for place, page in enumerate(pages):
            button = self._rail_button(page.title, page.icon)
            button.setCheckable(True)
            button.setToolTip(f"{page.title} (Ctrl+{place + 1})")
            self._group.addButton(button, place)
            column.addWidget(button)
            key = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), rail)
            key.activated.connect(button.click)
        self._group.idClicked.connect(self.go_to)
        column.addStretch(1)
        self._watch_sign = self._rail_button(self.tr("Watching"), "paste")
        self._watch_sign.setToolTip(self.tr("The clipboard is watched. Press here to change that."))
        self._watch_sign.setAccessibleDescription(self._watch_sign.toolTip())
        self._watch_sign.setVisible(self._is_watched)
        self._watch_sign.clicked.connect(self.watch_pressed)
        column.addWidget(self._watch_sign)
        more = self._rail_button(self.tr("Menu"), "menu")
        more.setMinimumWidth(_RAIL_WIDTH)
        more.setToolTip(self.tr("Menu (F10)"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.setParent(more, menu.windowFlags())
        more.setMenu(menu)
        for action in menu.actions():
            self.addAction(action)  # a menu that is not open has no keys of its own
        QShortcut(QKeySequence("F10"), rail).activated.connect(more.showMenu)
        column.addWidget(more)
        return rail

    def _rail_button(self, title: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        self._theme.dress(button, icon, "on_rail", size=_RAIL_ICON)
        return button

    def _banner(self, sentence: str, word: str) -> QFrame:
        banner = QFrame()
        banner.setProperty("panel", "banner")
        picture = Picture()
        picture.draw(self._theme, "sample", "warn")
        row = QHBoxLayout(banner)
        row.setContentsMargins(18, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(picture)
        row.addWidget(PlainLabel(sentence, role="strong", wraps=True), 1)
        button = QPushButton(word)
        button.setProperty("kind", "plain")
        button.clicked.connect(self.banner_pressed)
        row.addWidget(button)
        return banner
