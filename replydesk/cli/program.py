"""Reads the command line, runs one command, turns what went wrong into words and an exit status."""

import os
import sys
from collections.abc import Sequence

from knowledge_base.errors import KnownError, StoreUnavailable
from replydesk.cli.console import CANNOT_OPEN, DONE, WRONG_CALL, CallRefused, Console
from replydesk.cli.opening import hint_for
from replydesk.cli.parser import read_call
from replydesk.config import load_config
from replydesk.paths import own_paths
from replydesk.unlocking import KeyNeeded
from replydesk.wording import load_wording


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 the answer is "no", 2 wrong call or input, 3 no database.

    *argv* is what follows the program's name; without it, that of this process.
    """
    _speak_utf8()
    paths = own_paths()
    config = load_config(paths.config)
    call = read_call(argv, default_language=config.language)
    console = Console(load_wording(call.language))
    try:
        status: int = call.command(call, console, paths, config)
    except StoreUnavailable as refused:
        console.tell(refused.notice)
        if isinstance(refused, KeyNeeded) and refused.why is not None:
            console.tell(refused.why)
        hint = hint_for(refused.notice)
        if hint is not None:
            console.tell(hint)
        return CANNOT_OPEN
    except (KnownError, CallRefused) as refused:
        console.tell(refused.notice)
        return WRONG_CALL
    except BrokenPipeError:
        # the reader went away, e.g. `… | head`; nothing more can be said to it, not even at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


def _speak_utf8() -> None:
    """Make all output UTF-8, whatever the terminal's code page: scripts rely on it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
