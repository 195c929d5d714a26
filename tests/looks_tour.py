"""Turns size of text, looks and language to and fro, with pages and dialogs open, as often as it is told.

    PYTHONPATH=. python tests/looks_tour.py 7 20           # twenty turns, in the order that 7 gives
    PYTHONPATH=. python tests/looks_tour.py 7 20 desk …    # at some stops of the tour only

Each turn builds pages anew or dresses all there are. Qt ends the program where it dresses what is freed, so whoever
starts it looks at how it ends. A line is written before each turn: the last one says what it ended in.
"""

import os
import sys
import tempfile
from itertools import cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from replydesk.config import Config, load_config, save_config
from replydesk.setting_table import SETTINGS
from tests.picture_tour import Waiter
from tests.tour import STOPS
from tests.tour_base import furnished
from tests.window import Opened, opened_window
from ui.colours import DARK, LIGHT
from ui.menu import MainMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

AT = ("desk", "queue", "entry", "palette", "settings", "quick", "rules", "history", "institution", "help")
"""Pages, and dialogs of every sort; one of them is open at each turn."""

TURNS = {"text_percent": "size_picked", "looks": "looks_picked", "language": "language_picked"}
"""What is turned, by its name in ``Config``, and the signal of the menu that turns it."""


def values(name: str) -> tuple[str, ...]:
    """Return what a person can choose for the setting *name*, without the looks that are the desktop's."""
    [found] = [one for one in SETTINGS if one.key == name]
    return tuple(value for value in found.choices if value != "system")


def turn(opened: Opened, name: str, value: str) -> None:
    """Choose *value* in the menu, and wait until the window is as it says."""
    before = opened.shell.workspace
    [menu] = opened.window.findChildren(MainMenu)
    getattr(menu, TURNS[name]).emit(value)
    if name != "looks":
        opened.until(lambda: opened.shell.workspace is not before)
    opened.settle()
    kept = load_config(opened.paths.config)
    assert getattr(kept, name) == value
    assert opened.theme.colours == (DARK if kept.looks == "dark" else LIGHT)
    assert opened.desk.verdict.copy_button.text() == ("Copy" if kept.language == "en" else "Salin")


def main(seed: int, turns: int, stops: tuple[str, ...]) -> None:
    """Turn, and say what."""
    application, choice = QApplication(["ReplyDesk"]), Random(seed)  # noqa: S311 - repeatable, not secret
    with tempfile.TemporaryDirectory() as home:
        base = furnished(Path(home))
        save_config(Path(home) / "config.json", Config(person="Rini", looks="light", text_percent="100"))
        bot = cast("QtBot", Waiter())
        now = {"text_percent": "100", "looks": "light", "language": "id"}
        with opened_window(bot, application, Path(home), database=base, language="id") as opened:
            opened.wait_for_pages()
            usual = application.font().pointSizeF()
            places = cycle([stop for stop in STOPS if stop.name in stops])
            for _ in range(turns):
                place, name = next(places), choice.choice(list(TURNS))
                now[name] = choice.choice([value for value in values(name) if value != now[name]])
                print(f"{place.name}: {name} {now[name]}", flush=True)  # noqa: T201 - it is what the caller reads
                place.go(opened)
                turn(opened, name, now[name])
                assert round(application.font().pointSizeF() / usual * 100) == int(now["text_percent"])
                opened.window.close_dialogs()
                application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), tuple(sys.argv[3:]) or AT)
