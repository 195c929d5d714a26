"""Where the window's program begins: everything is built here and handed in."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from replydesk import __version__
from replydesk.config import load_config
from replydesk.errand import Errand, errand_of_link
from replydesk.meeting_place import meeting_place
from replydesk.paths import own_paths
from replydesk.wording import LANGUAGES
from ui.bugs import report_bug
from ui.dialog_room import DialogRoom
from ui.event_watch import EventWatch
from ui.interpreter import forget_sources, let_the_worker_give_way, spare_the_reading
from ui.main_window import MainWindow
from ui.one_instance.arriving import Met, arrive
from ui.one_instance.unanswered import UnansweredWindow
from ui.start import Start, Wanted
from ui.theme import Theme
from ui.translator import Translator

ROOMY = QSize(1280, 800)
"""The size the pages are laid out for; they work from 1024 by 700 up."""

_FRAME = (16, 48)
"""Room for a window's frame, in pixels: wider than those of Windows, macOS and the usual Linux desktops."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return the exit status when it is closed. Run it in the main thread.

    Where the same person has it open already on the same fact base, that window is told what is wanted and comes to
    the front instead; the exit status is then 0, or 1 when it does not answer.
    """
    options = _options(sys.argv[1:] if arguments is None else arguments)
    let_the_worker_give_way()
    spare_the_reading()
    forget_sources()
    sys.excepthook = report_bug
    application = QApplication(["ReplyDesk"])
    application.setApplicationName("ReplyDesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("replydesk")
    theme = Theme(application)
    paths, errand = own_paths(), _errand(options)
    place = meeting_place(paths, options.db)
    met = arrive(place, errand, person=load_config(paths.config).person) if place is not None else None
    if met is Met.TOLD:
        return 0
    if isinstance(met, Met):
        return _say_unanswered(application, theme, options.language or load_config(paths.config).language)
    window = MainWindow(theme)
    window.resize(_first_size(application))
    wanted = Wanted(paths=paths, database=options.db, language=options.language, errand=errand, place=place, first=met)
    start = Start(application, window, theme, wanted)
    start.begin()
    status = application.exec()
    start.end()
    return status


def _say_unanswered(application: QApplication, theme: Theme, language: str) -> int:
    """Say that the window that is open does not answer, and return the exit status when that was read."""
    translator = Translator(application)
    translator.speak(language)
    said = UnansweredWindow(theme)
    EventWatch(application, (DialogRoom(said),), parent=said)
    said.show()
    application.exec()
    return 1


def _first_size(application: QApplication) -> QSize:
    """Return the size to begin with: roomy, with a margin on a small screen for the window's frame and a task bar."""
    room = application.primaryScreen().availableSize()
    return ROOMY.boundedTo(room - QSize(*_FRAME))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="replydesk", description="Opens the ReplyDesk window.")
    parser.add_argument("--db", type=Path, metavar="FILE", help="the fact base to open")
    parser.add_argument("--language", choices=LANGUAGES, help="the language of the window")
    parser.add_argument("--ask-clipboard", action="store_true", help="find an answer to the text on the clipboard")
    parser.add_argument("link", nargs="?", default="", help="replydesk://ask?text=… finds an answer to that text")
    return parser.parse_args(arguments)


def _errand(options: argparse.Namespace) -> Errand:
    if options.link:
        return errand_of_link(options.link)
    return Errand(from_clipboard=options.ask_clipboard)
