"""A calm line that says how many entries somebody should look at; each figure leads to the list of exactly these."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.flow_layout import FlowLayout
from ui.picture import Picture
from ui.plain_label import PlainLabel, repolish
from ui.theme import Theme

_SIZE = 16


class DueLine(QFrame):
    """Figures that can be pressed. Where something ends today it is a banner. Without figures it is not there.

    Args:
        theme: The looks.
        closable: It can be put away, where it stands beside other work.

    Attributes:
        close_button: Puts it away.

    Signals:
        picked: The figure that was pressed, by its name.
        closed: It was put away.
    """

    picked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, *, closable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, QPushButton] = {}
        self._is_banner = False
        self._has_figures = False
        self._gives_way = False
        self._picture = Picture()
        self._heading = PlainLabel(self.tr("To be looked at:"), role="small")
        self._figures = QWidget()
        self._row = FlowLayout(spacing=4, parent=self._figures)
        self._row.addWidget(self._heading)
        self.close_button = QPushButton()
        self.close_button.setProperty("kind", "plain")
        self.close_button.setAccessibleName(self.tr("Hide until tomorrow"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        theme.dress(self.close_button, "close", "muted")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._figures.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 6, 2)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._figures, 1)
        row.addWidget(self.close_button)
        self.close_button.setVisible(closable)  # not before it has a parent: it would be a window
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self._draw)
        self.show_figures((), is_banner=False)

    @property
    def figures(self) -> list[str]:
        """What it says, one sentence a figure; empty: there is nothing."""
        return [] if not self._has_figures else [one.text() for one in self._buttons.values() if not one.isHidden()]

    def give_way(self, *, gives_way: bool) -> None:
        """Leave its place to something else for now, or take it again; not where it is about today, or in use."""
        self._gives_way = gives_way
        self._show()

    def _show(self) -> None:
        focused = self.focusWidget()
        is_in_use = focused is not None and focused.hasFocus()
        self.setVisible(self._has_figures and (not self._gives_way or self._is_banner or is_in_use))

    def press(self, name: str) -> None:
        """Press the figure called *name*."""
        self._buttons[name].click()

    def show_figures(self, figures: Sequence[tuple[str, str]], *, is_banner: bool) -> None:
        """Show *figures* in this order, each with its name and its words; *is_banner*: one of them is about today."""
        before: QWidget = self._heading
        for place, (name, words) in enumerate(figures, 1):
            button = self._buttons.get(name) or self._new_button(name)
            button.setText(words)
            self._row.move_widget(place, button)
            self.setTabOrder(before, button)
            before = button
        named = dict(figures)
        self._buttons = {name: self._buttons[name] for name in named | self._buttons}
        for name, button in self._buttons.items():
            button.setVisible(name in named)
        self._is_banner = is_banner
        self.setProperty("panel", "banner" if is_banner else "sunken")
        repolish(self)
        self._draw()
        self.setAccessibleName(" ".join((self._heading.text(), ", ".join(named.values()))))
        self._has_figures = bool(figures)
        self._show()

    def _new_button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "plain")
        button.setObjectName(name)
        button.setToolTip(self.tr("Show them in the fact base"))
        button.clicked.connect(self._on_pressed)
        self._buttons[name] = button
        self._row.addWidget(button)
        return button

    def _on_pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.picked.emit(button.objectName())

    def _draw(self) -> None:
        name, role = ("warn", "warn") if self._is_banner else ("history", "muted")
        self._picture.draw(self._theme, name, role, size=_SIZE)
