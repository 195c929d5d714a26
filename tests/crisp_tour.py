"""Walks through all pages and dialogs on a screen of another density, and tells what is cut or blurred there.

    PYTHONPATH=. python tests/crisp_tour.py 1.5            # all stops of the tour, on a screen of that density
    PYTHONPATH=. python tests/crisp_tour.py 1.5 desk …     # some

Qt reads the density once, when it begins, so each one is a program of its own. It writes one object of JSON: the flaws
of each stop. The screen is the smallest the window is made for, in pixels as large as the density makes them: what is
cut there is cut on somebody's desk.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from replydesk.config import Config, save_config
from tests.fitting import misfits
from tests.picture_tour import Waiter
from tests.tour import walk
from tests.tour_base import furnished
from tests.window import opened_window
from ui.picture import Picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SMALLEST = (1024, 700)
"""Pixels of the window, wide and high, as it is laid out."""


def flaws(widget: QWidget) -> Iterator[str]:
    """Yield what is cut in *widget*, and what is drawn for another screen than the one it is on."""
    yield from misfits(widget, screen=SMALLEST)
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible() and not button.icon().isNull():
            yield from _blurred(button)
    for label in widget.findChildren(QLabel):
        if label.isVisible() and not label.pixmap().isNull():
            if label.pixmap().devicePixelRatio() != label.devicePixelRatioF():
                yield f"an image is drawn for {label.pixmap().devicePixelRatio()}"
        elif isinstance(label, Picture) and label.isVisible() and not _is_sharp(label):
            yield f"the drawing {label._name} is not as it was drawn"


def _blurred(button: QAbstractButton) -> Iterator[str]:
    """Yield that Qt would have to make the icon of *button* larger or smaller; a photo is as wide or as high."""
    wanted = (QSizeF(button.iconSize()) * button.devicePixelRatioF()).toSize()
    sizes = button.icon().availableSizes()
    if not any(size.width() == wanted.width() or size.height() == wanted.height() for size in sizes):
        yield f"{button.accessibleName() or button.text()}: no icon of {wanted.width()} pixels is drawn"


def _is_sharp(label: Picture) -> bool:
    """Say whether the pixels on the screen are those of the drawing, where it is not see-through."""
    theme = label._theme
    assert theme is not None
    drawn = theme.pixmap(label._name, label._role, size=label._size, scale=label.devicePixelRatioF()).toImage()
    shown = label.grab().toImage()
    solid = [
        (x, y) for x in range(drawn.width()) for y in range(drawn.height()) if drawn.pixelColor(x, y).alpha() == 255
    ]
    places = [
        (across, down)
        for across in range(max(shown.width() - drawn.width(), 0) + 1)
        for down in range(max(shown.height() - drawn.height(), 0) + 1)
    ]
    return bool(solid) and any(
        all(QColor(shown.pixel(x + across, y + down)).rgb() == QColor(drawn.pixel(x, y)).rgb() for x, y in solid)
        for across, down in places
    )


def on_screen(density: float, folder: Path) -> None:
    """Let the Qt that is not begun yet find one screen, as large as the smallest window at that *density*.

    Args:
        density: Device pixels for a pixel of the window.
        folder: Where what Qt reads of the screen is written, in its own form (``qoffscreenintegration.cpp``).
    """
    told = folder / "screens.json"
    wide, high = (round(side * density) for side in SMALLEST)
    screen = {"name": "fine", "x": 0, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
    told.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={told}"
    os.environ["QT_SCALE_FACTOR"] = f"{density:g}"


def main(density: float, names: tuple[str, ...]) -> None:
    """Walk, and write what was found."""
    found: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as home:
        on_screen(density, Path(home))
        application = QApplication(["ReplyDesk"])
        base = furnished(Path(home))
        save_config(Path(home) / "config.json", Config(person="Rini", looks="light"))
        bot = cast("QtBot", Waiter())
        with opened_window(bot, application, Path(home), database=base, language="id") as opened:
            opened.wait_for_pages()
            opened.window.resize(*SMALLEST)
            for name, widget in walk(opened, names):
                found[name] = list(flaws(widget))
            screen = opened.window.screen()
            shown = (opened.window.devicePixelRatioF(), screen.size().width(), screen.size().height())
            found["screen"] = ["{:g}: {} x {}".format(*shown)]
    print(json.dumps(found))  # noqa: T201 - it is what the caller reads


if __name__ == "__main__":
    main(float(sys.argv[1]), tuple(sys.argv[2:]))
