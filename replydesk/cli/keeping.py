"""Commands that keep the database safe: copy, put back, check."""

import argparse

from knowledge_base.store import copy_store, open_store, restore_copy
from replydesk.cli.console import ANSWER_IS_NO, DONE, Console
from replydesk.config import Config
from replydesk.paths import Paths


def backup(call: argparse.Namespace, console: Console, paths: Paths, _config: Config) -> int:
    """Write a consistent copy of the database."""
    store = open_store(call.db or paths.database)
    try:
        copy_store(store, call.file)
    finally:
        store.close()
    console.say("cli.backed-up", path=str(call.file))
    return DONE


def restore(call: argparse.Namespace, console: Console, paths: Paths, _config: Config) -> int:
    """Put a copy in place of the database."""
    target = call.db or paths.database
    kept = restore_copy(call.file, target)
    console.say("cli.restored", path=str(target))
    if kept is not None:
        console.say("cli.kept", path=str(kept))
    return DONE


def verify(call: argparse.Namespace, console: Console, paths: Paths, _config: Config) -> int:
    """Check the database and the audit log."""
    store = open_store(call.db or paths.database)
    try:
        flaws = store.flaws()
        broken = store.audit.first_break()
        last = store.audit.lines(limit=1)
    finally:
        store.close()
    for flaw in flaws:
        console.tell(flaw)
    if broken is not None:
        console.say(f"cli.audit-{broken.why}", number=broken.number)
    if flaws or broken is not None:
        return ANSWER_IS_NO
    console.say("cli.verified", lines=last[0].number if last else 0)
    return DONE
