"""Takes a picture of every page and dialog, in both languages and in light and dark, for the guide and for review.

    PYTHONPATH=. python tests/picture_tour.py pictures                # all of them
    PYTHONPATH=. python tests/picture_tour.py pictures desk queue     # some, by the names of their stops
    PYTHONPATH=. python tests/picture_tour.py --guide docs/pictures   # those of the guide and of the README, anew

Those of the guide lie under their names alone, the English ones in a folder of their own. They are of few colours,
and so small.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from replydesk.config import Config, save_config
from tests.tour import STOPS, walk
from tests.tour_base import furnished
from tests.window import opened_window
from ui.colours import DARK, LIGHT, Colours

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_PATIENCE_S = 30.0


class Waiter:
    """What the window under test needs of pytest-qt's bot."""

    def waitUntil(self, holds: Callable[[], bool], *, timeout: int) -> None:  # noqa: ARG002, N802 - as there
        end = time.monotonic() + _PATIENCE_S
        while not holds():
            QApplication.processEvents()  # noqa: TID251 - there is no other loop here
            if time.monotonic() > end:
                raise TimeoutError


GUIDE = ("desk", "entry", "form", "institution", "queue", "quick", "rules")
"""The stops the guide shows, in both languages."""

DARK_TOO = ("desk",)
"""Those the README shows in a dark room as well, in English."""

ROUNDS = tuple((language, looks) for language in ("id", "en") for looks in ("light", "dark"))


def take(application: QApplication, folder: Path, names: Sequence[str] = ()) -> None:
    """Write pictures into *folder*, as ``desk-id-light.png``: those of the stops *names*, or all."""
    for language, looks in ROUNDS:
        for name, image in _pictures(application, language, looks, names):
            image.save(str(_made(folder) / f"{name}-{language}-{looks}.png"))


def take_for_guide(application: QApplication, folder: Path) -> None:
    """Write the pictures of the guide and of the README into *folder*."""
    for language, looks in ROUNDS:
        wanted = GUIDE if looks == "light" else DARK_TOO if language == "en" else ()
        place = folder / language if language != "id" else folder
        behind = "" if looks == "light" else "-dark"
        colours = LIGHT if looks == "light" else DARK
        for name, image in _pictures(application, language, looks, wanted) if wanted else ():
            _small(image, colours).save(str(_made(place) / f"{name}{behind}.png"), quality=0)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _pictures(
    application: QApplication, language: str, looks: str, names: Sequence[str]
) -> Iterator[tuple[str, QImage]]:
    """Walk through the window in that language and those looks, and give each stop's name and its picture.

    Of the stops *names*, or of all where there are none. What comes before the last of them is walked through as well,
    as one stop leads to the next.
    """
    left = set(names or (stop.name for stop in STOPS))
    flash = application.cursorFlashTime()
    application.setCursorFlashTime(0)  # or the cursor is there in one picture and not in the next
    try:
        yield from _walked(application, language, looks, left)
    finally:
        application.setCursorFlashTime(flash)


def _walked(application: QApplication, language: str, looks: str, left: set[str]) -> Iterator[tuple[str, QImage]]:
    with tempfile.TemporaryDirectory() as home:
        base = furnished(Path(home), modes=frozenset())
        save_config(Path(home) / "config.json", Config(person="Rini", looks=looks))
        bot = cast("QtBot", Waiter())
        with opened_window(bot, application, Path(home), database=base, language=language) as opened:
            opened.wait_for_pages()
            for name, widget in walk(opened):
                if name in left:
                    yield name, widget.grab().toImage()
                    left.remove(name)
                if not left:
                    return


def _small(image: QImage, colours: Colours) -> QImage:
    """Return *image* in its 256 most frequent colours, as many as letters on few grounds need."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    often = Counter(memoryview(plain.constBits()).cast("I")).most_common(256)
    roles = {int(f"ff{colour[1:]}", 16) for colour in asdict(colours).values()}  # also those of one small word
    table = [*roles, *(colour for colour, _times in often if colour not in roles)][:256]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


if __name__ == "__main__":
    if sys.argv[1] == "--guide":
        take_for_guide(QApplication(["ReplyDesk"]), Path(sys.argv[2]))
    else:
        take(QApplication(["ReplyDesk"]), Path(sys.argv[1]), sys.argv[2:])
