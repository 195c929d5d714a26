"""The command for who may release blocked replies. PINs are typed without echo or read from standard input."""

import argparse
import getpass
import sys
from datetime import UTC, datetime

from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.appointing import Confirmation, Standing, appoint, dismiss, standing, switch
from replydesk.cli.console import DONE, CallRefused, Console
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.paths import Paths

ACTS = ("list", "add", "remove", "on", "off")
"""What the command can be told to do."""

_WITH_NAME = ("add", "remove")


def second_person(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Show or change who may release blocked replies, and whether anybody may."""
    if call.what in _WITH_NAME and not call.name:
        raise CallRefused(notice("cli.second-needs-name", what=call.what))
    if call.what not in _WITH_NAME and call.name:
        raise CallRefused(notice("cli.second-no-name", what=call.what))
    opened = open_to_read if call.what == "list" else open_to_work
    store = opened(call, console, paths, config)
    try:
        found = standing(store) if call.what == "list" else _change(store, call, console, config)
    finally:
        store.close()
    console.say("cli.second-is-on" if found.is_on else "cli.second-is-off")
    for one in found.releasers:
        since = console.wording.say(notice("cli.second-since", day=one.set_at.date().isoformat(), person=one.set_by))
        console.write_line(f"{one.name}  ({since})")
    if not found.releasers:
        console.say("cli.second-none")
    return DONE


def _change(store: Store, call: argparse.Namespace, console: Console, config: Config) -> Standing:
    confirmed = None
    if store.releasers.every() and call.by:
        confirmed = Confirmation(name=call.by, pin=_pin(console, "cli.second-pin-confirming", call.by))
    act = Act(person=config.person, at=datetime.now(UTC))
    if call.what == "add":
        pin = _pin(console, "cli.second-pin-new", call.name)
        if sys.stdin.isatty() and pin != _pin(console, "cli.second-pin-again", call.name):
            raise CallRefused(notice("cli.second-pins-differ"))
        return appoint(store, call.name, pin, act, confirmed=confirmed)
    if call.what == "remove":
        return dismiss(store, call.name, act, confirmed=confirmed)
    return switch(store, act, on=call.what == "on", confirmed=confirmed)


def _pin(console: Console, code: str, name: str) -> str:
    """Return a PIN: typed without echo on a terminal, else the next line of standard input."""
    if sys.stdin.isatty():
        try:
            return getpass.getpass(console.wording.say(notice(code, name=name)))
        except EOFError:
            return _none_given()
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else _none_given()


def _none_given() -> str:
    raise CallRefused(notice("cli.second-no-pin"))
