"""How the window looks: colours that follow the system, one scale of type, icons in the right ink."""

import weakref
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from math import floor

from PySide6.QtCore import QByteArray, QMarginsF, QObject, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPalette, QPixmap, QScreen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from shiboken6 import isValid

import resources
from ui.colours import DARK, LIGHT, Colours
from ui.letters import letters
from ui.stylesheet import stylesheet

ICON_SIZE = 18
"""Pixels of a drawing that stands for itself, with letters of the usual size."""

BUTTON_ICON = 16
"""Pixels of the drawing on a button, likewise."""

_SIGN_SIZES = (16, 22, 32, 48, 64)
"""Pixels of the program's sign, as trays, title bars and task bars show it."""

_SIGN_ROUND, _SIGN_INSET = 0.22, 0.1
"""Shares of its side: the rounding of the plate, and the plate around the drawing, which has an edge of its own."""

_SMALLEST_PT = 10.0
"""Running text is never smaller than this, whatever the system says; it is read all day."""


class Scheme(StrEnum):
    """What the person chose; anything but ``SYSTEM`` overrules the system."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(slots=True)
class _Dressed:
    button: "weakref.ref[QAbstractButton | QAction]"
    icon: str
    role: str
    size: int


class Theme(QObject):
    """The looks of one application. Use it from the Qt thread only.

    Signals:
        changed: Colours or sizes are others now; whoever painted with the old ones paints again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, *, enlarged: float = 1.0) -> None:
        super().__init__()
        self._application = application
        self._dressed: list[_Dressed] = []
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}
        self._base_pt = max(application.font().pointSizeF(), _SMALLEST_PT)
        self._enlarged = enlarged
        self._scheme = Scheme.SYSTEM
        self.colours: Colours = LIGHT
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self.refresh)
        application.screenAdded.connect(self._watch_screen)
        for screen in application.screens():
            screen.physicalDotsPerInchChanged.connect(self._on_screens_changed)
        self._densities = densities(application)
        self.refresh()

    def choose(self, scheme: Scheme) -> None:
        """Follow *scheme* from now on."""
        self.wear(scheme, self._enlarged)

    def wear(self, scheme: Scheme, factor: float) -> None:
        """Follow *scheme*, with all text *factor* times the system's size, 1.0 to 2.0."""
        if (scheme, factor) == (self._scheme, self._enlarged):
            return
        wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
        self._scheme, self._enlarged = scheme, min(max(factor, 1.0), 2.0)
        with QSignalBlocker(self._application.styleHints()):  # or all of it would be dressed twice
            self._application.styleHints().setColorScheme(wanted.get(scheme, Qt.ColorScheme.Unknown))
        self.refresh()

    def refresh(self) -> None:
        """Dress the application anew, as the person chose or as the system is now."""
        dark = self._scheme is Scheme.DARK
        if self._scheme is Scheme.SYSTEM:
            dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.colours = DARK if dark else LIGHT
        font = QFont(self._application.font())
        font.setPointSizeF(self._base_pt * self._enlarged)
        self._application.setFont(font)
        self._application.setPalette(_palette(self.colours))
        self._put_sheet_on()
        self._application.setWindowIcon(self.sign())
        self._dressed = [one for one in self._dressed if _is_there(one)]
        for one in self._dressed:
            self._put_on(one)
        self.changed.emit()

    @contextmanager
    def building(self) -> Generator[None]:
        """Keep the style sheet off while pages are built in the block, and put it on all of them once at its end.

        With it on, Qt goes through a widget and all within it again each time that gets another parent: a window takes
        0.5 s of work in place of 0.2. Nothing is painted in between, as the block leaves no time for it.
        """
        self._take_sheet_off()
        try:
            yield
        finally:
            self._put_sheet_on()

    def sized(self, size: int) -> int:
        """Return how many pixels are now what *size* are with letters of the usual size: drawings grow with words."""
        return letters(size)

    def dress(
        self, button: QAbstractButton | QAction, icon: str, role: str = "text", *, size: int = BUTTON_ICON
    ) -> None:
        """Give *button* the icon *icon* in the ink *role*, now and whenever colours or sizes change."""
        one = _Dressed(weakref.ref(button), icon, role, size)
        self._dressed = [other for other in self._dressed if other.button() is not button]
        self._dressed.append(one)
        self._put_on(one)

    def let_clear(self, field: QLineEdit) -> None:
        """Let *field* be emptied by a button in it, with our own drawing: Qt's is made for coarse screens."""
        field.setClearButtonEnabled(True)
        for action in field.findChildren(QAction):
            self.dress(action, "close", "muted")

    def icon(self, name: str, role: str = "text", *, size: int = BUTTON_ICON) -> QIcon:
        """Return the shipped icon *name* in the ink *role*; grey where the control is switched off.

        It is drawn for the density of every screen there is: what Qt makes of a drawing for another one is blurred.
        """
        icon = QIcon()
        for scale in self._densities:
            icon.addPixmap(self.pixmap(name, role, size=size, scale=scale))
            faded = self.pixmap(name, "outline", size=size, scale=scale)
            icon.addPixmap(faded, QIcon.Mode.Disabled)
        return icon

    def sign(self) -> QIcon:
        """Return the program's own sign, in its colours of now.

        It stands on a plate: bars of the desktop are light or dark whatever the window's colours are.
        """
        icon = QIcon()
        for side in _SIGN_SIZES:
            icon.addPixmap(_draw_sign(self.colours, side))
        return icon

    def pixmap(self, name: str, role: str = "text", *, size: int = ICON_SIZE, scale: float = 1.0) -> QPixmap:
        """Return the icon *name* in the ink *role* for a screen of the density *scale*.

        It is *size* pixels wide with letters of the usual size, and wider with larger ones.
        """
        ink, size = getattr(self.colours, role), self.sized(size)
        known = (name, ink, size, scale)
        if known not in self._drawn:
            self._drawn[known] = _draw(name, ink, size=size, scale=scale)
        return self._drawn[known]

    def colour(self, role: str) -> QColor:
        """Return the colour of the part *role*, an attribute of :class:`Colours`."""
        return QColor(getattr(self.colours, role))

    def _take_sheet_off(self) -> None:
        """Take the style sheet off, so that Qt knows of each widget that it will have to be dressed from the start.

        With its last sheet Qt forgets which widgets it watches for their end, and takes the mark of being watched
        (``WA_StyleSheet``) off each. But what asks for a size while others are undressed gets the mark again at once:
        scroll bars, tables, the lists of fields to choose from. Under the next sheet such a widget counts as watched
        and is not; when it is freed it stays in Qt's list, and the sheet after that is put on freed memory
        (``QStyleSheetStyle::initObject`` and ``updateObjects``; Qt 6.11.3 ended there by a segmentation fault).
        """
        self._application.setStyleSheet("")
        for widget in self._application.allWidgets():
            widget.setAttribute(Qt.WidgetAttribute.WA_StyleSheet, on=False)

    def _put_sheet_on(self) -> None:
        sheet = stylesheet(self.colours, points=self._base_pt * self._enlarged)
        if self._application.styleSheet() != sheet:  # Qt goes through every widget again, even for the same one
            self._application.setStyleSheet(sheet)

    def _put_on(self, one: _Dressed) -> None:
        button = one.button()
        if button is not None and isValid(button):
            side = self.sized(one.size)
            if isinstance(button, QAbstractButton):
                button.setIconSize(QSize(side, side))
            button.setIcon(self.icon(one.icon, one.role, size=one.size))

    def _watch_screen(self, screen: QScreen) -> None:
        screen.physicalDotsPerInchChanged.connect(self._on_screens_changed)
        self._on_screens_changed()

    def _on_screens_changed(self) -> None:
        now = densities(self._application)
        if now != self._densities:
            self._densities = now
            self.refresh()


