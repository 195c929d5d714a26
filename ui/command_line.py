"""The command line with the one thing that needs Qt: the handbook as a PDF. Qt is loaded only when one is written.

``replydesk.cli`` is all of it but that; what it cannot do itself is handed in here, as everywhere.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from knowledge_base.notice import notice
from replydesk.cli import main as run
from replydesk.cli.console import CallRefused
from replydesk.handbook import Handbook


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status, see ``replydesk.cli.program.main``."""
    return run(argv, print_handbook=print_handbook)


def print_handbook(handbook: Handbook, path: Path, language: str) -> None:
    """Write *handbook* to *path* as a PDF, without a screen.

    Raises:
        CallRefused: this computer lacks what the window is drawn with.
        ExportRefused: the file cannot be written; what was there stays.
    """
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a server has no screen; elsewhere none is needed
    try:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - no other command waits for Qt

        from ui.handbook import write_handbook  # noqa: PLC0415
        from ui.translator import Translator  # noqa: PLC0415
    except ImportError as error:
        raise CallRefused(notice("cli.pdf-without-libraries", why=str(error))) from None
    application = QGuiApplication.instance() or QGuiApplication(["replydesk-cli"])
    translator = Translator(application)
    translator.speak(language)
    write_handbook(handbook, path, language)
    translator.fall_silent()
