"""Where the window's program begins: everything is built here and handed in."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from replydesk import __version__
from replydesk.paths import own_paths
from replydesk.wording import LANGUAGES
from ui.ask import DialogAsk
from ui.bugs import report_bug
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.theme import Theme

ROOMY = QSize(1280, 800)
"""The size the pages are laid out for; they work from 1024 by 700 up."""

_FRAME = (16, 48)
"""Room for a window's frame, in pixels: wider than those of Windows, macOS and the usual Linux desktops."""

_SWITCH_INTERVAL_S = 0.001
"""How long the worker thread may keep the interpreter while the window waits for it.

With Python's usual 5 ms a search in pure Python holds the window up for 13 to 24 ms, with this for 6 (measured)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return the exit status when it is closed. Run it in the main thread."""
    options = _options(sys.argv[1:] if arguments is None else arguments)
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    sys.excepthook = report_bug
    application = QApplication(["ReplyDesk"])
    application.setApplicationName("ReplyDesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("replydesk")
    theme = Theme(application)
    window = MainWindow(theme)
    shell = Shell(
        application,
        window,
        theme,
        paths=own_paths(),
        ask=DialogAsk(window),
        clock=_now,
        database=options.db,
        language=options.language,
    )
    application.aboutToQuit.connect(shell.shut_down)
    window.resize(_first_size(application))
    shell.begin()
    window.show()
    return application.exec()


def _first_size(application: QApplication) -> QSize:
    """Return the size to begin with: roomy, with a margin on a small screen for the window's frame and a task bar."""
    room = application.primaryScreen().availableSize()
    return ROOMY.boundedTo(room - QSize(*_FRAME))


def _now() -> datetime:
    """Return the present moment in the computer's own time zone."""
    return datetime.now().astimezone()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="replydesk", description="Opens the ReplyDesk window.")
    parser.add_argument("--db", type=Path, metavar="FILE", help="the fact base to open")
    parser.add_argument("--language", choices=LANGUAGES, help="the language of the window")
    return parser.parse_args(arguments)