def densities(application: QApplication) -> tuple[float, ...]:
    """Return the densities of the screens there are: device pixels for a pixel of the window."""
    return tuple(sorted({screen.devicePixelRatio() for screen in application.screens()})) or (1.0,)


def _draw(name: str, ink: str, *, size: int, scale: float) -> QPixmap:
    drawing = resources.read_text(f"icons/{name}.svg").replace("currentColor", ink)
    side = floor(size * scale + 0.5)  # as Qt rounds; else it would scale what is a pixel too small
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _draw_sign(colours: Colours, side: int) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.primary))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * _SIGN_ROUND, side * _SIGN_ROUND)
    inset = side * _SIGN_INSET
    drawing = resources.read_text("icons/replydesk.svg").replace("currentColor", colours.on_primary)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side) - QMarginsF(*[inset] * 4))
    painter.end()
    return pixmap


def _is_there(one: _Dressed) -> bool:
    """Say whether the button of *one* lives, in Python and in Qt."""
    button = one.button()
    return button is not None and isValid(button)


def _palette(colours: Colours) -> QPalette:
    """Return what Qt paints by itself (menus, arrows, placeholders) in the same colours."""
    palette = QPalette()
    parts = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.field,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.ToolTipBase: colours.text,
        QPalette.ColorRole.ToolTipText: colours.surface,
        QPalette.ColorRole.Highlight: colours.selection,
        QPalette.ColorRole.HighlightedText: colours.on_selection,
        QPalette.ColorRole.Link: colours.primary,
        QPalette.ColorRole.Accent: colours.primary,
        QPalette.ColorRole.BrightText: colours.on_primary,
        QPalette.ColorRole.Mid: colours.outline,
        QPalette.ColorRole.Midlight: colours.line,
    }
    for part, colour in parts.items():
        palette.setColor(part, QColor(colour))
    for part in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.muted))
    return palette
