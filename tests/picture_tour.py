"""Takes a picture of every page and dialog, in both languages and in light and dark, for the guide and for review.

    PYTHONPATH=. python tests/picture_tour.py pictures               # all of them
    PYTHONPATH=. python tests/picture_tour.py docs/pictures desk …   # some, by the names of their stops

With names only those are taken, light and in Indonesian, each under its name alone and in few colours: they are small.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from replydesk.config import Config, save_config
from tests.tour import walk
from tests.tour_base import furnished
from tests.window import opened_window
from ui.colours import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_PATIENCE_S = 30.0


class _Waiter:
    """What the window under test needs of pytest-qt's bot."""

    def waitUntil(self, holds: Callable[[], bool], *, timeout: int) -> None:  # noqa: ARG002, N802 - as there
        end = time.monotonic() + _PATIENCE_S
        while not holds():
            QApplication.processEvents()  # noqa: TID251 - there is no other loop here
            if time.monotonic() > end:
                raise TimeoutError


def take(folder: Path, names: Sequence[str]) -> None:
    """Write the pictures into *folder*: those of the stops *names*, or all."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["ReplyDesk"])
    for language, looks in (
        [("id", "light")] if names else [(one, two) for one in ("id", "en") for two in ("light", "dark")]
    ):
        with tempfile.TemporaryDirectory() as home:
            base = furnished(Path(home), modes=frozenset())
            save_config(Path(home) / "config.json", Config(person="Rini", looks=looks))
            bot = cast("QtBot", _Waiter())
            with opened_window(bot, application, Path(home), database=base, language=language) as opened:
                opened.wait_for_pages()
                for name, widget in walk(opened):
                    image = widget.grab().toImage()
                    if not names:
                        image.save(str(folder / f"{name}-{language}-{looks}.png"))
                    elif name in names:
                        _small(image).save(str(folder / f"{name}.png"), quality=0)


def _small(image: QImage) -> QImage:
    """Return *image* in its 256 most frequent colours, as many as letters on few grounds need."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    often = Counter(memoryview(plain.constBits()).cast("I")).most_common(256)
    roles = {int(f"ff{colour[1:]}", 16) for colour in asdict(LIGHT).values()}  # also those of one small word
    table = [*roles, *(colour for colour, _times in often if colour not in roles)][:256]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


if __name__ == "__main__":
    take(Path(sys.argv[1]), sys.argv[2:])
