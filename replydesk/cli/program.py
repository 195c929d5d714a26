"""Reads the command line, runs one command, turns what went wrong into words and an exit status."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from knowledge_base.errors import KnownError, StoreUnavailable
from knowledge_base.notice import notice
from replydesk.cli.console import CANNOT_OPEN, DONE, WRONG_CALL, CallRefused, Console
from replydesk.cli.opening import hint_for
from replydesk.cli.parser import read_call
from replydesk.config import load_config
from replydesk.handbook import Handbook
from replydesk.paths import own_paths
from replydesk.unlocking import KeyNeeded
from replydesk.wording import load_wording

PrintHandbook = Callable[[Handbook, Path, str], None]
"""Writes a handbook to a file as a PDF, in that language."""


def main(argv: Sequence[str] | None = None, *, print_handbook: PrintHandbook | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 the answer is "no", 2 wrong call or input, 3 no database.

    Args:
        argv: What follows the program's name; without it, that of this process.
        print_handbook: Handed in by who has Qt; without it, a ``.pdf`` is refused.
    """
    _speak_utf8()
    paths = own_paths()
    config = load_config(paths.config)
    call = read_call(argv, default_language=config.language)
    call.print_handbook = print_handbook
    console = Console(load_wording(call.language))
    try:
        _require_texts(call)
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


_LEFT_AS_GIVEN = frozenset({"batch", "file", "sop", "text", "what"})
"""Names of files that are read, and what is looked for: nothing of them is kept, so any bytes will do."""


def _require_texts(call: argparse.Namespace) -> None:
    """Refuse a call with a text that is none, as what was not UTF-8 in the terminal becomes here.

    The fact base and the settings could not keep it, and would not say so in words.

    Raises:
        CallRefused: there is one.
    """
    for name, value in vars(call).items():
        if name not in _LEFT_AS_GIVEN and any(not _is_text(one) for one in _texts_in(value)):
            raise CallRefused(notice("cli.not-text", option=name.replace("_", "-")))


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts_in(one)


def _is_text(value: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in value)


def _speak_utf8() -> None:
    """Make all output UTF-8, whatever the terminal's code page: scripts rely on it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
