"""Passphrases and recovery codes: from a file, the environment, or typed. Where nobody can type, nobody is asked."""

import argparse
import getpass
import os
import random
import sys
from pathlib import Path

from knowledge_base.keys.code import GROUP, groups, is_group
from knowledge_base.notice import Notice, notice
from replydesk.cli.console import CallRefused, Console
from replydesk.wording import load_wording

PASSPHRASE = "REPLYDESK_PASSPHRASE"  # noqa: S105 - the name of a variable
NEW_PASSPHRASE = "REPLYDESK_NEW_PASSPHRASE"  # noqa: S105 - the name of a variable

_TRIES = 3
_MOST_BYTES = 4096


def given_passphrase(call: argparse.Namespace) -> str | None:
    """Return the passphrase: of the file the call names, of the environment, or typed; ``None``: nobody gives one.

    Raises:
        CallRefused: the file cannot be read.
    """
    found = passphrase_at_hand(call)
    return found if found is not None else _typed(call, notice("keys.ask-passphrase"))


def passphrase_at_hand(call: argparse.Namespace) -> str | None:
    """Return the passphrase of the file the call names or of the environment, without asking anybody.

    Raises:
        CallRefused: the file cannot be read.
    """
    return _at_hand(call.passphrase_file, PASSPHRASE)


def chosen_passphrase(call: argparse.Namespace, *, instead: bool = False) -> str | None:
    """Return a passphrase that is to be set: from where the call says, or typed twice; ``None``: nobody gives one.

    Args:
        call: The call.
        instead: It takes the place of another one, which has the usual file and variable to itself.

    Raises:
        CallRefused: the file cannot be read, or what was typed is not the same twice.
    """
    found = _at_hand(call.new_passphrase_file, NEW_PASSPHRASE) if instead else passphrase_at_hand(call)
    if found is not None:
        return found
    typed = _typed(call, notice("keys.ask-new-passphrase"))
    if typed is not None and typed != _typed(call, notice("keys.ask-again")):
        raise CallRefused(notice("keys.passphrases-differ"))
    return typed


def given_code(call: argparse.Namespace) -> str:
    """Return a recovery code as somebody gives it: typed, or the next line of standard input.

    Raises:
        CallRefused: there is none.
    """
    typed = _typed(call, notice("keys.ask-code")) if can_type() else sys.stdin.readline()
    if not typed or not typed.strip():
        raise CallRefused(notice("keys.no-code"))
    return typed


def have_typed_back(call: argparse.Namespace, console: Console, code: str) -> None:
    """Show *code* and have one group of it typed back, where there is somebody who can.

    Raises:
        CallRefused: it was not typed back; nothing may be encrypted then.
    """
    if not can_type():
        return
    console.say("keys.code-shown", symbols=code)
    console.say("keys.code-advice")
    whole = [number for number, group in enumerate(groups(code), 1) if len(group) == GROUP]
    number = random.SystemRandom().choice(whole)
    for _ in range(_TRIES):
        typed = _typed(call, notice("keys.ask-group", number=number))
        if typed is None:
            break
        if is_group(code, number, typed):
            return
    raise CallRefused(notice("keys.not-typed-back"))


def can_type() -> bool:
    """Return whether there is a terminal, and so perhaps somebody at it. Where there is none nobody is asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _at_hand(file: Path | None, variable: str) -> str | None:
    if file is not None:
        try:
            with file.open("rb") as opened:
                text = opened.read(_MOST_BYTES).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise CallRefused(notice("keys.passphrase-file-refused", path=str(file))) from error
        return text.rstrip("\r\n")
    return os.environ.get(variable) or None


def _typed(call: argparse.Namespace, asked: Notice) -> str | None:
    """Return what is typed without echo; ``None``: nobody is there to type."""
    if not can_type():
        return None
    try:
        return getpass.getpass(load_wording(call.language).say(asked))
    except EOFError:
        return None
