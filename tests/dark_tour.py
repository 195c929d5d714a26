"""Walks through pages and dialogs while the desktop turns dark and light, and tells what does not turn with it.

    PYTHONPATH=. python tests/dark_tour.py desk queue …    # some stops of the tour

Whoever starts it is the desktop: it is told ``dark`` or ``light`` on standard output, and waited for. The last line is
an object of JSON: of each stop the colours of the former looks that are still painted, and how many pixels of each.
"""

import json
import os
import sys
import tempfile
from collections import Counter
from dataclasses import asdict
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from replydesk.config import Config, save_config
from tests.picture_tour import Waiter
from tests.tour import walk
from tests.tour_base import furnished
from tests.window import Opened, opened_window
from ui.colours import DARK, LIGHT, Colours

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LOOKS = {"dark": (DARK, LIGHT), "light": (LIGHT, DARK)}
"""What is painted then, and what was before."""

LEAST = 12
"""Pixels: fewer are the edges of letters, which are smoothed to any colour between theirs and the ground's."""


def turn(opened: Opened, looks: str) -> None:
    """Have the desktop turn, and wait until the window has."""
    print(looks, flush=True)  # noqa: T201 - whoever reads it is the desktop
    opened.until(lambda: opened.theme.colours == LOOKS[looks][0])


def left_over(image: QImage, now: Colours, before: Colours) -> dict[str, int]:
    """Return the colours of *before*, by their part, that are none of *now* and still in *image*, with their pixels."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    painted = Counter(memoryview(plain.constBits()).cast("I"))
    ours = set(asdict(now).values())
    gone = {part: colour for part, colour in asdict(before).items() if colour not in ours}
    pixels = {part: painted[int(f"ff{colour[1:]}", 16)] for part, colour in gone.items()}
    return {part: count for part, count in pixels.items() if count >= LEAST}


def main(names: tuple[str, ...]) -> None:
    """Walk, and write what was found."""
    application = QApplication(["ReplyDesk"])
    found: dict[str, dict[str, int]] = {}
    with tempfile.TemporaryDirectory() as home:
        base = furnished(Path(home))
        save_config(Path(home) / "config.json", Config(person="Rini", looks="system"))
        bot = cast("QtBot", Waiter())
        with opened_window(bot, application, Path(home), database=base, language="id") as opened:
            opened.wait_for_pages()
            turn(opened, "light")
            for (name, widget), looks in zip(walk(opened, names), cycle(("dark", "light")), strict=False):
                now, before = LOOKS[looks]
                former = left_over(widget.grab().toImage(), before, now)  # also paints it: nothing of that may last
                turn(opened, looks)
                found[name] = former | left_over(widget.grab().toImage(), now, before)
    print(json.dumps(found))  # noqa: T201 - it is what the caller reads


if __name__ == "__main__":
    main(tuple(sys.argv[1:]))
