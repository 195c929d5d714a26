"""The second half of a start: everything around the window, which is painted already."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from replydesk.paths import Paths
from ui.ask import DialogAsk
from ui.clipboard import ClipboardGuard
from ui.early_desk import EarlyDesk
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.standing_things import StandingThings
from ui.theme import Theme


def run(
    application: QApplication,
    window: MainWindow,
    theme: Theme,
    *,
    paths: Paths,
    database: Path | None,
    language: str | None,
    early: EarlyDesk | None,
) -> Shell:
    """Build everything in *window* and open the fact base; return what holds it together.

    Args:
        application: The one there is.
        window: The frame.
        theme: The looks.
        paths: Where our files are.
        database: The fact base that was named when the program was started, if any.
        language: The language that was, if any.
        early: The desk in the window, on which somebody may be writing already; ``None``: it shows nothing yet.
    """
    shell = Shell(
        application,
        window,
        theme,
        paths=paths,
        ask=DialogAsk(window),
        clock=_now,
        database=database,
        language=language,
    )
    StandingThings(shell)
    ClipboardGuard(application.clipboard(), shell)
    application.aboutToQuit.connect(shell.shut_down)
    shell.begin(early)
    return shell


def _now() -> datetime:
    """Return the present moment in the computer's own time zone."""
    return datetime.now().astimezone()
